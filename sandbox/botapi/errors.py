"""Every refusal of the Bot API in Telegram's own words."""

from __future__ import annotations

from enum import Enum

from sandbox.shapes import Json


class Refusal(Enum):
    """(error_code, description); `{braces}` are filled in when it is raised."""

    UNAUTHORIZED = 401, "Unauthorized"
    NOT_FOUND = 404, "Not Found"
    METHOD_NOT_FOUND = 404, "Not Found: method not found"
    NO_BOUNDARY = 400, "Bad Request: boundary not found"
    FIELD_NAMELESS = 400, "Bad Request: field name in multipart/form-data not found"
    REQUIRED = 400, 'Bad Request: parameter "{field}" is required'

    CHAT_ID_EMPTY = 400, "Bad Request: chat_id is empty"
    CHAT_NOT_FOUND = 400, "Bad Request: chat not found"
    USER_NOT_FOUND = 400, "Bad Request: user not found"
    INVALID_ID = 400, "Bad Request: invalid {field} specified"
    NOT_STARTED = 403, "Forbidden: bot can't initiate conversation with a user"
    BLOCKED = 403, "Forbidden: bot was blocked by the user"
    LEFT_GROUP = 403, "Forbidden: bot is not a member of the {kind} chat"
    KICKED = 403, "Forbidden: bot was kicked from the {kind} chat"
    CANT_WRITE = 400, "Bad Request: not enough rights to send text messages to the chat"
    VOICES_FORBIDDEN = 400, "Bad Request: VOICE_MESSAGES_FORBIDDEN"
    MOVED = 400, "Bad Request: group chat was upgraded to a supergroup chat"
    NO_ADMINS_IN_PRIVATE = 400, "Bad Request: there are no administrators in the private chat"
    CANT_LEAVE_PRIVATE = 400, "Bad Request: chat member status can't be changed in private chats"

    NOT_A_FORUM = 400, "Bad Request: the chat is not a forum"
    THREAD_NOT_FOUND = 400, "Bad Request: message thread not found"
    TOPIC_CLOSED = 400, "Bad Request: TOPIC_CLOSED"
    TOPIC_UNKNOWN = 400, "Bad Request: TOPIC_ID_INVALID"
    TOPIC_NOT_MODIFIED = 400, "Bad Request: TOPIC_NOT_MODIFIED"
    TOPIC_RIGHTS = 400, "Bad Request: not enough rights to manage topics"
    TOPIC_CREATE_RIGHTS = 400, "Bad Request: not enough rights to create a topic"
    TOPIC_NAME_EMPTY = 400, "Bad Request: title must be non-empty"
    TOPIC_NAME_LONG = 400, "Bad Request: TOPIC_TITLE_TOO_LONG"
    TOPIC_COLOR = 400, "Bad Request: invalid icon color specified"

    TEXT_EMPTY = 400, "Bad Request: message text is empty"
    TEXT_TOO_LONG = 400, "Bad Request: message is too long"
    TEXT_FAR_TOO_LONG = 400, "Bad Request: text is too long"
    ENTITY_BEYOND = (
        400,
        "Bad Request: entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}",
    )
    ENTITY_URL = 400, "Bad Request: entity URL '{url}' is invalid: {why}"
    CAPTION_TOO_LONG = 400, "Bad Request: message caption is too long"
    CANT_PARSE_ENTITIES = 400, "Bad Request: can't parse entities: {why}"
    PARSE_MODE = 400, "Bad Request: unsupported parse_mode"

    MARKUP_NOT_OBJECT = 400, "Bad Request: object expected as reply markup"
    INLINE_EXPECTED = 400, "Bad Request: inline keyboard expected"
    MARKUP_TOO_LONG = 400, "Bad Request: REPLY_MARKUP_TOO_LONG"
    BUTTON_TEXT_EMPTY = 400, "Bad Request: {kind} button text must be non-empty"
    BUTTON_DATA = 400, "Bad Request: BUTTON_DATA_INVALID"
    BUTTON_TYPE = 400, "Bad Request: BUTTON_TYPE_INVALID"
    BUTTON_URL = 400, "Bad Request: {kind} URL '{url}' is invalid: {why}"
    BUTTON_COPY_TEXT = 400, "Bad Request: BUTTON_COPY_TEXT_INVALID"
    BUTTON_IN_PRIVATE = 400, "Bad Request: {what} in private chats only"
    PLACEHOLDER = 400, "Bad Request: input field placeholder must be 1-64 characters long"

    REPLY_NOT_OBJECT = 400, "Bad Request: object expected as reply parameters"
    PREVIEW_NOT_OBJECT = 400, "Bad Request: object expected as link preview options"
    REPLY_NOT_FOUND = 400, "Bad Request: message to be replied not found"
    QUOTE_NOT_FOUND = 400, "Bad Request: QUOTE_TEXT_INVALID"
    MESSAGE_ID_MISSING = 400, "Bad Request: message identifier is not specified"
    EDIT_NOT_FOUND = 400, "Bad Request: message to edit not found"
    DELETE_NOT_FOUND = 400, "Bad Request: message to delete not found"
    COPY_NOT_FOUND = 400, "Bad Request: message to copy not found"
    FORWARD_NOT_FOUND = 400, "Bad Request: message to forward not found"
    REACT_NOT_FOUND = 400, "Bad Request: message to react not found"
    CANT_EDIT = 400, "Bad Request: message can't be edited"
    CANT_DELETE = 400, "Bad Request: message can't be deleted"
    TOO_OLD_TO_DELETE = 400, "Bad Request: message can't be deleted for everyone"
    CANT_COPY = 400, "Bad Request: message can't be copied"
    CANT_FORWARD = 400, "Bad Request: message can't be forwarded"
    NO_TEXT_TO_EDIT = 400, "Bad Request: there is no text in the message to edit"
    NO_CAPTION_TO_EDIT = 400, "Bad Request: there is no caption in the message to edit"
    NOT_MODIFIED = (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message",
    )

    FILE_MISSING = 400, "Bad Request: there is no {kind} in the request"
    FILE_EMPTY = 400, "Bad Request: file must be non-empty"
    FILE_TOO_BIG = 400, "Bad Request: file is too big"
    FILE_UNKNOWN = 400, "Bad Request: wrong file identifier/HTTP URL specified"
    FILE_ID = 400, "Bad Request: invalid file_id"
    FILE_URL = 400, "Bad Request: failed to get HTTP URL content"
    FILE_KIND = 400, "Bad Request: can't use file of type {found} as {wanted}"
    PHOTO_TOO_BIG = (
        400,
        "Bad Request: file of size {size} bytes is too big for a photo; the maximum size is {most} bytes",
    )
    NO_PICTURE = 400, "Bad Request: IMAGE_PROCESS_FAILED"
    PHOTO_DIMENSIONS = 400, "Bad Request: PHOTO_INVALID_DIMENSIONS"
    UPLOAD_TOO_BIG = 413, "Request Entity Too Large"
    GROUP_NOT_ARRAY = 400, "Bad Request: expected an Array of InputMedia"
    GROUP_EMPTY = 400, "Bad Request: there are no messages to send"
    GROUP_TOO_LARGE = 400, "Bad Request: too many messages to send as an album"
    GROUP_MIX = 400, "Bad Request: {kind} can't be mixed with other media types"
    GROUP_ITEM = 400, 'Bad Request: failed to send message #{number} with the error message "{why}"'
    COORDINATE_EMPTY = 400, "Bad Request: {field} is empty"
    LOCATION = 400, "Bad Request: wrong latitude or longitude specified"

    QUERY_TOO_OLD = 400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ANSWER_TOO_LONG = 400, "Bad Request: MESSAGE_TOO_LONG"
    ANSWER_URL = 400, "Bad Request: URL_INVALID"
    RESULTS_NOT_ARRAY = 400, "Bad Request: expected an Array of inline query results"
    RESULTS_TOO_MANY = 400, "Bad Request: too many inline query results specified"
    RESULT_ID = 400, "Bad Request: RESULT_ID_INVALID"
    RESULT_ID_TWICE = 400, "Bad Request: RESULT_ID_DUPLICATE"
    RESULT_TITLE = 400, "Bad Request: ARTICLE_TITLE_EMPTY"
    NEXT_OFFSET = 400, "Bad Request: NEXT_OFFSET_INVALID"
    INLINE_BUTTON = 400, "Bad Request: SWITCH_PM_TEXT_EMPTY"
    START_PARAMETER = 400, "Bad Request: START_PARAM_INVALID"
    REACTIONS_NOT_ARRAY = 400, "Bad Request: expected an Array of ReactionType"
    REACTION = 400, "Bad Request: REACTION_INVALID"
    REACTIONS_TOO_MANY = 400, "Bad Request: REACTIONS_TOO_MANY"
    CHAT_ACTION = 400, "Bad Request: wrong parameter action in request"
    COMMANDS_NOT_ARRAY = 400, "Bad Request: expected an Array of BotCommand"
    COMMANDS_TOO_MANY = 400, "Bad Request: BOT_COMMANDS_TOO_MUCH"
    COMMAND = 400, "Bad Request: BOT_COMMAND_INVALID"
    COMMAND_EMPTY = 400, "Bad Request: {what} must be non-empty"
    COMMAND_TOO_LONG = 400, "Bad Request: {what} length must not exceed {most}"
    MENU_TEXT = 400, "Bad Request: menu button text must be non-empty"
    MENU_URL = 400, "Bad Request: menu button Web App URL '{url}' is invalid: {why}"
    LANGUAGE = 400, "Bad Request: invalid language code specified"
    PROFILE_TOO_LONG = 400, "Bad Request: bot {field} is too long"

    OTHER_POLL = (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    POLL_ENDED = 409, "Conflict: terminated by setWebhook request"
    WEBHOOK_ACTIVE = (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    WEBHOOK_URL = 400, "Bad Request: invalid webhook URL specified"
    WEBHOOK_BAD = 400, "Bad Request: bad webhook: {why}"
    SECRET_TOO_LONG = 400, "Bad Request: secret token is too long"
    SECRET = 400, "Bad Request: secret token contains unallowed characters"


class ApiError(Exception):
    """An answer with "ok": false."""

    def __init__(self, code: int, description: str, **parameters: int | None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = {name: value for name, value in parameters.items() if value is not None}

    @property
    def body(self) -> Json:
        """{"ok", "error_code", "description"} and, with a flood limit or a group that moved, "parameters"."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def refused(refusal: Refusal, *, migrate_to_chat_id: int | None = None, **names: object) -> ApiError:
    """The error to raise for a refusal."""
    code, description = refusal.value
    return ApiError(code, description.format(**names), migrate_to_chat_id=migrate_to_chat_id)


def bad_request(why: str) -> ApiError:
    """The error to raise for what stands in no table, such as a field of an object; it begins with a small letter."""
    return ApiError(400, f"Bad Request: {why[:1].lower()}{why[1:]}")
