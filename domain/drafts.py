"""A demand while it is being written: pieces as they come in, each tied to the message it came in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from domain import policy
from domain.masking import masked, numbers
from domain.people import UnionId
from domain.refusal import Refusal, TextTooLong
from domain.text_length import length


class WordsTooShort(Refusal):
    """Looking for one character finds nothing that helps."""

    key = "refused-words-short"


class DraftFull(Refusal):
    """The draft has as many pieces as policy allows. Details: limit."""

    key = "refused-draft-full"


class DraftEmpty(Refusal):
    """Nothing to hand in: no word, no voice, no picture."""

    key = "refused-draft-empty"


class EnoughToday(Refusal):
    """So many demands in one day; the draft waits for the next. Details: limit."""

    key = "refused-demands"


class NumbersInside(Refusal):
    """Handed in without a name it must hold no identity number, nor that of a bank card: it would be one."""

    key = "refused-numbers-inside"


class KindNotAccepted(Refusal):
    """A sticker, a game, a poll: nothing that can be handed to a union."""

    key = "refused-kind"


class FileTooLarge(Refusal):
    """Larger than a bot may fetch. Details: limit, in megabytes."""

    key = "refused-file-too-large"


@dataclass(frozen=True)
class Piece:
    """One message of a draft: words, a file (by Telegram's handle), or both. `album` groups pictures."""

    message_id: int
    text: str = ""
    kind: str | None = None
    file: str | None = None
    album: str | None = None


def gives_away(pieces: Iterable[Piece]) -> bool:
    """Whether there is among them what may show who somebody is, whatever they write: a voice, a picture, a place."""
    return any(piece.file for piece in pieces)


@dataclass(frozen=True)
class Draft:
    """`words_first`: they were there before it was said what it is about, which is read off them then."""

    category: str | None = None
    pieces: tuple[Piece, ...] = ()
    urgent: bool = False
    open_at_once: bool = False
    anonymous: bool | None = None
    union: UnionId | None = None
    words_first: bool = False

    @property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces if piece.text)

    @property
    def files(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.file)

    def with_piece(self, piece: Piece, limits: policy.Draft) -> "Draft":
        """The draft with one more piece, or with the piece of the same message replaced (an edit)."""
        known = [old.message_id for old in self.pieces]
        if piece.message_id in known:
            place = known.index(piece.message_id)
            pieces = (*self.pieces[:place], piece, *self.pieces[place + 1 :])
        elif len(known) >= limits.pieces:
            raise DraftFull(limit=limits.pieces)
        else:
            pieces = (*self.pieces, piece)
        after = replace(self, pieces=pieces)
        if length(after.text) > limits.characters:
            raise TextTooLong(limit=limits.characters)
        return after

    @property
    def names_nobody(self) -> bool:
        """Whether there is no number in it that is somebody's, and nobody else's."""
        return not numbers(self.text)

    def without_numbers(self) -> "Draft":
        return replace(self, pieces=tuple(replace(each, text=masked(each.text)) for each in self.pieces))

    def has(self, message_id: int) -> bool:
        return any(piece.message_id == message_id for piece in self.pieces)

    def checked(self) -> "Draft":
        """The draft, if there is anything in it to hand in."""
        if not self.text.strip() and not self.files:
            raise DraftEmpty
        return self

    def to_json(self) -> dict[str, Any]:
        return vars(self) | {"pieces": [dict(vars(piece)) for piece in self.pieces]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        known = {name: value for name, value in data.items() if name in cls.__dataclass_fields__}
        pieces = tuple(Piece(**piece) for piece in known.pop("pieces", ()))
        return cls(**known, pieces=pieces)
