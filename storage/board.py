"""What colleagues read of each other's demands, and who needs it too."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person, UnionId
from storage.store import Store, asked


@dataclass(frozen=True)
class Pinned:
    """A case on the board. `seconds`: how many need it too."""

    id: int
    union_id: UnionId
    published_at: datetime
    seconds: int


class Board(Store):
    """The board of a union and of those around it."""

    @asked("board_found")
    async def found(self, term: str, unions: str, words: str, most: int) -> list[Pinned]: ...

    @asked("board_numbered")
    async def numbered(self, number: str, unions: str) -> list[Pinned]: ...

    @asked("second_add")
    async def second(self, case_id: int, person: Person, now: datetime) -> bool: ...

    @asked("second_drop")
    async def no_longer(self, case_id: int, person: Person) -> bool: ...

    @asked("second_get")
    async def has_seconded(self, case_id: int, person: Person) -> bool: ...

    @asked("second_all")
    async def who_seconded(self, case_id: int) -> list[Person]: ...

    @asked("seconds_changed")
    async def count_seconds(self, by: int, case_id: int) -> int: ...

    @asked("board_newest")
    async def newest(self, union_id: UnionId, category: str | None, stages: str | None, most: int) -> list[Pinned]: ...

    @asked("board_wanted")
    async def wanted(self, union_id: UnionId, category: str | None, stages: str | None, most: int) -> list[Pinned]: ...

    @asked("board_under_way")
    async def under_way(self, path: tuple[UnionId, ...]) -> int: ...
