"""From a bulletin, or a week's news, to messages: in batches, so that ten thousand readers hang on no tap.

What goes round (`circular`) is a row with a cursor: a crash goes on where it stopped, and `reader` holds each once.
"""

from datetime import UTC, datetime, timedelta

from domain.bulletins import Bulletin, What
from domain.calendar import ONE_DAY
from domain.cases.clocks import after_quiet, in_time
from domain.cases.model import Turn
from domain.cases.words import Party
from domain.people import Person, own_voice
from domain.policy import Quiet
from domain.rules import Rules
from services.alarms import Why
from services.matters import Listing, Matters, Reminder, reminded
from services.quiet_hours import hours_of
from services.weekly import tell
from services.work import Work
from storage.bulletins import Circular
from storage.outbox import Accepted, Letter, Outgoing, Priority
from storage.people import Hearer
from storage.turns import Running

KIND = "bulletin"
PROGRESS = "bulletin-progress"
"""Of outbox rows that bring somebody a bulletin."""
BATCH = 200
PROGRESS_SECONDS = 3
"""So often its organiser is shown how far it is."""
SIGNING_UP = "signing-up"
"""The conversation in which a guardian speaks of children; what they did not finish is not kept for long."""


async def expand(work: Work) -> int:
    """Writes the messages of the next batch of whom the oldest open circular is for.

    Returns how much was done: at least 1, or 0 when there is no circular.
    """
    circular = await work.bulletins.next_circular()
    if circular is None:
        return 0
    batch = _week if circular.what is What.WEEKLY else _bulletin
    people = await batch(work, circular)
    done_at = work.now if len(people) < BATCH else None
    await work.bulletins.move(circular, people[-1].person if people else circular.cursor, done_at)
    return max(1, len(people))


async def _week(work: Work, circular: Circular) -> list[Hearer]:
    """The week's news, to the next of the members."""
    news = await work.weeklies.get(circular.weekly)
    people = await work.weeklies.hearers(news, circular.cursor, BATCH)
    for hearer in people:
        await tell(work, news, hearer)
    return people


async def _bulletin(work: Work, circular: Circular) -> list[Hearer]:
    """A bulletin, or something about it, to the next of those for whom it is."""
    bulletin = await work.bulletins.get(circular.bulletin)
    assert bulletin is not None
    people = await _next_people(work, circular, bulletin)
    for hearer in people:
        await _tell(work, circular, bulletin, hearer)
    if circular.what is What.BULLETIN and len(people) < BATCH:
        await show_progress(work, bulletin)
    return people


async def set_aside(work: Work) -> None:
    """The oldest open circular cannot be expanded: it is done with, so that the others can be."""
    if circular := await work.bulletins.next_circular():
        await work.bulletins.move(circular, circular.cursor, work.now)


async def _next_people(work: Work, circular: Circular, bulletin: Bulletin) -> list[Hearer]:
    match circular.what:
        case What.BULLETIN:
            return await work.bulletins.hearers(bulletin, circular.cursor, BATCH)
        case What.CANCELLED:
            return await work.bulletins.signed_up(bulletin, circular.cursor, BATCH)
        case What.REMINDER:
            at = reminder_at(bulletin.plan.starts_at, work.rules)
            late = at is None or bulletin.plan.starts_at is None or work.now >= bulletin.plan.starts_at
            return [] if late else await work.bulletins.signed_up(bulletin, circular.cursor, BATCH, taken_before=at)
    raise AssertionError(circular.what)


def reminder_at(starts_at: datetime | None, rules: Rules) -> datetime | None:
    """The morning of the day before."""
    if starts_at is None:
        return None
    return rules.calendar.at(rules.calendar.local_day(starts_at) - ONE_DAY, rules.policy.day.morning)


async def remind_of(work: Work, bulletin: Bulletin) -> None:
    """Those who come hear of it once more, where there is time for that."""
    starts_at, at = bulletin.plan.starts_at, reminder_at(bulletin.plan.starts_at, work.rules)
    if starts_at and at and at > work.now:
        turn = Turn(1, Party.SYSTEM, None, "bulletin", 0, work.now, starts_at)
        await work.turns.begin(bulletin.matter, turn, at)


async def _look(work: Work, turn: Running) -> None:
    """The morning has come: from now on it goes round."""
    bulletin = await work.bulletins.of_matter(turn.matter_id)
    assert bulletin is not None
    if await reminded(work, REMINDERS, turn):
        await work.bulletins.circulate(bulletin.id, What.REMINDER)
        await work.turns.end(turn.matter_id, work.now)


def _reminder_of(turn: Running, rules: Rules) -> datetime:
    return reminder_at(turn.due_at, rules) or turn.due_at


