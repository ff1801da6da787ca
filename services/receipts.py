"""Receipt codes: one use, shown once; the database keeps only their digests, and nowhere who used which."""

from datetime import datetime, timedelta

from domain import receipts
from domain.people import Actor, PersonId
from domain.receipts import LENGTH, Receipt, ReceiptExpired, ReceiptUnknown, ReceiptUsed, TooManyTries, plain
from domain.rules import Rules
from services.invitations import digest_of, new_code
from storage import entries
from storage.database import Transaction
from storage.times import to_text

KEEP_EXPIRED = timedelta(days=90)
"""So long whoever types an old one is told that it is old."""


async def issue(tx: Transaction, voice: PersonId, now: datetime, rules: Rules) -> str:
    """A code that hands this voice over, in the place of any before. Nobody can read it back later."""
    code = new_code(LENGTH)
    await tx.receipts_drop(person=voice)
    await tx.receipt_add(digest=digest_of(code), person=voice, expires_at=to_text(expiry(now, rules)))
    return code


def expiry(now: datetime, rules: Rules) -> datetime:
    return now + timedelta(days=rules.policy.receipt.days)


async def look_up(tx: Transaction, code: str, actor: Actor, now: datetime, rules: Rules) -> Receipt:
    """What is behind a code. A wrong one is counted: whoever catches the refusal keeps the count.

    Raises TooManyTries, and what `domain.receipts.check` raises.
    """
    day, most = rules.calendar.local_day(now).isoformat(), rules.policy.receipt.tries
    if (await tx.receipt_tries(person=actor.person, day=day) or 0) >= most:
        raise TooManyTries(limit=most)
    try:
        return receipts.check(await entries.receipt(tx, digest_of(plain(code))), actor, now)
    except (ReceiptUnknown, ReceiptUsed, ReceiptExpired):
        await tx.receipt_try_count(person=actor.person, day=day)
        raise


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Codes long expired, counts of other days, and moves that cannot be undone any more."""
    await tx.receipts_forget(before=to_text(now - KEEP_EXPIRED))
    await tx.receipt_tries_forget(day=rules.calendar.local_day(now).isoformat())
    await tx.movings_forget(before=to_text(now - timedelta(hours=rules.policy.receipt.undo_hours)))
