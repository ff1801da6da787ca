"""What Telegram finds in a text by itself: commands, links, mentions, hashtags, addresses."""

from __future__ import annotations

import re

from sandbox.botapi.markup import Formatted, utf16_length
from sandbox.shapes import Json

FOUND_BY_ITSELF = (
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\u3000-\u303f\uff00-\uffef]+|t\.me/\w+)", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}")),
)
OPAQUE = frozenset({"code", "pre", "text_link", "custom_emoji"})


def detect(formatted: Formatted) -> Formatted:
    """The same text with what is found by itself added, never inside code or a link."""
    taken = [_span(entity) for entity in formatted.entities if entity["type"] in OPAQUE]
    found: list[Json] = []
    for kind, pattern in FOUND_BY_ITSELF:
        for match in pattern.finditer(formatted.text):
            start = utf16_length(formatted.text[: match.start()])
            end = start + utf16_length(match[0])
            if all(end <= other_start or start >= other_end for other_start, other_end in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    entities = sorted([*formatted.entities, *found], key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(formatted.text, entities)


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space at both ends, as Telegram stores it; entities are shifted and cut."""
    text = formatted.text.strip()
    shift = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    total = utf16_length(text)
    kept = []
    for entity in formatted.entities:
        start, end = (max(0, min(total, position - shift)) for position in _span(entity))
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return Formatted(text, kept)


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
