"""A database of before, opened by the program of now: histories, buttons, replies, what waits mean what they meant."""

import json
from collections.abc import AsyncIterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import pytest

from storage.database import opened
from tests.engines import BOTH, tables
from tests.of_before import Left, fill, lines, rows
from tests.phones import Json

pytestmark = BOTH


@pytest.fixture
async def left(blank: str) -> AsyncIterator[Left]:
    await fill(blank)
    async with opened(blank) as database:
        yield Left(database)


@pytest.fixture
def now(blank: str, left: Left) -> dict[str, list[Json]]:
    return tables(blank)


TABLES = {"case_card": "card", "talk_reference": "reference"}
COLUMNS = {"case_id": "matter_id"}
HUNG = {"turn", "warning", "reminder", "reference", "case_card", "attachment", "outbox"}
"""What hung on a case hangs on its matter."""
IN_NO_CALENDAR = {"away-until:2000-00-00", "day:0000-00-00", "visit-day:0000-00-00"}
"""What was pressed then though no button ever said so: it is answered as any button that there never was."""
GOES_ON = {"withdraw-yes:3:6"}
"""What ended a worker's demand with the proposal that was made of it."""
CLOCKS = {
    "talk": {"waits_since", "look_at", "reminded_at", "warned_at", "union_id"},
    "talk_reference": {"talk_id"},
    "unsealing": {"due_at", "opens_at"},
    "circular": {"begins_at"},
    "turn": {"look_at"},
}
"""What of a noun was a clock of its own, stands at its matter, or is looked at anew."""


def coming(row: Json) -> bool:
    """What was written down to go round later; that it will is a turn now."""
    return row.get("what") == "reminder" and row["done_at"] is None


async def test_no_row_is_lost(now: dict[str, list[Json]]) -> None:
    """But what was a clock of a noun's own has become turns."""
    for table, found in rows().items():
        names, clock = COLUMNS if table in HUNG else {}, CLOCKS.get(table, set())
        kept = [row for row in found if not coming(row)]
        there = [{names.get(name, name): row[name] for name in row if name not in clock} for row in kept]
        same = {json.dumps({name: row[name] for name in there[0]}) for row in now[TABLES.get(table, table)]}
        assert [row for row in there if json.dumps(row) not in same] == [], table


async def test_each_has_its_matter(now: dict[str, list[Json]]) -> None:
    """A case under its own number; of others as many as there are, each with its union."""
    unions = {row["id"]: row["union_id"] for row in rows()["cases"]}
    matters = {row["id"]: row for row in now["matter"]}
    cases = {each: row for each, row in matters.items() if row["kind"] == "case"}
    assert {each: (row["union_id"], row["number"]) for each, row in cases.items()} == {
        row["id"]: (row["union_id"], row["number"]) for row in rows()["cases"]
    }
    for table, kind in (("talk", "talk"), ("unsealing", "unsealing"), ("bulletin", "bulletin")):
        there = {row["id"]: matters[row["matter_id"]] for row in now[table]}
        assert len({row["id"] for row in there.values()}) == len(rows()[table]), table
        assert {row["kind"] for row in there.values()} == {kind}
        for row in rows()[table]:
            assert there[row["id"]]["union_id"] == row.get("union_id", unions.get(row.get("case_id", 0))), table


def looks_at(comment: Json) -> str | None:
    """Which office is asked to look at a comment now."""
    if comment["appealed_at"]:
        return None if comment["judged_by"] else "chair"
    return "staff" if comment["reports"] and not (comment["left_at"] or comment["hidden_at"]) else None


async def test_what_ran_runs(now: dict[str, list[Json]]) -> None:
    """An answer that is owed, one that may be given, a name that will open, a reminder to come."""
    of = {table: {row["id"]: row["matter_id"] for row in now[table]} for table in ("talk", "unsealing", "bulletin")}
    talks, requests, circulars = rows()["talk"], rows()["unsealing"], rows()["circular"]
    expected = {(of["talk"][row["id"]], row["look_at"]) for row in talks if row["waits_since"]}
    expected |= {(of["unsealing"][row["id"]], row["opens_at"] or row["due_at"]) for row in requests}
    expected |= {(of["bulletin"][row["bulletin_id"]], row["begins_at"]) for row in circulars if coming(row)}
    others = {row["id"] for row in now["matter"] if row["kind"] in ("talk", "unsealing", "bulletin")}
    running = [row for row in now["turn"] if row["matter_id"] in others and row["ended_at"] is None]
    assert {(row["matter_id"], row["look_at"]) for row in running} == expected and len(expected) > 4
    asked = {row["matter_id"] for row in now["comment"] if row["matter_id"]}
    waits = {(row["matter_id"], row["party"]) for row in now["turn"] if row["matter_id"] in asked}
    assert waits == {(row["matter_id"], party) for row in now["comment"] if (party := looks_at(row))}
    said = {(of["talk"][row["talk_id"]], row["person"], row["message_id"]) for row in rows()["talk_reference"]}
    assert said <= {(row["matter_id"], row["person"], row["message_id"]) for row in now["reference"]}


async def test_the_next_case_has_the_next_number(left: Left) -> None:
    """No number is given twice, whoever counted before."""
    async with left.database.transaction() as tx:
        assert await tx.matter_add(kind="case", union_id=1, number=None) > max(row["id"] for row in rows()["cases"])


async def test_a_history_makes_the_same_case(now: dict[str, list[Json]]) -> None:
    """Folded from its events, each case is what its row says."""
    cases = {row["id"]: row for row in now["cases"]}
    ordered = sorted(now["event"], key=itemgetter("case_id", "id"))
    for case, events in groupby(ordered, itemgetter("case_id")):
        folded: Json = {}
        for event in events:
            folded |= json.loads(event["changes"]) | {"stage": event["target"]}
        assert {name: cases[case][name] for name in folded} == folded


PAST_THE_END = {"board:newest:0:any:25", "discuss:2:3", "mine-page:1", "mine:1", "visits:1"}
"""Pages after the last: what is there comes instead, or that there is nothing."""
MORE_NOW = {"more:2", "over:waiting:25", "overview", "visit-demand:1"}
"""Staff correct what is settled, and see the numbers; what words are about is read off them."""


async def test_a_button_and_a_reply_mean_what_they_meant(left: Left) -> None:
    """Every word, with the numbers of then."""
    meant: list[Any] = lines("presses.jsonl")
    assert len(meant) > 900 and len({data.partition(":")[0] for _, _, data, _ in meant}) > 270
    now = [[*press, await left.pressed(*press)] for *press, _ in meant]
    other = [(was, is_) for was, is_ in zip(meant, now, strict=True) if was != is_]
    known = IN_NO_CALENDAR | GOES_ON | PAST_THE_END | MORE_NOW
    assert [(was, is_) for was, is_ in other if was[2] not in known and not over_in_its_place(was, is_)] == []


def over_in_its_place(was: Json, is_: Json) -> bool:
    """That its time is over was a line that passes; now the question itself says so. A reply reads why it is none."""
    passing, in_place = was[3] == ["refused-moved-on"], " say question-over " in "".join(is_[3])
    words = [each.replace("refused-moved-on", "refused-no-words-now") for each in was[3]] == is_[3]
    return bool((passing and in_place) or (words and not was[2]))


async def test_what_waits_is_read_as_it_would_have_been(left: Left) -> None:
    """And goes to the same chat."""
    assert await left.waiting() == lines("waiting.jsonl")
