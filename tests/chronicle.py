"""A township through time: the real services on a real database, with a clock that only the test moves."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.settings import DEFAULT_POLICY, read_policy
from domain.calendar import official
from domain.cases import Case, Grade
from domain.commands import Command
from domain.drafts import Draft, Piece
from domain.loop import Action
from domain.parties import SYSTEM
from domain.people import Actor, PersonId, Role, Union
from domain.policy import Quiet
from domain.rules import Rules
from services import announcing, casework, chasing, delivering, passing, resting, submitting
from services.casework import Done
from storage import people, unions
from storage.cases import Attachment
from storage.database import Database, Transaction
from storage.engines import engine_of
from storage.migrating import migrate
from storage.outbox import Outgoing
from storage.times import from_text, to_text

ZONE = ZoneInfo("Asia/Shanghai")
RULES = Rules(read_policy(DEFAULT_POLICY), official("CN", ZONE))
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
}
"""Everybody's own quiet hours, and their posts."""


@dataclass(frozen=True)
class Heard:
    """A message that has arrived."""

    id: int
    person: PersonId
    kind: str
    priority: int
    since: datetime | None
    at: datetime


@dataclass(frozen=True)
class Line:
    """One line of a digest that has arrived."""

    digest: int
    person: PersonId
    case: int
    turn: int
    rung: str
    at: datetime


Look = Callable[["Township", bool], Awaitable[None]]
"""What is looked at after everything that happens; whether that was a tick."""
Ask = Callable[..., Awaitable[Any]]


@dataclass
class Township:
    """Everything happens in one transaction, which nobody keeps."""

    tx: Transaction
    ask: Ask
    look: Look
    now: datetime
    people: dict[str, PersonId] = field(default_factory=dict)
    rest: dict[PersonId, Quiet] = field(default_factory=dict)
    unions: dict[str, Union] = field(default_factory=dict)
    first: dict[int, Case] = field(default_factory=dict)
    """Each case as it was handed in."""
    heard: list[Heard] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    seen: dict[Any, Any] = field(default_factory=dict)
    """What the look remembers."""
    telegram: bool = True

    async def settle(self) -> None:
        since = self.now - timedelta(days=31)
        self.unions["city"] = await unions.add(self.tx, "平湖市总工会", None)
        self.unions["town"] = await unions.add(self.tx, "林埭镇总工会", self.unions["city"])
        self.unions["works"] = await unions.add(self.tx, "晨星精密电子工会", self.unions["town"])
        for chat, (name, (quiet, posts)) in enumerate(CAST.items(), start=101):
            person = (await people.welcome(self.tx, chat, name, "zh")).person
            await people.join(self.tx, person, self.unions["works"].id, since, verified=True)
            for role, union in posts:
                await people.appoint(self.tx, person, role, self.unions[union].id, since)
            if quiet:
                await resting.set_quiet_hours(self.tx, person, quiet)
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
            "SELECT MIN(not_before) FROM outbox WHERE sent_at IS NULL AND not_before > :now)",
            {"now": to_text(self.now)},
        )
        return from_text(row[0]) if row[0] else None

    async def tick(self) -> None:
        await passing.pass_on(self.tx, self.now, RULES)
        while await chasing.chase(self.tx, self.now, RULES):
            pass
        await self.announce(ticked=True)

    async def announce(self, *, ticked: bool = False) -> None:
        """Who has to know is looked up, and told if Telegram is there."""
        while await announcing.expand(self.tx, self.now, RULES):
            pass
        await self.look(self, ticked)
        while self.telegram and (rows := await delivering.due(self.tx, self.now, 100, (), RULES)):
            for row in rows:
                await self._arrives(row)

    async def _arrives(self, row: Outgoing) -> None:
        self.heard.append(Heard(row.id, await self.voice(row.person), row.kind, row.priority, row.since, self.now))
        if row.kind == "digest":
            for line in await self.tx.reminders_of_digest(outbox_id=row.id):
                self.lines.append(Line(row.id, row.person, line["case_id"], line["turn"], line["rung"], self.now))
        await delivering.delivered(self.tx, row, delivering.Sent(), self.now)

    # people

    async def voice(self, person: PersonId) -> PersonId:
        """Whose voice it is."""
        [row] = await self.ask(
            "SELECT COALESCE(owner, person) FROM identity WHERE person = :person", {"person": person}
        )
        return PersonId(row[0])

    def rests(self, person: PersonId, at: datetime) -> bool:
        """Whether these are somebody's quiet hours."""
        quiet, clock = self.rest[person], at.astimezone(ZONE).time()
        if quiet.start <= quiet.until:
            return quiet.start <= clock < quiet.until
        return clock >= quiet.start or clock < quiet.until

    async def actors(self) -> list[Actor]:
        return [await people.actor(self.tx, person) for person in self.people.values()]

    def arrived(self, who: str) -> list[Heard]:
        return [heard for heard in self.heard if heard.person == self.people[who]]

    # what they do

    async def hands_in(self, who: str, to: str = "town", *, urgent: bool = False, anonymous: bool = False) -> None:
        draft = Draft("safety", (Piece(1, "通道堵了"),), urgent, anonymous, self.unions[to].id)
        done = await submitting.submit(self.tx, draft, self.people[who], self.now, RULES)
        self.first[done.case.id] = done.case
        await self.announce()

    async def does(self, who: str, action: Action, *files: Attachment, **more: Any) -> Done:
        """Something to the newest case."""
        actor = SYSTEM if who == "the clock" else await people.actor(self.tx, self.people[who])
        command = replace(Command(action, text="说明", grade=GRADES.get(action)), **more)
        done = await casework.perform(self.tx, [*self.first][-1], command, actor, self.now, RULES, files)
        await self.announce()
        return done


# --- where it is -----------------------------------------------------------------------------------------------------


class Undone(Exception):
    """Nobody keeps what has happened."""


async def nothing(town: Township, ticked: bool) -> None:
    """A story looks for itself."""


@asynccontextmanager
async def ground(folder: Path) -> AsyncIterator[tuple[Database, Ask]]:
    """A furnished database, and questions to it beside the named queries."""
    url = f"sqlite:///{folder}/dajiayi.db"
    connection = await engine_of(url).connect(url)
    try:
        await migrate(connection)
        yield Database(connection), connection.rows
    finally:
        await connection.close()


@asynccontextmanager
async def township(database: Database, ask: Ask, start: datetime, look: Look = nothing) -> AsyncIterator[Township]:
    """One life of a township, of which nothing stays."""
    with suppress(Undone):
        async with database.transaction() as tx:
            town = Township(tx, ask, look, start)
            await town.settle()
            yield town
            raise Undone
