"""What follows of each of Telegram's refusals, by its code and the words of several versions of its server."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Then(StrEnum):
    """What follows of a refusal. Where a call says what to do instead of itself then, that is done first of all."""

    LATER = "later"
    """The way is blocked, whatever goes there: the same once more, and until then nothing else to this chat."""
    AGAIN = "again"
    """Nobody knows why: the same a few times more, while others pass; then for good."""
    UNREACHABLE = "unreachable"
    """Nothing reaches this chat."""
    DONE = "done"
    """It is as it should be."""
    GONE = "gone"
    """What it needs is not there: the message to change, the topic to write in."""
    KIND = "kind"
    """This kind of message is not taken there; others are."""
    FILE = "file"
    """This file is not to be had, or not as what it is."""
    LONG = "long"
    """More words than go under a file."""
    NEVER = "never"
    """It is a mistake of ours."""


@dataclass(frozen=True)
class Row:
    """`code`: None for any."""

    then: Then
    code: int | None
    words: tuple[str, ...] = ("",)


TABLE = (
    Row(Then.LATER, None, ("too many requests", "retry after")),  # of one message of an album it says so with a 400
    Row(Then.KIND, None, ("voice_messages_forbidden", "restricted receiving of")),
    Row(
        Then.UNREACHABLE, None, ("rights to send text messages", "rights to send a message", "rights to send messages")
    ),
    Row(Then.UNREACHABLE, None, ("chat_write_forbidden", "chat_send_plain_forbidden", "chat_restricted")),
    Row(Then.KIND, None, ("rights to send", "chat_send_")),
    Row(Then.UNREACHABLE, 403),
    Row(Then.UNREACHABLE, 400, ("chat not found", "peer_id_invalid", "chat_id_invalid", "channel_private")),
    Row(Then.UNREACHABLE, 400, ("deactivated", "user_is_blocked", "blocked by the user", "chat was deleted")),
    Row(Then.DONE, 400, ("message is not modified", "message_not_modified", "topic_not_modified", "reaction_invalid")),
    Row(Then.DONE, 400, ("message to delete not found", "message can't be deleted", "message to react not found")),
    Row(Then.GONE, 400, ("message to edit not found", "message can't be edited", "message_id_invalid")),
    Row(Then.GONE, 400, ("no text in the message to edit", "no caption in the message to edit")),
    Row(Then.GONE, 400, ("message_author_required", "message_edit_time_expired")),
    Row(Then.GONE, 400, ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")),
    Row(Then.GONE, 400, ("rights to create a topic", "chat is not a forum", "channel_forum_missing")),
    Row(Then.LONG, 400, ("caption is too long", "caption_too_long")),
    Row(Then.AGAIN, 400, ("temporarily unavailable",)),  # it says so of a file, whose handle may be wrong too
    Row(Then.FILE, 400, ("file identifier", "wrong file_id", "invalid file_id", "file_id_invalid")),
    Row(Then.FILE, 400, ("file_reference", "media_empty")),
    Row(Then.FILE, 400, ("can't use file of type", "file is too big", "file must be non-empty", "photo_invalid")),
    Row(Then.FILE, 400, ("image_process_failed", "photo_save_file", "document_invalid", "video_content_type")),
    Row(Then.FILE, 413),
    Row(Then.NEVER, 400, ("can't parse", "message is too long", "message_too_long", "text is empty", "_invalid")),
    Row(Then.NEVER, 400, ("must be non-empty", "reply_markup_too_long", "unsupported parse_mode", "is not specified")),
    Row(Then.AGAIN, 400),
    Row(Then.LATER, None),  # the network, a server's error, a token just changed, an address that is not known yet
)
"""The first that fits. Words are compared in small letters."""

_SECONDS = re.compile(r"retry after (\d+)")


def verdict(code: int | None, words: str) -> Then:
    """What follows of this answer; `code` None: there was none."""
    said = words.lower()
    return next(row.then for row in TABLE if row.code in (None, code) and any(each in said for each in row.words))


def seconds_in(words: str) -> float | None:
    """How long it says it wants to be left alone."""
    found = _SECONDS.search(words.lower())
    return float(found[1]) if found else None
