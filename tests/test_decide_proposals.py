"""Who may do what to a proposal, and when: held against a table written by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.settings import Settings, read_rules
from domain.calendar import ONE_DAY
from domain.cases import Case, Grade, Outcome, Rating, Turn
from domain.commands import Command
from domain.decide import decide
from domain.errors import Refusal
from domain.loop import LOOP, Action, Kind, Party, Stage
from domain.opinions import Answer, Opinion, tally, with_opinions
from domain.parties import SYSTEM
from domain.people import Actor, PersonId, Post, Role, UnionId
from domain.settling import settled

RULES = read_rules(Settings.model_construct())
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
CITY, TOWN = UnionId(1), UnionId(2)
LEAD, COSIGNER, VOTER, SUPERVISOR, STAFF, ASSIGNEE, CHAIR = map(PersonId, range(10, 17))

ACTORS = {
    "lead": Actor(LEAD, posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "lead, who is staff": Actor(LEAD, posts=(Post(Role.STAFF, TOWN), Post(Role.CHAIR, TOWN))),
    "cosigner": Actor(COSIGNER, posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "cosigner, who is staff": Actor(COSIGNER, posts=(Post(Role.REPRESENTATIVE, TOWN), Post(Role.STAFF, TOWN))),
    "voter": Actor(VOTER, posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "voter, who is none any more": Actor(VOTER),
    "supervisor": Actor(SUPERVISOR, posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "staff": Actor(STAFF, posts=(Post(Role.STAFF, TOWN),)),
    "assignee": Actor(ASSIGNEE, posts=(Post(Role.STAFF, TOWN),)),
    "chair": Actor(CHAIR, posts=(Post(Role.CHAIR, CITY),)),
    "another representative": Actor(PersonId(30), posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "somebody": Actor(PersonId(31)),
    "the clock": SYSTEM,
}
STATES: dict[str, tuple[Stage, Party | None, str]] = {
    "cosigning": (Stage.SUBMISSION, Party.COSIGNER, "cosigning"),
    "submission": (Stage.SUBMISSION, Party.STAFF, "acceptance"),
    "deliberation": (Stage.DELIBERATION, Party.REPRESENTATIVE, "deliberation"),
    "casting": (Stage.DELIBERATION, Party.CHAIR, "casting"),
    "signing": (Stage.HANDLING, Party.STAFF, "signing"),
    "handling": (Stage.HANDLING, Party.ASSIGNEE, "promise"),
    "supervision": (Stage.SUPERVISION, Party.SUPERVISOR, "supervision"),
    "confirmation": (Stage.SUPERVISION, Party.CHAIR, "confirmation"),
    "feedback": (Stage.FEEDBACK, Party.SUBMITTER, "rating"),
    "closed": (Stage.CLOSED, None, ""),
}
OFFICE = """
    accept      submission signing
    ask         submission
    decline     submission
    transfer    signing handling
    reply       signing handling supervision confirmation feedback
    unsend      signing handling supervision confirmation feedback
    resolve     signing handling
    promise     signing handling
    propose     signing handling
"""
OF_THE_LEAD = """
    add         submission deliberation casting signing handling supervision confirmation feedback
    withdraw    cosigning submission deliberation casting
    rate        feedback
    redo        feedback
"""
TABLE = {
    "lead": OF_THE_LEAD,
    "lead, who is staff": OF_THE_LEAD,
    "cosigner": """
    cosign      cosigning
    refuse      cosigning
""",
    "cosigner, who is staff": OFFICE
    + """
    cosign      cosigning
    refuse      cosigning
""",
    "voter": """
    vote        deliberation
""",
    "voter, who is none any more": "",
    "supervisor": """
    confirm     supervision
    fault       supervision
""",
    "staff": OFFICE,
    "assignee": OFFICE
    + """
    extend      handling
""",
    "chair": """
    urge        submission signing handling
    agree       casting confirmation
    return      casting confirmation
""",
    "another representative": "",
    "somebody": "",
    "the clock": """
    forward     cosigning
    adopt       deliberation
    reject      deliberation
    tie         deliberation
    pass        handling
    verify      supervision
    reopen      supervision
    silent      supervision
    lapse       feedback
    recount     cosigning submission deliberation casting signing handling supervision confirmation feedback
