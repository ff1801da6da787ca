"""aiogram 3 as its documentation has it: polling, one task an update, a finite state machine in memory."""

import sys
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message

from benchmarks.fake_telegram import TOKEN


class Submitting(StatesGroup):
    category = State()
    text = State()
    sign = State()
    confirm = State()


def step(reply: str, following: State | None) -> Any:
    """A handler that goes on to the next state and answers: in this order, since updates of one chat may overlap."""

    async def handle(event: Message | CallbackQuery, state: FSMContext, bot: Bot) -> None:
        assert event.from_user
        await state.set_state(following)
        await bot.send_message(event.from_user.id, reply)

    return handle


def routes() -> Router:
    router, at = Router(), Submitting
    router.message(Command("submit"))(step("category?", at.category))
    router.callback_query(at.category)(step("text?", at.text))
    router.message(at.text)(step("sign?", at.sign))
    router.callback_query(at.sign)(step("confirm?", at.confirm))
    router.callback_query(at.confirm)(step("done", None))
    return router


def main(address: str) -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_router(routes())
    dispatcher.run_polling(bot)


if __name__ == "__main__":
    main(sys.argv[1])
