"""What happens in a group: it is linked, moves, is left; colleagues press, and talk about a case among themselves."""

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.flows import cases
from bot.handlers import replies
from bot.handlers.cases import give, leave_it, transfer
from bot.wire.filters import RestOfAlbum
from bot.wire.here import AboutCaseHere, Linked, here, of_case
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from domain.cases.command import Command
from domain.cases.words import Action
from domain.drafts import KindNotAccepted
from domain.groups import InPrivate, NotHere, check_staff
from domain.people import own_voice
from domain.sentences import Button
from domain.taps.cases import GIVE, LEAVE_IT, MOVE, UNSEND
from domain.taps.groups import GROUP_NOTE, GROUP_SEND
from domain.taps.tap import Tap
from services import group_links, group_notes, groups, invitations
from services.cases import perform
from storage.groups import Group
from storage.outbox import Slot

GONE = {ChatMember.BANNED, ChatMember.LEFT}
GREETING = "greeting"
"""Where the code comes right after us, that it is linked is all that is said."""
IN_GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE


async def changed(session: Session, change: ChatMemberUpdated) -> None:
    """We were added, removed, muted, or heard again."""
    group = session.place.group if session.place else None
    if change.new_chat_member.status in GONE:
        if group:
            await group_links.lost(session, group)
        return
    if group is None:
        await _stranger(session)
        return
    await session.people.set_unreachable(chat_id=change.chat.id, since=None)
    if may_write(change.new_chat_member):
        await groups.catch_up(session, group.voice)
    await groups.knows_topics(session, group, bool(change.chat.is_forum))


def may_write(member: ChatMember) -> bool:
    return not isinstance(member, ChatMemberRestricted) or member.can_send_messages


async def _stranger(session: Session) -> None:
    """How it is linked; where nobody does so, we leave, so that nobody's trouble is told to the wrong ears."""
    await session.say("group-not-linked", slot=Slot(GREETING, 1), minutes=group_links.PATIENCE.seconds // 60)
    await group_links.leave(session, own_voice(session.person), session.now + group_links.PATIENCE)


async def _link(update: Update, context: Context) -> None:
    """/link CODE, or the link that adds us to a group and brings the code along. Who says so is no matter."""
    session, chat, code = context.session, update.effective_chat, "".join(context.args or ())
    assert chat
    if session.place:
        await session.say("group-works")
    elif not invitations.looks_like_code(code):
        await _stranger(session)
    else:
        forum, title = bool(chat.is_forum), chat.title or ""
        union = await group_links.link(session, session.person, title, code, forum=forum)
        await session.say("group-linked", slot=GREETING, union=union.name)


async def _moved(update: Update, context: Context) -> None:
    """The group has become a supergroup: one of these two comes from either chat."""
    message = update.effective_message
    assert message
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    await groups.moved(context.session, old, new)


async def _said(update: Update, context: Context) -> None:
    """A word about a case. Staff are asked whom it is for; what others say is theirs."""
    session, message = context.session, update.effective_message
    assert message and session.place and session.replied is not None
    place, limits = session.place, session.rules.policy.draft
    actor = session.actor if place.speaker else None
    author = place.speaker.person if place.speaker else None
    try:
        case = await group_notes.case_here(session, place.group, session.replied, actor)
        piece = piece_of(message, limits)
    except InPrivate:
        await session.say("group-in-private", slot="in-private")
        return
    except (NotHere, KindNotAccepted):
        return
    word = await group_notes.take_in(session, place.group, case, author, piece, limits)
    if word:
        send = Button("button-group-send", GROUP_SEND(word), style="primary")
        rows = [[send, Button("button-group-note", GROUP_NOTE(word))]]
        await session.say("group-whom-for", buttons=rows, about=case, number=case.number)


async def _edited(update: Update, context: Context) -> None:
    """Words that wait are changed; of those that were sent it is said that they are as they were."""
    session, message = context.session, update.effective_message
    assert message and session.place
    limits = session.rules.policy.draft
    try:
        changed_ = await group_notes.amend(session, session.place.group, piece_of(message, limits), limits)
    except KindNotAccepted:
        return
    if not changed_ and await group_notes.was_sent(session, session.place.group, message.message_id):
        await session.say("edit-too-late", slot="edit-too-late")


async def _send(update: Update, context: Context) -> None:
    session, group, number = _at_hand(GROUP_SEND, context)
    done = await group_notes.send(session, group, number, session.actor)
    await replies.answered(session, done)


async def _note(update: Update, context: Context) -> None:
    session, group, number = _at_hand(GROUP_NOTE, context)
    case = await group_notes.note(session, group, number, session.actor)
    await session.show("group-noted", about=case, number=case.number)


def _at_hand(tap: Tap[int], context: Context) -> tuple[Session, Group, int]:
    session = context.session
    assert session.place
    return session, session.place.group, tap.fields(context)[0]


async def _accept(update: Update, context: Context) -> None:
    """The card says who has it now; who pressed sees a passing line."""
    session, (_, case_id, turn) = context.session, MOVE.fields(context)
    done = await perform.perform(session, case_id, Command(Action.ACCEPT, turn), session.actor)
    session.notify("done-accept", number=done.case.number, kind=str(done.case.kind), stage=str(done.case.stage))


async def _leave_it(update: Update, context: Context) -> None:
    """What a colleague was asked here is taken away by colleagues only."""
    session = context.session
    assert session.place
    check_staff(session.actor, session.place.group.path)
    await leave_it(update, context)


async def _help(update: Update, context: Context) -> None:
    await context.session.say("group-works")


async def _quiet(update: Update, context: Context) -> None:
    """What people say to each other is theirs. Whether there are topics is told with each message."""
    session, chat = context.session, update.effective_chat
    if session.place and chat:
        await groups.knows_topics(session, session.place.group, bool(chat.is_forum))


HANDLERS = (
    MessageHandler(filters.ChatType.GROUPS & filters.StatusUpdate.MIGRATE, _moved),
    CommandHandler(("link", "start"), _link, IN_GROUP),
    CommandHandler("help", _help, IN_GROUP & Linked()),
    MessageHandler(IN_GROUP & Linked() & RestOfAlbum(), replies.rest_of_album),
    cases.in_groups(),
    here(MOVE.among(["accept"]), of_case(_accept)),
    here(MOVE.among(["transfer"]), of_case(transfer)),
    here(GIVE, of_case(give)),
    here(LEAVE_IT, _leave_it),
    here(UNSEND, replies.unsend),
    here(GROUP_SEND, _send),
    here(GROUP_NOTE, _note),
    MessageHandler(filters.ChatType.GROUPS & Linked() & filters.UpdateType.EDITED_MESSAGE, _edited),
    MessageHandler(IN_GROUP & AboutCaseHere() & ~filters.COMMAND, _said),
    MessageHandler(filters.ChatType.GROUPS, _quiet),
)
"""In order. Nothing else takes anything from a group."""
