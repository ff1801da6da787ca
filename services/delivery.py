"""What the deliverer asks and writes: which rows are due, which cards are behind, and what was sent."""

from collections.abc import Awaitable, Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.people import Voice, own_voice
from services import alarms, groups, signups
from services.alarms import Why
from services.cases import arrival, holders, telephone
from services.quiet_hours import awake
from services.work import Work
from storage.cards import Reference, Shown
from storage.outbox import Accepted, Letter, Outgoing, Priority

KEEP_SENT = timedelta(days=30)
A_WHILE = timedelta(minutes=10)
TRIED = 2
"""What Telegram does not take, nobody knows why, is tried so many times more."""
SILENTLY = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 48, 72))
"""And again after so long where it goes to somebody without a name."""
VANISH = "vanish"
SHOWN = timedelta(minutes=10)
"""How long what few may read stands in a chat."""


@dataclass(frozen=True)
class Afterwards:
    """What follows for a kind of row: once it was `sent`, as what; once it was `missed`, why."""

    sent: Callable[[Work, Outgoing, Accepted], Awaitable[None]] | None = None
    missed: Callable[[Work, Outgoing, Why], Awaitable[None]] | None = None


NOTHING = Afterwards()
Follows = Mapping[str, Afterwards]
"""By the kind of row; of most kinds nothing follows."""


@dataclass(frozen=True)
class Renamed:
    """An attachment that was handed up anew under a name of ours: its handle from now on, and as what it is sent."""

    attachment: int
    kind: str
    file: str


@dataclass(frozen=True)
class Sent:
    """What a sending left behind: its messages (an album has several), and which change of the case a card shows; which
    parts of it were taken, and whether that is all there was to show.
    """

    messages: tuple[int, ...] = ()
    shown: int | None = None
    renamed: tuple[Renamed, ...] = ()
    parts: tuple[str, ...] = ()
    lacks: bool = False

    @property
    def accepted(self) -> Accepted:
        return Accepted(self.parts, self.messages, self.lacks)


NEVER_SENT = Sent()


