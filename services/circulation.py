"""From a bulletin, or a week's news, to messages: in batches, so that ten thousand readers hang on no tap.

What goes round (`circular`) is a row with a cursor: a crash goes on where it stopped, and `reader` holds each once.
"""

from datetime import UTC, datetime, timedelta

from domain.bulletins import Bulletin, What
from domain.calendar import ONE_DAY
from domain.cases.clocks import after_quiet
from domain.people import PersonId
from domain.rules import Rules
from services.quiet_hours import hours_of
from services.weekly import tell
from storage import bulletins, outbox, weekly
from storage.bulletins import Circular
from storage.database import Row, Transaction
from storage.outbox import Outgoing, Priority
from storage.times import maybe_text, to_text

KIND = "bulletin"
"""Of outbox rows that bring somebody a bulletin."""
BATCH = 200
PROGRESS_SECONDS = 3
"""So often its organiser is shown how far it is."""
SIGNING_UP = "signing-up"
"""The conversation in which a guardian speaks of children; what they did not finish is not kept for long."""


async def expand(tx: Transaction, now: datetime, rules: Rules) -> int:
    """Writes the messages of the next batch of whom the oldest open circular is for.

    Returns how much was done: at least 1, or 0 when there is no circular.
    """
    circular = await bulletins.next_circular(tx, now)
    if circular is None:
        return 0
    batch = _week if circular.what is What.WEEKLY else _bulletin
    people = await batch(tx, circular, now, rules)
    done_at = now if len(people) < BATCH else None
    await bulletins.move(tx, circular, people[-1]["person"] if people else circular.cursor, done_at)
    return max(1, len(people))


async def _week(tx: Transaction, circular: Circular, now: datetime, rules: Rules) -> list[Row]:
    """The week's news, to the next of the members."""
    news = await weekly.get(tx, circular.weekly)
    people = await weekly.hearers(tx, news, circular.cursor, BATCH)
    for row in people:
        await tell(tx, news, row, now, rules)
    return people


async def _bulletin(tx: Transaction, circular: Circular, now: datetime, rules: Rules) -> list[Row]:
    """A bulletin, or something about it, to the next of those for whom it is."""
    bulletin = await bulletins.get(tx, circular.bulletin)
    assert bulletin is not None
    people = await _next_people(tx, circular, bulletin, now, rules)
    for row in people:
        await _tell(tx, circular, bulletin, row, now, rules)
    if circular.what is What.BULLETIN and len(people) < BATCH:
        await show_progress(tx, bulletin, now)
    return people


async def set_aside(tx: Transaction, now: datetime) -> None:
    """The oldest open circular cannot be expanded: it is done with, so that the others can be."""
    if circular := await bulletins.next_circular(tx, now):
        await bulletins.move(tx, circular, circular.cursor, now)


async def _next_people(
    tx: Transaction, circular: Circular, bulletin: Bulletin, now: datetime, rules: Rules
) -> list[Row]:
    match circular.what:
        case What.BULLETIN:
            return await bulletins.hearers(tx, bulletin, circular.cursor, BATCH)
        case What.CANCELLED:
            return await bulletins.signed_up(tx, bulletin, circular.cursor, BATCH)
        case What.REMINDER:
            at = reminder_at(bulletin.plan.starts_at, rules)
            late = at is None or bulletin.plan.starts_at is None or now >= bulletin.plan.starts_at
            return [] if late else await bulletins.signed_up(tx, bulletin, circular.cursor, BATCH, taken_before=at)
    raise AssertionError(circular.what)


def reminder_at(starts_at: datetime | None, rules: Rules) -> datetime | None:
    """The morning of the day before."""
    if starts_at is None:
        return None
    return rules.calendar.at(rules.calendar.local_day(starts_at) - ONE_DAY, rules.policy.day.morning)


async def _tell(tx: Transaction, circular: Circular, bulletin: Bulletin, row: Row, now: datetime, rules: Rules) -> None:
    """One message for one person, not in their quiet hours; none for whom it does not reach, or has reached."""
    person, gone = PersonId(row["person"]), row["unreachable_at"] is not None
    if circular.what is What.BULLETIN:
        missed_at = maybe_text(now if gone else None)
        if not await tx.reader_add(bulletin_id=bulletin.id, person=person, missed_at=missed_at):
            return
    if gone:
        return
    at = after_quiet(now, hours_of(row, rules), rules.calendar)
    if circular.what is What.BULLETIN:
        args = {"bulletin": bulletin.id}
        await outbox.put(tx, person, KIND, now, args=args, priority=Priority.BULLETIN, not_before=at)
    else:
        await tell_news(tx, person, bulletin, circular.what, now, at)


async def tell_news(
    tx: Transaction, person: PersonId, bulletin: Bulletin, what: str, now: datetime, at: datetime
) -> None:
    """Something that concerns one who has signed up: `bulletin-news-<what>`."""
    args = {"bulletin": bulletin.id, "what": what}
    slot = f"bulletin-{what}:{bulletin.id}"
    await outbox.put(tx, person, "bulletin-news", now, args=args, slot=slot, not_before=at)
    if what != What.REMINDER:
        await catch_up(tx, person, bulletin.id, now)


async def catch_up(
    tx: Transaction, person: PersonId, bulletin_id: int, now: datetime, pressed: int | None = None
) -> None:
    """The buttons under a reader's copy, and under the message that was pressed, say what can be done now."""
    copy = await tx.reader_message(bulletin_id=bulletin_id, person=person)
    for message in {copy, pressed} - {None}:
        args, slot = {"bulletin": bulletin_id, "message": message}, f"bulletin-buttons:{message}"
        await outbox.put(tx, person, "bulletin-buttons", now, args=args, slot=slot, priority=Priority.ANSWER)


async def show_progress(tx: Transaction, bulletin: Bulletin, now: datetime) -> None:
    """Its organiser's message is edited at the next full three seconds, however much happens until then."""
    if bulletin.message is None:
        return
    full = datetime.fromtimestamp(now.timestamp() // PROGRESS_SECONDS * PROGRESS_SECONDS, UTC)
    at = full + timedelta(seconds=PROGRESS_SECONDS)
    args, slot = {"bulletin": bulletin.id, "message": bulletin.message}, f"bulletin:{bulletin.id}"
    await outbox.put(tx, bulletin.author, "bulletin-progress", now, args=args, slot=slot, not_before=at)


async def arrived(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    """It has come to one of its readers."""
    for message in messages[-1:]:
        number = row.args["bulletin"]
        await tx.reader_arrived(bulletin_id=number, person=row.person, message_id=message, now=to_text(now))
        await _one_more(tx, row, now)


async def missed(tx: Transaction, row: Outgoing, now: datetime) -> None:
    """It will not come to one of them."""
    await tx.reader_missed(bulletin_id=row.args["bulletin"], person=row.person, now=to_text(now))
    await _one_more(tx, row, now)


async def _one_more(tx: Transaction, row: Outgoing, now: datetime) -> None:
    if bulletin := await bulletins.get(tx, row.args["bulletin"]):
        await show_progress(tx, bulletin, now)


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    """What was said about children is deleted when it was said that it would be; what was left unfinished, next day."""
    await tx.care_forget_old(now=to_text(now))
    await tx.conversations_forget(flow=SIGNING_UP, before=to_text(now - ONE_DAY))


async def still_open(tx: Transaction, now: datetime) -> list[str]:
    """The numbers of bulletins that still go out, or remind of something to come."""
    return [str(row["bulletin_id"]) for row in await tx.circulars_open()]
