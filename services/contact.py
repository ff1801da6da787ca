"""找代表: who represents somebody and what they achieved; a talk in which neither sees the other's account.

What is said goes through the outbox and is kept nowhere else: only that somebody said something is a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from domain.cases.model import Turn
from domain.cases.words import Party
from domain.contact import (
    NotYourRepresentative,
    PostEnded,
    RepresentativeGone,
    Side,
    Talk,
    TalkUnknown,
    chased_at,
    check_message,
    represents,
)
from domain.drafts import KindNotAccepted, Piece
from domain.names import called, cleaned
from domain.people import Actor, Person, Role, UnionId, own_voice
from domain.sentences import Button, Key, Sentence
from domain.taps.contact import RELAY_DEMAND, RELAY_MUTE, RELAY_NO, RELAY_YES, REPRESENTATIVES
from domain.taps.demands import WRITE
from services import modules
from services.alarms import Why
from services.forgetting import Forgets, let_go
from services.matters import Listing, Matters, Reminder, reminded
from services.quiet_hours import awake
from services.retention import Night, Retains
from services.work import Work
from storage.cards import Reference
from storage.contact import LastSaid, Over
from storage.outbox import ALBUM_SECONDS, Accepted, Letter, Outgoing, Priority, Slot
from storage.turns import Running

RECENT = timedelta(days=3)
OFFERED = 2
KEEP_MESSAGES = timedelta(days=2)
NOTHING = Piece(0)
RELAY = "relay"
PASSING = 2
"""So many seconds whoever writes waits before they are told that it is on its way."""
OWN_DEMAND = (Button("button-relay-own-demand", RELAY_DEMAND()),)
ELSEWHERE = (Button("button-other-representative", REPRESENTATIVES()), Button("button-write", WRITE()))
"""Where a worker goes whom a representative does not answer."""


@dataclass(frozen=True)
class Representative:
    """`near`: of one's own contact group. The figures: proposals carried, of those finished, demands taken up."""

    person: Person
    name: str | Key
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


async def represented_by(work: Work, person: Person) -> list[Representative]:
    """Of the union, or of the nearest one upward that has any: those of one's own contact group first."""
    rows = await work.talks.representatives_of(person=person)
    nearest = [row for row in rows if row.depth == rows[0].depth]
    return [
        Representative(
            row.person,
            called(cleaned(row.name)),
            row.union_id,
            row.union_name,
            near=not row.other_group,
            away=row.away,
            **vars(await work.talks.achievements(person=row.person)),
        )
        for row in nearest
    ]


async def open_talk(work: Work, actor: Actor, representative: Person, *, anonymous: bool) -> Talk:
    """The talk that there is under this name, or a new one. Raises NotYourRepresentative, ContactOff."""
    mine = {each.person: each for each in await represented_by(work, actor.person)}
    if representative not in mine:
        raise NotYourRepresentative
    found = await work.talks.between(
        person=actor.person, representative=representative, anonymous=1 if anonymous else 0
    )
    if found is None:
        union = await work.unions.get(mine[representative].union)
        modules.check(work, union.path if union else (), "contact")
        voice = await work.people.pseudonym(actor.person) if anonymous else own_voice(actor.person)
        found = await work.talks.add(voice, representative, mine[representative].union, work.now, anonymous=anonymous)
    talk = await work.talks.talk(found)
    assert talk is not None
    return talk


async def known_talk(work: Work, talk_id: int | None, actor: Actor) -> Talk:
    """The talk, if the actor is in it. Raises TalkUnknown alike for a stranger and for no talk at all."""
    talk = await work.talks.talk(talk_id) if talk_id else None
    if talk is None:
        raise TalkUnknown
    talk.side_of(actor)
    return talk


async def talk_of_message(work: Work, message_id: int | None, actor: Actor) -> Talk:
    """The talk that a message in the actor's chat belongs to. Raises TalkUnknown."""
    found = await work.talks.of_message(actor.person, message_id) if message_id else None
    return await known_talk(work, found, actor)


async def recent(work: Work, actor: Actor) -> list[Talk]:
    """In which something was said lately, so that words without an address may be meant for it."""
    rows = await work.talks.since(person=actor.person, since=work.now - RECENT, most=OFFERED)
    return [await known_talk(work, talk_id, actor) for talk_id in rows]


# --- saying something -------------------------------------------------------------------------------------------------

