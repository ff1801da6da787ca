"""A procedure (办理程序) as data: which moves a kind of case has, and all that is to be said of each.

A `Verb` is what somebody does, wherever they do it: what it takes, what it sets, its buttons. A `Move` is a verb at a
stage: who may, where it leads, whose turn it is then, who hears of it. Deciding, keyboards, deadlines, recipients and
the diagram in the docs are read off them. A formula has a name in `conditions`, `effects`, `answers` or `promise`.
"""

from collections.abc import Callable, Collection, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from domain.cases.answers import Says
from domain.cases.command import Command
from domain.cases.effects import Effect
from domain.cases.model import Case, Grade, Rating
from domain.cases.opinions import Answer
from domain.cases.promise import Promises, Why
from domain.cases.situation import Situation
from domain.cases.words import Action, Kind, Party, Stage
from domain.policy import Policy, Promise
from domain.refusal import MovedOn, Refusal
from domain.rules import Rules


@dataclass(frozen=True)
class Press:
    """A button: `word` stands in its data, its label is `button-<label>`, or `button-<word>`.

    `main`: what is expected of whoever has it. `final`: it ends the matter. `asks_first`: it is asked once more, since
    it cannot be undone. `rare`: behind 更多. `on_card`: not under news. `note`: words are asked for though the verb
    takes none. `answer`, `rating`: what it says. `under`: it stands only where that other one is asked once more.
    """

    word: str
    label: str = ""
    main: bool = False
    final: bool = False
    asks_first: bool = False
    rare: bool = False
    on_card: bool = False
    note: bool = False
    under: str = ""
    answer: Answer | None = None
    rating: Rating | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Verb:
    """What somebody does. Two verbs may share an action where it means something else at another stage.

    It takes: the `fields` of the form, `words`, or `public_words` where representatives could read none of the case's;
    a `choice`; a case whose moment `once` is not set, whose `given` is, and which is as `when` says, else it raises
    `refusal`; a moment that is `timely`; a union that has the `module`; somebody in the circle it `asks` or `seeks`,
    or one of it who is chosen where it `chooses`, else `nobody`; a colleague, if it goes `to_colleague`, who is
    `given_over` the case; whoever decided it, or a chair, where it is `of_who_decided`. `grades`: the classes that are
    given by it.

    It does: `sets` moments to now, `clears` fields, has an `effect`, `promises` another date (and `why`, as is told of
    it), or one `anew`: as long as that limit is, from now (a redo, only where the date is over); `pauses` the promise
    while its turn runs, but for danger;
    is what whoever was asked `answers` or `says`; its writer `leads` from then on; the case `becomes` of another kind;
    `recounts`: the turn stays, with another date. A proposal `falls` by it: what was a demand goes back to handling.
    It `restores` the case as it was before what is taken back, at whatever stage that was.

    `decides`: what nobody does by office with what is their own. `moderates`: left to others by whoever handles it.
    `anytime`: whoever's turn it has become. `alone`: whoever is asked this is asked nothing of what stands `aside`.
    `here`: it has a button in a group. `untold`: no line in the history. `call`: worth a telephone call to who cannot
    be reached. `numbered`: its text is a case's number. `alike`: all who are told read the same. `course`: its line in
    the summary of a course.
    """

    action: Action
    words: bool = False
    fields: tuple[str, ...] = ()
    public_words: bool = False
    choice: Callable[[Command, Situation], bool] | None = None
    once: str = ""
    given: str = ""
    when: Callable[[Case, Policy], bool] | None = None
    refusal: type[Refusal] = MovedOn
    timely: Callable[[Case, Command, datetime, Rules], None] | None = None
    module: str = ""
    asks: str = ""
    seeks: str = ""
    chooses: str = ""
    nobody: type[Refusal] | None = None
    to_colleague: bool = False
    of_who_decided: bool = False
    grades: frozenset[Grade] = frozenset()

    given_over: bool = False
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    effect: Effect | None = None
    promises: Promises | None = None
    anew: str = ""
    pauses: bool = False
    why: Why | None = None
    answers: tuple[Party, Answer] | None = None
    says: Says | None = None
    leads: bool = False
    becomes: Kind | None = None
    recounts: bool = False
    falls: bool = False
    restores: bool = False

    decides: bool = False
    moderates: bool = False
    anytime: bool = False
    alone: bool = False
    aside: bool = False
    here: bool = False
    untold: bool = False
    call: bool = False
    numbered: bool = False
    alike: bool = False
    course: str = ""
    buttons: tuple[Press, ...] = ()

    def but(self, **facts: Any) -> "Verb":
        """The same, where it means something a little different."""
        return replace(self, **facts)

    def named(self, label: str) -> "Verb":
        """The same, under another label of its one button."""
        [press] = self.buttons
        return replace(self, buttons=(replace(press, label=label),))

    def __call__(self, source: Stage | None, target: Stage, by: Set[Party], **row: Any) -> "Move":
        """The move by which it is done at a stage."""
        return Move(self, source, target, frozenset(by), **row)


