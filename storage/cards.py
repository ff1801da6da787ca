"""Cards that are behind: marked at once where there are few, and in batches where a whole town has one."""

from dataclasses import dataclass

from domain.people import Person, Voice
from storage.outbox import Dated
from storage.store import Store, asked

AT_ONCE = 100
"""More cards than an ordinary case has; so many cost an action little."""


@dataclass(frozen=True)
class Place:
    """Where somebody's card of a case is, and which change of the case it shows and should show."""

    message_id: int | None
    shown: int
    wanted: int


@dataclass(frozen=True)
class Stale:
    """A card that is behind."""

    person: Voice
    matter_id: int
    message_id: int
    wanted: int


@dataclass(frozen=True)
class Shown:
    """Which change of a case somebody's card shows, and where it is."""

    person: Voice
    matter_id: int
    message_id: int
    shown: int


@dataclass(frozen=True)
class Reference:
    """A message in somebody's chat, and what it is about."""

    person: Voice
    message_id: int
    matter_id: int
    event_id: int | None


class Cards(Store):
    """Everybody's card of a case, and which message in whose chat is about what."""

    async def want(self, matter_id: int) -> None:
        """Something about the case has changed: every card of it is behind now.

        Where a round is under way it starts over: who was marked is marked again, the others have not been edited yet.
        """
        await self._mark(matter_id, Voice(0))

    async def go_round(self) -> int:
        """Marks the next cards of a round, and says how many; none while enough of that case wait to be edited."""
        row = await self._tx.card_round_next(few=AT_ONCE // 2)
        if row is None:
            return 0
        marked = await self._mark(row["matter_id"], row["cursor"])
        if marked < AT_ONCE:
            await self._tx.card_round_end(matter_id=row["matter_id"])
        return max(marked, 1)

    async def _mark(self, matter_id: int, after: Voice) -> int:
        rows = await self._tx.cards_want(matter_id=matter_id, after=after, most=AT_ONCE)
        if len(rows) == AT_ONCE:
            await self._tx.card_round_put(matter_id=matter_id, cursor=max(row["person"] for row in rows))
        return len(rows)

    @asked("card_get")
    async def get(self, person: Voice, matter_id: int | None) -> Place | None: ...

    @asked("card_lost")
    async def lost(self, person: Voice, matter_id: int) -> None: ...

    @asked("card_sent")
    async def sent(self, cards: list[Shown]) -> None: ...

    @asked("card_waits")
    async def waits(self, person: Voice, matter_id: int) -> bool: ...

    @asked("card_want")
    async def want_one(self, person: Voice, matter_id: int) -> int | None: ...

    @asked("cards_place")
    async def place(self, messages: list[Dated]) -> None: ...

    @asked("cards_let_go")
    async def let_go(self) -> None: ...

    @asked("cards_stale")
    async def stale(self, most: int) -> list[Stale]: ...

    @asked("reference_add")
    async def refer(self, references: list[Reference]) -> None: ...

    @asked("references_let_go")
    async def let_references_go(self) -> None: ...

    @asked("references_of_event")
    async def about_event(self, event_id: int) -> list[Reference]: ...

    @asked("forget_cards")
    async def forget(self, person: Voice) -> None: ...

    @asked("forget_references")
    async def forget_references(self, person: Voice) -> None: ...

    @asked("identity_forget_cards")
    async def forget_all(self, person: Person) -> None: ...

    @asked("identity_forget_references")
    async def forget_all_references(self, person: Person) -> None: ...
