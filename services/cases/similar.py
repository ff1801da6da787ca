"""Cases that are about the same: shown to whoever is about to hand one in, and to staff who may put some together."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.cases.model import Case
from domain.cases.words import Kind, Stage
from domain.likeness import ALIKE, BESIDE, READ, Bar, agreement, likeness, milder, rarest, weight
from domain.people import UnionId, own_voice
from domain.search_terms import phrases_of, terms_of
from services.work import Work
from storage.search_terms import Circle

OPEN = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
MERGEABLE = (Stage.SUBMISSION, Stage.DELIBERATION, Stage.HANDLING)
MOST = 5


@dataclass(frozen=True)
class Found:
    """A case, and how much it is like what was asked for: 1 at most."""

    case_id: int
    score: float


async def note(work: Work, case: Case) -> None:
    """From now on the case can be found by what it says."""
    await work.terms.note(case.id, terms_of(_words(case.title, case.summary, case.text, case.reason)))


async def forget(work: Work, case_id: int) -> None:
    """Goes with the text of a case."""
    await work.terms.forget(case_id)


async def catch_up(work: Work, most: int = 100) -> None:
    """Notes cases that came before anybody took notes, the newest first."""
    for row in await work.terms.missing(most=most):
        await work.terms.note(row.id, terms_of(_words(row.title, row.text, row.reason)))


async def similar(
    work: Work, text: str, among: Collection[UnionId], most: int = MOST, *, only_open: bool = False
) -> list[Found]:
    """Cases of these unions that are about what the text says, the best first; often none."""
    return await alike(work, text, Circle(among, OPEN if only_open else ()), most)


async def mergeable(work: Work, case: Case, most: int = MOST) -> list[Found]:
    """Cases under way that this one could be put together with: of its union or one above it, and somebody else's."""
    kinds = {case.kind, Kind.PROPOSAL}
    circle = Circle(case.union_path, MERGEABLE, kinds, case.submitter, own_voice(case.lead) or case.submitter, case.id)
    return await alike(work, _words(case.title, case.text, case.reason), circle, most)


async def alike(work: Work, text: str, circle: Circle, most: int, bar: Bar = ALIKE) -> list[Found]:
    """Those of the circle that agree with the text on most, as far as they pass the bar.

    The order is finer than the bar: of cases that are all alike it says which is meant.
    """
    phrases = phrases_of(text)
    counts, cases = await work.terms.counts([term for phrase in phrases for term in phrase])
    weights = {term: weight(count, cases) for term, count in counts.items()}
    sharing = await work.terms.sharing(rarest(counts), READ, circle)
    scores = {case_id: likeness(weights, its) for case_id, its in sharing.items()}
    near = [each for each in scores if scores[each] >= bar.likeness]
    order = milder(weights)
    agreed = {each: agreement(phrases, order, sharing[each], BESIDE) for each in near}
    best = sorted(near, key=lambda each: (-agreed[each], -each))[:most]
    plainly = {each: agreement(phrases, weights, sharing[each]) for each in best}
    least = bar.behind * max(plainly.values(), default=0)
    return [Found(each, scores[each]) for each in best if plainly[each] >= least]


def _words(*parts: str) -> str:
    return "\n".join(parts)
