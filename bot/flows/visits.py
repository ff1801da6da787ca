"""/visit: a visit, a reception or a call is written down in less than a minute.

when ──▶ how ──▶ where ──▶ (whom) ──▶ (what was raised, pictures) ──▶ END
"""

from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows import two_drafts
from bot.views.keyboards import onward
from bot.wire.buttons import on, turning
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything, key
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.calendar import ONE_DAY
from domain.days import read_day
from domain.sentences import Button, Day, Key
from domain.taps.visits import (
    VISIT,
    VISIT_CANCEL,
    VISIT_DAY,
    VISIT_DEMAND,
    VISIT_HOW,
    VISIT_NO,
    VISIT_NOBODY,
    VISIT_OPEN,
    VISIT_SAVE,
    VISIT_YES,
    VISITS,
)
from domain.text_length import excerpt, length
from domain.visits import Meeting, Visit, limits, line, pieces, raised_in, report_in
from services.visits import ask_worker, asked, listed, log, own, seat
from storage.outbox import ALBUM_SECONDS, Slot

NAME = "visiting"
WHEN, HOW, WHERE, WHOM, RAISED = "when", "how", "where", "whom", "raised"
CANCEL = Button("button-cancel", VISIT_CANCEL())
LIST = Button("button-visits", VISITS(0))
A_YEAR = timedelta(days=364)
HOWS = {
    Meeting.VISIT: "meeting-visit",
    Meeting.RECEPTION: "meeting-reception",
    Meeting.PHONE: "meeting-phone",
}
EXCERPT = 3000  # all of it


async def _may_begin(session: Session) -> None:
    seat(session.actor)


async def _begin(update: Update, context: Context) -> str:
    session = context.session
    await _may_begin(session)
    session.pressed = None
    await begin(session, NAME, WHEN)
    today = session.rules.calendar.local_day(session.now)
    days = [
        Button("button-visit-today", VISIT_DAY(today)),
        Button("button-visit-yesterday", VISIT_DAY(today - ONE_DAY)),
    ]
    await session.say("visit-when", buttons=[days, [LIST, CANCEL]])
    return WHEN


