"""What a chair sees at a glance: how much waits, is late, was settled; and the list behind each number."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.calendar import ONE_DAY
from domain.people import PersonId
from domain.rules import Rules
from services.cases.lists import PAGE, Page, page_of
from services.quiet_hours import awake
from storage import outbox
from storage.database import Transaction
from storage.times import to_text


class Part(StrEnum):
    """A number of the overview that has a list."""

    WAITING = "waiting"
    HANDLING = "handling"
    YELLOW = "yellow"
    RED = "red"
    CLOSED = "closed"


_STAGES = {Part.WAITING: "submission", Part.HANDLING: "handling"}
_COLOURS = {Part.YELLOW: "yellow", Part.RED: "red"}


@dataclass(frozen=True)
class Overview:
    """`counts`: of each list; `satisfied` of `rated` of those that were closed this week."""

    counts: dict[Part, int]
    rated: int
    satisfied: int

    @property
    def empty(self) -> bool:
        return not any(self.counts.values())


async def overview(tx: Transaction, chair: PersonId, now: datetime, rules: Rules) -> Overview:
    """Of the unions that the chair's posts reach."""
    counted = await tx.overview_counts(person=chair)
    ended = await tx.overview_ended(person=chair, since=_this_week(now, rules))
    counts = {part: counted[part] for part in (*_STAGES, *_COLOURS)} | {Part.CLOSED: ended["closed"]}
    return Overview(counts, ended["rated"], ended["satisfied"])


async def listed(tx: Transaction, chair: PersonId, part: Part, page: int, now: datetime, rules: Rules) -> Page:
    """The cases behind a number, the most urgent first; what is closed, the latest first."""
    span = {"person": chair, "most": PAGE + 1, "skip": page * PAGE}
    if part is Part.CLOSED:
        rows = await tx.overview_ended_cases(since=_this_week(now, rules), **span)
    else:
        rows = await tx.overview_cases(stage=_STAGES.get(part), colour=_COLOURS.get(part), **span)
    return await page_of(tx, rows, page)


def _this_week(now: datetime, rules: Rules) -> str:
    """The beginning of Monday."""
    today = rules.calendar.local_day(now)
    return to_text(rules.calendar.end_of(today - (today.weekday() + 1) * ONE_DAY))


async def send_weekly(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Once a week, from Monday morning on, to every chair."""
    today = rules.calendar.local_day(now)
    monday = today - today.weekday() * ONE_DAY
    if now < rules.calendar.at(monday, rules.policy.day.morning):
        return
    if await tx.occasion_add(name="weekly", day=monday.isoformat()):
        for row in await tx.chairs():
            at = await awake(tx, row["person"], now, rules)
            await outbox.put(tx, PersonId(row["person"]), "overview", now, slot="overview", not_before=at)
