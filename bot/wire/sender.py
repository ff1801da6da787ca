"""The Sender on Telegram: renders a row for its reader, calls the Bot API, says in plain words what failed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.wire.desk import Call, Desk, Paper, Renderer, Unnamed
from bot.wire.files import NotToBeHad, renamed
from bot.wire.http import File, post
from bot.wire.offered import NOTHING, Hidden
from bot.wire.texts import Texts
from scheduler.press import Jammed, Press
from scheduler.sender import Gone, Moved, Prepared, Rejected, TryLater, Unreachable
from services.delivery import Renamed, Sent
from services.work import Work
from storage.outbox import Outgoing


@dataclass(frozen=True)
class TelegramSender:
    bot: Bot
    texts: Texts
    renderers: Mapping[str, Renderer]
    group_renderers: Mapping[str, Renderer]
    press: Press
    hidden: Hidden = NOTHING

    async def prepare(self, work: Work, row: Outgoing) -> Prepared | None:
        if row.slot:
            await work.outbox.taken(id=row.id)
        account = await work.people.account(row.person)
        if account.unreachable:
            raise Unreachable(account.chat_id)
        desk = Desk(work.tx, work.now, work.rules, self.texts, account, self.bot.username, self.hidden)
        renderers = self.group_renderers if account.chat_id < 0 else self.renderers
        calls = await renderers[row.kind](desk, row)
        return Prepared(account.chat_id, calls) if calls else None

    async def send(self, prepared: Prepared) -> Sent:
        sent = Sent()
        for call in prepared.work:
            latest = await self._call(prepared.chat, call)
            sent = replace(latest, renamed=sent.renamed + latest.renamed)
        return sent

    async def _call(self, chat: int, call: Call) -> Sent:
        params = {"chat_id": chat} | call.params
        try:
            made = {name: await self._made(value) for name, value in params.items()}
            result = await post(self.bot, call.method, made)
        except BadRequest as error:
            if isinstance(error, NotToBeHad) or _is_gone(error):
                if call.otherwise is None:
                    raise Gone from None
                return await self._call(chat, call.otherwise)
            if not (call.optional or _is_harmless(error)):
                raise _failure(chat, error) from None
            result = None
        except TelegramError as error:
            raise _failure(chat, error) from None
        except Jammed:
            raise TryLater(chat) from None
        return Sent(_messages(result) or _changed(params), call.shown, _renamed(params, result))

    async def _made(self, value: Any) -> Any:
        match value:
            case Paper(name=name, mime=mime, make=make):
                return File(name, await self.press.made(make), mime)
            case Unnamed():
                return await renamed(self.bot, value)
            case _:
                return value


def _renamed(params: Mapping[str, Any], result: Any) -> tuple[Renamed, ...]:
    """What has another handle from now on, as what Telegram took it for: a film without sound is no video there."""
    anew = [each.attachment for each in params.values() if isinstance(each, Unnamed) and each.attachment]
    kinds = [kind for kind in ("video", "document") if anew and kind in result]
    return tuple(Renamed(each, kinds[0], result[kinds[0]]["file_id"]) for each in anew) if kinds else ()


def _messages(result: Any) -> tuple[int, ...]:
    several = result if isinstance(result, list) else [result]
    return tuple(_number(message) for message in several if isinstance(message, dict))


def _number(sent: dict[str, Any]) -> int:
    """A topic's is that of the message which opens it."""
    number: int = sent["message_id"] if "message_id" in sent else sent["message_thread_id"]
    return number


def _changed(params: dict[str, Any]) -> tuple[int, ...]:
    """An edit says which message it was even where it changed nothing."""
    return (params["message_id"],) if "message_id" in params else ()


_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
    "message thread not found",
    "not enough rights to create a topic",
    "the chat is not a forum",
)
_HARMLESS = (
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "message to react not found",
    "reaction_invalid",
)


_SHUT = ("chat not found", "not enough rights to send", "have no rights to send a message")


def _is_gone(error: BadRequest) -> bool:
    return any(words in error.message.lower() for words in _GONE)


def _is_harmless(error: BadRequest) -> bool:
    return any(words in error.message.lower() for words in _HARMLESS)


def _failure(chat: int, error: TelegramError) -> Exception:
    match error:
        case RetryAfter():
            return TryLater(chat, seconds_of(error))
        case Forbidden():
            return Unreachable(chat)
        case ChatMigrated():
            return Moved(chat, error.new_chat_id)
        case BadRequest() if any(words in error.message.lower() for words in _SHUT):
            return Unreachable(chat)
        case BadRequest():
            return Rejected(error.message)
        case _:  # the network, a server's error, a token just changed: it passes
            return TryLater(chat)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
