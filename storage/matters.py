"""Matters: whatever has a number, a union, a turn, a card or files."""

from domain.people import UnionId
from storage.store import Store, asked


class Matters(Store):
    """Their ids; what each is, the table of its kind says."""

    @asked("matter_add")
    async def add(self, kind: str, union_id: UnionId, number: str | None = None) -> int: ...
