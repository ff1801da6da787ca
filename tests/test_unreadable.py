"""One row that the program cannot read whole silences nobody: its word is shown, and what is beside it as ever."""

import pytest

from domain.people import Role
from tests.board import colleague, published
from tests.conftest import Cast
from tests.engines import BOTH, ask
from tests.phones import Phone
from tests.processes import command

STRANGE = {
    "an unknown category": "UPDATE cases SET category = 'retired' WHERE number = '0001'",
    "an unknown stage": "UPDATE cases SET stage = 'mediation' WHERE number = '0001'",
    "an unknown kind": "UPDATE cases SET kind = 'petition' WHERE number = '0001'",
    "a damaged history": "UPDATE event SET changes = '{\"promise' WHERE case_id = 1",
}
"""What `check` calls it, and how it comes about."""


@pytest.fixture
async def two(cast: Cast) -> Cast:
    """Two demands that staff have taken on: the second is as it should be."""
    for words in ("食堂太远", "想学英语"):
        await cast.worker.hands_in(words)
    for number in (1, 2):
        await cast.staff.forges(f"accept:{number}:1")
    return cast


async def becomes(cast: Cast, what: str) -> None:
    """As another version of the program may have left it, whose words are in the tables."""
    words = [
        f"INSERT INTO {table} VALUES ('{word}') ON CONFLICT DO NOTHING"
        for table, word in (("loop_stage", "mediation"), ("loop_kind", "petition"))
    ]
    ask(cast.place.settings.database, *words, STRANGE[what])


def rows(phone: Phone) -> str:
    return " ".join(phone.buttons)


@BOTH
@pytest.mark.parametrize("what", STRANGE)
async def test_lists_and_the_card_show_it(two: Cast, what: str) -> None:
    """我的事项, 待我处理, the card to both, and its course; the case beside it as ever."""
    await becomes(two, what)
    await two.worker.says("/mine")
    assert "0001" in rows(two.worker) and "0002" in rows(two.worker)
    await two.worker.presses("0001")
    assert "0001" in two.worker.last and "接手" in two.worker.last
    await two.staff.says("/todo")
    assert "0001" in rows(two.staff) and "0002" in rows(two.staff)
    await two.staff.presses("0001")
    assert "0001" in two.staff.last and "食堂太远" in two.staff.last


@BOTH
@pytest.mark.parametrize("what", STRANGE)
async def test_a_digest_says_it_with_the_others(two: Cast, what: str) -> None:
    """A reminder of both in one message; the chair's numbers too."""
    await becomes(two, what)
    await two.place.pass_working_days(14)
    digest = two.staff.newest("个工作日")["text"]
    assert "0002" in digest and ("0001" in digest or what == "an unknown stage")
    await two.chair.says("/overview")
    await two.chair.presses("🟡")
    assert "0002" in rows(two.chair)


@BOTH
@pytest.mark.parametrize("what", STRANGE)
async def test_the_board_and_the_export_show_it(cast: Cast, what: str) -> None:
    """And who looks for its words."""
    await published(cast)
    await becomes(cast, what)
    other = await colleague(cast.place)
    await other.says("/board")
    await other.presses("0001")
    assert "夜班班车" in other.last
    await other.says("/board 公交车")
    assert "0001" in rows(other)
    said = await command(cast.place, "export", "cases")
    assert said.code == 0 and "0001" in said.out and "夜班下班没有公交车" in said.out


@BOTH
@pytest.mark.parametrize("what", STRANGE)
async def test_check_names_it(two: Cast, what: str) -> None:
    """What it is, and the numbers; without one all are read whole."""
    assert "ok   cases: 2 cases" in (await command(two.place, "check", DAJIAYI_LANGUAGE="en")).out
    await becomes(two, what)
    said = await command(two.place, "check", DAJIAYI_LANGUAGE="en")
    assert said.code == 1 and f"{what}: 0001" in said.out and "0002" not in said.out


@BOTH
async def test_nobody_is_stuck_in_a_damaged_conversation(cast: Cast) -> None:
    """They are answered, and begin anew."""
    await cast.worker.drafts("食堂太远")
    ask(cast.place.settings.database, "UPDATE conversation SET data = '{\"pieces\": [{'")
    await cast.worker.says("/help")
    assert "有事直接写" in cast.worker.last
    assert await cast.worker.hands_in("想学英语") == "0001"


@BOTH
async def test_a_damaged_message_holds_up_no_other(cast: Cast) -> None:
    """It is set aside; an admin hears the next morning that there was one."""
    admin = await cast.place.official(401, "管理员", Role.ADMIN, cast.place.city)
    person = await cast.place.person(cast.worker)
    ask(
        cast.place.settings.database,
        "INSERT INTO outbox (person, kind, args, priority, created_at, not_before) "
        f"VALUES ({person}, 'say', '{{', 2, '2026-07-06T00:00:00Z', '2026-07-06T00:00:00Z')",
    )
    await cast.staff.says("/help")
    assert cast.staff.heard
    assert await cast.worker.hands_in("想学英语") == "0001"
    await cast.place.pass_working_days(1)
    assert admin.heard


@BOTH
async def test_a_damaged_ruling_is_passed_over(cast: Cast) -> None:
    """What the union chose there is as it is above; everything goes on."""
    ask(
        cast.place.settings.database,
        "INSERT INTO ruling (union_id, at, what, value) "
        f"VALUES ({cast.place.town.id}, '2026-07-06T00:00:00Z', 'limits.acceptance', 'x')",
    )
    assert await cast.worker.hands_in("想学英语") == "0001"


async def test_in_the_other_language_too(two: Cast) -> None:
    """Its word stands there, in a sentence of theirs."""
    await becomes(two, "an unknown category")
    await two.worker.says("/language")
    await two.worker.presses("English")
    await two.worker.says("/mine")
    await two.worker.presses("0001")
    assert "Other (retired)" in two.worker.last
