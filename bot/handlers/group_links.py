"""/group: the group in which the staff of a union work, for whoever administers it."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.policy import seats
from bot.wire.buttons import in_rows, on
from bot.wire.session import Context, Session
from domain.people import Union, UnionId, own_voice
from domain.refusal import NotAdmin
from domain.sentences import Button
from domain.taps.groups import GROUP, GROUP_CODE, GROUP_UNLINK, GROUP_UNLINK_YES
from domain.taps.tap import Tap
from services import group_links
from storage.outbox import Letter, Priority

MOST_BELOW = 30


async def _first(update: Update, context: Context) -> None:
    await _show(context.session, (await seats(context.session))[0])


async def _of(update: Update, context: Context) -> None:
    await _show(context.session, await _union(GROUP, context))


async def _union(tap: Tap[int], context: Context) -> Union:
    """The union on the button. Whether they administer it is judged by whatever is done."""
    union = await context.session.unions.get(UnionId(tap.fields(context)[0]))
    if union is None:
        raise NotAdmin
    return union


async def _show(session: Session, union: Union) -> None:
    """Which group it is; or how to link one."""
    linked = await group_links.group_of(session, union, session.actor)
    if linked:
        rows = [[Button("button-group-unlink", GROUP_UNLINK(union.id), style="danger")]]
    else:
        rows = [[Button("button-group-code", GROUP_CODE(union.id), style="primary")]]
    key = "group-is" if linked else "group-none"
    buttons = [*rows, *await _others(session, union)]
    await session.show(key, buttons=buttons, union=union.name, name=linked.title if linked else "")


async def _others(session: Session, union: Union) -> list[list[Button]]:
    """Where else they could have one: other unions of theirs, and those right below this one."""
    below = await session.unions.children(union.id, MOST_BELOW)
    others = {each.id: each for each in (*await seats(session), *below) if each != union}
    return in_rows([Button("button-union", GROUP(each.id), {"name": each.name}) for each in others.values()], 2)


async def _code(update: Update, context: Context) -> None:
    session, union = context.session, await _union(GROUP_CODE, context)
    code = await group_links.new_group_code(session, union, session.actor)
    content = {"paper": "group", "union": union.id, "code": code}
    slot = f"group:{union.id}"
    await session.outbox.put(Letter(own_voice(session.person), "paper", content, Priority.ANSWER, slot), session.now)


async def _unlink(update: Update, context: Context) -> None:
    """Asked once more: the group would have to be linked anew."""
    session, union = context.session, await _union(GROUP_UNLINK, context)
    linked = await group_links.group_of(session, union, session.actor)
    if linked is None:
        await _show(session, union)
        return
    yes = Button("button-group-unlink-yes", GROUP_UNLINK_YES(union.id), style="danger")
    no = Button("button-cancel", GROUP(union.id))
    await session.show("group-ask-unlink", buttons=[[yes, no]], union=union.name, name=linked.title)


async def _unlinked(update: Update, context: Context) -> None:
    session, union = context.session, await _union(GROUP_UNLINK_YES, context)
    await group_links.unlink(session, union, session.actor)
    await _show(session, union)


BUTTONS = [
    on(GROUP, _of),
    on(GROUP_CODE, _code),
    on(GROUP_UNLINK, _unlink),
    on(GROUP_UNLINK_YES, _unlinked),
]
COMMANDS = [CommandHandler(("group", "unlink"), _first)]
