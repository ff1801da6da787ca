"""Handing in a demand: the draft becomes a case, under one's own name or under a pseudonym."""

from collections.abc import Sequence
from datetime import datetime

from domain.cases import clocks
from domain.cases.loop import Kind
from domain.cases.model import Case
from domain.drafts import Draft, Piece
from domain.people import PersonId, Role, Union, UnionNeeded
from domain.rules import Rules
from services.cases.perform import Done, begin
from storage import people, unions
from storage.cases import Attachment
from storage.database import Transaction


async def receivers(tx: Transaction, person: PersonId) -> list[Union]:
    """To whom a demand may be given: one's own union if it has staff of its own, and the one above it.

    The one above comes last; it is the choice for the anonymous, since one's own union may be the boss.
    """
    membership = await people.membership(tx, person)
    if membership is None:
        raise UnionNeeded
    own = await unions.get(tx, membership.union)
    assert own is not None
    if own.parent is None:
        return [own]
    above = await unions.get(tx, own.parent)
    assert above is not None
    if above.parent is None:  # one's own union is a township: the city is nobody's first address
        return [own]
    return [own, above] if await _has_own_staff(tx, own, above) else [above]


async def _has_own_staff(tx: Transaction, own: Union, above: Union) -> bool:
    staff = await people.office_holders(tx, Role.STAFF, own.id)
    return bool(staff) and staff != await people.office_holders(tx, Role.STAFF, above.id)


async def is_small(tx: Transaction, person: PersonId, rules: Rules) -> bool:
    """Whether so few belong to this person's union, as far as is known, that words alone may tell who wrote them."""
    membership = await people.membership(tx, person)
    own = await unions.get(tx, membership.union) if membership else None
    if own is None:
        return False
    path = unions.text_of(own.path)
    known, roster = await tx.members_count(path=path), await tx.roster_count(path=path)
    return int(max(known, roster["listed"])) < rules.of(own.path).policy.small_union


def attachments(pieces: Sequence[Piece]) -> list[Attachment]:
    """The files among the pieces, as a case keeps them."""
    return [Attachment(piece.kind or "", piece.file, piece.album) for piece in pieces if piece.file]


async def submit(tx: Transaction, draft: Draft, person: PersonId, now: datetime, rules: Rules) -> Done:
    """The case, its number and its first turn. Raises DraftEmpty where there is nothing to hand in."""
    voice = await people.pseudonym(tx, person) if draft.anonymous else person
    return await hand_in(tx, draft, voice, now, rules)


async def hand_in(tx: Transaction, draft: Draft, voice: PersonId, now: datetime, rules: Rules) -> Done:
    """The same, for a voice that is there already."""
    draft = draft.checked()
    union = await unions.get(tx, draft.union) if draft.union else None
    if union is None or draft.category is None:
        raise UnionNeeded
    rules = rules.of(union.path)
    number = await tx.next_number()
    case = Case(
        id=0,
        number=f"{number:04d}",
        kind=Kind.DEMAND,
        union=union.id,
        union_path=union.path,
        category=draft.category,
        text=draft.text,
        submitter=voice,
        anonymous=bool(draft.anonymous),
        urgent=draft.urgent,
        danger=draft.urgent,
        submitted_at=now,
        promise_due=rules.calendar.due(now, clocks.days_of("promise", rules.policy)),
    )
    return await begin(tx, case, rules, attachments(draft.pieces))
