"""Conversations as rows: one awake for each person, the others asleep."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.people import Person, Voice
from storage.database import Row
from storage.json import to_json
from storage.store import Store, asked
from storage.times import to_text

PRIVATE = Voice(0)


@dataclass
class Conversation:
    """Where somebody is in a flow. `voice` is whose conversation it is: a pseudonym's, about its own case.

    `place`: the voice of the group in which it is held.
    """

    voice: Voice
    flow: str
    step: str
    data: dict[str, Any] = field(default_factory=dict)
    place: Voice = PRIVATE


def _conversation(row: Row | None, place: Voice) -> Conversation | None:
    if row is None:
        return None
    return Conversation(Voice(row["person"]), row["flow"], row["step"], json.loads(row["data"]), place)


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
            data=to_json(conversation.data),
            now=to_text(now),
        )

    async def change(self, conversation: Conversation, data: dict[str, Any]) -> None:
        """Changes what a conversation holds without waking it."""
        await self._tx.conversation_change(
            person=conversation.voice,
            place=conversation.place,
            flow=conversation.flow,
            data=to_json(data),
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
    async def everything(self) -> list[Conversation]: ...

    @asked("forget_conversations")
    async def forget(self, person: Voice) -> None: ...

    @asked("retain_drafts")
    async def retain(self, before: datetime, most: int) -> list[int]: ...
