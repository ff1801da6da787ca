"""Nobody waits unheard: what nobody is there for ends as its procedure says, or somebody hears who can mend it.

Whoever comes to an office later is shown what waited for them.
"""

import logging
from collections.abc import Iterable, Sequence
from itertools import product

from domain.cases import clocks
from domain.cases.command import Command
from domain.cases.loop import verb_of
from domain.cases.model import Case, Turn
from domain.cases.parties import SYSTEM
from domain.cases.settlement import reasons, unattended
from domain.cases.situation import Situation
from domain.cases.turns import running
from domain.cases.words import Party
from domain.people import Person, Role, UnionId, Voice, own_voice
from domain.policy import Rung
from domain.sentences import Button, Sentence
from domain.taps.lists import TODO
from services.cases import helper
from services.cases.announce import members_of
from services.cases.holders import ANSWERABLE, MENDING, ROLES, is_vacant
from services.cases.perform import perform
from services.quiet_hours import awake
from services.work import Work
from storage.outbox import Letter, Priority
from storage.turns import Waiting

log = logging.getLogger(__name__)

VACANT = "vacant"
"""As what it is written down that somebody was told, once a turn."""
KIND = "vacancy"
CARDS = 5
"""So many are shown to who comes to an office; of more they are told how many there are."""
Found = list[tuple[Case, Turn]]


async def look(work: Work, case: Case, turn: Turn) -> bool:
    """Whether the turn ended because nobody is there whose it is."""
    if turn.party is Party.HELPER:
        await helper.look(work, case, turn)
        return False
    if not await is_vacant(work, case, turn):
        await work.turns.unwarn(case.id, turn.number, VACANT)
        return False
    if turn is case.turn and work.believed and await _ends(work, case):
        return True
    await _tell(work, case, turn)
    return False


async def _ends(work: Work, case: Case) -> bool:
    votes = await work.people.votes(case.id, None) if case.anonymous else None
    around = Situation(chaired=False, votes=votes)
    action = unattended(case, work.now, work.rules.of(case.union_path).policy, around)
    if action:
        text = reasons(case) if verb_of(action).words else ""
        await perform(work, case.id, Command(action, text=text), SYSTEM)
    return action is not None


async def _tell(work: Work, case: Case, turn: Turn) -> None:
    """Once a turn, to the nearest who can appoint somebody, or else to the nearest chair; by a number and no more."""
    hearers, role = await mending(work, case), ROLES[turn.party]
    if not hearers:
        log.warning("nobody is there, and nobody who could mend it", extra={"case": case.number})
    elif await work.turns.warn(case.id, turn.number, VACANT, work.now):
        for person in map(own_voice, hearers):
            at = work.now if case.urgent else await awake(work, person)
            priority = Priority.URGENT if case.urgent else Priority.NEWS
            args, slot = {"union": case.union, "role": role}, f"{KIND}:{case.union}:{role}"
            await work.outbox.put(Letter(person, KIND, args, priority, slot), work.now, at)


async def mending(work: Work, case: Case) -> list[Person]:
    """The nearest who is there; where nobody is, whoever hears it when they are back."""
    barred = frozenset(map(own_voice, case.barred))
    for away, role in product((False, True), MENDING):
        if found := await work.people.reached(role, case.union, barred, away=away):
            return found
    return []


async def unattended_of(work: Work, union: UnionId, role: Role, reader: Person) -> list[Case]:
    """What waits in a union for somebody in that office, as far as whoever asks may hear of it."""
    place = await work.unions.get(union)
    rows = await work.turns.vacant(place.path) if place else []
    found = {case.id: case for case, turn in await _running(work, rows) if ROLES[turn.party] is role}
    return [case for case in found.values() if case.union == union and reader not in case.barred]


async def filled(work: Work, person: Person) -> None:
    """Who has come to an office, or hears again, is shown what nobody was there for; the rest is looked at anew."""
    rows: dict[Waiting, None] = {}
    for post in (await work.people.actor(person)).posts:
        if post.role in ANSWERABLE:
            rows |= dict.fromkeys(await work.turns.vacant(post.path))
            await work.turns.look_soon(post.path, work.now)
    theirs = [each for each in await _running(work, rows) if own_voice(person) in await _members(work, *each)]
    for case, turn in theirs:
        await work.turns.unwarn(case.id, turn.number, VACANT)
    await _show(work, own_voice(person), theirs)


async def show_others(work: Work, union: UnionId, party: Party) -> None:
    """An office's turn belongs to the office. Who holds it now, here or above, is shown what waits and was not."""
    place = await work.unions.get(union)
    assert place is not None
    waiting: dict[Voice, Found] = {}
    for each in await _running(work, await work.turns.of_office(place.path, party)):
        for person in await _members(work, *each):
            waiting.setdefault(person, []).append(each)
    for person, theirs in waiting.items():
        await _show(work, person, theirs)


async def _running(work: Work, rows: Iterable[Waiting]) -> Found:
    found: Found = []
    for row in rows:
        case = await work.cases.load(row.matter_id)
        found += [(case, turn) for turn in running(case) if turn.number == row.number] if case else []
    return found


async def _members(work: Work, case: Case, turn: Turn) -> list[Voice]:
    return await members_of(work, turn.party, case)


async def _show(work: Work, person: Voice, waiting: Sequence[tuple[Case, Turn]]) -> None:
    """Their cards, and the rung that stands on each; of many, the list."""
    new = [each for each in waiting if await work.cards.want_one(person=person, matter_id=each[0].id) is None]
    at = await awake(work, person)
    for case, turn in new[:CARDS]:
        args, slot = {"party": turn.party}, f"card:{case.id}"
        await work.outbox.put(Letter(person, "card", args, slot=slot, matter_id=case.id), work.now, at)
    if len(new) > CARDS:
        told = Sentence("waits-for-you", {"count": len(new)}, [[Button("button-todo", TODO(0))]])
        await work.outbox.say(person, told, work.now, slot="waits-for-you", not_before=at)
    for case, turn in new:
        own = work.rules.of(case.union_path)
        if rung := clocks.reached(turn, work.now, own.policy, own.calendar):
            await remind(work, person, case, turn, rung)


async def remind(work: Work, person: Voice, case: Case, turn: Turn, rung: Rung) -> None:
    """One digest a person: what is not sent yet takes the next reminder in."""
    at = await awake(work, person)
    digest = await work.outbox.put(Letter(person, "digest", slot="digest", priority=Priority.NEWS), work.now, at)
    await work.turns.remember(person=person, matter_id=case.id, turn=turn.number, rung=rung.name, outbox_id=digest)
