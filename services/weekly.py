"""周报: what was asked, answered and settled in a week, one message a member. It goes round as a bulletin does."""

from datetime import datetime

from domain.cases.clocks import after_quiet
from domain.cases.model import Case
from domain.people import Actor, PersonId
from domain.rules import Rules
from domain.weekly import Week, goes_out_at, monday_of, span, unions_told_of
from services import board
from services.board import Search
from services.quiet_hours import hours_of
from storage import outbox, unions, weekly
from storage.database import Row, Transaction
from storage.outbox import Priority
from storage.weekly import Weekly

KIND = "weekly"
"""Of outbox rows that bring somebody the week's news."""
TITLES = 3


async def begin(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Once a week, from its first working morning on, for each union where anything happened in the week before."""
    monday = monday_of(now, rules.calendar)
    if now < goes_out_at(monday, rules.policy.day.morning, rules.calendar):
        return
    if not await tx.occasion_add(name="news", day=monday.isoformat()):
        return
    counts = await weekly.counted(tx, *span(monday, rules.calendar))
    for union in await unions.everything(tx):
        week = sum((counts.get(each, Week()) for each in unions_told_of(union.path)), Week())
        if week != Week():
            await weekly.circulate(tx, union.id, monday, week, now)


async def tell(tx: Transaction, news: Weekly, row: Row, now: datetime, rules: Rules) -> None:
    """One message for one person, not in their quiet hours; none for whom it does not reach."""
    if row["unreachable_at"] is None:
        at = after_quiet(now, hours_of(row, rules), rules.calendar)
        args, slot = {"weekly": news.id}, f"weekly:{news.monday}"
        person = PersonId(row["person"])
        await outbox.put(tx, person, KIND, now, args=args, slot=slot, priority=Priority.BULLETIN, not_before=at)


async def titles(tx: Transaction, news: Weekly, actor: Actor, rules: Rules) -> list[Case]:
    """The newest that came on the board that week, of those that this person may read now."""
    since, until = span(news.monday, rules.calendar)
    page = await board.page(tx, actor, Search())
    return [case for case in page.cases if case.published_at and since <= case.published_at < until][:TITLES]
