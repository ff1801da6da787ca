"""A proposal as it is written: what it asks for and why, before it has a number."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Motion:
    title: str
    reason: str
    suggestion: str
    category: str
