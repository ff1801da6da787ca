"""A figure that moves by one is one person: figures move by five, or not at all, until nobody can speak any more."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.cases.opinions import Answer, Opinion, Tally, tally, with_opinions
from domain.cases.settlement import settled
from domain.cases.situation import Situation
from domain.cases.words import Kind, Party, Stage
from domain.people import Voice
from domain.small_numbers import STEP, Figure, published
from tests.decisions import NOW, RULES, new_case

SAID = st.lists(st.tuples(st.integers(1, 30), st.sampled_from([Answer.YES, Answer.NO, Answer.ABSTAIN])), max_size=60)


def shown(answers: list[tuple[int, Answer]]) -> list[Figure]:
    """What can be read after each answer, the first before any; a later one replaces what the same person said."""
    known = tuple(Opinion(Party.RATER, Voice(person)) for person in range(1, 31))
    figures = [published(tally(known, Party.RATER), over=False)]
    for person, answer in answers:
        known = with_opinions(known, (Opinion(Party.RATER, Voice(person), answer),))
        figures.append(published(tally(known, Party.RATER), over=False))
    return figures


@given(SAID)
def test_two_figures_in_a_row_never_differ_by_less_than_five(answers: list[tuple[int, Answer]]) -> None:
    """Nor does how many are missing; and nothing is said below five, or of what anybody said."""
    for before, after in pairwise(shown(answers)):
        assert after.said - before.said in {0, STEP}
        assert (before.asked - before.said) - (after.asked - after.said) in {0, STEP}
        assert after.said == 0 or after.said >= STEP
        assert after.each is None


def test_what_is_over_is_said_as_it_is() -> None:
    """Nobody can say anything any more that could be seen to come."""
    assert published(Tally(3, 2, 0, 0), over=True) == Figure(3, 2, Tally(3, 2, 0, 0))


@given(st.lists(st.sampled_from([*Answer, None]), min_size=2, max_size=9), st.integers(0, 8), st.integers(0, 30))
def test_when_a_vote_ends_does_not_tell_who_is_not_counted(said: list[Answer | None], place: int, days: int) -> None:
    """Whoever of them wrote the case: the end waits for all who were asked, or for its time."""
    asked = tuple(Opinion(Party.REPRESENTATIVE, Voice(n), answer, "", NOW) for n, answer in enumerate(said))
    case = new_case(kind=Kind.PROPOSAL, stage=Stage.DELIBERATION, anonymous=True, opinions=asked)
    assert case.turn
    case = replace(case, turn=replace(case.turn, party=Party.REPRESENTATIVE, due_at=NOW + timedelta(days=7)))
    author = place % len(said)
    rest = tally((each for n, each in enumerate(asked) if n != author), Party.REPRESENTATIVE)
    now = NOW + timedelta(days=days)
    ended = settled(case, now, RULES.policy, Situation(votes=rest))
    assert (ended is None) == (settled(case, now, RULES.policy) is None)
