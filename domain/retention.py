"""What is left of a case when the time is over for which its words are kept: all of it but what people wrote."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.cases.words import Party

DELETED = "\N{SYMBOL FOR DELETE}"
"""Stands where words stood, so that nobody looks for them; whoever reads it is told in their own language."""

WORDS = frozenset({"text", "reason", "resolution", "extension_reason"})
"""Fields of a case that hold words. Its title and what is on the board name it, and name nobody."""


def without_words(text: str) -> str:
    return DELETED if text else ""


def changes_without_words(changes: Mapping[str, Any]) -> dict[str, Any]:
    """What an event set, as its row keeps it."""
    kept: dict[str, Any] = {name: without_words(text) if name in WORDS else text for name, text in changes.items()}
    values = {name: without_words(text) for name, text in changes.get("values", {}).items()}
    return kept | ({"values": values} if values else {})


def opinions_without_words(opinions: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """What was said by name with it: party, person, answer, text."""
    return [
        [party, person, answer, text if party == Party.COMPANION else without_words(text)]
        for party, person, answer, text in opinions
    ]
