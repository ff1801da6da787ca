"""Conversations whose state is a row: loaded and saved in the update's own transaction, so a crash loses no step.

The vocabulary is that of python-telegram-bot's ConversationHandler (entry points, states, fallbacks, END), which keeps
its state in memory and is therefore not used.
"""

from collections.abc import Awaitable, Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.wire.session import App, Context, Session, current
from bot.wire.texts import Texts
from domain.people import Voice, own_voice
from domain.sentences import Button, Sentence
from domain.taps.tap import carries
from domain.taps.unfinished import FLOW_ANEW, FLOW_RESUME
from storage.conversations import Conversation

END: Final = "END"

Callback = Callable[[Update, Context], Coroutine[Any, Any, str | None]]
"""Returns the next step, END, or None to stay where one is."""

Handler = BaseHandler[Any, Any, Any]
Entry = Handler | Callable[[Texts], Handler]
"""A handler, or what makes one when all words are known: of the persistent keyboard, of the procedures."""
Handlers = Sequence[BaseHandler[Update, Context, Any]]


MOST_BACK = 8


@dataclass(frozen=True)
class Manner:
    """How a flow asks.

    `words`: the steps that ask for words, where else only a choice is asked for; None: those that take a message.
    `files`: the steps of which a file is an answer, or a part of it; None: all that take a message. `by_file`: what it
    asks for can also be sent unasked.
    `new`: something comes of it that was not there before: it is laid aside whole, and offered again, to whoever
    `may_begin` it (raises a Refusal); `offers`: it does that itself. `about`: it asks about something that is there,
    whose question ends as soon as its writer goes elsewhere. `in_group`: it is held in a group, where all this is not.
    `asks`: its questions name cases of whoever is asked, perhaps such as nobody must know to be theirs: of these only
    the buttons that say nothing of them are kept, and this asks them anew. It returns the step.
    """

    words: Collection[str] | None = None
    files: Collection[str] | None = None
    by_file: bool = False
    new: bool = False
    offers: bool = False
    may_begin: Callable[[Session], Awaitable[Any]] | None = None
    about: bool = False
    in_group: bool = False
    asks: "Callable[[Session], Awaitable[str]] | None" = None


class Flow(BaseHandler[Update, Context, None]):
    """One conversation. A step is the name of a state; each state has handlers, the fallbacks serve all of them."""

    def __init__(
        self,
        name: str,
        entry_points: Handlers,
        states: Mapping[str, Handlers],
        fallbacks: Handlers = (),
        manner: Manner = Manner(),
    ) -> None:
        super().__init__(_unused)
        self.name, self.entry_points, self.states, self.fallbacks = name, entry_points, states, fallbacks
        self.manner = manner
        self.words = _asking_for_words(states) if manner.words is None else frozenset(manner.words)
        self.otherwise: Handlers = ()
        """Who answers what is no answer: see `asking_again`."""

    def check_update(self, update: object) -> tuple[Handler, object] | None:
        """The handler that takes the update, by the step this person is on, and what it found in it."""
        taken = self.answer(update)
        entered = _first(self.entry_points, update) if taken is None else None
        if entered is not None:
            return entered
        asked = taken is None and self._is_held() and self._conversation().question
        return _first(self.otherwise, update) if asked else taken

    def answer(self, update: object) -> tuple[Handler, object] | None:
        """Who takes the update as an answer to what is asked here."""
        if not self._is_held() or self.strays(update):
            return None
        return _first((*self.states.get(self._conversation().step, ()), *self.fallbacks), update)

    def knows(self, update: object) -> bool:
        """Whether it is a press of this conversation, though perhaps of another step, or begins one like it."""
        states = (*self.states.values(), self.fallbacks)
        handlers = [each for step in states for each in step if not isinstance(each, MessageHandler)]
        return _first([*handlers, *(self.entry_points if self.manner.new else ())], update) is not None

    def strays(self, update: object) -> bool:
        """Whether it is a file, where one cannot be meant."""
        files, message = self.manner.files, update.message if isinstance(update, Update) else None
        sent = message is not None and message.effective_attachment is not None
        return sent and files is not None and self._is_held() and self._conversation().step not in files

    def begins(self, update: object) -> bool:
        """Whether it is a file that can only be meant for this flow."""
        return self.manner.by_file and _first(self.entry_points, update) is not None

    def _is_held(self) -> bool:
        conversation = current.get().conversation
        return conversation is not None and conversation.flow == self.name

    def _conversation(self) -> Conversation:
        conversation = current.get().conversation
        assert conversation
        return conversation

    async def handle_update(self, update: Update, application: App, check_result: Any, context: Context) -> None:
        (handler, check), session = check_result, context.session
        begins = self.manner.new and not self.manner.offers and handler in self.entry_points
        if begins and await offers_older(session, self, handler, update):
            return
        before, session.asked = session.conversation, None
        place = (before.step, before.question) if before and before.flow == self.name else None
        step = await handler.handle_update(update, application, check, context)
        await _move(session, self.name, step)
        _remember(session, self, before, place)


