"""找代表: who represents somebody and what they achieved; a talk in which neither sees the other's account.

What is said goes through the outbox and is kept nowhere else: only that somebody said something is a row.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from domain.contact import (
    NotYourRepresentative,
    PostEnded,
    RepresentativeGone,
    Side,
    Talk,
    TalkUnknown,
    chase_of,
    check_message,
    represents,
)
from domain.drafts import KindNotAccepted, Piece
from domain.people import Actor, PersonId, Role, UnionId
from domain.rules import Rules
from services.forgetting import Forgets, let_go
from services.quiet_hours import awake
from services.retention import Night, Retains
from storage import contact, outbox, people
from storage.database import Transaction
from storage.outbox import Outgoing, Priority
from storage.times import maybe_text, to_text

RECENT = timedelta(days=3)
OFFERED = 2
KEEP_MESSAGES = timedelta(days=2)
NOTHING = Piece(0)
ELSEWHERE = (("button-other-representative", "representatives"), ("button-write", "write"))
"""Where a worker goes whom a representative does not answer."""


@dataclass(frozen=True)
class Representative:
    """`near`: of one's own contact group. The figures: proposals carried, of those finished, demands taken up."""

    person: PersonId
    name: str
    union: UnionId
    union_name: str
    near: bool
    away: bool
    adopted: int
    archived: int
    taken_up: int


@dataclass(frozen=True)
class Relayed:
    """`at`: when it arrives; `album`: it is more of what was answered already."""

    talk: Talk
    at: datetime
    album: bool


# --- who represents me ------------------------------------------------------------------------------------------------


async def represented_by(tx: Transaction, person: PersonId) -> list[Representative]:
    """Of the union, or of the nearest one upward that has any: those of one's own contact group first."""
    rows = await tx.identity_represented_by(person=person)
    nearest = [row for row in rows if row["depth"] == rows[0]["depth"]]
    return [
        Representative(
            PersonId(row["person"]),
            row["name"],
            UnionId(row["union_id"]),
            row["union_name"],
            near=not row["other_group"],
            away=bool(row["away"]),
            **await _achievements(tx, row["person"]),
        )
        for row in nearest
    ]


async def _achievements(tx: Transaction, person: PersonId) -> dict[str, int]:
    row = await tx.achievements_of(person=person)
    return {name: row[name] for name in ("adopted", "archived", "taken_up")}


async def open_talk(tx: Transaction, actor: Actor, representative: PersonId, now: datetime, *, anonymous: bool) -> Talk:
    """The talk that there is under this name, or a new one. Raises NotYourRepresentative."""
    mine = {each.person: each for each in await represented_by(tx, actor.person)}
    if representative not in mine:
        raise NotYourRepresentative
    found = await tx.identity_talk_with(
        person=actor.person, representative=representative, anonymous=1 if anonymous else 0
    )
    if found is None:
        voice = await people.pseudonym(tx, actor.person) if anonymous else actor.person
        found = await contact.add(tx, voice, representative, mine[representative].union, now, anonymous=anonymous)
    talk = await contact.talk(tx, found)
    assert talk is not None
    return talk


async def known_talk(tx: Transaction, talk_id: int | None, actor: Actor) -> Talk:
    """The talk, if the actor is in it. Raises TalkUnknown alike for a stranger and for no talk at all."""
    talk = await contact.talk(tx, talk_id) if talk_id else None
    if talk is None:
        raise TalkUnknown
    talk.side_of(actor)
    return talk


async def talk_of_message(tx: Transaction, message_id: int | None, actor: Actor) -> Talk:
    """The talk that a message in the actor's chat belongs to. Raises TalkUnknown."""
    found = await contact.of_message(tx, actor.person, message_id) if message_id else None
    return await known_talk(tx, found, actor)


async def recent(tx: Transaction, actor: Actor, now: datetime) -> list[Talk]:
    """In which something was said lately, so that words without an address may be meant for it."""
    rows = await tx.identity_talks_since(person=actor.person, since=to_text(now - RECENT), most=OFFERED)
    return [await known_talk(tx, row["id"], actor) for row in rows]


# --- saying something -------------------------------------------------------------------------------------------------

_SAID: Mapping[Side, tuple[str, str]] = {
    Side.WORKER: ("relay-worker", "relay-worker-file"),
    Side.REPRESENTATIVE: ("relay-representative", "relay-representative-file"),
}
"""What whoever it goes to reads above it: with words, and without."""
_ASKED = ("relay-ask", "relay-ask-file")
_MUTE = ("button-relay-mute", "relay-mute")
_CAN: Mapping[Side, Sequence[tuple[str, str]]] = {
    Side.WORKER: (_MUTE,),
    Side.REPRESENTATIVE: (("button-relay-demand", "relay-demand"), _MUTE),
}
"""What somebody may do with what the other side wrote to them."""
_CAN_SAY_YES = (("button-relay-yes", "relay-yes"), ("button-relay-no", "relay-no"))


