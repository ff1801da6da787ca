"""What of a form is kept apart: values that stand nowhere else, files that prove something, and who looked at them."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Voice
from storage.store import Store, asked


@dataclass(frozen=True)
class Look:
    """Somebody looked at a field, under the voice by which the case knows them."""

    field: str
    person: Voice
    at: datetime


class Seals(Store):
    """Sealed values. One that belongs to no matter yet is named by its id in the draft of a form."""

    @asked("sealed_add")
    async def add(self, field: str, value: str, erase_at: datetime) -> int: ...

    @asked("sealed_bind")
    async def bind(self, id: int, matter_id: int, erase_at: datetime) -> bool: ...

    @asked("sealed_more")
    async def add_to(self, matter_id: int, field: str, value: str, erase_at: datetime) -> None: ...

    @asked("sealed_of")
    async def of(self, matter_id: int, field: str) -> str | None: ...

    @asked("sealed_drop")
    async def drop(self, id: int) -> None: ...

    @asked("sealed_erase")
    async def erase(self, now: datetime, most: int) -> list[int]: ...

    @asked("sealed_forget_of_matter")
    async def forget_of_matter(self, matter_id: int) -> list[int]: ...

    @asked("sealed_matters_of")
    async def matters_of(self, person: Voice) -> list[int]: ...

    @asked("seal_looked")
    async def looked(self, matter_id: int, field: str, person: Voice, now: datetime) -> None: ...

    @asked("seal_looks")
    async def looks(self, matter_id: int) -> list[Look]: ...


@dataclass(frozen=True)
class Proof:
    """A file that proves something. `file`: by Telegram's handle; `digest`: where its bytes are ours by now."""

    id: int
    matter_id: int | None
    field: str
    file: str | None
    attempts: int
    digest: str | None


class Proofs(Store):
    """Files that prove something: by their handle first, then byte by byte. The same file is kept once."""

    @asked("proof_add")
    async def add(self, field: str, file: str, erase_at: datetime) -> int: ...

    @asked("proof_bind")
    async def bind(self, id: int, matter_id: int, erase_at: datetime) -> bool: ...

    @asked("proof_of")
    async def of(self, matter_id: int, field: str) -> Proof | None: ...

    @asked("proof_waits")
    async def waits(self, matter_id: int, field: str) -> bool: ...

    @asked("proof_drop")
    async def drop(self, id: int) -> list[str | None]: ...

    @asked("proof_next")
    async def next(self) -> Proof | None: ...

    @asked("proof_attempt")
    async def attempt(self, id: int) -> int: ...

    @asked("proof_kept")
    async def kept(self, id: int, digest: str) -> bool: ...

    @asked("proof_lost")
    async def lost(self, id: int, now: datetime) -> None: ...

    @asked("proof_erase")
    async def erase(self, now: datetime, most: int) -> list[str | None]: ...

    @asked("proof_forget_of_matter")
    async def forget_of_matter(self, matter_id: int) -> list[str | None]: ...

    @asked("evidence_add")
    async def add_evidence(self, digest: str, bytes: int, ending: str) -> bool: ...

    @asked("evidence_part_add")
    async def add_part(self, digest: str, place: int, content: bytes) -> None: ...

    @asked("evidence_ending")
    async def ending(self, digest: str) -> str: ...

    @asked("evidence_parts")
    async def parts(self, digest: str) -> list[bytes]: ...

    @asked("evidence_is_held")
    async def is_held(self, digest: str) -> bool: ...

    @asked("evidence_parts_delete")
    async def delete_parts(self, digest: str) -> None: ...

    @asked("evidence_delete")
    async def delete_evidence(self, digest: str) -> None: ...
