"""The loop is one table; keyboards, limits, recipients and texts are read off it, so it has to be whole."""

import itertools

import pytest

from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.views.keyboards import ROWS
from bot.views.push import sentence
from bot.wire.texts import LANGUAGES, Texts
from domain.cases.clocks import days_of
from domain.cases.loop import PROCEDURES, moves, presses
from domain.cases.procedure import Move
from domain.cases.words import Action, Kind, Party, Stage
from tests.loop import BY_MOVE, ERRANDS, LOOP, OF_A_KIND, PATHS, kinds

TEXTS = Texts()
POLICY = read_policy(DEFAULT_POLICY)
OPEN_STAGES = [(kind, stage) for kind, path in PATHS.items() for stage in path if stage is not Stage.CLOSED]
PEOPLE = {party for party in Party if party is not Party.SYSTEM}
WITHOUT_A_BUTTON = {Action.SUBMIT, Action.REPLY, Action.UNSEND, Action.LAPSE, Action.PROMISE, Action.PROPOSE}
"""Handing in has its conversation, answering is a reply, taking back hangs on the answer, lapsing is the clock's.

Promising and proposing are ways to resolve: the class that is chosen says which.
"""


def name(row: object) -> str:
    return f"{row.action} at {row.source}" if isinstance(row, Move) else str(row)


def rows(kind: Kind) -> list[Move]:
    return [row for row in LOOP if kind in kinds(row)]


def test_a_move_is_in_the_table_once() -> None:
    """One row for each action at each stage of a kind: no two rows can disagree."""
    assert len(BY_MOVE) == len(OF_A_KIND)


@pytest.mark.parametrize("kind", PATHS)
def test_every_stage_of_a_path_is_reached_from_its_beginning(kind: Kind) -> None:
    """Following the rows from the first stage of a path leads to each of its stages, and to no other."""
    reached = {row.target for row in rows(kind) if row.source is None}
    while more := {row.target for row in rows(kind) if row.source in reached} - reached:
        reached |= more
    assert reached == set(PATHS[kind])


@pytest.mark.parametrize(("kind", "stage"), OPEN_STAGES)
def test_an_open_stage_is_entered_with_a_clock_for_whoever_holds_the_turn(kind: Kind, stage: Stage) -> None:
    """Nobody's turn begins without a limit: whoever brings a case to a stage opens a turn there."""
    entering = [row for row in rows(kind) if row.target is stage and row.source is not stage]
    assert [name(row) for row in entering if row.turn is None or row.limit is None] == []


def test_a_turn_and_its_limit_come_together() -> None:
    """A row names a party and a limit, or neither; a closed case has no turn."""
    assert [name(row) for row in LOOP if (row.turn is None) != (row.limit is None)] == []
    assert [name(row) for row in LOOP if row.target is Stage.CLOSED and row.turn] == []


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize(
    "limit", sorted({row.limit for row in LOOP if row.limit} | {*itertools.chain(*ERRANDS.values())})
)
def test_every_limit_of_the_table_has_a_length_in_the_policy(limit: str, urgent: bool) -> None:
    """No row asks for a limit that policy does not know."""
    assert days_of(limit, POLICY, urgent=urgent) >= 0


ASKED = {Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.RATER}
"""Who is asked by name; what they say together is counted, and the system draws the conclusion."""


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, row in OF_A_KIND if row.turn], ids=name)
def test_whoever_gets_the_turn_can_do_something(kind: Kind, row: Move) -> None:
    """No dead end: the party whose turn it is has a move that ends the turn, alone or together with the others."""
    after = Kind.PROPOSAL if row.action is Action.CHAMPION else kind
    parties = frozenset({row.turn}) | (frozenset({Party.STAFF}) if row.turn is Party.ASSIGNEE else frozenset())
    can = moves(after, row.target, parties, row.turn)
    assert can
    if row.turn in ASKED:
        can = moves(after, row.target, frozenset({Party.SYSTEM}), row.turn)
    assert [move for move in can if move.turn or move.target is Stage.CLOSED]


@pytest.mark.parametrize(("kind", "stage"), OPEN_STAGES)
def test_the_end_can_be_reached_from_every_stage(kind: Kind, stage: Stage) -> None:
    """Wherever a case stands, some sequence of moves closes it."""
    ahead = {stage}
    while more := {row.target for row in rows(kind) if row.source in ahead} - ahead:
        ahead |= more
    assert Stage.CLOSED in ahead


def test_a_limit_of_the_submitter_ends_by_itself() -> None:
    """Whoever is asked and stays silent holds up nothing: for each turn of the submitter there is a lapse."""
    stages = {row.target for row in LOOP if row.turn is Party.SUBMITTER or row.limit == "rating"}
    assert {row.source for row in LOOP if row.action is Action.LAPSE} == stages


