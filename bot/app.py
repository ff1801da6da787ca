"""Every handler, in order: the first that takes an update is the only one."""

from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.flows import bulletins as bulletin
from bot.flows import cases as wording
from bot.flows import (
    claims,
    contact,
    demands,
    entries,
    holidays,
    loose,
    membership,
    merging,
    proposals,
    signups,
    visits,
)
from bot.flows import discussion as speaking
from bot.flows import roster as roster_file
from bot.flows import unsealing as unsealing_talk
from bot.handlers import (
    board,
    bulletins,
    dates,
    discussion,
    forgetting,
    group_links,
    groups,
    lists,
    manners,
    overview,
    policy,
    presence,
    replies,
    roster,
    settings,
    sharing,
    unsealing,
)
from bot.handlers import cases as casework
from bot.handlers import contact as representatives
from bot.wire.filters import AboutCase, Elsewhere, InTalk, Label, OwnLink, RestOfAlbum, ThroughUs
from bot.wire.http import AiohttpRequest
from bot.wire.session import App, Context
from bot.wire.texts import Texts
from bot.wire.worker import on_error


def build(token: str, api_url: str, texts: Texts) -> App:
    """The application without an updater: our own receiver and worker feed it."""
    app: App = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest(connections=1))
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    _register(app, texts)
    app.add_error_handler(on_error)
    return app


BEFORE = -1
"""The group of handlers that are looked at first."""


def _register(app: App, texts: Texts) -> None:
    add = app.add_handler
    # Groups, then whatever else is not a private chat: nothing below may see it.
    app.add_handlers(groups.HANDLERS)
    add(MessageHandler(~filters.ChatType.PRIVATE, presence.elsewhere))
    add(ChatMemberHandler(presence.changed, ChatMemberHandler.MY_CHAT_MEMBER))

    # A card of our own making is not what somebody says.
    add(MessageHandler(ThroughUs() | OwnLink(), sharing.through_us))

    # Whoever goes elsewhere is not waited for any more; nothing is handled by that alone.
    app.add_handler(
        MessageHandler(filters.UpdateType.MESSAGE & Elsewhere(texts), manners.forget_question), group=BEFORE
    )

    # What changes a draft, and what is understood everywhere.
    add(MessageHandler(filters.UpdateType.EDITED_MESSAGE, demands.edited))
    add(CommandHandler("mine", lists.mine))
    add(CommandHandler("todo", lists.to_do))
    add(overview.COMMAND)
    add(casework.COMMAND)
    add(board.COMMAND)
    add(policy.COMMAND)
    add(roster.COMMAND)
    app.add_handlers(group_links.COMMANDS)
    add(bulletins.COMMAND)
    add(representatives.COMMAND)
    app.add_handlers(settings.COMMANDS)
    add(forgetting.COMMAND)
    add(forgetting.label(texts))
    add(CommandHandler("language", manners.language))
    add(CommandHandler("help", manners.help_))
    add(MessageHandler(Label(texts, "keyboard-mine"), lists.mine))
    add(MessageHandler(Label(texts, "keyboard-board"), board.browse))
    add(MessageHandler(Label(texts, "keyboard-todo"), lists.to_do))
    add(MessageHandler(Label(texts, "keyboard-representatives"), representatives.representatives))

    # The pictures of one album belong together, whatever the first of them was taken for.
    add(MessageHandler(RestOfAlbum(), replies.rest_of_album))

    # A reply to a case's message is meant for that case, whatever else is going on.
    add(MessageHandler(AboutCase() & ~filters.COMMAND, replies.reply))
    # So is one in a talk meant for whoever is on the other side of it.
    add(MessageHandler(InTalk() & ~filters.COMMAND, contact.reply))

    # Conversations; `loose` takes any message that nothing else wanted, so it comes last.
    before = (claims, membership, demands, proposals, wording, speaking, merging, contact, visits, entries)
    for flow in (*before, holidays, roster_file, bulletin, signups, unsealing_talk, loose):
        add(flow.flow(texts))

    cases, persons = (board, discussion, sharing, bulletins, casework, dates), (lists, manners, forgetting, claims)
    offices = (overview, policy, roster, group_links, settings, unsealing)
    for part in (*cases, *offices, replies, representatives, visits, *persons):
        app.add_handlers(part.BUTTONS)

    add(CommandHandler("cancel", manners.nothing_to_cancel))
    add(MessageHandler(filters.COMMAND, manners.unknown_command))
    add(CallbackQueryHandler(manners.old_button))