_SAID: Mapping[Side, tuple[str, str]] = {
    Side.WORKER: ("relay-worker", "relay-worker-file"),
    Side.REPRESENTATIVE: ("relay-representative", "relay-representative-file"),
}
"""What whoever it goes to reads above it: with words, and without."""
_ASKED = ("relay-ask", "relay-ask-file")
_MUTE = Button("button-relay-mute", RELAY_MUTE())
_CAN: Mapping[Side, Sequence[Button]] = {
    Side.WORKER: (_MUTE,),
    Side.REPRESENTATIVE: (Button("button-relay-demand", RELAY_DEMAND()), _MUTE),
}
"""What somebody may do with what the other side wrote to them."""
_CAN_SAY_YES = (Button("button-relay-yes", RELAY_YES()), Button("button-relay-no", RELAY_NO()))


async def relay(work: Work, talk: Talk, actor: Actor, piece: Piece) -> Relayed:
    """Passes something on to the other side, and keeps who owes an answer. Raises what may not be."""
    side, rules = talk.side_of(actor), work.rules.of(talk.union_path)
    if not piece.text.strip() and not piece.file:
        raise KindNotAccepted
    more = piece.album is not None and await work.talks.of_album(album=piece.album) == talk.id
    await _check(work.under(rules), talk, side, piece.text, more)
    await work.talks.add_message(talk_id=talk.id, side=side, kind=piece.kind or "text", album=piece.album, now=work.now)
    await work.talks.touch(id=talk.id, now=work.now)
    if side is Side.REPRESENTATIVE:
        await work.talks.answered(id=talk.id, now=work.now)
        await work.turns.drop(talk.matter)
    elif not await work.turns.runs(talk.matter):
        await _wait(work.under(rules), talk)
    to = side.other
    at = await awake(work, talk.voice(to))
    content = _content(talk, _SAID[to][not piece.text.strip()], _CAN[to], {"text": piece.text})
    said = {"by": side, "said": piece.message_id, "album": piece.album, "confirms": at <= work.now and not more}
    content |= {"kind": piece.kind, "file": piece.file} | said
    await work.outbox.put(Letter(talk.voice(to), RELAY, content), work.now, at)
    return Relayed(talk, at, more)


async def _wait(work: Work, talk: Talk) -> None:
    """The representative owes an answer from now on."""
    days = work.rules.policy.limits["talk"]
    times = [chased_at(limit, work.now, work.rules) for limit in ("talk", "talk_chair")]
    turn = Turn(1, Party.REPRESENTATIVE, own_voice(talk.representative), "talk", days, work.now, times[0])
    await work.turns.begin(talk.matter, turn, min(times))


async def ask_for_demand(work: Work, talk: Talk, actor: Actor, piece: Piece) -> None:
    """A representative would like to see the worker's words as a demand. The worker says yes, or nothing at all."""
    rules = work.rules.of(talk.union_path)
    await _check(work.under(rules), talk, talk.side_of(actor), piece.text)
    await work.talks.add_message(talk_id=talk.id, side=talk.side_of(actor), kind="text", album=None, now=work.now)
    await tell(work.under(rules), talk, Side.WORKER, _ASKED[not piece.text.strip()], _CAN_SAY_YES, piece)


async def _check(work: Work, talk: Talk, side: Side, text: str, more: bool = False) -> None:
    """`more`: the rest of an album, which counts as one."""
    named = await work.people.name_of(own_voice(talk.representative)) is not None
    name = await work.people.called(own_voice(talk.representative)) if named else "none"
    if not represents(await work.people.actor(talk.representative), talk.union_path):
        raise PostEnded if side is Side.REPRESENTATIVE else RepresentativeGone(name=name)
    if side is Side.WORKER and (await work.people.account(own_voice(talk.representative))).unreachable:
        raise RepresentativeGone(name=name)
    today = work.rules.calendar.at(work.rules.calendar.local_day(work.now), time())
    said = 0 if more else await work.talks.messages_since(talk_id=talk.id, side=side, since=today)
    check_message(talk, side, text, said, work.rules.policy, name)


async def tell(
    work: Work,
    talk: Talk,
    to: Side,
    key: str,
    buttons: Sequence[Button] = (),
    piece: Piece = NOTHING,
    **args: Any,
) -> None:
    """Says something in the talk to one side, not in their quiet hours."""
    at = await awake(work, talk.voice(to))
    content = _content(talk, key, buttons, {"text": piece.text} | args)
    content |= {"kind": piece.kind, "file": piece.file}
    await work.outbox.put(Letter(talk.voice(to), RELAY, content), work.now, at)


