"""Who may do what, when: a table written by hand, held against every combination; and what no sequence can break."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import ONE_DAY
from domain.cases.command import Command
from domain.cases.decide import decide
from domain.cases.decisions import Decision
from domain.cases.evolve import evolve
from domain.cases.model import Case, Event, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion
from domain.cases.parties import SYSTEM, parties, under_own_name
from domain.cases.refusals import (
    AskedBefore,
    Closed,
    ExtendedBefore,
    NotOffered,
    NotToModerate,
    OwnCase,
    PassItOn,
    TooLateToExtend,
    UrgedToday,
)
from domain.cases.situation import PLAIN, Situation
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Actor, Person, Post, Role, UnionId, own_voice
from domain.refusal import MovedOn, NotFound, NotYours, Refusal, TextNeeded, TextTooLong
from tests.decisions import (
    ASSIGNEE,
    CALENDAR,
    CITY,
    NEIGHBOUR,
    NOW,
    PSEUDONYM,
    RULES,
    STAFF,
    TOWN,
    WORKER,
    WORKS,
    new_case,
)
from tests.loop import ANYBODY, LOOP, PATHS, kinds


def holder_of(role: Role, union: UnionId, person: int = 99) -> Actor:
    return Actor(Person(person), posts=(Post(role, union),))


ACTORS: dict[str, Actor] = {
    "the submitter": Actor(WORKER),
    "the submitter under a pseudonym": Actor(Person(12), voices=frozenset({own_voice(WORKER)})),
    "the submitter, who is staff": Actor(WORKER, posts=(Post(Role.STAFF, TOWN),)),
    "the submitter, who is chair": Actor(WORKER, posts=(Post(Role.CHAIR, CITY),)),
    "the submitter in secret, who was given it": Actor(ASSIGNEE, frozenset({WORKER}), (Post(Role.STAFF, TOWN),)),
    "staff": Actor(STAFF, posts=(Post(Role.STAFF, TOWN),)),
    "staff of the enterprise": holder_of(Role.STAFF, WORKS),
    "staff of the city": holder_of(Role.STAFF, CITY),
    "the assignee": Actor(ASSIGNEE, posts=(Post(Role.STAFF, TOWN),)),
    "the chair": holder_of(Role.CHAIR, TOWN),
    "the chair, who is the assignee": Actor(ASSIGNEE, posts=(Post(Role.STAFF, TOWN), Post(Role.CHAIR, TOWN))),
    "a representative": holder_of(Role.REPRESENTATIVE, WORKS),
    "an admin": holder_of(Role.ADMIN, CITY),
    "staff next door": holder_of(Role.STAFF, NEIGHBOUR),
    "a former assignee": Actor(ASSIGNEE),
    "another worker": Actor(Person(98)),
    "the scheduler": SYSTEM,
}

OF_DEMANDS = sorted({row.action for row in LOOP if Kind.DEMAND in kinds(row)})
STATES = ("submission", "asked", "handling", "feedback", "closed", "consent", "review", "appeal", "refused", "declined")

# By state, in the order of STATES: yes, or the word for the refusal (REFUSALS below).
# consent: the chair is asked for class C; review: about a demand that was declined; appeal: about a result that is
# refused; refused: class C, waiting for its rating; declined: and so closed.
SUBMITTER = """
    accept      own    own    own    own    own    own    own    own    own    own
    ask         own    own    own    own    own    own    own    own    own    own
    complete    moved  yes    moved  moved  ended  moved  moved  moved  moved  ended
    decline     own    own    own    own    own    own    own    own    own    own
    transfer    own    own    own    own    own    own    own    own    own    own
    reply       own    own    own    own    own    own    own    own    own    own
    unsend      own    own    own    own    own    own    own    own    own    own
    correct     own    own    own    own    own    own    own    own    own    own
    add         yes    yes    yes    yes    ended  yes    yes    yes    yes    ended
    resolve     own    own    own    own    own    own    own    own    own    own
    promise     own    own    own    own    own    own    own    own    own    own
    propose     own    own    own    own    own    own    own    own    own    own
    rate        moved  moved  moved  yes    moved  moved  moved  moved  yes    moved
    redo        moved  moved  moved  yes    moved  moved  moved  moved  moved  moved
    appeal      moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    stand       own    own    own    own    own    own    own    own    own    own
    review      moved  moved  moved  moved  moved  moved  moved  moved  yes    yes
    agree       own    own    own    own    own    own    own    own    own    own
    return      own    own    own    own    own    own    own    own    own    own
    extend      own    own    own    own    own    own    own    own    own    own
    grant       own    own    own    own    own    own    own    own    own    own
    deny        own    own    own    own    own    own    own    own    own    own
    urge        own    own    own    own    own    own    own    own    own    own
    pass        own    own    own    own    own    own    own    own    own    own
    untaken     own    own    own    own    own    own    own    own    own    own
    withdraw    yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    leave       moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    lapse       own    own    own    own    own    own    own    own    own    own
    recount     own    own    own    own    own    own    own    own    own    own
    champion    own    own    own    own    own    own    own    own    own    own
    help        moved  moved  moved  moved  moved  moved  moved  moved  moved  yes
    question    own    own    own    own    own    own    own    own    own    own
    urgent      own    own    own    own    own    own    own    own    own    own
    object      moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    merge       own    own    own    own    own    own    own    own    own    own
    absorb      own    own    own    own    own    own    own    own    own    own
    part        own    own    own    own    own    own    own    own    own    own
    release     own    own    own    own    own    own    own    own    own    own
    handback    own    own    own    own    own    own    own    own    own    own
    assist      own    own    own    own    own    own    own    own    own    own
    report      own    own    own    own    own    own    own    own    own    own
    excuse      own    own    own    own    own    own    own    own    own    own
    dissent     own    own    own    own    own    own    own    own    own    own
    respond     own    own    own    own    own    own    own    own    own    own
    conclude    own    own    own    own    own    own    own    own    own    own
    waive       own    own    own    own    own    own    own    own    own    own
    miss        own    own    own    own    own    own    own    own    own    own
    told        own    own    own    own    own    own    own    own    own    own
    recall      own    own    own    own    own    own    own    own    own    own
    publish     own    own    own    own    own    own    own    own    own    own
    hide        own    own    own    own    own    own    own    own    own    own
    rise        own    own    own    own    own    own    own    own    own    own
    offer       moved  moved  yes    yes    ended  yes    moved  yes    yes    ended
    unpublish   moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    split       moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    suggest     own    own    own    own    own    own    own    own    own    own
    entrust     moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    keep        moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
