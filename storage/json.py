"""JSON as the tables keep it: as people would write it, Chinese and all."""

import json
from collections.abc import Iterable

to_json = json.JSONEncoder(ensure_ascii=False).encode
"""One encoder for all: `json.dumps` makes another each time, which takes longer than a small text does."""
from_json = json.loads


def keyed(members: Iterable[int]) -> str:
    """A set of numbers: its members are the keys."""
    return to_json(dict.fromkeys(sorted(members), 0))
