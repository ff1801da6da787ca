"""A union below an admin's own is renamed, moved, or taken over by another one.

改名 ──▶ name ──▶ sure ──▶ END            移到别处, 并入 ──▶ target ──▶ sure ──▶ END
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.handlers.unions import reached, show
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.people import Actor, Role, Union
from domain.sentences import Button
from domain.taps.tap import Tap
from domain.taps.unions import PLACE_MERGE, PLACE_MOVE, PLACE_RENAME, UNIONS_CANCEL, UNIONS_INTO, UNIONS_SURE
from domain.unions import Becoming
from services import unions
from services.unions import Outlook
from services.work import Work

NAME = "unions"
RENAME, TARGET, SURE = "name", "target", "sure"
SHOWN = 8
SEARCHED = 50
CANCEL = Button("button-cancel", UNIONS_CANCEL())
_LOOKS: Mapping[Becoming, Callable[[Work, Union, Union, Actor], Awaitable[Outlook]]] = {
    Becoming.MOVED: unions.look_at_move,
    Becoming.MERGED: unions.look_at_merger,
}
_DEEDS: Mapping[Becoming, Callable[[Work, Union, Union, Actor], Awaitable[None]]] = {
    Becoming.MOVED: unions.move,
    Becoming.MERGED: unions.merge,
}


async def _begin(context: Context, tap: Tap[int], step: str, what: Becoming) -> str:
    session = context.session
    union = await reached(session, tap.fields(context)[0])
    unions.check_above(session.actor, union)
    await begin(session, NAME, step, {"union": union.id, "what": what})
    await session.show(f"unions-ask-{what}", buttons=[[CANCEL]], union=union.name)
    return step


async def _rename(update: Update, context: Context) -> str:
    return await _begin(context, PLACE_RENAME, RENAME, Becoming.RENAMED)


async def _move(update: Update, context: Context) -> str:
    return await _begin(context, PLACE_MOVE, TARGET, Becoming.MOVED)


async def _merge(update: Update, context: Context) -> str:
    return await _begin(context, PLACE_MERGE, TARGET, Becoming.MERGED)


async def _at_hand(session: Session) -> tuple[Union, dict[str, Any]]:
    assert session.conversation
    data = session.conversation.data
    return await reached(session, data["union"]), data


async def _name(update: Update, context: Context) -> str:
    """Before it is so: what it is called now, and what it will be."""
    session = context.session
    union, data = await _at_hand(session)
    data["name"] = await unions.check_name(session, union, message_text(update), session.actor)
    return await _ask_sure(session, union, data["name"])


async def _ask_sure(session: Session, union: Union, target: str, **said: Any) -> str:
    assert session.conversation
    what = session.conversation.data["what"]
    rows = [[Button(f"button-unions-{what}", UNIONS_SURE(), style="primary"), CANCEL]]
    await session.show(f"unions-sure-{what}", buttons=rows, union=union.name, target=target, **said)
    return SURE


async def _search(update: Update, context: Context) -> str:
    """Which union, of those in reach."""
    session, words = context.session, message_text(update).strip()
    union, _ = await _at_hand(session)
    found = [
        each
        for each in await session.unions.search(words, SEARCHED)
        if words and session.actor.holds(Role.ADMIN, each.path) and union.id not in each.path
    ]
    rows = [
        [Button("button-union", UNIONS_INTO(each.id), {"name": await _called(session, each)})] for each in found[:SHOWN]
    ]
    await session.say("unions-which" if rows else "unions-nothing", buttons=[*rows, [CANCEL]], union=union.name)
    return TARGET


async def _called(session: Session, union: Union) -> str:
    """With the union above it, since there may be two of one name."""
    above = await session.unions.get(union.parent) if union.parent else None
    return f"{union.name} · {above.name}" if above else union.name


async def _into(update: Update, context: Context) -> str:
    """What it would come to."""
    session = context.session
    union, data = await _at_hand(session)
    target = await reached(session, UNIONS_INTO.fields(context)[0])
    found = await _LOOKS[Becoming(data["what"])](session, union, target, session.actor)
    data["into"] = target.id
    return await _ask_sure(session, union, target.name, **vars(found))


async def _sure(update: Update, context: Context) -> str:
    session = context.session
    union, data = await _at_hand(session)
    what = Becoming(data["what"])
    if what is Becoming.RENAMED:
        await unions.rename(session, union, data["name"], session.actor)
    else:
        await _DEEDS[what](session, union, await reached(session, data["into"]), session.actor)
    session.notify(f"unions-done-{what}")
    session.actor = await session.people.actor(session.person)
    after = await session.unions.get(union.id)
    assert after is not None
    await show(session, after)
    return END


async def _cancel(update: Update, context: Context) -> str:
    session = context.session
    union, _ = await _at_hand(session)
    await show(session, union)
    return END


def flow(texts: Texts) -> Flow:
    said = MessageHandler(anything(texts), _search)
    renamed = MessageHandler(anything(texts), _name)
    into = on(UNIONS_INTO, _into)
    return Flow(
        NAME,
        entry_points=[
            on(PLACE_RENAME, _rename),
            on(PLACE_MOVE, _move),
            on(PLACE_MERGE, _merge),
        ],
        states={RENAME: [renamed], TARGET: [into, said], SURE: [on(UNIONS_SURE, _sure), into]},
        fallbacks=[on(UNIONS_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(files=(), about=True),
    )
