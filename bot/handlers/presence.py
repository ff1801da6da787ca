"""Whether we can be heard: blocked and unblocked in private, added to groups and removed, and what is neither."""

from telegram import Update
from telegram.constants import ChatType

from bot.handlers import groups
from bot.handlers.groups import GONE
from bot.wire.session import Context
from domain.people import own_voice
from domain.sentences import Button
from domain.taps.lists import MINE
from services import coming_back, group_links, signups, unsealing
from services.cases import holders


def has_left(update: Update) -> bool:
    """Whether somebody has blocked the bot, or taken it out of a group."""
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status in GONE


async def changed(update: Update, context: Context) -> None:
    """Somebody blocked the bot, or let it in again. What happened meanwhile is in their list."""
    session, change, chat = context.session, update.my_chat_member, update.effective_chat
    assert change and chat
    if chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}:
        await groups.changed(session, change)
        return
    if chat.type != ChatType.PRIVATE:
        await elsewhere(update, context)
        return
    blocked = has_left(update)
    await session.people.set_unreachable(chat_id=chat.id, since=session.now if blocked else None)
    if blocked:
        await holders.leaves(session, session.person)
        await holders.helps(session, session.person)
        await signups.look_again(session, session.person)
    if not blocked and change.old_chat_member.status in GONE and session.visitor.unreachable:
        await coming_back.heard_again(session, session.person)
        await unsealing.tell_again(session, session.person)
        await session.say("heard-again", buttons=[[Button("button-mine", MINE(0))]])


async def elsewhere(update: Update, context: Context) -> None:
    """A channel, or what there may be one day: one sentence, then we leave."""
    session, chat = context.session, update.effective_chat
    if has_left(update):
        return
    await session.say("not-in-groups", slot="not-in-groups")
    if chat and chat.id < 0:  # a private chat, which has no other number, cannot be left
        await group_links.leave(session, own_voice(session.person), session.now)
