"""Matters: whatever has a number, a union, a turn, a card or files."""

from domain.people import UnionId, Voice
from storage.store import Store, asked


class Matters(Store):
    """Their ids; what each is, the table of its kind says."""

    @asked("matter_add")
    async def add(self, kind: str, union_id: UnionId, number: str | None = None) -> int: ...

    @asked("form_values_of")
    async def values_of(self, matter_id: int) -> dict[str, str]: ...

    @asked("form_value_put")
    async def put_value(self, matter_id: int, field: str, text: str) -> None: ...

    @asked("form_values_without_words")
    async def delete_words_of_values(self, matter_id: int, text: str) -> None: ...

    @asked("matter_forget")
    async def forget(self, id: int) -> None: ...

    @asked("references_of_matter_forget")
    async def forget_references(self, matter_id: int, one: Voice, other: Voice) -> None: ...
