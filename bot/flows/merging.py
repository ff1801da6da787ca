"""并案: staff put two cases together that are the same thing.

a case's button ──▶ which one (a suggestion, or its number) ──▶ look once more ──▶ END
"""

import re
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.card import standing
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.cases.command import Command
from domain.cases.merging import can_take_in
from domain.cases.model import Case
from domain.cases.parties import parties
from domain.cases.words import Action, Party
from domain.refusal import Refusal
from domain.sentences import Button, Key
from domain.taps.merging import MERGE, MERGE_CANCEL, MERGE_INTO, MERGE_YES
from domain.text_length import excerpt
from services.cases import perform, similar

NAME = "merging"
WHICH, LOOK = "which", "look"
CANCEL = Button("button-cancel", MERGE_CANCEL())
EXCERPT, WORDS = 300, 14


async def _begin(update: Update, context: Context) -> str:
    session, (case_id, turn) = context.session, MERGE.fields(context)
    command = Command(Action.MERGE, turn)
    case = await perform.check(session, case_id, command, session.actor)
    await begin(session, NAME, WHICH, {"case": case.id, "turn": turn})
    alike = [[button] for button in await _suggestions(session, case)]
    key = "ask-merge-alike" if alike else "ask-merge"
    await session.say(key, buttons=[*alike, [CANCEL]], about=case, number=case.number)
    return WHICH


async def _suggestions(session: Session, case: Case) -> list[Button]:
    """Cases under way that are about the same, as far as this colleague may know of them."""
    found = [await session.cases.load(each.case_id) for each in await similar.mergeable(session, case)]
    theirs = (each for each in found if each and parties(each, session.actor) & {Party.STAFF, Party.ASSIGNEE})
    return [
        Button("button-merge-into", MERGE_INTO(each.id), {"number": each.number, "words": _words(each, WORDS)})
        for each in theirs
        if can_take_in(each, case)
    ]


async def _chosen(update: Update, context: Context) -> str:
    return await _look(context.session, MERGE_INTO.fields(context)[0])


def _words(case: Case, most: int) -> str | Key:
    return excerpt(" ".join((case.title or case.text).split()), most) or Key("card-no-words")


async def _number(update: Update, context: Context) -> str:
    """The number of the other case, as it is written."""
    session, number = context.session, re.search(r"[0-9]{1,9}", message_text(update))
    if number is None:
        await session.say("ask-merge-again", buttons=[[CANCEL]])
        return WHICH
    return await _look(session, await session.cases.numbered(number=number[0].zfill(4)) or 0)


async def _look(session: Session, target_id: int) -> str:
    """Both side by side, before a case ends."""
    assert session.conversation
    data = session.conversation.data
    case = await perform.known_to(session, data["case"], session.actor)
    target = await perform.known_to(session, target_id, session.actor)
    await perform.check(session, case.id, _command(data, target.id), session.actor)
    data["into"] = target.id
    yes = Button("button-merge-yes", MERGE_YES(), style="primary")
    await session.show(
        "merge-look",
        buttons=[[yes], [CANCEL]],
        about=case,
        number=case.number,
        text=_words(case, EXCERPT),
        other=target.number,
        words=_words(target, EXCERPT),
        standing=Key(f"standing-{standing(target)}"),
    )
    return LOOK


def _command(data: Mapping[str, Any], into: int) -> Command:
    return Command(Action.MERGE, data["turn"], into=into)


async def _merge(update: Update, context: Context) -> str | None:
    session = context.session
    assert session.conversation
    data = session.conversation.data
    command = _command(data, data["into"])
    try:
        done = await perform.perform(session, data["case"], command, session.actor)
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
        entry_points=[on(MERGE, _begin)],
        states={
            WHICH: [on(MERGE_INTO, _chosen), MessageHandler(anything(texts), _number)],
            LOOK: [on(MERGE_YES, _merge), MessageHandler(anything(texts), _number)],
        },
        fallbacks=[on(MERGE_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={WHICH, LOOK}, files=(), about=True),
    )
