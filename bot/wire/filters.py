"""What a message is, as far as the order of handlers depends on it."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from telegram import Message
from telegram.ext import MessageHandler, filters
from telegram.ext.filters import MessageFilter

from bot.views.menu import LABELS
from bot.views.sharing import AIM
from bot.wire.session import current
from bot.wire.texts import LANGUAGES, Texts
from domain.receipts import looks_like_code
from services import invitations, membership

KEYBOARD = LABELS


class Label(MessageFilter):
    """A press on the persistent keyboard, in whichever language it was shown."""

    def __init__(self, texts: Texts, *keys: str) -> None:
        super().__init__()
        self._labels = {texts.plain(language, key) for key in keys for language in LANGUAGES}

    def filter(self, message: Message) -> bool:
        return message.text in self._labels


def key(label: str, callback: Any) -> Callable[[Texts], MessageHandler[Any, Any]]:
    """A key of the persistent keyboard, once the words on it are known."""
    return lambda texts: MessageHandler(Label(texts, label), callback)


class AboutCase(MessageFilter):
    """A reply to a message about a case, unless that very case is what words are being waited for."""

    def filter(self, message: Message) -> bool:
        session = current.get()
        if session.replied is None:
            return False
        asked = session.conversation
        return not (asked and asked.step in {"day", "words"} and asked.data.get("case") == session.replied)


class InTalk(MessageFilter):
    """A reply to something that was said in a talk with a representative, or more pictures of one's own in it."""

    def filter(self, message: Message) -> bool:
        return current.get().talk is not None


class Code(MessageFilter):
    """The bare code of an invitation, typed from a sheet of paper: no sentence looks like one."""

    def filter(self, message: Message) -> bool:
        return invitations.looks_like_code(message.text or "")


class ThroughUs(MessageFilter):
    """What somebody chose of what we found for them while they typed our name."""

    def filter(self, message: Message) -> bool:
        return message.via_bot is not None and message.via_bot.id == message.get_bot().id


class OwnLink(MessageFilter):
    """A link to a case of the board: who pastes what a colleague sent them wants to get there, and is not writing."""

    def filter(self, message: Message) -> bool:
        to_us = rf"t\.me/{re.escape(message.get_bot().username)}\?start={AIM}"
        return re.search(to_us, message.text or "") is not None


class UnionCode(MessageFilter):
    """The bare code of a union from a sheet on the wall. In another conversation `u12` may be an answer."""

    def __init__(self, flow: str) -> None:
        super().__init__()
        self._flow = flow

    def filter(self, message: Message) -> bool:
        conversation = current.get().conversation
        here = conversation is None or conversation.flow == self._flow
        return here and membership.union_meant(message.text or "") is not None


class Receipt(MessageFilter):
    """A bare receipt code, wherever one is: letters and digits together, as no word and no number has them."""

    def filter(self, message: Message) -> bool:
        said = message.text or ""
        return looks_like_code(said) and any(map(str.isalpha, said)) and any(map(str.isdigit, said))


AT_ONCE = frozenset({"wording", "speaking", "talking", "unsealing"})
"""The flows in which the next words go to somebody without a look at them first."""


class RestOfAlbum(MessageFilter):
    """A picture whose album has gone to a case already."""

    def filter(self, message: Message) -> bool:
        return current.get().album is not None


@lru_cache(1)
def anything(texts: Texts) -> filters.BaseFilter:
    """Anything a person says or sends in private that is neither a command nor a press on the keyboard."""
    said = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    return said & ~filters.COMMAND & ~Label(texts, *KEYBOARD)
