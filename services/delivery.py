"""What the deliverer asks and writes: which rows are due, which cards are behind, and what was sent."""

from collections.abc import Awaitable, Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.cases.loop import Action
from domain.people import PersonId
from domain.rules import Rules
from services import groups
from services.alarms import tell_admins
from services.cases import telephone
from services.quiet_hours import awake
from storage import cases, outbox
from storage.database import Transaction
from storage.outbox import Outgoing, Priority
from storage.times import to_text

UNREACHABLE = "unreachable"
KEEP_SENT = timedelta(days=30)
A_WHILE = timedelta(minutes=10)


@dataclass(frozen=True)
class Afterwards:
    """What follows for a kind of row: once it was `sent`, in which messages; once it was `missed`, for good."""

    sent: Callable[[Transaction, Outgoing, tuple[int, ...], datetime], Awaitable[None]] | None = None
    missed: Callable[[Transaction, Outgoing, datetime], Awaitable[None]] | None = None


NOTHING = Afterwards()
Follows = Mapping[str, Afterwards]
"""By the kind of row; of most kinds nothing follows."""


@dataclass(frozen=True)
class Sent:
    """What a sending left behind: its messages (an album has several), and which change of the case a card shows."""

    messages: tuple[int, ...] = ()
    shown: int | None = None


async def due(tx: Transaction, now: datetime, most: int, besides: Container[PersonId], rules: Rules) -> list[Outgoing]:
    """Rows that may go out now, the most pressing first, and cards that are behind as rows of kind `refresh`.

    News of what people only follow come last: ten thousand of them keep nobody else waiting.
    """
    rows = [row for row in await outbox.due(tx, now, most, besides) if not await _put_off(tx, row, now, rules)]
    stale = [
        Outgoing(
            0,
            PersonId(row["person"]),
            "refresh",
            {"message": row["message_id"]},
            row["case_id"],
            None,
            0,
        )
        for row in await tx.cards_stale(most=most)
        if row["person"] not in besides
    ]
    place = next((n for n, row in enumerate(rows) if row.priority >= Priority.FOLLOWED), len(rows))
    return rows[:place] + stale + rows[place:]


async def _put_off(tx: Transaction, row: Outgoing, now: datetime, rules: Rules) -> bool:
    """What was written a while ago is news by now: it may have become night, or its hearer rests at other hours."""
    if row.priority < Priority.NEWS or row.since is None or now - row.since < A_WHILE:
        return False
    at = await awake(tx, row.person, now, rules)
    if at > now:
        await outbox.put_off(tx, row.person, at)
    return at > now


async def delivered(tx: Transaction, row: Outgoing, sent: Sent, now: datetime, follows: Follows) -> None:
    """Marks a row sent and remembers which message is about which case.

    What was sent of a card and shows nothing of it is the topic into which it goes.
    """
    if after := follows.get(row.kind, NOTHING).sent:
        await after(tx, row, sent.messages, now)
    if row.case_id is None:
        await tx.outbox_drop(id=row.id)
        return
    if row.id:
        await outbox.sent(tx, row.id, now)
    if row.kind == "card" and sent.messages and sent.shown is None:
        await groups.topic_opened(tx, row, sent.messages[0], now)
        return
    for message_id in sent.messages:
        await tx.reference_add(person=row.person, message_id=message_id, case_id=row.case_id, event_id=row.event_id)
    if sent.shown is not None:
        await tx.card_sent(person=row.person, case_id=row.case_id, message_id=sent.messages[0], shown=sent.shown)
    if row.kind == "push" and row.event_id:
        await _tick(tx, row.event_id, now)


async def _tick(tx: Transaction, event_id: int, now: datetime) -> None:
    """An answer has arrived: its author sees a tick on the message they wrote."""
    event = await cases.happening(tx, event_id)
    if event.action is not Action.REPLY or event.actor is None:
        return
    for reference in await tx.references_of_event(event_id=event_id):
        author = PersonId(reference["person"])
        if author == event.actor or await groups.is_group(tx, author):  # or where they said it in a group
            args = {"message": reference["message_id"]}
            await outbox.put(tx, author, "reaction", now, args=args, priority=Priority.ANSWER)


async def attempted(tx: Transaction, row: Outgoing) -> None:
    """Telegram asked for patience, or was not there: the row stays where it is, nothing is lost."""
    await tx.outbox_attempt(id=row.id)


async def gone(tx: Transaction, row: Outgoing, now: datetime) -> None:
    """What was to be changed is not there: done, and a card that was taken away is not edited any more."""
    if row.id:
        await outbox.sent(tx, row.id, now)
    elif row.case_id is not None:
        await tx.card_lost(person=row.person, case_id=row.case_id)


async def undeliverable(tx: Transaction, row: Outgoing, reason: str, now: datetime, follows: Follows) -> None:
    """Telegram will never take this row: it is set aside with its kind and the reason, without what it said."""
    if after := follows.get(row.kind, NOTHING).missed:
        await after(tx, row, now)
    if row.id and row.case_id is None and reason == UNREACHABLE:
        await tx.outbox_drop(id=row.id)
    elif row.id:
        await outbox.sent(tx, row.id, now, failure=reason)
        if reason != UNREACHABLE and not _is_notice(row):
            await tell_admins(tx, "admin-dead-letter", now, but=row.person, kind=row.kind, reason=reason)
    elif row.case_id is not None:
        await tx.card_lost(person=row.person, case_id=row.case_id)


def _is_notice(row: Outgoing) -> bool:
    """A notice of a notice would have no end."""
    return str(row.args.get("key", "")).startswith("admin-")


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Sent rows and done updates are history of no use; Telegram itself keeps updates for a day only."""
    await tx.outbox_forget(before=to_text(now - KEEP_SENT))
    await tx.inbox_forget(before=to_text(now - timedelta(days=3)))


async def unreachable(tx: Transaction, row: Outgoing, chat: int, now: datetime, rules: Rules, follows: Follows) -> None:
    """The person blocked the bot: nothing more is sent until they let it in again. Somebody is asked to telephone.

    Of an anonymous submitter nobody shall know even that, so an answer to them is ticked like any other.
    """
    await groups.muted(tx, row.person, now)
    await tx.identity_set_unreachable(chat_id=chat, since=to_text(now))
    await undeliverable(tx, row, UNREACHABLE, now, follows)
    case = await cases.load(tx, row.case_id) if row.case_id and row.kind == "push" else None
    if case and case.anonymous and row.event_id and row.person == case.submitter:
        await _tick(tx, row.event_id, now)
    elif case and row.event_id:
        await telephone.missed(tx, case, row.event_id, row.person, now, rules)


async def moved(tx: Transaction, row: Outgoing, old: int, new: int, now: datetime, follows: Follows) -> None:
    """A group has a new number. Where that one is known already, the row of the old one has nowhere to go."""
    if not await groups.moved(tx, old, new, now):
        await undeliverable(tx, row, UNREACHABLE, now, follows)
