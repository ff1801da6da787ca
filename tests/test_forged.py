"""Whoever presses what was never shown to them learns nothing, changes nothing, and is told what everybody is told."""

import re
from typing import Any

import pytest

from domain.people import Role, Union
from tests.engines import SQLITE_ONLY
from tests.everywhere import SECRETS, World, storied, verified
from tests.forging import Heard, differences, everything, forger, known_to
from tests.phones import Phone, Town
from tests.traces import CHAT, NAME, VOICE_COLUMNS, cases_of, told, unsealed


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram takes twenty messages a minute for a group; stories have no such time."""
    monkeypatch.setattr("scheduler.rates.GROUP_PER_SECOND", 10_000)
    monkeypatch.setattr("bot.wire.session.MOST_ANSWERS_WAITING", 10_000)  # nobody presses all there is


async def wrong(world: World) -> dict[str, Phone]:
    """Nobody of them was asked anything; the two of a pair differ in what is kept from them, and in nothing else."""
    place, works = world.place, world.works
    return {
        "staff": world.officers[0],
        "other staff": world.officers[1],
        "rep": await place.official(801, "甲代表", Role.REPRESENTATIVE, works[0]),
        "other rep": await place.official(802, "乙代表", Role.REPRESENTATIVE, works[1]),
        "colleague": await verified(place, 701, "甲同事", works[0]),
        "stranger": await place.member(901, "外镇人", world.elsewhere),
        "neighbour": await place.official(902, "外镇干事", Role.STAFF, world.elsewhere),
    }


OWN = frozenset({"forget-now", "join"})
"""What ends or changes who presses."""
WORKPLACES = "union:"
"""The list is the same for everybody; on which page of it a name stands is no secret of anybody's."""
PUBLIC = ("discuss-report:", "verify-above")
"""What anybody may say to whoever moderates, or ask of the union above theirs."""
COUNTED = {
    "cases": {"seconds"},
    "comment": {"reports", "matter_id"},
    "card": {"message_id", "shown", "wanted"},
    "comment_notice": {"message_id"},
}
"""What anybody's press counts up, of what all may press, and shows."""
OF_A_REPORT = ("comment_notice", "matter", "turn")
"""What anybody's report begins: somebody looks at it."""


async def pressed(world: World, phone: Phone, other: bool = False) -> list[Heard]:
    """Everything, with the numbers of their own enterprise, of the other and of the township."""
    unions = [each.id for each in (*(world.works[::-1] if other else world.works), world.place.town)]
    return await everything(forger(world.place, phone), known_to(world.place, unions), OWN)


def changes(place: Town, before: Any, own: int) -> list[Any]:
    after = place.tables()
    mine = {row["person"] for row in after["identity"] if own in (row["person"], row["owner"])}
    found = differences(place, before, after, mine)
    plain = [(table, {key: row[key] for key in row if key not in COUNTED.get(table, ())}) for _, table, row in found]
    return [found[n] for n, each in enumerate(plain) if plain.count(each) != 2 and each[0] not in {*OF_A_REPORT}]


def swapped(place: Town, works: tuple[Union, Union]) -> dict[str, str]:
    """What differs between the two enterprises: names, numbers, and those of the pages beside them."""
    reps = sorted(row["person"] for row in place.tables()["post"] if row["role"] == "representative")[-2:]
    pairs = [("甲", "乙"), tuple(map(str, reps)), *((str(works[0].id + n), str(works[1].id + n)) for n in (-1, 0, 1))]
    return dict(pairs) | {b: a for a, b in pairs}


def read(heard: list[Heard], swap: dict[str, str]) -> list[tuple[str, str, list[str]]]:
    """What came of each press, as somebody of the other enterprise would have read it."""
    numbers = "|".join(each for each in swap if each.isdigit())
    marks = re.compile(rf"甲|乙|(?<=:)(?:{numbers})\b|\b\w{{4}}-\w{{4}}-\w{{4}}\b")

    def turned(text: str) -> str:
        return marks.sub(lambda found: swap.get(found[0], "code" if "-" in found[0] else found[0]), text)

    return [(turned(each.data), turned(each.toast), sorted(map(turned, each.said))) for each in heard]


def leaks(heard: list[Heard]) -> list[tuple[str, str]]:
    heard_as = ((each.data, "".join((each.toast, *each.said))) for each in heard)
    return [(data, word) for data, text in heard_as for word in (*SECRETS, NAME, str(CHAT)) if word in text]


@SQLITE_ONLY
async def test_nobody_learns_or_changes_anything_by_forging(place: Town) -> None:
    """All buttons, all numbers: nobody else hears anything, no row of anybody else's changes, nothing is given away.

    What two read who differ only in what is kept from them is the same, press by press. Last the author presses all.
    """
    world = await storied(place)
    people, heard = await wrong(world), dict[str, list[Heard]]()
    for name, phone in people.items():
        await place.settle()  # what comes of the one before is not theirs
        before, own = place.tables(), await place.person(phone)
        heard[name] = await pressed(world, phone, name.startswith("other"))
        assert [
            (each.data, each.others) for each in heard[name] if each.others and not each.data.startswith(PUBLIC)
        ] == [], name
        await place.settle()
        assert changes(place, before, own) == [], name
        assert leaks(heard[name]) == [], name
    swap = swapped(place, world.works)
    for name in ("staff", "rep"):
        pairs = zip(
            read(heard[name], dict(zip(swap, swap, strict=True))), read(heard[f"other {name}"], swap), strict=True
        )
        assert [pair for pair in pairs if pair[0] != pair[1] and not pair[0][0].startswith(WORKPLACES)] == []
    await its_author(world)
    assert [
        message for phone in (*world.witnesses, *people.values()) for message in phone.messages if told(message)
    ] == []


async def its_author(world: World) -> None:
    """Under their own account they may do what is theirs; nothing ties it to their name."""
    place, own = world.place, await world.place.person(world.author)
    await pressed(world, world.author)
    await place.settle()
    assert [(table, row) for table, row in unsealed(place) if told(row)] == []
    voices = VOICE_COLUMNS | {"lead", "about", "worker", "by", "hidden_by"}
    hidden = {row["id"] for row in place.tables()["cases"] if row["anonymous_at"] and not row["published_at"]}
    about = [(table, row) for table, row in unsealed(place) if cases_of(row) & {*hidden}]
    assert about
    assert [(table, row) for table, row in about if own in {row[key] for key in voices & row.keys()}] == []