def _data(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


async def _day(update: Update, context: Context) -> str:
    """A day that was offered, or one that is written: the last one of that name."""
    session = context.session
    today = session.rules.calendar.local_day(session.now)
    tapped = VISIT_DAY.found_in(context)
    day = tapped[0] if tapped else read_day(message_text(update), today, past=True)
    if day is None or not today - A_YEAR <= day <= today:
        await session.say("visit-day-again", buttons=[[CANCEL]], day=Day(today))
        return WHEN
    _data(session)["day"] = day.isoformat()
    hows = [Button("button-meeting", VISIT_HOW(kind), {"kind": Key(name)}) for kind, name in HOWS.items()]
    await session.show("visit-how", buttons=[hows, [CANCEL]], day=Day(day))
    return HOW


async def _how(update: Update, context: Context) -> str:
    session = context.session
    _data(session)["kind"] = VISIT_HOW.fields(context)[0]
    await session.show("visit-where", buttons=[[CANCEL]])
    return WHERE


async def _where(update: Update, context: Context) -> str:
    session = context.session
    _data(session)["place"] = line(message_text(update))
    await session.say("visit-whom", buttons=[[Button("button-skip", VISIT_NOBODY()), CANCEL]])
    return WHOM


async def _whom(update: Update, context: Context) -> str:
    _data(context.session)["whom"] = line(message_text(update))
    return await _ask_raised(context.session)


async def _nobody(update: Update, context: Context) -> str:
    _data(context.session)["whom"] = ""
    return await _ask_raised(context.session)


async def _ask_raised(session: Session) -> str:
    await session.show("visit-raised", buttons=[[Button("button-visit-nothing", VISIT_SAVE())], [CANCEL]])
    return RAISED


async def _raised(update: Update, context: Context) -> str:
    """Words and pictures, as many as it takes."""
    session, message = context.session, update.effective_message
    assert message
    data, policy = _data(session), session.rules.policy.draft
    draft = raised_in(data).with_piece(piece_of(message, policy), limits(policy))
    data["raised"] = draft.to_json()
    rows = [[Button("button-visit-save", VISIT_SAVE(), style="primary")], [CANCEL]]
    slot = Slot("visit-collected", ALBUM_SECONDS if message.media_group_id else 0)
    said, files = length(draft.text), len(draft.files)
    await session.say("visit-collected", buttons=rows, slot=slot, characters=said, files=files)
    return RAISED


async def _save(update: Update, context: Context) -> str:
    session, data = context.session, _data(context.session)
    visit = await log(session, session.actor, report_in(data), raised_in(data).files)
    await _show(session, visit, "visit-saved")
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("visit-cancelled", buttons=onward(context.session.roles))
    return END


# --- what was written down --------------------------------------------------------------------------------------------


async def _list(update: Update, context: Context) -> None:
    session = context.session
    page = await listed(session, session.actor, VISITS.fields(context)[0])
    if page.empty:
        await session.show("visits-none", buttons=[[Button("button-visit", VISIT(), style="primary")]])
        return
    rows = [
        [Button("button-visit-row", VISIT_OPEN(visit.id), _said(visit) | {"place": excerpt(visit.place, 12)})]
        for visit in page.found
    ]
    await session.show("visits", buttons=[*rows, *turning(VISITS, page)])


def _said(visit: Visit) -> dict[str, Any]:
    return {"day": Day(visit.day), "kind": Key(HOWS[visit.kind])}


async def _open(update: Update, context: Context) -> None:
    session = context.session
    session.pressed = None
    await _show(session, await own(session, VISIT_OPEN.fields(context)[0], session.actor), "visit-shown")


async def _show(session: Session, visit: Visit, key: str) -> None:
    files = await session.visits.files(visit)
    hand_in = [[Button("button-visit-demand", VISIT_DEMAND(visit.id))]] if visit.raised or files else []
    await session.show(
        key,
        buttons=[*hand_in, [Button("button-visit", VISIT()), LIST]],
        place=visit.place,
        whom=visit.whom or "none",
        text=excerpt(visit.raised, EXCERPT) or Key("card-no-words"),
        files=len(files),
        **_said(visit),
    )


async def _demand(update: Update, context: Context) -> None:
    """By the worker where they are known here; else by the representative, with a note where it comes from."""
    session = context.session
    session.pressed = None
    visit = await own(session, VISIT_DEMAND.fields(context)[0], session.actor)
    if await ask_worker(session, visit):
        await session.say("visit-asked", buttons=onward(session.roles), name=visit.whom)
        return
    note = session.texts.plain(session.language, "visit-note", day=Day(visit.day), kind=Key(HOWS[visit.kind]))
    await two_drafts.with_pieces(session, pieces(visit, await session.visits.files(visit), note))


async def _yes(update: Update, context: Context) -> None:
    session = context.session
    visit = await asked(session, VISIT_YES.fields(context)[0], session.actor)
    session.pressed = None
    await two_drafts.with_pieces(session, pieces(visit, await session.visits.files(visit)))


async def _no(update: Update, context: Context) -> None:
    """Nobody hears of it."""
    session = context.session
    await asked(session, VISIT_NO.fields(context)[0], session.actor)
    await session.show("visit-demand-no", buttons=onward(session.roles))


BUTTONS = [
    on(VISITS, _list),
    on(VISIT_OPEN, _open),
    on(VISIT_DEMAND, _demand),
    on(VISIT_YES, _yes),
    on(VISIT_NO, _no),
]


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[CommandHandler("visit", _begin), on(VISIT, _begin), key("keyboard-visit", _begin)(texts)],
        states={
            WHEN: [on(VISIT_DAY, _day), MessageHandler(anything(texts), _day)],
            HOW: [on(VISIT_HOW, _how)],
            WHERE: [MessageHandler(anything(texts), _where)],
            WHOM: [on(VISIT_NOBODY, _nobody), MessageHandler(anything(texts), _whom)],
            RAISED: [on(VISIT_SAVE, _save), MessageHandler(anything(texts), _raised)],
        },
        fallbacks=[on(VISIT_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={WHEN, WHERE, WHOM, RAISED}, files={RAISED}, new=True, may_begin=_may_begin),
    )
