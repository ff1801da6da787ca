"""/bulletins: what is open to come to; what a reader does with a bulletin by a tap; what its organiser does."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.bulletins import NONE, moment, name_of
from bot.views.keyboards import onward
from bot.wire.buttons import on, turning
from bot.wire.session import Context, Session
from domain.bulletins import NO_SIGNUP, Bulletin, Full, Part
from domain.people import own_voice
from domain.sentences import Button
from domain.taps.bulletins import (
    BULLETIN,
    BULLETIN_CLOSE,
    BULLETIN_FIGURES,
    BULLETIN_LIST,
    BULLETIN_REFRESH,
    BULLETIN_STOP,
    BULLETIN_STOP_YES,
    BULLETINS,
    NO_STOP,
    SEEN,
)
from domain.taps.signups import NO_QUEUE, SIGN_HELP, SIGN_OFF
from services import bulletins, signups
from services.circulation import KIND, catch_up
from storage.outbox import Letter, Priority


async def _bulletins(update: Update, context: Context) -> None:
    """Dates and places left, a page at a time."""
    session = context.session
    number = (BULLETINS.found_in(context) or (0,))[0]
    page = await bulletins.to_come(session, session.person, number)
    if page.empty:
        await session.show("bulletins-none", buttons=onward(session.roles))
        return
    rows = [[await _row(session, bulletin)] for bulletin in page.found]
    await session.show("bulletins", buttons=[*rows, *turning(BULLETINS, page)])


async def _row(session: Session, bulletin: Bulletin) -> Button:
    found = await signups.standing(session, bulletin.id, session.person)
    at = bulletin.plan.starts_at
    when = moment(session.texts, session.language, at, session.rules.calendar) if at else NONE
    if Part.GUEST in found.own:
        state = "own"
    elif bulletin.closed_at or bulletin.plan.places == NO_SIGNUP:
        state = "none"
    else:
        state = "unlimited" if found.left is None else "left" if found.left else "full"
    args = {"name": name_of(bulletin, 12), "when": when, "state": state, "left": found.left or 0}
    return Button("button-bulletin-row", BULLETIN(bulletin.id), args)


async def _open(update: Update, context: Context) -> None:
    session, (number,) = context.session, BULLETIN.fields(context)
    bulletin = await bulletins.known_to(session, number, session.person)
    args = {"bulletin": bulletin.id, "asked": True}
    await session.outbox.put(Letter(own_voice(session.person), KIND, args, Priority.ANSWER), session.now)


async def _seen(update: Update, context: Context) -> None:
    session, (number,) = context.session, SEEN.fields(context)
    await signups.read(session, number, session.person)
    session.notify("bulletin-seen")
    await catch_up(session, session.person, number, session.pressed)


async def signed_up(session: Session, number: int, part: Part, message: int | None) -> None:
    """Says what they have now, and how to give it back. `message`: the one under which they began."""
    found = await signups.standing(session, number, session.person)
    bulletin, mine = found.bulletin, found.own[part]
    key = "signed-up-help" if part is Part.VOLUNTEER else "signed-up" if mine.taken else "signed-up-waiting"
    label = {"signed-up": "button-sign-leave", "signed-up-waiting": "button-sign-unwait"}.get(key, "button-sign-unhelp")
    off = Button(label, SIGN_OFF(part is Part.VOLUNTEER, number))
    at = bulletin.plan.starts_at
    await session.say(
        key,
        buttons=[[off, Button("button-bulletin-open", BULLETIN(number))]],
        name=name_of(bulletin),
        when=moment(session.texts, session.language, at, session.rules.calendar) if at else NONE,
        where=bulletin.plan.where or NONE,
        ahead=found.ahead,
    )
    await catch_up(session, session.person, number, message)


async def say_full(session: Session, refusal: Full, waiting: str) -> None:
    """No place is left: one can wait for one, by a button that says so."""
    rows = [[Button("button-sign-queue", waiting, style="primary")], [Button("button-no-thanks", NO_QUEUE())]]
    await session.say(refusal.key, buttons=rows, **refusal.details)


async def _no_queue(update: Update, context: Context) -> None:
    await context.session.show("sign-no-queue", buttons=onward(context.session.roles))


async def _help(update: Update, context: Context) -> None:
    session, (number,) = context.session, SIGN_HELP.fields(context)
    await signups.sign_up(session, number, session.person, part=Part.VOLUNTEER)
    await signed_up(session, number, Part.VOLUNTEER, session.pressed)


async def _leave(update: Update, context: Context) -> None:
    session, (helps, number) = context.session, SIGN_OFF.fields(context)
    await signups.leave(session, number, session.person, Part.VOLUNTEER if helps else Part.GUEST)
    bulletin = await bulletins.known_to(session, number, session.person)
    again = Button("button-bulletin-open", BULLETIN(number))
    await session.say("signed-off", buttons=[[again]], name=name_of(bulletin))
    await catch_up(session, session.person, number, session.pressed)


# --- its organiser ---------------------------------------------------------------------------------------------------


async def show_figures(session: Session, number: int, message: int | None) -> None:
    args = {"bulletin": number, "message": message}
    await session.outbox.put(Letter(own_voice(session.person), "bulletin-progress", args, Priority.ANSWER), session.now)


async def _figures(update: Update, context: Context) -> None:
    """As a new message under the bulletin itself, in place where they are shown already."""
    session, anew = context.session, BULLETIN_REFRESH.found_in(context)
    (number,) = anew or BULLETIN_FIGURES.fields(context)
    bulletin = await bulletins.organised_by(session, number, session.actor)
    await show_figures(session, bulletin.id, session.pressed if anew else None)


async def _list(update: Update, context: Context) -> None:
    session, (number, page) = context.session, BULLETIN_LIST.fields(context)
    bulletin = await bulletins.organised_by(session, number, session.actor)
    args = {"bulletin": bulletin.id, "page": page}
    await session.outbox.put(Letter(own_voice(session.person), "bulletin-list", args, Priority.ANSWER), session.now)


async def _close(update: Update, context: Context) -> None:
    session = context.session
    bulletin = await bulletins.close(session, BULLETIN_CLOSE.fields(context)[0], session.actor)
    session.notify("bulletin-closed")
    await show_figures(session, bulletin.id, session.pressed)


async def _stop(update: Update, context: Context) -> None:
    """It cannot be undone, so it is asked."""
    session = context.session
    bulletin = await bulletins.organised_by(session, BULLETIN_STOP.fields(context)[0], session.actor)
    yes = Button("button-bulletin-stop-yes", BULLETIN_STOP_YES(bulletin.id), style="danger")
    await session.say(
        "bulletin-stop-sure", buttons=[[yes, Button("button-no-thanks", NO_STOP())]], name=name_of(bulletin)
    )


async def _no_stop(update: Update, context: Context) -> None:
    await context.session.show("bulletin-not-stopped", buttons=onward(context.session.roles))


async def _stop_yes(update: Update, context: Context) -> None:
    session = context.session
    bulletin = await bulletins.cancel(session, BULLETIN_STOP_YES.fields(context)[0], session.actor)
    await show_figures(session, bulletin.id, session.pressed)


BUTTONS = [
    on(BULLETINS, _bulletins),
    on(BULLETIN, _open),
    on(SEEN, _seen),
    on(SIGN_HELP, _help),
    on(SIGN_OFF, _leave),
    on(NO_QUEUE, _no_queue),
    on(BULLETIN_FIGURES, _figures),
    on(BULLETIN_REFRESH, _figures),
    on(BULLETIN_LIST, _list),
    on(BULLETIN_CLOSE, _close),
    on(BULLETIN_STOP, _stop),
    on(BULLETIN_STOP_YES, _stop_yes),
    on(NO_STOP, _no_stop),
]
COMMAND = CommandHandler("bulletins", _bulletins)