REMINDERS = (Reminder("reminder", ["signed up"], _reminder_of),)
BULLETINS = Matters(
    "bulletin", ladder=False, reminders=REMINDERS, list=Listing.DAILY, digest=False, search=False, look=_look
)


async def _tell(work: Work, circular: Circular, bulletin: Bulletin, hearer: Hearer) -> None:
    """One message for one person, not in their quiet hours; none for whom it does not reach, or has reached."""
    person, gone = hearer.person, hearer.unreachable_at is not None
    if circular.what is What.BULLETIN:
        missed_at = work.now if gone else None
        if not await work.bulletins.add_reader(bulletin_id=bulletin.id, person=own_voice(person), missed_at=missed_at):
            return
    if gone:
        return
    quiet = hours_of(hearer, work.rules)
    if circular.what is What.BULLETIN:
        at = after_quiet(work.now, quiet, work.rules.calendar)
        args = {"bulletin": bulletin.id}
        await work.outbox.put(Letter(own_voice(person), KIND, args, Priority.BULLETIN), work.now, at)
    else:
        await tell_news(work, person, bulletin, circular.what, quiet)


async def tell_news(work: Work, person: Person, bulletin: Bulletin, what: str, quiet: Quiet) -> None:
    """Something that concerns one who has signed up: `bulletin-news-<what>`. Before it begins, be it at night."""
    args, slot = {"bulletin": bulletin.id, "what": what}, f"bulletin-{what}:{bulletin.id}"
    at = in_time(work.now, quiet, work.rules.calendar, bulletin.plan.starts_at)
    rests = at < after_quiet(work.now, quiet, work.rules.calendar)
    priority = Priority.URGENT if rests else Priority.NEWS
    await work.outbox.put(Letter(own_voice(person), "bulletin-news", args, priority, slot), work.now, at)
    if what != What.REMINDER:
        await catch_up(work, person, bulletin.id)


async def catch_up(work: Work, person: Person, bulletin_id: int, pressed: int | None = None) -> None:
    """A reader's copy says what is now; the buttons under another message that was pressed, what can be done now."""
    copy = await work.bulletins.message_of(bulletin_id=bulletin_id, person=own_voice(person))
    for message in {copy, pressed} - {None}:
        args = {"bulletin": bulletin_id, "message": message, "whole": message == copy}
        slot = f"bulletin-buttons:{message}"
        await work.outbox.put(Letter(own_voice(person), "bulletin-buttons", args, Priority.ANSWER, slot), work.now)


async def show_progress(work: Work, bulletin: Bulletin) -> None:
    """Its organiser's message is edited at the next full three seconds, however much happens until then."""
    if bulletin.message is None:
        return
    full = datetime.fromtimestamp(work.now.timestamp() // PROGRESS_SECONDS * PROGRESS_SECONDS, UTC)
    at = full + timedelta(seconds=PROGRESS_SECONDS)
    args = {"bulletin": bulletin.id, "message": bulletin.message}
    slot = f"bulletin:{bulletin.id}"
    await work.outbox.put(Letter(own_voice(bulletin.author), PROGRESS, args, slot=slot), work.now, at)


async def shown(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """Its organiser typed instead of pressing, or the bot is another: this message is edited from now on."""
    for message in accepted.messages[-1:] if row.args["message"] is None else ():
        number = row.args["bulletin"]
        await work.bulletins.shown(bulletin_id=number, person=row.person, message_id=message)
        await _one_more(work, row)


async def arrived(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """It has come to one of its readers."""
    for message in accepted.messages[-1:]:
        number = row.args["bulletin"]
        await work.bulletins.arrived(bulletin_id=number, person=row.person, message_id=message, now=work.now)
        await _one_more(work, row)


async def missed(work: Work, row: Outgoing, why: Why) -> None:
    """It will not come to one of them."""
    await work.bulletins.missed(bulletin_id=row.args["bulletin"], person=row.person, now=work.now)
    await _one_more(work, row)


async def _one_more(work: Work, row: Outgoing) -> None:
    if bulletin := await work.bulletins.get(row.args["bulletin"]):
        await show_progress(work, bulletin)


async def forget_old(work: Work) -> None:
    """What was said about children is deleted when it was said that it would be; what was left unfinished, next day."""
    await work.bulletins.forget_old_care(now=work.now)
    await work.conversations.forget_old(flow=SIGNING_UP, before=work.now - ONE_DAY)


async def still_open(work: Work) -> list[str]:
    """The numbers of bulletins that still go out, or remind of something to come."""
    return [str(bulletin_id) for bulletin_id in await work.bulletins.going_round()]