"""
IN_SECRET = (
    SUBMITTER
    + """
    accept      pass   pass   moved  moved  ended  moved  pass   moved  moved  ended
    ask         pass   moved  moved  moved  ended  moved  moved  moved  moved  ended
    assist      own    own    yes    moved  ended  yes    moved  moved  moved  ended
    decline     pass   pass   moved  moved  ended  moved  moved  moved  moved  ended
    extend      own    own    yes    moved  ended  moved  moved  moved  moved  ended
    handback    own    own    yes    moved  ended  moved  moved  moved  moved  ended
    hide        pass   pass   leave  leave  leave  leave  leave  leave  leave  leave
    merge       pass   moved  moved  moved  ended  moved  moved  moved  moved  ended
    promise     pass   pass   pass   moved  ended  pass   pass   moved  moved  ended
    propose     pass   pass   pass   moved  ended  pass   pass   moved  moved  ended
    publish     moved  moved  pass   pass   ended  pass   moved  pass   pass   ended
    question    pass   moved  pass   moved  ended  moved  moved  moved  moved  ended
    recall      own    own    moved  moved  ended  moved  moved  moved  moved  ended
    reply       pass   pass   yes    yes    ended  yes    pass   yes    yes    ended
    resolve     pass   pass   pass   moved  ended  pass   pass   moved  moved  ended
    respond     moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    suggest     moved  moved  pass   moved  ended  pass   moved  moved  moved  ended
    told        moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    transfer    yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    unsend      yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
    correct     pass   pass   pass   pass   pass   pass   pass   pass   pass   pass
    urgent      pass   moved  pass   moved  ended  moved  moved  moved  moved  ended
