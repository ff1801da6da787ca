"""Receipt codes: one use, shown once; the database keeps only their digests, and nowhere who used which."""

from datetime import datetime, timedelta

from domain import receipts
from domain.people import Actor, Voice
from domain.receipts import LENGTH, Receipt, ReceiptExpired, ReceiptUnknown, ReceiptUsed, TooManyTries, plain
from domain.rules import Rules
from services.invitations import digest_of, new_code
from services.work import Work

KEEP_EXPIRED = timedelta(days=90)
"""So long whoever types an old one is told that it is old."""


async def issue(work: Work, voice: Voice) -> str:
    """A code that hands this voice over, in the place of any before. Nobody can read it back later."""
    code = new_code(LENGTH)
    await work.receipts.drop(person=voice)
    await work.receipts.add(digest=digest_of(code), person=voice, expires_at=expiry(work.now, work.rules))
    return code


def expiry(now: datetime, rules: Rules) -> datetime:
    return now + timedelta(days=rules.policy.receipt.days)


async def look_up(work: Work, code: str, actor: Actor) -> Receipt:
    """What is behind a code. A wrong one is counted: whoever catches the refusal keeps the count.

    Raises TooManyTries, and what `domain.receipts.check` raises.
    """
    day, most = work.rules.calendar.local_day(work.now).isoformat(), work.rules.policy.receipt.tries
    if (await work.receipts.tries(person=actor.person, day=day) or 0) >= most:
        raise TooManyTries(limit=most)
    try:
        return receipts.check(await work.entries.receipt(digest_of(plain(code))), actor, work.now)
    except (ReceiptUnknown, ReceiptUsed, ReceiptExpired):
        await work.receipts.count_try(person=actor.person, day=day)
        raise


async def forget_old(work: Work) -> None:
    """Codes long expired, counts of other days, and moves that cannot be undone any more."""
    await work.receipts.forget_old(before=work.now - KEEP_EXPIRED)
    await work.receipts.forget_old_tries(day=work.rules.calendar.local_day(work.now))
    await work.receipts.forget_old_moves(before=work.now - timedelta(hours=work.rules.policy.receipt.undo_hours))
