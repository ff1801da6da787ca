"""/bulletin: staff and chairs write a bulletin, step by step, look at it once more, and send it.

kind ──▶ text ──▶ union ──▶ who ──▶ when ──▶ where ──▶ places ──▶ preview ──▶ END
   ◀────────┴────────┴───────┴──────┴────────┴──────────┘ back; from the preview to any of them, and straight back to it
"""

from telegram import Message, Update
from telegram.ext import CommandHandler, MessageHandler

from bot.flows.bulletins_questions import (
    ASK,
    BACK,
    CANCEL,
    KIND,
    PLACES,
    PREVIEW,
    STEPS,
    TEXT,
    UNION,
    WHEN,
    WHERE,
    WHO,
    ask_kind,
    ask_preview,
    data_of,
    plan_of,
    show_union,
)
from bot.handlers.bulletins import show_figures
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, Manner, begin
from bot.wire.filters import anything, key
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.bulletins import (
    MOST_PLACES,
    TEXT_CHARACTERS,
    WHERE_CHARACTERS,
    Audience,
    Kind,
    MomentOutOfReach,
    MomentUnclear,
    PictureOnly,
    PlacesOutOfReach,
    check_length,
    check_line,
    check_moment,
    check_places,
)
from domain.days import read_moment
from domain.numerals import counted
from domain.refusal import MovedOn, Refusal
from domain.taps.bulletins import (
    BULLETIN_AGAIN,
    BULLETIN_ANEW,
    BULLETIN_BACK,
    BULLETIN_BEGIN,
    BULLETIN_CONTINUE,
    BULLETIN_DROP,
    BULLETIN_FOR,
    BULLETIN_KIND,
    BULLETIN_NO_PICTURE,
    BULLETIN_PLACES,
    BULLETIN_SEND,
    BULLETIN_SKIP,
    BULLETIN_UNION,
    BULLETIN_VOLUNTEERS,
    BULLETIN_WHO,
)
from services import bulletins
from storage.times import to_text

NAME = "bulletin"


async def _may_begin(session: Session) -> None:
    await bulletins.seats(session, session.actor)


async def _begin(update: Update, context: Context) -> str:
    await _may_begin(context.session)
    return await _anew(update, context)


async def _anew(update: Update, context: Context) -> str:
    await begin(context.session, NAME, KIND, {})
    return await ask_kind(context.session)