"""
)
OFFICE = """
    accept      yes    yes    moved  moved  ended  moved  yes    moved  moved  ended
    ask         yes    moved  moved  moved  ended  moved  moved  moved  moved  ended
    complete    other  other  other  other  other  other  other  other  other  other
    decline     yes    yes    moved  moved  ended  moved  moved  moved  moved  ended
    transfer    yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    reply       yes    yes    yes    yes    ended  yes    yes    yes    yes    ended
    unsend      yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
    correct     moved  yes    moved  yes    moved  moved  moved  yes    yes    yes
    add         other  other  other  other  other  other  other  other  other  other
    resolve     yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    promise     yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    propose     yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    rate        other  other  other  other  other  other  other  other  other  other
    redo        other  other  other  other  other  other  other  other  other  other
    appeal      other  other  other  other  other  other  other  other  other  other
    stand       other  other  other  other  other  other  other  other  other  other
    review      other  other  other  other  other  other  other  other  other  other
    agree       other  other  other  other  other  other  other  other  other  other
    return      other  other  other  other  other  other  other  other  other  other
    extend      other  other  other  other  other  other  other  other  other  other
    grant       other  other  other  other  other  other  other  other  other  other
    deny        other  other  other  other  other  other  other  other  other  other
    urge        other  other  other  other  other  other  other  other  other  other
    pass        other  other  other  other  other  other  other  other  other  other
    untaken     other  other  other  other  other  other  other  other  other  other
    withdraw    other  other  other  other  other  other  other  other  other  other
    leave       other  other  other  other  other  other  other  other  other  other
    lapse       other  other  other  other  other  other  other  other  other  other
    recount     other  other  other  other  other  other  other  other  other  other
    help        other  other  other  other  other  other  other  other  other  other
    champion    other  other  other  other  other  other  other  other  other  other
    question    yes    moved  yes    moved  ended  moved  moved  moved  moved  ended
    urgent      yes    moved  yes    moved  ended  moved  moved  moved  moved  ended
    object      other  other  other  other  other  other  other  other  other  other
    absorb      other  other  other  other  other  other  other  other  other  other
    split       other  other  other  other  other  other  other  other  other  other
    part        other  other  other  other  other  other  other  other  other  other
    release     other  other  other  other  other  other  other  other  other  other
    handback    other  other  other  other  other  other  other  other  other  other
    assist      other  other  other  other  other  other  other  other  other  other
    report      other  other  other  other  other  other  other  other  other  other
    excuse      other  other  other  other  other  other  other  other  other  other
    dissent     other  other  other  other  other  other  other  other  other  other
    conclude    other  other  other  other  other  other  other  other  other  other
    waive       other  other  other  other  other  other  other  other  other  other
    miss        other  other  other  other  other  other  other  other  other  other
    merge       yes    moved  moved  moved  ended  moved  moved  moved  moved  ended
    recall      other  other  other  other  other  other  other  other  other  other
    offer       other  other  other  other  other  other  other  other  other  other
    unpublish   other  other  other  other  other  other  other  other  other  other
    rise        other  other  other  other  other  other  other  other  other  other
    publish     moved  moved  offer  offer  ended  offer  moved  offer  offer  ended
    hide        moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    respond     moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    told        moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    suggest     moved  moved  yes    moved  ended  yes    moved  moved  moved  ended
    entrust     other  other  other  other  other  other  other  other  other  other
    keep        other  other  other  other  other  other  other  other  other  other
"""
CHAIR = """
    unsend      yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
    correct     moved  yes    moved  yes    moved  moved  moved  yes    yes    yes
    agree       moved  moved  moved  moved  ended  yes    yes    yes    moved  ended
    return      moved  moved  moved  moved  ended  yes    yes    yes    moved  ended
    grant       moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    deny        moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    urge        yes    moved  yes    moved  ended  moved  moved  moved  moved  ended
    hide        moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
"""
ASSIGNEES = (
    OFFICE
    + """
    extend      other  other  yes    moved  ended  moved  moved  moved  moved  ended
    handback    other  other  yes    moved  ended  moved  moved  moved  moved  ended
    assist      other  other  yes    moved  ended  yes    moved  moved  moved  ended
    recall      other  other  moved  moved  ended  moved  moved  moved  moved  ended
    hide        moved  moved  leave  leave  leave  leave  leave  leave  leave  leave
"""
)
CHAIR_AND_ASSIGNEE = (
    ASSIGNEES
    + """
    agree       moved  moved  other  other  other  other  other  other  other  other
    return      moved  moved  other  other  other  other  other  other  other  other
    grant       moved  moved  other  other  other  other  other  other  other  other
    deny        moved  moved  other  other  other  other  other  other  other  other
    urge        yes    moved  other  other  other  other  other  other  other  other
    hide        moved  moved  leave  leave  leave  leave  leave  leave  leave  leave
