"""Names come from outside: one clean line each, and marked wherever they are read where they say an office."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wire.texts import LANGUAGES, Texts
from domain.names import LONGEST, called, cleaned, is_office, one_line, plain
from domain.people import Role, own_voice
from domain.sentences import Key, packed, unpacked
from domain.text_length import length
from services.export import exported
from storage.people import Nameless, People
from tests.board import colleague, published
from tests.conftest import Cast
from tests.discussion import page, says
from tests.engines import BOTH
from tests.phones import Phone, Town

UNSEEN = (
    "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u2060\u2066\u2069\u061c\ufeff\u3164\x00\x1b\t\r\n\x85"
)
odd = st.text(st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from(UNSEEN + " \u3000e\u0301王")))


@given(odd)
def test_a_name_is_clean_once_and_for_all(name: str) -> None:
    """No controls, nothing that turns others or has no width, single spaces, composed; and short enough."""
    found = cleaned(name)
    assert cleaned(found) == found and one_line(one_line(name)) == one_line(name)
    assert not [
        each for each in found if each in UNSEEN or unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    assert "  " not in found and found == found.strip() and unicodedata.is_normalized("NFC", found)
    assert length(found) <= LONGEST


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("  王\n小明\u202e\u200b ", "王 小明"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\u3164\u200b", ""),
        ("\u0301", ""),
        ("👩‍🏫", "👩🏫"),
        ("\U00031350", "\U00031350"),
        ("字" * 300, "字" * 99 + "…"),
    ],
)
def test_what_is_left_of_a_name(name: str, read: str) -> None:
    """A character of a name that is newer than our tables is left."""
    assert cleaned(name) == read


@pytest.mark.parametrize(
    "name", ["工作人员", " 工 作 人 员 ✅", "STAFF", "Union Staff", "代表 2", "匿名职工", "我", "大家议"]
)
def test_an_office_is_known_however_it_is_written(name: str) -> None:
    assert called(cleaned(name)) == Key("self-styled", {"name": cleaned(name)})


@pytest.mark.parametrize("name", ["王小明", "代小表", "Chairman Mao Li", "Ian", "8", "张主席"])
def test_a_name_is_a_name(name: str) -> None:
    assert called(name) == name == plain(name)


CALLED = ("role-", "speaker-", "strip-party-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_we_call_people_is_known_to_be_our_word(language: str) -> None:
    texts = Texts()
    ours = {*Nameless, "a-representative", "nobody-in-the-chat"}
    ours |= {key for key in texts.keys(language) if key.startswith(CALLED)}
    assert len(ours) > 15
    for key in ours:
        said = texts.plain(language, key, **({"number": 3} if key.startswith("speaker-") else {}))
        assert is_office(said), said


def test_the_mark_comes_through_the_outbox() -> None:
    marked = {"name": called("Staff"), "names": [called("我"), "王小明"]}
    assert unpacked(packed(marked)) == marked
    said = [Texts().html(language, "self-styled", name="<我>") for language in LANGUAGES]
    assert said == ["“&lt;我&gt;”(自称)", "“&lt;我&gt;” (as they call themselves)"]
    assert plain("我") == Texts().plain("zh", "self-styled", name="我")


# --- who comes in under such a name -----------------------------------------------------------------------------------


async def comes_in(place: Town, chat: int, name: str) -> Phone:
    """As Telegram hands the name over, and then to a union."""
    phone = await place.phone(chat, name)
    await phone.says("/start")
    return await phone.join(place.works)


@BOTH
async def test_a_name_that_hides_something(cast: Cast) -> None:
    """A line of its own, letters the other way round, letters without width: one line is left."""
    one = await comes_in(cast.place, 151, "王\n小明\u202e 员人作工\u200b")
    await one.hands_in("三车间没有热水")
    assert "王 小明 员人作工" in cast.staff.newest("三车间")["text"]
    nobody = await comes_in(cast.place, 152, "\u3164\u200b")
    await nobody.hands_in("四车间没有热水")
    assert "匿名职工" in cast.staff.newest("四车间")["text"], "as whoever has no name"


@BOTH
@pytest.mark.parametrize("name", ["匿名职工", "工 作 人员"])
async def test_who_calls_themselves_by_our_words(cast: Cast, name: str) -> None:
    """On the card of staff, to themselves and in exports it is marked; on the board nobody has a name."""
    one = await comes_in(cast.place, 151, name)
    await one.drafts("三车间没有热水")
    await one.presses("实名提交")
    assert f"“{name}”(自称)" in one.last
    await one.presses("确认提交")
    assert f"“{name}”(自称)" in cast.staff.newest("三车间")["text"]
    found = [each async for each in exported(cast.place.database)]
    assert [each["submitter"] for each in found] == [f"“{name}”(自称)"]


@BOTH
async def test_such_a_name_is_on_no_board(cast: Cast) -> None:
    one = await colleague(cast.place, 151, "工作人员")
    await published(cast)
    await says(one, "我也走回家")
    shown = await page(one)
    assert "同事 1" in shown and "工作人员" not in shown


@BOTH
async def test_a_colleagues_name(cast: Cast) -> None:
    """Who only says that they work there, and has an officer's name, is marked until the roster has them."""
    officer = await cast.place.official(251, "陈卫国", Role.STAFF, cast.place.works)
    one = await comes_in(cast.place, 151, "陈卫国")
    await one.hands_in("三车间没有热水")
    assert "“陈卫国”(自称)" in officer.newest("三车间")["text"]
    person, works = await cast.place.person(one), cast.place.works
    async with cast.place.database.transaction() as tx:
        await People(tx).verify(person=person, union_id=works.id, now=cast.place.clock.now())
        assert await People(tx).called(own_voice(person)) == "陈卫国"


@BOTH
async def test_a_name_that_was_kept_before(cast: Cast) -> None:
    """What stands in the table from earlier is read clean too."""
    person = await cast.place.person(cast.worker)
    async with cast.place.database.transaction() as tx:
        await People(tx).rename(person=person, name="王\n小\u202e明")
        assert await People(tx).called(own_voice(person)) == "王 小明"