async def fade(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """What was shown goes from the chat after a while."""
    for message_id in accepted.messages:
        args = {"message": message_id}
        await work.outbox.put(Letter(row.person, VANISH, args, Priority.URGENT), work.now, work.now + SHOWN)


async def due(work: Work, most: int, besides: Container[Voice]) -> list[Outgoing]:
    """Rows that may go out now, the most pressing first, and cards that are behind as rows of kind `refresh`.

    News of what people only follow come last: ten thousand of them keep nobody else waiting.
    """
    found = await work.outbox.due(work.now, most, besides)
    await work.people.foresee(row.person for row in found if _has_waited(work, row))
    rows = [row for row in found if not await _put_off(work, row)]
    stale = [
        Outgoing(card.person, "refresh", {"message": card.message_id, "wanted": card.wanted}, matter_id=card.matter_id)
        for card in await work.cards.stale(most=most)
        if card.person not in besides
    ]
    place = next((n for n, row in enumerate(rows) if row.priority >= Priority.FOLLOWED), len(rows))
    return rows[:place] + stale + rows[place:]


async def foresee(work: Work, rows: list[Outgoing]) -> None:
    """Asks at once who reads these rows, and whom their cases name."""
    cases = [await work.cases.load(case_id) for case_id in dict.fromkeys(row.matter_id for row in rows) if case_id]
    named = [
        voice for case in cases if case for voice in (case.submitter, own_voice(case.lead), own_voice(case.assignee))
    ]
    await work.people.foresee([*named, *(row.person for row in rows)])
    await work.people.foresee_posts(row.person for row in rows)


def _has_waited(work: Work, row: Outgoing) -> bool:
    """What was written a while ago is news by now: it may have become night, or its hearer rests at other hours."""
    return row.priority >= Priority.NEWS and row.since is not None and work.now - row.since >= A_WHILE


async def _put_off(work: Work, row: Outgoing) -> bool:
    if not _has_waited(work, row):
        return False
    at = await awake(work, row.person)
    if at > work.now:
        await work.outbox.put_off(row.person, at)
    return at > work.now


@dataclass(frozen=True)
class Arrival:
    """A row that was sent, and what that left behind."""

    row: Outgoing
    sent: Sent


async def delivered(work: Work, arrivals: Sequence[Arrival], follows: Follows) -> None:
    """Marks rows sent, all at once, and remembers which message is about which case."""
    for each in arrivals:
        if after := follows.get(each.row.kind, NOTHING).sent:
            await after(work, each.row, each.sent.accepted)
        await _rename(work, each.sent)
    await _mark(work, [each.row for each in arrivals])
    for each in arrivals:
        if each.sent.lacks:
            await _lacks(work, each.row, follows)
    about = [each for each in arrivals if each.row.matter_id is not None]
    for each in filter(_opens_topic, about):
        await groups.topic_opened(work, each.row, each.sent.messages[0])
    shown = [each for each in about if not _opens_topic(each)]
    if references := [reference for each in shown for reference in _references(each)]:
        await work.cards.refer(references)
    if cards := [card for each in shown for card in _cards(each)]:
        await work.cards.sent(cards)
    for each in shown:
        if (
            each.row.kind in arrival.KINDS
            and not each.sent.lacks
            and each.row.event_id
            and each.row.args.get("ticks", True)
        ):
            await arrival.arrived(work, each.row.event_id, each.row.person)


async def _rename(work: Work, sent: Sent) -> None:
    for file in sent.renamed:
        await work.cases.rename(id=file.attachment, kind=file.kind, file=file.file, now=work.now)


async def _lacks(work: Work, row: Outgoing, follows: Follows) -> None:
    """It has arrived, but for what could not be shown there."""
    if row.id:
        await work.outbox.give_up(row.id, work.now, Why.KIND)
    await _tell_of(work, row, Why.KIND, follows)


async def _mark(work: Work, rows: list[Outgoing]) -> None:
    """An answer that belongs to no case goes."""
    if over := frozenset(row.id for row in rows if row.matter_id is None):
        await work.outbox.drop(over)
    if sent := frozenset(row.id for row in rows if row.matter_id is not None and row.id):
        await work.outbox.sent(sent, work.now)


def _opens_topic(arrival: Arrival) -> bool:
    """What was sent of a card and shows nothing of it is the topic into which it goes."""
    return arrival.row.kind == "card" and bool(arrival.sent.messages) and arrival.sent.shown is None


def _references(arrival: Arrival) -> Iterator[Reference]:
    """A card that was edited is known already. That of a card stays when what was said is taken back."""
    row = arrival.row
    if row.id and row.matter_id:
        event = None if row.kind == "card" else row.event_id
        yield from (Reference(row.person, message_id, row.matter_id, event) for message_id in arrival.sent.messages)


def _cards(arrival: Arrival) -> Iterator[Shown]:
    row, sent = arrival.row, arrival.sent
    if sent.shown is not None and row.matter_id is not None:
        yield Shown(row.person, row.matter_id, sent.messages[0], sent.shown)


async def attempted(
    work: Work, row: Outgoing, sent: Sent, seconds: float | None = None, reason: str | None = None
) -> None:
    """It goes on with what was not taken yet. For so many `seconds` others go before it; None: nothing does."""
    await _rename(work, sent)
    if row.id:
        at = work.now + timedelta(seconds=seconds) if seconds is not None else None
        await work.outbox.attempt(row.id, sent.accepted, at, reason)


async def gone(work: Work, row: Outgoing) -> None:
    """What was to be changed is not there: done, and a card that was taken away is not edited any more."""
    if row.id:
        await work.outbox.sent(frozenset({row.id}), work.now)
    elif row.matter_id is not None:
        await work.cards.lost(person=row.person, matter_id=row.matter_id)


async def undeliverable(work: Work, row: Outgoing, reason: str, follows: Follows, sent: Sent = NEVER_SENT) -> None:
    """Telegram does not take this row: it is set aside with its kind and the reason, without what it said.

    What goes to somebody without a name is tried again for days, and nobody hears of it but by a number: that it does
    not come is a trait of their account.
    """
    anonymous = (await work.people.account(row.person)).pseudonym
    if row.id and reason != Why.UNREACHABLE and anonymous and row.priority is not Priority.ANSWER:
        again = max(0, row.attempts - TRIED)
        if not again:
            await alarms.count_undelivered(work, row)
        if again < len(SILENTLY):
            await attempted(work, row, sent, SILENTLY[again].total_seconds(), reason)
            return
    why = Why.UNREACHABLE if reason == Why.UNREACHABLE else Why.REFUSED
    if row.id and row.matter_id is None and why is Why.UNREACHABLE:
        await work.outbox.drop(frozenset({row.id}))
    elif row.id:
        await work.outbox.give_up(row.id, work.now, reason)
    elif row.matter_id is not None:
        await work.cards.lost(person=row.person, matter_id=row.matter_id)
    await _tell_of(work, row, why, follows)


async def _tell_of(work: Work, row: Outgoing, why: Why, follows: Follows) -> None:
    """Who wrote it, and whoever can do something about it."""
    if after := follows.get(row.kind, NOTHING).missed:
        await after(work, row, why)
    if not row.id or why is Why.UNREACHABLE:
        return
    if row.priority is Priority.ANSWER:
        await alarms.say_so(work, row, why)
    else:
        told = row.kind in arrival.KINDS and await arrival.missed(work, row, why)
        if told and why is Why.KIND:
            return
    await alarms.undelivered(work, row, why)


async def forget_old(work: Work) -> None:
    """Sent rows and done updates are history of no use; Telegram itself keeps updates for a day only."""
    await work.outbox.forget_sent(before=work.now - KEEP_SENT)
    await work.inbox.forget_done(before=work.now - timedelta(days=3))


async def unreachable(work: Work, row: Outgoing, chat: int, follows: Follows) -> None:
    """The person blocked the bot: nothing more is sent until they let it in again. Somebody is asked to telephone.

    Of an anonymous submitter nobody shall know even that.
    """
    await groups.muted(work, row.person)
    visitor = await work.people.visitor(chat)
    await work.people.set_unreachable(chat_id=chat, since=work.now)
    if visitor:
        heard = not visitor.unreachable
        await (holders.leaves if heard else holders.gone)(work, visitor.person)
        await signups.look_again(work, visitor.person)
        if row.person == own_voice(visitor.person):  # else its moment would say to whom an anonymous case was told
            await holders.helps(work, visitor.person)
    await undeliverable(work, row, Why.UNREACHABLE, follows)
    case = await work.cases.load(row.matter_id) if row.matter_id and row.kind == "push" else None
    if case and row.event_id:
        await telephone.missed(work, case, row.event_id, row.person)


async def moved(work: Work, row: Outgoing, old: int, new: int, follows: Follows) -> None:
    """A group has a new number. Where that one is known already, the row of the old one has nowhere to go."""
    if not await groups.moved(work, old, new):
        await undeliverable(work, row, Why.UNREACHABLE, follows)
