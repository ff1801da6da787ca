"""Who may do what to a proposal, and when: held against a table written by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.operating.settings import Settings, read_rules
from domain.calendar import ONE_DAY
from domain.cases.command import Command
from domain.cases.decide import decide
from domain.cases.decisions import Decision
from domain.cases.evolve import evolve
from domain.cases.model import Case, Event, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion, tally, with_opinions
from domain.cases.parties import SYSTEM
from domain.cases.settlement import settled
from domain.cases.situation import Situation
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Actor, Person, Post, Role, UnionId, Voice, own_voice
from domain.refusal import Refusal
from tests.loop import ANYBODY, LOOP, kinds

RULES = read_rules(Settings.model_construct())
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
CITY, TOWN = UnionId(1), UnionId(2)
LEAD, COSIGNER, VOTER, SUPERVISOR, STAFF, ASSIGNEE, CHAIR = map(Person, range(10, 17))
HELPER, INQUIRER, RATER, COMPANION = map(Person, range(20, 24))

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
    "helper": Actor(HELPER, posts=(Post(Role.STAFF, TOWN),)),
    "inquirer": Actor(INQUIRER, posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "rater, who is none any more": Actor(RATER),
    "companion": Actor(Person(40), voices=frozenset({own_voice(COMPANION)})),
    "companion, who is staff": Actor(COMPANION, posts=(Post(Role.STAFF, TOWN), Post(Role.CHAIR, TOWN))),
    "another representative": Actor(Person(30), posts=(Post(Role.REPRESENTATIVE, TOWN),)),
    "somebody": Actor(Person(31)),
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
    "feedback": (Stage.FEEDBACK, Party.RATER, "rating"),
    "archive": (Stage.FEEDBACK, Party.ASSIGNEE, "archive"),
    "closed": (Stage.CLOSED, None, ""),
    "joining": (Stage.HANDLING, Party.ASSIGNEE, "promise"),
    "inquiry": (Stage.SUPERVISION, Party.SUPERVISOR, "supervision"),
    "asking-lead": (Stage.HANDLING, Party.ASSIGNEE, "promise"),
    "asking-chair": (Stage.HANDLING, Party.ASSIGNEE, "promise"),
    "assist": (Stage.HANDLING, Party.ASSIGNEE, "promise"),
    "response": (Stage.CLOSED, None, ""),
    "telling": (Stage.CLOSED, None, ""),
    "interim": (Stage.SUBMISSION, Party.STAFF, "acceptance"),
    "leading": (Stage.SUPERVISION, Party.CHAIR, "confirmation"),
}
ERRANDS = {
    "joining": (Party.INQUIRER, "joining"),
    "inquiry": (Party.ASSIGNEE, "inquiry"),
    "asking-lead": (Party.LEAD, "extension"),
    "asking-chair": (Party.CHAIR, "extension"),
    "assist": (Party.HELPER, "assist"),
    "response": (Party.ASSIGNEE, "response"),
    "telling": (Party.STAFF, "telling"),
    "interim": (Party.STAFF, "interim"),
    "leading": (Party.CHAIR, "leading"),
}
"""States in which something goes on beside the case's own turn."""
AS_HANDLING = ("joining", "asking-lead", "asking-chair", "assist")
OFFICE = """
    accept      submission signing interim
    ask         submission interim
    decline     submission interim
    transfer    signing handling*
    reply       deliberation casting signing handling* supervision confirmation leading feedback archive inquiry
    unsend      EVERYWHERE
    correct     supervision confirmation leading feedback archive inquiry closed response telling
    resolve     signing handling*
    promise     signing handling*
    propose     signing handling*
    archive     archive
    answer      inquiry
    respond     response
    told        telling
    interim     interim
"""
ADDING = """
    add         submission deliberation casting signing handling* supervision confirmation feedback archive inquiry
    add         interim leading
"""
OF_THE_LEAD = (
    ADDING
    + """
    withdraw    cosigning submission deliberation casting interim
    reclaim     interim
    rate        feedback
    redo        feedback
    inquire     signing handling supervision confirmation leading asking-lead asking-chair assist
    grant       asking-lead
    deny        asking-lead
"""
)
INQUIRING = """
    inquire     signing handling supervision confirmation leading asking-lead asking-chair assist
"""
SIGNING = (
    INQUIRING
    + """
    cosign      cosigning
    refuse      cosigning
"""
)
TABLE = {
    "lead": OF_THE_LEAD,
    "lead, who is staff": """
    reclaim     interim
    rate        feedback
    redo        feedback
"""
    + ADDING,
    "cosigner": SIGNING,
    "cosigner, who is staff": OFFICE + SIGNING,
    "voter": INQUIRING
    + """
    vote        deliberation
""",
    "voter, who is none any more": """
    vote        deliberation
""",
    "supervisor": """
    confirm     supervision inquiry
    fault       supervision inquiry
""",
    "staff": OFFICE,
    "helper": OFFICE
    + """
    report      assist
""",
    "inquirer": """
    join        joining
""",
    "rater, who is none any more": """
    rate        feedback
    dissent     feedback
""",
    "companion": ADDING,
    "companion, who is staff": ADDING,
    "assignee": OFFICE
    + """
    extend      handling joining assist
    assist      signing handling*
    handback    handling*
    recall      assist
""",
    "chair": """
    unsend      EVERYWHERE
    correct     supervision confirmation leading feedback archive inquiry closed response telling
    urge        submission signing handling* interim
    agree       casting confirmation leading
    return      casting confirmation leading
    grant       asking-chair
    deny        asking-chair
    install     leading
""",
    "another representative": "",
    "somebody": "",
    "the clock": """
    forward     cosigning
    adopt       deliberation casting
    reject      deliberation casting
    revert      cosigning submission deliberation casting interim
    tie         deliberation
    pass        handling* archive
    untaken     handling*
    verify      supervision inquiry confirmation leading
    reopen      supervision inquiry confirmation leading
    silent      supervision inquiry asking-lead asking-chair
    lapse       feedback
    redo        feedback
    conclude    feedback
    replace     supervision inquiry
    drop        joining
    summon      joining
    told        telling
    excuse      cosigning submission deliberation casting supervision confirmation leading inquiry assist interim
    absorb      cosigning submission deliberation casting signing handling* interim
    part        EVERYWHERE
    miss        EVERYWHERE
    succeed     OPEN
    vacate      OPEN
    orphan      cosigning submission deliberation casting interim
    recount     OPEN
""",
}
OPEN = [state for state, (stage, _, _) in STATES.items() if stage is not Stage.CLOSED]
SHORT = {"handling*": ["handling", *AS_HANDLING], "OPEN": OPEN, "EVERYWHERE": [*STATES]}
OPINIONS = (
    Opinion(Party.COSIGNER, own_voice(COSIGNER)),
    Opinion(Party.REPRESENTATIVE, own_voice(VOTER)),
    Opinion(Party.SUPERVISOR, own_voice(SUPERVISOR)),
    Opinion(Party.INQUIRER, own_voice(INQUIRER)),
    Opinion(Party.RATER, own_voice(LEAD)),
    Opinion(Party.RATER, own_voice(RATER)),
    Opinion(Party.COMPANION, own_voice(COMPANION), Answer.YES, "0002"),
)
"""Somebody of each kind that is asked by name. What others were merged into is not merged itself."""


