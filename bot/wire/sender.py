"""The Sender on Telegram: renders a row for its reader, calls the Bot API, says in plain words what failed."""

from collections.abc import Mapping
from dataclasses import dataclass
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
from scheduler.sender import Gone, Moved, Prepared, Rejected, SendingFailed, TryLater, Unreachable
from scheduler.verdicts import Then, seconds_in, verdict
from services.delivery import TRIED, Renamed, Sent
from services.work import Work
from storage.outbox import Outgoing

OPTIONAL = 2
"""What is no matter is tried so often again where the way is blocked."""


class Progress:
    """What Telegram has taken of a row so far: which of its parts, as which messages."""

    def __init__(self, prepared: Prepared) -> None:
        before = prepared.accepted
        self.chat, self.attempts = prepared.chat, prepared.attempts
        self.sent = Sent(before.messages, parts=before.parts, lacks=before.lacks)

    def instead_of(self, name: str) -> Then | None:
        """Why something else was begun in the place of this part, if it was."""
        begun = next((part for part in self.sent.parts if part.startswith(f"{name}.")), None)
        return Then(begun.removeprefix(f"{name}.").partition(".")[0]) if begun else None

    def add(self, name: str, call: Call, params: Mapping[str, Any], result: Any) -> None:
        sent = self.sent
        self.sent = Sent(
            sent.messages + (_messages(result) or _changed(params)),
            call.shown if call.shown is not None else sent.shown,
            sent.renamed + _renamed(params, result),
            (*sent.parts, name),
            sent.lacks or call.lacks,
        )


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
        return Prepared(account.chat_id, calls, row.accepted, row.attempts) if calls else None

    async def send(self, prepared: Prepared) -> Sent:
        done = Progress(prepared)
        try:
            for place, call in enumerate(prepared.work):
                await self._part(done, call, str(place))
        except SendingFailed as failure:
            failure.sent = done.sent
            raise
        return done.sent

    async def _part(self, done: "Progress", call: Call, name: str) -> None:
        """One call, or what is done in its place, as far as Telegram has not taken it before."""
        if name in done.sent.parts:
            return
        then = done.instead_of(name) or await self._tried(done, call, name)
        for place, each in enumerate(call.after(then) if then else ()):
            await self._part(done, each, f"{name}.{then}.{place}")

    async def _tried(self, done: "Progress", call: Call, name: str) -> Then | None:
        """None: it was taken, or need not be. Raises one of the failures, or says why something else has to be done."""
        params = {"chat_id": done.chat} | call.params
        try:
            made = {field: await self._made(value) for field, value in params.items()}
            done.add(name, call, params, await post(self.bot, call.method, made))
        except TelegramError as error:
            then = Then.FILE if isinstance(error, NotToBeHad) else verdict(_code(error), error.message)
            if call.after(then) and not (then is Then.AGAIN and done.attempts < TRIED):
                return then
            if not (then is Then.DONE or (call.optional and (then is not Then.LATER or done.attempts >= OPTIONAL))):
                raise _failure(done.chat, call, then, error) from None
            done.add(name, call, params, None)
        except Jammed:
            raise TryLater(done.chat) from None
        return None

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


def _changed(params: Mapping[str, Any]) -> tuple[int, ...]:
    """An edit says which message it was even where it changed nothing."""
    return (params["message_id"],) if "message_id" in params else ()


def _code(error: TelegramError) -> int | None:
    """Where it tells more than the words do."""
    return 400 if isinstance(error, BadRequest) else 403 if isinstance(error, Forbidden) else None


def _failure(chat: int, call: Call, then: Then, error: TelegramError) -> SendingFailed:
    if isinstance(error, ChatMigrated):
        return Moved(chat, error.new_chat_id)
    if then is Then.LATER:
        return TryLater(chat, seconds_of(error) if isinstance(error, RetryAfter) else seconds_in(error.message))
    if then is Then.UNREACHABLE:
        return Unreachable(chat)
    if then is Then.GONE and call.method.startswith("edit_"):
        return Gone()
    return Rejected(error.message, surely=then is not Then.AGAIN)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
