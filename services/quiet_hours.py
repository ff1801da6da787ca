"""When somebody may be told something: not in their own quiet hours, or in everybody's."""

from datetime import datetime, time

from domain.cases.clocks import after_quiet
from domain.people import PersonId
from domain.policy import Quiet
from domain.rules import Rules
from storage.database import Row, Transaction
from storage.times import maybe_text

FORM = "%H:%M"


async def quiet_hours(tx: Transaction, person: PersonId, rules: Rules) -> Quiet:
    """One's own, or those of the policy."""
    return hours_of(await tx.identity_rest(person=person), rules)


def hours_of(row: Row, rules: Rules) -> Quiet:
    """Those that a row of an account holds, or those of the policy."""
    if row["rest_from"] is None:
        return rules.policy.day.quiet
    return Quiet(time.fromisoformat(row["rest_from"]), time.fromisoformat(row["rest_until"]))


async def set_quiet_hours(tx: Transaction, person: PersonId, quiet: Quiet) -> None:
    await tx.identity_set_rest(person=person, start=quiet.start.strftime(FORM), until=quiet.until.strftime(FORM))


async def on_duty(tx: Transaction, person: PersonId) -> bool:
    """Whether this person has said that they may be woken."""
    return (await tx.identity_rest(person=person))["on_duty_at"] is not None


async def set_on_duty(tx: Transaction, person: PersonId, since: datetime | None) -> None:
    """None: off duty."""
    await tx.identity_set_duty(person=person, since=maybe_text(since))


async def awake(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> datetime:
    """`now`, or when this person's quiet hours end."""
    return after_quiet(now, await quiet_hours(tx, person, rules), rules.calendar)
