"""How long a text is as Telegram counts: in the units of UTF-16, of which an emoji takes two."""

import re
from html import unescape

_UNIT = 2  # bytes
CAPTION = 1024
"""So much goes under a file."""
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
