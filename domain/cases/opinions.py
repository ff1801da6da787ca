"""What people were asked about a case by name, and what they said: to sign it, to vote, to look whether it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.cases.words import Party
from domain.people import Voice


class Answer(StrEnum):
    """`GONE`: was asked, and left without a word."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    GONE = "gone"


@dataclass(frozen=True)
class Opinion:
    """`party` says what was asked: of a co-signer, a representative, a supervisor. No `answer`: not said yet."""

    party: Party
    person: Voice
    answer: Answer | None = None
    text: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Tally:
    """How many were asked, and how many said what."""

    asked: int
    yes: int
    no: int
    abstain: int

    @property
    def said(self) -> int:
        return self.yes + self.no + self.abstain

    @property
    def silent(self) -> int:
        return self.asked - self.said


def tally(opinions: Iterable[Opinion], party: Party) -> Tally:
    said = [each.answer for each in opinions if each.party is party and each.answer is not Answer.GONE]
    return Tally(len(said), *(said.count(answer) for answer in (Answer.YES, Answer.NO, Answer.ABSTAIN)))


def with_opinions(known: tuple[Opinion, ...], news: tuple[Opinion, ...]) -> tuple[Opinion, ...]:
    """A later word of somebody replaces an earlier one."""
    replaced = {(opinion.party, opinion.person) for opinion in news}
    return (*(opinion for opinion in known if (opinion.party, opinion.person) not in replaced), *news)
