"""From a Telegram message to a piece of a draft: words, a file by its handle, a place."""

from collections.abc import Callable
from typing import Any

from telegram import Message

from domain import policy
from domain.drafts import FileTooLarge, KindNotAccepted, Piece
from domain.names import seen_words

_FILES: dict[str, Callable[[Message], Any]] = {
    "photo": lambda message: message.photo[-1] if message.photo else None,
    "video": lambda message: message.video,
    "voice": lambda message: message.voice,
    "audio": lambda message: message.audio,
    "document": lambda message: message.document,
}
"""What may be handed in, and where a message keeps it. Of a photo's sizes the last is the largest."""

MEGABYTE = 1024 * 1024


def file_of(message: Message) -> tuple[str, str] | tuple[None, None]:
    """The kind and the handle of a file in a message, of whatever size."""
    found = ((kind, find(message)) for kind, find in _FILES.items())
    return next(((kind, file.file_id) for kind, file in found if file), (None, None))


def _called(message: Message) -> str:
    """The name and the address of a place that has them."""
    return "\n".join(filter(None, (message.venue.title, message.venue.address))) if message.venue else ""


def piece_of(message: Message, limits: policy.Draft) -> Piece:
    """Raises KindNotAccepted for stickers and the like, FileTooLarge for what no bot can fetch."""
    text = seen_words(message.text or message.caption or _called(message))
    if message.location:
        place = f"{message.location.latitude},{message.location.longitude}"
        return Piece(message.message_id, text, "location", place)
    for kind, find in _FILES.items():
        if file := find(message):
            if (file.file_size or 0) > limits.megabytes * MEGABYTE:
                raise FileTooLarge(limit=limits.megabytes)
            return Piece(message.message_id, text, kind, file.file_id, message.media_group_id)
    if not text.strip():
        raise KindNotAccepted
    return Piece(message.message_id, text)
