"""Requests to unseal as they stand in the table, and the one question that a second yes opens."""

from datetime import datetime

from domain.cases.model import Case
from domain.people import PersonId, Role
from domain.unsealing import State, Unsealing
from storage.database import Row, Transaction
from storage.times import from_text, maybe_moment, to_text


def _unsealing(row: Row) -> Unsealing:
    return Unsealing(
        row["id"],
        row["case_id"],
        row["number"],
        PersonId(row["asked_by"]),
        Role(row["asked_as"]),
        row["reason"],
        from_text(row["asked_at"]),
        from_text(row["due_at"]),
        State.AGREED if row["agreed_at"] else State.REFUSED if row["refused_at"] else None,
        row["agreed_by"] or row["refused_by"],
        maybe_moment(row["agreed_at"] or row["refused_at"]),
    )


async def get(tx: Transaction, unsealing_id: int) -> Unsealing | None:
    row = await tx.unsealing_get(id=unsealing_id)
    return _unsealing(row) if row else None


async def newest(tx: Transaction, case_id: int) -> Unsealing | None:
    row = await tx.unsealing_newest(case_id=case_id)
    return _unsealing(row) if row else None


async def add(
    tx: Transaction, case: Case, asked_by: PersonId, asked_as: Role, reason: str, now: datetime, due_at: datetime
) -> Unsealing:
    unsealing_id = await tx.unsealing_add(
        case_id=case.id, asked_by=asked_by, asked_as=asked_as, reason=reason, now=to_text(now), due_at=to_text(due_at)
    )
    return _unsealing(await tx.unsealing_get(id=unsealing_id))


async def answer(tx: Transaction, request: Unsealing, person: PersonId, yes: bool, now: datetime) -> bool:
    """False where somebody else was quicker."""
    if yes:
        return bool(await tx.unsealing_agree(id=request.id, person=person, role=request.answers_as, now=to_text(now)))
    return bool(await tx.unsealing_refuse(id=request.id, person=person, now=to_text(now)))


async def of_path(tx: Transaction, path: str, before: int, most: int) -> list[Unsealing]:
    """The newest first."""
    return [_unsealing(row) for row in await tx.unsealings_of(path=path, before=before, most=most)]


async def holders(tx: Transaction, case: Case, role: Role, besides: PersonId) -> list[PersonId]:
    """Everybody whose post of this kind reaches the case."""
    rows = await tx.unsealing_holders(union_id=case.union, role=role, besides=besides)
    return [PersonId(row["person"]) for row in rows]


async def name(tx: Transaction, unsealing_id: int, reader: PersonId) -> str | None:
    """Who the submitter is, for one of the two; None for everybody else, and before both have said yes."""
    found: str | None = await tx.identity_unsealed(id=unsealing_id, reader=reader)
    return found
