"""Requests to unseal as they stand in the table, and the one question that a second yes opens."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.model import Case
from domain.people import Person, Role, UnionId, Voice
from domain.unsealing import State, Unsealing
from storage.database import Row
from storage.paths import text_of
from storage.store import Store, asked
from storage.times import from_text, maybe_moment, to_text


def _unsealing(row: Row) -> Unsealing:
    return Unsealing(
        row["id"],
        row["case_id"],
        row["number"],
        Person(row["asked_by"]),
        Role(row["asked_as"]),
        row["reason"],
        from_text(row["asked_at"]),
        from_text(row["due_at"]),
        State.AGREED if row["agreed_at"] else State.REFUSED if row["refused_at"] else None,
        row["agreed_by"] or row["refused_by"],
        maybe_moment(row["agreed_at"] or row["refused_at"]),
    )


@dataclass(frozen=True)
class Untold:
    """An unsealing of which the voice that handed the case in has not been told."""

    id: int
    case_id: int
    person: Voice


class Unsealings(Store):
    """Requests to learn an anonymous name, their two answers, and who has been told."""

    async def get(self, unsealing_id: int) -> Unsealing | None:
        row = await self._tx.unsealing_get(id=unsealing_id)
        return _unsealing(row) if row else None

    async def newest(self, case_id: int) -> Unsealing | None:
        row = await self._tx.unsealing_newest(case_id=case_id)
        return _unsealing(row) if row else None

    async def add(
        self, case: Case, asked_by: Person, asked_as: Role, reason: str, now: datetime, due_at: datetime
    ) -> Unsealing:
        unsealing_id = await self._tx.unsealing_add(
            case_id=case.id,
            asked_by=asked_by,
            asked_as=asked_as,
            reason=reason,
            now=to_text(now),
            due_at=to_text(due_at),
        )
        return _unsealing(await self._tx.unsealing_get(id=unsealing_id))

    async def answer(self, request: Unsealing, person: Person, yes: bool, now: datetime) -> bool:
        """False where somebody else was quicker."""
        if yes:
            return bool(
                await self._tx.unsealing_agree(id=request.id, person=person, role=request.answers_as, now=to_text(now))
            )
        return bool(await self._tx.unsealing_refuse(id=request.id, person=person, now=to_text(now)))

    async def of_path(self, path: tuple[UnionId, ...], before: int, most: int) -> list[Unsealing]:
        """The newest first."""
        return [_unsealing(row) for row in await self._tx.unsealings_of(path=text_of(path), before=before, most=most)]

    async def holders(self, case: Case, role: Role, besides: Person) -> list[Person]:
        """Everybody whose post of this kind reaches the case."""
        rows = await self._tx.unsealing_holders(union_id=case.union, role=role, besides=besides)
        return [Person(row["person"]) for row in rows]

    async def name(self, unsealing_id: int, reader: Voice) -> str | None:
        """Who the submitter is, for one of the two; None for everybody else, and before both have said yes."""
        found: str | None = await self._tx.identity_unsealed(id=unsealing_id, reader=reader)
        return found

    @asked("identity_not_told")
    async def not_told(self, person: Person) -> list[Untold]: ...

    @asked("unsealing_see")
    async def see(self, id: int, now: datetime) -> bool: ...

    @asked("unsealing_told")
    async def told(self, id: int, now: datetime) -> None: ...

    @asked("unsealings_open")
    async def open(self, now: datetime) -> list[str]: ...
