"""The table of intents, as `intents.toml` tells it, and which of its rows is meant."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.understanding.hearing import weight
from domain.understanding.meanings import GROUPS, Meaning, Scene
from domain.understanding.tables import any_of, any_word, table

NEXT_TO_NOTHING = 0.5
"""Where somebody writes a matter down, what is said beside it must be nothing else at all."""
FILLERS = any_word(table("intents")["fillers"])


@dataclass(frozen=True)
class Intent:
    """A row: `taken` is all that it explains, `most` how many signs may be left; None: any."""

    meaning: Meaning
    scenes: frozenset[Scene]
    says: re.Pattern[str]
    taken: re.Pattern[str]
    unless: re.Pattern[str] | None
    most: float | None

    def left(self, said: str, scene: Scene) -> float | None:
        """How much of it stays unexplained; None where this is not meant."""
        if scene not in self.scenes or not self.says.search(said) or (self.unless and self.unless.search(said)):
            return None
        rest = unexplained(self.taken.sub("", said))
        most = NEXT_TO_NOTHING if scene is Scene.DRAFT else self.most
        return rest if most is None or rest <= most else None


@dataclass(frozen=True)
class Answer:
    """To what is asked just then. `reasons`: what is left beside it is one."""

    meaning: Meaning
    scene: Scene
    says: re.Pattern[str]
    option: int
    longest: int
    reasons: bool


def unexplained(rest: str) -> float:
    return weight(FILLERS.sub("", rest))


def best(said: str, scene: Scene, rows: Iterable[Intent]) -> Meaning | None:
    """The row that leaves the least unexplained; the earlier one of two that leave as much."""
    left = [(rest, place, row) for place, row in enumerate(rows) if (rest := row.left(said, scene)) is not None]
    return min(left, key=lambda found: found[:2])[2].meaning if left else None


def _scenes(names: Sequence[str]) -> frozenset[Scene]:
    return frozenset[Scene]().union(*(GROUPS.get(name) or {Scene(name)} for name in names))


def _intent(row: Mapping[str, Any]) -> Intent:
    return Intent(
        Meaning(row["meaning"]),
        _scenes(row["scenes"]),
        any_of(row["says"]),
        any_of([*row["says"], *row.get("beside", ())]),
        any_of(row["unless"]) if "unless" in row else None,
        None if row.get("anywhere") else row.get("most", 1.0),
    )


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(
        Meaning(row["meaning"]),
        Scene(row["scene"]),
        any_of(row["says"]),
        row.get("option", 0),
        row.get("longest", 1000),
        row.get("reasons", False),
    )


INTENTS = [_intent(row) for row in table("intents")["intent"]]
CHOICES = [_intent(row) for row in table("intents")["choice"]]
OFFICE = [_intent(row) for row in table("intents")["office"]]
ANSWERS = [_answer(row) for row in table("intents")["answer"]]
