"""How long a text is as Telegram counts: in the units of UTF-16, of which an emoji takes two."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from unicodedata import category

from domain.masking import masked

_UNIT = 2  # bytes
CAPTION = 1024
"""So much goes under a file."""
TOAST = 200
"""So much a line that passes has."""
_TAG = re.compile(r"<[^>]*>")


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // _UNIT


def excerpt(text: str, most: int) -> str:
    """At most so long, with … where it was longer. No number that must not spread is cut so that nobody knows it."""
    if length(text) > most:
        text = masked(text)
    if length(text) <= most:
        return text
    start = whole(text).encode("utf-16-le")[: _UNIT * (most - 1)].decode("utf-16-le", "ignore")
    return start[: _between_signs(text, len(start))] + "…"


LONGEST_SIGN = 16
"""So many characters one sign takes at most, as a family or a flag does; what is longer is none that anybody reads."""
_JOINER = "\u200d"
_FOLLOWS = re.compile("[\u200d\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_LETTER_OF_A_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")


def _between_signs(text: str, end: int) -> int:
    """The last place up to `end` where no sign is cut: an emoji of several characters, a letter with its marks."""
    for place in range(end, max(0, end - LONGEST_SIGN), -1):
        if not _is_within_a_sign(text, place):
            return place
    return end


def _is_within_a_sign(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place : place + 1]
    if _LETTER_OF_A_FLAG.match(after):
        letters = re.search("[\U0001f1e6-\U0001f1ff]*$", text[max(0, place - 2 * LONGEST_SIGN) : place])
        return letters is not None and len(letters[0]) % 2 == 1
    return bool(_FOLLOWS.match(after)) or before == _JOINER or (bool(after) and category(after)[0] == "M")


def whole(text: str) -> str:
    """Half of an emoji, which JSON can say and no database can keep, becomes the sign for it: �."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def shown_length(html: str) -> int:
    """How long HTML is as it is read: Telegram counts neither tags nor how a sign is written."""
    return length(unescape(_TAG.sub("", html)))


def pages(lines: Iterable[str], most: int) -> list[str]:
    """All of it, in pages of at most so much; what is longer than a page goes on on the next."""
    found = [""]
    for line in lines:
        for part in _parts(line, most):
            one = f"{found[-1]}\n{part}" if found[-1] else part
            found[-1:] = [one] if length(one) <= most else [found[-1], part]
    return found


def _parts(line: str, most: int) -> Iterator[str]:
    line = masked(line)
    while length(line) > most:
        part = excerpt(line, most)[:-1]
        yield part
        line = line[len(part) :]
    yield line