@pytest.mark.parametrize("row", LOOP, ids=name)
def test_every_telling_has_a_sentence(row: Move) -> None:
    """Whom a row tells something, there are words for, in both languages."""
    needed = {sentence(row.action, party) for party in row.tells}
    assert {language: needed - TEXTS.keys(language) for language in LANGUAGES} == {
        language: set() for language in LANGUAGES
    }


@pytest.mark.parametrize(
    ("kind", "side"),
    [*((Kind.DEMAND, side) for side in ("submitter", "office", "follower")), (Kind.PROPOSAL, "proposal")],
)
def test_every_stage_has_its_line_on_the_card(kind: Kind, side: str) -> None:
    """Whoever is shown a card reads on it where the case stands, in both languages."""
    needed = {f"card-{side}-{stage}" for stage in PATHS[kind] if stage is not Stage.CLOSED}
    assert {language: needed - TEXTS.keys(language) for language in LANGUAGES} == {
        language: set() for language in LANGUAGES
    }


@pytest.mark.parametrize("row", LOOP, ids=name)
def test_what_one_side_does_the_other_side_hears(row: Move) -> None:
    """A move of the office is told to the submitter and the other way round; taking back is not."""
    within = {Action.UNSEND, Action.PROPOSE, Action.DENY, Action.URGE}
    within |= {Action.EXTEND} if Party.LEAD not in row.tells else set()  # who leads it is asked
    silent = {(stage, action) for stage in Stage for action in within}
    silent.add((Stage.HANDLING, Action.RETURN))  # the submitter does not know yet what was proposed
    silent |= {(Stage.DELIBERATION, Action.VOTE), (Stage.SUPERVISION, Action.CONFIRM)}  # the cards count them
    silent |= {(stage, action) for stage in Stage for action in (Action.RATE, Action.JOIN)}  # so here
    silent.discard((Stage.CLOSED, Action.RATE))  # of a word that had ended it, it is said that it is another now
    silent |= {(stage, action) for stage in Stage for action in (Action.PART, Action.EXCUSE, Action.TOLD)}
    silent.add((Stage.CLOSED, Action.STAND))
    silent.discard((Stage.HANDLING, Action.EXCUSE))  # whoever asked for help looks for another
    office = {Party.STAFF, Party.ASSIGNEE, Party.CHAIR}
    heard = row.tells | row.shows
    others = PEOPLE - office if row.by & office else PEOPLE
    assert bool(heard & others) == ((row.source, row.action) not in silent)


ERRAND_OPENERS = [(kind, row) for kind, row in OF_A_KIND if row.opens]


@pytest.mark.parametrize(("kind", "row"), ERRAND_OPENERS, ids=name)
def test_an_errand_that_begins_can_end(kind: Kind, row: Move) -> None:
    """Whoever has it can end it at the stage where it begins, or it ends by itself when time is over."""
    assert row.opens
    party, limit = row.opens
    desk = {Party.ASSIGNEE, Party.STAFF}
    after = Kind.PROPOSAL if row.action is Action.CHAMPION else kind
    ending = [each for each in rows(after) if each.source is row.target and each.errand == limit and not each.keeps]
    assert [each for each in ending if each.by & (desk if party in desk else {party, Party.SYSTEM})]


def test_what_silence_ends_is_in_the_table() -> None:
    """Each errand that ends by itself has the move that ends it wherever the errand goes on."""
    overdue = [(kind, whose, action) for kind, each in PROCEDURES.items() for whose, action in each.overdue.items()]
    for kind, whose, action in overdue:
        stages = {row.target for row in rows(kind) if row.opens == whose}
        assert {row.source for row in rows(kind) if row.action is action and row.errand} == stages


@pytest.mark.parametrize("row", [row for row in LOOP if row.turn], ids=name)
def test_whoever_gets_the_turn_hears_of_it_or_took_it(row: Move) -> None:
    """It is told or shown to them, even to those who have muted the case; or staff took it themselves."""
    assert row.turn in row.tells | row.shows or row.by & {row.turn, Party.STAFF}


def test_the_buttons_are_exactly_the_actions_that_people_do_by_button() -> None:
    """Every move that a person may make has its button, and no button asks for what nobody may do."""
    by_people = {row.action for row in LOOP if row.by & PEOPLE}
    assert {verb.action for verb, _ in presses().values()} == by_people - WITHOUT_A_BUTTON
    assert {word for _, words in ROWS for word in words} == {
        word for word, (_, press) in presses().items() if not press.under
    }


def test_the_table_is_found_by_move() -> None:
    """The index over a procedure's moves is its moves."""
    assert all({*each.at.values()} == {*each.moves} for each in PROCEDURES.values())
