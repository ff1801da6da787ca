"""What staff say about a case in their group reaches nobody until one of them says whom it is for."""

from collections.abc import Sequence

from domain import policy
from domain.cases.model import Case
from domain.cases.parties import is_hidden, parties
from domain.cases.words import Party
from domain.drafts import Draft, Piece
from domain.groups import InPrivate, NotHere, WordsDecided, discreet
from domain.people import Actor, Person, Role
from domain.retention import DELETED
from services.cases import answer
from services.cases.perform import Done
from services.work import Work
from storage import groups
from storage.groups import Group, Note, Overheard

STAFF = frozenset({Party.STAFF, Party.ASSIGNEE})
OFFICE = STAFF | {Party.CHAIR}
"""Who reads what the office notes for itself."""


async def case_here(work: Work, group: Group, case_id: int, actor: Actor | None) -> Case:
    """A case that the group is shown, if the actor is its staff. None: somebody who speaks as the group.

    Raises NotHere, and InPrivate for what a group learns nothing of.
    """
    case = await work.cases.load(case_id)
    shown = await work.cards.get(person=group.voice, matter_id=case_id)
    if case is None or shown is None or (actor and not _is_staff(case, actor)):
        raise NotHere
    if discreet(case):
        raise InPrivate
    return case


def _is_staff(case: Case, actor: Actor) -> bool:
    """As others in the group know it: somebody whom we answered differently would be known to have a part in it."""
    by_post = is_hidden(case, actor) and actor.holds(Role.STAFF, case.union_path)
    return by_post or bool(parties(case, actor) & STAFF)


async def take_in(
    work: Work,
    group: Group,
    case: Case,
    author: Person | None,
    piece: Piece,
    limits: policy.Draft,
) -> int | None:
    """Keeps what was said until it is decided. None where it only adds a picture to an album that is known."""
    known = await work.groups.overheard_in(group.voice, piece.message_id, piece.album)
    if known:
        await _change(work, known, piece, limits)
        return None
    said = Overheard(0, case.id, author, piece.message_id, Draft().with_piece(piece, limits))
    return await work.groups.overhear(group.voice, said, work.now)


async def amend(work: Work, group: Group, piece: Piece, limits: policy.Draft) -> bool:
    """Somebody edits what they said. False where nothing waits of that message."""
    known = await work.groups.overheard_in(group.voice, piece.message_id, piece.album)
    if known:
        await _change(work, known, piece, limits)
    return known is not None


async def was_sent(work: Work, group: Group, message_id: int) -> bool:
    """Whether what that message said has gone to the worker."""
    return await work.people.case_of_message(group.voice, message_id) is not None


async def _change(work: Work, known: Overheard, piece: Piece, limits: policy.Draft) -> None:
    await work.groups.change_overheard(id=known.id, pieces=groups.pieces_text(known.draft.with_piece(piece, limits)))


async def send(work: Work, group: Group, overheard_id: int, actor: Actor) -> Done:
    """To the worker, as the words of whoever wrote them."""
    said, case, author = await _decide(work, group, overheard_id, actor)
    return await answer.reply(work, case.id, said.draft, said.message_id, author, place=group.voice)


async def note(work: Work, group: Group, overheard_id: int, actor: Actor) -> Case:
    """Into the office's own record. Of a picture only that there was one: it stays in the group."""
    said, case, author = await _decide(work, group, overheard_id, actor)
    await work.groups.add_note(case_id=case.id, person=author.person, text=said.draft.text, now=work.now)
    return case


async def _decide(work: Work, group: Group, overheard_id: int, actor: Actor) -> tuple[Overheard, Case, Actor]:
    """What was said leaves the table, whatever becomes of it. With whose words they are: where somebody spoke as the
    group, or has a part in the case that nobody knows of, whoever decides puts their name to it.
    """
    said = await work.groups.overheard(group.voice, overheard_id)
    if said is None:
        raise WordsDecided
    case = await case_here(work, group, said.case_id, actor)
    await work.groups.drop_overheard(id=said.id)
    author = await work.people.actor(said.author) if said.author else actor
    return said, case, author if parties(case, author) & STAFF else actor


async def notes_for(work: Work, case: Case, mine: frozenset[Party]) -> Sequence[Note]:
    """What the office has noted, for somebody of the office."""
    return await work.groups.notes(case.id) if mine & OFFICE else []


async def delete_words(work: Work, case_id: int) -> None:
    """What the office noted for itself."""
    await work.groups.delete_notes_words(case_id=case_id, text=DELETED)