@dataclass(frozen=True, eq=False)
class Move:
    """A verb at a stage. `then`: whose turn it is after it, and its limit; without it the turn that runs goes on.

    `holder`: only while one of these has the turn, or anybody. `tells` get a sentence, `shows` a card of their own;
    everybody who has a card sees it change. `opens`: an errand, that is, a turn beside the case's own: whose, and its
    limit. `errand`: the move is open only while there is one with this limit, and ends it unless it `keeps` it.
    """

    verb: Verb
    source: Stage | None
    target: Stage
    by: Set[Party]
    then: tuple[Party, str] | tuple[None, None] = (None, None)
    holder: Set[Party] | None = None
    tells: Set[Party] = frozenset()
    shows: Set[Party] = frozenset()
    opens: tuple[Party, str] | None = None
    errand: str | None = None
    keeps: bool = False

    @cached_property
    def action(self) -> Action:
        return self.verb.action

    @cached_property
    def turn(self) -> Party | None:
        return self.then[0]

    @cached_property
    def limit(self) -> str | None:
        return self.then[1]

    def under(self, label: str) -> "Move":
        """The same move, its one button under another label, if any."""
        return replace(self, verb=self.verb.named(label)) if label else self

    def is_held_by(self, party: Party | None) -> bool:
        """Whether it is open while `party` has the turn; while nobody has, every move is."""
        return party is None or self.holder is None or party in self.holder


Settles = Callable[["Turnout"], Action | None]
"""What those who were asked bring about by what they have said so far, if anything."""


@dataclass(frozen=True)
class Turnout:
    """A turn of people who were asked together, and what else is so. `over`: its time, or nobody is left."""

    case: Case
    over: bool
    now: datetime
    policy: Policy
    around: Situation


class Guard(StrEnum):
    """How a field is kept apart: a value that may stand nowhere else, or a file that proves something."""

    SEALED = "sealed"
    PROOF = "proof"


@dataclass(frozen=True)
class Field:
    """A value that one kind of case has beside what every case has. `most`: characters.

    `guard`: it is never among the case's values; `readers` may look at it, each look is written down, and it is erased
    so many `days` after it was handed in.
    """

    name: str
    required: bool = True
    most: int = 1000
    guard: Guard | None = None
    readers: frozenset[Party] = frozenset()
    days: int = 365


@dataclass(frozen=True, eq=False)
class Procedure:
    """All that a kind of case has; nothing that it does not name.

    `stages`: its way, in order. `promise`: the key in the policy of what is promised its submitter. `settles`: turns of
    people who are asked together. `vacant`: what becomes of a turn for which nobody is there, by its limit; of others
    somebody is told. `overdue`: what happens to an errand whose time is over, by whose it is and its limit. `days`: how
    long limits are that no policy knows, in working days. `form`: its own values. `card`: whose card it is in its
    texts, where everybody reads the same one. `asks`: parties of its own that are asked by name.
    """

    kind: Kind
    stages: tuple[Stage, ...]
    moves: tuple[Move, ...]
    promise: Callable[[Case], Promise]
    card: str = ""
    settles: Mapping[Party, Settles] = field(default_factory=dict)
    vacant: Mapping[str, Settles] = field(default_factory=dict)
    overdue: Mapping[tuple[Party, str], Action] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    form: tuple[Field, ...] = ()
    asks: Collection[Party] = ()

    @cached_property
    def at(self) -> Mapping[tuple[Stage | None, Action], Move]:
        """Every move by where it is made and what is done."""
        return {(row.source, row.action): row for row in self.moves}

    @cached_property
    def of_stage(self) -> Mapping[Stage | None, tuple[Move, ...]]:
        """The moves that are made at each stage, in their order."""
        sources = dict.fromkeys(row.source for row in self.moves)
        return {source: tuple(row for row in self.moves if row.source is source) for source in sources}

    @cached_property
    def errands(self) -> Mapping[Stage, frozenset[str]]:
        """The errands that go on at a stage; others end when the case gets there, or becomes one of another kind."""
        return {
            stage: frozenset(row.errand for row in self.moves if row.source is stage and row.errand)
            for stage in self.stages
        }
