"""职工事大家议: what colleagues read of each other's demands, and who needs it too."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.board import STAGES, Order, Progress, Reader, steps_away, unions_read
from domain.cases.command import Command
from domain.cases.hindrances import hindrance
from domain.cases.loop import verb_of
from domain.cases.model import Case
from domain.cases.parties import SYSTEM, parties
from domain.cases.refusals import Closed
from domain.cases.words import Action, Stage
from domain.drafts import WordsTooShort
from domain.following import Wish
from domain.pages import Page, of_whole
from domain.people import Actor, NotVerified, Person, UnionId, own_voice
from domain.refusal import MovedOn, NotFound
from domain.search_terms import terms_of
from services import marks
from services.cases import similar
from services.cases.lists import PAGE, loaded
from services.cases.perform import perform
from services.work import Work
from storage.board import Pinned

MOST_LOOKED_AT = 200
_NUMBER = re.compile("[0-9]{1,9}")


_FIRST: Mapping[Order, Callable[[int, Pinned], Any]] = {
    Order.NEWEST: lambda steps, row: (row.published_at, row.id),
    Order.WANTED: lambda steps, row: (row.seconds, row.published_at, row.id),
    Order.NEAREST: lambda steps, row: (-steps, row.published_at, row.id),
}
"""The greatest comes first; `steps`: how far away its union is."""


@dataclass(frozen=True)
class Search:
    """What somebody looks for: in which order, of which category, how far it has come, with which words."""

    order: Order = Order.NEWEST
    category: str | None = None
    progress: Progress | None = None
    words: str = ""


async def reader(work: Work, actor: Actor) -> Reader:
    """Whose colleagues they are, and whether that is known for sure."""
    membership = await work.people.membership(actor.person)
    home = await work.unions.get(membership.union) if membership else None
    return Reader(actor, home.path if home else (), bool(membership and membership.verified))


async def page(work: Work, actor: Actor, search: Search, number: int = 0, size: int = PAGE) -> Page[Case]:
    """One page of what this person may read."""
    wanted = min((number + 1) * size + 1, MOST_LOOKED_AT)
    away = steps_away(await reader(work, actor))
    rows = await (_found if search.words else _listed)(work, away, search, wanted)
    found = [(away[row.union_id], row) for row in rows]
    found.sort(key=lambda each: _FIRST[search.order](*each), reverse=True)
    visible = [row.id for _, row in found]
    return await loaded(work, of_whole(visible, number, size))


async def _listed(work: Work, read: Iterable[UnionId], search: Search, most: int) -> list[Pinned]:
    """The first of each union."""
    query = work.board.wanted if search.order is Order.WANTED else work.board.newest
    stages = f"/{'/'.join(STAGES[search.progress])}/" if search.progress else None
    return [row for union in read for row in await query(union, search.category, stages, most)]


async def _found(work: Work, read: Iterable[UnionId], search: Search, most: int) -> list[Pinned]:
    """The one of this number; or the newest that hold these words. Of all unions at once."""
    among, number = f"/{'/'.join(map(str, read))}/", search.words.zfill(4)
    if _NUMBER.fullmatch(number) and (named := await work.board.numbered(unions=among, number=number)):
        return named
    counts, _ = await work.terms.counts(_terms(search.words))
    rarest = min(counts, key=lambda term: (counts[term], term))
    if not counts[rarest]:
        return []
    words = f"%{_escaped(search.words.lower())}%"
    return await work.board.found(unions=among, term=rarest, words=words, most=most)


def _terms(words: str) -> list[str]:
    """Raises WordsTooShort where there is nothing to look for."""
    if found := sorted(terms_of(words)):
        return found
    raise WordsTooShort


def _escaped(words: str) -> str:
    return "".join(f"\\{each}" if each in "%_\\" else each for each in words)


async def published(work: Work, case_id: int, actor: Actor) -> Case:
    """The case, if this person may read of it on the board. Raises NotFound alike for all others."""
    case = await work.cases.load(case_id)
    if case is None or not await reads(work, case, actor):
        raise NotFound
    return case


async def reads(work: Work, case: Case, actor: Actor) -> bool:
    """Whether it is on the board that they read. Its words are the same for every reader, whomever it is kept from."""
    return case.published_at is not None and case.union in unions_read(await reader(work, actor))


async def needs_it(work: Work, case: Case, person: Person) -> bool:
    """Whether they have said that they need it too."""
    return await work.board.has_seconded(case_id=case.id, person=person)


async def second(work: Work, case_id: int, actor: Actor) -> int:
    """They need it too, and follow it from now on. Says how many do.

    Whoever handed it in, leads it or has a case of their own in it presses like everybody: by somebody whose press did
    not count, all others could tell who that is.
    """
    case = await published(work, case_id, actor)
    if not (await reader(work, actor)).verified:
        raise NotVerified
    if case.stage is Stage.CLOSED:
        raise Closed
    if not await work.board.second(case_id=case.id, person=actor.person, now=work.now):
        raise MovedOn
    await work.following.note(case, own_voice(actor.person), Wish.FOLLOW, work.now)
    return await _counted(work, case, 0 if await marks.pressed_before(work, case, actor.person) else 1)


async def no_longer(work: Work, case_id: int, actor: Actor) -> int:
    """They pressed it by mistake, or do not need it any more."""
    case = await published(work, case_id, actor)
    if not await work.board.no_longer(case_id=case.id, person=actor.person):
        raise MovedOn
    return await _counted(work, case, -1)


async def _counted(work: Work, case: Case, by: int) -> int:
    """Enough of them bring it before the representatives, once."""
    seconds = await work.board.count_seconds(case_id=case.id, by=by)
    await work.cards.want(case.id)
    enough = seconds >= work.rules.of(case.union_path).policy.board.seconds
    if (
        enough
        and case.stage is Stage.HANDLING
        and not hindrance(case, verb_of(Action.RISE), work.rules.of(case.union_path).policy)
    ):
        await perform(work, case.id, Command(Action.RISE), SYSTEM)
    return seconds


async def alike(work: Work, text: str, actor: Actor, most: int) -> list[Case]:
    """What colleagues have asked for already that is about the same: shown before one hands it in."""
    read = unions_read(await reader(work, actor))
    found = await similar.similar(work, text, read, MOST_LOOKED_AT, only_open=True)
    known = [await work.cases.load(each.case_id) for each in found]
    return [each for each in known if each and each.published_at and not parties(each, actor)][:most]
