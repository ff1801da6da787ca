"""/roster: how many have come in and who has not, invitations, the code on the wall, and who was given which post."""

from functools import partial

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.policy import seat, seat_of, seats, seats_of
from bot.wire.buttons import on, turning
from bot.wire.session import Context, Session
from domain.enrollment import Listed
from domain.names import called, is_office
from domain.pages import paged
from domain.people import Union, own_voice
from domain.recognition import Doubt
from domain.sentences import Button, Day, Key, Lines, Sentence
from domain.taps.groups import GROUP
from domain.taps.roster import (
    ROSTER,
    ROSTER_CANCEL,
    ROSTER_CODE,
    ROSTER_FILE,
    ROSTER_IMPORT,
    ROSTER_INVITE,
    ROSTER_MISSING,
    ROSTER_OTHERS,
    ROSTER_SAME,
    ROSTER_SHEET,
    ROSTER_TEMPLATE,
    ROSTER_TRAIL,
)
from domain.taps.tenures import POSTS_ON, TENURE
from domain.taps.unions import PLACES
from domain.taps.unsealing import UNSEALINGS
from services import posts, roster, uploads
from services.posts import Appointment
from services.work import Work
from storage.outbox import Letter, Priority
from storage.questions import Question

PAGE = 8
TRAIL = 20


async def _roster(update: Update, context: Context) -> None:
    await show(context.session, (await seats(context.session))[0])


async def _of(update: Update, context: Context) -> None:
    await show(context.session, await seat(context.session, ROSTER.fields(context)[0]))


async def show(session: Session, union: Union) -> None:
    """Counted beside the updates: every line of the union and of all below it."""
    await session.ask(ROSTER(union.id))


async def _counted(work: Work, question: Question) -> Sentence:
    """How far it is, and what can be done."""
    actor = await work.people.actor(question.person)
    union = await seat_of(work, actor, ROSTER.of(question.data)[0])
    count, at = await roster.count(work, union, actor), union.id
    rows = [
        [
            Button("button-roster-file", ROSTER_FILE(at), style=None if count.listed else "primary"),
            Button("button-roster-template", ROSTER_TEMPLATE(at)),
        ],
        [Button("button-roster-code", ROSTER_CODE(at)), Button("button-roster-trail", ROSTER_TRAIL(at))],
        [Button("button-tenure", TENURE(at)), Button("button-places", PLACES(at, 0))],
        [Button("button-unsealings", UNSEALINGS(at, 0)), Button("button-group", GROUP(at))],
    ]
    if count.joined < count.listed:
        rows.insert(0, [Button("button-roster-missing", ROSTER_MISSING(at, 0), style="primary")])
    others = [
        [Button("button-union", ROSTER(other.id), {"name": other.name})]
        for other in await seats_of(work, actor)
        if other != union
    ]
    key = "roster" if count.listed else "roster-none"
    args = {"union": union.name, "joined": count.joined, "listed": count.listed}
    return Sentence(key, args, [*rows, *others])


async def _missing(update: Update, context: Context) -> None:
    session, (union_id, page) = context.session, ROSTER_MISSING.fields(context)
    await seat(session, union_id)
    await session.ask(ROSTER_MISSING(union_id, page))