"""
)
SCHEDULER = """
    lapse       moved  yes    moved  yes    ended  moved  moved  moved  yes    ended
    recount     yes    yes    yes    yes    ended  yes    yes    yes    yes    ended
    pass        moved  moved  yes    moved  ended  moved  moved  moved  moved  ended
    untaken     moved  moved  yes    moved  ended  moved  moved  moved  moved  ended
    redo        moved  moved  moved  yes    other  moved  moved  moved  moved  other
    stand       moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    review      moved  moved  moved  moved  other  moved  moved  moved  yes    other
    conclude    moved  moved  moved  yes    ended  moved  moved  moved  yes    ended
    waive       moved  moved  moved  moved  ended  yes    moved  moved  moved  ended
    absorb      yes    yes    yes    moved  ended  yes    yes    moved  moved  ended
    part        yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
    miss        yes    yes    yes    yes    yes    yes    yes    yes    yes    yes
    release     moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    told        moved  moved  moved  moved  moved  moved  moved  moved  moved  moved
    excuse      moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    rise        moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
    keep        moved  moved  moved  moved  ended  moved  moved  moved  moved  ended
"""
NOBODY = ""

# Somebody who is something to the case is told that the step is another's; a stranger, that there is no such case.
KNOWN = {"the chair", "the scheduler"}

TABLE: dict[str, str] = {
    "the submitter": SUBMITTER,
    "the submitter under a pseudonym": SUBMITTER,
    "the submitter, who is staff": SUBMITTER,
    "the submitter, who is chair": SUBMITTER,
    "the submitter in secret, who was given it": IN_SECRET,
    "staff": OFFICE,
    "staff of the enterprise": OFFICE,
    "staff of the city": OFFICE,
    "the assignee": ASSIGNEES,
    "the chair": CHAIR,
    "the chair, who is the assignee": CHAIR_AND_ASSIGNEE,
    "a representative": NOBODY,
    "an admin": NOBODY,
    "staff next door": NOBODY,
    "a former assignee": NOBODY,
    "another worker": NOBODY,
    "the scheduler": SCHEDULER,
}
REFUSALS: dict[str, type[Refusal]] = {
    "own": OwnCase,
    "pass": PassItOn,
    "moved": MovedOn,
    "ended": Closed,
    "asked": AskedBefore,
    "other": NotYours,
    "none": NotFound,
    "offer": NotOffered,
    "leave": NotToModerate,
}


def cells(actor: str) -> dict[tuple[Action, str], str]:
    """What is not in the table is not there for its actor."""
    allowed = dict.fromkeys(product(OF_DEMANDS, STATES), "other" if actor in KNOWN else "none")
    if TABLE[actor]:  # whatever has begun cannot begin
        allowed |= {(Action.SUBMIT, state): "moved" for state in STATES}
    for line in filter(None, TABLE[actor].splitlines()):  # a later line overrides an earlier one
        action, *words = line.split()
        allowed |= {(Action(action), state): word for state, word in zip(STATES, words, strict=True)}
    return allowed


def a_turn(number: int, party: Party, person: Person | None, limit: str) -> Turn:
    return Turn(number, party, own_voice(person), limit, 3, NOW, CALENDAR.due(NOW, 3))


def case_at(state: str) -> Case:
    """A case in one of the states of the table."""
    case = new_case()
    handled = replace(
        case,
        stage=Stage.HANDLING,
        assignee=ASSIGNEE,
        given_at=NOW,
        turn=a_turn(2, Party.ASSIGNEE, ASSIGNEE, "promise"),
    )
    match state:
        case "submission":
            return case
        case "asked":
            turn = a_turn(2, Party.SUBMITTER, WORKER, "completion")
            return replace(case, turn=turn, asked_at=NOW, paused_at=NOW)
        case "handling":
            return handled
        case "feedback":
            turn = a_turn(3, Party.RATER, None, "rating")
            asked = (Opinion(Party.RATER, own_voice(WORKER)),)
            return replace(handled, stage=Stage.FEEDBACK, grade=Grade.A, resolution="好了", turn=turn, opinions=asked)
        case "consent":
            return replace(handled, grade=Grade.C, turn=a_turn(3, Party.CHAIR, None, "consent"))
        case "review":
            return replace(case, turn=a_turn(3, Party.CHAIR, None, "review"), reviewed_at=NOW, assignee=ASSIGNEE)
        case "appeal":
            return replace(case_at("refused"), turn=a_turn(4, Party.CHAIR, None, "review"), reviewed_at=NOW)
        case "refused":
            return replace(case_at("feedback"), grade=Grade.C)
        case "declined":
            ended = {"stage": Stage.CLOSED, "outcome": Outcome.DECLINED, "closed_at": NOW, "resolution": "不归工会管"}
            return replace(case, turn=None, assignee=ASSIGNEE, **ended)
        case _:
            return replace(handled, stage=Stage.CLOSED, outcome=Outcome.RATED, closed_at=NOW, turn=None)


def full(action: Action, **fields: object) -> Command:
    """A command that lacks nothing."""
    grade = {Action.PROMISE: Grade.B, Action.PROPOSE: Grade.C}.get(action, Grade.A)
    command = Command(
        action,
        text="说明",
        to=STAFF,
        grade=grade,
        rating=Rating.SATISFIED,
        day=NOW.date() + ONE_DAY,
        days=1,
        into=2,
        counted_by=RULES.calendar,
    )
    return replace(command, **fields)  # type: ignore[arg-type]


def outcome(
    case: Case, command: Command, actor: Actor, now: datetime = NOW, around: Situation = ANYBODY
) -> type[Refusal] | str:
    """What was decided last they decided themselves."""
    around = replace(around, decided=Decision(own_voice(actor.person), Party.STAFF, now))
    try:
        decide(case, command, actor, now, RULES, around)
    except Refusal as refusal:
        return type(refusal)
    return "yes"


def test_the_table_covers_every_actor() -> None:
    """Nobody is forgotten in the table."""
    assert set(TABLE) == set(ACTORS)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("actor", TABLE)
def test_who_may_do_what_when(actor: str, state: str) -> None:
    """Each cell of the table: allowed, or refused for the reason it says."""
    found = {action: outcome(case_at(state), full(action), ACTORS[actor]) for action in OF_DEMANDS}
    words = {action: word for (action, where), word in cells(actor).items() if where == state}
    assert found == {action: REFUSALS.get(word, word) for action, word in words.items()}


def test_the_same_holds_for_whoever_goes_along_in_secret() -> None:
    """Their own anonymous case went into one that they were given: theirs to pass on, not to decide."""
    said = (Opinion(Party.COMPANION, PSEUDONYM, Answer.YES, "0002", NOW),)
    case, actor = (
        replace(case_at("handling"), opinions=said),
        replace(ACTORS["the assignee"], voices=frozenset({PSEUDONYM})),
    )
    assert parties(case, actor) == {Party.COMPANION, Party.STAFF, Party.ASSIGNEE}
    assert outcome(case, full(Action.TRANSFER), actor) == "yes"
    assert outcome(case, full(Action.RESOLVE), actor) is PassItOn
    assert outcome(case, full(Action.ADD), actor) == "yes"


@pytest.mark.parametrize("state", [state for state in STATES if state not in {"closed", "declined"}])
@pytest.mark.parametrize("step", [-1, 1, 1000])
def test_a_button_of_another_turn_moves_nothing(state: str, step: int) -> None:
    """A number that is not the current turn's is refused by whoever could act: what the card said is over."""
    case = case_at(state)
    assert case.turn
    for actor in ("the submitter", "staff"):
        could = [
            action for (action, where), word in cells(actor).items() if where == state and word in {"yes", "asked"}
        ]
        old = [full(action, turn=case.turn.number + step) for action in could]
        assert {outcome(case, command, ACTORS[actor]) for command in old} <= {MovedOn}


