"""What a chair sees at a glance: how much waits, is late, was settled; and the list behind each number."""

from dataclasses import dataclass
from datetime import datetime

from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.overview import Part
from domain.pages import Page, paged
from domain.people import Actor, Person, Role, own_voice
from domain.refusal import NotYours
from domain.rules import Rules
from services.cases.lists import PAGE, loaded
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Letter

_STAGES = {Part.WAITING: "submission", Part.HANDLING: "handling"}
_COLOURS = {Part.YELLOW: "yellow", Part.RED: "red"}


@dataclass(frozen=True)
class Seen:
    """`counts`: of each list; `satisfied` of `rated` of those that were closed this week."""

    counts: dict[Part, int]
    rated: int
    satisfied: int

    @property
    def empty(self) -> bool:
        return not any(self.counts.values())


def check_chair(actor: Actor) -> None:
    """Raises NotYours for whoever is none."""
    if not any(post.role is Role.CHAIR for post in actor.posts):
        raise NotYours


async def overview(work: Work, chair: Person) -> Seen:
    """Of the unions that the chair's posts reach."""
    counted = await work.overview.counts(person=chair)
    ended = await work.overview.ended(person=chair, since=_this_week(work.now, work.rules))
    counts = {part: getattr(counted, part) for part in (*_STAGES, *_COLOURS)} | {Part.CLOSED: ended.closed}
    return Seen(counts, ended.rated, ended.satisfied)


async def listed(work: Work, chair: Person, part: Part, page: int) -> Page[Case]:
    """The cases behind a number, the most urgent first; what is closed, the latest first."""

    async def read(most: int, skip: int) -> list[int]:
        if part is Part.CLOSED:
            return await work.overview.ended_cases(_this_week(work.now, work.rules), chair, most, skip)
        return await work.overview.cases(chair, _STAGES.get(part), _COLOURS.get(part), most, skip)

    return await loaded(work, await paged(read, page, PAGE))


def _this_week(now: datetime, rules: Rules) -> datetime:
    """The beginning of Monday."""
    today = rules.calendar.local_day(now)
    return rules.calendar.end_of(today - (today.weekday() + 1) * ONE_DAY)


async def send_weekly(work: Work) -> None:
    """Once a week, from Monday morning on, to every chair."""
    today = work.rules.calendar.local_day(work.now)
    monday = today - today.weekday() * ONE_DAY
    if work.now < work.rules.calendar.at(monday, work.rules.policy.day.morning):
        return
    if await work.occasions.add(name="weekly", day=monday):
        for person in await work.posts.chairs():
            at = await awake(work, own_voice(person))
            await work.outbox.put(Letter(own_voice(person), "overview", slot="overview"), work.now, at)
