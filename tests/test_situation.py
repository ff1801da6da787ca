"""To whom or into what a move goes is looked up before it is decided; the rules then say whether it may."""

from dataclasses import replace

import pytest

from domain.cases.command import Command
from domain.cases.decide import decide
from domain.cases.model import Case, Grade
from domain.cases.refusals import CannotMerge, CannotTakeOver, NobodyToAsk, OwnCase
from domain.cases.situation import PLAIN, Situation
from domain.cases.words import Action, Stage
from domain.people import Actor, Person, Post, Role, Voice, own_voice
from domain.refusal import MovedOn, NotFound, Refusal
from tests.decisions import ASSIGNEE, CITY, NEIGHBOUR, NOW, RULES, STAFF, TOWN, WORKER, new_case

ACTOR = Actor(STAFF, posts=(Post(Role.STAFF, TOWN),))
COLLEAGUE = Actor(ASSIGNEE, posts=(Post(Role.STAFF, TOWN),))
CASE = new_case()
OTHER = replace(new_case(id=2, number="0002"), assignee=ASSIGNEE)
HANDLED = replace(CASE, stage=Stage.HANDLING, assignee=STAFF, turn=replace(CASE.turn, limit="promise"))


def outcome(case: Case, command: Command, around: Situation) -> type[Refusal] | None:
    try:
        decide(case, command, ACTOR, NOW, RULES, around)
    except Refusal as refusal:
        return type(refusal)
    return None


GIVE = Command(Action.TRANSFER, to=ASSIGNEE)


@pytest.mark.parametrize(
    ("colleague", "refused"),
    [
        (COLLEAGUE, None),
        (None, CannotTakeOver),
        (replace(COLLEAGUE, posts=(Post(Role.STAFF, NEIGHBOUR),)), CannotTakeOver),
        (replace(COLLEAGUE, posts=(Post(Role.CHAIR, TOWN),)), CannotTakeOver),
        (replace(COLLEAGUE, voices=frozenset({own_voice(WORKER)})), CannotTakeOver),
    ],
)
def test_a_case_is_given_to_staff_whose_own_it_is_not(colleague: Actor | None, refused: type[Refusal] | None) -> None:
    assert outcome(CASE, GIVE, replace(PLAIN, colleague=colleague)) is refused


def test_a_refusal_does_not_say_whose_an_anonymous_case_is() -> None:
    its_author = replace(COLLEAGUE, voices=frozenset({own_voice(WORKER)}))
    assert outcome(replace(CASE, anonymous=True), GIVE, replace(PLAIN, colleague=its_author)) is None


def test_who_is_still_to_be_chosen_stands_in_nobodys_way() -> None:
    """Before somebody is offered a list of colleagues nothing is known of the one they will choose."""
    assert outcome(CASE, GIVE, replace(PLAIN, chosen=False)) is None


MERGE = Command(Action.MERGE, into=OTHER.id)


@pytest.mark.parametrize(
    ("other", "refused"),
    [
        (OTHER, None),
        (None, NotFound),
        (replace(OTHER, union=NEIGHBOUR, union_path=(CITY, NEIGHBOUR)), NotFound),
        (replace(OTHER, stage=Stage.FEEDBACK), CannotMerge),
        (replace(OTHER, assignee=WORKER), CannotMerge),
        (replace(OTHER, submitter=own_voice(STAFF)), OwnCase),
    ],
)
def test_a_case_goes_into_one_that_can_take_it_in(other: Case | None, refused: type[Refusal] | None) -> None:
    assert outcome(CASE, MERGE, replace(PLAIN, other=other)) is refused


def test_a_case_does_not_come_before_those_from_whom_it_is_kept() -> None:
    kept = replace(CASE, barred=frozenset({Person(77)}))
    around = replace(PLAIN, other=OTHER)
    assert outcome(kept, MERGE, around) is None
    assert outcome(kept, MERGE, replace(around, over_other=frozenset({Person(77)}))) is CannotMerge


def test_what_cannot_be_solved_is_settled_by_its_handler_where_there_is_no_chair() -> None:
    answer = Command(Action.RESOLVE, text="暂时办不了", grade=Grade.D)
    assert outcome(HANDLED, answer, PLAIN) is MovedOn
    assert outcome(HANDLED, answer, replace(PLAIN, chaired=False)) is None


def test_nobody_is_asked_where_there_is_nobody() -> None:
    assert outcome(HANDLED, Command(Action.SUGGEST), PLAIN) is NobodyToAsk
    assert outcome(HANDLED, Command(Action.SUGGEST), Situation(found=(Voice(50),))) is None
