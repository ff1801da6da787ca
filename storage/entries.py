"""How a case came that was entered by hand, and receipt codes, as rows."""

from dataclasses import dataclass
from datetime import datetime

from domain.entries import Channel, Entry
from domain.people import Person, Voice
from domain.receipts import Receipt
from storage.store import Store, asked
from storage.times import from_text, to_text


@dataclass(frozen=True)
class Move:
    """A person went to another telephone.

    `left_behind`: the voice that the old account has now; `taken_in`: the voice that the new account had before.
    `belonged`: whether the person had a union of their own; `verified`: whether that of the new account knew it.
    """

    id: int
    person: Person
    left_behind: Person
    taken_in: Person
    at: datetime
    belonged: bool
    verified: bool


class Entries(Store):
    """How a case came that was entered by hand."""

    async def add(self, entry: Entry) -> None:
        await self._tx.entry_add(
            case_id=entry.case_id,
            channel=entry.channel,
            entered_by=entry.by,
            telephone=entry.telephone,
            asked=entry.asked,
        )

    async def entry(self, case_id: int) -> Entry | None:
        """None for a case that its submitter handed in themselves."""
        row = await self._tx.entry_get(case_id=case_id)
        if row is None:
            return None
        asked = Person(row["asked"]) if row["asked"] else None
        return Entry(row["case_id"], Channel(row["channel"]), Person(row["entered_by"]), row["telephone"], asked)

    async def entry_of(self, voice: Voice) -> Entry | None:
        """Of the case that this voice handed in."""
        case_id = await self._tx.entry_of_voice(person=voice)
        return await self.entry(case_id) if case_id else None

    async def receipt(self, digest: str) -> Receipt | None:
        row = await self._tx.receipt_get(digest=digest)
        if row is None:
            return None
        return Receipt(Voice(row["person"]), from_text(row["expires_at"]), row["used_at"] is not None)

    async def move(self, move_id: int) -> Move | None:
        row = await self._tx.moving_get(id=move_id)
        if row is None:
            return None
        person, left_behind, taken_in = (Person(row[column]) for column in ("person", "left_behind", "taken_in"))
        known = bool(row["belonged"]), bool(row["verified"])
        return Move(row["id"], person, left_behind, taken_in, from_text(row["at"]), *known)

    async def note_move(
        self,
        person: Person,
        left_behind: Person,
        taken_in: Person,
        now: datetime,
        *,
        belonged: bool,
        verified: bool,
    ) -> int:
        known = {"belonged": int(belonged), "verified": int(verified)}
        move_id: int = await self._tx.moving_add(
            person=person, left_behind=left_behind, taken_in=taken_in, now=to_text(now), **known
        )
        return move_id

    @asked("entry_answered")
    async def answered(self, case_id: int) -> None: ...

    @asked("entry_claimed")
    async def claimed(self, case_id: int) -> None: ...

    @asked("entry_forget_telephones")
    async def forget_telephones(self, before: datetime, most: int) -> list[int]: ...

    @asked("forget_entry_questions")
    async def forget_questions(self, person: Person) -> None: ...
