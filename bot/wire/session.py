"""One update's session: who writes, when, in which transaction, and the means to answer. No network in here."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.wire.place import Place
from bot.wire.screens import PATIENCE, anew
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.cases.parties import voice_in
from domain.names import seen_words
from domain.people import Actor, Person, Role, Voice, own_voice
from domain.sentences import Keyboard, Rows, Sentence
from domain.taps.tap import COLON
from services.forgetting import Parts
from services.questions import slot_of
from services.work import Work
from storage import conversations
from storage.conversations import Conversation
from storage.outbox import SAY, Letter, Priority, Slot
from storage.people import Visitor

MOST_ANSWERS_WAITING = 20
SLOW_DOWN = Sentence("slow-down")


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
    `asked`: what was said last, with the buttons under it.
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
    asked: Sentence | None = None
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
        voice: Voice | None = None,
        slot: str | Slot | None = None,
        protected: bool = False,
        **args: Any,
    ) -> None:
        """Answers with a sentence. `voice`: whom it is said to, where it names their talk.

        `about`: a reply to it will reach this case, and the sentence knows its kind.
        """
        await self._answer(self._letter(Sentence(key, args, buttons, protected), about, voice), slot)

    async def show(
        self,
        key: str,
        *,
        buttons: Rows = (),
        about: Case | None = None,
        voice: Voice | None = None,
        slot: str | Slot | None = None,
        protected: bool = False,
        **args: Any,
    ) -> None:
        """Changes the message whose button was pressed; says it anew where there was none."""
        sentence = Sentence(key, args, buttons, protected)
        await self._answer(self._letter(sentence, about, voice, self.pressed), slot)

    async def ask_for_words(
        self, key: str, *, buttons: Rows = (), about: Case | None = None, edit: int | None = None, **args: Any
    ) -> None:
        """Asks for words: in a group only the phone of whoever is asked opens a reply."""
        letter = self._letter(Sentence(key, args, buttons), about, edit=edit)
        await self._answer(replace(letter, kind="ask") if self.place else letter)

    def _letter(
        self, said: Sentence, about: Case | None = None, voice: Voice | None = None, edit: int | None = None
    ) -> Letter:
        """What is said here and now, in the place of the message `edit` where there is one."""
        said = replace(said, args={**said.args, "kind": str(about.kind)}) if about else said
        self.asked = said if said.rows else self.asked
        voice = self.voice_in(about) if about else voice or own_voice(self.person)
        hearer = self.place.group.voice if self.place else voice
        row = said.encode() | self._here() | ({"edit": edit} if edit else {})
        return Letter(hearer, SAY, row, Priority.ANSWER, matter_id=about.id if about else None)

    def _here(self) -> dict[str, Any]:
        """Where in a group it is said, and who is meant."""
        if self.place is None:
            return {}
        flow = {"flow": self.conversation.flow} if self.conversation else {}
        return {"reply": self.place.message, "thread": self.place.thread, "asks": self.person} | flow

    async def _answer(self, letter: Letter, slot: str | Slot | None = None) -> None:
        """Somebody writes faster than we may answer: everything is kept, and they are told once."""
        name, wait = (slot.name, slot.wait) if isinstance(slot, Slot) else (slot, 0)
        if await self._flooded(letter.person):
            letter, name = replace(self._letter(SLOW_DOWN), person=letter.person), SLOW_DOWN.key
        await self.outbox.put(replace(letter, slot=name), self.now, self.now + timedelta(seconds=wait))

    async def ask(self, button: str, meanwhile: str = "counting", words: str = "") -> None:
        """A screen that takes counting comes in a moment, in the place of this sentence; it is the feature's own.

        `button`: the data of the one that asks for it, whose word is the screen's name. `words` beside it may be more
        than a button carries.
        """
        if await self._flooded(own_voice(self.person)):
            return await self.say(SLOW_DOWN.key, slot=SLOW_DOWN.key)
        screen, _, fields = button.partition(COLON)
        here = self.pressed or anew(f"{screen}{COLON}{fields or words}")
        question = await self.questions.ask(self.person, here, screen, fields or words)
        counting = Sentence(meanwhile).encode() | {"edit": self.pressed, "question": question}
        letter = Letter(own_voice(self.person), SAY, counting, Priority.ANSWER, slot_of(here))
        await self.outbox.put(letter, self.now, self.now + timedelta(seconds=PATIENCE))

    async def repeat(self, question: Sentence) -> None:
        """Asks once more what was asked; ten messages that are no answer are answered once."""
        await self._answer(self._letter(question), f"asked:{question.key}")

    def notify(self, key: str, *, alert: bool = False, **args: Any) -> None:
        """Answers the press itself."""
        self.toast = Toast(key, args, alert)

    async def _flooded(self, hearer: Voice) -> bool:
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
    return seen_words(((message.text or message.caption) if message else None) or "")
