"""Which case has which term. A case's own list says what is in the index of it, and takes it out again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from domain.cases.words import Kind, Stage
from domain.people import UnionId, Voice
from domain.search_terms import WIDTH
from storage.store import Store, asked

ENOUGH, COMMON = 300, 900
"""No term is counted further than `ENOUGH`: what stands in so many cases is common, and taken to stand in `COMMON`."""
_NOBODY = Voice(0)


@dataclass(frozen=True)
class Circle:
    """Which cases count: of these unions, at these stages, of these kinds (at all and of all where none is named).

    None that either of two voices handed in or leads, and not the case `besides`.
    """

    unions: Collection[UnionId]
    stages: Collection[Stage] = ()
    kinds: Collection[Kind] = ()
    submitter: Voice = _NOBODY
    lead: Voice = _NOBODY
    besides: int = 0


def _padded(terms: Iterable[str]) -> str:
    return "".join(term.ljust(WIDTH) for term in terms)


def _set(members: Iterable[object]) -> str:
    return f"/{'/'.join(map(str, members))}/"


@dataclass(frozen=True)
class Wordy:
    """The words of a case."""

    id: int
    title: str
    reason: str
    text: str


class SearchTerms(Store):
    """By which terms a case is found."""

    async def note(self, case_id: int, terms: Collection[str]) -> None:
        """From now on the case is found by these terms."""
        if terms:
            await self._tx.terms_add(terms=_padded(terms), case_id=case_id)
        await self._tx.terms_note(terms=" ".join(sorted(terms)), case_id=case_id)

    async def forget(self, case_id: int) -> None:
        """Nothing is left by which the case could be found, or that says what was in its text."""
        terms = (await self._tx.terms_of_case(case_id=case_id) or "").split()
        if terms:
            await self._tx.terms_remove(terms=_padded(terms), case_id=case_id)
        await self._tx.terms_note(terms="", case_id=case_id)

    async def counts(self, terms: Collection[str]) -> tuple[dict[str, int], int]:
        """In how many cases each stands, and how many cases there are, both nearly."""
        rows = await self._tx.terms_count(terms=_padded(terms), enough=ENOUGH) if terms else []
        counted = {row["word"]: row["cases"] if row["cases"] < ENOUGH else COMMON for row in rows}
        return counted, (rows[0]["newest"] or 0) if rows else 0

    async def sharing(self, terms: Collection[str], most: int, circle: Circle) -> dict[int, list[str]]:
        """The newest cases of the circle that have any of these, and all the terms of each."""
        if not terms:
            return {}
        rows = await self._tx.terms_shared(
            terms=_padded(terms),
            unions=_set(circle.unions),
            stages=_set(circle.stages) if circle.stages else "",
            kinds=_set(circle.kinds) if circle.kinds else "",
            submitter=circle.submitter,
            lead=circle.lead,
            besides=circle.besides,
            most=most,
        )
        return {row["id"]: row["terms"].split() for row in rows}

    @asked("terms_missing")
    async def missing(self, most: int) -> list[Wordy]: ...
