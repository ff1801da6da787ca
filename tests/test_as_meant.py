"""What somebody sends is taken as what it is: whatever the case of a letter, the width of a sign, what nobody sees."""

import pytest

from domain.names import seen_words
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Town, said
from tests.sentences import ZH, words_of

TROUBLE = "暑期没有人照看孩子"
NOTHING = "\u200b\u2060 \u3164\n\ufeff"


@BOTH
@pytest.mark.parametrize("code", ["en", "EN", "en-US", "EN_gb"])
async def test_a_language_is_the_first_part_of_its_code(place: Town, code: str) -> None:
    phone = await place.phone(901, "Ann", language_code=code)
    await phone.says("/help")
    assert "有事直接写" not in phone.everything
    assert "union" in phone.everything


async def test_another_language_is_not_taken_for_english(place: Town) -> None:
    phone = await place.phone(902, "Una", language_code="enm")
    await phone.says("/help")
    assert "有事直接写" in phone.everything


@BOTH
async def test_a_places_name_and_address_are_kept(cast: Cast) -> None:
    """Of a venue the point comes too; for gas or fire it is the address that counts."""
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    where = {"latitude": 30.7, "longitude": 121.0}
    venue = {"location": where, "title": "晨星食堂", "address": "工业路 12 号"}
    await cast.worker.sends(location=where, venue=venue)
    await cast.worker.says("有煤气味")
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert "晨星食堂\n工业路 12 号\n有煤气味" in cast.staff.everything
    assert any("location" in message for message in cast.staff.messages)


@BOTH
async def test_words_that_nobody_sees_are_none(cast: Cast) -> None:
    """No demand and no answer is made of them."""
    await cast.worker.hands_in(TROUBLE)
    before = len(cast.worker.heard)
    await cast.staff.replies(TROUBLE, NOTHING)
    assert len(cast.worker.heard) == before
    await cast.worker.drafts(NOTHING)
    assert "实名提交" not in cast.worker.buttons
    assert (seen_words(NOTHING), seen_words("👨\u200d👩"), seen_words("好")) == ("", "👨\u200d👩", "好")


@BOTH
async def test_after_the_last_page_comes_what_is_there(cast: Cast) -> None:
    """Its last row has gone meanwhile."""
    await cast.worker.hands_in(TROUBLE)
    for page in (1, 7):
        await cast.worker.forges(f"mine:{page}")
        assert any("0001" in button for button in cast.worker.buttons)


@BOTH
async def test_a_quotation_says_how_much_is_left(cast: Cast) -> None:
    await cast.worker.says("热" * 250)
    assert "(还有 51 个字)" in said(cast.worker.messages[-1])


@pytest.mark.parametrize("key", ["propose-preview", "card-body-proposal", "bulletin-preview"])
def test_what_one_hands_in_or_votes_on_is_not_folded(key: str) -> None:
    assert "expandable" not in words_of(ZH[key].value)


@pytest.mark.parametrize("english", [False, True])
async def test_ones_own_words_and_their_answer_are_not_folded(cast: Cast, english: bool) -> None:
    """On the card of whose it is; what has no room there says how much is left, and a button leads to all of it."""
    await cast.worker.hands_in("暑期没有人照看孩子")
    if english:
        await cast.worker.says("/language")
        await cast.worker.presses("English")
    await cast.staff.presses("受理")
    await cast.staff.resolves("好" * 800)
    card = cast.worker.newest("📋 0001")
    assert not [each for each in card["entities"] if each["type"] == "expandable_blockquote"]
    assert ("101 more characters" if english else "还有 101 个字") in said(card)
    await cast.worker.presses("In full" if english else "全文")
    assert "好" * 800 in cast.worker.last
