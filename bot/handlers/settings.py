"""/settings and /away: the language, one's own quiet hours, and when one is not there."""

from datetime import time
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.keyboards import is_office, onward
from bot.wire.buttons import fields, in_rows, on
from bot.wire.days import read_day
from bot.wire.session import Context, Session
from domain.calendar import ONE_DAY
from domain.people import own_voice
from domain.policy import Quiet
from domain.refusal import DayOutOfReach, NotYours
from domain.sentences import Button, Day
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
        Button(_label(number), f"rest:{number}", _hours(quiet)) for number, quiet in enumerate(choices) if quiet != mine
    ]
    weekly_now = "off" if await session.weeklies.wanted(session.person) else "on"
    rows = [[Button("button-language-zh", "language-zh"), Button("button-language-en", "language-en")]]
    rows.append(
        [Button("button-union-change", "union-change"), Button(f"button-weekly-{weekly_now}", f"weekly-{weekly_now}")]
    )
    if is_office(session.roles):
        duty = "off" if await quiet_hours.on_duty(session, own_voice(session.person)) else "on"
        rows.append([Button("button-away", "away"), Button(f"button-duty-{duty}", f"duty-{duty}")])
    rows.append([Button("button-receipt", "receipt"), Button("button-enter-code", "claim")])
    rows.append([Button("button-forget", "forget")])
    kind = "no" if _none(mine) else "yes"
    await session.show("settings", buttons=[*in_rows(rests, 2), *rows], quiet=kind, **_hours(mine))


async def _weekly(update: Update, context: Context) -> None:
    """The week's news, or none of it; what was said under it stays to be read."""
    session, word = context.session, fields(context)[0]
    await session.weeklies.want(session.person, None if word == "on" else session.now)
    other = "off" if word == "on" else "on"
    session.pressed = None
    await session.say(f"weekly-{word}", buttons=[[Button(f"button-weekly-{other}", f"weekly-{other}")]])


def _none(quiet: Quiet) -> bool:
    return quiet.start == quiet.until


def _label(number: int) -> str:
    return "button-rest-none" if number == len(RESTS) else "button-rest"


def _hours(quiet: Quiet) -> dict[str, Any]:
    return {"start": quiet.start.strftime(quiet_hours.FORM), "until": quiet.until.strftime(quiet_hours.FORM)}


async def _rest(update: Update, context: Context) -> None:
    session = context.session
    quiet = (session.rules.policy.day.quiet, *RESTS)[int(fields(context)[0])]
    await quiet_hours.set_quiet_hours(session, session.person, quiet)
    await _settings(update, context)


async def _duty(update: Update, context: Context) -> None:
    """On duty one is woken in an emergency, and whoever is not is left in peace."""
    session = context.session
    _check_office(session)
    begins = fields(context)[0] == "on"
    await quiet_hours.set_on_duty(session, session.person, session.now if begins else None)
    session.notify(f"duty-{fields(context)[0]}", alert=begins)
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
    offered = [Button("button-until", f"away-until:{day}", {"day": Day(day)}) for day in days]
    back = [[Button("button-back-again", "away-over", style="primary")]] if until else []
    key, day = ("away-already", until) if until else ("ask-away", today)
    await session.show(key, buttons=[*back, *in_rows(offered, 2)], day=Day(day))


async def _until(update: Update, context: Context) -> None:
    session = context.session
    _check_office(session)
    today = session.rules.calendar.local_day(session.now)
    day, latest = read_day(fields(context)[0], today), today + LONGEST_AWAY * ONE_DAY
    if day is None or not today <= day <= latest:
        raise DayOutOfReach(latest=latest)
    await absence.go_away(session, session.person, day)
    await session.show("away", buttons=[[Button("button-back-again", "away-over")]], day=Day(day))


async def _over(update: Update, context: Context) -> None:
    session = context.session
    _check_office(session)
    await absence.come_back(session, session.person)
    await session.show("away-over", buttons=onward(session.roles))


BUTTONS = [
    on("settings", _settings),
    on("rest", _rest, "[0-3]"),
    on("duty-(on|off)", _duty),
    on("weekly-(on|off)", _weekly),
    on("away", _away),
    on("away-until", _until, r"20\d\d-[01]\d-[0-3]\d"),
    on("away-over", _over),
]
COMMANDS = [CommandHandler("settings", _settings), CommandHandler("away", _away)]
