"""/roster: how many have come in and who has not, invitations, the code on the wall, and who was given which post."""

from functools import partial

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.policy import seat, seats
from bot.wire.buttons import NUMBER, Button, fields, on, turning
from bot.wire.session import Context, Session
from domain.enrollment import Listed
from domain.names import called, is_office
from domain.pages import page_number, paged
from domain.people import Union, own_voice
from domain.sentences import Day, Key
from services import posts, roster, uploads
from services.posts import Appointment
from storage.outbox import Priority

PAGE = 8
TRAIL = 20


async def _roster(update: Update, context: Context) -> None:
    await show(context.session, (await seats(context.session))[0])


async def _of(update: Update, context: Context) -> None:
    await show(context.session, await seat(context.session, fields(context)[0]))


async def show(session: Session, union: Union) -> None:
    """How far it is, and what can be done."""
    count = await roster.count(session, union, session.actor)
    at = union.id
    rows = [
        [
            Button("button-roster-file", f"roster-file:{at}", style=None if count.listed else "primary"),
            Button("button-roster-template", f"roster-template:{at}"),
        ],
        [Button("button-roster-code", f"roster-code:{at}"), Button("button-roster-trail", f"roster-trail:{at}")],
        [Button("button-unsealings", f"unsealings:{at}:0"), Button("button-group", f"group:{at}")],
    ]
    if count.joined < count.listed:
        rows.insert(0, [Button("button-roster-missing", f"roster-missing:{at}:0", style="primary")])
    others = [
        [Button("button-union", f"roster:{other.id}", {"name": other.name})]
        for other in await seats(session)
        if other != union
    ]
    key = "roster" if count.listed else "roster-none"
    await session.show(key, buttons=[*rows, *others], union=union.name, joined=count.joined, listed=count.listed)


async def _missing(update: Update, context: Context) -> None:
    """Who has not come in, a page at a time; a tap on one gives a new invitation."""
    session, (union_id, page) = context.session, fields(context)
    union, number = await seat(session, union_id), page_number(page)
    found = await paged(partial(roster.missing, session, union, session.actor), number, PAGE)
    back = [Button("button-roster", f"roster:{union.id}")]
    if found.empty:
        await session.show("roster-all-in", buttons=[back], union=union.name)
        return
    rows = [[await _person(session, each, union)] for each in found.found]
    sheet = Button("button-roster-sheet", f"roster-sheet:{union.id}")
    count = await roster.count(session, union, session.actor)
    await session.show(
        "roster-missing",
        buttons=[*rows, *turning(f"roster-missing:{union.id}", found), [sheet, *back]],
        union=union.name,
        count=count.listed - count.joined,
    )


async def _person(session: Session, listed: Listed, seat_: Union) -> Button:
    """With their union, where that is one below."""
    union = await session.unions.get(listed.union) if listed.union != seat_.id else None
    who = " ".join(filter(None, (listed.name, listed.number, f"· {union.name}" if union else "")))
    return Button("button-roster-person", f"roster-invite:{seat_.id}:{listed.id}", {"name": who})


async def _invite(update: Update, context: Context) -> None:
    session, (union_id, entry) = context.session, fields(context)
    place = await seat(session, union_id)
    invited = await roster.reissue(session, int(entry), session.actor)
    slot = f"invitation:{entry}"
    await _send(session, "invitation", invited.union, slot, name=invited.name, code=invited.code, place=place.id)
    session.notify("roster-invited")


async def _sheet(update: Update, context: Context) -> None:
    await _send(context.session, "sheet", await seat(context.session, fields(context)[0]), slot="sheet")


async def _template(update: Update, context: Context) -> None:
    await _send(context.session, "template", await seat(context.session, fields(context)[0]), slot="template")


async def _code(update: Update, context: Context) -> None:
    """A new code for the wall; the one before is good for nothing any more."""
    session = context.session
    union = await seat(session, fields(context)[0])
    code, until = await roster.rotate(session, union, session.actor)
    day = session.rules.of(union.path).calendar.local_day(until)
    await _send(session, "code", union, slot=f"code:{union.id}", code=code, day=day.isoformat())


async def _send(session: Session, paper: str, union: Union, slot: str, **args: str | int) -> None:
    """A paper, made when it is sent; of one that is asked for again before that, the later."""
    content = {"paper": paper, "union": union.id, **args}
    await session.outbox.put(
        own_voice(session.person), "paper", session.now, args=content, slot=slot, priority=Priority.ANSWER
    )


async def _trail(update: Update, context: Context) -> None:
    session = context.session
    union = await seat(session, fields(context)[0])
    made = await posts.trail(session, union, session.actor, TRAIL)
    back = [[Button("button-roster", f"roster:{union.id}")]]
    lines = "\n".join(_line(session, each) for each in made)
    await session.show("appointments" if made else "appointments-none", buttons=back, union=union.name, lines=lines)


def _line(session: Session, made: Appointment) -> str:
    """When, who, where, what, by whom."""
    local = made.at.astimezone(session.rules.calendar.zone)
    return session.texts.plain(
        session.language,
        f"appointment-{made.turn}",
        day=Day(local.date()),
        time=local.strftime("%H:%M"),
        who=called(" ".join(filter(None, (made.who, made.number))), doubtful=is_office(made.who)),
        union=made.union,
        role=Key(f"role-{made.role}"),
        by=Key("nobody-in-the-chat") if made.by is None else called(made.by),
    )


async def _import(update: Update, context: Context) -> None:
    """Yes, import it. That is done beside us; this message will say so."""
    session = context.session
    upload = await uploads.confirm(session, int(fields(context)[0]), session.actor, session.pressed)
    await session.show("roster-importing", rows=max(0, len(upload.cells) - 1), done=0)


async def _cancel(update: Update, context: Context) -> None:
    session = context.session
    await uploads.cancel(session, int(fields(context)[0]), session.actor)
    await show(session, (await seats(session))[0])


BUTTONS = [
    on("roster", _of, NUMBER),
    on("roster-missing", _missing, NUMBER, NUMBER),
    on("roster-invite", _invite, NUMBER, NUMBER),
    on("roster-sheet", _sheet, NUMBER),
    on("roster-template", _template, NUMBER),
    on("roster-code", _code, NUMBER),
    on("roster-trail", _trail, NUMBER),
    on("roster-import", _import, NUMBER),
    on("roster-cancel", _cancel, NUMBER),
]
COMMAND = CommandHandler("roster", _roster)
