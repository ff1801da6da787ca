"""What was written, as it is compared: one form of each word, and how much of it nobody has explained."""

import re
import unicodedata

from domain.understanding.tables import any_word, table

_ONE_SCRIPT = str.maketrans(table("words")["signs"])
_WRITTEN: dict[str, str] = table("words")["words"]
_ONE_WORD = _WRITTEN | {word.replace(" ", ""): said for word, said in _WRITTEN.items() if " " in word}
_SAID_OTHERWISE = any_word(_ONE_WORD)
LONGEST = 80
"""Nobody greets at such length: what is longer is a matter of theirs, and only danger is looked for in it."""
_A_LETTER = 1 / 3
"""A Chinese sign says as much as three Latin letters."""


def heard(text: str) -> str:
    """Small letters of one width, one script and one dialect, single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_ONE_SCRIPT).replace("’", "'")
    here = _SAID_OTHERWISE.sub(lambda found: _ONE_WORD[found[0]], plain)
    return re.sub(r"\s+", " ", here).strip()


def weight(rest: str) -> float:
    """How much is left unexplained, in Chinese signs."""
    return sum(_A_LETTER if sign.isascii() and sign.isalpha() else 1.0 for sign in rest if sign.isalnum())