async def _continue(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    return await ASK[session.conversation.step](session)


async def _on(session: Session, step: str) -> str:
    """To what comes next: after a change straight to the preview, but a union is nothing without who in it."""
    following = STEPS[STEPS.index(step) + 1]
    if data_of(session).get("seen") and step != UNION:
        missing = data_of(session)["kind"] == Kind.CARE and not data_of(session).get("starts_at")
        following = WHEN if missing else PREVIEW
    return await ASK[following](session)


async def _kind(update: Update, context: Context) -> str:
    data_of(context.session)["kind"] = BULLETIN_KIND.fields(context)[0]
    return await _on(context.session, KIND)


async def _text(update: Update, context: Context) -> str | None:
    """Its words, with one picture or none. A picture without words waits for them."""
    session, message = context.session, update.effective_message
    assert message
    data = data_of(session)
    picture = _picture_of(message)
    if picture:
        data |= {"picture": picture, "album": message.media_group_id}
    if picture and not message_text(update).strip():
        await session.say("bulletin-picture-kept", buttons=[[BACK, CANCEL]], slot="bulletin-picture")
        return TEXT
    data["text"] = check_length(message_text(update), TEXT_CHARACTERS)
    return await _on(session, TEXT)


async def _no_picture(update: Update, context: Context) -> str:
    for part in ("picture", "album"):
        data_of(context.session).pop(part, None)
    return await ASK[TEXT](context.session)


def _picture_of(message: Message) -> str | None:
    """The largest size of a photo; anything else that is no text is refused."""
    if message.photo:
        return message.photo[-1].file_id
    if not message.text:
        raise PictureOnly
    return None


async def _union(update: Update, context: Context) -> str:
    number, page = BULLETIN_UNION.fields(context)
    return await show_union(context.session, number, page)


async def _for(update: Update, context: Context) -> str:
    session = context.session
    union = await bulletins.place(session, BULLETIN_FOR.fields(context)[0], session.actor)
    data_of(session).update(union=union.id, audience=Audience.MEMBERS, group="")
    return await _on(session, UNION)


async def _who(update: Update, context: Context) -> str:
    data, (place,) = data_of(context.session), BULLETIN_WHO.fields(context)
    if place >= len(data["choices"]):
        raise MovedOn
    data["audience"], data["group"] = data["choices"][place]
    return await _on(context.session, WHO)


async def _when(update: Update, context: Context) -> str:
    session = context.session
    calendar = session.rules.calendar
    read = read_moment(message_text(update), calendar.local_day(session.now))
    if read is None:
        raise MomentUnclear
    data_of(session)["starts_at"] = to_text(check_moment(calendar.at(*read), session.now))
    return await _on(session, WHEN)


async def _where(update: Update, context: Context) -> str:
    session = context.session
    data_of(session)["where"] = check_line(message_text(update), WHERE_CHARACTERS)
    return await _on(session, WHERE)


async def _skip(update: Update, context: Context) -> str:
    """No date, or no place; what had been said is taken back."""
    session = context.session
    assert session.conversation
    step = session.conversation.step
    if step == WHEN and data_of(session)["kind"] == Kind.CARE:
        raise MomentOutOfReach
    data_of(session).pop({WHEN: "starts_at", WHERE: "where"}[step], None)
    return await _on(session, step)


async def _places(update: Update, context: Context) -> str:
    session = context.session
    tapped = BULLETIN_PLACES.found_in(context)
    places = tapped[0] if tapped else counted(message_text(update))
    if places is None and not tapped:
        raise PlacesOutOfReach(limit=MOST_PLACES)
    data_of(session)["places"] = places and check_places(places)
    return await _on(session, PLACES)


async def _volunteers(update: Update, context: Context) -> str:
    data = data_of(context.session)
    data["volunteers"] = not data.get("volunteers")
    return await ask_preview(context.session)


async def _again(update: Update, context: Context) -> str:
    return await ASK[BULLETIN_AGAIN.fields(context)[0]](context.session)


async def _back(update: Update, context: Context) -> str:
    """To the step before; to the preview, where one has come from there."""
    session = context.session
    assert session.conversation
    step = session.conversation.step
    if data_of(session).get("seen") and step != WHO:
        return await ask_preview(session)
    return await ASK[STEPS[max(0, STEPS.index(step) - 1)]](session)


async def _send(update: Update, context: Context) -> str | None:
    session = context.session
    plan = await plan_of(session)
    try:
        done = await bulletins.publish(session, plan, session.actor, session.pressed)
    except Refusal as refusal:  # a draft of last week may be about yesterday: it can be changed here
        session.notify(refusal.key, alert=True, **refusal.details)
        return None
    await show_figures(session, done.id, session.pressed)
    return END


async def _drop(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _ask_again(update: Update, context: Context) -> str | None:
    """Words where a button is waited for: what is asked, once more. The rest of an album is nothing new."""
    session, message = context.session, update.effective_message
    if message and message.media_group_id and message.media_group_id == data_of(session).get("album"):
        return None
    return await _continue(update, context)


def flow(texts: Texts) -> Flow:
    said, again = anything(texts), MessageHandler(anything(texts), _ask_again)
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("bulletin", _begin),
            on(BULLETIN_BEGIN, _begin),
            key("keyboard-launch", _begin)(texts),
        ],
        states={
            KIND: [on(BULLETIN_KIND, _kind), again],
            TEXT: [on(BULLETIN_NO_PICTURE, _no_picture), MessageHandler(said, _text)],
            UNION: [on(BULLETIN_UNION, _union), on(BULLETIN_FOR, _for), again],
            WHO: [on(BULLETIN_WHO, _who), again],
            WHEN: [on(BULLETIN_SKIP, _skip), MessageHandler(said, _when)],
            WHERE: [on(BULLETIN_SKIP, _skip), MessageHandler(said, _where)],
            PLACES: [on(BULLETIN_PLACES, _places), MessageHandler(said, _places)],
            PREVIEW: [
                on(BULLETIN_SEND, _send),
                on(BULLETIN_VOLUNTEERS, _volunteers),
                on(BULLETIN_AGAIN, _again),
                again,
            ],
        },
        fallbacks=[
            on(BULLETIN_BACK, _back),
            on(BULLETIN_CONTINUE, _continue),
            on(BULLETIN_ANEW, _anew),
            on(BULLETIN_DROP, _drop),
            CommandHandler("cancel", _drop),
        ],
        manner=Manner(words={TEXT, WHEN, WHERE, PLACES}, files={TEXT}, new=True, may_begin=_may_begin),
    )
