"""Every method of the Bot API the sandbox knows, as one table."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.botapi import answering, chats, editing, inline, media, polling, profile, sending, topics
from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.handler import Handler
from sandbox.botapi.params import Params
from sandbox.world import World


@dataclass(frozen=True)
class Method:
    """What carries a call out, and the parameters it cannot do without."""

    run: Handler
    required: tuple[str, ...] = ()


def _nothing(world: World, params: Params) -> bool:
    """logOut and close end nothing here."""
    return True


TO_CHAT = ("chat_id",)
MESSAGE = ("chat_id", "message_id")
TOPIC = ("chat_id", "message_thread_id")

METHODS: dict[str, Method] = {
    "getMe": Method(profile.get_me),
    "logOut": Method(_nothing),
    "close": Method(_nothing),
    "getUpdates": Method(polling.get_updates),
    "setWebhook": Method(polling.set_webhook),
    "deleteWebhook": Method(polling.delete_webhook),
    "getWebhookInfo": Method(polling.get_webhook_info),
    "sendMessage": Method(sending.send_message, (*TO_CHAT, "text")),
    "sendPhoto": Method(sending.send_media("photo"), TO_CHAT),
    "sendDocument": Method(sending.send_media("document"), TO_CHAT),
    "sendVoice": Method(sending.send_media("voice"), TO_CHAT),
    "sendAudio": Method(sending.send_media("audio"), TO_CHAT),
    "sendVideo": Method(sending.send_media("video"), TO_CHAT),
    "sendSticker": Method(sending.send_media("sticker"), TO_CHAT),
    "sendLocation": Method(sending.send_location, TO_CHAT),
    "sendMediaGroup": Method(sending.send_media_group, (*TO_CHAT, "media")),
    "sendChatAction": Method(sending.send_chat_action, (*TO_CHAT, "action")),
    "copyMessage": Method(sending.copy_message, (*TO_CHAT, "from_chat_id", "message_id")),
    "forwardMessage": Method(sending.forward_message, (*TO_CHAT, "from_chat_id", "message_id")),
    "editMessageText": Method(editing.edit_text, (*MESSAGE, "text")),
    "editMessageCaption": Method(editing.edit_caption, MESSAGE),
    "editMessageReplyMarkup": Method(editing.edit_reply_markup, MESSAGE),
    "deleteMessage": Method(editing.delete_message, MESSAGE),
    "setMessageReaction": Method(editing.set_reaction, MESSAGE),
    "answerCallbackQuery": Method(answering.answer_callback, ("callback_query_id",)),
    "answerInlineQuery": Method(inline.answer_query, ("inline_query_id",)),
    "getFile": Method(media.get_file, ("file_id",)),
    "setMyCommands": Method(profile.set_commands),
    "getMyCommands": Method(profile.get_commands),
    "deleteMyCommands": Method(profile.delete_commands),
    "setMyName": Method(profile.setter("name")),
    "getMyName": Method(profile.getter("name")),
    "setMyDescription": Method(profile.setter("description")),
    "getMyDescription": Method(profile.getter("description")),
    "setMyShortDescription": Method(profile.setter("short_description")),
    "getMyShortDescription": Method(profile.getter("short_description")),
    "setChatMenuButton": Method(profile.set_menu_button),
    "getChatMenuButton": Method(profile.get_menu_button),
    "getChat": Method(chats.get_chat, TO_CHAT),
    "getChatMember": Method(chats.get_chat_member, (*TO_CHAT, "user_id")),
    "getChatAdministrators": Method(chats.get_administrators, TO_CHAT),
    "getChatMemberCount": Method(chats.get_member_count, TO_CHAT),
    "leaveChat": Method(chats.leave_chat, TO_CHAT),
    "createForumTopic": Method(topics.create, TO_CHAT),
    "editForumTopic": Method(topics.edit, TOPIC),
    "closeForumTopic": Method(topics.closer(True), TOPIC),
    "reopenForumTopic": Method(topics.closer(False), TOPIC),
    "deleteForumTopic": Method(topics.delete, TOPIC),
}
BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}

MISSING = {
    "chat_id": Refusal.CHAT_ID_EMPTY,
    "text": Refusal.TEXT_EMPTY,
    "message_thread_id": Refusal.TOPIC_UNKNOWN,
    "message_id": Refusal.MESSAGE_ID_MISSING,
    "callback_query_id": Refusal.QUERY_TOO_OLD,
    "inline_query_id": Refusal.QUERY_TOO_OLD,
    "action": Refusal.CHAT_ACTION,
    "file_id": Refusal.FILE_ID,
    "user_id": Refusal.INVALID_ID,
}


def method_named(name: str) -> tuple[str, Method]:
    """The method by its name in any case, as Telegram takes it. Raises ApiError 404."""
    found = BY_LOWER_NAME.get(name.lower())
    if found is None:
        raise refused(Refusal.METHOD_NOT_FOUND)
    return found


def missing(method: Method, params: Params) -> ApiError | None:
    """The refusal for the first required parameter that is not there."""
    field = next((field for field in method.required if not params.has(field)), None)
    return refused(MISSING.get(field, Refusal.REQUIRED), field=field) if field else None
