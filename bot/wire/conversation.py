"""Conversations whose state is a row: loaded and saved in the update's own transaction, so a crash loses no step.

The vocabulary is that of python-telegram-bot's ConversationHandler (entry points, states, fallbacks, END), which keeps
its state in memory and is therefore not used.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler

from bot.wire.session import App, Context, Session, current
from bot.wire.texts import Texts
from domain.people import Voice, own_voice
from storage.conversations import Conversation

END: Final = "END"

Callback = Callable[[Update, Context], Coroutine[Any, Any, str | None]]
"""Returns the next step, END, or None to stay where one is."""

Handler = BaseHandler[Any, Any, Any]
Entry = Handler | Callable[[Texts], Handler]
"""A handler, or what makes one when all words are known: of the persistent keyboard, of the procedures."""
Handlers = Sequence[BaseHandler[Update, Context, Any]]


class Flow(BaseHandler[Update, Context, None]):
    """One conversation. A step is the name of a state; each state has handlers, the fallbacks serve all of them."""

    def __init__(
        self, name: str, entry_points: Handlers, states: Mapping[str, Handlers], fallbacks: Handlers = ()
    ) -> None:
        super().__init__(_unused)
        self.name, self.entry_points, self.states, self.fallbacks = name, entry_points, states, fallbacks

    def check_update(self, update: object) -> tuple[BaseHandler[Update, Context, Any], object] | None:
        """The handler that takes the update, by the step this person is on, and what it found in it."""
        conversation = current.get().conversation
        mine = conversation is not None and conversation.flow == self.name
        here = self.states.get(conversation.step, ()) if mine and conversation else ()
        for handler in (*here, *(self.fallbacks if mine else ()), *self.entry_points):
            check = handler.check_update(update)
            if check is not None and check is not False:
                return handler, check
        return None

    async def handle_update(self, update: Update, application: App, check_result: Any, context: Context) -> None:
        handler, check = check_result
        step = await handler.handle_update(update, application, check, context)
        await _move(context.session, self.name, step)


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
