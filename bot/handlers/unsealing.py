"""Unsealing: the second yes or no, one look at the name, and the log for admins."""

from telegram import Update

from bot.handlers.policy import seat, seat_of
from bot.views.keyboards import onward
from bot.wire.buttons import NUMBER, Button, fields, on
from bot.wire.screens import sentence
from bot.wire.session import Context
from domain.names import called
from domain.pages import page_of
from domain.sentences import Day, Key, Lines
from services import unsealing
from services.questions import Answer
from services.unsealing import NEWEST, Entry
from services.work import Work
from storage.questions import Question

PAGE = 6
"""So many reasons fit into one message."""


async def _yes(update: Update, context: Context) -> None:
    session, request_id = context.session, int(fields(context)[0])
    request = await unsealing.agree(session, request_id, session.actor)
    await session.show("unseal-agreed", buttons=onward(session.roles), number=request.number)


async def _no(update: Update, context: Context) -> None:
    session, request_id = context.session, int(fields(context)[0])
    request = await unsealing.refuse(session, request_id, session.actor)
    await session.show("unseal-declined", buttons=onward(session.roles), number=request.number)


async def _look(update: Update, context: Context) -> None:
    session = context.session
    await unsealing.look(session, int(fields(context)[0]), session.actor)
    await session.show("unseal-looked", buttons=onward(session.roles))


async def _log(update: Update, context: Context) -> None:
    session, (union_id, before) = context.session, fields(context)
    await seat(session, union_id)
    await session.ask("unsealings", f"{union_id}:{before}")


async def _logged(work: Work, question: Question) -> Answer:
    """A page of it; `before`: the request that stood last on the page before, 0 on the first."""
    actor, (union_id, before) = await work.people.actor(question.person), question.fields.split(":")
    union = await seat_of(work, actor, union_id)
    found = await unsealing.trail(work, union, actor, PAGE + 1, int(before) or NEWEST)
    page = page_of(found, 0, PAGE)
    rows = [[Button("button-roster", f"roster:{union.id}")]]
    if page.more:
        rows.insert(0, [Button("button-next", f"unsealings:{union.id}:{page.found[-1].request.id}")])
    lines = Lines(tuple(_line(work, each) for each in page.found), "\n\n")
    key = "unsealings" if page.found else "unsealings-none"
    return sentence(key, rows, union=union.name, lines=lines)


def _line(work: Work, each: Entry) -> Key:
    """Which case, when, who, with which post, why, and what came of it."""
    request, zone = each.request, work.rules.calendar.zone
    asked, answered = request.asked_at.astimezone(zone), (request.answered_at or request.due_at).astimezone(zone)
    said = {
        "number": request.number,
        "day": Day(asked.date()),
        "time": asked.strftime("%H:%M"),
        "who": called(each.asked_by) if each.asked_by else Key("nobody"),
        "role": Key(f"role-{request.asked_as}"),
        "reason": request.reason,
        "other": called(each.answered_by) if each.answered_by else Key("nobody"),
        "post": Key(f"role-{request.answers_as}"),
        "until": Day(answered.date()),
        "clock": answered.strftime("%H:%M"),
    }
    return Key(f"unsealed-{request.state(work.now)}", said)


BUTTONS = [
    on("unseal-yes", _yes, NUMBER),
    on("unseal-no", _no, NUMBER),
    on("unseal-look", _look, NUMBER),
    on("unsealings", _log, NUMBER, NUMBER),
]
SCREENS = {"unsealings": _logged}
