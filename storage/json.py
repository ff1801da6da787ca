"""JSON as the tables keep it: as people would write it, Chinese and all."""

import json
import logging
from collections.abc import Iterable
from typing import Any

log = logging.getLogger(__name__)

to_json = json.JSONEncoder(ensure_ascii=False).encode
"""One encoder for all: `json.dumps` makes another each time, which takes longer than a small text does."""
from_json = json.loads


def readable(text: str, otherwise: Any) -> Any:
    """What a text says, or `otherwise` where it is damaged: one such row must not silence those beside it.

    What it ought to say is of one kind, which `otherwise` is of too.
    """
    if is_unreadable(text, type(otherwise)):
        log.error("a row holds damaged JSON")
        return otherwise
    return from_json(text)


def is_unreadable(text: str, kind: type) -> bool:
    try:
        return not isinstance(from_json(text), kind)
    except ValueError:
        return True


def keyed(members: Iterable[int]) -> str:
    """A set of numbers: its members are the keys."""
    return to_json(dict.fromkeys(sorted(members), 0))
