"""What somebody began and did not finish: they go on with it, or begin anew."""

from typing import Any

from telegram import Update

from bot.wire.buttons import CODE, fields, on
from bot.wire.conversation import RESUME, Flow, resume
from bot.wire.session import Context
from bot.wire.spoken import as_pressed
from domain.refusal import MovedOn


async def _resume(update: Update, context: Context) -> None:
    if not await resume(context.session, fields(context)[0]):
        raise MovedOn


async def _anew(update: Update, context: Context) -> None:
    """What lies there is given up: that is what was chosen."""
    session, (name, place, pressed) = context.session, fields(context)
    flows = (each for each in context.application.handlers[0] if isinstance(each, Flow))
    flow = next((each for each in flows if each.name == name and not each.in_group), None)
    if flow is None or int(place) >= len(flow.entry_points):
        raise MovedOn
    older = await session.conversations.in_flow(session.person, name)
    if older:
        await session.conversations.end(older)
    session.conversation, session.pressed = None, None
    entry = flow.entry_points[int(place)]
    begun = as_pressed(update, pressed.replace(".", ":")) if pressed else update
    check = entry.check_update(begun) if pressed else ([], None)
    app: Any = context.application
    await flow.handle_update(begun, app, (entry, check), context)


BUTTONS = [on(RESUME, _resume, CODE), on("flow-anew", _anew, CODE, r"[0-9]{1,2}", r"[a-z0-9.-]{0,40}")]
