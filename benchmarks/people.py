"""Who takes part in a benchmark, and what they say and press."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.people import Person, Role
from storage.database import opened
from storage.people import People
from storage.unions import Unions

STAFF = 1
FIRST = 1000
Json = dict[str, Any]


def chats(count: int) -> list[int]:
    return list(range(FIRST, FIRST + count))


async def settle(folder: Path, chats: Sequence[int]) -> list[Person]:
    """A union with one of staff, and everybody a member already, in the file that our bot will open."""
    since = datetime.now(UTC) - timedelta(days=31)
    async with opened(f"sqlite:///{folder}/dajiayi.db") as database, database.transaction() as tx:
        union = await Unions(tx).add("林埭镇总工会", None)
        staff = await People(tx).welcome(STAFF, "陈敏", "zh")
        await People(tx).appoint(staff.person, Role.STAFF, union.id, since)
        members = [(await People(tx).welcome(chat, "王小明", "zh")).person for chat in chats]
        for person in members:
            await People(tx).join(person, union.id, since, verified=False)
        return members


def handing_in(chats: Sequence[int]) -> list[Json]:
    """Everybody hands a demand in, all at the same time: the first step of all, then the second of all, and so on."""
    steps: tuple[Callable[[int], Json], ...] = (
        lambda chat: says(chat, "/submit"),
        lambda chat: presses(chat, "draft-category:childcare"),
        lambda chat: says(chat, "暑期没有人照看孩子,希望开设托管班"),
        lambda chat: presses(chat, "draft-named"),
        lambda chat: presses(chat, "draft-confirm"),
    )
    return [step(chat) for step in steps for chat in chats]


STEPS = 5
"""Of `handing_in`: so many updates, and so many replies."""


def says(chat: int, text: str) -> Json:
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
    return {"message": _message(chat, _person(chat), text) | {"entities": command}}


def presses(chat: int, data: str) -> Json:
    message = _message(chat, {"id": 42, "is_bot": True, "first_name": "bench"}, "?")
    query = {"id": f"{chat}", "from": _person(chat), "chat_instance": "1", "data": data, "message": message}
    return {"callback_query": query}


def _message(chat: int, sender: Json, text: str) -> Json:
    where = {"id": chat, "type": "private", "first_name": "王小明"}
    return {"message_id": 1, "date": 1767225600, "chat": where, "from": sender, "text": text}


def _person(chat: int) -> Json:
    return {"id": chat, "is_bot": False, "first_name": "王小明", "language_code": "zh-hans"}
