"""What unions rule for themselves: figures, and days off. Both count for what begins from then on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.cases import dates
from domain.cases.command import Command
from domain.cases.parties import SYSTEM
from domain.cases.words import Action
from domain.holidays import Notice
from domain.people import Actor, Person, Role, Union, UnionId
from domain.policy import contradictions, figures, is_module
from domain.refusal import NotAdmin
from domain.rules import FigureOutOfReach, Own, Rules
from services import modules
from services.cases.perform import perform
from services.work import Work
from storage.database import Transaction
from storage.rulings import NOTICE, Ruling, Rulings


class Rulebook:
    """The rules as they are now, the same throughout a transaction. Read anew once something was ruled, anywhere."""

    def __init__(self, installation: Rules, key: bytes = b"") -> None:
        self._rules, self._newest, self._key = installation, 0, key
        self._asked_in: Transaction | None = None

    async def work(self, tx: Transaction, now: datetime, *, believed: bool = True) -> Work:
        """What a use case works with in this transaction."""
        return Work(tx, now, await self.rules(tx), key=self._key, believed=believed)

    async def rules(self, tx: Transaction) -> Rules:
        if tx is not self._asked_in:
            newest = await Rulings(tx).newest()
            if newest != self._newest:
                self._rules, self._newest = with_rulings(self._rules, await Rulings(tx).everything()), newest
            self._asked_in = tx
        return self._rules


def with_rulings(rules: Rules, made: Iterable[Ruling]) -> Rules:
    """The installation's rules with everything that unions ruled; of a figure the last word counts."""
    own: dict[UnionId, Own] = {}
    known = figures(rules.policy)
    for ruling in made:
        mine = own.get(ruling.union, Own())
        match ruling.value:
            case Notice() as notice:
                mine = replace(mine, notices=(*mine.notices, (ruling.at, notice)))
            case None:
                mine = replace(mine, figures={key: each for key, each in mine.figures.items() if key != ruling.what})
            case value if ruling.what in known:  # a figure that a later program does not have is passed over
                mine = replace(mine, figures={**mine.figures, ruling.what: value})
        own[ruling.union] = mine
    return replace(rules, own=own)


async def in_force(work: Work) -> Rules:
    """With what has just been ruled in this transaction."""
    return with_rulings(work.rules, await work.rulings.everything())


async def set_figure(work: Work, union: Union, key: str, value: int | None, actor: Actor) -> int | None:
    """A figure of the union and all below it; None: as it is above. What runs already keeps its date.

    Where it switches a module off: how many of it are under way there, and go on.
    Raises NotAdmin for whoever is no admin there, FigureOutOfReach for what cannot be.
    """
    check_admin(actor, union)
    if key not in figures(work.rules.policy):
        raise FigureOutOfReach(least=0, most=0)
    least, most = work.rules.bounds(union.path, key)
    if value is not None and not least <= value <= most:
        raise FigureOutOfReach(least=least, most=most)
    await work.rulings.add(union.id, author(actor), work.now, key, value)
    after = (await in_force(work)).of(union.path)
    if any(contradictions(after.policy)):
        raise FigureOutOfReach(least=least, most=most)
    return await modules.under_way(work, union.path, key) if is_module(key) and not figures(after.policy)[key] else None


async def declare(work: Work, union: Union, notice: Notice, actor: Actor) -> int:
    """Days off and worked, for the union and all below it. Returns how many open cases have other dates now.

    In one transaction, so that no date is counted by two calendars; it takes as long as there are dates to count.
    """
    check_admin(actor, union)
    await work.rulings.add(union.id, author(actor), work.now, NOTICE, notice)
    after = await in_force(work)
    changed = 0
    for case_id in await work.rulings.dated_after(path=union.path, since=work.now):
        case = await work.cases.load(case_id)
        assert case is not None
        before, calendar = (each.of(case.union_path).calendar for each in (work.rules, after))
        if dates.recounted(case, work.now, before, calendar) != case:
            await perform(work.under(after), case.id, Command(Action.RECOUNT, counted_by=before), SYSTEM)
            changed += 1
        elif before.official_until != calendar.official_until:  # the date stays, and is sure now
            await work.cards.want(case.id)
    return changed


async def trail(work: Work, union: Union, most: int) -> list[Ruling]:
    """What was ruled for this union, here and above, newest first."""
    return [ruling for ruling in reversed(await work.rulings.everything()) if ruling.union in union.path][:most]


def check_admin(actor: Actor, union: Union) -> None:
    """Raises NotAdmin for whoever is no admin there; an operator on the command line is one everywhere."""
    if actor is not SYSTEM and not actor.holds(Role.ADMIN, union.path):
        raise NotAdmin


def author(actor: Actor) -> Person | None:
    """Who is on the record; None for an operator."""
    return None if actor is SYSTEM else actor.person
