"""/duty: who is on duty in the next two weeks, written in as lines by the chair or the admin of a union.

/duty ──▶ (write in) ──▶ lines ──▶ END
"""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.card import who
from bot.views.keyboards import onward
from bot.wire.buttons import on, turning
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.people import Union, own_voice
from domain.rota import AHEAD, gaps
from domain.sentences import Button, Key, Lines
from domain.taps.rota import ROTA, ROTA_CANCEL, ROTA_DROP, ROTA_LESS, ROTA_OF, ROTA_WRITE
from services import rota

NAME = "rota"
LINES = "lines"
CANCEL = Button("button-cancel", ROTA_CANCEL())


async def _rota(update: Update, context: Context) -> None:
    session = context.session
    await _show(session, (await rota.unions_of(session, session.actor))[0])


async def _of(update: Update, context: Context) -> None:
    session, (number,) = context.session, ROTA_OF.fields(context)
    await _show(session, await rota.kept_by(session, session.actor, number))


async def _show(session: Session, union: Union) -> None:
    """Two weeks, and the hours in which nobody is."""
    shifts = await rota.ahead(session, union.id)
    names = {each.person: await who(session, own_voice(each.person)) for each in shifts}
    free = gaps(shifts, session.now, session.now + AHEAD) if shifts else []
    rows = [[Button("button-rota-write", ROTA_WRITE(union.id), style="primary")]]
    if shifts:
        rows[0].append(Button("button-rota-less", ROTA_LESS(union.id, 0)))
    others = [each for each in await rota.unions_of(session, session.actor) if each != union]
    rows += [[Button("button-rota-of", ROTA_OF(each.id), {"union": each.name})] for each in others]
    said = rota.lines(session, shifts, names)
    await session.show(
        "rota", buttons=rows, union=union.name, lines=said, gaps=rota.hours(session, free) if free else "none"
    )


async def _write(update: Update, context: Context) -> str:
    session, (number,) = context.session, ROTA_WRITE.fields(context)
    union = await rota.kept_by(session, session.actor, number)
    await begin(session, NAME, LINES, {"union": union.id})
    session.pressed = None
    await session.say("rota-write", buttons=[[CANCEL]], union=union.name)
    return LINES


async def _lines(update: Update, context: Context) -> str:
    """What is understood is written in; a line that is not is said back, and can be sent again."""
    session = context.session
    assert session.conversation
    union = await rota.kept_by(session, session.actor, session.conversation.data["union"])
    told = await rota.write(session, session.actor, union, message_text(update))
    wrong = Lines(tuple(Key(f"rota-wrong-{each.why}", {"line": each.line}) for each in told.wrong[: rota.SHOWN]))
    show = Button("button-rota", ROTA_OF(union.id), style="primary")
    buttons = [[show, CANCEL]] if told.wrong else [[show]]
    said = wrong if told.wrong else "none"
    await session.say("rota-written", buttons=buttons, count=len(told.stretches), wrong=said)
    return LINES if told.wrong else END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _less(update: Update, context: Context) -> None:
    session, (number, page) = context.session, ROTA_LESS.fields(context)
    await _show_less(session, await rota.kept_by(session, session.actor, number), page)


async def _show_less(session: Session, union: Union, number: int) -> None:
    page = await rota.listed(session, union.id, number)
    rows = []
    for each in page.found:
        said = rota.span(session, each.begins_at, each.ends_at) | {"name": await who(session, own_voice(each.person))}
        rows.append([Button("button-rota-drop", ROTA_DROP(union.id, each.id, page.number), said)])
    back = [Button("button-rota", ROTA_OF(union.id))]
    turn = turning(lambda to: ROTA_LESS(union.id, to), page)
    await session.show("rota-less", buttons=[*rows, *turn, back], union=union.name)


async def _drop(update: Update, context: Context) -> None:
    session, (number, shift, page) = context.session, ROTA_DROP.fields(context)
    union = await rota.kept_by(session, session.actor, number)
    await rota.drop(session, session.actor, union, shift)
    await _show_less(session, union, page)


BUTTONS = [on(ROTA, _rota), on(ROTA_OF, _of), on(ROTA_LESS, _less), on(ROTA_DROP, _drop)]
COMMANDS = [CommandHandler("duty", _rota)]


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[on(ROTA_WRITE, _write)],
        states={LINES: [MessageHandler(anything(texts), _lines)]},
        fallbacks=[on(ROTA_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={LINES}, files=(), about=True),
    )
