"""What is wrong with a roster, put together by its cause: nobody reads 777 lines that say the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from domain.roster import Mistake, Problem

PAIRED = {Problem.TWICE, Problem.NUMBER_NEEDED}
"""`other` is another row there."""
MOST_SPANS = 6
MOST_SAID = 3


@dataclass(frozen=True)
class Cause:
    """The same mistake in the same column, on one sheet: in which rows, and what stands there."""

    first: Mistake
    rows: tuple[int, ...]
    said: tuple[tuple[str, str], ...]
    """Each with the other row that it is about, where it is about one."""

    @property
    def shown(self) -> dict[str, Any]:
        """As it waits in the outbox; no longer than somebody reads."""
        return {
            **{name: getattr(self.first, name) for name in ("page", "column", "letter", "problem", "other")},
            "count": len(self.rows),
            "spans": spans(self.rows)[:MOST_SPANS],
            "more": max(0, len(spans(self.rows)) - MOST_SPANS),
            "said": self.said[:MOST_SAID],
        }


def causes(mistakes: Iterable[Mistake]) -> list[Cause]:
    """In the order in which they come up."""
    found: dict[tuple[str, ...], list[Mistake]] = {}
    for each in mistakes:
        other = "" if each.problem in PAIRED else each.other
        found.setdefault((each.page, each.column, each.letter, each.problem, other), []).append(each)
    return [_cause(some) for some in found.values()]


def _cause(some: Sequence[Mistake]) -> Cause:
    said = ((each.said, each.other if each.problem in PAIRED else "") for each in some if each.said)
    return Cause(some[0], tuple(dict.fromkeys(each.row for each in some)), tuple(dict.fromkeys(said)))


def spans(rows: Iterable[int]) -> list[str]:
    """3, 7, 12–15."""
    found: list[list[int]] = []
    for row in sorted(rows):
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [f"{first}–{last}" if first < last else str(first) for first, last in found]
