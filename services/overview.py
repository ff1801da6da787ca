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
    """`counts`: of each list; `monday`: of which week, where it tells of one; `ratings`: of what was settled in it."""

    monday: date
    counts: dict[Part, int]
    ratings: Ratings

    @property
    def empty(self) -> bool:
        return not any(self.counts.values())


def check_chair(actor: Actor) -> None:
    """Raises NotYours for whoever is none."""
    if not any(post.role is Role.CHAIR for post in actor.posts):
        raise NotYours("chair")


async def overview(work: Work, chair: Person, monday: date | None = None) -> Seen:
    """Of the unions that the chair's posts reach, and the week of that Monday, or else the one that runs."""
    monday = monday or monday_of(work.now, work.rules.calendar)
    scope = await _scope(work, chair, monday)
    counts = {part: len(await figures.counted(work, part, scope)) for part in Part}
    return Seen(monday, counts, await figures.judged(work, scope))


async def listed(work: Work, chair: Person, part: Part, monday: date | None, page: int) -> Page[Case]:
    """The cases behind a number, the most urgent first; of a week's, the latest first."""
    scope = await _scope(work, chair, monday or monday_of(work.now, work.rules.calendar))
    found = [each.id for each in await figures.counted(work, part, scope)]

    async def read(most: int, skip: int) -> list[int]:
        return found[skip : skip + most]

    return await loaded(work, await paged(read, page, PAGE))


async def _scope(work: Work, chair: Person, monday: date) -> Scope:
    unions = await figures.reached(work, chair, [Role.CHAIR])
    since, until = span(monday + WEEK, work.rules.calendar)
    return Scope(unions, since, until, await work.figures.barred_from(chair))


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