@pytest.mark.parametrize("action", [action for action in OF_DEMANDS if action is not Action.SUBMIT])
def test_the_button_of_this_turn_is_as_good_as_none(action: Action) -> None:
    """The current number changes nothing about what is allowed."""
    for state, (name, actor) in product(STATES, ACTORS.items()):
        case = case_at(state)
        number = case.turn.number if case.turn else None
        assert (name, outcome(case, full(action, turn=number), actor)) == (name, outcome(case, full(action), actor))


def test_an_old_button_of_a_case_that_has_ended_is_just_old() -> None:
    """What is out of date is the button; the card beside it says how the case ended."""
    assert outcome(case_at("closed"), full(Action.ACCEPT, turn=1), ACTORS["staff"]) is MovedOn


SPEAKING = [
    (Action.ASK, "submission", STAFF),
    (Action.DECLINE, "submission", STAFF),
    (Action.REPLY, "submission", STAFF),
    (Action.RESOLVE, "submission", STAFF),
    (Action.COMPLETE, "asked", WORKER),
    (Action.ADD, "submission", WORKER),
    (Action.REPLY, "handling", STAFF),
    (Action.RESOLVE, "handling", STAFF),
    (Action.ADD, "handling", WORKER),
    (Action.REPLY, "feedback", STAFF),
    (Action.ADD, "feedback", WORKER),
    (Action.REDO, "feedback", WORKER),
]
BY_PERSON = {STAFF: ACTORS["staff"], WORKER: ACTORS["the submitter"]}


