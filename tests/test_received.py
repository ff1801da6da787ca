"""What comes back to whoever answers somebody without a name: the same, wherever and whenever it ends."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import time
from pathlib import Path

import pytest

from domain.people import Role
from domain.policy import Quiet
from services.quiet_hours import set_quiet_hours
from tests.conftest import Cast
from tests.contact import ANSWER, Contact, contact
from tests.engines import BOTH, SQLITE_ONLY
from tests.phones import Json, Phone, Town, buttons_of, said, town
from tests.rooms import linked

__all__ = ["contact"]

RECEIVED = "已收下,会转给本人"
Fate = Callable[[Phone], Awaitable[None]]


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram takes twenty messages a minute for a group; stories have no such time."""
    monkeypatch.setattr("scheduler.rates.GROUP_PER_SECOND", 10_000)


async def _hears(phone: Phone) -> None:
    """Somebody who is there."""


async def _blocks(phone: Phone) -> None:
    await phone.blocks()


async def _rests(phone: Phone) -> None:
    """Hours of their own, in the middle of the day."""
    person = await phone.town.person(phone)
    async with phone.town.database.transaction() as tx:
        await set_quiet_hours(phone.town.work(tx), person, Quiet(time(9), time(12)))


async def _leaves(phone: Phone) -> None:
    await phone.says("/forget")
    await phone.presses("继续注销")
    await phone.presses("确定注销")


FATES: tuple[Fate, ...] = (_hears, _blocks, _rests, _leaves)


def seen(phones: Sequence[Phone], number: str) -> list[list[object]]:
    """What those phones show by now of a case: words, buttons, reactions, with its number left out."""
    return [[_plain(message, number) for message in phone.messages if number in _words(message)] for phone in phones]


def _words(message: Json) -> str:
    return "|".join((said(message), *(button["text"] for button in buttons_of(message))))


def _plain(message: Json, number: str) -> object:
    words = _words(message).replace(number, "").replace(trouble(number), "")
    return words, message.get("reactions"), message.get("has_protected_content"), "edit_date" in message


def trouble(number: str) -> str:
    """What each wrote, so that each can be replied to."""
    return f"夜班没有热饭,我是第{number}个"


async def answered(place: Town, worker: Phone, staff: Phone, number: str, fate: Fate) -> None:
    """An anonymous case from its first answer to the result."""
    assert number == await worker.hands_in(trouble(number), category="食宿交通", sign="匿名提交")
    await fate(worker)
    await staff.replies(trouble(number), "正在和食堂商量")
    assert RECEIVED in staff.last
    await staff.says("食堂说下周")
    await staff.presses(f"{number} ")
    assert RECEIVED in staff.last
    await staff.resolves("从今晚起有热饭")


@BOTH
async def test_staff_see_the_same_of_every_anonymous_case(cast: Cast) -> None:
    """Somebody who is there, has blocked us, rests at noon, is gone: message by message, in private and in groups."""
    place, office = cast.place, await linked(cast.place, cast.staff, cast.colleague, cast.chair)
    others = (cast.staff, cast.colleague, cast.chair, office)
    numbers = [f"{n:04d}" for n in range(1, len(FATES) + 1)]
    for number, fate in zip(numbers, FATES, strict=True):
        worker = await place.member(600 + int(number), f"职工{number}", place.works)
        await answered(place, worker, cast.staff, number, fate)
    at_once = [seen(others, number) for number in numbers]
    assert at_once == [at_once[0]] * len(FATES)
    await place.pass_time(hours=3)
    later = [seen(others, number) for number in numbers]
    assert later == [later[0]] * len(FATES)
    assert "👌" not in str([phone.messages for phone in others])
    assert "打电话" not in str(later)


@BOTH
async def test_a_representative_sees_the_same_of_every_talk_without_a_name(contact: Contact) -> None:
    """The answer is received, and no hour is named."""
    rep, shown = contact.rep, []
    for n, fate in enumerate(FATES):
        contact.worker = await contact.place.member(601 + n, f"职工{n}", contact.place.works)
        before = len(rep.messages)
        await contact.writes(how="不留名")
        await fate(contact.worker)
        await rep.replies("匿名职工 写给您", ANSWER)
        assert rep.last == f"✅ {RECEIVED}。"
        shown.append([(_words(message), message["reactions"]) for message in rep.messages[before:]])
    assert shown == [shown[0]] * len(FATES)


# --- whole lives, side by side ---------------------------------------------------------------------------------------

TROUBLE = "夜班没有热饭"


@SQLITE_ONLY
async def test_from_the_first_answer_to_the_end_others_see_the_same_at_the_same_time(tmp_path: Path) -> None:
    """In four towns that differ in what becomes of the author: every chat of everybody else, stage by stage.

    Cards, toasts and reactions, reminders, both warnings, what ends by itself, lists, figures; nothing sooner or later.
    """
    lives = []
    for fate in FATES:
        folder = tmp_path / fate.__name__
        folder.mkdir()
        async with town(folder) as place:
            lives.append([stage async for stage in life(place, fate)])
    for stages in zip(*lives, strict=True):
        assert list(stages) == [stages[0]] * len(FATES)
    assert [words for words in ("黄牌", "红牌", "已结束") if words not in str(lives[0])] == []


async def life(place: Town, fate: Fate) -> AsyncIterator[list[object]]:
    """Whatever becomes of them, they say nothing more."""
    staff, colleague = [await place.official(201 + n, name, Role.STAFF) for n, name in enumerate(("陈敏", "孙浩"))]
    chair = await place.official(301, "周主席", Role.CHAIR)
    rep = await place.official(501, "李代表", Role.REPRESENTATIVE, place.works)
    office = await linked(place, staff, colleague, chair)
    others = (staff, colleague, chair, rep, office)
    author = await place.member(101, "王小明")
    await author.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
    await Contact(place, author, rep, rep, rep, chair).writes(how="不留名")
    await fate(author)
    for step in (_asks, _accepts, _answers, _warned, _resolves):
        yield [await step(place, staff, rep), [whole(phone) for phone in others]]
    await place.pass_working_days(9)
    for phone in (staff, chair):
        for words in ("/todo", "/overview", "/case 1"):
            await phone.says(words)
    await staff.presses("看经过")
    yield [whole(phone) for phone in others]


async def _answers(place: Town, staff: Phone, rep: Phone) -> str:
    await staff.replies(TROUBLE, "正在和食堂商量")
    await rep.replies("匿名职工 写给您", ANSWER)
    await place.move_to(place.clock.now().replace(hour=4, minute=30, second=0))  # half past twelve: they rest no more
    return staff.last


async def _asks(place: Town, staff: Phone, _: Phone) -> str:
    await staff.presses("请职工补充")
    await staff.says("哪个食堂?")
    return staff.last


async def _accepts(place: Town, staff: Phone, _: Phone) -> str:
    """Nobody has said which."""
    await place.pass_working_days(4)
    await staff.forges(f"accept:1:{place.tables()['cases'][0]['turn']}")
    return await staff.toast()


async def _warned(place: Town, staff: Phone, _: Phone) -> str:
    for _day in range(4):
        await place.pass_working_days(5)
    return staff.last


async def _resolves(place: Town, staff: Phone, _: Phone) -> str:
    await staff.resolves("从今晚起有热饭")
    return staff.last


def whole(phone: Phone) -> list[object]:
    """Everything that was said in a chat, as it reads by now."""
    return [
        (said(each), [button["text"] for button in buttons_of(each)], each.get("reactions"), "edit_date" in each)
        for each in phone.messages
        if each["from"]["is_bot"]
    ]
