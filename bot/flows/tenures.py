"""换届: a new term of office begins, by hand or by the roster of those who hold a post in it.

换届 ──▶ pick (whose post ends) ──▶ sure ──▶ END          pick ──▶ a roster ──▶ END
那天谁在任 ──▶ day ──▶ END
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import roster
from bot.handlers.unions import reached, show
from bot.views.card import who
from bot.wire.buttons import in_rows, on, turning
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.days import read_day
from domain.pages import of_whole
from domain.people import Union, own_voice
from domain.posts import OnDay
from domain.refusal import MovedOn
from domain.sentences import Button, Day, Key, Lines
from domain.taps.roster import ROSTER, ROSTER_TRAIL
from domain.taps.tenures import (
    POSTS_ON,
    TENURE,
    TENURE_ALL,
    TENURE_BACK,
    TENURE_BEGIN,
    TENURE_LOOK,
    TENURE_NONE,
    TENURE_PAGE,
    TENURE_SEAT,
    TENURES_CANCEL,
)
from domain.taps.unions import PLACE
from domain.tenures import Seat
from services import posts, tenures

NAME = "tenures"
PICK, SURE, DAY = "pick", "sure", "day"
PAGE = 12
MOST = 40
A_YEAR = timedelta(days=364)
CANCEL = Button("button-cancel", TENURES_CANCEL())


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    union = await reached(session, TENURE.fields(context)[0])
    held = await tenures.offices(session, union, session.actor)
    data = {"union": union.id, "seen": [seat.id for seat in held], "ending": [], "page": 0}
    await begin(session, NAME, PICK, data)
    return await _pick(session, union, held)


async def _pick(session: Session, union: Union, held: Sequence[Seat]) -> str:
    """Every post with a tap that says whether it ends; who is new is on the roster, or comes with one."""
    data = _data(session)
    page = of_whole(held, data["page"], PAGE)
    rows = in_rows([_seat(seat, data["ending"]) for seat in page.found], 2)
    every = [Button("button-tenure-none", TENURE_NONE()), Button("button-tenure-all", TENURE_ALL())]
    look = [Button("button-tenure-look", TENURE_LOOK(), style="primary"), CANCEL]
    ends = len(data["ending"])
    buttons = [*rows, *turning(TENURE_PAGE, page), *([every] if held else []), look]
    await session.show("tenure-pick", buttons=buttons, union=union.name, ends=ends, stays=len(held) - ends)
    return PICK


def _seat(seat: Seat, ending: Sequence[int]) -> Button:
    word = "ends" if seat.id in ending else "stays"
    name = seat.name or Key("forgotten")
    return Button(f"button-tenure-{word}", TENURE_SEAT(seat.id), {"who": name, "role": Key(f"role-{seat.role}")})


def _data(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


async def _at_hand(session: Session) -> tuple[Union, list[Seat]]:
    union = await reached(session, _data(session)["union"])
    return union, await tenures.offices(session, union, session.actor)


async def _turn(update: Update, context: Context) -> str:
    """The one ends, or does not after all."""
    session, (seat,) = context.session, TENURE_SEAT.fields(context)
    union, held = await _at_hand(session)
    data = _data(session)
    if seat in {each.id for each in held}:
        data["ending"] = sorted({*data["ending"]} ^ {seat})
    return await _pick(session, union, held)


async def _all(update: Update, context: Context) -> str:
    session = context.session
    union, held = await _at_hand(session)
    _data(session)["ending"] = [seat.id for seat in held]
    return await _pick(session, union, held)


async def _none(update: Update, context: Context) -> str:
    session = context.session
    union, held = await _at_hand(session)
    _data(session)["ending"] = []
    return await _pick(session, union, held)


async def _page(update: Update, context: Context) -> str:
    session = context.session
    union, held = await _at_hand(session)
    _data(session)["page"] = TENURE_PAGE.fields(context)[0]
    return await _pick(session, union, held)


async def _look(update: Update, context: Context) -> str:
    """Who ends, who goes on, who is new: before anything is changed."""
    session = context.session
    union, held = await _at_hand(session)
    data = _data(session)
    data["seen"] = [seat.id for seat in held]
    turnover = await tenures.look(session, union, data["ending"], session.actor)
    yes = Button("button-tenure-begin", TENURE_BEGIN(), style="danger")
    rows = [[yes, Button("button-tenure-back", TENURE_BACK())], [CANCEL]]
    await session.show("tenure-preview", buttons=rows, **tenures.said(union, turnover))
    return SURE


async def _back(update: Update, context: Context) -> str:
    session = context.session
    return await _pick(session, *await _at_hand(session))


async def _sure(update: Update, context: Context) -> str:
    """Where somebody was given a post meanwhile, or lost one, it is looked at once more."""
    session, data = context.session, _data(context.session)
    union, _ = await _at_hand(session)
    try:
        turnover = await tenures.change(session, union, data["seen"], data["ending"], session.actor)
    except MovedOn:
        session.notify("tenure-changed-meanwhile", alert=True)
        return await _look(update, context)
    session.actor = await session.people.actor(session.person)
    rows = [[Button("button-roster", ROSTER(union.id)), Button("button-place", PLACE(union.id))]]
    await session.show("tenure-done", buttons=rows, **tenures.said(union, turnover))
    return END


async def _file(update: Update, context: Context) -> str:
    """The roster of the new term: what it comes to is said once it is read."""
    session = context.session
    union, _ = await _at_hand(session)
    await roster.take(update, session, union, of_term=True)
    return END


async def _cancel(update: Update, context: Context) -> str:
    session = context.session
    union, _ = await _at_hand(session)
    await show(session, union)
    return END


async def _ask_day(update: Update, context: Context) -> str:
    session = context.session
    union = await reached(session, POSTS_ON.fields(context)[0])
    await begin(session, NAME, DAY, {"union": union.id})
    await session.show("posts-on-ask", buttons=[[CANCEL]], union=union.name)
    return DAY


async def _day(update: Update, context: Context) -> str:
    """Who held what on that day: a day of the past, the last one of that name."""
    session = context.session
    union = await reached(session, _data(session)["union"])
    today = session.rules.calendar.local_day(session.now)
    day = read_day(message_text(update), today, past=True)
    if day is None or day > today:
        await session.say("posts-on-again", buttons=[[CANCEL]], day=Day(today))
        return DAY
    found = await posts.on_day(session, union, day, session.actor)
    lines = [await _post(session, each) for each in found[:MOST]]
    lines += [Key("tenure-more", {"count": len(found) - MOST})] if len(found) > MOST else []
    rows = [[Button("button-posts-on", POSTS_ON(union.id)), Button("button-roster-trail", ROSTER_TRAIL(union.id))]]
    key = "posts-on" if found else "posts-on-none"
    await session.say(key, buttons=rows, union=union.name, day=Day(day), lines=Lines(tuple(lines)))
    return END


async def _post(session: Session, held: OnDay) -> Key:
    local, name = session.rules.calendar.local_day, await who(session, own_voice(held.person))
    said: dict[str, Any] = {"role": Key(f"role-{held.role}"), "who": name, "since": Day(local(held.since), far=True)}
    if held.until is None:
        return Key("posts-on-since", said)
    return Key("posts-on-until", said | {"until": Day(local(held.until), far=True)})


def flow(texts: Texts) -> Flow:
    picking = [
        on(TENURE_SEAT, _turn),
        on(TENURE_PAGE, _page),
        on(TENURE_ALL, _all),
        on(TENURE_NONE, _none),
        on(TENURE_LOOK, _look),
    ]
    file = MessageHandler(anything(texts), _file)
    return Flow(
        NAME,
        entry_points=[on(TENURE, _begin), on(POSTS_ON, _ask_day)],
        states={
            PICK: [*picking, file],
            SURE: [on(TENURE_BEGIN, _sure), on(TENURE_BACK, _back), file],
            DAY: [MessageHandler(anything(texts), _day)],
        },
        fallbacks=[on(TENURES_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(files={PICK, SURE}, about=True),
    )
