"""Whoever simply writes is answered as a person would: a sentence, and the button that they need.

What is somebody's own matter is none of this: it goes where words go (`bot/flows/loose.py`).
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from telegram import Update

from bot.handlers import cases, lists, manners, menu
from bot.views.keyboards import is_office, onward
from bot.wire.session import Context, Session, message_text
from domain.board import Order
from domain.cases.model import Case
from domain.cases.words import Stage
from domain.masking import numbers
from domain.people import Role
from domain.sentences import Button
from domain.taps.board import BOARD
from domain.taps.bulletins import BULLETINS
from domain.taps.cases import OPEN
from domain.taps.contact import REPRESENTATIVES
from domain.taps.demands import WRITE
from domain.taps.forgetting import FORGET
from domain.taps.lists import MINE
from domain.taps.membership import UNION_CHANGE
from domain.taps.receipts import CLAIM, RECEIPT
from domain.taps.settings import AWAY, SETTINGS
from domain.taps.visits import VISITS
from domain.understanding.hearing import heard
from domain.understanding.intents import unexplained
from domain.understanding.meanings import DANGERS, KEPT, Meaning, Scene
from domain.understanding.understand import understand
from services.cases.lists import open_cases
from services.contact import recent

Rows = Sequence[Sequence[Button]]
_WRITE = Button("button-write", WRITE(), style="primary")
_MINE = Button("button-mine", MINE(0))
_SETTINGS = Button("button-settings", SETTINGS())


@dataclass(frozen=True)
class Reply:
    """What is said, and the buttons under it. `case`: before them one that opens the case that is meant."""

    key: str
    rows: Rows = ()
    case: bool = False


REPLIES: Mapping[Meaning, Reply] = {
    Meaning.GREET: Reply("plain-greet", [[_WRITE, _MINE]]),
    Meaning.SUBMIT: Reply("plain-submit", [[_WRITE]]),
    Meaning.PRIVACY: Reply("plain-privacy", [[_WRITE]]),
    Meaning.URGE: Reply("plain-urge", [[_MINE]], case=True),
    Meaning.WITHDRAW: Reply("plain-withdraw", [[_MINE]], case=True),
    Meaning.MORE_TO_COME: Reply("plain-more", [[_MINE]], case=True),
    Meaning.SETTINGS: Reply("plain-settings", [[_SETTINGS]]),
    Meaning.REST: Reply("plain-rest", [[_SETTINGS]]),
    Meaning.UNION: Reply("plain-union", [[Button("button-union-change", UNION_CHANGE())]]),
    Meaning.PHONE: Reply("plain-phone", [[Button("button-receipt", RECEIPT()), Button("button-enter-code", CLAIM())]]),
    Meaning.FORGET: Reply("plain-forget", [[Button("button-forget", FORGET())]]),
    Meaning.HUMAN: Reply("plain-human", [[_WRITE]]),
    Meaning.THANKS: Reply("plain-thanks", [[_MINE]]),
    Meaning.BOARD: Reply("plain-board", [[Button("keyboard-board", BOARD(Order.NEWEST, None, None, 0))]]),
    Meaning.REPRESENTATIVE: Reply("plain-representative", [[Button("keyboard-representatives", REPRESENTATIVES())]]),
    Meaning.CLASSES: Reply("plain-classes", [[Button("button-bulletins", BULLETINS(0))]]),
    Meaning.ABUSE: Reply("plain-abuse", [[_WRITE, _MINE]]),
    Meaning.SPAM: Reply("plain-spam", [[_WRITE]]),
    Meaning.ASK: Reply("plain-ask", [[_WRITE, _MINE], [_SETTINGS]]),
    Meaning.SATISFIED: Reply("plain-rate", [[_MINE]], case=True),
    Meaning.DISSATISFIED: Reply("plain-rate", [[_MINE]], case=True),
    Meaning.OPTION: Reply("plain-rate", [[_MINE]], case=True),
    Meaning.LEAVE: Reply("plain-leave", [[Button("button-away", AWAY())]]),
    Meaning.DUTY: Reply("plain-duty", [[Button("button-visits", VISITS(0))]]),
}
"""By what is meant."""
_Show = Callable[[Update, Context], Awaitable[None]]
OFFICES = {
    Role.CHAIR: Scene.CHAIR,
    Role.STAFF: Scene.STAFF,
    Role.REPRESENTATIVE: Scene.REPRESENTATIVE,
    Role.ADMIN: Scene.ADMIN,
}
"""Of several posts the first is spoken to."""
AT_HOME = frozenset({Meaning.GREET, Meaning.THANKS, Meaning.ASK, Meaning.ABUSE})
"""Where nothing particular is meant, whoever holds an office is led to what waits for it."""
IN_BETWEEN = frozenset(
    {Meaning.GREET, Meaning.THANKS, Meaning.HELP, Meaning.PRIVACY, Meaning.HUMAN, Meaning.SETTINGS, Meaning.LANGUAGE}
)
"""What one says while one writes, and is none of it."""
_WORDS_GO_ON = KEPT | DANGERS | {Meaning.UNSOLVED, Meaning.RESOLVED, Meaning.CORRECT}
"""Whoever handles the case shall read them."""
BARELY = 1
"""With so few signs that nothing explains it is no matter of anybody's."""


