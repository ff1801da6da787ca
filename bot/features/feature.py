"""What a capability is to the rest of the house: one record, from which every switchboard takes what it needs.

A switchboard (who takes an update, what is rendered, what the night deletes ...) names no capability; the tuple in
`bot/features/__init__.py` does, and its order is the order of handlers within a slot.
"""

import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from typing import Any

from telegram.ext import BaseHandler, CommandHandler

from bot.wire.buttons import Pressed
from bot.wire.conversation import Entry, Flow, Handler
from bot.wire.desk import Renderer
from bot.wire.inline import Inline
from bot.wire.offered import NOTHING, Hidden
from bot.wire.texts import Texts
from domain.cases.loop import bring
from domain.cases.procedure import Procedure
from domain.policy import with_figures
from domain.rules import Rules
from scheduler.journal import fold
from scheduler.tick import Deed, Job, Jobs, in_batches, in_one_transaction, when_believed
from services.delivery import Afterwards
from services.forgetting import Forgets
from services.leaps import catch_up
from services.matters import Matters, chased, look, set_aside
from services.questions import Screens
from services.retention import Retains, Retention
from services.work import Work
from storage.annex import Annex


@dataclass(frozen=True)
class Feature:
    """One capability. The slots of handlers, in this order: whoever stands earlier takes an update first.

    `aside`: looked at before all others, and handles nothing by that alone. `before`: what is not said in private, and
    what changes something said. `commands`: understood everywhere, keys of the persistent keyboard among them.
    `replies`: meant for what they answer, whatever else is going on. `flows`: conversations. `buttons`: in any order.
    `last`: what nobody else took.

    `keys`: labels of the persistent keyboard that lead here. `renderers`, `group_renderers`, `follows`: by kind of row
    in the outbox. `matters`: what of it has turns, which the tick looks at. `jobs`: what else the tick does, in order;
    `cleans`: what it deletes first of all. `words`: whoever else keeps words of a case. `inline`: takes inline queries,
    beside the inbox. `annex`: tables, queries and texts, where the feature lies outside the product. `procedure`: of
    the kind of case that it brings. `open`: numbers of what is still under way. `switch`: the figure by which a
    union does without it.

    `screens`: by name, what takes counting and is asked for by `session.ask`.

    `rest`: takes whatever nobody else wanted, so that others stand before it.

    `optional`: a program may be without it. Then nothing of it is offered, and what it has stored is still kept,
    deleted in time, forgotten, copied.
    """

    name: str
    optional: bool = False
    rest: bool = False
    aside: Sequence[Entry] = ()
    before: Sequence[Entry] = ()
    commands: Sequence[Entry] = ()
    replies: Sequence[Entry] = ()
    flows: Sequence[Entry] = ()
    buttons: Sequence[Entry] = ()
    last: Sequence[Entry] = ()
    keys: Collection[str] = ()
    renderers: Mapping[str, Renderer] = field(default_factory=dict)
    group_renderers: Mapping[str, Renderer] = field(default_factory=dict)
    follows: Mapping[str, Afterwards] = field(default_factory=dict)
    matters: Sequence[Matters] = ()
    jobs: Mapping[str, Job] = field(default_factory=dict)
    cleans: Sequence[Deed] = ()
    retains: Mapping[str, Retains] = field(default_factory=dict)
    words: Sequence[Callable[[Work, int], Awaitable[None]]] = ()
    forgets: Sequence[Forgets] = ()
    inline: type[Inline] | None = None
    annex: Annex | None = None
    procedure: Procedure | None = None
    open: Callable[[Work], Awaitable[Sequence[str]]] | None = None
    switch: str = ""
    screens: Screens = field(default_factory=dict)

    @property
    def deeds(self) -> Jobs:
        """All that the tick does for it."""
        return {**self.jobs} | {kind.code: clock(kind) for kind in self.matters if kind.look}


SLOTS = ("before", "commands", "replies", "flows", "buttons", "last")


class StillOpen(Exception):
    """A feature is left out of the program while something of it is under way: its name, and the numbers."""

    def __init__(self, name: str, numbers: Sequence[str]) -> None:
        super().__init__(f"{name} cannot be left out: still open are {', '.join(numbers)}")


