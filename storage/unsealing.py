"""Requests to unseal as they stand in the table, and the one question that a second yes opens."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.cases.model import Case, Turn
from domain.people import Person, Role, UnionId, Voice
from domain.unsealing import OTHER, State, Unsealing
from storage.database import Row
from storage.matters import Matters
from storage.paths import text_of
from storage.store import Store, asked
from storage.times import from_text, maybe_moment, to_text
from storage.turns import Turns


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
        opens_at=maybe_moment(row["opens_at"]),
        opened_at=maybe_moment(row["opened_at"]),
        nameless_at=maybe_moment(row["nameless_at"]),
        lapsed_at=maybe_moment(row["lapsed_at"]),
        objected_by=row["objected_by"],
        objected_at=maybe_moment(row["objected_at"]),
        matter=row["matter_id"],
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

    async def of_case(self, case_id: int) -> list[Unsealing]:
        """All that were ever asked, the newest first."""
        return [_unsealing(row) for row in await self._tx.unsealings_of_case(case_id=case_id)]

    async def of_matter(self, matter_id: int) -> Unsealing | None:
        return await self.get(await self._tx.unsealing_of_matter(matter_id=matter_id))

    async def add(self, case: Case, asked_by: Person, reason: str, turn: Turn) -> Unsealing:
        """`turn`: that of whoever may say yes; who asks does so with the other post, when it begins."""
        matter_id = await Matters(self._tx).add("unsealing", case.union)
        await Turns(self._tx).begin(matter_id, turn, turn.due_at + timedelta(seconds=1))
        unsealing_id = await self._tx.unsealing_add(
            matter_id=matter_id,
            case_id=case.id,
            asked_by=asked_by,
            asked_as=OTHER[Role(turn.party)],
            reason=reason,
            now=to_text(turn.started_at),
        )
        return _unsealing(await self._tx.unsealing_get(id=unsealing_id))

    @asked("unsealing_agree")
    async def agree(self, id: int, person: Person, role: Role, now: datetime) -> bool:
        """False where somebody else was quicker; so the others below."""

    async def of_path(self, path: tuple[UnionId, ...], reader: Person, before: int, most: int) -> list[Unsealing]:
        """The newest first, without what is kept from the reader."""
        rows = await self._tx.identity_unsealings_of(path=text_of(path), reader=reader, before=before, most=most)
        return [_unsealing(row) for row in rows]

    async def name(self, unsealing_id: int, reader: Voice) -> str | None:
        """Who the submitter is, for one of the two; None for everybody else, and before both have said yes."""
        found: str | None = await self._tx.identity_unsealed(id=unsealing_id, reader=reader)
        return found

    @asked("identity_not_told")
    async def not_told(self, person: Person) -> list[Untold]: ...

    @asked("unsealing_refuse")
    async def refuse(self, id: int, person: Person, now: datetime) -> bool: ...

    @asked("unsealing_object")
    async def object_to(self, id: int, person: Person, now: datetime) -> bool: ...

    @asked("unsealing_unheard")
    async def unheard(self, id: int, slot: str) -> bool: ...

    @asked("unsealing_open")
    async def open(self, id: int, now: datetime) -> bool: ...

    @asked("unsealing_lapse")
    async def lapse(self, id: int, now: datetime) -> bool: ...

    @asked("unsealing_nameless")
    async def nameless(self, id: int, now: datetime) -> None: ...

    @asked("unsealing_see")
    async def see(self, id: int, person: Person, now: datetime) -> bool: ...

    @asked("objector_add")
    async def tell(self, id: int, person: Person) -> None: ...

    @asked("objectors_of")
    async def told_of(self, id: int) -> list[Person]: ...

    @asked("unsealing_told")
    async def told(self, id: int, now: datetime) -> None: ...

    @asked("unsealings_open")
    async def still_open(self, now: datetime) -> list[str]: ...
