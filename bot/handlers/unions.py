"""The unions below an admin's own, a page at a time; and one of them, with what can be done about it."""

from functools import partial
from typing import Any

from telegram import Update

from bot.views.card import who
from bot.wire.buttons import on, turning
from bot.wire.session import Context, Session
from domain.pages import paged
from domain.people import Role, Union, UnionId, own_voice
from domain.refusal import NotAdmin
from domain.sentences import Button, Day, Key, Lines
from domain.taps.roster import ROSTER
from domain.taps.tenures import TENURE
from domain.taps.unions import PLACE, PLACE_MERGE, PLACE_MOVE, PLACE_RENAME, PLACE_TRAIL, PLACES
from domain.unions import Rearranged
from services import unions
from services.rulings import check_admin

PAGE = 8
TRAIL = 10


async def reached(session: Session, union_id: int) -> Union:
    """A union in the reach of an admin, by its number. Raises NotAdmin, for no union at all alike."""
    union = await session.unions.get(UnionId(union_id))
    if union is None:
        raise NotAdmin
    check_admin(session.actor, union)
    return union


async def _below(update: Update, context: Context) -> None:
    """What lies below it, each to be looked at."""
    session, (union_id, page) = context.session, PLACES.fields(context)
    union = await reached(session, union_id)
    found = await paged(partial(session.unions.children, union.id), page, PAGE)
    rows = [[Button("button-union", PLACE(each.id), {"name": each.name})] for each in found.found]
    buttons = [*rows, *turning(partial(PLACES, union.id), found), [Button("button-place", PLACE(union.id))]]
    await session.show("places" if rows else "places-none", buttons=buttons, union=union.name)


async def _of(update: Update, context: Context) -> None:
    await show(context.session, await reached(context.session, PLACE.fields(context)[0]))


async def show(session: Session, union: Union) -> None:
    """How large it is, since when its term of office runs, and what can be done."""
    at, above = union.id, await session.unions.get(union.parent) if union.parent else None
    found, began = await unions.outlook(session, union), await session.posts.term_began(union_id=union.id)
    rows = [[Button("button-tenure", TENURE(at))]]
    if session.actor.holds(Role.ADMIN, union.path[:-1]):
        rows.append([Button(f"button-{tap.words[0]}", tap(at)) for tap in (PLACE_RENAME, PLACE_MOVE, PLACE_MERGE)])
    down = [Button("button-places", PLACES(at, 0))] if found.below else []
    rows.append([*down, Button("button-place-trail", PLACE_TRAIL(at))])
    reach = above is not None and session.actor.holds(Role.ADMIN, above.path)
    rows.append([Button("button-place-up", PLACES(above.id, 0))] if above and reach else [_back(union)])
    said: dict[str, Any] = {"union": union.name, "above": above.name if above else "", "top": "no" if above else "yes"}
    since = Day(session.rules.calendar.local_day(began)) if began else Key("places-no-term")
    said |= {"members": found.members, "cases": found.cases, "posts": found.posts, "below": found.below}
    await session.show("place", buttons=rows, since=since, **said)


def _back(union: Union) -> Button:
    return Button("button-roster", ROSTER(union.id))


async def _trail(update: Update, context: Context) -> None:
    """Who renamed, moved or had taken over what."""
    session = context.session
    union = await reached(session, PLACE_TRAIL.fields(context)[0])
    made = await unions.trail(session, union, session.actor, TRAIL)
    back = [[Button("button-place", PLACE(union.id))]]
    lines = Lines(tuple([await _line(session, each) for each in made]))
    await session.show("place-trail" if made else "place-trail-none", buttons=back, union=union.name, lines=lines)


async def _line(session: Session, made: Rearranged) -> Key:
    by = await who(session, own_voice(made.actor)) if made.actor else Key("nobody-in-the-chat")
    day = Day(session.rules.calendar.local_day(made.at))
    said = {"day": day, "union": made.union_name, "before": made.before, "after": made.after, "by": by}
    return Key(f"place-trail-{made.what}", said)


BUTTONS = [
    on(PLACES, _below),
    on(PLACE, _of),
    on(PLACE_TRAIL, _trail),
]