class Features:
    """All that a program knows of, and which of them it offers."""

    def __init__(self, known: Iterable[Feature], left_out: Collection[str] = ()) -> None:
        self.known = tuple(known)
        for procedure in (each.procedure for each in self.known if each.procedure):
            bring(procedure)
        self.offered = tuple(each for each in self.known if not (each.optional and each.name in left_out))

    def without(self, *names: str) -> "Features":
        return Features(self.known, names)

    def beside(self, *more: Feature) -> "Features":
        """With features from outside the product."""
        ours, rest = ([each for each in self.known if each.rest is last] for last in (False, True))
        return Features((*ours, *more, *rest), {each.name for each in self.left_out})

    @cached_property
    def left_out(self) -> tuple[Feature, ...]:
        return tuple(each for each in self.known if each not in self.offered)

    # what takes updates

    def handlers(self, texts: Texts) -> list[Handler]:
        """In the order in which they are asked."""
        return [handler for slot in SLOTS for each in self.offered for handler in made(getattr(each, slot), texts)]

    def aside(self, texts: Texts) -> list[Handler]:
        return [handler for each in self.offered for handler in made(each.aside, texts)]

    def hidden(self, texts: Texts) -> Hidden:
        """What leads to nothing here, so that nobody is shown it."""
        if not self.left_out:
            return NOTHING
        here, away = (list(_all(some, texts)) for some in (self.offered, self.left_out))
        presses = _patterns(away) - _patterns(here)
        keys = {key for each in self.left_out for key in each.keys}
        return Hidden(frozenset(_commands(away) - _commands(here)), frozenset(keys), presses)

    # what goes out, and what time brings

    @cached_property
    def renderers(self) -> Mapping[str, Renderer]:
        """By kind of row. What is left out says nothing, also where something of it still waits."""
        away = {kind: _silent for each in self.left_out for kind in each.renderers}
        return away | merged(each.renderers for each in self.offered)

    @cached_property
    def group_renderers(self) -> Mapping[str, Renderer]:
        away = {kind: _silent for each in self.left_out for kind in each.group_renderers}
        return away | merged(each.group_renderers for each in self.offered)

    @cached_property
    def follows(self) -> Mapping[str, Afterwards]:
        return merged(each.follows for each in self.offered)

    @cached_property
    def screens(self) -> Screens:
        return merged(each.screens for each in self.offered)

    @cached_property
    def jobs(self) -> Jobs:
        """To forget comes first: after an idle week Telegram's numbers begin anew, and an old one must not keep a new
        one out. What is not needed any more goes after that, and goes whether its feature is offered or not; and last
        of all from the database's journal.
        """
        cleans = [clean for each in self.known for clean in each.cleans]
        retention = self.retention
        return {
            "forget": when_believed(in_one_transaction(*cleans)),
            **merged(each.deeds for each in self.offered),
            "retain": when_believed(in_one_transaction(retention.retain)),
            "fold": fold,
        }

    async def leapt(self, work: Work) -> None:
        """What the tick does where the clock has leapt, or is believed again."""
        await catch_up(work, [kind.code for each in self.known for kind in each.matters if chased(kind)])

    @cached_property
    def retention(self) -> Retention:
        words = [delete for each in self.known for delete in each.words]
        return Retention(merged(each.retains for each in self.known), self.forgets, words)

    @cached_property
    def forgets(self) -> Sequence[Forgets]:
        return [forgets for each in self.known for forgets in each.forgets]

    @cached_property
    def annexes(self) -> tuple[Annex, ...]:
        return tuple(each.annex for each in self.known if each.annex)

    @property
    def inline(self) -> type[Inline] | None:
        return next((each.inline for each in self.offered if each.inline), None)

    def ruled(self, rules: Rules) -> Rules:
        """What is left out is off in every union that rules nothing else."""
        off = {each.switch: 0 for each in self.left_out if each.switch}
        return replace(rules, policy=with_figures(rules.policy, off))

    async def check_left_out(self, work: Work) -> None:
        """Raises StillOpen: what runs is brought to its end before a program is without it."""
        for each in self.left_out:
            if each.open and (numbers := await each.open(work)):
                raise StillOpen(each.name, numbers)
        kinds = {kind.code for each in self.known for kind in each.matters}
        for kind, turns in (await work.turns.waiting()).items():
            if kind not in kinds:
                raise StillOpen(kind, [f"turns: {turns}"])


def clock(kind: Matters) -> Job:
    job = in_batches(partial(look, kind), partial(set_aside, kind))
    return job if chased(kind) else when_believed(job)


def made(entries: Sequence[Entry], texts: Texts) -> list[Handler]:
    return [entry if isinstance(entry, BaseHandler) else entry(texts) for entry in entries]


def merged(parts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A name that two of them have is a mistake of ours."""
    found: dict[str, Any] = {}
    for part in parts:
        if twice := found.keys() & part.keys():
            raise ValueError(f"said twice: {sorted(twice)}")
        found |= part
    return found


async def _silent(desk: Any, row: Any) -> list[Any]:
    """Nothing is said of what is left out."""
    return []


def _all(features: Iterable[Feature], texts: Texts) -> Iterable[Handler]:
    for each in features:
        for handler in chain.from_iterable(made(getattr(each, slot), texts) for slot in SLOTS):
            yield from handler.entry_points if isinstance(handler, Flow) else (handler,)


def _patterns(handlers: Iterable[Handler]) -> frozenset[re.Pattern[str]]:
    """Of buttons in private; what stands in a group is left as it is."""
    return frozenset(handler.tap.pattern for handler in handlers if isinstance(handler, Pressed))


def _commands(handlers: Iterable[Handler]) -> set[str]:
    return {name for handler in handlers if isinstance(handler, CommandHandler) for name in handler.commands}
