"""What the page is lent: things to try that are ticked off, a procedure to look at, and starting over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import pytest_asyncio
from sandbox_driver import REPRESENTATIVE, WORKER, Driver, living

from sandbox import Group, GuideStep, Person, Standing

CLUB = -1005002
WORDS = {"zh": "试试", "en": "Try"}
STEPS = (
    GuideStep(WORDS, "writes", WORKER),
    GuideStep(WORDS, "presses", WORKER, ("accept",)),
    GuideStep(WORDS, "replies", REPRESENTATIVE),
    GuideStep(WORDS, "clock"),
)


class TwoSteps:
    """A procedure of two steps, with one case at the second."""

    def steps(self, language: str) -> Sequence[str]:
        return {"zh": ("提交", "办理"), "en": ("Submit", "Handle")}[language]

    async def latest(self, language: str) -> Standing | None:
        return Standing("0001", 1, (0, 1), "轮到陈敏", "11月24日")


@pytest_asyncio.fixture
async def lent(clock: object) -> AsyncIterator[Driver]:
    """A sandbox with all of it, and a group."""
    people = (Person(WORKER, "小周"), Person(REPRESENTATIVE, "陈代表"))
    groups = (Group(CLUB, "工作群", (WORKER, REPRESENTATIVE), forum=True, bot="left"),)
    parts = {"people": people, "clock": clock, "groups": groups, "guide": STEPS, "procedure": TwoSteps()}
    async with living(**parts) as sandbox:
        yield sandbox


async def done(sandbox: Driver) -> list[int]:
    steps: list[int] = (await sandbox.look("state"))["guide"]["done"]
    return steps


async def test_steps_are_ticked_off_as_they_happen(lent: Driver) -> None:
    """Each by the person it is meant for, in any order, and the clock once the bot has said something after it."""
    await lent.say("你好", REPRESENTATIVE)
    assert await done(lent) == []
    await lent.control("clock", step="hour")
    await lent.say("你好")
    assert await done(lent) == [0]
    keys = {
        "inline_keyboard": [[{"text": "好", "callback_data": "accept:7:1"}, {"text": "否", "callback_data": "no:7"}]]
    }
    card = await lent.call("sendMessage", chat_id=WORKER, text="行吗?", reply_markup=keys)
    assert await done(lent) == [0, 3]
    path = f"chats/{WORKER}/messages/{card['message_id']}/press"
    await lent.control(path, data="no:7")
    assert await done(lent) == [0, 3]
    await lent.control(path, data="accept:7:1")
    own = await lent.say("自己的话", REPRESENTATIVE)
    await lent.say("答", REPRESENTATIVE, reply_to=own["message_id"])
    assert await done(lent) == [0, 1, 2, 3]


async def test_the_procedure_in_the_pages_language(lent: Driver, sandbox: Driver) -> None:
    """Its steps and where the case stands; nothing where there is no procedure."""
    shown = await lent.look("procedure?language=en")
    assert shown["steps"] == ["Submit", "Handle"]
    assert (shown["case"]["title"], shown["case"]["step"], shown["case"]["late"]) == ("0001", 1, False)
    assert await sandbox.look("procedure") is None
    assert (await sandbox.look("state"))["guide"] is None


async def test_starting_over(lent: Driver) -> None:
    """Messages, newcomers and ticks are gone; people and groups are as at the start; pages are told."""
    await lent.say("你好")
    await lent.control("people", id=77, first_name="新来的")
    serial = (await lent.look("state"))["serial"]
    await lent.control("start-over")
    state = await lent.look("state")
    assert [person["id"] for person in state["people"]] == [WORKER, REPRESENTATIVE]
    assert [person["started"] for person in state["people"]] == [False, False]
    assert state["chats"].keys() == {str(WORKER), str(REPRESENTATIVE), str(CLUB)}
    assert (state["chats"][str(WORKER)]["messages"], state["guide"]["done"]) == ([], [])
    assert state["serial"] > serial
    assert await lent.updates() == []
