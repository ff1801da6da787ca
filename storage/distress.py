"""Calls of those who are in danger, and who was told of them: the only one who asks these tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.distress import Cry, Distress
from domain.people import Person, UnionId, Voice
from storage.store import Store, asked


@dataclass(frozen=True)
class Over:
    """A call whose time is over; `made_at`: with the voice that was made for it."""

    id: int
    person: Voice
    made_at: datetime | None


@dataclass(frozen=True)
class Possible:
    """Somebody of the staff of a township or city; `marked`: as trained."""

    person: Person
    union_id: UnionId
    union_name: str
    marked: bool


class Distresses(Store):
    """Sealed: what somebody in danger said goes to those who are told, and nowhere else."""

    @asked("distress_add")
    async def add(self, cry: Cry, at: datetime) -> int: ...

    @asked("distress_get")
    async def get(self, id: int) -> Distress | None: ...

    @asked("distress_fresh")
    async def fresh(self, since: datetime) -> list[Distress]: ...

    @asked("distress_say")
    async def say(self, id: int, words: str) -> None: ...

    @asked("distress_place")
    async def say_where(self, id: int, place: str) -> None: ...

    @asked("distress_union")
    async def belongs(self, id: int, union_id: UnionId) -> None: ...

    @asked("distress_want")
    async def want(self, id: int, now: datetime) -> None: ...

    @asked("distress_look_again")
    async def look_again(self, id: int, at: datetime | None) -> None: ...

    @asked("distress_take")
    async def take(self, id: int, person: Person, now: datetime) -> bool: ...

    @asked("distress_to_look_at")
    async def to_look_at(self, now: datetime, most: int) -> list[int]: ...

    @asked("distress_tell")
    async def tell(self, id: int, person: Person, now: datetime) -> None: ...

    @asked("distress_told")
    async def told(self, id: int) -> frozenset[Person]: ...

    @asked("distress_over")
    async def over(self, before: datetime, most: int) -> list[Over]: ...

    @asked("distress_forget_told")
    async def forget_told(self, id: int) -> None: ...

    @asked("distress_forget")
    async def forget(self, id: int) -> None: ...

    @asked("distress_under")
    async def under(self, person: Voice) -> list[int]: ...

    @asked("distress_forget_hearer")
    async def forget_hearer(self, person: Person) -> None: ...

    @asked("distress_forget_taker")
    async def forget_taker(self, person: Person) -> None: ...

    @asked("carer_add")
    async def mark(self, person: Person, union_id: UnionId, given_by: Person, now: datetime) -> None: ...

    @asked("carer_drop")
    async def unmark(self, person: Person, union_id: UnionId) -> None: ...

    @asked("carers_possible")
    async def possible(self, path: tuple[UnionId, ...], most: int, skip: int) -> list[Possible]: ...

    @asked("carer_forget")
    async def forget_carer(self, person: Person) -> None: ...

    @asked("carer_forget_giver")
    async def forget_giver(self, person: Person) -> None: ...
