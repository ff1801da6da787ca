"""/calendar: an admin hands in a notice of holidays as it was published, and every date is counted anew.

/calendar ──▶ notice ──▶ preview ──▶ END
"""

from collections.abc import Iterable
from datetime import date

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.handlers.policy import seat, seats
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.calendar import ONE_DAY
from domain.holidays import read_notice
from domain.people import Union
from domain.sentences import Button
from domain.taps.policy import CALENDAR, HOLIDAYS_CANCEL, HOLIDAYS_CONFIRM, POLICY
from services import rulings

NAME = "holidays"
NOTICE, PREVIEW = "notice", "preview"
CANCEL = Button("button-cancel", HOLIDAYS_CANCEL())


async def _calendar(update: Update, context: Context) -> str:
    return await _ask(context.session, (await seats(context.session))[0])


async def _of(update: Update, context: Context) -> str:
    return await _ask(context.session, await seat(context.session, CALENDAR.fields(context)[0]))


async def _ask(session: Session, union: Union) -> str:
    calendar = session.rules.of(union.path).calendar
    await begin(session, NAME, NOTICE, {"union": union.id})
    back = Button("button-policy", POLICY(union.id))
    await session.show("calendar", buttons=[[back, CANCEL]], union=union.name, year=str(calendar.official_until))
    return NOTICE


async def _notice(update: Update, context: Context) -> str:
    """What was understood, before anything is changed."""
    session, text = context.session, message_text(update)
    assert session.conversation
    notice = read_notice(text)
    session.conversation.data["text"] = text
    union = await seat(session, session.conversation.data["union"])
    buttons = [[Button("button-recount", HOLIDAYS_CONFIRM(), style="primary"), CANCEL]]
    await session.say(
        "calendar-preview",
        buttons=buttons,
        union=union.name,
        year=str(notice.year),
        whole="yes" if notice.whole else "no",
        off=len(notice.off),
        off_days=spans(notice.off),
        worked=len(notice.worked),
        worked_days=spans(notice.worked),
    )
    return PREVIEW


def spans(days: Iterable[date]) -> str:
    """Days that follow each other as one span: `1/1–1/3 · 2/14`."""
    found: list[list[date]] = []
    for day in sorted(days):
        if found and day - found[-1][-1] == ONE_DAY:
            found[-1].append(day)
        else:
            found.append([day])
    ends = [dict.fromkeys(f"{day.month}/{day.day}" for day in (span[0], span[-1])) for span in found]
    return " · ".join("–".join(span) for span in ends) or "–"


async def _confirm(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    union = await seat(session, session.conversation.data["union"])
    notice = read_notice(session.conversation.data["text"])
    changed = await rulings.declare(session, union, notice, session.actor)
    back = [[Button("button-policy", POLICY(union.id))]]
    await session.show("calendar-done", buttons=back, union=union.name, count=changed)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    said = MessageHandler(anything(texts), _notice)
    return Flow(
        NAME,
        entry_points=[CommandHandler("calendar", _calendar), on(CALENDAR, _of)],
        states={NOTICE: [said], PREVIEW: [on(HOLIDAYS_CONFIRM, _confirm), said]},
        fallbacks=[on(HOLIDAYS_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={NOTICE}, files=(), about=True),
    )