async def caution(update: Update, session: Session) -> None:
    """Whoever writes a number of an identity or bank card reads who sees it: nearly nobody."""
    message = update.message
    if message and not session.place and numbers(message.text or message.caption or ""):
        await session.say("caution-numbers", slot="caution-numbers")


async def answered(update: Update, context: Context) -> bool:
    """Whether it is answered: then these words are nobody's matter."""
    session, text = context.session, message_text(update)
    if not text or (update.message and update.message.effective_attachment):
        return False
    scene, case = await _scene(session)
    meanings = _meant(session, text, scene)
    if any(each in _WORDS_GO_ON for each in meanings) or (
        meanings == [Meaning.ASK] and unexplained(heard(text)) > BARELY
    ):
        return False
    meant = [each for each in meanings if each in REPLIES or each in SCREENS]
    if not meant or (case is None and any(_is_about_a_case(each) for each in meant)):
        return False
    asked = session.asked
    for each in meant:
        await _answer(each, case, update, context)
    session.asked = asked  # whatever else waits for an answer goes on waiting for it
    return True


async def in_between(update: Update, context: Context) -> bool:
    """Whether somebody who is writing asks or greets in between: it is answered, and is none of what they write."""
    text = message_text(update)
    if not text or (update.message and update.message.effective_attachment):
        return False
    meant = understand(text, Scene.DRAFT).meanings
    if not IN_BETWEEN.issuperset(meant):
        return False
    for each in meant:
        await _answer(each, None, update, context)
    return True


def gives_up(update: Update) -> bool:
    """Whether somebody who is writing says that they do not go on."""
    return tuple(understand(message_text(update), Scene.DRAFT).meanings) == (Meaning.CANCEL,)


def _is_about_a_case(meaning: Meaning) -> bool:
    return meaning in REPLIES and REPLIES[meaning].case


def _meant(session: Session, text: str, scene: Scene) -> list[Meaning]:
    """What an office means comes first; whoever holds one may have affairs of their own."""
    office = next((OFFICES[role] for role in OFFICES if role in session.roles), None)
    for each in (office, scene) if office else (scene,):
        found = list(understand(text, each).meanings)
        if not any(meaning in KEPT | {Meaning.ASK} for meaning in found):
            return found
    return found


async def _scene(session: Session) -> tuple[Scene, Case | None]:
    """What of one's own is open, and the case that is meant where no number is said."""
    page = await open_cases(session, session.person)
    first = page.found[0] if page.found else None
    if await recent(session, session.actor):
        return Scene.TALK, first
    if first is None:
        return Scene.IDLE, None
    if first.paused_at:  # whose words are waited for stands first
        return Scene.ASKED, first
    if rated := next((case for case in page.found if case.stage is Stage.FEEDBACK), None):
        return Scene.RATING, rated
    return (Scene.ONE_CASE if len(page.found) == 1 else Scene.SEVERAL_CASES), first


async def _answer(meaning: Meaning, case: Case | None, update: Update, context: Context) -> None:
    session = context.session
    if meaning in SCREENS:
        return await SCREENS[meaning](update, context)
    reply = REPLIES[meaning]
    opens = [[Button("button-open", OPEN(case.id), {"number": case.number})]] if reply.case and case else []
    rows = onward(session.roles) if meaning in AT_HOME and is_office(session.roles) else reply.rows
    await session.say(reply.key, buttons=[*opens, *rows], slot=reply.key)


async def _number(update: Update, context: Context) -> None:
    """A number of somebody else's is like one that does not exist."""
    number = re.search(r"\d{1,9}", heard(message_text(update)))
    found = await context.session.cases.numbered(number=number[0].zfill(4)) if number else None
    await cases.show_card(context.session, found or 0)


async def _progress(update: Update, context: Context) -> None:
    """Of the only case its card, else all of them."""
    page = await open_cases(context.session, context.session.person)
    if len(page.found) != 1:
        return await lists.mine(update, context)
    await cases.show_card(context.session, page.found[0].id)


SCREENS: Mapping[Meaning, _Show] = {
    Meaning.NUMBER: _number,
    Meaning.PROGRESS: _progress,
    Meaning.HELP: manners.help_,
    Meaning.LANGUAGE: manners.language,
    Meaning.CANCEL: manners.nothing_to_cancel,
    Meaning.TODO: lists.to_do,
    Meaning.OVERVIEW: manners.help_,
    Meaning.FIND: menu.find,
    **dict.fromkeys((Meaning.CALENDAR, Meaning.ROSTER, Meaning.POLICY), menu.administer),
}
"""What is there in every program: it is shown at once. All else is a button, hidden where it leads nowhere."""
