"""Whoever writes of danger, wherever they are, reads first what saves them; then it is told. Their words go on."""

from telegram import Update

from bot.flows import membership
from bot.flows.distress import NAME
from bot.views.keyboards import is_office
from bot.wire.session import Session
from domain.cases.model import Case
from domain.contact import Side
from domain.distress import Distress, Of
from domain.people import Voice, own_voice
from domain.sentences import Button, Sentence
from domain.taps.distress import DISTRESS_CONTACT
from domain.understanding.danger import dangers
from domain.understanding.meanings import KEPT, Meaning, Scene
from domain.understanding.understand import understand
from services.distress import Where, cry_out, is_cared_for, knows, say_where
from services.membership import home
from storage.outbox import SAY, Letter, Priority

KINDS = {Meaning.DANGER_PLACE: Of.PLACE, Meaning.DANGER_PERSON: Of.PERSON}
PLACES = KEPT | {Meaning.ASK}
"""What somebody may mean who says where it is."""
OPEN = frozenset({"loose", "submitting", membership.NAME})
"""What an office writes in any other conversation is about danger elsewhere."""


async def help_first(update: Update, session: Session) -> None:
    """What an office writes to somebody is about danger elsewhere."""
    message, held = update.message, session.conversation
    if message is None or session.place or (session.replied and is_office(session.roles)):
        return
    if held and held.flow == NAME:
        return  # they are in touch already
    words = message.text or message.caption or ""
    found = [KINDS[each] for each in dangers(words)]
    for kind in found:
        await _help(session, kind, words)
    if not found and words and not (session.replied or session.talk) and (held is None or held.flow == "loose"):
        await _where(session, words)


async def _help(session: Session, kind: Of, words: str) -> None:
    where = await _said_in(session)
    distress = await cry_out(session, session.actor, kind, where, words) if _is_theirs(session) else None
    said = await (_place if kind is Of.PLACE else _person)(session, distress)
    voice = where.voice or own_voice(session.person)
    row = Letter(voice, SAY, said.encode(), Priority.ANSWER, said.key)  # past the limit of answers that wait
    await session.outbox.put(row, session.now)


def _is_theirs(session: Session) -> bool:
    held = session.conversation
    return held is None or held.flow in OPEN or not is_office(session.roles)


async def _place(session: Session, distress: Distress | None) -> Sentence:
    """Who knows, and what they need to know."""
    told = bool(distress and await knows(session, distress))
    lacks = "union" if distress and distress.union_id is None else "place"
    return Sentence("danger-place", {"told": "yes" if told else "no", "lacks": lacks})


async def _person(session: Session, distress: Distress | None) -> Sentence:
    """Nobody knows; whoever is trained can, where there is one, and where they want it."""
    if distress is None:
        return Sentence("danger-person", {"care": "none"})
    if not await is_cared_for(session, distress):
        return Sentence("danger-person", {"care": "no"})
    contact = Button("button-distress-contact", DISTRESS_CONTACT(distress.id), style="primary")
    return Sentence("danger-person", {"care": "yes"}, [[contact]])


async def _where(session: Session, words: str) -> None:
    """Right after it, wherever nothing else is asked: the place of it."""
    if PLACES.isdisjoint(understand(words, Scene.IDLE).meanings):
        return
    if await say_where(session, session.actor, words):
        await session.say("danger-where", slot="danger-where")


async def _said_in(session: Session) -> Where:
    """Under which voice, and of which union: in a case or talk it stays there."""
    case = await _case(session)
    if case:
        voice = session.voice_in(case)
        return Where(_hidden(session, voice), case.union, case.id)
    held = session.conversation
    number = session.talk or (held.data.get("talk") if held else None)
    talk = await session.talks.talk(number) if number else None
    if talk and talk.side_of(session.actor) is Side.WORKER:
        return Where(_hidden(session, talk.worker), talk.union, talk.matter)
    union = await home(session, session.person)
    if union:
        return Where(union=union.id)
    came = await session.conversations.in_flow(session.person, membership.NAME)
    found = await session.unions.get(came.data.get(membership.CAME, 0)) if came else None
    return Where(union=found.id if found else None)


async def _case(session: Session) -> Case | None:
    """The case that is replied to, or asked about."""
    held = session.conversation
    number = session.replied or (held.data.get("case") if held else None)
    return await session.cases.load(number) if number else None


def _hidden(session: Session, voice: Voice) -> Voice | None:
    """Under one's own name nothing is told either: a voice is made for it."""
    return None if voice == own_voice(session.person) else voice
