"""/forget: somebody wants us to know nothing of them any more. Two taps, and what they mean before each."""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.filters import Label
from bot.wire.session import Context
from bot.wire.texts import Texts
from domain.sentences import MAIN, Button
from domain.taps.forgetting import FORGET, FORGET_NOW, FORGET_STAY, FORGET_SURE
from services import forgetting, unsealing
from services.delivery import VANISH
from storage.outbox import Letter, Priority

STAY = [Button("button-forget-stay", FORGET_STAY())]


async def _forget(update: Update, context: Context) -> None:
    """What there is, and why it may be better to wait. What they still have to hear of an unsealing they hear now."""
    session = context.session
    kept = await forgetting.kept(session, session.actor, session.forgets)
    await unsealing.tell_again(session, session.person, at_once=True)
    await session.show("forget", buttons=[STAY, [Button("button-forget-go-on", FORGET_SURE())]], **vars(kept))


async def _sure(update: Update, context: Context) -> None:
    """What goes and what stays."""
    session = context.session
    kept = await forgetting.kept(session, session.actor, session.forgets)
    now = Button("button-forget-now", FORGET_NOW(), style="danger")
    await session.show("forget-sure", buttons=[STAY, [now]], posts=kept.posts, under_way=kept.under_way)


async def _now(update: Update, context: Context) -> None:
    """From here on they are nobody to this session either: the last words go to a voice without a past."""
    session = context.session
    under_way = (await forgetting.kept(session, session.actor, session.forgets)).under_way
    pressed, nobody = session.pressed, await forgetting.forget(session, session.actor, session.forgets)
    session.conversation = session.pressed = None
    vanishes = Letter(nobody, VANISH, {"message": pressed}, Priority.ANSWER)
    await session.outbox.put(vanishes, session.now)
    await session.say("forgotten-now", buttons=MAIN, voice=nobody, under_way=under_way)
    await session.outbox.put(Letter(nobody, "commands", priority=Priority.ANSWER), session.now)


async def _stay(update: Update, context: Context) -> None:
    await context.session.show("forget-stayed", buttons=onward(context.session.roles))


def label(texts: Texts) -> MessageHandler[Context, None]:
    """For whoever writes what the button says."""
    return MessageHandler(Label(texts, "button-forget"), _forget)


BUTTONS = [
    on(FORGET, _forget),
    on(FORGET_SURE, _sure),
    on(FORGET_NOW, _now),
    on(FORGET_STAY, _stay),
]
COMMAND = CommandHandler("forget", _forget)
