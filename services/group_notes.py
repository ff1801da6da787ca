"""What staff say about a case in their group reaches nobody until one of them says whom it is for."""

from collections.abc import Sequence
from datetime import datetime

from domain import policy
from domain.cases.loop import Party
from domain.cases.model import Case
from domain.cases.parties import parties
from domain.drafts import Draft, Piece
from domain.groups import InPrivate, NotHere, WordsDecided, discreet
from domain.people import Actor, PersonId
from domain.retention import DELETED
from domain.rules import Rules
from services import demands
from services.cases import answer
from services.cases.perform import Done
from storage import cases, groups, people
from storage.database import Transaction
from storage.groups import Group, Note, Overheard
from storage.times import to_text

STAFF = frozenset({Party.STAFF, Party.ASSIGNEE})
OFFICE = STAFF | {Party.CHAIR}
"""Who reads what the office notes for itself."""


async def case_here(tx: Transaction, group: Group, case_id: int, actor: Actor | None) -> Case:
    """A case that the group is shown, if the actor is its staff. None: somebody who speaks as the group.

    Raises NotHere, and InPrivate for what a group learns nothing of.
    """
    case = await cases.load(tx, case_id)
    shown = await tx.card_get(person=group.voice, case_id=case_id)
    if case is None or shown is None or (actor and not parties(case, actor) & STAFF):
        raise NotHere
    if discreet(case):
        raise InPrivate
    return case


async def take_in(
    tx: Transaction,
    group: Group,
    case: Case,
    author: PersonId | None,
    piece: Piece,
    now: datetime,
    limits: policy.Draft,
) -> int | None:
    """Keeps what was said until it is decided. None where it only adds a picture to an album that is known."""
    known = await groups.overheard_in(tx, group.voice, piece.message_id, piece.album)
    if known:
        await _change(tx, known, piece, limits)
        return None
    number: int = await tx.overheard_add(
        person=group.voice,
        message_id=piece.message_id,
        case_id=case.id,
        author=author,
        pieces=groups.pieces_text(Draft().with_piece(piece, limits)),
        album=piece.album,
        now=to_text(now),
    )
    return number


async def amend(tx: Transaction, group: Group, piece: Piece, limits: policy.Draft) -> bool:
    """Somebody edits what they said. False where nothing waits of that message."""
    known = await groups.overheard_in(tx, group.voice, piece.message_id, piece.album)
    if known:
        await _change(tx, known, piece, limits)
    return known is not None


async def was_sent(tx: Transaction, group: Group, message_id: int) -> bool:
    """Whether what that message said has gone to the worker."""
    return await people.case_of_message(tx, group.voice, message_id) is not None


async def _change(tx: Transaction, known: Overheard, piece: Piece, limits: policy.Draft) -> None:
    await tx.overheard_change(id=known.id, pieces=groups.pieces_text(known.draft.with_piece(piece, limits)))


async def send(tx: Transaction, group: Group, overheard_id: int, actor: Actor, now: datetime, rules: Rules) -> Done:
    """To the worker, as the words of whoever wrote them."""
    said, case, author = await _decide(tx, group, overheard_id, actor)
    files = demands.attachments(said.draft.files)
    return await answer.reply(
        tx, case.id, said.draft.text, said.message_id, author, now, rules, files, place=group.voice
    )


async def note(tx: Transaction, group: Group, overheard_id: int, actor: Actor, now: datetime) -> Case:
    """Into the office's own record. Of a picture only that there was one: it stays in the group."""
    said, case, author = await _decide(tx, group, overheard_id, actor)
    await tx.note_add(case_id=case.id, person=author.person, text=said.draft.text, now=to_text(now))
    return case


async def _decide(tx: Transaction, group: Group, overheard_id: int, actor: Actor) -> tuple[Overheard, Case, Actor]:
    """What was said leaves the table, whatever becomes of it. With whose words they are: where somebody spoke as the
    group, whoever decides puts their name to it.
    """
    said = await groups.overheard(tx, group.voice, overheard_id)
    if said is None:
        raise WordsDecided
    case = await case_here(tx, group, said.case_id, actor)
    await tx.overheard_drop(id=said.id)
    return said, case, await people.actor(tx, said.author) if said.author else actor


async def notes_for(tx: Transaction, case: Case, mine: frozenset[Party]) -> Sequence[Note]:
    """What the office has noted, for somebody of the office."""
    return await groups.notes(tx, case.id) if mine & OFFICE else []


async def delete_words(tx: Transaction, case_id: int) -> None:
    """What the office noted for itself."""
    await tx.notes_delete_words(case_id=case_id, text=DELETED)
