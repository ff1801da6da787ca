"""How much two texts are about the same, from the terms that both have: a rare one says much, a common one nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log, pow, sqrt

from domain.search_terms import Phrase

READ = 200
"""A text's rarest terms are looked up, as many as stand in so many cases together: that bounds the work for good."""


@dataclass(frozen=True)
class Bar:
    """From which likeness on a case is called similar, and how far it may fall behind the best of all."""

    likeness: float
    behind: float


ALIKE = Bar(0.35, 0.75)
"""Measured; see docs/decisions/0016-similar.md."""
_CALM = 10
"""As if every term stood in ten more cases: one that stood in a single case by chance is no proof of anything."""
_FEW = 1000
"""Among fewer cases a term is as rare as among so many: of thirty cases one cannot tell which words are common."""
_MILDER = 5 / 6
BESIDE = 0.1
"""What agrees right beside a rarer term counts so much for the order: the longer the stretch, the less it is chance."""
_SHORT = 1.25
"""A case with few terms counts no more than so much for that."""


def weight(cases: int, among: int) -> float:
    """What a term says that stands in so many cases of all: 1 at most, and hardly anything for a common one."""
    among = max(cases, among, _FEW)
    share = log((among + _CALM) / (cases + _CALM)) / log((among + _CALM) / _CALM)
    return share * share * share


def rarest(counts: Mapping[str, int]) -> list[str]:
    """The terms to be looked up, at least one of those that stand in any case."""
    chosen: list[str] = []
    cases = 0
    for term in sorted((term for term in counts if counts[term]), key=lambda term: (counts[term], term)):
        cases += counts[term]
        if chosen and cases > READ:
            break
        chosen.append(term)
    return chosen


def milder(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights by which cases that are alike are put in order: common words tell a little more of which is meant."""
    return {term: pow(weight, _MILDER) for term, weight in weights.items()}


def agreement(
    phrases: Iterable[Phrase], weights: Mapping[str, float], others: Collection[str], beside: float = 0
) -> float:
    """How much they agree on. What stands side by side is one thing said: its rarest term counts, the rest a share."""
    total = 0.0
    for phrase in phrases:
        best = 0.0
        for term in phrase:
            if term in others:
                total += beside * weights[term]
                best = max(best, weights[term])
            elif best:
                total, best = total + (1 - beside) * best, 0.0
        total += (1 - beside) * best
    return total / sqrt(sqrt(len(others) or 1))


def likeness(weights: Mapping[str, float], others: Collection[str]) -> float:
    """From 0 to 1: which part of what the text says the other says too, less if that is about much else."""
    whole = sum(weights.values())
    shared = [weights[term] for term in others if term in weights]
    return min(1.0, sum(shared) / whole * _by_length(len(weights), len(others))) if whole and others else 0.0


def _by_length(terms: int, others: int) -> float:
    return min(_SHORT, sqrt(terms / others))