async def relay(tx: Transaction, talk: Talk, actor: Actor, piece: Piece, now: datetime, rules: Rules) -> Relayed:
    """Passes something on to the other side, and keeps who owes an answer. Raises what may not be."""
    side, rules = talk.side_of(actor), rules.of(talk.union_path)
    if not piece.text.strip() and not piece.file:
        raise KindNotAccepted
    more = piece.album is not None and await tx.talk_of_album(album=piece.album) == talk.id
    await _check(tx, talk, side, piece.text, now, rules, more)
    await tx.talk_message_add(
        talk_id=talk.id, side=side, kind=piece.kind or "text", album=piece.album, now=to_text(now)
    )
    await tx.talk_touch(id=talk.id, now=to_text(now))
    if side is Side.REPRESENTATIVE:
        await tx.talk_answer(id=talk.id, now=to_text(now))
    else:
        look_at = chase_of(now, rules.policy, rules.calendar).reminder
        await tx.talk_wait(id=talk.id, since=to_text(now), look_at=to_text(look_at))
    to = side.other
    at = await tell(tx, talk, to, _SAID[to][not piece.text.strip()], now, rules, _CAN[to], piece)
    return Relayed(talk, at, more)


async def knows_of_files(tx: Transaction, talk: Talk, now: datetime) -> None:
    """The worker has read what files may give away, and sends them."""
    await tx.talk_files_known(id=talk.id, now=to_text(now))


async def ask_for_demand(tx: Transaction, talk: Talk, actor: Actor, piece: Piece, now: datetime, rules: Rules) -> None:
    """A representative would like to see the worker's words as a demand. The worker says yes, or nothing at all."""
    rules = rules.of(talk.union_path)
    await _check(tx, talk, talk.side_of(actor), piece.text, now, rules)
    await tx.talk_message_add(talk_id=talk.id, side=talk.side_of(actor), kind="text", album=None, now=to_text(now))
    await tell(tx, talk, Side.WORKER, _ASKED[not piece.text.strip()], now, rules, _CAN_SAY_YES, piece)


async def _check(
    tx: Transaction, talk: Talk, side: Side, text: str, now: datetime, rules: Rules, more: bool = False
) -> None:
    """`more`: the rest of an album, which counts as one."""
    name = await people.name_of(tx, talk.representative) or "none"
    if not represents(await people.actor(tx, talk.representative), talk.union_path):
        raise PostEnded if side is Side.REPRESENTATIVE else RepresentativeGone(name=name)
    if side is Side.WORKER:
        if (await people.account(tx, talk.representative)).unreachable:
            raise RepresentativeGone(name=name)
        if await tx.identity_unheard(person=talk.worker, representative=talk.representative):
            talk = replace(talk, muted_by=talk.muted_by | {Side.REPRESENTATIVE})
    today = rules.calendar.at(rules.calendar.local_day(now), time())
    said = 0 if more else await tx.talk_messages_since(talk_id=talk.id, side=side, since=to_text(today))
    check_message(talk, side, text, said, rules.policy, name)


async def tell(
    tx: Transaction,
    talk: Talk,
    to: Side,
    key: str,
    now: datetime,
    rules: Rules,
    buttons: Sequence[tuple[str, str]] = (),
    piece: Piece = NOTHING,
    *,
    reply: int | None = None,
    **args: Any,
) -> datetime:
    """Says something in the talk to one side. Gives when it may arrive: not in their quiet hours.

    Who the two are is read when it is sent: no row holds a name.
    `reply`: their own message that it answers; such an answer arrives at once.
    """
    voice = talk.voice(to)
    at = now if reply else await awake(tx, voice, now, rules)
    content = {
        "talk": talk.id,
        "key": key,
        "args": {"number": str(talk.id), "text": piece.text} | args,
        "buttons": list(buttons),
        "kind": piece.kind,
        "file": piece.file,
        "reply": reply,
        "protected": talk.anonymous,
    }
    priority = Priority.ANSWER if reply else Priority.NEWS
    await outbox.put(tx, voice, "relay", now, args=content, priority=priority, not_before=at)
    return at


# --- hearing no more --------------------------------------------------------------------------------------------------


async def mute(tx: Transaction, talk: Talk, actor: Actor, now: datetime, rules: Rules) -> None:
    """The other side hears of it once, with where else to go."""
    side = talk.side_of(actor)
    await contact.mute(tx, talk, side, now)
    await tx.talk_rest(id=talk.id, closed_at=None)
    if side.other not in talk.told:
        await tx.talk_told(id=talk.id, side=side.other, now=to_text(now))
        key = "talk-muted-for-worker" if side is Side.REPRESENTATIVE else "talk-muted-for-representative"
        await tell(tx, talk, side.other, key, now, rules, ELSEWHERE if side is Side.REPRESENTATIVE else ())


