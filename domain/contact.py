"""A talk between a worker and a representative: who may say something in it, and when an answer is chased."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Actor, Person, Role, UnionId, Voice, own_voice
from domain.policy import Limit, Policy
from domain.refusal import Refusal, TextTooLong
from domain.rules import Rules
from domain.sentences import Key
from domain.text_length import length


class NotYourRepresentative(Refusal):
    """A worker writes to those who represent them; nobody else's post reaches them."""

    key = "refused-representative"


class TalkUnknown(Refusal):
    """No such talk, or one between others: the two must look the same."""

    key = "refused-talk"


class TooManyMessages(Refusal):
    """As many messages as one side of a talk may send in a day. Details: limit."""

    key = "refused-messages"


class RepresentativeGone(Refusal):
    """Whoever represented the worker does so no longer, or cannot be reached. Details: name."""

    key = "refused-representative-gone"


class PostEnded(Refusal):
    """A former representative does not answer workers any more."""

    key = "refused-post-ended"


class RepresentativeTakesNone(Refusal):
    """The representative takes no more messages of this talk. Details: name."""

    key = "refused-muted-worker"


class WorkerTakesNone(Refusal):
    """The worker takes no more messages from this representative."""

    key = "refused-muted-representative"


class MutedYourself(Refusal):
    """Whoever takes no messages in a talk writes none either, until they take them again."""

    key = "refused-muted-yourself"


class WordsGone(Refusal):
    """What was said stands in Telegram alone, and Telegram does not give it back any more."""

    key = "refused-words-gone"


class Side(StrEnum):
    WORKER = "worker"
    REPRESENTATIVE = "representative"

    @property
    def other(self) -> "Side":
        return Side.REPRESENTATIVE if self is Side.WORKER else Side.WORKER


@dataclass(frozen=True)
class Talk:
    """`worker` is a voice: in an anonymous talk one that was made for it. `told`: who knows that they are not heard."""

    id: int
    matter: int
    worker: Voice
    representative: Person
    union: UnionId
    union_path: tuple[UnionId, ...]
    anonymous: bool = False
    muted_by: frozenset[Side] = frozenset()
    told: frozenset[Side] = frozenset()

    def voice(self, side: Side) -> Voice:
        return self.worker if side is Side.WORKER else own_voice(self.representative)

    def side_of(self, actor: Actor) -> Side:
        """Raises TalkUnknown for whoever is not in it."""
        if actor.speaks_as(self.worker):
            return Side.WORKER
        if actor.person == self.representative:
            return Side.REPRESENTATIVE
        raise TalkUnknown


def represents(actor: Actor, union_path: tuple[UnionId, ...]) -> bool:
    return actor.holds(Role.REPRESENTATIVE, union_path)


def check_message(talk: Talk, side: Side, text: str, said_today: int, policy: Policy, name: str | Key) -> None:
    """Whether `side` may say this. `name`: the representative's."""
    if side in talk.muted_by:
        raise MutedYourself
    if side.other in talk.muted_by:
        raise RepresentativeTakesNone(name=name) if side is Side.WORKER else WorkerTakesNone
    if length(text) > policy.answer_characters:
        raise TextTooLong(limit=policy.answer_characters)
    if said_today >= policy.contact.messages:
        raise TooManyMessages(limit=policy.contact.messages)


def chased_at(limit: Limit, waits_since: datetime, rules: Rules) -> datetime:
    """When an answer has been owed for so many working days, at the same time of day."""
    calendar = rules.calendar
    day = calendar.shift(calendar.local_day(waits_since), rules.policy.limits[limit])
    return calendar.at(day, waits_since.astimezone(calendar.zone).time())
