"""A township through time: the real services on a real database, with a clock that only the test moves."""

import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.features import FEATURES
from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.wire.desk import Desk
from bot.wire.texts import Texts
from domain.calendar import official
from domain.cases.command import Command
from domain.cases.model import Case, Event, Grade
from domain.cases.parties import SYSTEM, parties
from domain.cases.words import Action, Party
from domain.drafts import Draft, Piece
from domain.people import Actor, Person, Role, Union, Voice, own_voice
from domain.policy import Quiet
from domain.proposals import Motion
from domain.rules import Rules
from scheduler.sender import Gone
from services import absence, delivery, demands, proposals, quiet_hours, unmoderated
from services.cases import chase, perform
from services.cases.announce import expand
from services.cases.perform import Done
from services.matters import look
from services.work import Work
from storage.cards import Cards
from storage.cases import Attachment, Cases
from storage.database import Database, Transaction
from storage.engines import Connection, engine_of
from storage.outbox import Outgoing
from storage.people import People
from storage.times import from_text, to_text
from storage.unions import Unions
from tests.engines import furnished

ZONE = ZoneInfo("Asia/Shanghai")
RULES = Rules(read_policy(DEFAULT_POLICY), official("CN", ZONE))
TEXTS = Texts(RULES.policy.categories)
GRADES: Mapping[Action, Grade] = {Action.RESOLVE: Grade.A, Action.PROMISE: Grade.B, Action.PROPOSE: Grade.C}

CAST: dict[str, tuple[Quiet | None, tuple[tuple[Role, str], ...]]] = {
    "worker": (None, ()),
    "night worker": (Quiet(time(8), time(16)), ()),
    "worker without rest": (Quiet(time(0), time(0)), ()),
    "staff": (None, ((Role.STAFF, "town"),)),
    "colleague": (Quiet(time(22), time(7)), ((Role.STAFF, "town"),)),
    "staff and chair": (None, ((Role.STAFF, "town"), (Role.CHAIR, "town"))),
    "staff of the works": (None, ((Role.STAFF, "works"),)),
    "chair": (None, ((Role.CHAIR, "town"),)),
    "staff of the city": (None, ((Role.STAFF, "city"),)),
    "mayor": (None, ((Role.CHAIR, "city"),)),
    "stranger": (None, ()),
    "representative": (None, ((Role.REPRESENTATIVE, "town"),)),
    "second representative": (None, ((Role.REPRESENTATIVE, "town"),)),
    "third representative": (Quiet(time(22), time(7)), ((Role.REPRESENTATIVE, "town"),)),
    "fourth representative": (None, ((Role.REPRESENTATIVE, "town"),)),
    "fifth representative": (None, ((Role.REPRESENTATIVE, "town"),)),
    "representative of the works": (None, ((Role.REPRESENTATIVE, "works"),)),
    "representative elsewhere": (None, ((Role.REPRESENTATIVE, "elsewhere"),)),
}
"""Everybody's own quiet hours, and their posts."""
OWN = frozenset({Party.SUBMITTER, Party.COMPANION, Party.RATER})
"""As whom somebody speaks for themselves, and not for others."""


def words(actor: Actor, mine: frozenset[Party]) -> str:
    """What somebody writes: marked with who did, and whether it is a worker's own."""
    return f"说明⟦{actor.person}{'w' if mine & (OWN | {Party.LEAD}) else 'o'}⟧"


def marks(text: str, side: str) -> set[int]:
    """Whose words these are."""
    return {int(each) for each in re.findall(rf"⟦(\d+){side}⟧", text)}


@dataclass(frozen=True)
class Heard:
    """A message that has arrived; `mine`: what its reader was to the case then."""

    id: int
    person: Person
    kind: str
    priority: int
    since: datetime | None
    at: datetime
    mine: frozenset[Party] | None
    text: str
    over: date | None
    """The day that was promised in the case it is about, where that is over and the case is not."""


@dataclass(frozen=True)
class News:
    """Something that has happened to a case, and what the case was before."""

    id: int
    before: Case
    event: Event
    after: Case


@dataclass(frozen=True)
class Line:
    """One line of a digest that has arrived."""

    digest: int
    person: Person
    case: int
    turn: int
    rung: str
    at: datetime


Look = Callable[["Township", bool], Awaitable[None]]
"""What is looked at after everything that happens; whether that was a tick."""


class Crash(Exception):
    """The process ends in the middle of something."""


