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

pytestmark = [BOTH, pytest.mark.timeout(300)]


@pytest.fixture
async def left(blank: str) -> AsyncIterator[Left]:
    await fill(blank)
    async with opened(blank) as database:
        yield Left(database)


@pytest.fixture
def now(blank: str, left: Left) -> dict[str, list[Json]]:
    return tables(blank)


HUNG = {"turn", "warning", "reminder", "reference", "card", "attachment", "outbox"}


async def test_no_row_is_lost(now: dict[str, list[Json]]) -> None:
    """What hung on a case hangs on its matter, which has its number."""
    before = {"card" if table == "case_card" else table: found for table, found in rows().items()}
    for table, found in before.items():
        keep = {"case_id": "matter_id"} if table in HUNG else {}
        there = [{keep.get(name, name): value for name, value in row.items()} for row in found]
        same = [{name: row[name] for name in there[0]} for row in now[table]]
        lost = {json.dumps(row, sort_keys=True) for row in there} - {json.dumps(row, sort_keys=True) for row in same}
        assert (lost, len(now[table])) == (set(), len(found)), table
    matters = {(row["id"], row["union_id"], row["number"]) for row in now["matter"] if row["kind"] == "case"}
    assert matters == {(row["id"], row["union_id"], row["number"]) for row in before["cases"]}


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


async def test_a_button_and_a_reply_mean_what_they_meant(left: Left) -> None:
    """Every word, with the numbers of then."""
    meant: list[Any] = lines("presses.jsonl")
    assert len(meant) > 900 and len({data.partition(":")[0] for _, _, data, _ in meant}) > 270
    now = [[*press, await left.pressed(*press)] for *press, _ in meant]
    assert [(was, is_) for was, is_ in zip(meant, now, strict=True) if was != is_] == []


async def test_what_waits_is_read_as_it_would_have_been(left: Left) -> None:
    """And goes to the same chat."""
    assert await left.waiting() == lines("waiting.jsonl")
