"""Whether what was deleted may still stand in the database's journal."""

from dataclasses import dataclass
from datetime import datetime

from storage.store import Store, asked


@dataclass(frozen=True)
class Standing:
    """`owed_since`: None where nothing is to be folded. `asked`: how often it was asked for, ever."""

    owed_since: datetime | None = None
    asked: int = 0
    folded_at: datetime | None = None


class Journal(Store):
    """One for the whole database."""

    @asked("journal_owe")
    async def owe(self, now: datetime) -> None: ...

    @asked("journal_get")
    async def _get(self) -> Standing | None: ...

    @asked("journal_folded")
    async def folded(self, asked: int, now: datetime) -> None: ...

    async def standing(self) -> Standing:
        return await self._get() or Standing()