def _first(handlers: Iterable[Handler], update: object) -> tuple[Handler, object] | None:
    for handler in handlers:
        check = handler.check_update(update)
        if check is not None and check is not False:
            return handler, check
    return None


def _asking_for_words(states: Mapping[str, Handlers]) -> frozenset[str]:
    return frozenset(
        step for step, handlers in states.items() if any(isinstance(each, MessageHandler) for each in handlers)
    )


def _remember(
    session: Session, flow: Flow, before: Conversation | None, place: tuple[str, dict[str, Any] | None] | None
) -> None:
    """What was asked, and where its writer came from: so that words can be a press, and there is a way back."""
    conversation = session.conversation
    if conversation is None:
        return
    if session.asked:
        conversation.question = (_unnamed(session.asked) if flow.manner.asks else session.asked).encode()
    if place and conversation is before and conversation.step != place[0]:
        conversation.past = [*conversation.past, place][-MOST_BACK:]


def _unnamed(asked: Sentence) -> Sentence:
    """Without what it says, and without the buttons that name something."""
    plain = tuple(tuple(each for each in row if not carries(each.data)) for row in asked.rows)
    return Sentence(asked.key, buttons=plain)


async def ask_again(update: Update, context: Context) -> None:
    """Nothing that was asked for: the question stands, and nothing else is done with what was said."""
    session = context.session
    assert session.conversation and session.conversation.question
    await session.repeat(Sentence.decode(session.conversation.question))


async def go_back(session: Session, flow: Flow | None) -> None:
    """To the question before; what was answered since is kept until it is answered anew."""
    conversation = session.conversation
    assert conversation
    if flow and flow.manner.asks:
        conversation.step = await flow.manner.asks(session)
        return
    if conversation.past:
        conversation.step, conversation.question = conversation.past[-1]
        conversation.past = conversation.past[:-1]
    if conversation.question:
        await session.repeat(Sentence.decode(conversation.question))


async def offers_older(session: Session, flow: Flow, entry: Handler, update: Update) -> bool:
    """Whether something like it lies there unfinished: then that is offered first."""
    older = await session.conversations.in_flow(session.person, flow.name)
    if older is None or not older.past:
        return False
    if flow.manner.may_begin:
        await flow.manner.may_begin(session)
    pressed = (update.callback_query.data or "") if update.callback_query else ""
    await sleep(session)
    rows = [
        [Button("button-continue", FLOW_RESUME(flow.name), style="primary")],
        [Button("button-anew", FLOW_ANEW(flow.name, flow.entry_points.index(entry), pressed.replace(":", ".")))],
    ]
    await session.say("flow-unfinished", buttons=rows)
    return True


async def say_left(session: Session, flow: Flow, left: Conversation) -> None:
    """That what was begun waits, or that nothing came of it."""
    case = await session.cases.load(left.data["case"]) if flow.manner.about and "case" in left.data else None
    going_on = [[Button("button-continue", FLOW_RESUME(flow.name))]] if flow.manner.new else []
    key = "flow-laid-aside" if flow.manner.new else "flow-left"
    await session.say(key, buttons=going_on, voice=left.voice, number=case.number if case else "none")


async def resume(session: Session, flow: str) -> bool:
    """Goes on where it was. False where there is nothing to go on with."""
    if not await wake(session, flow) or session.conversation is None or session.conversation.question is None:
        return False
    await session.repeat(Sentence.decode(session.conversation.question))
    return True


def asking_again(said: filters.BaseFilter) -> Handlers:
    """What every flow does with words at a step where none of its handlers wants them."""
    return [MessageHandler(filters.ChatType.PRIVATE & said, ask_again)]


async def _unused(update: Update, context: Context) -> None:
    """BaseHandler wants a callback; a flow calls those of its own handlers."""


async def _move(session: Session, flow: str, step: str | None) -> None:
    if step == END:
        if session.conversation and session.conversation.flow == flow:
            await end(session)
    elif step is not None:
        if session.conversation is None or session.conversation.flow != flow:
            await begin(session, flow, step)
        session.conversation.step = step  # type: ignore[union-attr]


async def begin(
    session: Session, flow: str, step: str, data: dict[str, Any] | None = None, voice: Voice | None = None
) -> None:
    """Starts a conversation. One under way, such as an unfinished draft, sleeps until it is taken up again."""
    await sleep(session)
    session.conversation = Conversation(voice or own_voice(session.person), flow, step, data or {}, session.where)


async def sleep(session: Session) -> None:
    if session.conversation:
        await session.conversations.save(session.conversation, session.now)
        await session.conversations.sleep(session.conversation, session.now)
        session.conversation = None


async def wake(session: Session, flow: str) -> bool:
    """Takes up the sleeping conversation of this flow. False where there is none."""
    found = await session.conversations.in_flow(session.person, flow)
    if found and (session.conversation is None or session.conversation.flow != flow):
        await sleep(session)
        session.conversation = found
    return found is not None


async def end(session: Session) -> None:
    if session.conversation:
        await session.conversations.end(session.conversation)
        session.conversation = None
