"""Demands as people write them, made up from a seed: what it is about, where, what is wrong, what is wished.

A `Matter` is those four, and each can be said in several ways (`wordings.py`). `written` says a matter in words, some
25 to 50 characters; two matters may differ in one thing only, and nearly every trouble is that of hundreds of others.

`reworded` says a matter as somebody else would. The wish is always another, the trouble in half of them (`CHANGES`);
the thing has another name in a quarter, the place in a third. Everything may stand in another order, with chatter
before and behind and another word for how long it has been, and in half of them a part is missing. What a rewording
has in common with its original is two fifths of its terms, mostly the names of a thing and a place; and now and
then not even those, since 吊车 is 行车 is 天车, and no characters tell.

`STRANGE` are things that no written demand is about: whoever asks for one of these has no similar case, although place,
trouble and wish are those of others. Nothing here is anybody's; places are two characters drawn together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.wordings import (
    AREAS,
    FIELDS,
    GOODBYES,
    HELLOS,
    PLEASE,
    SINCE,
    SOON,
    SPOTS,
    STRANGE,
    WISHES,
    Field,
    Ways,
)

__all__ = ["STRANGE", "Matter", "Said", "matters", "reworded", "written"]

CHANGES = (0.25, 0.3, 0.4, 0.5, 1.0)
"""How often somebody else says it differently: the thing, the area, the spot, the trouble, the wish."""
WISHED_PLAINLY = 0.6
"""So often somebody only wishes that it be solved, and not how."""


@dataclass(frozen=True)
class Matter:
    """What somebody wants, before it is put in words. `trouble` is what is wrong, and what is wished then."""

    thing: Ways
    area: Ways
    spot: Ways
    trouble: tuple[Ways, Ways]


@dataclass(frozen=True)
class Said:
    """A matter in words, and the words that were chosen."""

    text: str
    chosen: tuple[str, ...]


def matters(random: Random, count: int, fields: Sequence[Field] = FIELDS) -> list[Matter]:
    """As many as asked for, no two of them the same; they may well differ in one thing only."""
    drawn: dict[Matter, None] = {}
    while len(drawn) < count:
        field = random.choice(fields)
        parts = (random.choice(choices) for choices in (field.things, AREAS, SPOTS))
        drawn[Matter(*parts, random.choice(field.troubles))] = None
    return list(drawn)


def written(random: Random, matter: Matter) -> Said:
    return _said(random, tuple(random.choice(ways) for ways in _parts(matter)), 0.3)


def reworded(random: Random, matter: Matter, before: Said) -> Said:
    """By somebody else: see above."""
    parts = zip(_parts(matter), before.chosen, CHANGES, strict=True)
    thing, area, spot, trouble, wish = (_otherwise(random, *part) for part in parts)
    dropped = random.random()
    spot = "" if dropped < 0.2 else spot
    trouble, wish = ("" if 0.2 <= dropped < 0.3 else trouble), ("" if 0.3 <= dropped < 0.5 else wish)
    return _said(random, (thing, area, spot, trouble, wish), 0.6)


def _said(random: Random, chosen: tuple[str, ...], chatter: float) -> Said:
    thing, area, spot, trouble, wish = chosen
    if random.random() < WISHED_PLAINLY:
        wish = random.choice(PLEASE) + random.choice(SOON) + random.choice(WISHES)
    body = _order(random, area + spot, thing, random.choice(SINCE) + trouble if trouble else "", wish)
    before = random.choice(HELLOS) + "," if random.random() < chatter else ""
    after = "," + random.choice(GOODBYES) if random.random() < chatter else ""
    return Said(before + body + after, chosen)


def _parts(matter: Matter) -> Iterator[Ways]:
    yield from (matter.thing, matter.area, matter.spot, *matter.trouble)


def _otherwise(random: Random, ways: Ways, before: str, chance: float) -> str:
    others = [way for way in ways if way != before]
    return random.choice(others) if others and random.random() < chance else before


def _order(random: Random, place: str, thing: str, trouble: str, wish: str) -> str:
    if not trouble:
        return f"{place}的{thing}{random.choice(('', '问题'))},{wish}"
    bodies = (
        f"{place}的{thing}{trouble},{wish}",
        f"{thing}{trouble},我们在{place},{wish}",
        f"{wish}:{place}{thing}{trouble}",
        f"关于{thing},{place}这边{trouble}。{wish}",
        f"{place}这里,{thing}{trouble}。{wish}",
    )
    return random.choice(bodies).strip(",:。")
