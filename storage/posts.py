"""Posts: who was given which, by whom, and what waits for somebody through one."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person, Role, UnionId
from domain.posts import OnDay, Order, Stint, Turn
from domain.tenures import Seat
from storage.store import Store, asked


@dataclass(frozen=True)
class Held:
    role: Role
    union_id: UnionId


@dataclass(frozen=True)
class Recorded:
    """A change on the record of posts; `listed`, `staff_number`: as the roster says it."""

    id: int
    at: datetime
    union_name: str
    role: Role
    what: str
    person: Person
    actor: Person | None
    listed: str | None
    staff_number: str | None


@dataclass(frozen=True)
class OutOfReach:
    """A case that waits for somebody whose posts reach it no longer."""

    id: int
    union_id: UnionId


class Posts(Store):
    """Roles held in a union, and the record of who gave them."""

    @asked("posts_of_union")
    async def of_union(self, union_id: UnionId) -> list[Seat]: ...

    @asked("tenure_end")
    async def end_term(self, union_id: UnionId, now: datetime) -> None: ...

    @asked("tenure_begin")
    async def begin_term(self, union_id: UnionId, now: datetime, begun_by: Person | None) -> int: ...

    @asked("tenure_take_over")
    async def take_over(self, tenure_id: int, union_id: UnionId) -> None: ...

    @asked("tenure_running")
    async def term_began(self, union_id: UnionId) -> datetime | None: ...

    @asked("posts_on")
    async def on_day(self, union_id: UnionId, day_begins: datetime, day_ends: datetime) -> list[OnDay]: ...

    @asked("posts_ended_at")
    async def ended_at(self, person: Person, at: datetime) -> list[Held]: ...

    @asked("admins_besides")
    async def admins_besides(self, union_id: UnionId, person: Person) -> int: ...

    @asked("forget_listed")
    async def forget_line(self, person: Person) -> None: ...

    @asked("chairs")
    async def chairs(self) -> list[Person]: ...

    @asked("admins_of_roots")
    async def admins_of_roots(self) -> list[Person]: ...

    @asked("posts_held")
    async def held(self, union_id: UnionId, role: Role) -> int: ...

    @asked("appointment_add")
    async def record(self, order: Order, what: Turn, now: datetime) -> None: ...

    @asked("appointments_of")
    async def appointments(self, path: tuple[UnionId, ...], before: int, most: int) -> list[Recorded]: ...

    @asked("cases_out_of_reach")
    async def out_of_reach(self, person: Person) -> list[OutOfReach]: ...

    @asked("posts_reaching")
    async def reaching(self, union_id: UnionId) -> list[Stint]: ...

    @asked("post_end")
    async def end(self, now: datetime, person: Person, union_id: UnionId, role: Role) -> bool: ...
