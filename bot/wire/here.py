"""Handlers of what happens in a linked group: presses under our messages there, and replies to them."""

import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.ext.filters import MessageFilter

from bot.wire.buttons import Tapped
from bot.wire.session import Context, current
from domain.taps.tap import AnyTap, numbers_of
from services import group_notes

Callback = Callable[[Update, Context], Coroutine[Any, Any, Any]]


class PressedHere(Tapped):
    def check_update(self, update: object) -> re.Match[str] | None:
        query = update.callback_query if isinstance(update, Update) else None
        if not (current.get().place and query and query.data and query.message):
            return None
        return self.matched(query.data)


def here(tap: AnyTap, callback: Callback) -> PressedHere:
    """As `on` is for private chats."""
    return PressedHere(callback, tap)


def of_case(callback: Callback) -> Callback:
    """A button whose first number is a case: only one that the group is shown, and only for its staff."""

    async def guarded(update: Update, context: Context) -> Any:
        session = context.session
        assert session.place and context.matches
        case_id = numbers_of(context.matches[0].string)[0]
        await group_notes.case_here(session, session.place.group, case_id, session.actor)
        return await callback(update, context)

    return guarded


class Linked(MessageFilter):
    """Anything that is said in a linked group."""

    def filter(self, message: Message) -> bool:
        return current.get().place is not None


class AboutCaseHere(MessageFilter):
    """A reply to a message of ours about a case. In a topic everything else is a reply to its beginning: not ours."""

    def filter(self, message: Message) -> bool:
        session = current.get()
        return session.place is not None and session.place.speaks and session.replied is not None


class Answers(MessageFilter):
    """A reply to the very question that was put to whoever writes: anything else they say is said to colleagues."""

    def filter(self, message: Message) -> bool:
        session, asked = current.get(), message.reply_to_message
        talk = session.conversation
        return bool(session.place and talk and asked and talk.data.get("question") == asked.message_id)
