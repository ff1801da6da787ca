"""What somebody began and did not finish: they go on with it, or begin anew."""

from collections.abc import Iterator
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.wire.buttons import on
from bot.wire.conversation import Flow, resume
from bot.wire.session import Context
from bot.wire.spoken import as_pressed
from domain.refusal import MovedOn
from domain.taps.unfinished import FLOW_ANEW, FLOW_RESUME


def _flows(context: Context) -> Iterator[Flow]:
    return (each for each in context.application.handlers[0] if isinstance(each, Flow) and not each.manner.in_group)


def flow_of(context: Context, update: Update) -> Flow | None:
    """Whose question the pressed button belongs to."""
    return next((each for each in _flows(context) if each.knows(update)), None)


def _flow(context: Context, name: str) -> Flow:
    """Raises MovedOn where nothing new comes of it, or there is none of that name."""
    found = next((each for each in _flows(context) if each.name == name and each.manner.new), None)
    if found is None:
        raise MovedOn
    return found


async def _resume(update: Update, context: Context) -> None:
    if not await resume(context.session, _flow(context, FLOW_RESUME.fields(context)[0]).name):
        raise MovedOn


async def _anew(update: Update, context: Context) -> None:
    """What lies there is given up: that is what was chosen. It begins by the press, or the command, that was meant."""
    session, (name, place, pressed) = context.session, FLOW_ANEW.fields(context)
    flow = _flow(context, name)
    if place >= len(flow.entry_points):
        raise MovedOn
    entry, begun = flow.entry_points[place], as_pressed(update, pressed)
    check = entry.check_update(begun) if isinstance(entry, CallbackQueryHandler) else ([], None)
    if not check:
        raise MovedOn
    older = await session.conversations.in_flow(session.person, name)
    if older:
        await session.conversations.end(older)
    session.conversation, session.pressed = None, None
    app: Any = context.application
    await flow.handle_update(begun if pressed else update, app, (entry, check), context)


BUTTONS = [on(FLOW_RESUME, _resume), on(FLOW_ANEW, _anew)]
