"""How the bot itself is, once a week, for the admins at the top: counts only, never of whom."""

from collections.abc import Callable
from datetime import date

from domain.sentences import Day
from domain.small_numbers import in_steps
from domain.weekly import WEEK, goes_out_at, monday_of
from services.alarms import tell_admins
from services.work import Work

NO_BACKUP = -1


async def tell(work: Work, latest: Callable[[], date | None]) -> None:
    """On the week's first working morning. `latest`: of which day the latest backup is."""
    today, monday = work.rules.calendar.local_day(work.now), monday_of(work.now, work.rules.calendar)
    if work.now < goes_out_at(monday, work.rules.policy.day.morning, work.rules.calendar):
        return
    if not await work.occasions.add(name="state", day=monday):
        return
    backup = latest()
    await tell_admins(
        work,
        "admin-week",
        work.now,
        backup=Day(backup or today),
        age=(today - backup).days if backup else NO_BACKUP,
        undelivered=await work.outbox.undelivered(since=work.now - WEEK),
        unreachable=in_steps(await work.people.unreachable()),
    )