async def _missed(work: Work, question: Question) -> Sentence:
    """Who has not come in, a page at a time; a tap on one gives a new invitation. Of an old page the last there is."""
    actor, (union_id, page) = await work.people.actor(question.person), ROSTER_MISSING.of(question.data)
    union = await seat_of(work, actor, union_id)
    count = await roster.count(work, union, actor)
    away, back = count.listed - count.joined, [Button("button-roster", ROSTER(union.id))]
    if not away:
        return Sentence("roster-all-in", {"union": union.name}, [back])
    number = min(page, (away - 1) // PAGE)
    found = await paged(partial(roster.missing, work, union, actor), number, PAGE)
    rows = [[await _person(work, each, union)] for each in found.found]
    sheet = Button("button-roster-sheet", ROSTER_SHEET(union.id))
    buttons = [*rows, *turning(partial(ROSTER_MISSING, union.id), found), [sheet, *back]]
    return Sentence("roster-missing", {"union": union.name, "count": away}, buttons)


async def _person(work: Work, listed: Listed, seat_: Union) -> Button:
    """With their union, where that is one below."""
    union = await work.unions.get(listed.union) if listed.union != seat_.id else None
    who = " ".join(filter(None, (listed.name, listed.number, f"· {union.name}" if union else "")))
    return Button("button-roster-person", ROSTER_INVITE(seat_.id, listed.id), {"name": who})


async def _invite(update: Update, context: Context) -> None:
    session, (union_id, entry) = context.session, ROSTER_INVITE.fields(context)
    place = await seat(session, union_id)
    invited = await roster.reissue(session, entry, session.actor)
    slot = f"invitation:{entry}"
    await _send(session, "invitation", invited.union, slot, name=invited.name, code=invited.code, place=place.id)
    session.notify("roster-invited")


async def _sheet(update: Update, context: Context) -> None:
    await _send(context.session, "sheet", await seat(context.session, ROSTER_SHEET.fields(context)[0]), slot="sheet")


async def _template(update: Update, context: Context) -> None:
    await _send(
        context.session, "template", await seat(context.session, ROSTER_TEMPLATE.fields(context)[0]), slot="template"
    )


async def _code(update: Update, context: Context) -> None:
    """A new code for the wall; the one before is good for nothing any more."""
    session = context.session
    union = await seat(session, ROSTER_CODE.fields(context)[0])
    code, until = await roster.rotate(session, union, session.actor)
    day = session.rules.of(union.path).calendar.local_day(until)
    await _send(session, "code", union, slot=f"code:{union.id}", code=code, day=day.isoformat())


async def _send(session: Session, paper: str, union: Union, slot: str, **args: str | int) -> None:
    """A paper, made when it is sent; of one that is asked for again before that, the later."""
    content = {"paper": paper, "union": union.id, **args}
    await session.outbox.put(Letter(own_voice(session.person), "paper", content, Priority.ANSWER, slot), session.now)


async def _trail(update: Update, context: Context) -> None:
    session = context.session
    union = await seat(session, ROSTER_TRAIL.fields(context)[0])
    await session.ask(ROSTER_TRAIL(union.id))


async def _trailed(work: Work, question: Question) -> Sentence:
    actor = await work.people.actor(question.person)
    union = await seat_of(work, actor, ROSTER_TRAIL.of(question.data)[0])
    made = await posts.trail(work, union, actor, TRAIL)
    back = [[Button("button-posts-on", POSTS_ON(union.id)), Button("button-roster", ROSTER(union.id))]]
    key, lines = "appointments" if made else "appointments-none", Lines(tuple(_line(work, each) for each in made))
    return Sentence(key, {"union": union.name, "lines": lines}, back)


def _line(work: Work, made: Appointment) -> Key:
    """When, who, where, what, by whom."""
    local = made.at.astimezone(work.rules.calendar.zone)
    said = {
        "day": Day(local.date()),
        "time": local.strftime("%H:%M"),
        "who": called(" ".join(filter(None, (made.who, made.number))), doubtful=is_office(made.who)),
        "union": made.union,
        "role": Key(f"role-{made.role}"),
        "by": Key("nobody-in-the-chat") if made.by is None else called(made.by),
    }
    return Key(f"appointment-{made.turn}", said)


async def _import(update: Update, context: Context) -> None:
    """Yes, import it. That is done beside us; this message will say so."""
    session = context.session
    upload = await uploads.confirm(session, ROSTER_IMPORT.fields(context)[0], session.actor, session.pressed)
    await session.show("roster-importing", rows=max(0, len(upload.cells) - 1), done=0)


async def _same(update: Update, context: Context) -> None:
    await _answer(context.session, *ROSTER_SAME.fields(context), same=True)


async def _others(update: Update, context: Context) -> None:
    await _answer(context.session, *ROSTER_OTHERS.fields(context), same=False)


async def _answer(session: Session, upload: int, doubt: Doubt, *, same: bool) -> None:
    """What the file comes to then is said in the place of the question."""
    await uploads.answer(session, upload, doubt, same, session.actor, session.pressed)
    await session.show("roster-received")


async def _cancel(update: Update, context: Context) -> None:
    session = context.session
    await uploads.cancel(session, ROSTER_CANCEL.fields(context)[0], session.actor)
    await show(session, (await seats(session))[0])


BUTTONS = [
    on(ROSTER, _of),
    on(ROSTER_MISSING, _missing),
    on(ROSTER_INVITE, _invite),
    on(ROSTER_SHEET, _sheet),
    on(ROSTER_TEMPLATE, _template),
    on(ROSTER_CODE, _code),
    on(ROSTER_TRAIL, _trail),
    on(ROSTER_IMPORT, _import),
    on(ROSTER_SAME, _same),
    on(ROSTER_OTHERS, _others),
    on(ROSTER_CANCEL, _cancel),
]
COMMAND = CommandHandler("roster", _roster)
SCREENS = {"roster": _counted, "roster-missing": _missed, "roster-trail": _trailed}
