"""Unsealing: the second yes or no, one look at the name, and the log for admins."""

from telegram import Update

from bot.handlers.policy import seat, seat_of
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.session import Context
from domain.names import called
from domain.pages import page_of
from domain.sentences import Button, Day, Key, Lines, Sentence
from domain.taps.roster import ROSTER
from domain.taps.unsealing import (
    UNSEAL_LOOK,
    UNSEAL_NO,
    UNSEAL_OBJECT,
    UNSEAL_OBJECT_NO,
    UNSEAL_OBJECT_YES,
    UNSEAL_YES,
    UNSEALINGS,
)
from services import unsealing
from services.unsealing import NEWEST, Entry
from services.work import Work
from storage.questions import Question

PAGE = 6
"""So many reasons fit into one message."""


async def _yes(update: Update, context: Context) -> None:
    session, (request_id,) = context.session, UNSEAL_YES.fields(context)
    request = await unsealing.agree(session, request_id, session.actor)
    opens = request.opens_at or session.now
    await session.show(
        "unseal-agreed",
        buttons=onward(session.roles),
        number=request.number,
        now="yes" if request.opened_at else "no",
        opens=Day(session.rules.calendar.local_day(opens)),
    )


async def _no(update: Update, context: Context) -> None:
    session, (request_id,) = context.session, UNSEAL_NO.fields(context)
    request = await unsealing.refuse(session, request_id, session.actor)
    await session.show("unseal-declined", buttons=onward(session.roles), number=request.number)


async def _object(update: Update, context: Context) -> None:
    """It cannot be undone, so it is asked."""
    session = context.session
    request, _ = await unsealing.may_object(session, UNSEAL_OBJECT.fields(context)[0], session.actor)
    yes = Button("button-unseal-object-yes", UNSEAL_OBJECT_YES(request.id), style="danger")
    no = Button("button-no-thanks", UNSEAL_OBJECT_NO())
    await session.say("unseal-object-sure", buttons=[[yes, no]], number=request.number)


async def _object_yes(update: Update, context: Context) -> None:
    session = context.session
    request = await unsealing.object_to(session, UNSEAL_OBJECT_YES.fields(context)[0], session.actor)
    await session.show("unseal-objected", buttons=onward(session.roles), number=request.number)


async def _object_no(update: Update, context: Context) -> None:
    await context.session.show("unseal-not-objected", buttons=onward(context.session.roles))


async def _look(update: Update, context: Context) -> None:
    session = context.session
    await unsealing.look(session, UNSEAL_LOOK.fields(context)[0], session.actor)
    await session.show("unseal-looked", buttons=onward(session.roles))


async def _log(update: Update, context: Context) -> None:
    session, (union_id, before) = context.session, UNSEALINGS.fields(context)
    await seat(session, union_id)
    await session.ask(UNSEALINGS(union_id, before))


async def _logged(work: Work, question: Question) -> Sentence:
    """A page of it; `before`: the request that stood last on the page before, 0 on the first."""
    actor, (union_id, before) = await work.people.actor(question.person), UNSEALINGS.of(question.data)
    union = await seat_of(work, actor, union_id)
    found = await unsealing.trail(work, union, actor, PAGE + 1, before or NEWEST)
    page = page_of(found, 0, PAGE)
    rows = [[Button("button-roster", ROSTER(union.id))]]
    if page.more:
        rows.insert(0, [Button("button-next", UNSEALINGS(union.id, page.found[-1].request.id))])
    lines = Lines(tuple(_line(work, each) for each in page.found), "\n\n")
    key = "unsealings" if page.found else "unsealings-none"
    return Sentence(key, {"union": union.name, "lines": lines}, rows)


def _line(work: Work, each: Entry) -> Key:
    """Which case, when, who, with which post, why, and what came of it."""
    request, zone = each.request, work.rules.calendar.zone
    asked = request.asked_at.astimezone(zone)
    last = (request.objected_at, request.lapsed_at, request.opened_at, request.opens_at, request.answered_at)
    until = next((moment for moment in last if moment), request.due_at).astimezone(zone)
    said = {
        "number": request.number,
        "day": Day(asked.date()),
        "time": asked.strftime("%H:%M"),
        "who": called(each.asked_by),
        "role": Key(f"role-{request.asked_as}"),
        "reason": request.reason,
        "other": called(each.answered_by),
        "post": Key(f"role-{request.answers_as}"),
        "objector": called(each.objected_by),
        "until": Day(until.date()),
        "clock": until.strftime("%H:%M"),
    }
    return Key(f"unsealed-{request.state(work.now)}", said)


BUTTONS = [
    on(UNSEAL_YES, _yes),
    on(UNSEAL_NO, _no),
    on(UNSEAL_OBJECT, _object),
    on(UNSEAL_OBJECT_YES, _object_yes),
    on(UNSEAL_OBJECT_NO, _object_no),
    on(UNSEAL_LOOK, _look),
    on(UNSEALINGS, _log),
]
SCREENS = {"unsealings": _logged}
