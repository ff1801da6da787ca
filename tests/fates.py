"""What may happen to a township, drawn by numbers: what they choose from depends on how things stand by then."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import time, timedelta

from domain.calendar import ONE_DAY
from domain.cases import Case, Rating
from domain.commands import Command
from domain.conditions import hindrance
from domain.errors import Refusal
from domain.loop import LOOP, Action, Party, Transition
from domain.parties import parties
from domain.people import Actor
from domain.policy import Quiet
from services import casework, passing, resting
from storage import cases, people
from storage.cases import Attachment
from storage.times import to_text
from tests.chronicle import CAST, GRADES, RULES, Township

STAFF = ("staff", "colleague", "staff and chair", "staff of the city")
ELSEWHERE = (Action.SUBMIT, Action.UNSEND)  # a beginning, and what needs an answer that can be taken back
RESTS = tuple(Quiet(time(start), time(until)) for start, until in ((21, 8), (22, 7), (8, 16), (0, 0)))
PICTURED = {Action.ADD, Action.REPLY, Action.COMPLETE, Action.URGE}


@dataclass(frozen=True)
class Step:
    """Something that happens, and the numbers it chooses by."""

    kind: str
    which: int = 0
    who: int = 0
    choice: int = 0
    days: int = 1
    hours: int = 0

    @property
    def name(self) -> str:
        return [*CAST][self.who % len(CAST)]

    @property
    def chat(self) -> int:
        return 101 + self.who % len(CAST)


async def happens(town: Township, step: Step) -> None:
    await FATES[step.kind](town, step)
    await town.announce()


async def _hours(town: Township, step: Step) -> None:
    await town.pass_time(timedelta(hours=step.hours))


async def _days(town: Township, step: Step) -> None:
    await town.pass_time(timedelta(days=step.days, hours=step.hours))


async def _outage(town: Township, step: Step) -> None:
    await town.jump(timedelta(days=4 * step.days, hours=step.hours))


async def _silence(town: Township, step: Step) -> None:
    """Telegram is away, or back."""
    town.telegram = not town.telegram


async def _demand(town: Township, step: Step) -> None:
    to = "works" if step.choice & 1 else "town"
    who = [*CAST][step.who % 8]
    await town.hands_in(who, to, urgent=bool(step.choice & 4), anonymous=bool(step.choice & 2))


async def _blocked(town: Township, step: Step) -> None:
    await town.tx.identity_set_unreachable(chat_id=step.chat, since=to_text(town.now))


async def _unblocked(town: Township, step: Step) -> None:
    await people.reachable(town.tx, step.chat)


async def _away(town: Township, step: Step) -> None:
    await passing.go_away(town.tx, town.people[step.name], town.today() + step.days * ONE_DAY, RULES)


async def _back(town: Township, step: Step) -> None:
    await passing.come_back(town.tx, town.people[step.name])


async def _rest(town: Township, step: Step) -> None:
    """Somebody chooses other quiet hours."""
    person, quiet = town.people[step.name], RESTS[step.choice % len(RESTS)]
    await resting.set_quiet_hours(town.tx, person, quiet)
    town.rest[person], town.seen["rest", person] = quiet, town.now


async def _album(town: Township, step: Step) -> None:
    """One more picture of the album that was sent last."""
    if "album" in town.seen:
        event, actor, picture = town.seen["album"]
        await casework.add_files(town.tx, event, actor, town.now, [picture], RULES)


async def _anything(town: Township, step: Step) -> None:
    """Anybody tries anything, on a button of any turn."""
    if case := await _case(town, step):
        actor = await people.actor(town.tx, town.people[step.name])
        await _try(town, case, [*Action][step.choice % len(Action)], actor, step, turn=step.days or None)


async def _move(town: Township, step: Step) -> None:
    """Somebody does what is theirs to do."""
    if case := await _case(town, step):
        options = [*open_moves(case, await town.actors())]
        actions = [*dict.fromkeys(row.action for row, _ in options if row.action not in ELSEWHERE)]
        if actions:
            action = actions[step.choice % len(actions)]
            able = [actor for row, actor in options if row.action is action]
            await _try(town, case, action, able[step.who % len(able)], step)


FATES: dict[str, Callable[[Township, Step], Awaitable[None]]] = {
    "hours": _hours,
    "days": _days,
    "outage": _outage,
    "silence": _silence,
    "demand": _demand,
    "blocked": _blocked,
    "unblocked": _unblocked,
    "away": _away,
    "back": _back,
    "rest": _rest,
    "album": _album,
    "anything": _anything,
    "move": _move,
}


def open_moves(case: Case, actors: list[Actor]) -> Iterator[tuple[Transition, Actor]]:
    """What each of them could do, as far as the loop and the case are concerned."""
    holder = case.turn.party if case.turn else None
    theirs = [(actor, mine) for actor in actors if (mine := parties(case, actor))]
    for row in LOOP:
        fits = row.source is case.stage and (holder is None or holder in row.holder) and Party.SYSTEM not in row.by
        if fits and hindrance(case, row.action, RULES.policy) is None:
            yield from ((row, actor) for actor, mine in theirs if row.by & mine)


async def _case(town: Township, step: Step) -> Case | None:
    numbers = [*town.first]
    return await cases.load(town.tx, numbers[-1 - step.which % len(numbers)])


async def _try(town: Township, case: Case, action: Action, actor: Actor, step: Step, turn: int | None = None) -> None:
    """It is done, or refused and nothing has happened."""
    if action in ELSEWHERE:
        return
    to, day = town.people[STAFF[step.who % len(STAFF)]], town.today() + step.days * ONE_DAY
    picture = Attachment("photo", "handle", f"{case.id}-{case.version}")
    files = [picture] if action in PICTURED and step.days % 2 else []
    command = Command(action, turn, "说明", 0, to, GRADES.get(action), Rating.MOSTLY, day, 1 + step.days % 6)
    await town.tx.mark()
    try:
        done = await casework.perform(town.tx, case.id, command, actor, town.now, RULES, files)
    except Refusal:
        await town.tx.back_to_mark()
    else:
        with suppress(IndexError):
            town.seen["album"] = done.event_id, actor, files[0]
