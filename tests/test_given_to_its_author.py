"""What is passed to somebody who handed it in without a name: nobody can tell, and nothing is stuck."""

import re

import pytest

from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, Phone, buttons_of, said
from tests.traces import VOICE_COLUMNS, unsealed

TROUBLE = "班长扣了我三天的工钱"


@pytest.fixture
async def author(cast: Cast) -> Phone:
    """One of the township's staff, who has a trouble of their own: the first case. The second is a worker's."""
    author = await cast.place.official(203, "王芳", Role.STAFF)
    for phone in (author, cast.worker):
        await phone.hands_in(TROUBLE, category="工资福利", sign="匿名提交")
    for number in (1, 2):
        await cast.staff.forges(f"accept:{number}:1")
    return author


async def passed(cast: Cast, author: Phone, *numbers: int) -> None:
    """To somebody whom nobody takes for anything but a colleague."""
    for number in numbers:
        await cast.staff.forges(f"transfer:{number}:2")
        assert "王芳" in cast.staff.buttons
        await cast.staff.presses("王芳")
        assert "王芳" in cast.staff.last


def card_of(phone: Phone, *, own: bool, number: str = "0001") -> Json:
    """Their card of it, as the one who handed it in or as who handles it."""
    cards = [each for each in phone.messages if said(each).startswith("📋") and number in said(each)]
    return next(each for each in reversed(cards) if ("匿名职工" not in said(each)) is own)


def about(phone: Phone, number: str) -> list[str]:
    """What somebody has read of a case alone, without its number."""
    other = {"0001": "0002", "0002": "0001"}[number]
    return [text.replace(number, "N") for text in phone.heard if number in text and other not in text]


def like_the_other(cast: Cast) -> bool:
    """Whether those around read the same of the author's case as of the other's."""
    return all(about(phone, "0001") == about(phone, "0002") for phone in (cast.staff, cast.colleague, cast.chair))


@BOTH
async def test_nobody_can_tell_while_nothing_is_done(cast: Cast, author: Phone) -> None:
    """Both are with the same colleague, both go back to all staff at the same moment, before any warning."""
    await passed(cast, author, 1, 2)
    for _ in range(20):
        await cast.place.pass_working_days(1)
        assert like_the_other(cast)
    assert cast.colleague.everything.count("转交后没有接手") == 2
    warnings = [row for row in cast.place.tables()["warning"] if row["turn"] == 3]
    assert warnings == [], "none in their name"


@BOTH
async def test_the_author_has_it_like_whoever_was_given_it(cast: Cast, author: Phone) -> None:
    """The same card with the same buttons; what decides it is refused to them alone, with the way on beside it."""
    await passed(cast, author, 1, 2)
    own, other = card_of(author, own=False), card_of(author, own=False, number="0002")
    assert said(own).replace("0001", "N") == said(other).replace("0002", "N")
    assert [each["text"] for each in buttons_of(own)] == [each["text"] for each in buttons_of(other)]
    await author.press(own, next(each for each in buttons_of(own) if each["text"] == "办结"))
    assert "这件请转给同事" in await author.toast()
    assert "孙浩" in author.buttons
    for data in ("question:1:3", "urgent:1:3", "suggest:1:3"):
        await author.forges(data)
        assert "这件请转给同事" in await author.toast(), data
    await author.presses("孙浩")
    assert "0001 现在由 孙浩 来办" in author.last, "the one who handed it in hears that"
    await cast.colleague.resolves("公司答应补发")
    assert "公司答应补发" in author.last
    for data in ("accept:1:2", "resolve:1:4", "merge:2:3"):
        await author.forges(data)
    assert [row["submitter"] for row in cast.place.tables()["cases"] if row["merged_into"]] == []


@BOTH
async def test_what_they_write_goes_the_way_of_the_card_it_answers(cast: Cast, author: Phone) -> None:
    """To the one as whoever handles it, to the other as the one who handed it in; each under its own voice."""
    await passed(cast, author, 1)
    await author.says("正在查工资条", reply_to=card_of(author, own=False)["message_id"])
    await author.says("还有五月的", reply_to=card_of(author, own=True)["message_id"])
    await cast.staff.forges("view:1")
    assert re.search("王芳.*正在查工资条", cast.staff.last) and re.search("职工补充:还有五月的", cast.staff.last)
    voices = {await cast.place.person(author), cast.place.tables()["cases"][0]["submitter"]}
    rows = [(table, row) for table, row in unsealed(cast.place) if table != "cases"]
    joined = [each for each in rows if len(voices & {each[1][key] for key in VOICE_COLUMNS & each[1].keys()}) > 1]
    assert joined == []


@BOTH
async def test_asked_to_help_they_do(cast: Cast, author: Phone) -> None:
    """With their own case, as with any."""
    await cast.staff.forges("assist:1:2")
    await cast.staff.presses("王芳")
    await cast.staff.says("请查一下工资条")
    await author.forges("report:1:3")
    await author.says("查好了")
    assert "查好了" in cast.staff.last


@BOTH
async def test_their_list_has_it_and_opens_both_cards(cast: Cast, author: Phone) -> None:
    await passed(cast, author, 1)
    await author.says("/todo")
    await author.presses("0001")
    assert "办结" in [each["text"] for each in buttons_of(card_of(author, own=False))]
    assert "办结" not in [each["text"] for each in buttons_of(card_of(author, own=True))]


# --- every case ------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_nobody_took_up_is_with_all_again(cast: Cast) -> None:
    """At its first reminder: the date stays, the worker and the staff hear, and it is taken with a tap."""
    await cast.worker.hands_in(TROUBLE, category="工资福利")
    await cast.staff.presses("受理")
    await cast.staff.forges("transfer:1:2")
    await cast.staff.presses("孙浩")
    await cast.place.pass_working_days(12)
    assert "没有接手,回到待接手" in cast.worker.everything
    assert "转交后没有接手" in cast.staff.everything
    assert "黄牌" not in cast.staff.everything + cast.chair.everything
    await cast.staff.presses("受理")
    assert "由 陈敏 来办" in cast.worker.last
    await cast.worker.forges("view:1")
    assert "没有接手,回到待接手" in cast.worker.last


@BOTH
async def test_a_word_is_enough_to_keep_it(cast: Cast) -> None:
    """Whoever has done anything with it has taken it up; what follows is the ladder, as ever."""
    await cast.worker.hands_in(TROUBLE, category="工资福利")
    await cast.staff.presses("受理")
    await cast.staff.forges("transfer:1:2")
    await cast.staff.presses("孙浩")
    await cast.colleague.replies(TROUBLE, "正在核实")
    await cast.place.pass_working_days(20)
    assert "没有接手" not in cast.worker.everything
    assert "红牌" in cast.colleague.everything