def proposal(state: str = "deliberation", opinions: tuple[Opinion, ...] = OPINIONS) -> Case:
    stage, party, limit = STATES[state]
    turn = Turn(3, party, None, limit, 5, NOW, NOW + timedelta(days=7)) if party else None
    if turn and party is Party.ASSIGNEE:
        turn = replace(turn, person=own_voice(ASSIGNEE))
    aside, limit = ERRANDS.get(state, (None, ""))
    errand = Turn(4, aside, own_voice(HELPER) if aside is Party.HELPER else None, limit, 5, NOW, NOW) if aside else None
    return Case(
        id=1,
        number="0001",
        kind=Kind.PROPOSAL,
        union=TOWN,
        union_path=(CITY, TOWN),
        category="women",
        title="母婴室",
        text="建议",
        submitter=own_voice(LEAD),
        lead=LEAD,
        anonymous=False,
        urgent=False,
        submitted_at=NOW,
        promise_due=NOW + timedelta(days=90),
        stage=stage,
        turn=turn,
        turns=3,
        assignee=ASSIGNEE if stage in {Stage.HANDLING, Stage.SUPERVISION, Stage.FEEDBACK} else None,
        resolution="好了" if stage in {Stage.SUPERVISION, Stage.FEEDBACK, Stage.CLOSED} else "",
        given_at=NOW,
        errands=(errand,) if errand else (),
        **({"extension_days": 3} if limit == "extension" else {}),
        opinions=opinions,
        taken_up_at=NOW if state == "interim" else None,
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
        into=2,
        counted_by=RULES.calendar,
    )


