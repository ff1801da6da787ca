"""Files with a roster that admins have sent."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person, UnionId
from storage.store import Store, asked


@dataclass(frozen=True)
class Sent:
    """A file that an admin sent. `cells`: what was read of it, `meant`: what was answered to questions about it."""

    id: int
    person: Person
    union_id: UnionId
    file: str
    name: str
    state: str
    cells: str | None
    message_id: int | None
    term_at: datetime | None
    meant: str | None


class Uploads(Store):
    """From being sent to being imported, or not."""

    @asked("forget_uploads")
    async def forget(self, person: Person) -> None: ...

    @asked("retain_uploads")
    async def retain(self, before: datetime, most: int) -> list[int]: ...

    @asked("upload_add")
    async def add(
        self, person: Person, union_id: UnionId, file: str, name: str, now: datetime, term_at: datetime | None
    ) -> None: ...

    @asked("upload_attempt")
    async def attempt(self, id: int) -> int: ...

    @asked("upload_get")
    async def get(self, id: int) -> Sent | None: ...

    @asked("upload_next")
    async def next(self) -> Sent | None: ...

    @asked("upload_set")
    async def set(self, id: int, state: str, cells: str | None, message_id: int | None) -> None: ...

    @asked("upload_answer")
    async def answer(self, id: int, meant: str, message_id: int | None) -> None: ...

    @asked("uploads_forget")
    async def forget_old(self, before: datetime) -> None: ...
