"""Which buttons a case has for somebody: read off its procedure, in the order of this table."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from bot.wire.buttons import in_rows
from domain.cases.errands import errands_for
from domain.cases.hindrances import hindrance
from domain.cases.loop import moves
from domain.cases.model import RATES, Case
from domain.cases.opinions import Answer
from domain.cases.parties import parties
from domain.cases.procedure import Move, Press, Verb
from domain.cases.words import Party
from domain.entries import enters
from domain.menu import foremost
from domain.people import Actor, Role
from domain.policy import Policy
from domain.sentences import Button
from domain.taps.cases import MORE, MOVE
from domain.taps.entries import ENTER
from domain.taps.lists import MINE, TODO
from domain.taps.overview import OVER_ALL

ROWS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("told",)),
    (2, ("accept", "resolve", "ask", "transfer", "extend", "decline")),
    (2, ("cosign", "refuse")),
    (3, ("vote-yes", "vote-no", "vote-abstain")),
    (2, ("carried-out", "fault")),
    (1, ("champion",)),
    (2, ("join", "answer-inquiry", "respond")),
    (2, ("report", "interim")),
    (1, ("publish",)),
    (2, ("archive", "archive-note")),
    (1, ("install",)),
    (2, ("grant", "deny", "urge")),
    (2, ("consent", "carry", "certify", "uphold", "overrule", "return")),
    (3, ("satisfied", "mostly", "redo", "dissent", "appeal", "change-appeal", "review", "help")),
    (2, ("entrust", "keep")),
    (2, ("complete", "split", "reclaim", "object", "offer", "add", "withdraw")),
    (
        1,
        (
            "correct",
            "question",
            "urgent",
            "merge",
            "assist",
            "recall",
            "handback",
            "inquire",
            "suggest",
            "unpublish",
            "hide",
        ),
    ),
)
"""In which order buttons stand, by their word, and how many in a row; what has no place here comes last, alone."""
_PLACE = {word: (row, place) for row, (_, words) in enumerate(ROWS) for place, word in enumerate(words)}


ON_THE_BOARD = {"publish": "republish"}
"""What a button is called once colleagues read the case."""


@dataclass(frozen=True)
class Option:
    """A button that somebody has: the move, and the number of the turn that it belongs to."""

    verb: Verb
    press: Press
    turn: int

    @property
    def place(self) -> tuple[int, int]:
        return _PLACE.get(self.press.word, (len(ROWS), 0))


def anything(option: Option) -> bool:
    return True


def for_news(option: Option) -> bool:
    """Good news is no occasion for giving up, nor for what is wanted now and then; the card has these buttons."""
    return not (option.press.rare or option.press.on_card)


def case_buttons(
    case: Case,
    reader: Actor,
    policy: Policy,
    only: Callable[[Option], bool] = anything,
    more: bool = False,
) -> list[list[Button]]:
    """The moves open to the reader, each with the number of the turn it belongs to. `more`: those behind 更多."""
    options = [each for each in _options(case, reader, policy) if only(each)]
    rare = [each for each in options if each.press.rare]
    shown = rare if more else [each for each in options if not each.press.rare]
    rows: list[list[Button]] = []
    for row, group in groupby(sorted(shown, key=attrgetter("place")), key=lambda option: option.place[0]):
        width = ROWS[row][0] if row < len(ROWS) else 1
        rows += in_rows([_button(case, option) for option in group], width)
    if rare and not more:
        place = [] if not rows or len(rows[-1]) > 1 else rows.pop()
        rows.append([*place, Button("button-more", MORE(case.id))])
    return rows


def _button(case: Case, option: Option) -> Button:
    press = option.press
    label = ON_THE_BOARD.get(press.word, press.word) if case.published_at else press.word
    style = "primary" if press.main else "danger" if press.final else None
    return Button(f"button-{press.label or label}", MOVE(press.word, case.id, option.turn), style=style)


def _options(case: Case, reader: Actor, policy: Policy) -> list[Option]:
    """Every button that the reader has; whoever is asked one thing is asked nothing else. A reply still adds."""
    options = [
        Option(row.verb, press, turn)
        for row, turns in _open_moves(case, reader, policy)
        for press in row.verb.buttons
        for turn in turns
    ]
    alone = any(option.verb.alone for option in options)
    shown = (option for option in options if not option.press.under)
    return [option for option in shown if not (alone and option.verb.aside) and not _is_said(case, reader, option)]


def _is_said(case: Case, reader: Actor, option: Option) -> bool:
    """Whether it is what they have said already, with each of their voices that is asked."""
    party, answer = _word_of(option)
    said = {each.answer for each in case.opinions if each.party is party and reader.speaks_as(each.person)}
    return answer is not None and said == {answer}


def _word_of(option: Option) -> tuple[Party, Answer] | tuple[None, None]:
    """As what somebody is asked what the button says, and what it says."""
    if option.press.rating:
        return Party.RATER, RATES[option.press.rating]
    if option.press.answer:
        return Party.REPRESENTATIVE, option.press.answer
    return (not option.verb.words and option.verb.answers) or (None, None)  # other words may always follow


def _open_moves(case: Case, reader: Actor, policy: Policy) -> Iterator[tuple[Move, tuple[int, ...]]]:
    """What the reader may do, and the turn each belongs to: the case's own, or any of their errands."""
    mine, own = parties(case, reader), case.turn.number if case.turn else 0
    for row in moves(case.kind, case.stage, mine, case.turn.party if case.turn else None):
        if hindrance(case, row.verb, policy) is None:
            errands = errands_for(case, row, reader, mine) if row.errand else ()
            yield row, tuple(errand.number for errand in errands) if row.errand else (own,)


def is_office(roles: Sequence[Role]) -> bool:
    """Whether things wait for somebody with these roles."""
    return bool({Role.STAFF, Role.CHAIR, Role.REPRESENTATIVE} & set(roles))


def onward(roles: Sequence[Role]) -> list[list[Button]]:
    """Where to go when something is done: to what waits for the office, to one's own cases for everybody else."""
    return [[Button("button-todo", TODO(0)) if is_office(roles) else Button("button-mine", MINE(0))]]


OVERVIEW = [Button("button-overview", OVER_ALL(), style="primary")]
"""For a chair, who is asked little and looks at much."""


def entry_button(actor: Actor) -> list[Button]:
    """For whoever may write down what others say."""
    return [Button("button-enter", ENTER())] if enters(actor) else []


COMMANDS: dict[Role, tuple[str, ...]] = {
    Role.WORKER: ("submit", "mine", "board", "rep", "bulletins", "settings", "help"),
    Role.REPRESENTATIVE: ("propose", "todo", "visit", "submit", "mine", "board", "help"),
    Role.STAFF: ("todo", "enter", "bulletin", "overview", "mine", "settings", "help"),
    Role.CHAIR: ("todo", "overview", "enter", "bulletin", "mine", "settings", "help"),
    Role.ADMIN: ("roster", "group", "policy", "calendar", "overview", "settings", "help"),
}
"""The commands shown to a role, in order; each is described by `command-<name>`."""
FOR_EVERYBODY = ("forget",)
"""Shown last, whatever one is."""


def commands_for(roles: Collection[Role], hidden: Collection[str] = ()) -> tuple[str, ...]:
    """At most eight: of the foremost post. All others are understood too."""
    return tuple(name for name in (*COMMANDS[foremost(roles)], *FOR_EVERYBODY) if name not in hidden)
