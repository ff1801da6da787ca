"""On the board everybody's press counts one: who watches the number while all press learns of nobody whose it is."""

import pytest

from domain.people import Role
from services.rulings import set_figure
from storage.people import People
from tests.board import SUMMARY, TITLE, colleague, representatives
from tests.cases import merges
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone

__all__ = ["representatives"]

TROUBLE = "班长扣了我三天的工钱"


async def publish(author: Phone, staff: Phone, sign: str = "匿名提交") -> None:
    """What somebody hands in comes onto the board."""
    await author.hands_in(TROUBLE, category="食宿交通", sign=sign)
    await staff.presses("受理")
    await author.presses("放到大家议")
    if sign == "匿名提交":
        await author.presses("放上去")
    await staff.presses("公开到大家议")
    await staff.says(f"{TITLE}\n{SUMMARY}")


async def board_of(phone: Phone) -> tuple[str, list[str]]:
    """The item as they read it there."""
    await phone.says("大家议")
    await phone.presses("0001")
    return phone.last, phone.buttons


async def presses(phone: Phone) -> tuple[str, str, list[str]]:
    """The toast, and what they read then."""
    await phone.forges("need:1")
    return await phone.toast(), phone.last, phone.buttons


@BOTH
@pytest.mark.parametrize("sign", ["匿名提交", "实名提交"])
async def test_one_after_the_other_and_the_author_among_them(cast: Cast, sign: str) -> None:
    """The same item, the same buttons, the same toast, and one more each time, whoever presses."""
    author, other = await colleague(cast.place), await colleague(cast.place, 103, "马师傅")
    third = await colleague(cast.place, 104, "钱师傅")
    await publish(author, cast.staff, sign)
    assert len({str(await board_of(phone)) for phone in (author, other, third)}) == 1
    for count, phone in enumerate((other, author, third), start=1):
        toast, item, buttons = await presses(phone)
        assert f"现在有 {count} 人需要" in toast and f"{count} 人也需要" in item
        assert "不需要了" in buttons and "邀请同事一起" in buttons
    await author.forges("not-needed:1")
    assert "2 人也需要" in author.last


@BOTH
async def test_the_press_is_that_of_anybody(cast: Cast) -> None:
    """It is made with their own voice, as all are; no row knows that voice and the pseudonym, or sets it apart."""
    author, other = await colleague(cast.place), await colleague(cast.place, 103, "马师傅")
    await publish(author, cast.staff)
    for phone in (author, other):
        await presses(phone)
    tables = cast.place.tables()
    voices = {await cast.place.person(phone) for phone in (author, other)}
    for table in ("second", "follower"):
        rows = [row for row in tables[table] if row["case_id"] == 1]
        assert {row["person"] for row in rows} == voices
        assert len({tuple(name for name in row if row[name]) for row in rows}) == 1, "one is like the other"


@BOTH
async def test_the_author_hears_once(cast: Cast) -> None:
    """They follow it as whoever presses, and hear of it as the one who handed it in; muted, they hear nothing."""
    author, other = await colleague(cast.place), await colleague(cast.place, 103, "马师傅")
    await publish(author, cast.staff)
    for phone in (author, other):
        await presses(phone)
    await cast.staff.resolves("公司答应补发")
    assert "您关注的 0001" in other.last
    assert "您关注的" not in author.everything and "公司答应补发" in author.last
    await author.forges("mute:1")
    heard = len(author.heard)
    await cast.place.pass_working_days(30)
    assert "您关注的" not in "".join(author.heard[heard:])


@BOTH
async def test_a_merged_worker_presses_too(cast: Cast) -> None:
    """Whose own case went into it, with or without a name."""
    author, merged = await colleague(cast.place), await colleague(cast.place, 103, "马师傅")
    await publish(author, cast.staff)
    await merged.hands_in("停电瓶车的棚子不够", category="食宿交通", sign="匿名提交")
    await merges(cast.staff)
    toast, item, _ = await presses(merged)
    assert "现在有 1 人需要" in toast and "1 人也需要" in item


async def test_the_one_who_leads_it_presses_too(cast: Cast, representatives: list[Phone]) -> None:
    """Who made it a proposal needs it as others do."""
    author, lead = await colleague(cast.place), representatives[0]
    await publish(author, cast.staff)
    await lead.says("大家议")
    await lead.presses("0001")
    await lead.presses("我来提")
    toast, *_ = await presses(lead)
    assert "现在有 1 人需要" in toast


async def test_the_threshold_is_of_what_is_shown(cast: Cast, representatives: list[Phone]) -> None:
    """The author's press brings it before the representatives as anybody's would."""
    author = await colleague(cast.place)
    admin = await cast.place.person(await cast.place.official(401, "郑老师", Role.ADMIN))
    async with cast.place.database.transaction() as tx:
        actor = await People(tx).actor(admin)
        await set_figure(cast.place.work(tx), cast.place.town, "board.seconds", 2, actor)
    await publish(author, cast.staff)
    for phone in (await colleague(cast.place, 103, "马师傅"), author):
        assert SUMMARY not in representatives[0].everything
        await presses(phone)
    assert SUMMARY in representatives[0].last