@pytest.mark.parametrize(("action", "state", "person"), SPEAKING)
@pytest.mark.parametrize("text", ["", "  \n\t "])
def test_what_is_said_to_somebody_needs_words(action: Action, state: str, person: Person, text: str) -> None:
    """Nothing, and blanks, are no reason, no answer and no addition."""
    assert outcome(case_at(state), full(action, text=text), BY_PERSON[person]) is TextNeeded


@pytest.mark.parametrize(("action", "state", "person"), SPEAKING)
def test_a_file_speaks_for_itself(action: Action, state: str, person: Person) -> None:
    """A photo or a voice message needs no words beside it."""
    assert outcome(case_at(state), full(action, text="", files=1), BY_PERSON[person]) == "yes"


@pytest.mark.parametrize(("action", "state", "person"), SPEAKING)
def test_words_have_a_most(action: Action, state: str, person: Person) -> None:
    """Policy's number of characters is allowed, one more is not, and the refusal says how many."""
    most = RULES.policy.answer_characters
    assert outcome(case_at(state), full(action, text="字" * most), BY_PERSON[person]) == "yes"
    with pytest.raises(TextTooLong) as refused:
        decide(case_at(state), full(action, text="字" * (most + 1)), BY_PERSON[person], NOW, RULES, ANYBODY)
    assert refused.value.details == {"limit": most}


@pytest.mark.parametrize(
    ("state", "command", "actor"),
    [
        ("handling", full(Action.RESOLVE, grade=None), "staff"),
        ("feedback", full(Action.RATE, rating=None), "the submitter"),
        ("feedback", full(Action.RATE, rating=Rating.DISSATISFIED), "the submitter"),
        ("submission", full(Action.TRANSFER, to=None), "staff"),
    ],
    ids=["no class", "no rating", "dissatisfied without a reason", "to nobody"],
)
def test_a_choice_that_no_button_offers_is_refused(state: str, command: Command, actor: str) -> None:
    """A resolution has a class, a rating is one of two; who is not satisfied says why, by another move."""
    assert outcome(case_at(state), command, ACTORS[actor], around=PLAIN) is MovedOn


@pytest.mark.parametrize("text", ["", "字" * 5000])
def test_a_stranger_learns_nothing_from_what_is_wrong_with_the_words(text: str) -> None:
    """Staff of another union get the same answer whatever they send, at every stage, with every turn number."""
    for state, action, turn in product(STATES, Action, (None, 1, 2, 999)):
        command = full(action, text=text, turn=turn, grade=None)
        assert outcome(case_at(state), command, ACTORS["staff next door"]) is NotFound


def test_who_submitted_a_case_is_nothing_else_to_it() -> None:
    """Whatever posts they hold."""
    everything = tuple(Post(role, CITY) for role in Role if role is not Role.WORKER)
    assert parties(new_case(submitter=WORKER), Actor(WORKER, posts=everything)) == {Party.SUBMITTER}


def test_whose_case_it_is_without_a_name_is_also_what_they_would_be_anyway() -> None:
    """Whatever they alone were not would name them; under their own name they are no more than that."""
    everything = tuple(Post(role, CITY) for role in Role if role is not Role.WORKER)
    case = new_case(submitter=PSEUDONYM, anonymous=True)
    actor = Actor(WORKER, voices=frozenset({PSEUDONYM}), posts=everything)
    assert parties(case, actor) == {Party.SUBMITTER, Party.STAFF, Party.CHAIR}
    assert parties(case, under_own_name(actor)) == {Party.STAFF, Party.CHAIR}


def test_whose_case_it_is_without_a_name_does_not_decide_it() -> None:
    """They alone hear so; they can give it to somebody else."""
    case = new_case(submitter=PSEUDONYM, anonymous=True)
    actor = Actor(WORKER, voices=frozenset({PSEUDONYM}), posts=(Post(Role.STAFF, CITY),))
    for action in (Action.ACCEPT, Action.DECLINE, Action.REPLY, Action.RESOLVE):
        with pytest.raises(PassItOn):
            decide(case, full(action), actor, NOW, RULES, ANYBODY)
    assert decide(case, full(Action.TRANSFER), actor, NOW, RULES, ANYBODY).party is Party.STAFF


def test_an_anonymous_submitter_goes_into_history_by_the_pseudonym() -> None:
    """The event names the voice of the case, not the person behind it."""
    case = new_case(submitter=PSEUDONYM, anonymous=True)
    event = decide(case, full(Action.ADD), Actor(WORKER, voices=frozenset({PSEUDONYM})), NOW, RULES, ANYBODY)
    assert event.actor == PSEUDONYM