def allowed(actor: str) -> set[tuple[Action, str]]:
    lines = (line.split() for line in TABLE[actor].splitlines() if line.strip())
    return {
        (Action(action), each) for action, *states in lines for state in states for each in SHORT.get(state, [state])
    }


@pytest.mark.parametrize("actor", ACTORS)
def test_who_may_do_what_when(actor: str) -> None:
    """What the table allows is allowed, and nothing else is."""
    actions = sorted({row.action for row in LOOP if Kind.PROPOSAL in kinds(row) and row.source})
    found = set()
    for action, state in product(actions, STATES):
        try:
            around = replace(ANYBODY, decided=Decision(own_voice(ACTORS[actor].person), Party.STAFF, NOW))
            decide(proposal(state), full(action), ACTORS[actor], NOW, RULES, around)
            found.add((action, state))
        except Refusal:
            pass
    assert found == allowed(actor)


# --- counting --------------------------------------------------------------------------------------------------------


def said(party: Party, words: str, at: datetime = NOW) -> tuple[Opinion, ...]:
    """Each letter is somebody's word: y, n, a, or . for none yet."""
    answers = {"y": Answer.YES, "n": Answer.NO, "a": Answer.ABSTAIN, ".": None}
    return tuple(
        Opinion(party, Voice(40 + n), answers[word], at=None if word == "." else at) for n, word in enumerate(words)
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
    assert settled(vote, NOW + timedelta(hours=1), RULES.policy, Situation(chaired=False)) is Action.ADOPT
    look = proposal("supervision", said(Party.SUPERVISOR, "..."))
    assert settled(look, NOW + timedelta(days=8), RULES.policy, Situation(chaired=False)) is Action.VERIFY


def test_a_later_word_replaces_an_earlier_and_asking_anew_all_of_them() -> None:
    """Of one party; the others' words stay."""
    first = said(Party.REPRESENTATIVE, "y.") + said(Party.COSIGNER, "y")
    changed = with_opinions(first, said(Party.REPRESENTATIVE, "n"))
    assert tally(changed, Party.REPRESENTATIVE).no == 1 and tally(changed, Party.REPRESENTATIVE).asked == 2
    turn = Turn(9, Party.REPRESENTATIVE, None, "deliberation", 5, NOW, NOW)
    asked = Event(
        *(Action.ACCEPT, NOW, own_voice(STAFF), Party.STAFF, Stage.DELIBERATION, turn),
        opinions=said(Party.REPRESENTATIVE, "."),
    )
    anew = evolve(proposal("submission", changed), asked).opinions
    assert tally(anew, Party.REPRESENTATIVE).asked == 1 and tally(anew, Party.COSIGNER).yes == 1
