"""Which button somebody means who types instead of pressing.

A label may have any signs around it and 吧, 了, 的 or 啊 after it. Where a choice is asked for and nothing else, its
number will do, and so will the beginning of exactly one label. What says more than a label is not a press.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

SOFT = "吧了的啊"
FEWEST = 2
"""So many signs of a label are enough, where they begin no other."""


@dataclass(frozen=True)
class Label:
    """What stands on a button. `final`: it cannot be undone, so that nothing but the whole of it will do."""

    text: str
    final: bool = False


def meant(said: str, labels: Sequence[Label], *, choosing: bool) -> int | None:
    """The place of the label that is meant, or None. `choosing`: no other words are asked for here."""
    words = [bare(label.text) for label in labels]
    heard = bare(said)
    if heard and words.count(heard) == 1:
        return words.index(heard)
    if not choosing:
        return None
    found = _numbered(said, len(labels)) if _is_number(said) else _begun(heard, words)
    return None if found is None or labels[found].final else found


def half_meant(said: str, labels: Sequence[Label]) -> bool:
    """Whether it would be a press, were it not of something that cannot be undone: no answer either, then."""
    soft = [Label(label.text) for label in labels]
    return meant(said, labels, choosing=True) is None and meant(said, soft, choosing=True) is not None


def bare(text: str) -> str:
    """Letters and figures, small, without what only softens them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(sign for sign in plain if sign.isalnum())
    return kept.rstrip(SOFT) or kept


def _is_number(said: str) -> bool:
    return re.fullmatch(r"\W*\d{1,2}\W*", unicodedata.normalize("NFKC", said)) is not None


def _numbered(said: str, count: int) -> int | None:
    number = int(re.sub(r"\D", "", unicodedata.normalize("NFKC", said)))
    return number - 1 if 1 <= number <= count else None


def _begun(heard: str, words: Sequence[str]) -> int | None:
    found = [place for place, word in enumerate(words) if word.startswith(heard)]
    return found[0] if len(heard) >= FEWEST and len(found) == 1 else None
