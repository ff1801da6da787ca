"""How long a text is as Telegram counts: in the units of UTF-16, of which an emoji takes two."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

_UNIT = 2  # bytes
CAPTION = 1024
"""So much goes under a file."""
TOAST = 200
"""So much a line that passes has."""
_TAG = re.compile(r"<[^>]*>")


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // _UNIT


def excerpt(text: str, most: int) -> str:
    """At most so long, with … where it was longer."""
    if length(text) <= most:
        return text
    return whole(text).encode("utf-16-le")[: _UNIT * (most - 1)].decode("utf-16-le", "ignore") + "…"


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
    while length(line) > most:
        part = excerpt(line, most)[:-1]
        yield part
        line = line[len(part) :]
    yield line