""",
}
OPINIONS = tuple(
    Opinion(party, person)
    for party, person in (
        (Party.COSIGNER, COSIGNER),
        (Party.REPRESENTATIVE, VOTER),
        (Party.SUPERVISOR, SUPERVISOR),
    )
)


def proposal(state: str = "deliberation", opinions: tuple[Opinion, ...] = OPINIONS) -> Case:
    stage, party, limit = STATES[state]
    turn = Turn(3, party, None, limit, 5, NOW, NOW + timedelta(days=7)) if party else None
    if turn and party in {Party.ASSIGNEE, Party.SUBMITTER}:
        turn = replace(turn, person=ASSIGNEE if party is Party.ASSIGNEE else LEAD)
    return Case(
        id=1,
        number="0001",
        kind=Kind.PROPOSAL,
        union=TOWN,
        union_path=(CITY, TOWN),
        category="women",
        title="母婴室",
        text="建议",
        submitter=LEAD,
        lead=LEAD,
        anonymous=False,
        urgent=False,
        submitted_at=NOW,
        promise_due=NOW + timedelta(days=90),
        stage=stage,
        turn=turn,
        turns=3,
        assignee=ASSIGNEE if stage in {Stage.HANDLING, Stage.SUPERVISION, Stage.FEEDBACK} else None,
        opinions=opinions,
        **({"outcome": Outcome.RATED, "closed_at": NOW} if stage is Stage.CLOSED else {}),
    )


def full(action: Action) -> Command:
    """A command that lacks nothing."""
    grade = {Action.PROMISE: Grade.B, Action.PROPOSE: Grade.C}.get(action, Grade.A)
    return Command(
        action,
        text="说明",
        to=STAFF,
        grade=grade,
        rating=Rating.SATISFIED,
        day=NOW.date() + ONE_DAY,
        days=1,
        answer=Answer.YES,
        counted_by=RULES.calendar,
    )


def allowed(actor: str) -> set[tuple[Action, str]]:
    lines = (line.split() for line in TABLE[actor].splitlines() if line.strip())
    return {(Action(action), state) for action, *states in lines for state in states}


@pytest.mark.parametrize("actor", ACTORS)
def test_who_may_do_what_when(actor: str) -> None:
    """What the table allows is allowed, and nothing else is."""
    actions = sorted({row.action for row in LOOP if Kind.PROPOSAL in row.kinds and row.source})
    found = set()
    for action, state in product(actions, STATES):
        try:
            decide(proposal(state), full(action), ACTORS[actor], NOW, RULES)
            found.add((action, state))
        except Refusal:
            pass
    assert found == allowed(actor)


# --- counting --------------------------------------------------------------------------------------------------------


def said(party: Party, words: str, at: datetime = NOW) -> tuple[Opinion, ...]:
    """Each letter is somebody's word: y, n, a, or . for none yet."""
    answers = {"y": Answer.YES, "n": Answer.NO, "a": Answer.ABSTAIN, ".": None}
    return tuple(
        Opinion(party, PersonId(40 + n), answers[word], at=None if word == "." else at) for n, word in enumerate(words)
    )


@pytest.mark.parametrize(
    ("words", "over", "follows"),
    [
        ("yy..", False, None),
        ("yynn", False, Action.TIE),
        ("yyyn", False, Action.ADOPT),
        ("ynnn", False, Action.REJECT),
        ("yaaa", False, Action.ADOPT),
        ("aaaa", False, Action.TIE),
        ("yyn.", True, Action.ADOPT),
        ("y...", True, Action.TIE),
        ("yy..", True, Action.ADOPT),
        ("....", True, Action.TIE),
        ("", False, Action.TIE),
    ],
)
def test_a_vote(words: str, over: bool, follows: Action | None) -> None:
    """More for than against, if half have voted at all; else the chair. With nobody to ask, the chair at once."""
    case = proposal("deliberation", said(Party.REPRESENTATIVE, words))
    later = NOW + (timedelta(days=8) if over else timedelta(minutes=60))
    assert settled(case, later, RULES.policy) is follows


def test_all_have_voted_and_there_is_an_hour() -> None:
    """From the last word on."""
    case = proposal("deliberation", said(Party.REPRESENTATIVE, "yyy"))
    assert settled(case, NOW + timedelta(minutes=59), RULES.policy) is None
    assert settled(case, NOW + timedelta(minutes=60), RULES.policy) is Action.ADOPT


@pytest.mark.parametrize(
    ("words", "over", "follows"),
    [
        ("y.n", False, None),
        ("yy.", False, Action.VERIFY),
        ("nn.", False, Action.REOPEN),
        ("y..", True, Action.SILENT),
        ("yn", False, Action.SILENT),
        ("", False, Action.SILENT),
    ],
)
def test_supervision(words: str, over: bool, follows: Action | None) -> None:
    """What more than half of them say; else the chair looks."""
    case = proposal("supervision", said(Party.SUPERVISOR, words))
    assert settled(case, NOW + timedelta(days=8 if over else 0), RULES.policy) is follows


def test_without_a_chair_nobody_is_waited_for() -> None:
    """A tie carries, silence confirms."""
    vote = proposal("deliberation", said(Party.REPRESENTATIVE, "yn"))
    assert settled(vote, NOW + timedelta(hours=1), RULES.policy, chaired=False) is Action.ADOPT
    look = proposal("supervision", said(Party.SUPERVISOR, "..."))
    assert settled(look, NOW + timedelta(days=8), RULES.policy, chaired=False) is Action.VERIFY


def test_a_later_word_replaces_an_earlier_and_asking_anew_all_of_them() -> None:
    """Of one party; the others' words stay."""
    first = said(Party.REPRESENTATIVE, "y.") + said(Party.COSIGNER, "y")
    changed = with_opinions(first, said(Party.REPRESENTATIVE, "n"))
    assert tally(changed, Party.REPRESENTATIVE).no == 1 and tally(changed, Party.REPRESENTATIVE).asked == 2
    anew = with_opinions(changed, (Opinion(Party.REPRESENTATIVE, PersonId(77)),))
    assert tally(anew, Party.REPRESENTATIVE).asked == 1 and tally(anew, Party.COSIGNER).yes == 1