class Brittle:
    """A connection that breaks after so many questions, where it is told to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.left: int | None = None

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        if self.left == 0:
            self.left = None
            raise Crash
        if self.left:
            self.left -= 1
        return await self._connection.rows(sql, args or {})

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


@dataclass
class Township:
    """A life in one transaction, which nobody keeps, or each step in one of its own."""

    tx: Transaction
    connection: Brittle
    look: Look
    now: datetime
    people: dict[str, Person] = field(default_factory=dict)
    rest: dict[Person, Quiet] = field(default_factory=dict)
    unions: dict[str, Union] = field(default_factory=dict)
    first: dict[int, Case] = field(default_factory=dict)
    """Each case as it was handed in."""
    heard: list[Heard] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    seen: dict[Any, Any] = field(default_factory=dict)
    """What the look remembers."""
    telegram: bool = True
    blocking: set[int] = field(default_factory=set)
    """Who has blocked the bot, whether it knows or not."""
    voices: dict[Voice, Person] = field(default_factory=dict)
    known: list[Actor] = field(default_factory=list)
    """Everybody as they are; empty where posts or voices have changed."""
    messages: int = 0
    steps: int = 0
    done: Counter[Action] = field(default_factory=Counter)
    """How often what was done."""

    async def ask(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """A question of our own, beside the named ones."""
        return await self.connection.rows(sql, args)

    @property
    def work(self) -> Work:
        return Work(self.tx, self.now, RULES)

    async def settle(self) -> None:
        since = self.now - timedelta(days=31)
        self.unions["city"] = await Unions(self.tx).add("平湖市总工会", None)
        self.unions["town"] = await Unions(self.tx).add("林埭镇总工会", self.unions["city"])
        self.unions["works"] = await Unions(self.tx).add("晨星精密电子工会", self.unions["town"])
        self.unions["elsewhere"] = await Unions(self.tx).add("新仓镇总工会", self.unions["city"])
        for chat, (name, (quiet, posts)) in enumerate(CAST.items(), start=101):
            person = (await People(self.tx).welcome(chat, name, "zh")).person
            await People(self.tx).join(person, self.unions["works"].id, since, verified=True)
            for role, union in posts:
                await People(self.tx).appoint(person, role, self.unions[union].id, since)
            if quiet:
                await quiet_hours.set_quiet_hours(self.work, person, quiet)
            self.people[name], self.rest[person] = person, quiet or RULES.policy.day.quiet

    # time

    def today(self) -> date:
        return RULES.calendar.local_day(self.now)

    async def pass_time(self, span: timedelta) -> None:
        """The scheduler looks whenever there is something to look at."""
        until = self.now + span
        while (moment := await self._next()) and moment <= until:
            self.now = moment
            await self.tick()
        self.now = until
        await self.tick()

    async def jump(self, span: timedelta) -> None:
        """Nobody looks in between: an outage, or a clock that was set."""
        self.now += span
        await self.tick()

    async def _next(self) -> datetime | None:
        [row] = await self.ask(
            "SELECT MIN(at) FROM (SELECT MIN(look_at) AS at FROM turn WHERE ended_at IS NULL UNION ALL "
            "SELECT MIN(not_before) FROM outbox WHERE sent_at IS NULL AND not_before > :now) AS moments",
            {"now": to_text(self.now)},
        )
        return from_text(row[0]) if row[0] else None

    async def tick(self) -> None:
        await absence.pass_on(self.work)
        for kind in (chase.CASES, unmoderated.MODERATION):
            while await look(kind, self.work, 100):
                pass
        await absence.pass_on(self.work)  # the next round comes within seconds
        await self.announce(ticked=True)

    async def announce(self, *, ticked: bool = False) -> None:
        """Who has to know is looked up, and told if Telegram is there; of who cannot be, others hear."""
        while True:
            while await expand(self.work) or await Cards(self.tx).go_round():
                pass
            await self.look(self, ticked)
            ticked = False  # what is learnt while it is sent is for the next one
            rows = await delivery.due(self.work, 100, ()) if self.telegram else []
            if not rows:
                return
            for row in {row.person: row for row in reversed(rows)}.values():
                await self._arrives(row)

    async def _arrives(self, row: Outgoing) -> None:
        account = await People(self.tx).account(row.person)
        if row.slot:
            await self.tx.outbox_taken(id=row.id)
        if account.unreachable or account.chat_id in self.blocking:
            await delivery.unreachable(self.work, row, account.chat_id, FEATURES.follows)
            return
        try:
            calls = await FEATURES.renderers[row.kind](Desk(self.tx, self.now, RULES, TEXTS, account, "bot"), row)
        except Gone:
            await delivery.gone(self.work, row)
            return
        await self._is_read(row, "".join(call.params.get("text", "") for call in calls))
        sent = delivery.Sent()
        for call in calls:
            self.messages += 1
            sent = delivery.Sent((call.params.get("message_id", self.messages),), call.shown)
        await delivery.delivered(self.work, [delivery.Arrival(row, sent)], FEATURES.follows)

    async def _is_read(self, row: Outgoing, text: str) -> None:
        reader = await self.whose(row.person)
        case = await Cases(self.tx).load(row.matter_id) if row.matter_id else None
        mine = (await self.parts(case))[reader] if case else None
        late = case is not None and case.turn is not None and self.now > case.promise_due
        over = RULES.calendar.local_day(case.promise_due) if case and late else None
        self.heard.append(Heard(row.id, reader, row.kind, row.priority, row.since, self.now, mine, text, over))
        if row.kind == "digest":
            for line in await self.tx.reminders_of_digest(outbox_id=row.id):
                self.lines.append(Line(row.id, reader, line["matter_id"], line["turn"], line["rung"], self.now))

    async def case(self, number: int) -> Case:
        case = await Cases(self.tx).load(number)
        assert case
        return case

    async def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        rows = {name: await self.ask(f"SELECT * FROM {name}") for name in TABLES}
        return {name: sorted((tuple(row) for row in found), key=repr) for name, found in rows.items()}

    # people

    async def whose(self, voice: Voice) -> Person:
        """Whose voice it is."""
        if voice not in self.voices:
            query = "SELECT COALESCE(owner, person) FROM identity WHERE person = :person"
            [row] = await self.ask(query, {"person": voice})
            self.voices[voice] = Person(row[0])
        return self.voices[voice]

    async def hidden_owners(self, case: Case) -> set[Voice]:
        """Whose case it is, and nobody knows."""
        voices = [case.submitter, *(each.person for each in case.companions)]
        return {own_voice(await self.whose(voice)) for voice in voices} - {*voices}

    def rests(self, person: Person, at: datetime) -> bool:
        """Whether these are somebody's quiet hours."""
        quiet, clock = self.rest[person], at.astimezone(ZONE).time()
        if quiet.start <= quiet.until:
            return quiet.start <= clock < quiet.until
        return clock >= quiet.start or clock < quiet.until

    async def actors(self) -> list[Actor]:
        if not self.known:
            self.known = [await People(self.tx).actor(person) for person in self.people.values()]
        return self.known

    async def parts(self, case: Case) -> dict[Person, frozenset[Party]]:
        """What everybody is to a case."""
        actors = await self.actors()
        known = self.seen.get(("parts", case.id))
        if known is None or known[0] != case or known[1] is not actors:
            known = case, actors, {actor.person: parties(case, actor) for actor in actors}
            self.seen["parts", case.id] = known
        return dict(known[2])

    def arrived(self, who: str) -> list[Heard]:
        return [heard for heard in self.heard if heard.person == self.people[who] and heard.kind != "refresh"]

    # what they do

    async def hands_in(self, who: str, to: str = "town", *, urgent: bool = False, anonymous: bool = False) -> None:
        person = self.people[who]
        text = f"通道堵了{words(Actor(person), OWN)}"
        draft = Draft("safety", (Piece(1, text),), urgent, anonymous=anonymous, union=self.unions[to].id)
        await self.begins(await demands.submit(self.work, draft, person))

    async def proposes(self, actor: Actor, cosigners: Sequence[Person]) -> None:
        text = words(actor, OWN)
        done = await proposals.propose(self.work, actor, Motion("加一个母婴室", text, text, "safety"), cosigners)
        await self.begins(done)

    async def begins(self, done: Done) -> None:
        self.first[done.case.id], self.known = done.case, []
        await self.announce()

    async def does(self, who: str, action: Action, *files: Attachment, **more: Any) -> Done:
        """Something to the newest case."""
        actor = SYSTEM if who == "the clock" else await People(self.tx).actor(self.people[who])
        command = replace(Command(action, text="说明", grade=GRADES.get(action)), **more)
        done = await perform.perform(self.work, [*self.first][-1], command, actor, files)
        await self.announce()
        return done


