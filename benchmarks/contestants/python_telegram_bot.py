"""python-telegram-bot as its documentation has it: polling, ConversationHandler, state in memory."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from benchmarks.fake_telegram import TOKEN

CATEGORY, TEXT, SIGN, CONFIRM = range(4)


def step(reply: str, following: int) -> Any:
    """A handler that answers and goes on to the next state."""

    async def handle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        assert update.effective_chat
        await context.bot.send_message(update.effective_chat.id, reply)
        return following

    return handle


def main(address: str) -> None:
    app = Application.builder().token(TOKEN).base_url(f"{address}/bot").build()
    app.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("submit", step("category?", CATEGORY))],
            states={
                CATEGORY: [CallbackQueryHandler(step("text?", TEXT), pattern="^draft-category:")],
                TEXT: [MessageHandler(filters.TEXT & ~filters.COMMAND, step("sign?", SIGN))],
                SIGN: [CallbackQueryHandler(step("confirm?", CONFIRM), pattern="^draft-named$")],
                CONFIRM: [CallbackQueryHandler(step("done", ConversationHandler.END), pattern="^draft-confirm$")],
            },
            fallbacks=[],
        )
    )
    app.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