async def unmute(tx: Transaction, talk: Talk, actor: Actor) -> None:
    await contact.mute(tx, talk, talk.side_of(actor), None)


# --- what is owed -----------------------------------------------------------------------------------------------------


async def chase(tx: Transaction, now: datetime, rules: Rules, most: int = 100) -> bool:
    """Looks at up to `most` talks in which an answer is owed. False when there was none."""
    rows = await tx.talks_to_look_at(now=to_text(now), most=most)
    for row in rows:
        talk = await contact.talk(tx, row["id"])
        assert talk is not None
        if talk.waits_since is None:
            continue
        if represents(await people.actor(tx, talk.representative), talk.union_path):
            await _chase(tx, talk, talk.waits_since, now, rules.of(talk.union_path))
        else:
            await tx.talk_rest(id=talk.id, closed_at=to_text(now))
            await tell(tx, talk, Side.WORKER, "talk-left", now, rules, ELSEWHERE)
    return bool(rows)


async def _chase(tx: Transaction, talk: Talk, since: datetime, now: datetime, rules: Rules) -> None:
    """Each once. After an outage the representative is not told twice what the chair hears already."""
    due = chase_of(since, rules.policy, rules.calendar)
    days = rules.calendar.days_between(since, now)
    chair = now >= due.chair and not talk.warned
    if chair or not talk.reminded:
        key = "talk-reminder-chair" if chair else "talk-reminder"
        await tell(tx, talk, Side.REPRESENTATIVE, key, now, rules, days=days)
    if chair:
        await _tell_chairs(tx, talk, days, now, rules)
    look_at = due.chair if now < due.chair else None
    await tx.talk_chased(
        id=talk.id, now=to_text(now), warned_at=to_text(now) if chair else None, look_at=maybe_text(look_at)
    )


async def _tell_chairs(tx: Transaction, talk: Talk, days: int, now: datetime, rules: Rules) -> None:
    """By the number of the talk and the representative's name: who wrote and what stays between the two."""
    name = await people.name_of(tx, talk.representative)
    chairs = await people.office_holders(tx, Role.CHAIR, talk.union, besides=talk.worker)
    for chair in (each for each in chairs if each != talk.representative):
        args = {"number": str(talk.id), "name": name, "days": days}
        at = await awake(tx, chair, now, rules)
        content = {"key": "talk-silence", "args": args}
        await outbox.put(tx, chair, "say", now, args=content, slot=f"talk-silence:{talk.id}", not_before=at)


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    await tx.talk_messages_forget(before=to_text(now - KEEP_MESSAGES))


async def referred(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    """A reply to these messages goes into the talk."""
    for message_id in messages:
        await tx.talk_reference_add(person=row.person, message_id=message_id, talk_id=row.args["talk"])


async def still_open(tx: Transaction, now: datetime) -> list[str]:
    """The numbers of talks in which an answer is owed."""
    return [str(row["id"]) for row in await tx.talks_waiting()]


# --- being forgotten, and time --------------------------------------------------------------------------------------


async def leave_talks(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> None:
    """Nobody owes an answer to whoever is gone, and what they said last is not passed on.

    A talk ends with its last word: a moment that several share would say whose they were. Of one that they led as a
    representative the worker hears in time that they have left, as of any other.
    """
    for row in await tx.identity_talks_of_worker(person=person):
        await tx.talk_rest(id=row["id"], closed_at=row["last"])
        await _forget_talk(tx, row["id"])
        for relayed in await tx.relayed_to(person=row["representative"]):
            if json.loads(relayed["args"])["talk"] == row["id"]:
                await tx.outbox_drop(id=relayed["id"])


async def _forget_talk(tx: Transaction, talk_id: int) -> None:
    """That anything was said in it, and which messages those were."""
    await tx.forget_talk_messages(talk_id=talk_id)
    await tx.forget_references_of_talk(talk_id=talk_id)


async def retain_talks(tx: Transaction, night: Night) -> int:
    """With the voice that was made for it, if there is one."""
    rows = await tx.talks_over(before=to_text(night.before), most=night.most)
    for row in rows:
        await _forget_talk(tx, row["id"])
        await tx.talk_forget(id=row["id"])
        if row["anonymous_at"]:
            await let_go(tx, PersonId(row["worker"]), night.parts)
    return len(rows)


async def _forget_voice(tx: Transaction, person: PersonId) -> None:
    await tx.forget_talk_references(person=person)


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_contact_reminders(person=person)
    await tx.forget_silences(person=person)


FORGETS = Forgets(leave=leave_talks, voice=_forget_voice, person=_forget_person)
RETAINS = {"talks": Retains(retain_talks)}
