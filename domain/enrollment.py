"""From a roster that was read to what would change: which union each row means, and whom of those already there."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from domain.people import Person, Role, Union, UnionId
from domain.policy import Rosters
from domain.recognition import UNASKED, Doubt, Doubtful, Meant, Written, doubt_of, kept_number, near
from domain.roster import Column, Entry, Mistake, Problem, Sheet, plain

DEEPEST = 8
"""So many levels of unions one file can add below each other."""
MOST_NEAR = 20
"""So many of one name or number are looked at for each row."""


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

    @property
    def written(self) -> Written:
        return Written(self.name, self.number)


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
    beside: bool = False
    """Whether others are on the roster of this union already."""

    @property
    def leaves(self) -> bool:
        return self.left and self.before is not None and not self.before.left

    @property
    def alters(self) -> bool:
        """Whether anything would be different from now."""
        now = self.before
        return now is None or (now.name, now.number, now.roles, now.group, now.left) != (
            self.name,
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
    doubts: tuple[Doubtful, ...] = ()
    """Rows of which nobody has said yet whether they are somebody on the roster; until then nothing may happen."""
    among: int = 0
    """So many of the rows are of unions that have a roster."""

    @property
    def doubt(self) -> Doubt | None:
        """What has to be asked next."""
        return next((doubt for doubt in Doubt if any(each.doubt is doubt for each in self.doubts)), None)

    @property
    def strangers(self) -> list[Change]:
        """Who is new in a union that has a roster."""
        return [change for change in self.changes if change.before is None and change.beside]

    def alarms(self, rule: Rosters) -> bool:
        """Whether so many are new that names or numbers have rather come to be written in another way."""
        return len(self.strangers) >= rule.new_least and len(self.strangers) > rule.new_share * self.among

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


@dataclass(frozen=True)
class Match:
    """A row, and whom of those known it means."""

    place: Place
    entry: Entry
    before: Listed | None

    @property
    def written(self) -> Written:
        return Written(self.entry.name, self.entry.number or "")


def plan(
    sheet: Sheet,
    tree: Tree,
    listed: Sequence[Listed],
    myself: Person | None = None,
    meant: Meant = UNASKED,
) -> Plan:
    """What the file would change, or what is wrong with it. `myself`: who would lose their own post by it."""
    rows = len(sheet.entries)
    if sheet.mistakes:
        return Plan(rows, mistakes=sheet.mistakes, ignored=sheet.ignored)
    added = _new_unions(sheet.entries, tree)
    found, mistakes = _matches(sheet, tree, listed)
    seen = _recognised(found, listed)
    found = [replace(each, before=_meant(each, seen, meant)) for each in found]
    filled = {each.union for each in listed if not each.left}
    changes = [_change(each, filled) for each in found]
    mistakes += [_own_post(sheet, each) for each, change in zip(found, changes, strict=True) if _ousts(change, myself)]
    if mistakes:
        return Plan(rows, mistakes=tuple(sorted(mistakes, key=lambda each: each.row)), ignored=sheet.ignored)
    return Plan(
        rows,
        tuple(added),
        tuple(each for each in changes if each.alters),
        ignored=sheet.ignored,
        kept=frozenset(each.before.id for each in changes if each.before and not each.alters),
        doubts=tuple(doubtful for doubtful, _ in seen.values() if doubtful.doubt not in meant),
        among=sum(each.beside for each in changes),
    )


def _matches(sheet: Sheet, tree: Tree, listed: Iterable[Listed]) -> tuple[list[Match], list[Mistake]]:
    groups, mistakes = _namesakes(sheet, tree)
    known: dict[tuple[UnionId, str], dict[str, Listed]] = defaultdict(dict)
    for each in listed:
        known[each.union, each.name][each.number] = each
    matches: list[Match] = []
    for (place, name), entries in groups.items():
        there = known[place.id, name] if isinstance(place, Union) else {}
        for found in _matched(sheet, place, entries, there):
            if isinstance(found, Mistake):
                mistakes.append(found)
            else:
                matches.append(found)
    return matches, mistakes


def _recognised(matches: Sequence[Match], listed: Sequence[Listed]) -> dict[int, tuple[Doubtful, Listed]]:
    """By their row those who seem new, and whom of a union whom the file does not name otherwise they may be."""
    named = {match.before.id for match in matches if match.before}
    free: dict[tuple[UnionId, str, str], deque[Listed]] = defaultdict(deque)
    for each in listed:
        if each.id not in named:
            for key in near(each.written):
                free[each.union, *key].append(each)
    seen: dict[int, tuple[Doubtful, Listed]] = {}
    new = [(match, match.place.id) for match in matches if match.before is None and isinstance(match.place, Union)]
    for doubt in Doubt:
        for match, union in new:
            lines = [free[union, *key] for key in near(match.written) if match.entry.row not in seen]
            for known in (each for line in lines for each in _first(line, named)):
                if match.entry.row not in seen and _may_be(match, known) is doubt:
                    named.add(known.id)
                    seen[match.entry.row] = Doubtful(doubt, known.written, match.written), known
    return seen


def _first(line: deque[Listed], named: Collection[int]) -> list[Listed]:
    """Some who are not taken yet: of one name or one number nobody has hundreds."""
    while line and line[0].id in named:
        line.popleft()
    return [each for each in islice(line, MOST_NEAR) if each.id not in named]


def _may_be(match: Match, known: Listed) -> Doubt | None:
    """The number of somebody who has left may be another's by now."""
    doubt = doubt_of(match.written, known.written)
    return None if known.left and doubt is Doubt.RENAMED else doubt


