"""并案: staff put two cases together that are the same thing.

a case's button ──▶ which one (a suggestion, or its number) ──▶ look once more ──▶ END
"""

import re

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import NUMBER, Button, fields, on
from bot.cards import excerpt, standing
from bot.conversation import END, Flow, begin
from bot.filters import talk
from bot.keyboards import onward
from bot.session import Context, Session, message_text
from bot.texts import Key, Texts
from domain.commands import Command
from domain.errors import Refusal
from domain.loop import Action
from services import casework

NAME = "merging"
WHICH, LOOK = "which", "look"
CANCEL = Button("button-cancel", "merge-cancel")
EXCERPT = 300


async def _begin(update: Update, context: Context) -> str:
    session, (case_id, turn) = context.session, fields(context)
    command = Command(Action.MERGE, int(turn))
    case = await casework.check(session.tx, int(case_id), command, session.actor, session.now, session.rules)
    await begin(session, NAME, WHICH, {"case": case.id, "turn": int(turn)})
    await session.say("ask-merge", buttons=[[CANCEL]], about=case, number=case.number)
    return WHICH


async def _number(update: Update, context: Context) -> str:
    """The number of the other case, as it is written."""
    session, number = context.session, re.search(r"[0-9]{1,9}", message_text(update))
    if number is None:
        await session.say("ask-merge-again", buttons=[[CANCEL]])
        return WHICH
    return await _look(session, await session.tx.case_numbered(number=number[0].zfill(4)) or 0)


async def _look(session: Session, target_id: int) -> str:
    """Both side by side, before a case ends."""
    assert session.conversation
    data = session.conversation.data
    case = await casework.known_to(session.tx, data["case"], session.actor)
    target = await casework.known_to(session.tx, target_id, session.actor)
    await casework.check_merge(session.tx, case, target.id, session.actor)
    data["into"] = target.id
    yes = Button("button-merge-yes", "merge-yes", style="primary")
    await session.show(
        "merge-look",
        buttons=[[yes], [CANCEL]],
        about=case,
        number=case.number,
        text=excerpt(case.title or case.text, EXCERPT) or Key("card-no-words"),
        other=target.number,
        words=excerpt(target.title or target.text, EXCERPT) or Key("card-no-words"),
        standing=Key(f"standing-{standing(target)}"),
    )
    return LOOK


async def _merge(update: Update, context: Context) -> str | None:
    session = context.session
    assert session.conversation
    data = session.conversation.data
    command = Command(Action.MERGE, data["turn"], into=data["into"])
    try:
        done = await casework.perform(session.tx, data["case"], command, session.actor, session.now, session.rules)
    except Refusal as refusal:
        await session.show(refusal.key, buttons=onward(session.roles), **refusal.details)
        return END
    await session.show("done-merge", buttons=onward(session.roles), about=done.case, number=done.case.number)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on("merge", _begin, NUMBER, NUMBER)],
        states={
            WHICH: [MessageHandler(talk(texts), _number)],
            LOOK: [on("merge-yes", _merge), MessageHandler(talk(texts), _number)],
        },
        fallbacks=[on("merge-cancel", _cancel), CommandHandler("cancel", _cancel)],
    )
