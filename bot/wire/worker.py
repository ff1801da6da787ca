"""From the inbox to effects: updates strictly in order, what waits shares a transaction, each is done exactly once.

A row whose handler fails takes the others of its transaction back with it; they are run again singly. After three
attempts the row is set aside, the person is told, and so are the admins. The database's own trouble is waited out.
"""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from prometheus_client import Counter
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.handlers.distress import help_first
from bot.handlers.plain_words import caution
from bot.handlers.presence import has_left
from bot.wire.conversation import Flow, ask_again, end, go_back, say_left, sleep
from bot.wire.http import post
from bot.wire.place import place_of
from bot.wire.reading import read
from bot.wire.session import App, Context, Session, Toast, current
from bot.wire.spoken import answers_another, as_cancel, as_press, goes_elsewhere, half_spoken, is_typed, says, spoken
from bot.wire.texts import Texts, language_of
from domain.people import own_voice
from domain.refusal import Refusal
from domain.sentences import Sentence
from domain.text_length import TOAST, excerpt
from scheduler.workshop import Workshop
from services import coming_back
from services.alarms import tell_admins
from services.forgetting import Parts
from services.work import Work
from storage.database import Transaction, is_engine_trouble
from storage.inbox import Inbox, Incoming

log = logging.getLogger(__name__)

TOGETHER = 32
ATTEMPTS = 3
HANDLER_SECONDS = 5
PATIENCE = 1.0
UPDATES = Counter("dajiayi_updates", "Updates by what came of them", ["result"])
REFUSALS = Counter("dajiayi_refusals", "What people may not do and were told so", ["reason"])


class HandlerFailed(Exception):
    """A handler raised something that is not a refusal. `seq`: of which row."""

    def __init__(self, seq: int, cause: BaseException) -> None:
        super().__init__(seq)
        self.seq, self.cause = seq, cause


