"""Whether we can be heard: blocked and unblocked in private, and groups, where we do not belong yet."""

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.buttons import Button
from bot.session import Context
from services import telling, unsealing
from storage import outbox
from storage.outbox import Priority
from storage.times import to_text

_GONE = {ChatMember.BANNED, ChatMember.LEFT}


def has_left(update: Update) -> bool:
    """Whether somebody has blocked the bot, or taken it out of a group."""
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status in _GONE


async def changed(update: Update, context: Context) -> None:
    """Somebody blocked the bot, or let it in again. What happened meanwhile is in their list."""
    session, change, chat = context.session, update.my_chat_member, update.effective_chat
    assert change and chat
    if chat.type != ChatType.PRIVATE:
        await group(update, context)
        return
    blocked = has_left(update)
    since = to_text(session.now) if blocked else None
    await session.tx.identity_set_unreachable(chat_id=chat.id, since=since)
    if not blocked and change.old_chat_member.status in _GONE and session.visitor.unreachable:
        await telling.back_again(session.tx, session.person, session.now, session.rules)
        await unsealing.tell_again(session.tx, session.person, session.now, session.rules)
        await session.say("heard-again", buttons=[[Button("button-mine", "mine:0")]])


async def group(update: Update, context: Context) -> None:
    """A group: one sentence, then we leave, so that nobody's trouble is told to the wrong ears."""
    session, chat = context.session, update.effective_chat
    if has_left(update):
        return
    await session.say("not-in-groups", slot="not-in-groups")
    if chat and chat.id < 0:  # a private chat, which has no other number, cannot be left
        await outbox.put(session.tx, session.person, "leave", session.now, slot="leave", priority=Priority.URGENT)
