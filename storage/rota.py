"""Who is on duty when, as rows."""

from datetime import datetime

from domain.people import Person, UnionId
from domain.rota import Shift, Stretch
from storage.store import Store, asked


class Rotas(Store):
    """Of each union."""

    @asked("rota_put")
    async def put(self, stretch: Stretch, union_id: UnionId, entered_by: Person, now: datetime) -> None: ...

    @asked("rota_between")
    async def between(self, union_id: UnionId, since: datetime, until: datetime) -> list[Shift]: ...

    @asked("rota_drop")
    async def drop(self, id: int, union_id: UnionId) -> bool: ...

    @asked("rota_now")
    async def on_duty(self, now: datetime) -> frozenset[Person]: ...

    @asked("rota_unions")
    async def unions(self, since: datetime) -> frozenset[UnionId]: ...

    @asked("rota_over")
    async def over(self, before: datetime, most: int) -> list[int]: ...

    @asked("rota_forget")
    async def forget(self, person: Person) -> None: ...

    @asked("rota_forget_writer")
    async def forget_writer(self, person: Person) -> None: ...