async def acknowledge(
    work: Work, talk: Talk, side: Side, message_id: int, said: Sentence, slot: Slot | None = None
) -> None:
    """Says to who has just written, under their own message and at once, what becomes of it."""
    buttons = said.rows[0] if said.rows else ()
    content = _content(talk, said.key, buttons, {"text": "", **said.args}) | {"reply": message_id}
    letter = Letter(talk.voice(side), RELAY, content, Priority.ANSWER, slot.name if slot else None)
    await work.outbox.put(letter, work.now, work.now + timedelta(seconds=slot.wait if slot else 0))


async def on_its_way(work: Work, talk: Talk, side: Side, piece: Piece) -> None:
    """Says so where it takes a while. Where it does not, that it has arrived is all that is said."""
    slot = Slot(_slot(piece.message_id, piece.album), PASSING)
    await acknowledge(work, talk, side, piece.message_id, Sentence("talk-passing"), slot)


def _slot(message_id: int, album: str | None) -> str:
    """Where the last word on what somebody wrote stands; an album has one."""
    return f"passed:{album or message_id}"


def _content(talk: Talk, key: str, buttons: Sequence[Button], args: dict[str, Any]) -> dict[str, Any]:
    """Who the two are is read when it is sent: no row holds a name."""
    said = Sentence(key, {"number": str(talk.id)} | args, [buttons] if buttons else (), protected=talk.anonymous)
    return said.encode() | {"talk": talk.id, "kind": None, "file": None, "reply": None}


# --- hearing no more --------------------------------------------------------------------------------------------------


async def mute(work: Work, talk: Talk, actor: Actor) -> None:
    """The other side hears of it once, with where else to go."""
    side = talk.side_of(actor)
    await work.talks.mute(talk, side, work.now)
    await _rest(work, talk.id, talk.matter, None)
    if side.other not in talk.told:
        await work.talks.told(id=talk.id, side=side.other, now=work.now)
        key = "talk-muted-for-worker" if side is Side.REPRESENTATIVE else "talk-muted-for-representative"
        await tell(work, talk, side.other, key, ELSEWHERE if side is Side.REPRESENTATIVE else ())


async def unmute(work: Work, talk: Talk, actor: Actor) -> None:
    await work.talks.mute(talk, talk.side_of(actor), None)


# --- what is owed -----------------------------------------------------------------------------------------------------


async def _rest(work: Work, talk_id: int, matter_id: int, closed_at: datetime | None) -> None:
    """Nobody owes an answer in it any more."""
    await work.turns.drop(matter_id)
    await work.talks.rest(id=talk_id, closed_at=closed_at)


async def _look(work: Work, turn: Running) -> None:
    """An answer is owed for some time: whoever represents the worker is reminded, then the chair hears of it."""
    talk_id = await work.talks.of_matter(turn.matter_id)
    talk = await work.talks.talk(talk_id) if talk_id else None
    assert talk is not None
    work = work.of(talk.union_path)
    if not represents(await work.people.actor(talk.representative), talk.union_path):
        await _rest(work, talk.id, talk.matter, work.now)
        await tell(work, talk, Side.WORKER, "talk-left", ELSEWHERE)
    elif reminder := await reminded(work, REMINDERS, turn):
        days = work.rules.calendar.days_between(turn.started_at, work.now)
        chair = "chair" in reminder.tells and await _tell_chairs(work, talk, days)
        await tell(work, talk, Side.REPRESENTATIVE, "talk-reminder-chair" if chair else "talk-reminder", days=days)


REMINDERS = (
    Reminder("talk", ["representative"], lambda turn, rules: chased_at("talk", turn.started_at, rules)),
    Reminder(
        "talk_chair", ["representative", "chair"], lambda turn, rules: chased_at("talk_chair", turn.started_at, rules)
    ),
)
TALKS = Matters("talk", ladder=False, reminders=REMINDERS, list=Listing.DAILY, digest=False, search=False, look=_look)


async def _tell_chairs(work: Work, talk: Talk, days: int) -> bool:
    """By the number of the talk and the representative's name: who wrote and what stays between the two.

    Says whether there is a chair who hears of it.
    """
    name = await work.people.called(own_voice(talk.representative))
    worker = None if talk.anonymous else talk.worker  # who is left out is named by that
    chairs = await work.people.office_holders(Role.CHAIR, talk.union, besides=worker)
    others = [each for each in chairs if each != talk.representative]
    for chair in others:
        told = Sentence("talk-silence", {"number": str(talk.id), "name": name, "days": days})
        at = await awake(work, own_voice(chair))
        await work.outbox.say(own_voice(chair), told, work.now, slot=f"talk-silence:{talk.id}", not_before=at)
    return bool(others)


