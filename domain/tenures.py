"""A change of term (换届): whose posts end, who goes on, who is new; and what the roster says of them afterwards."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.enrollment import Change, Listed, Plan, Tree
from domain.people import Person, Role, Union
from domain.roster import Column, Mistake, Problem, Sheet

OFFICES = frozenset({Role.REPRESENTATIVE, Role.STAFF, Role.CHAIR})
"""What a term ends. Whoever administers is not elected: their post ends as it ever does, by the roster."""


@dataclass(frozen=True)
class Seat:
    """A post that somebody holds; `name`: theirs."""

    id: int
    person: Person
    role: Role
    name: str = ""


@dataclass(frozen=True)
class Offer:
    """A post in the new term; `person`: None for who has not come in, and gets it by coming in."""

    name: str
    role: Role
    person: Person | None = None
    entry: int | None = None


@dataclass(frozen=True)
class Turnover:
    """`changes`: of lines of the roster. `known`: by name, who was on none and is named by it now."""

    ends: tuple[Seat, ...]
    stays: tuple[Seat, ...]
    begins: tuple[Offer, ...] = ()
    awaited: tuple[Offer, ...] = ()
    changes: tuple[Change, ...] = ()
    known: Mapping[str, Person] = field(default_factory=dict)


def by_hand(union: Union, held: Sequence[Seat], listed: Iterable[Listed], ending: Collection[int]) -> Turnover:
    """Where it is said of each post whether it ends. Who is on the roster and has not come in is awaited as before."""
    ends = tuple(seat for seat in held if seat.id in ending and seat.role in OFFICES)
    stays = tuple(seat for seat in held if seat not in ends and seat.role in OFFICES)
    lines = [each for each in listed if each.union == union.id and not each.left]
    awaited = [offer for line in lines if not line.person for offer in _offered(line)]
    lost = {(seat.person, seat.role) for seat in ends}
    retired = [_without(union, line, {role for role in line.roles if (line.person, role) in lost}) for line in lines]
    return Turnover(ends, stays, (), tuple(awaited), tuple(each for each in retired if each.alters))


def by_roster(union: Union, held: Sequence[Seat], listed: Sequence[Listed], planned: Plan) -> Turnover:
    """Where a roster says who holds what from now on: who is not named holds nothing, and stays on the roster."""
    lines = [each for each in listed if each.union == union.id and not each.left]
    known = dict(_recognised(held, listed, planned))
    offers = [*_offers(lines, planned, known)]
    has, due = ({(each.person, each.role) for each in some if each.person} for some in (held, offers))
    ends = [seat for seat in held if (seat.person, seat.role) not in due and _may_end(seat, planned)]
    new = [offer for offer in offers if (offer.person, offer.role) not in has]
    retired = [_without(union, line, OFFICES) for line in lines if line.id not in planned.named]
    return Turnover(
        tuple(ends),
        tuple(seat for seat in held if (seat.person, seat.role) in due),
        tuple(offer for offer in new if offer.person),
        tuple(offer for offer in new if not offer.person),
        (*planned.changes, *(each for each in retired if each.alters)),
        known,
    )


def elsewhere(sheet: Sheet, union: Union, tree: Tree) -> Iterator[Mistake]:
    """Rows that are of another union: a term is that of one."""
    for entry in sheet.entries:
        if tree.find(entry.union, entry.under) != [union]:
            yield sheet.mistake(entry.row, Column.UNION, Problem.OTHER_UNION, entry.name, union.name)


def _without(union: Union, line: Listed, lost: Collection[Role]) -> Change:
    roles = tuple(role for role in line.roles if role not in lost) or (Role.WORKER,)
    return Change(union, line, line.name, line.number, roles, line.group, line.left)


def _offered(line: Listed | Change, person: Person | None = None, entry: int | None = None) -> Iterator[Offer]:
    roles = () if line.left else line.roles
    return (Offer(line.name, role, person, entry) for role in roles if role is not Role.WORKER)


def _offers(lines: Iterable[Listed], planned: Plan, known: Mapping[str, Person]) -> Iterator[Offer]:
    """What the roster gives, by the lines that change and by those that it leaves as they are."""
    for change in planned.changes:
        before = change.before
        person = before.person if before else known.get(change.name)
        yield from _offered(change, person, before.id if before else None)
    for line in lines:
        if line.id in planned.kept:
            yield from _offered(line, line.person, line.id)


def _may_end(seat: Seat, planned: Plan) -> bool:
    """An admin's post only where the roster gave it, and takes it away."""
    gave = {each.before.person for each in planned.changes if each.before and Role.ADMIN in each.before.roles}
    return seat.role in OFFICES or seat.person in gave


def _recognised(held: Sequence[Seat], listed: Sequence[Listed], planned: Plan) -> Iterator[tuple[str, Person]]:
    """Who was invited without a roster, and whom it names with a post that they hold: the only one so called."""
    on_roster = {each.person for each in listed}
    for change in planned.changes:
        holders = {seat.person for seat in held if seat.name == change.name and seat.person not in on_roster}
        same = [each for each in planned.changes if each.name == change.name]
        if change.before is None and not change.left and len(holders) == 1 == len(same):
            [person] = holders
            if any(seat.person == person and seat.role in change.roles for seat in held):
                yield change.name, person
