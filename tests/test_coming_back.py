"""Whoever deletes and comes back is somebody new, but presses no second time and sheds no ban; nothing else is kept."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.operating.key import BYTES, read_key
from services.marks import What, digest
from tests.board import colleague, published
from tests.conftest import Cast
from tests.discussion import says
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.traces import forgets


async def comes_back(phone: Phone) -> Phone:
    """Deleted, joined again, and known to work there as before."""
    await forgets(phone)
    await phone.join(phone.town.works)
    person = await phone.town.person(phone)
    async with phone.town.database.transaction() as tx:
        union = phone.town.works.id
        await tx.member_put(person=person, union_id=union, now="2026-01-01", verified_at="2026-01-01")
    return phone


async def needs(phone: Phone) -> str:
    await phone.forges("need:1")
    return await phone.toast()


def kept(place: Town) -> list[str]:
    """The digests."""
    return [row["digest"] for row in place.tables()["mark"]]


@pytest.fixture
async def two(cast: Cast) -> list[Phone]:
    """Two colleagues need what is on the board."""
    phones = [await colleague(cast.place), await colleague(cast.place, 103, "马师傅")]
    await published(cast)
    for phone in phones:
        await needs(phone)
    return phones


# --- a press ---------------------------------------------------------------------------------------------------------


@BOTH
async def test_a_press_is_counted_once(cast: Cast, two: list[Phone]) -> None:
    """It counts on without them; pressed again it is their own, said like any and counted no second time."""
    one, other = two
    await comes_back(one)
    await other.forges("board-item:1")
    assert "2 人也需要" in other.last
    assert "现在有 2 人需要" in await needs(one)
    assert "2 人也需要" in one.last and "不需要了" in one.buttons
    await one.forges("not-needed:1")
    assert "1 人也需要" in one.last
    assert "现在有 2 人需要" in await needs(one), "it was taken back, so this is a press"


@BOTH
async def test_what_stays_says_nothing_of_them(cast: Cast, two: list[Phone]) -> None:
    """A row with a digest; no voice, and no account; and it goes once it is theirs again."""
    one, _ = two
    before = await cast.place.person(one)
    await comes_back(one)
    [row] = cast.place.tables()["mark"]
    assert {name for name, value in row.items() if value is not None} == {"digest", "case_id"}
    assert before not in {each["person"] for each in cast.place.tables()["second"]}
    await needs(one)
    assert kept(cast.place) == []


async def test_somebody_who_was_never_here_counts(cast: Cast, two: list[Phone]) -> None:
    """A mark is of one account; and of one case."""
    await comes_back(two[0])
    assert "现在有 3 人需要" in await needs(await colleague(cast.place, 104, "钱师傅"))
    assert len(kept(cast.place)) == 1


@BOTH
async def test_it_goes_with_the_case(cast: Cast, two: list[Phone]) -> None:
    """The night after it was closed."""
    await comes_back(two[0])
    await cast.worker.presses("撤回诉求")
    await cast.worker.presses("一起撤下")
    assert len(kept(cast.place)) == 1
    await cast.place.pass_working_days(3)
    assert kept(cast.place) == []


# --- a ban -----------------------------------------------------------------------------------------------------------


@pytest.fixture
async def banned(cast: Cast) -> Phone:
    """Somebody who may not speak there for a while."""
    rude = await colleague(cast.place)
    await published(cast)
    await says(rude, "班长就是个骗子")
    await cast.colleague.forges("discuss-hide:1")
    await cast.colleague.says("请不要骂人")
    await cast.colleague.forges("discuss-silence:1")
    return rude


async def may_speak(phone: Phone) -> bool:
    await phone.forges("discuss-say:1")
    return "单独写给工会" not in await phone.toast()


@BOTH
async def test_a_ban_holds(cast: Cast, banned: Phone) -> None:
    """For them alone, until it is over; then nothing of it is left."""
    await comes_back(banned)
    assert not await may_speak(banned)
    assert await may_speak(await colleague(cast.place, 104, "钱师傅"))
    await cast.place.pass_working_days(8)
    assert await may_speak(banned)
    await cast.place.pass_working_days(2)
    assert kept(cast.place) == []


async def test_a_ban_that_was_lifted_is_none(cast: Cast, banned: Phone) -> None:
    await banned.presses("请主席看看")
    await comes_back(banned)
    await cast.chair.presses("恢复这一条")
    assert await may_speak(banned)


# --- the key ---------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(), st.sampled_from(What), st.integers(0)), unique=True), st.binary(min_size=1))
def test_no_two_marks_are_alike(told: list[tuple[int, What, int]], key: bytes) -> None:
    """Of no two accounts, cases or bans; and with another key all are others."""
    made = {digest(key, *each) for each in told}
    assert len(made) == len(told)
    assert not made & {digest(key + b"!", *each) for each in told}


def test_it_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "dajiayi.key"
    key = read_key(file)
    assert len(key) == BYTES and read_key(file) == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["dajiayi.key"]


def test_where_none_can_be_kept_there_is_none(tmp_path: Path) -> None:
    """No folder, or not a whole one: nothing is marked, nothing else is wrong."""
    (tmp_path / "a file").write_text("no folder")
    (tmp_path / "short").write_bytes(b"1")
    assert read_key(tmp_path / "a file" / "dajiayi.key") == b""
    assert read_key(tmp_path / "short") == b""


@BOTH
async def test_it_is_in_no_row(cast: Cast, two: list[Phone]) -> None:
    """So it is in no backup either, which is of rows."""
    await comes_back(two[0])
    key = cast.place.settings.key.read_bytes()
    whole = json.dumps(list(_values(cast.place)), ensure_ascii=False)
    assert key.hex() not in whole and str(key) not in whole


def _values(place: Town) -> Iterator[str]:
    for rows in place.tables().values():
        yield from (str(value) for row in rows for value in row.values())


async def test_with_another_key_the_marks_are_worth_nothing(cast: Cast, two: list[Phone]) -> None:
    """Lost, or left on another machine: a press would count anew, and all else goes on."""
    one, _ = two
    await comes_back(one)
    before = cast.place.settings.key.read_bytes()
    [mark] = kept(cast.place)
    assert digest(before, one.id, What.PRESS, 1) == mark
    cast.place.settings.key.unlink()
    assert digest(read_key(cast.place.settings.key), one.id, What.PRESS, 1) != mark
