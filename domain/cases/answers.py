"""What a move notes of those who were asked by name: who is asked from now on, and what somebody said who was."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.cases.command import Command
from domain.cases.model import RATES, Case, Rating, is_called, silent_drawn
from domain.cases.opinions import Answer, Opinion
from domain.cases.words import Party
from domain.people import Voice


@dataclass(frozen=True)
class Said:
    """A command to a case, and by whom: `own` is their name, `voice` what the case knows them by, None for nobody.

    `asked`: whom it asks by name.
    """

    case: Case
    command: Command
    own: Voice
    voice: Voice | None
    at: datetime
    asked: tuple[Voice, ...] = ()

    @property
    def about(self) -> Voice:
        """Whose word it is; of somebody whose case was merged, the system says it."""
        return self.command.about or self.voice or self.own


Says = Callable[[Said], tuple[Opinion, ...]]


def votes(said: Said) -> tuple[Opinion, ...]:
    """Another vote keeps the words that went with the one before."""
    mine = (each for each in said.case.opinions if each.party is Party.REPRESENTATIVE and each.person == said.own)
    text = said.command.text.strip() or next(mine).text
    return (Opinion(Party.REPRESENTATIVE, said.own, said.command.answer, text, said.at),)


def rates(said: Said) -> tuple[Opinion, ...]:
    return (Opinion(Party.RATER, said.about, RATES[said.command.rating or Rating.SATISFIED], "", said.at),)


def raises(said: Said) -> tuple[Opinion, ...]:
    """Whoever raises an inquiry stands behind it; the others are asked to."""
    raised = Opinion(Party.INQUIRER, said.own, Answer.YES, "", said.at)
    return (raised, *asks(Party.INQUIRER)(said))


def asks(party: Party) -> Says:
    """Those are asked whom the move asks by name."""
    return lambda said: tuple(Opinion(party, person) for person in said.asked)


_TAKING_UP = frozenset({Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER})
"""Who has no part any more in a demand that its submitter took back."""


def lets_all_go(said: Said) -> tuple[Opinion, ...]:
    return tuple(_gone(each, said) for each in said.case.opinions if each.party in _TAKING_UP)


def lets_go(said: Said) -> tuple[Opinion, ...]:
    leaving = (each for each in said.case.opinions if each.person == said.command.about and _is_let_off(said, each))
    return tuple(_gone(each, said) for each in leaving)


def lets_submitter_go(said: Said) -> tuple[Opinion, ...]:
    """What they said of a result before it was done again."""
    own = (each for each in said.case.opinions if each.party is Party.RATER and each.person == said.case.submitter)
    return tuple(_gone(each, said) for each in own)


def replaces(said: Said) -> tuple[Opinion, ...]:
    """As many others as are named for some of the silent."""
    left = (_gone(each, said) for each in silent_drawn(said.case)[: len(said.asked)])
    return (*left, *asks(Party.SUPERVISOR)(said))


def _gone(asked: Opinion, said: Said) -> Opinion:
    return replace(asked, answer=Answer.GONE, at=said.at)


def _is_let_off(said: Said, asked: Opinion) -> bool:
    """Whether whoever leaves is not asked any more: to what they are called that runs. What was said stays.

    But for a vote that nobody reads: how many are asked would else say whether they had voted; and whose case it is
    could not be told apart once gone.
    """
    return asked.party is not Party.RATER and is_called(said.case, asked)  # raters they stay