class Worker:
    """The loop over the inbox. `woken` is set by the receiver, `done` is called after each commit."""

    def __init__(
        self,
        app: App,
        shop: Workshop,
        texts: Texts,
        language: str,
        done: Callable[[], None],
        forgets: Parts = (),
    ) -> None:
        self._app, self._shop = app, shop
        self._texts, self._language, self._done, self._forgets = texts, language, done, forgets
        flows = [handler for handler in app.handlers.get(0, ()) if isinstance(handler, Flow)]
        self._known = {flow.name for flow in flows}
        self._flows = {flow.name: flow for flow in flows if not flow.manner.in_group}
        self.woken = asyncio.Event()
        self._single = TOGETHER
        self._toasts: set[asyncio.Task[Any]] = set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self.woken.clear()
            try:
                busy = await self.step()
            except Exception as error:
                if not is_engine_trouble(error):
                    log.exception("the worker failed")
                log.warning("inbox waits for the database", extra={"error": type(error).__name__})
                await asyncio.sleep(PATIENCE)
                continue
            if not busy:
                await self.woken.wait()

    async def step(self) -> bool:
        """Works off up to 32 rows. False when there was nothing to do.

        After a start, and after a failure, rows run singly: whatever stopped us may be among them.
        """
        if self._single > 0:
            return await self._step_singly()
        async with self._shop.database.transaction() as tx:
            rows = await Inbox(tx).waiting(TOGETHER)
        if not rows:
            return False
        try:
            await self._together(rows)
        except HandlerFailed:
            self._single = len(rows)
        return True

    async def _together(self, rows: list[Incoming]) -> None:
        async with self._shop.database.transaction() as tx:
            sessions = [await self._handle(tx, row) for row in rows]
            await Inbox(tx).done(rows, self._shop.clock.now())
        self._committed(sessions)

    async def _step_singly(self) -> bool:
        """The lowest open row alone, its attempt counted before it runs: one that ends the process counts too."""
        self._single -= 1
        async with self._shop.database.transaction() as tx:
            rows = await Inbox(tx).waiting(1)
            attempts = await Inbox(tx).attempt(rows[0].seq) if rows else 0
        if not rows:
            self._single = 0
            return False
        if attempts > ATTEMPTS:
            await self._set_aside(rows[0], "gave out")
            return True
        try:
            await self._together(rows)
        except HandlerFailed as failure:
            self._single = TOGETHER
            log.error("a handler failed", extra={"seq": failure.seq, "attempt": attempts}, exc_info=failure.cause)
            if attempts >= ATTEMPTS:
                await self._set_aside(rows[0], type(failure.cause).__name__)
        except Exception as error:
            self._single += 1
            if is_engine_trouble(error):  # not the row's fault
                await self._take_back_attempt(rows[0].seq)
            raise
        return True

    async def _take_back_attempt(self, seq: int) -> None:
        while True:
            try:
                async with self._shop.database.transaction() as tx:
                    await Inbox(tx).take_back_attempt(seq)
                return
            except Exception as error:
                if not is_engine_trouble(error):
                    raise
                await asyncio.sleep(PATIENCE)

    async def _handle(self, tx: Transaction, row: Incoming) -> tuple[Update, Session] | None:
        """Does everything that one update brings about. Raises HandlerFailed, or the engine's own error."""
        try:
            update = read(row.body, self._app.bot)
            session = await self._session(await self._shop.work(tx, row.received_at), update)
            if session is not None:
                update = self._pressed(update, session)
                async with asyncio.timeout(HANDLER_SECONDS):  # `wait_for` of 3.11 can swallow our own cancelling
                    await self._run(update, session)
        except BaseException as error:
            if is_engine_trouble(error) or isinstance(error, asyncio.CancelledError):
                raise
            raise HandlerFailed(row.seq, error) from error
        return (update, session) if session else None

    async def _session(self, work: Work, update: Update) -> Session | None:
        """Who writes, and where they are in a conversation. None: nobody does, or nobody of whom we should know.

        In a linked group whoever we do not know, or who speaks as the group, is the group itself, which holds no post.
        """
        chat = update.effective_chat
        if chat is None:
            return None
        name = chat.full_name or chat.title or ""
        visitor = await work.people.visitor(chat.id)
        if visitor is None and has_left(update):
            return None  # whom we do not know, or no more, and who is gone
        if visitor is None:
            visitor = await work.people.welcome(chat.id, name, self._language_of(update))
        if visitor.unreachable and not update.my_chat_member:  # whoever writes can be written to
            await work.people.reachable(chat.id)
            await coming_back.heard_again(work, visitor.person)
        here, place = visitor.person, await place_of(work, update, visitor) if chat.id < 0 else None
        if place and place.speaker:
            visitor = place.speaker
        actor = await work.people.actor(visitor.person)
        session = Session(
            *(work.tx, work.now, work.rules, self._texts, visitor, actor),
            key=work.key,
            believed=work.believed,
            place=place,
            forgets=self._forgets,
        )
        session.conversation = await work.conversations.awake(visitor.person, session.where)
        if session.conversation and session.conversation.flow not in self._known:
            await sleep(session)  # nobody is there to go on with it; it is kept
        if update.callback_query and update.callback_query.message:
            session.pressed = update.callback_query.message.message_id
        if update.message and update.message.reply_to_message:
            replied = update.message.reply_to_message.message_id
            about = await work.people.case_of_message(own_voice(here), replied)
            session.replied, session.replied_as = about or (None, None)
            session.talk = await work.talks.of_message(here, replied)
        if update.message and update.message.media_group_id:
            session.album = await work.cases.event_of_album(album=update.message.media_group_id)
            session.talk = session.talk or await work.talks.of_album(album=update.message.media_group_id)
        return session

    def _pressed(self, update: Update, session: Session) -> Update:
        """The press, or the giving up, that is typed; or the update as it is."""
        flow = self._flows.get(session.conversation.flow) if session.conversation else None
        data = spoken(update, session, flow) if flow else None
        if data:
            return as_press(update, data)
        return as_cancel(update) if says("button-cancel", update, session) else update

    def _language_of(self, update: Update) -> str:
        return language_of(update.effective_user.language_code if update.effective_user else None, self._language)

    async def _run(self, update: Update, session: Session) -> None:
        token = current.set(session)
        try:
            await self._leave(update, session)
            await help_first(update, session)
            await caution(update, session)
            await session.begin()
            if not await self._turned(update, session):
                await self._app.process_update(update)
        finally:
            current.reset(token)
        if session.failure:
            raise session.failure
        if session.toast and is_typed(update):  # nothing was pressed that a passing line could answer
            await session.say(session.toast.key, slot=session.toast.key, **session.toast.args)
        await session.finish()

    async def _turned(self, update: Update, session: Session) -> bool:
        """Whether they typed that they want to go back, or a part of what takes its whole label."""
        flow = self._flows.get(session.conversation.flow) if session.conversation else None
        if says("button-back", update, session):
            await go_back(session, flow)
            return True
        if flow and half_spoken(update, session, flow):
            await ask_again(update, Context.from_update(update, self._app))
            return True
        return False

    async def _leave(self, update: Update, session: Session) -> None:
        """Whoever goes elsewhere answers nothing there by mistake; what is new waits for them."""
        conversation = session.conversation
        flow = self._flows.get(conversation.flow) if conversation and not session.place else None
        if conversation is None or flow is None or not self._is_left(flow, update, session):
            return
        begun = conversation.data or conversation.past
        await (sleep if flow.manner.new and begun else end)(session)
        if conversation.question and (flow.manner.about or begun):
            await say_left(session, flow, conversation)

    def _is_left(self, flow: Flow, update: Update, session: Session) -> bool:
        """A file of another kind leaves a question about something, and any other where it can only be meant for
        another flow; else what ends by going elsewhere, or waits.
        """
        meant_elsewhere = flow.manner.about or any(each.begins(update) for each in self._flows.values())
        if flow.strays(update) and meant_elsewhere:
            return True
        if not (flow.manner.new or flow.manner.about):
            return False
        answered = flow.answer(update) or flow.knows(update)
        return answers_another(session) or (not answered and goes_elsewhere(update, session))

    def _committed(self, sessions: list[tuple[Update, Session] | None]) -> None:
        """The answers to presses go out now, best effort: what they said is on the card as well."""
        UPDATES.labels("done").inc(len(sessions))
        for update, session in filter(None, sessions):
            if update.callback_query and not is_typed(update):
                task = asyncio.create_task(self._answer(update.callback_query.id, session.toast, session.language))
                self._toasts.add(task)
                task.add_done_callback(self._toasts.discard)
        self._done()

    async def _answer(self, query_id: str, toast: Toast | None, language: str) -> None:
        text = excerpt(self._texts.plain(language, toast.key, **toast.args), TOAST) if toast else None
        try:
            answer = {"callback_query_id": query_id, "text": text, "show_alert": toast.alert if toast else None}
            await post(self._app.bot, "answer_callback_query", answer)
        except TelegramError as error:
            log.info("a press was not answered", extra={"error": type(error).__name__})

    async def _set_aside(self, row: Incoming, reason: str) -> None:
        """The row will not be tried again: its kind and the error stay, the person and the admins are told."""
        async with self._shop.database.transaction() as tx:
            await Inbox(tx).set_aside(row.seq, self._shop.clock.now(), reason)
        UPDATES.labels("set aside").inc()
        try:
            await self._tell_of_it(row, reason)
        except Exception as error:
            if is_engine_trouble(error):
                raise
            log.exception("nobody could be told of a row set aside", extra={"seq": row.seq})
        self._done()

    async def _tell_of_it(self, row: Incoming, reason: str) -> None:
        async with self._shop.working() as work:
            await tell_admins(work, "admin-set-aside", work.now, seq=str(row.seq), error=reason)
            if chat := _private_chat_of(row.body):
                visitor = await work.people.visitor(chat) or await work.people.welcome(chat, "", self._language)
                await work.outbox.say(own_voice(visitor.person), Sentence("set-aside"), work.now)


