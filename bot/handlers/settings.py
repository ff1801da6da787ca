"""/settings and /away: the language, one's own quiet hours, and when one is not there."""

from datetime import time
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.keyboards import is_office, onward
from bot.wire.buttons import in_rows, on
from bot.wire.session import Context, Session
from domain.calendar import ONE_DAY
from domain.people import Role, own_voice
from domain.policy import Quiet
from domain.refusal import DayOutOfReach, NotYours
from domain.rota import KEEPERS
from domain.sentences import Button, Day
from domain.taps.distress import CARERS
from domain.taps.forgetting import FORGET
from domain.taps.membership import UNION_CHANGE
from domain.taps.receipts import CLAIM, RECEIPT
from domain.taps.rota import ROTA
from domain.taps.settings import AWAY, AWAY_OVER, AWAY_UNTIL, CHINESE, DUTY, ENGLISH, REST, SETTINGS, WEEKLY
from domain.taps.tap import Tap, word_of
from services import absence, quiet_hours

RESTS = (Quiet(time(22), time(7)), Quiet(time(8), time(16)), Quiet(time(0), time(0)))
"""Beside everybody's: an early riser's, a night shift's, and none."""
DAYS_AWAY = (1, 3, 7, 14)
LONGEST_AWAY = 60


async def _settings(update: Update, context: Context) -> None:
    session = context.session
    mine = await quiet_hours.quiet_hours(session, own_voice(session.person))
    choices = [session.rules.policy.day.quiet, *RESTS]
    rests = [
        Button(_label(number), REST(number), _hours(quiet)) for number, quiet in enumerate(choices) if quiet != mine
    ]
    weekly = not await session.weeklies.wanted(session.person)
    rows = [[Button("button-language-zh", CHINESE()), Button("button-language-en", ENGLISH())]]
    rows.append([Button("button-union-change", UNION_CHANGE()), _switch(WEEKLY, weekly)])
    carers = [Button("button-carers", CARERS(0))] if Role.ADMIN in session.roles else []
    if KEEPERS & set(session.roles):
        rows.append([Button("button-rota", ROTA()), *carers])
    if is_office(session.roles):
        duty = not await quiet_hours.by_hand(session, own_voice(session.person))
        rows.append([Button("button-away", AWAY()), _switch(DUTY, duty)])
    rows.append([Button("button-receipt", RECEIPT()), Button("button-enter-code", CLAIM())])
    rows.append([Button("button-forget", FORGET())])
    kind = "no" if _none(mine) else "yes"
    await session.show("settings", buttons=[*in_rows(rests, 2), *rows], quiet=kind, **_hours(mine))


async def _weekly(update: Update, context: Context) -> None:
    """The week's news, or none of it; what was said under it stays to be read."""
    session, (wanted,) = context.session, WEEKLY.fields(context)
    await session.weeklies.want(session.person, None if wanted else session.now)
    session.pressed = None
    await session.say(word_of(WEEKLY(wanted)), buttons=[[_switch(WEEKLY, not wanted)]])


def _switch(tap: Tap[bool], on: bool) -> Button:
    return Button(f"button-{word_of(tap(on))}", tap(on))


def _none(quiet: Quiet) -> bool:
    return quiet.start == quiet.until


def _label(number: int) -> str:
    return "button-rest-none" if number == len(RESTS) else "button-rest"


def _hours(quiet: Quiet) -> dict[str, Any]:
    return {"start": quiet.start.strftime(quiet_hours.FORM), "until": quiet.until.strftime(quiet_hours.FORM)}


async def _rest(update: Update, context: Context) -> None:
    session, (number,) = context.session, REST.fields(context)
    quiet = (session.rules.policy.day.quiet, *RESTS)[number]
    await quiet_hours.set_quiet_hours(session, session.person, quiet)
    await _settings(update, context)


async def _duty(update: Update, context: Context) -> None:
    """On duty one is woken in an emergency, and whoever is not is left in peace."""
    session = context.session
    _check_office(session)
    (begins,) = DUTY.fields(context)
    await quiet_hours.set_on_duty(session, session.person, session.now if begins else None)
    session.notify(word_of(DUTY(begins)), alert=begins)
    await _settings(update, context)


def _check_office(session: Session) -> None:
    """Only for whom something can wait."""
    if not is_office(session.roles):
        raise NotYours


async def _away(update: Update, context: Context) -> None:
    """Until when? And who is away already can come back."""
    session = context.session
    _check_office(session)
    today = session.rules.calendar.local_day(session.now)
    until = await absence.away_until(session, session.person)
    days = [today + (ahead - 1) * ONE_DAY for ahead in DAYS_AWAY]
    offered = [Button("button-until", AWAY_UNTIL(day), {"day": Day(day)}) for day in days]
    back = [[Button("button-back-again", AWAY_OVER(), style="primary")]] if until else []
    key, day = ("away-already", until) if until else ("ask-away", today)
    await session.show(key, buttons=[*back, *in_rows(offered, 2)], day=Day(day))


async def _until(update: Update, context: Context) -> None:
    session = context.session
    _check_office(session)
    today = session.rules.calendar.local_day(session.now)
    (day,), latest = AWAY_UNTIL.fields(context), today + LONGEST_AWAY * ONE_DAY
    if not today <= day <= latest:
        raise DayOutOfReach(latest=latest)
    await absence.go_away(session, session.person, day)
    await session.show("away", buttons=[[Button("button-back-again", AWAY_OVER())]], day=Day(day))


async def _over(update: Update, context: Context) -> None:
    session = context.session
    _check_office(session)
    await absence.come_back(session, session.person)
    await session.show("away-over", buttons=onward(session.roles))


BUTTONS = [
    on(SETTINGS, _settings),
    on(REST, _rest),
    on(DUTY, _duty),
    on(WEEKLY, _weekly),
    on(AWAY, _away),
    on(AWAY_UNTIL, _until),
    on(AWAY_OVER, _over),
]
COMMANDS = [CommandHandler("settings", _settings), CommandHandler("away", _away)]
