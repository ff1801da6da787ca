"""报名: one tap; for children how many, how old, who fetches them, and the guardian's consent.

报名 ──▶ END            care: 报名 ──▶ count ──▶ age ↺ ──▶ fetcher ──▶ consent ──▶ END
"""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.handlers.bulletins import say_full, signed_up
from bot.views.bulletins import name_of
from bot.views.keyboards import onward
from bot.wire.buttons import in_rows, on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain import policy
from domain.bulletins import (
    FETCHER_CHARACTERS,
    AgeOutOfReach,
    Care,
    ChildrenOutOfReach,
    Full,
    Part,
    check_age,
    check_children,
    check_line,
)
from domain.numerals import counted
from domain.refusal import Refusal
from domain.sentences import Button, Day
from domain.taps.signups import CHILD_AGE, CHILDREN, SIGN, SIGN_BACK, SIGN_CONSENT, SIGN_DROP, SIGN_QUEUE
from domain.taps.tap import Tap
from services import bulletins, signups
from services.circulation import SIGNING_UP

COUNT, AGE, FETCHER, CONSENT = "count", "age", "fetcher", "consent"
CANCEL = Button("button-cancel", SIGN_DROP())
BACK = Button("button-back", SIGN_BACK())


async def _begin(update: Update, context: Context) -> str | None:
    """Whether there is a place is said before anything is asked."""
    session, (waits, number) = context.session, SIGN.fields(context)
    seen = await signups.check(session, number, session.person, Part.GUEST)
    if seen.left == 0 and not waits:
        await say_full(session, Full(places=seen.bulletin.plan.places), SIGN(True, number))
        return None
    if not seen.bulletin.signs_up_children:
        await signups.sign_up(session, number, session.person, waits=waits)
        await signed_up(session, number, Part.GUEST, session.pressed)
        return None
    await begin(
        session, SIGNING_UP, COUNT, {"bulletin": number, "waits": waits, "ages": [], "message": session.pressed}
    )
    session.pressed = None  # what is asked stands beside the bulletin, not in its place
    return await _ask_count(session)


async def _limits(session: Session) -> policy.Bulletins:
    bulletin = await bulletins.known_to(session, _data(session)["bulletin"], session.person)
    return session.rules.of(bulletin.plan.circle.path).policy.bulletin


def _data(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


async def _ask_count(session: Session) -> str:
    limits = await _limits(session)
    bulletin = await bulletins.known_to(session, _data(session)["bulletin"], session.person)
    counts = [Button("button-children", CHILDREN(n), {"count": n}) for n in range(1, limits.children + 1)]
    await session.show("sign-count", buttons=[*in_rows(counts, 4), [CANCEL]], name=name_of(bulletin))
    return COUNT


async def _ask_age(session: Session) -> str:
    limits, data = await _limits(session), _data(session)
    ages = [Button("button-age", CHILD_AGE(age), {"age": age}) for age in range(limits.youngest, limits.oldest + 1)]
    place = len(data["ages"]) + 1
    await session.show("sign-age", buttons=[*in_rows(ages, 5), [BACK, CANCEL]], place=place, count=data["count"])
    return AGE


async def _ask_fetcher(session: Session) -> str:
    await session.show("sign-fetcher", buttons=[[BACK, CANCEL]], limit=FETCHER_CHARACTERS)
    return FETCHER


async def _ask_consent(session: Session) -> str:
    """What is kept, who sees it, and when it is deleted; only then yes."""
    data = _data(session)
    bulletin = await bulletins.known_to(session, data["bulletin"], session.person)
    assert bulletin.forget_at
    yes = Button("button-consent-care", SIGN_CONSENT(), style="primary")
    await session.show(
        "sign-consent",
        buttons=[[yes], [BACK, CANCEL]],
        name=name_of(bulletin),
        ages=[*map(str, data["ages"])],
        fetcher=data["fetcher"],
        day=Day(session.rules.calendar.local_day(bulletin.forget_at)),
    )
    return CONSENT


def _number(tap: Tap[int], context: Context, update: Update) -> int | None:
    """Tapped or typed; None where it is no number."""
    if tapped := tap.found_in(context):
        return tapped[0]
    return counted(message_text(update))


async def _count(update: Update, context: Context) -> str:
    session = context.session
    limits, count = await _limits(session), _number(CHILDREN, context, update)
    if count is None:
        raise ChildrenOutOfReach(limit=limits.children)
    _data(session).update(count=check_children(count, limits), ages=[])
    return await _ask_age(session)


async def _age(update: Update, context: Context) -> str:
    session, data = context.session, _data(context.session)
    limits, age = await _limits(session), _number(CHILD_AGE, context, update)
    if age is None:
        raise AgeOutOfReach(least=limits.youngest, most=limits.oldest)
    data["ages"] = [*data["ages"], check_age(age, limits)]
    return await (_ask_age if len(data["ages"]) < data["count"] else _ask_fetcher)(session)


async def _fetcher(update: Update, context: Context) -> str:
    session = context.session
    _data(session)["fetcher"] = check_line(message_text(update), FETCHER_CHARACTERS)
    return await _ask_consent(session)


async def _back(update: Update, context: Context) -> str:
    """A step back: of the ages one at a time."""
    session, data = context.session, _data(context.session)
    assert session.conversation
    if session.conversation.step == CONSENT:
        return await _ask_fetcher(session)
    if not data["ages"]:
        return await _ask_count(session)
    data["ages"] = data["ages"][:-1]
    return await _ask_age(session)


async def _consent(update: Update, context: Context) -> str:
    return await _sign_up(context.session)


async def _queue(update: Update, context: Context) -> str:
    """The last place went meanwhile: what was said stays, and they wait."""
    _data(context.session)["waits"] = True
    return await _sign_up(context.session)


async def _sign_up(session: Session) -> str:
    data = _data(session)
    number, care = data["bulletin"], Care(tuple(data["ages"]), data["fetcher"], consented=True)
    waits = data["waits"]
    try:
        await signups.sign_up(session, number, session.person, care=care, waits=waits)
    except Full as refusal:
        await say_full(session, refusal, SIGN_QUEUE(number))
        return CONSENT
    except Refusal as refusal:  # nothing that was said here is of use any more
        await session.say(refusal.key, buttons=onward(session.roles), **refusal.details)
        return END
    await signed_up(session, number, Part.GUEST, data["message"])
    return END


async def _drop(update: Update, context: Context) -> str:
    await context.session.show("sign-dropped", buttons=onward(context.session.roles))
    return END


_ASK_AGAIN = {COUNT: _ask_count, AGE: _ask_age, FETCHER: _ask_fetcher, CONSENT: _ask_consent}


async def _where(update: Update, context: Context) -> str:
    """Words where a button is waited for: what is asked, once more."""
    session = context.session
    assert session.conversation
    return await _ASK_AGAIN[session.conversation.step](session)


def flow(texts: Texts) -> Flow:
    said = anything(texts)
    return Flow(
        SIGNING_UP,
        entry_points=[on(SIGN, _begin)],
        states={
            COUNT: [on(CHILDREN, _count), MessageHandler(said, _count)],
            AGE: [on(CHILD_AGE, _age), MessageHandler(said, _age)],
            FETCHER: [MessageHandler(said, _fetcher)],
            CONSENT: [on(SIGN_CONSENT, _consent), on(SIGN_QUEUE, _queue), MessageHandler(said, _where)],
        },
        fallbacks=[on(SIGN_BACK, _back), on(SIGN_DROP, _drop), CommandHandler("cancel", _drop)],
        manner=Manner(words={COUNT, AGE, FETCHER}, files=(), new=True),
    )
