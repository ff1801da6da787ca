"""Conversations as rows: one awake for each person, the others asleep."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.people import Person, Voice
from storage.database import Row
from storage.json import readable, to_json
from storage.store import Store, asked
from storage.times import to_text

PRIVATE = Voice(0)
ASKED, PAST = "asked", "past"


@dataclass
class Held:
    """A conversation as its row has it: what was asked lies in its data, beside what was answered."""

    voice: Voice
    flow: str
    step: str
    data: dict[str, Any] = field(default_factory=dict)
    place: Voice = PRIVATE


@dataclass
class Conversation(Held):
    """Where somebody is in a flow. `voice` is whose conversation it is: a pseudonym's, about its own case.

    `place`: the voice of the group in which it is held. `question`: the sentence that was asked last, as it is encoded.
    `past`: the steps before, each with its question, the last one last.
    """

    question: dict[str, Any] | None = None
    past: list[tuple[str, dict[str, Any] | None]] = field(default_factory=list)


NOTHING = "{}"


def _conversation(row: Row | None, place: Voice) -> Conversation | None:
    if row is None:
        return None
    data = readable(row["data"], {})
    if not data and row["data"] != NOTHING:  # damaged: they begin anew, and are not stuck in it
        return None
    question, past = data.pop(ASKED, None), [(step, asked) for step, asked in data.pop(PAST, [])]
    return Conversation(Voice(row["person"]), row["flow"], row["step"], data, place, question, past)


def _written(conversation: Held, data: dict[str, Any]) -> str:
    """One text: what was answered, and beside it what was asked."""
    if not isinstance(conversation, Conversation):
        return to_json(data)
    asked = {ASKED: conversation.question, PAST: conversation.past}
    return to_json(data | {name: value for name, value in asked.items() if value})


class Conversations(Store):
    """One awake for each person and place, the others asleep."""

    async def awake(self, person: Person, place: Voice = PRIVATE) -> Conversation | None:
        return _conversation(await self._tx.identity_conversation(person=person, place=place), place)

    async def in_flow(self, person: Person, flow: str, place: Voice = PRIVATE) -> Conversation | None:
        """The person's conversation in this flow, awake or asleep, in whichever of their voices."""
        return _conversation(await self._tx.identity_conversation_in(person=person, place=place, flow=flow), place)

    async def of_voice(self, voice: Voice, flow: str) -> Conversation | None:
        """The conversation of this one voice in private, awake or asleep."""
        return _conversation(await self._tx.conversation_of(person=voice, place=PRIVATE, flow=flow), PRIVATE)

    async def save(self, conversation: Conversation, now: datetime) -> None:
        await self._tx.conversation_put(
            person=conversation.voice,
            place=conversation.place,
            flow=conversation.flow,
            step=conversation.step,
            data=_written(conversation, conversation.data),
            now=to_text(now),
        )

    async def change(self, conversation: Held, data: dict[str, Any]) -> None:
        """Changes what a conversation holds without waking it."""
        await self._tx.conversation_change(
            person=conversation.voice,
            place=conversation.place,
            flow=conversation.flow,
            data=_written(conversation, data),
        )

    async def sleep(self, conversation: Conversation, now: datetime) -> None:
        await self._tx.conversation_sleep(
            person=conversation.voice, place=conversation.place, flow=conversation.flow, now=to_text(now)
        )

    async def end(self, conversation: Conversation) -> None:
        await self._tx.conversation_end(person=conversation.voice, place=conversation.place, flow=conversation.flow)

    @asked("conversations_forget")
    async def forget_old(self, flow: str, before: datetime) -> None: ...

    @asked("conversations_all")
    async def everything(self) -> list[Held]: ...

    @asked("forget_conversations")
    async def forget(self, person: Voice) -> None: ...

    @asked("retain_drafts")
    async def retain(self, before: datetime, most: int) -> list[int]: ...