LARGEST_CHAT = 2**52
"""Telegram promises that its numbers fit."""


def _private_chat_of(body: str) -> int | None:
    """The private chat that an update came from, however odd its shape; its number is the person's."""
    for content in json.loads(body).values():
        sender = content.get("from") if isinstance(content, dict) and not _in_a_group(content) else None
        chat = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(chat, int) and 0 < chat < LARGEST_CHAT:
            return chat
    return None


def _in_a_group(content: dict[str, Any]) -> bool:
    """There nobody is told in private of what went wrong: they may never have spoken to us."""
    message = content.get("message", content)
    chat = message.get("chat") if isinstance(message, dict) else None
    number = chat.get("id") if isinstance(chat, dict) else None
    return isinstance(number, int) and number < 0


async def on_error(update: object, context: Context) -> None:
    """python-telegram-bot swallows what a handler raises; a refusal becomes a sentence, all else fails the update."""
    session, error = context.session, context.error
    if not isinstance(error, Refusal):
        session.failure = error
        raise ApplicationHandlerStop
    REFUSALS.labels(error.key).inc()
    log.info("refused", extra={"reason": error.key})
    await session.as_before()  # a refusal changes nothing, whatever was written on the way to it
    if isinstance(update, Update) and update.callback_query:
        session.notify(error.key, alert=True, **error.details)
    else:
        await session.say(error.key, slot=error.key, **error.details)  # thirty times the same is said once
