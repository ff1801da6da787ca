"""What a chair sees at a glance: how much waits, is late, came in and was settled; and the list behind each number."""

from dataclasses import dataclass
from datetime import date

from domain.cases.model import Case
from domain.figures import Ratings
from domain.overview import Part
from domain.pages import Page, paged
from domain.people import Actor, Person, Role, own_voice
from domain.refusal import NotYours
from domain.weekly import WEEK, goes_out_at, monday_of, span
from services import figures
from services.cases.lists import PAGE, loaded
from services.figures import Scope
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Letter


@dataclass(frozen=True)
class Seen:
    """`counts`: of each list; `monday`: of which week, where it tells of one; `ratings`: of what was settled in it.

    `opens`: whether the lists are shown too.
    """

    monday: date
    counts: dict[Part, int]
    ratings: Ratings
    opens: bool

    @property
    def empty(self) -> bool:
        return not any(self.counts.values())


LISTS = (Role.CHAIR, Role.STAFF)
"""Whose numbers lead to the cases that they count."""
SEES = (*LISTS, Role.ADMIN)
"""Who looks at the numbers of the unions that these posts reach."""


def sees(actor: Actor) -> tuple[Role, ...]:
    """By which posts somebody sees numbers: whoever opens cases, those of cases that they may open."""
    held = {post.role for post in actor.posts}
    return tuple(role for role in LISTS if role in held) or tuple(role for role in SEES if role in held)


def opens(actor: Actor) -> bool:
    """Whether the numbers lead them to the cases."""
    return bool({*sees(actor)} & {*LISTS})


def check(actor: Actor, *, lists: bool = False) -> None:
    """Raises NotYours for whoever sees none of it."""
    if not (opens(actor) if lists else sees(actor)):
        raise NotYours


async def overview(work: Work, reader: Person, monday: date | None = None) -> Seen:
    """Of the unions that the reader's posts reach, and the week of that Monday, or else the one that runs."""
    monday = monday or monday_of(work.now, work.rules.calendar)
    scope = await _scope(work, reader, monday)
    counts = {part: len(await figures.counted(work, part, scope)) for part in Part}
    seen = opens(await work.people.actor(reader))
    return Seen(monday, counts, await figures.judged(work, scope), seen)


async def listed(work: Work, reader: Person, part: Part, monday: date | None, page: int) -> Page[Case]:
    """The cases behind a number, the most urgent first; of a week's, the latest first."""
    scope = await _scope(work, reader, monday or monday_of(work.now, work.rules.calendar))
    found = [each.id for each in await figures.counted(work, part, scope)]

    async def read(most: int, skip: int) -> list[int]:
        return found[skip : skip + most]

    return await loaded(work, await paged(read, page, PAGE))


async def _scope(work: Work, reader: Person, monday: date) -> Scope:
    unions = await figures.reached(work, reader, sees(await work.people.actor(reader)))
    since, until = span(monday + WEEK, work.rules.calendar)
    return Scope(unions, since, until, await work.figures.barred_from(reader))


async def send_weekly(work: Work) -> None:
    """Once a week, from its first working morning on, to every chair: of the week that ended."""
    monday = monday_of(work.now, work.rules.calendar)
    if work.now < goes_out_at(monday, work.rules.policy.day.morning, work.rules.calendar):
        return
    if await work.occasions.add(name="weekly", day=monday):
        args = {"monday": (monday - WEEK).isoformat()}
        for person in await work.posts.chairs():
            at = await awake(work, own_voice(person))
            await work.outbox.put(Letter(own_voice(person), "overview", args, slot="overview"), work.now, at)
