"""Help, the language, and a kind word for whatever we do not understand."""

from telegram import Update

from bot.handlers import unfinished
from bot.views.keyboards import OVERVIEW, entry_button, onward
from bot.wire.buttons import on
from bot.wire.session import Context
from bot.wire.spoken import hands_over
from domain.people import Role, own_voice
from domain.sentences import MAIN, Button
from domain.taps.demands import WRITE
from domain.taps.lists import MINE
from domain.taps.menu import ADMINISTER, HELP
from domain.taps.settings import CHINESE, ENGLISH, SETTINGS
from domain.taps.unfinished import FLOW_RESUME
from storage.outbox import Letter

HELPS = {
    Role.STAFF: "how-it-works-staff",
    Role.CHAIR: "how-it-works-chair",
    Role.REPRESENTATIVE: "how-it-works-representative",
    Role.ADMIN: "how-it-works-admin",
}
_SETTINGS = [Button("button-settings", SETTINGS())]
_WRITE = [[Button("button-write", WRITE(), style="primary"), Button("button-mine", MINE(0))]]


async def help_(update: Update, context: Context) -> None:
    """What is needed most, by what one is here."""
    session = context.session
    key = next((key for role, key in HELPS.items() if role in session.roles), "help")
    rows = [*(onward(session.roles) if key != "help" else _WRITE), _SETTINGS]
    if Role.CHAIR in session.roles:
        rows = [OVERVIEW, *rows]
    theirs = [[Button("keyboard-administer", ADMINISTER())]] if Role.ADMIN in session.roles else []
    entry = entry_button(session.actor)
    await session.say(key, buttons=[*theirs, *([entry] if entry else []), *rows])


async def language(update: Update, context: Context) -> None:
    """Asks in both languages at once: whoever needs this may not read the one they got."""
    rows = [[Button("button-language-zh", CHINESE()), Button("button-language-en", ENGLISH())]]
    await context.session.say("ask-language", buttons=rows)


async def _set(context: Context, code: str) -> None:
    session = context.session
    await session.people.set_language(person=session.person, language=code)
    await session.say("language-set", buttons=MAIN)
    await session.outbox.put(Letter(own_voice(session.person), "commands", slot="commands"), session.now)


async def _chinese(update: Update, context: Context) -> None:
    await _set(context, "zh")


async def _english(update: Update, context: Context) -> None:
    await _set(context, "en")


async def nothing_to_cancel(update: Update, context: Context) -> None:
    await context.session.say("nothing-to-cancel", buttons=_WRITE)


async def unknown_command(update: Update, context: Context) -> None:
    await context.session.say("unknown-command", buttons=_WRITE)


async def old_key(update: Update, context: Context) -> None:
    """A key that is still shown, of something that there is not any more; the keyboard of now comes with the answer."""
    await context.session.say("refused-moved-on", buttons=MAIN)


async def old_button(update: Update, context: Context) -> None:
    """A button whose time is over, or one that was never ours. Where nothing newer stands it says what is now.

    Whoever taps twice keeps what came of the first tap.
    """
    session, query = context.session, update.callback_query
    asked = unfinished.flow_of(context, update)
    if asked is None or session.conversation or session.place or hands_over((query and query.data) or ""):
        session.notify("refused-moved-on", alert=True)
        return
    waits = asked.manner.new and await session.conversations.in_flow(session.person, asked.name) is not None
    going_on = [[Button("button-continue", FLOW_RESUME(asked.name), style="primary")]] if waits else []
    await session.show("question-over", buttons=[*going_on, *onward(session.roles)], waits="yes" if waits else "no")


BUTTONS = [on(HELP, help_), on(CHINESE, _chinese), on(ENGLISH, _english)]