# --- where it is -----------------------------------------------------------------------------------------------------


class Undone(Exception):
    """Nobody keeps what has happened."""


async def nothing(town: Township, ticked: bool) -> None:
    """A story looks for itself."""


MIGRATIONS = (Path(__file__).parent.parent / "storage" / "migrations").glob("*.sql")
TABLES = sorted({name for file in MIGRATIONS for name in re.findall(r"(?m)^CREATE TABLE (\w+)", file.read_text())})
TABLES = [
    name for name in TABLES if name not in ("opinion_of", "case_card", "talk_reference")
]  # they have become others


@asynccontextmanager
async def ground(url: str) -> AsyncIterator[tuple[Database, Brittle]]:
    """A furnished database, and the connection to it."""
    if url.startswith("sqlite:"):
        furnished(Path(url.removeprefix("sqlite:///")))
    connection = Brittle(await engine_of(url).connect(url))
    try:
        yield Database(connection), connection  # type: ignore[arg-type]
    finally:
        await connection.close()


@asynccontextmanager
async def township(
    database: Database, connection: Brittle, start: datetime, look: Look = nothing
) -> AsyncIterator[Township]:
    """One life of a township, of which nothing stays."""
    with suppress(Undone):
        async with database.transaction() as tx:
            town = Township(tx, connection, look, start)
            await town.settle()
            yield town
            raise Undone