async def forget_old(work: Work) -> None:
    await work.talks.forget_old_messages(before=work.now - KEEP_MESSAGES)


async def referred(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """A reply to these messages goes into the talk; and whoever wrote them hears that they have arrived."""
    talk = await work.talks.talk(row.args["talk"])
    if talk is None:
        return
    await work.cards.refer([Reference(row.person, message_id, talk.matter, None) for message_id in accepted.messages])
    if row.args.get("confirms") and not accepted.lacks and not await _confirmed_later(work, row):
        await _confirm(work, talk, row)


async def _confirmed_later(work: Work, row: Outgoing) -> bool:
    """Another part of the same album is still on its way: it will confirm both."""
    album, waiting = row.args["album"], await work.outbox.relayed_to(person=row.person)
    for other, args in waiting.items() if album else ():
        if other != row.id and args.get("album") == album:
            await work.outbox.change(id=other, args=args | {"confirms": True})
            return True
    return False


async def _confirm(work: Work, talk: Talk, row: Outgoing) -> None:
    """All that was written has arrived. When it reaches a worker without a name is a trait of their account."""
    side = Side(row.args["by"])
    if talk.anonymous and side is Side.REPRESENTATIVE:
        return
    days = work.rules.of(talk.union_path).policy.limits["talk"]
    said = {
        Side.WORKER: Sentence("talk-sent", {"days": days}, [OWN_DEMAND]),
        Side.REPRESENTATIVE: Sentence("talk-answered"),
    }
    slot = Slot(_slot(row.args["said"], row.args["album"]), ALBUM_SECONDS if row.args["album"] else 0)
    await acknowledge(work, talk, side, row.args["said"], said[side], slot)


async def missed(work: Work, row: Outgoing, why: Why) -> None:
    """What somebody wrote does not arrive: they hear it, and nobody owes an answer to what they do not have."""
    talk = await work.talks.talk(row.args["talk"])
    if talk is None or "by" not in row.args:
        return
    side = Side(row.args["by"])
    if talk.anonymous and side is Side.REPRESENTATIVE:
        return
    if side is Side.WORKER and why is not Why.KIND and await work.talks.unanswered(id=talk.id) <= 1:
        await work.turns.drop(talk.matter)
    said = Sentence("talk-not-delivered", {"why": why, "side": side}, [ELSEWHERE] if side is Side.WORKER else ())
    slot = Slot(_slot(row.args["said"], row.args["album"]))
    await acknowledge(work, talk, side, row.args["said"], said, slot)


async def still_open(work: Work) -> list[str]:
    """The numbers of talks in which an answer is owed."""
    return [str(talk_id) for talk_id in await work.talks.waiting()]


# --- being forgotten, and time --------------------------------------------------------------------------------------


async def leave_talks(work: Work, person: Person) -> None:
    """Nobody owes an answer to whoever is gone, and what they said last under their name is not passed on.

    A talk without a name goes on as it was: that it ends when a name goes would say whose it is.

    A talk ends with its last word: a moment that several share would say whose they were. Of one that they led as a
    representative the worker hears in time that they have left, as of any other.
    """
    for row in await work.talks.under_name(person=person):
        await _rest(work, row.id, row.matter_id, row.last)
        await _forget_talk(work, row)
        for relayed, args in (await work.outbox.relayed_to(person=own_voice(row.representative))).items():
            if args["talk"] == row.id:
                await work.outbox.drop(frozenset({relayed}))


async def _forget_talk(work: Work, row: LastSaid | Over) -> None:
    """That anything was said in it, and which messages those were."""
    await work.talks.forget_messages_of(talk_id=row.id)
    await work.matters.forget_references(row.matter_id, row.worker, own_voice(row.representative))


async def retain_talks(work: Work, night: Night) -> int:
    """With the voice that was made for it, if there is one."""
    rows = await work.talks.over(before=night.before, most=night.most)
    for row in rows:
        await _forget_talk(work, row)
        await work.turns.drop(row.matter_id)
        await work.talks.forget(id=row.id)
        await work.matters.forget(row.matter_id)
        if row.anonymous:
            await let_go(work, row.worker, night.parts)
    return len(rows)


async def _forget_person(work: Work, person: Person) -> None:
    await work.visits.forget_reminders(person=person)
    await work.talks.forget_silences(person=person)


FORGETS = Forgets(leave=leave_talks, person=_forget_person)
RETAINS = {"talks": Retains(retain_talks)}
