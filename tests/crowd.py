"""People who go on while the bot comes and goes: each waits for what they expect on their phone, and acts on it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.phones import Phone, buttons_of, said
from tests.processes import posts
from tests.promises import is_card

Json = dict[str, Any]


async def until(phone: Phone, sees: Callable[[Json], Any], after: int = 0) -> Any:
    """What `sees` makes of the newest message later than `after` of which it makes anything."""
    while True:
        await phone.town.show(phone)
        for message in reversed(phone.messages):
            if message["message_id"] > after and (found := sees(message)):
                return found
        await asyncio.sleep(0.03)


async def hears(phone: Phone, words: str, after: int = 0) -> str:
    return str(await until(phone, lambda message: words in said(message) and said(message), after))


async def taps_when_there(phone: Phone, label: str, after: int = 0, about: str = "", without: str = "") -> None:
    """Presses the button as soon as it is there. It may vanish under the finger, as on any phone."""

    def button(message: Json) -> Any:
        labels = {button["text"]: button for button in buttons_of(message)}
        fits = about in said(message) and not (without and without in labels)
        return (message["message_id"], labels[label]) if fits and label in labels else None

    message_id, found = await until(phone, button, after)
    body = {"data": found["callback_data"], "forged": True}
    await phone.town.control(f"chats/{phone.id}/messages/{message_id}/press", json=body)


async def newest(phone: Phone) -> int:
    await phone.town.show(phone)
    return max((message["message_id"] for message in phone.messages), default=0)


async def begins(phone: Phone, *pieces: str) -> int:
    """A demand, up to its text. Returns the message after which it all happens."""
    before = await newest(phone)
    await posts(phone, "/submit")
    await taps_when_there(phone, "子女托管教育", before)
    for piece in pieces:
        await posts(phone, piece)
    return before


async def hands_in(phone: Phone, *pieces: str) -> str:
    """A demand, from its beginning to its number."""
    before = await begins(phone, *pieces)
    await taps_when_there(phone, "实名提交", before)
    await taps_when_there(phone, "确认提交", before)
    return (await hears(phone, "交上去了。编号 ", before)).partition("编号 ")[2][:4]


@dataclass
class Crowd:
    """Workers who hand in, wait and rate; staff who accept, answer and resolve; until `enough` is set."""

    enough: asyncio.Event = field(default_factory=asyncio.Event)
    demands: list[str] = field(default_factory=list)
    told: dict[int, list[str]] = field(default_factory=dict)
    _waiting: asyncio.Queue[tuple[str, Phone]] = field(default_factory=asyncio.Queue)
    _helped: dict[str, asyncio.Event] = field(default_factory=dict)

    async def lives(self, workers: list[Phone], staff: list[Phone]) -> None:
        """Everybody at once. What was begun is brought to its end."""
        async with asyncio.TaskGroup() as group:  # whoever of the staff is at a loss ends the story with their error
            helping = [group.create_task(self._helps(phone)) for phone in staff]
            await asyncio.gather(*(self._troubles(phone) for phone in workers))
            for task in helping:
                task.cancel()

    async def _troubles(self, worker: Phone) -> None:
        count = 0
        while not self.enough.is_set():
            count += 1
            pieces = [f"{worker.name}的第{count}件事", f"{worker.name}第{count}次补一句"]
            self.demands.append("\n".join(pieces))
            number = await hands_in(worker, *pieces)
            self._helped[number] = asyncio.Event()
            await self._waiting.put((number, worker))
            await self._helped[number].wait()
            await taps_when_there(worker, "满意", about=f"{number}")
            await until(worker, lambda card, n=number: "已结束" in said(card) and n in said(card))

    async def _helps(self, staff: Phone) -> None:
        while True:
            number, worker = await self._waiting.get()
            await taps_when_there(staff, "受理", about=number)
            reply = f"{number}在办了"
            await _answers(staff, number, reply)
            before = await newest(staff)
            await taps_when_there(staff, "办结", about=number, without="受理")
            await taps_when_there(staff, "A 已解决", before)
            await posts(staff, f"{number}办好了")
            self.told.setdefault(worker.id, []).extend([reply, f"{number}办好了"])
            self._helped[number].set()


async def _answers(staff: Phone, number: str, words: str) -> None:
    """Replies to the card. Of a card that was out when the bot was killed it knows nothing, and asks what is meant."""
    card = await until(staff, lambda each: is_card(said(each)) and number in said(each) and each)
    answer = {"text": words, "reply_to": card["message_id"]}
    [sent] = (await staff.town.control(f"chats/{staff.id}/messages", json=answer))["messages"]
    taken = f"正在发给职工({number})"

    def answered(message: Json) -> str:
        labels = [button["text"] for button in buttons_of(message)]
        return taken if taken in said(message) else next((label for label in labels if label.startswith(number)), "")

    if (choice := await until(staff, answered, sent["message_id"])) != taken:
        await taps_when_there(staff, choice, sent["message_id"])
        await hears(staff, taken, sent["message_id"])