def test_what_the_assignee_does_is_done_as_assignee() -> None:
    """Whoever is both staff and assignee of a case acts as its assignee, every time."""
    event = decide(case_at("handling"), full(Action.REPLY), ACTORS["the assignee"], NOW, RULES, ANYBODY)
    assert event.party is Party.ASSIGNEE


def decided(case: Case, action: Action, actor: str, now: datetime = NOW, **fields: object) -> Case:
    return evolve(case, decide(case, full(action, **fields), ACTORS[actor], now, RULES, ANYBODY))


@pytest.mark.parametrize(
    ("action", "assignee"),
    [(Action.ACCEPT, ASSIGNEE), (Action.REPLY, ASSIGNEE), (Action.RESOLVE, ASSIGNEE), (Action.TRANSFER, STAFF)],
)
def test_whoever_takes_a_case_on_handles_it(action: Action, assignee: Person) -> None:
    """Accepting, answering or resolving makes one the assignee; transferring makes the colleague so."""
    assert decided(new_case(), action, "the assignee").assignee == assignee


def test_a_colleague_who_answers_leaves_the_case_with_its_assignee() -> None:
    """Helping out is not taking over."""
    case = decided(case_at("handling"), Action.RESOLVE, "staff")
    redone = decided(case, Action.REDO, "the submitter")
    assert (redone.assignee, redone.turn and redone.turn.person) == (ASSIGNEE, own_voice(ASSIGNEE))


def test_the_promise_stands_still_while_the_submitter_is_asked() -> None:
    """Two working days with the submitter move the promise two working days on."""
    asked = decided(new_case(), Action.ASK, "staff")
    completed = decided(asked, Action.COMPLETE, "the submitter", CALENDAR.due(NOW, 2))
    assert (completed.promise_due, completed.paused_at) == (CALENDAR.due(NOW, 15), None)


def test_adding_unasked_leaves_the_promise_alone() -> None:
    """What a worker adds on their own stops no clock."""
    case = decided(new_case(), Action.ADD, "the submitter", CALENDAR.due(NOW, 2))
    assert case.promise_due == new_case().promise_due


def test_a_case_is_asked_about_once() -> None:
    """After the completion, and after its limit ran out, staff decide on what is there."""
    asked = decided(new_case(), Action.ASK, "staff")
    for after in (decided(asked, Action.COMPLETE, "the submitter"), decided(asked, Action.LAPSE, "the scheduler")):
        assert outcome(after, full(Action.ASK), ACTORS["staff"]) is AskedBefore


def test_handling_may_take_what_is_left_of_the_promise() -> None:
    """Accepting late does not give the assignee more time: the turn ends with the promise."""
    case = decided(new_case(), Action.ACCEPT, "staff", CALENDAR.due(NOW, 2))
    assert case.turn and case.turn.due_at == CALENDAR.due(NOW, 13)


def test_silence_is_unrated_and_never_satisfied() -> None:
    """Where the rating window runs out, there is no rating."""
    case = decided(case_at("feedback"), Action.LAPSE, "the scheduler")
    assert (case.outcome, case.rating) == (Outcome.UNRATED, None)


# --- more time -------------------------------------------------------------------------------------------------------


def asked_for(days: int, now: datetime = NOW) -> Case:
    """A case in handling, with its 13 days, whose assignee asks for so many more."""
    case = decided(new_case(), Action.ACCEPT, "the assignee")
    event = decide(case, full(Action.EXTEND, days=days), ACTORS["the assignee"], now, RULES, ANYBODY)
    return evolve(case, event)


def test_the_chairs_consent_moves_the_promise() -> None:
    """By the days that were asked for; the turn is a new one, and until then nothing changes."""
    asked = asked_for(4)
    assert asked.promise_due == CALENDAR.due(NOW, 13)
    granted = decided(asked, Action.GRANT, "the chair")
    assert granted.promise_due == CALENDAR.due(NOW, 17)
    assert granted.turn and (granted.turn.due_at, granted.turn.person) == (granted.promise_due, own_voice(ASSIGNEE))


def test_without_consent_the_date_stays() -> None:
    """And there is no second asking, whatever was answered."""
    denied = decided(asked_for(4), Action.DENY, "the chair")
    assert denied.promise_due == CALENDAR.due(NOW, 13)
    assert outcome(denied, full(Action.EXTEND), ACTORS["the assignee"]) is ExtendedBefore
    assert outcome(denied, full(Action.GRANT), ACTORS["the chair"]) is MovedOn


