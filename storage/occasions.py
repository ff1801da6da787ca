"""What is done once a day, week or month, and was done when."""

from datetime import date

from storage.store import Store, asked


class Occasions(Store):
    """By name and day."""

    @asked("occasion_first")
    async def first(self, name: str) -> date | None: ...

    @asked("occasion_add")
    async def add(self, name: str, day: date) -> bool: ...

    @asked("occasion_get")
    async def was(self, name: str, day: date) -> bool: ...

    @asked("occasions_forget")
    async def forget_before(self, name: str, day: date) -> None: ...
