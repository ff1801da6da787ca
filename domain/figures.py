"""Every figure that is shown of cases and of persons: its one definition, by its name and how it is counted.

Its query has the same name in `storage/queries/figures.sql`. A figure of cases leads to exactly those that it counts;
one of persons leads nowhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.cases.opinions import Answer


class Of(StrEnum):
    CASES = "cases"
    PERSONS = "persons"


@dataclass(frozen=True)
class Definition:
    """`counted-<name>` says how it is counted. `week`: of what happened in one, not of how things stand now."""

    name: str
    of: Of
    week: bool = False


FIGURES: Mapping[str, Definition] = {
    each.name: each
    for each in (
        Definition("waiting", Of.CASES),
        Definition("gathering", Of.CASES),
        Definition("deliberation", Of.CASES),
        Definition("handling", Of.CASES),
        Definition("supervision", Of.CASES),
        Definition("feedback", Of.CASES),
        Definition("elsewhere", Of.CASES),
        Definition("yellow", Of.CASES),
        Definition("red", Of.CASES),
        Definition("proposals", Of.CASES, week=True),
        Definition("demands", Of.CASES, week=True),
        Definition("questions", Of.CASES, week=True),
        Definition("answered", Of.CASES, week=True),
        Definition("closed", Of.CASES, week=True),
        Definition("published", Of.CASES, week=True),
        Definition("asked", Of.PERSONS, week=True),
        Definition("rated", Of.PERSONS, week=True),
        Definition("satisfied", Of.PERSONS, week=True),
        Definition("content", Of.PERSONS, week=True),
    )
}
STEPS = ("waiting", "gathering", "deliberation", "handling", "supervision", "feedback", "elsewhere")
"""Of these each open case is in exactly one."""
RECEIVED = ("proposals", "demands", "questions")
"""Of these each case that was handed in, and not withdrawn or merged since, is in exactly one."""


@dataclass(frozen=True)
class Judged:
    """What one person said of one case, if anything.

    `person`: two voices of whom all may know that they are one are one; an anonymous voice is by itself, or the figure
    would tell whose it is.
    """

    case_id: int
    person: int
    answer: Answer | None


@dataclass(frozen=True)
class Ratings:
    """How many persons were asked, spoke, and were satisfied; `content`: those who were mostly so as well."""

    asked: int = 0
    rated: int = 0
    satisfied: int = 0
    content: int = 0


_BEST = (Answer.NO, Answer.ABSTAIN, Answer.YES)
"""From the worst: of two words of one person about one case the worse counts."""


def ratings(judged: Iterable[Judged]) -> Ratings:
    """Each person once a case."""
    said: dict[tuple[int, int], Answer | None] = {}
    for each in judged:
        key = each.case_id, each.person
        words = [word for word in (said.get(key), each.answer) if word]
        said[key] = min(words, key=_BEST.index, default=None)
    answers = [*said.values()]
    satisfied, mostly, no = (answers.count(answer) for answer in (Answer.YES, Answer.ABSTAIN, Answer.NO))
    return Ratings(len(answers), satisfied + mostly + no, satisfied, satisfied + mostly)
