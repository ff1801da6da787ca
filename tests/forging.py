"""Every button there is, pressed by whoever has no business with it: what was said to them, and to anybody else.

A press is handled, answered and rendered in one transaction, as the bot does it in three, so that thousands take
seconds, and what belongs to which is known.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, groupby, product
from typing import Any

from bot.features import FEATURES
from bot.wire.desk import Call
from bot.wire.screens import refused
from bot.wire.sender import TelegramSender
from bot.wire.session import Session
from bot.wire.texts import Texts
from bot.wire.worker import Worker
from domain.policy import figures
from domain.refusal import Refusal
from domain.taps.tap import NUMBER, Form
from scheduler.workshop import Workshop
from services import questions
from services.rulings import Rulebook
from services.work import Work
from storage.inbox import Incoming
from storage.outbox import Outgoing
from storage.questions import Question
from tests.engines import ask
from tests.handlers import APP, Stand, example, in_groups, stands, tap
from tests.phones import PRESS, Json, Phone, Town
from tests.rooms import PLAIN

PASSING = {"inbox", "outbox", "conversation", "question", "occasion", "sqlite_sequence"}
"""What holds what is under way, of whoever presses; others' rows in them are looked at as they come."""


Tables = dict[str, list[Json]]


@dataclass(frozen=True)
class Known:
    """What a forger can know: the numbers of small things, of open turns, of a few unions."""

    numbers: Sequence[int]
    turns: Sequence[tuple[int, int]]
    people: Sequence[int]
    unions: Sequence[int]
    figure: str


def presses(word: str, fields: Sequence[Form[Any]], known: Known) -> Iterator[str]:
    """With every number that could be meant, and every choice that the button has."""
    numbers = dict.fromkeys((*known.numbers, *known.unions))
    if all(map(_counts, fields)) and len(fields) == 1:
        found: Any = product(numbers)
    elif all(map(_counts, fields)) and len(fields) == 2:
        found = chain(known.turns, product(known.unions, (0, 1)))
    elif all(map(_counts, fields)) and len(fields) == 3:
        found = ((*turn, person) for turn in known.turns for person in known.people)
    else:
        found = product(*(_values(each, known) for each in fields))
    return (":".join((word, *map(str, values))) for values in found)


def _counts(form: Form[Any]) -> bool:
    return form.pattern == NUMBER.pattern


def _values(form: Form[Any], known: Known) -> Sequence[object]:
    if _counts(form):
        return (*known.unions, 1)
    return form.words or ((known.figure,) if re.fullmatch(form.pattern, known.figure) else (example(form),))


@dataclass
class Heard:
    """What came of one press. `others`: to which voices besides something is to be said."""

    data: str
    toast: str
    said: list[str]
    flow: str | None
    others: list[Any] = field(default_factory=list)


@dataclass
class Forger:
    """Somebody who sends what no button offered."""

    place: Town
    phone: Phone
    worker: Worker
    sender: TelegramSender
    serial: int = 0

    async def presses(self, data: str, chat: int | None = None) -> Heard:
        where = {"id": chat or self.phone.id, "type": "supergroup" if chat else "private"}
        message = {"message_id": 1, "date": 1, "chat": where}
        return await self._sends(
            data, {"callback_query": {"id": "1", "chat_instance": "1", "data": data, "message": message}}
        )

    async def says(self, text: str) -> Heard:
        head = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text.startswith("/") else []
        where = {"id": self.phone.id, "type": "private", "first_name": self.phone.name}
        self.serial += 1
        message = {"message_id": 70_000 + self.serial, "date": 1, "chat": where, "text": text, "entities": head}
        return await self._sends(text, {"message": message})

    async def _sends(self, data: str, update: Json) -> Heard:
        for content in update.values():
            content["from"] = {"id": self.phone.id, "is_bot": False, "first_name": self.phone.name}
        body = json.dumps({"update_id": 1} | update)
        async with self.place.database.transaction() as tx:
            work = self.place.work(tx)
            [last] = await tx._connection.rows("SELECT COALESCE(MAX(id), 0) AS id FROM outbox", {})
            handled = await self.worker._handle(tx, Incoming(1, self.place.clock.now(), body, 0))
            assert handled, data
            _, session = handled
            await self._screens(work, session)
            said, others = await self._answers(work, session, last["id"])
        toast = session.toast
        words = self.sender.texts.plain(session.language, toast.key, **toast.args) if toast else ""
        return Heard(data, words, said, session.conversation and session.conversation.flow, others)

    async def _screens(self, work: Work, session: Session) -> None:
        """What takes counting is counted at once."""
        rows = await work.tx._connection.rows(
            "SELECT * FROM question WHERE person = :person", {"person": session.person}
        )
        for row in rows:
            question = Question(**dict(row))
            try:
                shown = await FEATURES.screens[question.screen](work, question)
            except Refusal as refusal:
                shown = refused(refusal)
            await work.questions.attempt(question.id)
            await questions.answer(work, question, shown)

    async def _answers(self, work: Work, session: Session, last: int) -> tuple[list[str], list[Any]]:
        """What is said to whoever pressed, and will not be sent; to whom else something will be."""
        voices = session.actor.voices | {session.person}
        rows = await work.tx._connection.rows("SELECT * FROM outbox WHERE id > :last ORDER BY id", {"last": last})
        said = []
        for row in [each for each in rows if each["person"] in voices]:
            known = {name: row[name] for name in ("id", "person", "kind", "slot", "matter_id", "event_id")}
            outgoing = Outgoing(args=json.loads(row["args"]), **known)
            made = await self.sender.prepare(work, outgoing)
            said += [shown(call) for call in (made.work if made else [])]
            await work.outbox.drop(row["id"])
        return said, [(row["person"], row["kind"]) for row in rows if row["person"] not in voices]


