"""/policy: the figures of a union, a tap each, and who ruled what."""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.card import who
from bot.wire.buttons import in_rows, on
from bot.wire.session import Context, Session
from domain.holidays import Notice
from domain.people import Actor, Role, Union, UnionId, own_voice
from domain.policy import figures, is_module, is_switch
from domain.refusal import NotAdmin
from domain.rules import FigureOutOfReach
from domain.sentences import Button, Day, Key
from domain.taps.policy import CALENDAR, FIGURE, POLICY, RULE, RULINGS, SWITCHES
from domain.taps.tap import Tap
from services import rulings
from services.work import Work
from storage.rulings import Ruling

STEPS = (-5, -3, -2, -1, 1, 2, 3, 5)
"""How far from a figure the others are that are offered; of a large figure tenths of it."""
TRAIL = 20


async def seats(session: Session) -> list[Union]:
    return await seats_of(session, session.actor)


async def seats_of(work: Work, actor: Actor) -> list[Union]:
    """The unions of which this person is the admin. Raises NotAdmin where there is none."""
    found = [await work.unions.get(post.union) for post in actor.posts if post.role is Role.ADMIN]
    if not found:
        raise NotAdmin
    return [union for union in found if union]


async def seat(session: Session, union_id: int) -> Union:
    """One of them, by its number."""
    return await seat_of(session, session.actor, union_id)


async def seat_of(work: Work, actor: Actor, union_id: int) -> Union:
    """Of one that was merged meanwhile the one that took it over."""
    meant = await work.unions.get(UnionId(union_id))
    if meant not in await seats_of(work, actor):
        raise NotAdmin
    assert meant is not None
    return meant


def label(key: str) -> str:
    """The text that says a figure, such as `figure-limits-review`."""
    return f"figure-{key.replace('.', '-').replace('_', '-')}"


async def _policy(update: Update, context: Context) -> None:
    await _show(context.session, (await seats(context.session))[0])


async def _of(update: Update, context: Context) -> None:
    await _show(context.session, await seat(context.session, POLICY.fields(context)[0]))


async def _show(session: Session, union: Union) -> None:
    """The figures; what the union has at all stands under 功能开关."""
    more = [Button("button-calendar", CALENDAR(union.id)), Button("button-rulings", RULINGS(union.id))]
    rows = [*_figures(session, union, modules=False), more, [Button("button-switches", SWITCHES(union.id))]]
    await session.show("policy", buttons=[*rows, *await _others(session, union, POLICY)], union=union.name)


async def _switches(update: Update, context: Context) -> None:
    await _show_switches(context.session, await seat(context.session, SWITCHES.fields(context)[0]))


async def _show_switches(session: Session, union: Union) -> None:
    """What the union has at all, a switch each."""
    rows = [*_figures(session, union, modules=True), *await _others(session, union, SWITCHES)]
    more = [Button("button-policy", POLICY(union.id)), Button("button-rulings", RULINGS(union.id))]
    await session.show("switches", buttons=[*rows, more], union=union.name)


def _figures(session: Session, union: Union, *, modules: bool) -> list[list[Button]]:
    mine = figures(session.rules.of(union.path).policy)
    shown = [(key, value) for key, value in mine.items() if is_module(key) is modules]
    return in_rows([Button(label(key), FIGURE(union.id, key), {"value": value}) for key, value in shown], 2)


async def _others(session: Session, union: Union, tap: Tap[int]) -> list[list[Button]]:
    """The same of their other unions."""
    others = [other for other in await seats(session) if other != union]
    return [[Button("button-union", tap(other.id), {"name": other.name})] for other in others]


def _back(union: Union, key: str) -> list[Button]:
    """To where the figure stands."""
    if is_module(key):
        return [Button("button-to-switches", SWITCHES(union.id))]
    return [Button("button-policy", POLICY(union.id))]


async def _figure(update: Update, context: Context) -> None:
    """One figure: what it is, and what it could be."""
    session, (union_id, key) = context.session, FIGURE.fields(context)
    union = await seat(session, union_id)
    now = figures(session.rules.of(union.path).policy).get(key)
    if now is None:
        raise FigureOutOfReach(least=0, most=0)
    least, most = session.rules.bounds(union.path, key)
    unit = max(1, now // 10)
    near = [now + step * unit for step in STEPS if least <= now + step * unit <= most]
    word = label(key) if is_switch(key) else "button-value"
    offered = [Button(word, RULE(union.id, key, value), {"value": value}) for value in near]
    own = key in session.rules.own[union.id].figures if union.id in session.rules.own else False
    above = figures(session.rules.of(union.path[:-1]).policy)[key]
    rows = [*in_rows(offered, 4)]
    if own:
        shown = _said(session, key, above) if is_switch(key) else above
        rows.append([Button("button-as-above", RULE(union.id, key, None), {"value": shown})])
    rows.append(_back(union, key))
    said: dict[str, Any] = {
        "what": _said(session, key, now),
        "own": "yes" if own else "no",
        "switch": "yes" if is_switch(key) else "no",
    }
    await session.show("figure", buttons=rows, union=union.name, **said)


def _said(session: Session, key: str, value: int) -> str:
    return session.texts.plain(session.language, label(key), value=value)


async def _rule(update: Update, context: Context) -> None:
    session, (union_id, key, value) = context.session, RULE.fields(context)
    union = await seat(session, union_id)
    going_on = await rulings.set_figure(session, union, key, value, session.actor)
    session.rules = await rulings.in_force(session)
    session.notify("figure-changed")
    if going_on is None:
        await (_show_switches if is_module(key) else _show)(session, union)
        return
    module = key.partition(".")[2]
    await session.show(f"off-{module}", buttons=[_back(union, key)], union=union.name, count=going_on)


async def _rulings(update: Update, context: Context) -> None:
    session = context.session
    union = await seat(session, RULINGS.fields(context)[0])
    made = await rulings.trail(session, union, TRAIL)
    back = [[Button("button-policy", POLICY(union.id))]]
    if not made:
        await session.show("rulings-none", buttons=back, union=union.name)
        return
    lines = "\n".join([await _line(session, each) for each in made])
    await session.show("rulings", buttons=back, union=union.name, lines=lines)


async def _line(session: Session, made: Ruling) -> str:
    """When, who, where, what."""
    local = made.at.astimezone(session.rules.calendar.zone)
    union = await session.unions.get(made.union)
    return session.texts.plain(
        session.language,
        "ruling",
        day=Day(local.date()),
        time=local.strftime("%H:%M"),
        who=await who(session, own_voice(made.actor)) if made.actor else Key("nobody-in-the-chat"),
        union=union.name if union else "",
        what=_what(session, made, union.path if union else ()),
    )


def _what(session: Session, made: Ruling, path: tuple[UnionId, ...]) -> str:
    texts, language = session.texts, session.language
    match made.value:
        case Notice() as notice:
            return texts.plain(
                language, "ruling-notice", year=str(notice.year), off=len(notice.off), worked=len(notice.worked)
            )
        case None:
            above = figures(session.rules.of(path[:-1]).policy)[made.what]
            return texts.plain(language, "ruling-as-above", what=_said(session, made.what, above))
        case value:
            return _said(session, made.what, value)


BUTTONS = [
    on(POLICY, _of),
    on(FIGURE, _figure),
    on(RULE, _rule),
    on(RULINGS, _rulings),
    on(SWITCHES, _switches),
]
COMMAND = CommandHandler("policy", _policy)
