"""Screens that take counting, and who waits for them."""

from dataclasses import dataclass

from domain.people import Person, Voice
from domain.taps.tap import COLON
from storage.store import Store, asked


@dataclass(frozen=True)
class Question:
    """`fields`: of the button that asks for it. `message_id`: in the place of which message it comes; below 0: none."""

    id: int
    person: Person
    message_id: int
    screen: str
    fields: str
    attempts: int

    @property
    def data(self) -> str:
        """As that button has it."""
        return COLON.join(filter(None, (self.screen, self.fields)))


class Questions(Store):
    """Of each message the last."""

    @asked("question_ask")
    async def ask(self, person: Person, message_id: int, screen: str, fields: str) -> int: ...

    @asked("question_next")
    async def next(self) -> Question | None: ...

    @asked("question_attempt")
    async def attempt(self, id: int) -> None: ...

    @asked("question_place")
    async def place(self, id: int, message_id: int) -> bool: ...

    @asked("question_answered")
    async def answered(self, id: int) -> int | None: ...

    @asked("forget_questions")
    async def forget(self, person: Voice) -> None: ...
