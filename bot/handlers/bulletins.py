"""/bulletins: what is open to come to; what a reader does with a bulletin by a tap; what its organiser does."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.views.bulletins import NONE, moment, name_of
from bot.views.keyboards import onward
from bot.wire.buttons import NUMBER, fields, on, turning
from bot.wire.session import Context, Session
from domain.bulletins import NO_SIGNUP, Bulletin, Full, Part
from domain.pages import page_number
from domain.people import own_voice
from domain.sentences import Button
from services import bulletins, signups
from services.circulation import KIND, catch_up
from storage.outbox import Letter, Priority


async def _bulletins(update: Update, context: Context) -> None:
    """Dates and places left, a page at a time."""
    session = context.session
    number = page_number(fields(context)[0]) if context.matches else 0
    page = await bulletins.to_come(session, session.person, number)
    if page.empty:
        await session.show("bulletins-none", buttons=onward(session.roles))
        return
    rows = [[await _row(session, bulletin)] for bulletin in page.found]
    await session.show("bulletins", buttons=[*rows, *turning("bulletins", page)])


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
    return Button("button-bulletin-row", f"bulletin:{bulletin.id}", args)


async def _open(update: Update, context: Context) -> None:
    session, [number] = context.session, fields(context)
    bulletin = await bulletins.known_to(session, int(number), session.person)
    args = {"bulletin": bulletin.id, "asked": True}
    await session.outbox.put(Letter(own_voice(session.person), KIND, args, Priority.ANSWER), session.now)


async def _seen(update: Update, context: Context) -> None:
    session, number = context.session, int(fields(context)[0])
    await signups.read(session, number, session.person)
    session.notify("bulletin-seen")
    await catch_up(session, session.person, number, session.pressed)


async def signed_up(session: Session, number: int, part: Part, message: int | None) -> None:
    """Says what they have now, and how to give it back. `message`: the one under which they began."""
    found = await signups.standing(session, number, session.person)
    bulletin, mine = found.bulletin, found.own[part]
    key = "signed-up-help" if part is Part.VOLUNTEER else "signed-up" if mine.taken else "signed-up-waiting"
    label = {"signed-up": "button-sign-leave", "signed-up-waiting": "button-sign-unwait"}.get(key, "button-sign-unhelp")
    word = "unhelp" if part is Part.VOLUNTEER else "leave"
    at = bulletin.plan.starts_at
    await session.say(
        key,
        buttons=[[Button(label, f"sign-{word}:{number}"), Button("button-bulletin-open", f"bulletin:{number}")]],
        name=name_of(bulletin),
        when=moment(session.texts, session.language, at, session.rules.calendar) if at else NONE,
        where=bulletin.plan.where or NONE,
        ahead=found.ahead,
    )
    await catch_up(session, session.person, number, message)


async def say_full(session: Session, number: int, refusal: Full, word: str) -> None:
    """No place is left: one can wait for one."""
    rows = [
        [Button("button-sign-queue", f"{word}:{number}", style="primary")],
        [Button("button-no-thanks", "no-queue")],
    ]
    await session.say(refusal.key, buttons=rows, **refusal.details)


async def _no_queue(update: Update, context: Context) -> None:
    await context.session.show("sign-no-queue", buttons=onward(context.session.roles))


async def _help(update: Update, context: Context) -> None:
    session, number = context.session, int(fields(context)[0])
    await signups.sign_up(session, number, session.person, part=Part.VOLUNTEER)
    await signed_up(session, number, Part.VOLUNTEER, session.pressed)


async def _leave(update: Update, context: Context) -> None:
    session, (word, found) = context.session, fields(context)
    number, part = int(found), Part.VOLUNTEER if word == "unhelp" else Part.GUEST
    await signups.leave(session, number, session.person, part)
    bulletin = await bulletins.known_to(session, number, session.person)
    again = Button("button-bulletin-open", f"bulletin:{number}")
    await session.say("signed-off", buttons=[[again]], name=name_of(bulletin))
    await catch_up(session, session.person, number, session.pressed)


# --- its organiser ---------------------------------------------------------------------------------------------------


async def show_figures(session: Session, number: int, message: int | None) -> None:
    args = {"bulletin": number, "message": message}
    await session.outbox.put(Letter(own_voice(session.person), "bulletin-progress", args, Priority.ANSWER), session.now)


async def _figures(update: Update, context: Context) -> None:
    """As a new message under the bulletin itself, in place where they are shown already."""
    session, (word, number) = context.session, fields(context)
    bulletin = await bulletins.organised_by(session, int(number), session.actor)
    await show_figures(session, bulletin.id, session.pressed if word == "refresh" else None)


async def _list(update: Update, context: Context) -> None:
    session, (number, page) = context.session, fields(context)
    bulletin = await bulletins.organised_by(session, int(number), session.actor)
    args = {"bulletin": bulletin.id, "page": page_number(page)}
    await session.outbox.put(Letter(own_voice(session.person), "bulletin-list", args, Priority.ANSWER), session.now)


async def _close(update: Update, context: Context) -> None:
    session = context.session
    bulletin = await bulletins.close(session, int(fields(context)[0]), session.actor)
    session.notify("bulletin-closed")
    await show_figures(session, bulletin.id, session.pressed)


async def _stop(update: Update, context: Context) -> None:
    """It cannot be undone, so it is asked."""
    session = context.session
    bulletin = await bulletins.organised_by(session, int(fields(context)[0]), session.actor)
    yes = Button("button-bulletin-stop-yes", f"bulletin-stop-yes:{bulletin.id}", style="danger")
    await session.say(
        "bulletin-stop-sure", buttons=[[yes, Button("button-no-thanks", "no-stop")]], name=name_of(bulletin)
    )


async def _no_stop(update: Update, context: Context) -> None:
    await context.session.show("bulletin-not-stopped", buttons=onward(context.session.roles))


async def _stop_yes(update: Update, context: Context) -> None:
    session = context.session
    bulletin = await bulletins.cancel(session, int(fields(context)[0]), session.actor)
    await show_figures(session, bulletin.id, session.pressed)


BUTTONS = [
    on("bulletins", _bulletins, NUMBER),
    on("bulletin", _open, NUMBER),
    on("seen", _seen, NUMBER),
    on("sign-help", _help, NUMBER),
    on("sign-(leave|unhelp)", _leave, NUMBER),
    on("no-queue", _no_queue),
    on("bulletin-(figures|refresh)", _figures, NUMBER),
    on("bulletin-list", _list, NUMBER, NUMBER),
    on("bulletin-close", _close, NUMBER),
    on("bulletin-stop", _stop, NUMBER),
    on("bulletin-stop-yes", _stop_yes, NUMBER),
    on("no-stop", _no_stop),
]
COMMAND = CommandHandler("bulletins", _bulletins)
