"""Codes by which somebody takes up a post, or comes into a union."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person, Role, UnionId
from storage.store import Store, asked


@dataclass(frozen=True)
class Offer:
    """What an invitation is to, and for whom. `made_by`: None for an operator."""

    union_id: UnionId
    role: Role
    name: str | None = None
    roster_id: int | None = None
    made_by: Person | None = None


@dataclass(frozen=True)
class Open(Offer):
    """An invitation that can be taken up. `roles`: of the line of the roster that it is for, if any, in one text."""

    roles: str | None = None


class Invitations(Store):
    """Known by a digest of the code."""

    @asked("forget_invitations")
    async def forget_user(self, person: Person) -> None: ...

    @asked("invitation_add")
    async def add(self, digest: str, offer: Offer, expires_at: datetime) -> None: ...

    @asked("invitation_open")
    async def open(self, digest: str, now: datetime) -> Open | None: ...

    @asked("invitation_use")
    async def use(self, now: datetime, person: Person, digest: str) -> None: ...

    @asked("invitations_awaited")
    async def awaited(self, union_id: UnionId, role: Role, now: datetime) -> int: ...

    @asked("invitations_void")
    async def void(self, now: datetime, union_id: UnionId, role: Role) -> None: ...

    @asked("invitations_end")
    async def end(self, now: datetime, roster_id: int) -> None: ...

    @asked("invitations_forget")
    async def forget_old(self, before: datetime) -> None: ...

    @asked("union_code_open")
    async def open_code(self, digest: str, now: datetime) -> UnionId | None: ...

    @asked("union_code_put")
    async def put_code(
        self, union_id: UnionId, digest: str, now: datetime, made_by: Person | None, expires_at: datetime
    ) -> None: ...
