"""From a roster that was read to what would change: which union each row means, and whom of those already there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.people import Person, Role, Union, UnionId
from domain.roster import Column, Entry, Mistake, Problem, Sheet, plain

DEEPEST = 8
"""So many levels of unions one file can add below each other."""


@dataclass(frozen=True)
class NewUnion:
    """A union that a row names with the one above it, and that is not there yet."""

    name: str
    under: "Place"


Place = Union | NewUnion


@dataclass(frozen=True)
class Listed:
    """Somebody on the roster. `person`: who accepted the invitation; `left`: not there any more."""

    id: int
    union: UnionId
    name: str
    number: str
    roles: tuple[Role, ...]
    group: str
    left: bool
    person: Person | None


@dataclass(frozen=True)
class Change:
    """What becomes of one row. `before`: as it is now; None for somebody new."""

    place: Place
    before: Listed | None
    name: str
    number: str
    roles: tuple[Role, ...]
    group: str
    left: bool

    @property
    def leaves(self) -> bool:
        return self.left and self.before is not None and not self.before.left

    @property
    def alters(self) -> bool:
        """Whether anything would be different from now."""
        now = self.before
        return now is None or (now.number, now.roles, now.group, now.left) != (
            self.number,
            self.roles,
            self.group,
            self.left,
        )


@dataclass(frozen=True)
class Plan:
    """Everything that a file would change; nothing of it may happen while there are mistakes."""

    rows: int
    unions: tuple[NewUnion, ...] = ()
    changes: tuple[Change, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    ignored: tuple[str, ...] = ()
    kept: frozenset[int] = frozenset()
    """The lines that it names and leaves as they are."""

    @property
    def named(self) -> frozenset[int]:
        """The lines of which it speaks."""
        return self.kept | {change.before.id for change in self.changes if change.before}

    @property
    def added(self) -> int:
        return sum(change.before is None for change in self.changes)

    @property
    def left(self) -> int:
        return sum(change.leaves for change in self.changes)

    @property
    def changed(self) -> int:
        return len(self.changes) - self.added - self.left


def _key(name: str) -> str:
    """A union is the same in wide letters and brackets as in narrow ones."""
    return plain(name).lower()


@dataclass
class Tree:
    """The unions that an admin reaches, and those that the file adds. `top`: what is meant where none is named."""

    top: Union | None
    unions: Sequence[Union]
    _found: dict[tuple[str, str | None], list[Place]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        names: dict[UnionId | None, str] = {union.id: union.name for union in self.unions}
        for union in self.unions:
            self._note(union, names.get(union.parent, ""))

    def find(self, name: str | None, under: str | None) -> list[Place]:
        """Who could be meant by a name, and by the name of the one above where that is said."""
        if name is None:
            return [self.top] if self.top else []
        return self._found[_key(name), _key(under) if under else None]

    def add(self, name: str, above: Place) -> NewUnion:
        union = NewUnion(name, above)
        self._note(union, above.name)
        return union

    def _note(self, place: Place, above: str) -> None:
        """By its name alone, and with that of the one above it."""
        self._found[_key(place.name), None].append(place)
        self._found[_key(place.name), _key(above)].append(place)


def plan(sheet: Sheet, tree: Tree, listed: Iterable[Listed], myself: Person | None = None) -> Plan:
    """What the file would change, or what is wrong with it. `myself`: who would lose their own post by it."""
    rows = len(sheet.entries)
    if sheet.mistakes:
        return Plan(rows, mistakes=sheet.mistakes, ignored=sheet.ignored)
    added = _new_unions(sheet.entries, tree)
    groups, mistakes = _namesakes(sheet, tree)
    known: dict[tuple[UnionId, str], dict[str, Listed]] = defaultdict(dict)
    for each in listed:
        known[each.union, each.name][each.number] = each
    changes: list[Change] = []
    kept: set[int] = set()
    for (place, name), entries in groups.items():
        there = known[place.id, name] if isinstance(place, Union) else {}
        found = [*_matched(sheet, place, entries, there, myself)]
        mistakes += [each for each in found if isinstance(each, Mistake)]
        meant = [each for each in found if isinstance(each, Change)]
        changes += [each for each in meant if each.alters]
        kept |= {each.before.id for each in meant if each.before and not each.alters}
    if mistakes:
        return Plan(rows, mistakes=tuple(sorted(mistakes, key=lambda each: each.row)), ignored=sheet.ignored)
    return Plan(rows, tuple(added), tuple(changes), ignored=sheet.ignored, kept=frozenset(kept))


def _namesakes(sheet: Sheet, tree: Tree) -> tuple[dict[tuple[Place, str], list[Entry]], list[Mistake]]:
    """The rows of each name in each union; and those whose union is none, or more than one."""
    by_union: dict[tuple[str | None, str | None], list[Entry]] = defaultdict(list)
    for entry in sheet.entries:
        by_union[entry.union, entry.under].append(entry)
    groups: dict[tuple[Place, str], list[Entry]] = defaultdict(list)
    lost: list[Mistake] = []
    for (name, under), entries in by_union.items():
        meant = tree.find(name, under)
        for entry in entries:
            if len(meant) == 1:
                groups[meant[0], entry.name].append(entry)
            else:
                lost.append(_lost(sheet, entry, tree, several=bool(meant)))
    return groups, lost


def _new_unions(entries: Iterable[Entry], tree: Tree) -> list[NewUnion]:
    """Those under a union that is there first, then those under these; what is never reached stays unknown."""
    wanted = {(entry.union, entry.under): None for entry in entries if entry.union and entry.under}
    wanted = {pair: None for pair in wanted if not tree.find(*pair)}
    added: list[NewUnion] = []
    for _ in range(DEEPEST):
        for name, under in [pair for pair in wanted if len(tree.find(pair[1], None)) == 1]:
            del wanted[name, under]
            if not tree.find(name, under):
                added.append(tree.add(str(name), tree.find(under, None)[0]))
    return added


def _lost(sheet: Sheet, entry: Entry, tree: Tree, *, several: bool) -> Mistake:
    """A row whose union is none, or more than one."""
    if several:
        return sheet.mistake(entry.row, Column.UNION, Problem.UNION_SEVERAL, entry.union or "")
    if entry.under and not tree.find(entry.under, None):
        return sheet.mistake(entry.row, Column.UNDER, Problem.UNDER_UNKNOWN, entry.under)
    if entry.under:
        return sheet.mistake(entry.row, Column.UNDER, Problem.UNION_SEVERAL, entry.under)
    return sheet.mistake(entry.row, Column.UNION, Problem.UNION_UNKNOWN, entry.union or "")


def _matched(
    sheet: Sheet, place: Place, entries: Sequence[Entry], known: Mapping[str, Listed], myself: Person | None
) -> Iterator[Change | Mistake]:
    """Everybody of one name in one union: the same number is the same person. `known`: those there are, by number."""
    rows: dict[str, Entry] = {}
    for entry in entries:
        same = rows.setdefault(entry.number or "", entry)
        if same is not entry:
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.TWICE, entry.name, sheet.told(same.row))
    for entry in rows.values():
        other = next((each for each in rows.values() if each is not entry), None)
        if other and not entry.number:
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.NUMBER_NEEDED, entry.name, sheet.told(other.row))
            continue
        before = _same(entry, rows, known)
        change = _change(place, entry, before)
        if before is None and known and (not entry.number or "" in known):
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.NAMESAKE, entry.name)
        elif before and before.person and before.person == myself and _loses_admin(before, change):
            yield sheet.mistake(entry.row, Column.ROLES, Problem.OWN_POST, entry.name)
        else:
            yield change


def _same(entry: Entry, rows: Mapping[str, Entry], known: Mapping[str, Listed]) -> Listed | None:
    """Whom of those known a row means. A number is added to somebody who had none where only one can be meant."""
    if entry.number is None and len(known) == 1:
        return next(iter(known.values()))
    if entry.number and entry.number not in known and len(rows) == 1 == len(known):
        return known.get("")
    return known.get(entry.number or "")


def _change(place: Place, entry: Entry, before: Listed | None) -> Change:
    """The row as it will be: what the file does not speak of stays."""
    roles = before.roles if before else (Role.WORKER,)
    return Change(
        place,
        before,
        entry.name,
        entry.number if entry.number is not None else before.number if before else "",
        entry.roles if entry.roles is not None else roles,
        entry.group if entry.group is not None else before.group if before else "",
        entry.left if entry.left is not None else before.left if before else False,
    )


def _loses_admin(before: Listed, change: Change) -> bool:
    held = Role.ADMIN in before.roles and not before.left
    return held and (change.left or Role.ADMIN not in change.roles)
