"""Somebody whom nobody must know: who it is, the people around, and every place where a trace would show."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.engines import files
from tests.phones import Json, Phone, Town

CHAT, NAME, SURNAME, USERNAME = 987650123, "晓雪", "欧阳", "xiaoxue_ouyang"
TRACES = (str(CHAT), NAME, SURNAME, USERNAME)
WORDS = "班长扣了我三天的工钱"
REASON = "有人身危险,必须马上找到本人,电话打不通"
OURS = ("bot", "scheduler", "services", "storage", "domain", "dajiayi")
VOICE_COLUMNS = {"person", "actor", "submitter", "assignee", "used_by", "owner", "asked_by", "agreed_by", "refused_by"}


@dataclass
class Life:
    """A person who wants to stay unknown, the township's staff and chair, and the staff of their own enterprise."""

    place: Town
    worker: Phone
    staff: Phone
    chair: Phone
    boss: Phone

    @property
    def others(self) -> list[Phone]:
        return [self.staff, self.chair, self.boss]


def unsealed(place: Town) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row outside the sealed table."""
    for table, content in place.tables().items():
        if table != "identity":
            yield from ((table, row) for row in content)


def told(value: object) -> list[str]:
    """Which traces of the person a value holds."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return [trace for trace in TRACES if trace in text]


async def calls_to_others(life: Life) -> list[Json]:
    """What the bot asked Telegram to show in somebody else's chat."""
    calls = await life.place.look("calls")
    found = [call for call in calls if call["params"].get("chat_id") and str(call["params"]["chat_id"]) != str(CHAT)]
    assert found
    return found


def written(place: Town, *words: str) -> list[tuple[str, str]]:
    """Which of the database's files hold a trace, byte for byte: what no table shows any more lies there as well."""
    marks = {word: word.encode() for word in words or TRACES} | ({} if words else {"account": CHAT.to_bytes(4, "big")})
    found = files(place.settings.database).items()
    return [(name, word) for name, content in found for word, mark in marks.items() if mark in content]


async def forgets(phone: Phone) -> None:
    """Both taps, and the moment after them."""
    await phone.says("/forget")
    await phone.presses("继续注销")
    await phone.presses("确定注销")
    await phone.town.pass_time(minutes=1)


async def _owed(place: Town) -> bool:
    async with place.database.transaction() as tx:
        return (await place.work(tx).journal.standing()).owed_since is not None


async def folds(place: Town) -> None:
    """The next looks, until nobody is in the way: tests look into the database as well."""
    assert place.bot
    for _ in range(20):
        await place.bot.ticker.tick()
        if not await _owed(place):
            return
    raise AssertionError("the journal is not folded")


def traces(place: Town, *words: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of every table, the sealed one too, that still says who it was."""
    for table, rows in place.tables().items():
        for row in rows:
            text = json.dumps(row, ensure_ascii=False, default=str)
            if any(word in text for word in words or TRACES):
                yield table, row


def cases_of(row: Mapping[str, Any]) -> set[int]:
    """The cases of which a row tells: as its own matter, or beside the matter that it is itself."""
    return {row[name] for name in ("matter_id", "case_id") if row.get(name) is not None}
