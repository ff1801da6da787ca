"""How long to wait between attempts at what is away: Telegram, the database, a port."""

from collections.abc import Iterator
from itertools import chain, repeat


def patience() -> Iterator[int]:
    """Seconds, longer each time and never more than half a minute; without an end."""
    return chain((1, 2, 5, 10), repeat(30))
