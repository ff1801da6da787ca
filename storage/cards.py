"""Cards that are behind: marked at once where there are few, and in batches where a whole town has one."""

from domain.people import PersonId
from storage.database import Transaction

AT_ONCE = 100
"""More cards than an ordinary case has; so many cost an action little."""


async def want(tx: Transaction, case_id: int) -> None:
    """Something about the case has changed: every card of it is behind now.

    Where a round is under way it starts over: whoever was marked is marked again, the others have not been edited yet.
    """
    await _mark(tx, case_id, PersonId(0))


async def go_round(tx: Transaction) -> int:
    """Marks the next cards of a round, and says how many; none while enough of that case wait to be edited."""
    row = await tx.card_round_next(few=AT_ONCE // 2)
    if row is None:
        return 0
    marked = await _mark(tx, row["case_id"], row["cursor"])
    if marked < AT_ONCE:
        await tx.card_round_end(case_id=row["case_id"])
    return max(marked, 1)


async def _mark(tx: Transaction, case_id: int, after: PersonId) -> int:
    rows = await tx.cards_want(case_id=case_id, after=after, most=AT_ONCE)
    if len(rows) == AT_ONCE:
        await tx.card_round_put(case_id=case_id, cursor=max(row["person"] for row in rows))
    return len(rows)