def shown(call: Call) -> str:
    """What is read of a call, lines and buttons sorted: of two unions in a list now one comes first, now the other."""
    markup = call.params.get("reply_markup") or {}
    buttons = sorted(str(sorted(button.items())) for row in markup.get("inline_keyboard", ()) for button in row)
    lines = sorted(str(call.params.get("text") or call.params.get("caption") or "").splitlines())
    rest = sorted(name for name in call.params if name not in ("text", "caption", "reply_markup"))
    return "\n".join((*lines, *buttons, str(rest), str(call.params.get("protect_content"))))


def forger(place: Town, phone: Phone) -> Forger:
    assert place.bot
    app, texts = place.bot.app, Texts(place.rules.policy.categories)
    shop = Workshop(place.database, place.clock, Rulebook(place.rules))
    worker = Worker(app, shop, texts, "zh", lambda: None, FEATURES.forgets)
    hidden = FEATURES.hidden(texts)
    return Forger(
        place,
        phone,
        worker,
        TelegramSender(app.bot, texts, FEATURES.renderers, FEATURES.group_renderers, PRESS, hidden),
    )


def known_to(place: Town, unions: Sequence[int]) -> Known:
    tables = place.tables()
    cases = {case["id"] for case in tables["cases"]}
    running = (turn for turn in tables["turn"] if turn["ended_at"] is None and turn["matter_id"] in cases)
    turns = [(turn["matter_id"], turn["number"]) for turn in running]
    staff = [post["person"] for post in tables["post"] if post["role"] == "staff" and post["union_id"] == place.town.id]
    figure = next(iter(figures(place.rules.policy)))
    return Known(range(1, len(tables["cases"]) + 1), turns, staff[:2], unions, figure)


async def everything(forger: Forger, known: Known, besides: Set[str] = frozenset()) -> list[Heard]:
    """All that can be pressed, `besides` some words: what stands alone, then of each flow what is in it once begun."""
    there = sorted(stands(APP), key=lambda each: each.flow.name if each.flow else "")
    alone = [each for each in there if each.flow is None]
    heard = [await forger.presses(*one) for one in _all(alone, known, besides)]
    for _, inside in groupby((each for each in there if each.flow), key=lambda each: each.flow):
        heard += await _flow(forger, [*inside], known, besides)
    return heard


async def _flow(forger: Forger, parts: Sequence[Stand], known: Known, besides: Set[str]) -> list[Heard]:
    heard, begun = [], set[str]()
    inside = [*_all([each for each in parts if not each.begins], known, besides)]
    for opens in _openings([each for each in parts if each.begins], known, besides):
        heard.append(await (forger.presses(*opens) if isinstance(opens, tuple) else forger.says(opens)))
        word = heard[-1].data.split(":")[0]
        if heard[-1].flow and word not in begun:
            begun.add(word)
            heard += [await forger.presses(*one) for one in inside]
    return heard


def _openings(parts: Sequence[Stand], known: Known, besides: Set[str]) -> Iterator[tuple[str, int | None] | str]:
    """By a button; by a command, alone or with a number; by words."""
    yield from _all(parts, known, besides)
    for each in parts:
        words = getattr(each.handler, "commands", ())
        yield from (text for word in sorted(words) for text in (f"/{word}", f"/{word} 1"))
        if not words and not tap(each.handler):
            yield "随便说一句"


def _all(parts: Iterable[Stand], known: Known, besides: Set[str]) -> Iterator[tuple[str, int | None]]:
    for each in parts:
        meant, chat = tap(each.handler), PLAIN if in_groups(each.handler) else None
        words = [word for word in meant.words if word not in besides] if meant else []
        yield from ((data, chat) for word in words for data in presses(word, meant.carries, known))


def differences(place: Town, before: Tables, after: Tables, mine: Set[int]) -> list[tuple[str, str, Any]]:
    """Rows that have come, gone or changed, but for those that belong to one of these voices."""
    found = []
    for table in sorted(after.keys() - PASSING):
        keys = [
            row["from"]
            for row in ask(place.settings.database, f"PRAGMA foreign_key_list({table})")
            if row["table"] in ("identity", "speaker")
        ]
        keys += ["person"] if table == "identity" else []
        old, new = (
            Counter(json.dumps(row, ensure_ascii=False, default=str) for row in rows[table]) for rows in (before, after)
        )
        for what, rows in (("gone", old - new), ("new", new - old)):
            found += [
                (what, table, json.loads(row)) for row in rows if not mine & {json.loads(row)[key] for key in keys}
            ]
    return found