@pytest.mark.parametrize(("days", "expected"), [(0, MovedOn), (1, "yes"), (6, "yes"), (7, MovedOn), (10**9, MovedOn)])
def test_half_the_limit_is_the_most(days: int, expected: object) -> None:
    """Of thirteen days six."""
    case = decided(new_case(), Action.ACCEPT, "the assignee")
    assert outcome(case, full(Action.EXTEND, days=days), ACTORS["the assignee"]) == expected


def test_more_time_is_asked_for_in_time() -> None:
    """Not once the limit has run out, and not for a day that one has named oneself."""
    case = decided(new_case(), Action.ACCEPT, "the assignee")
    late = case.promise_due + timedelta(seconds=1)
    assert outcome(case, full(Action.EXTEND), ACTORS["the assignee"], late) is TooLateToExtend
    named = decided(case, Action.PROMISE, "the assignee")
    assert outcome(named, full(Action.EXTEND), ACTORS["the assignee"]) is MovedOn


def test_a_chair_urges_once_a_day() -> None:
    """A word can be added at any time."""
    urged = decided(case_at("handling"), Action.URGE, "the chair")
    assert outcome(urged, full(Action.URGE, text=""), ACTORS["the chair"]) is UrgedToday
    assert outcome(urged, full(Action.URGE), ACTORS["the chair"]) == "yes"
    assert outcome(urged, full(Action.URGE, text=""), ACTORS["the chair"], NOW + timedelta(days=1)) == "yes"


# --- no sequence of commands leads outside the rules -----------------------------------------------------------------

COMMANDS = st.builds(
    Command,
    action=st.sampled_from(list(Action)),
    turn=st.none() | st.integers(0, 6),
    text=st.sampled_from(["", " ", "说明", "字" * 2001]),
    files=st.integers(0, 1),
    to=st.sampled_from([None, STAFF, ASSIGNEE]),
    grade=st.none() | st.sampled_from(Grade),
    days=st.integers(0, 10),
    day=st.none() | st.dates(NOW.date(), NOW.date() + 200 * ONE_DAY),
    rating=st.none() | st.sampled_from(Rating),
)
STEPS = st.lists(st.tuples(COMMANDS, st.sampled_from(sorted(ACTORS)), st.integers(0, 200)), max_size=60)


def play(case: Case, steps: list[tuple[Command, str, int]]) -> tuple[list[Case], list[Event]]:
    """Every case on the way, and the events between them; what is refused changes nothing."""
    cases, events, now = [case], [], NOW
    for command, actor, hours in steps:
        now += timedelta(hours=hours)
        try:
            event = decide(cases[-1], command, ACTORS[actor], now, RULES, ANYBODY)
        except Refusal:
            continue
        events.append(event)
        cases.append(evolve(cases[-1], event))
    return cases, events


@given(steps=STEPS, urgent=st.booleans())
def test_no_sequence_of_commands_leads_outside_the_rules(steps: list[tuple[Command, str, int]], urgent: bool) -> None:
    """Closed, no turn and an outcome are one; turns count up; history replays; every stage is on the path."""
    first = new_case(urgent=urgent)
    cases, events = play(first, steps)
    for case in cases:
        closed = case.stage is Stage.CLOSED
        assert (closed, closed, closed) == (case.turn is None, case.outcome is not None, case.closed_at is not None)
        assert case.stage in PATHS[case.kind]
        assert closed or (case.paused_at is not None) == (case.turn is not None and case.turn.limit == "completion")
    numbers = [case.turn.number for case in cases if case.turn]
    begun = {turn.number for case in cases for turn in (case.turn, *case.errands) if turn}
    assert begun == set(range(1, max(begun) + 1))
    assert numbers == sorted(numbers)
    assert [case.version for case in cases] == list(range(1, len(cases) + 1))
    replayed = first
    for event in events:
        replayed = evolve(replayed, event)
    assert replayed == cases[-1]


@given(steps=STEPS)
def test_whoever_holds_the_turn_is_the_one_it_names(steps: list[tuple[Command, str, int]]) -> None:
    """A turn of the submitter names the submitter, the assignee's the assignee, and staff's nobody in particular."""
    for case in play(new_case(), steps)[0]:
        if case.turn and case.turn.party is not Party.ASSIGNEE:
            assert case.turn.person == (own_voice(WORKER) if case.turn.party is Party.SUBMITTER else None)
        elif case.turn:
            assert case.turn.person == own_voice(case.assignee)
