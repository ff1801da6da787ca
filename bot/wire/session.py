"""One update's session: who writes, when, in which transaction, and the means to answer. No network in here."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.wire.place import Place
from bot.wire.screens import PATIENCE, anew
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.people import Actor, Person, Role, Voice, own_voice
from domain.sentences import Keyboard, Rows, Sentence
from services.forgetting import Parts
from services.questions import slot_of
from services.work import Work
from storage import conversations
from storage.conversations import Conversation
from storage.outbox import SAY, Priority
from storage.people import Visitor

MOST_ANSWERS_WAITING = 20


@dataclass(frozen=True)
class Toast:
    """The answer to a button press: a line that passes, or (alert) one to be tapped away."""

    key: str
    args: Mapping[str, Any]
    alert: bool


@dataclass
class Session(Work):
    """`pressed`: the message whose button was pressed; `replied`: the case whose message was replied to;
    `replied_as`: to which of their voices it was sent.

    `album`: the event to which the first picture of this message's album went. `talk`: the talk that a message of which
    was replied to, or to which the first picture of this message's album went. `place`: the group where it happens;
    None in private. What is said then is said there, for all to read. `forgets`: everything that knows of somebody.
    """

    texts: Texts
    visitor: Visitor
    actor: Actor
    conversation: Conversation | None = None
    pressed: int | None = None
    replied: int | None = None
    replied_as: Voice | None = None
    album: int | None = None
    talk: int | None = None
    place: Place | None = None
    forgets: Parts = ()
    toast: Toast | None = None
    failure: BaseException | None = None

    @property
    def person(self) -> Person:
        return self.visitor.person

    @property
    def where(self) -> Voice:
        """Where a conversation is held: in private, or in which group."""
        return self.place.group.voice if self.place else conversations.PRIVATE

    @property
    def language(self) -> str:
        return self.visitor.language

    @property
    def roles(self) -> list[Role]:
        return [post.role for post in self.actor.posts]

    async def begin(self) -> None:
        """From here on everything can be undone."""
        await self.tx.mark()

    async def as_before(self) -> None:
        """Undoes everything since `begin`."""
        await self.tx.back_to_mark()
        self.conversation = await self.conversations.awake(self.person, self.where)

    async def finish(self) -> None:
        """Nothing is undone any more; where they are in a conversation is kept."""
        await self.tx.unmark()
        if self.conversation:
            await self.conversations.save(self.conversation, self.now)

    def voice_in(self, case: Case) -> Voice:
        """Under which voice this person is known to the case: what names the case must be addressed to that one."""
        return voice_in(case, self.actor)

    async def say(
        self,
        key: str,
        *,
        buttons: Rows | Keyboard = (),
        about: Case | None = None,
        event: int | None = None,
        edit: int | None = None,
        slot: str | None = None,
        delay: float = 0,
        protected: bool = False,
        asks: bool = False,
        voice: Voice | None = None,
        **args: Any,
    ) -> None:
        """Answers with a sentence. `voice`: whom it is said to, where it names their talk.

        `about`: a reply to it will reach this case, and the sentence knows its kind. `asks`: it asks for words.
        """
        voice = self.voice_in(about) if about else voice or own_voice(self.person)
        hearer = self.place.group.voice if self.place else voice
        args |= {"kind": str(about.kind)} if about else {}
        if await self._flooded(hearer):
            key, buttons, args, slot, edit, about, event = "slow-down", (), {}, "slow-down", None, None, None
            asks = False
        content = Sentence(key, args, buttons, protected).encode() | {"edit": edit}
        if self.place:
            content |= {"reply": self.place.message, "thread": self.place.thread, "asks": self.person}
            content |= {"flow": self.conversation.flow} if self.conversation else {}
        await self.outbox.put(
            hearer,
            "ask" if self.place and asks else SAY,
            self.now,
            args=content,
            priority=Priority.ANSWER,
            slot=slot,
            case_id=about.id if about else None,
            event_id=event,
            not_before=self.now + timedelta(seconds=delay),
        )

    async def show(self, key: str, *, buttons: Rows = (), **more: Any) -> None:
        """Changes the message whose button was pressed; says it anew where there was none."""
        await self.say(key, buttons=buttons, edit=self.pressed, **more)

    async def ask(self, screen: str, fields: str = "", meanwhile: str = "counting") -> None:
        """A screen that takes counting comes in a moment, in the place of this sentence; it is the feature's own."""
        if await self._flooded(own_voice(self.person)):
            return await self.say("slow-down", slot="slow-down")
        here = self.pressed or anew(screen, fields)
        question = await self.questions.ask(self.person, here, screen, fields)
        counting, later = (
            Sentence(meanwhile).encode() | {"edit": self.pressed, "question": question},
            self.now + timedelta(seconds=PATIENCE),
        )
        await self.outbox.put(
            *(own_voice(self.person), SAY, self.now),
            args=counting,
            priority=Priority.ANSWER,
            slot=slot_of(here),
            not_before=later,
        )

    def notify(self, key: str, *, alert: bool = False, **args: Any) -> None:
        """Answers the press itself."""
        self.toast = Toast(key, args, alert)

    async def _flooded(self, hearer: Voice) -> bool:
        """Somebody writes faster than we may answer: everything is kept, and they are told once."""
        return int(await self.outbox.answers_waiting(person=hearer)) >= MOST_ANSWERS_WAITING


current: ContextVar[Session] = ContextVar("session")


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """python-telegram-bot's context with the session of the update at hand."""

    @property
    def session(self) -> Session:
        return current.get()


App = Application[Any, Context, Any, Any, Any, Any]


def message_text(update: Update) -> str:
    """What the message says: its text, or the caption of its picture."""
    message = update.effective_message
    return ((message.text or message.caption) if message else None) or ""