def _meant(match: Match, seen: Mapping[int, tuple[Doubtful, Listed]], meant: Meant) -> Listed | None:
    if match.entry.row not in seen:
        return match.before
    doubtful, known = seen[match.entry.row]
    return known if meant.get(doubtful.doubt) else None


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
    if entry.union is None:
        return sheet.mistake(entry.row, Column.UNION, Problem.NEEDED)
    return sheet.mistake(entry.row, Column.UNION, Problem.UNION_UNKNOWN, entry.union)


def _matched(
    sheet: Sheet, place: Place, entries: Sequence[Entry], known: Mapping[str, Listed]
) -> Iterator[Match | Mistake]:
    """Everybody of one name in one union: the same number is the same person. `known`: those there are, by number."""
    rows: dict[str, Entry] = {}
    for entry in entries:
        same = rows.setdefault(entry.number or "", entry)
        if same is not entry:
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.TWICE, entry.name, sheet.told(same.row))
    for entry in rows.values():
        other = next((each for each in rows.values() if each is not entry), None)
        before = _same(entry, rows, known)
        if other and not entry.number:
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.NUMBER_NEEDED, entry.name, sheet.told(other.row))
        elif before is None and known and (not entry.number or "" in known):
            yield sheet.mistake(entry.row, Column.NUMBER, Problem.NAMESAKE, entry.name)
        else:
            yield Match(place, entry, before)


def _same(entry: Entry, rows: Mapping[str, Entry], known: Mapping[str, Listed]) -> Listed | None:
    """Whom of those known a row means. A number is added to somebody who had none where only one can be meant."""
    if entry.number is None and len(known) == 1:
        return next(iter(known.values()))
    if entry.number and entry.number not in known and len(rows) == 1 == len(known):
        return known.get("")
    return known.get(entry.number or "")


def _change(match: Match, filled: Collection[UnionId]) -> Change:
    """The row as it will be: what the file does not speak of stays. `filled`: the unions that have a roster."""
    entry, before, place = match.entry, match.before, match.place
    return Change(
        place,
        before,
        entry.name,
        _number(entry, before),
        entry.roles if entry.roles is not None else before.roles if before else (Role.WORKER,),
        entry.group if entry.group is not None else before.group if before else "",
        entry.left if entry.left is not None else before.left if before else False,
        isinstance(place, Union) and place.id in filled,
    )


def _number(entry: Entry, before: Listed | None) -> str:
    number = entry.number or ""
    return kept_number(number, before.number) if before else number


def _ousts(change: Change, myself: Person | None) -> bool:
    """Whether somebody would take their own post as admin away."""
    before = change.before
    if before is None or before.person is None or before.person != myself:
        return False
    held = Role.ADMIN in before.roles and not before.left
    return held and (change.left or Role.ADMIN not in change.roles)


def _own_post(sheet: Sheet, match: Match) -> Mistake:
    column = Column.LEFT if match.entry.left else Column.ROLES
    return sheet.mistake(match.entry.row, column, Problem.OWN_POST, match.entry.name)
