"""A town as a database of before has it, how it was left, and what whoever lived in it could press.

`rows.jsonl`: the moment, then every row, what is referred to first; `presses.jsonl`: who pressed what under which
message, or replied to it, and what came of it; `waiting.jsonl`: what had not been sent yet, as it was read. All was
written when the newest migration was `LAST`, and is never written anew. `buttons.jsonl`: every button that was
understood when they were patterns, and which function did it.
"""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from telegram import User

from bot.app import build
from bot.features import FEATURES
from bot.wire.sender import TelegramSender
from bot.wire.worker import Worker
from scheduler.workshop import Workshop
from services.rulings import Rulebook
from services.work import Work
from storage.database import Database, Transaction
from storage.engines import Connection, engine_of
from storage.inbox import Incoming
from storage.migrate import MIGRATIONS, migrate
from storage.outbox import Outgoing
from storage.times import from_text
from storage.transaction import transacting
from tests.chronicle import RULES
from tests.forging import shown
from tests.handlers import TEXTS
from tests.phones import PRESS, Json

FOLDER = Path(__file__).parent
LAST = "0025_marks"


@cache
def lines(name: str) -> list[Any]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@cache
def rows() -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for table, row in lines("rows.jsonl")[1:]:
        found.setdefault(table, []).append(row)
    found["identity"].sort(key=lambda row: row["owner"] is not None)
    return found


async def fill(url: str) -> None:
    """A database without a table, as the program of then would have left it."""
    connection: Connection = await engine_of(url).connect(url)
    try:
        await migrate(connection, [path.stem for path in MIGRATIONS.glob("*.sql") if path.stem <= LAST])
        async with transacting(connection):
            for table, found in rows().items():
                names = [*found[0]]
                into = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
                await connection.many(into, found)
                if (counts := "person" if table == "identity" else "id") in names:
                    await connection.count_from(table, max(row[counts] for row in found))
    finally:
        await connection.close()


class Undone(Exception):
    """Nothing of it stays."""


class Still:
    """The moment at which it was left."""

    def now(self) -> datetime:
        return datetime.fromisoformat(lines("rows.jsonl")[0]["now"])


class Passing:
    """A database that is afterwards as it was before."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        with suppress(Undone):
            async with self._database.transaction() as tx:
                yield tx
                raise Undone


@dataclass
class Left:
    """The town, and whoever takes up what is done in it."""

    database: Database

    def __post_init__(self) -> None:
        self.passing, self.clock = Passing(self.database), Still()
        shop = Workshop(self.database, self.clock, Rulebook(RULES))
        app = build("1:x", "http://127.0.0.1:9", TEXTS)
        app.bot._bot_user, app._initialized = User(1, "大家议", True, username="bot"), True  # Telegram is not asked
        self.worker = Worker(app, shop, TEXTS, "zh", lambda: None, FEATURES.forgets)
        renderers = FEATURES.renderers, FEATURES.group_renderers
        self.sender = TelegramSender(app.bot, TEXTS, *renderers, PRESS, FEATURES.hidden(TEXTS))

    async def pressed(self, chat: int, message: int, data: str) -> list[str]:
        """What comes of a press; of a reply, where there is no button."""
        there, who = {"id": chat, "type": "private"}, {"id": chat, "is_bot": False, "first_name": "x"}
        under = {"message_id": message, "date": 1, "chat": there}
        if data:
            query = {"id": "1", "chat_instance": "1", "data": data, "message": under, "from": who}
            return await self._came({"callback_query": query})
        said = under | {"text": "x", "from": {"id": 1, "is_bot": True, "first_name": "bot"}}
        reply = {"message_id": 70000, "date": 1, "chat": there, "from": who, "text": "东门那边还有一处"}
        return await self._came({"message": reply | {"reply_to_message": said}})

    async def _came(self, update: Json) -> list[str]:
        """The sentence that popped up, the conversation that began, what is counted, what is said to whom."""
        body, came = json.dumps({"update_id": 1} | update), list[str]()
        async with self.passing.transaction() as tx:
            ask = tx._connection.rows
            [last] = await ask("SELECT COALESCE(MAX(id), 0) AS id FROM outbox", {})
            handled = await self.worker._handle(tx, Incoming(1, self.clock.now(), body, 0))
            assert handled
            toast, talk = handled[1].toast, handled[1].conversation
            came += [toast.key if toast else "", *([f"in {talk.flow} {talk.step}"] if talk else [])]
            came += ["? " + " ".join(row) for row in await ask("SELECT screen, fields FROM question ORDER BY id", {})]
            cases = {row["id"] for row in await ask("SELECT id FROM cases", {})}
            known = {row["person"] for row in rows()["identity"]}
            sent = await ask("SELECT * FROM outbox WHERE id > :last ORDER BY id", {"last": last["id"]})
            came += [meant(row, cases, known) for row in sent]
        return came

    async def waiting(self) -> list[Any]:
        """What has not been sent, as it would be read."""
        found = []
        async with self.passing.transaction() as tx:
            for row in await tx._connection.rows("SELECT * FROM outbox WHERE sent_at IS NULL ORDER BY id"):
                known = {name: row[name] for name in ("id", "person", "kind", "slot", "matter_id", "event_id")}
                since, args = from_text(row["created_at"]), json.loads(row["args"])
                work = Work(tx, self.clock.now(), RULES)
                made = await self.sender.prepare(work, Outgoing(args=args, since=since, **known))
                read = [shown(call) for call in (made.work if made else [])]
                found.append([row["id"], row["kind"], made.chat if made else None, read])
        return found


def meant(row: Any, cases: set[int], known: set[int]) -> str:
    """To whom of those `known`, which sentence, about which case, with which numbers."""
    args = json.loads(row["args"])
    sentence = args.get("key") or (args.get("sentence") or {}).get("key")
    passing = ("message", "question")
    numbers = sorted(value for name, value in args.items() if type(value) is int and not name.startswith(passing))
    about = f"#{row['matter_id']}" if row["matter_id"] in cases else None
    whom = row["person"] if row["person"] in known else "new"
    return " ".join(str(each) for each in (whom, row["kind"], sentence, about, *numbers) if each is not None)
