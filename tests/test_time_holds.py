"""Whatever anybody does and however time passes, the two clocks of every case keep their rules."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.calendar import ONE_DAY
from domain.cases import Case, Event, Grade, Outcome, Rating, Turn, evolve
from domain.clocks import ENDING
from domain.loop import Action, Party, Stage
from domain.opinions import Answer, Opinion
from domain.parties import parties
from domain.people import PersonId
from storage import cases
from storage.database import Database
from storage.outbox import Priority
from storage.times import from_text, to_text
from tests.chronicle import RULES, ZONE, Ask, Township, ground, township
from tests.fates import Step, happens, open_moves

BEGINNINGS = (date(2026, 2, 6), date(2026, 3, 2), date(2026, 9, 18), date(2026, 12, 21))
"""Before the Spring Festival, in plain weeks, before the National Day, and before a year that is not official yet."""
BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
A_MOMENT = timedelta(minutes=10)
KINDS = ("move",) * 12 + ("hours",) * 5 + ("days",) * 5 + ("anything", "anything", "demand", "demand", "outage")
KINDS += ("blocked", "unblocked", "away", "away", "back", "rest", "album", "silence", "silence")
STEPS = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(KINDS),
        which=st.integers(0, 3),
        who=st.integers(0, 30),
        choice=st.integers(0, 200),
        days=st.integers(0, 9),
        hours=st.integers(0, 23),
    ),
    min_size=25,
    max_size=40,
)
STARTS = st.builds(
    lambda day, ahead, hour, minute: datetime.combine(day + ahead * ONE_DAY, time(hour, minute), ZONE).astimezone(UTC),
    st.sampled_from(BEGINNINGS),
    st.integers(0, 12),
    st.integers(0, 23),
    st.integers(0, 59),
)


# --- what holds ------------------------------------------------------------------------------------------------------


async def all_holds(town: Township, ticked: bool) -> None:
    """Looked at after everything that happens."""
    for number in town.first:
        case = await cases.load(town.tx, number)
        assert case
        await one_clock_runs(town, case)
        await history_gives_it(town, case)
        if ticked and case.turn:
            await nothing_is_stuck(town, case, case.turn)
            await the_highest_rung_is_told(town, case, case.turn)
    await nobody_is_woken(town)
    nothing_is_told_twice(town)


async def one_clock_runs(town: Township, case: Case) -> None:
    """One turn runs while the case is open; the promise stands still only while its submitter is asked for more."""
    query = "SELECT number FROM turn WHERE case_id = :id AND ended_at IS NULL ORDER BY number"
    running = [row[0] for row in await town.ask(query, {"id": case.id})]
    beside = [errand.number for errand in case.errands]
    assert running == sorted([*([case.turn.number] if case.turn else []), *beside])
    assert (case.stage is Stage.CLOSED) == (case.turn is None)
    asked = case.turn is not None and (case.turn.party, case.turn.limit) == (Party.SUBMITTER, "completion")
    assert (case.paused_at is not None) == asked, case
    assert RULES.calendar.end_of(RULES.calendar.local_day(case.promise_due)) == case.promise_due


KINDS_OF: dict[str, Callable[[Any], Any]] = {"grade": Grade, "rating": Rating, "outcome": Outcome}
KINDS_OF |= {field.name: from_text for field in fields(Case) if field.name.endswith(("_at", "_due"))}


async def history_gives_it(town: Township, case: Case) -> None:
    """The recorded events, from the first to the last, add up to exactly what is stored."""
    if town.seen.get(case.id) == case:
        return
    town.seen[case.id] = case
    rows = await town.ask("SELECT * FROM event WHERE case_id = :id ORDER BY id", {"id": case.id})
    replayed = town.first[case.id]
    for row in rows[1:]:
        replayed = evolve(replayed, await _event(town, row))
    assert _in_order(replayed) == _in_order(case)


def _in_order(case: Case) -> Case:
    """In what order people were asked is nothing that a case is made of."""
    return replace(case, opinions=tuple(sorted(case.opinions, key=lambda each: (each.party, each.person))))


async def _event(town: Township, row: Any) -> Event:
    changes = {
        name: KINDS_OF.get(name, lambda same: same)(value) if value is not None else None
        for name, value in json.loads(row["changes"]).items()
    }
    turn = await _turn(town, row, "turn") if row["turn"] else None
    at = from_text(row["at"])
    said = tuple(
        Opinion(Party(party), person, Answer(answer) if answer else None, text, at if answer else None)
        for party, person, answer, text in json.loads(row["opinions"] or "[]")
    )
    return Event(
        Action(row["action"]),
        at,
        row["actor"],
        Party(row["party"]),
        Stage(row["target"]),
        turn,
        row["text"],
        said,
        await _turn(town, row, "opens") if row["opens"] else None,
        row["ends"],
        changes,
    )


async def _turn(town: Township, event: Any, which: str) -> Turn:
    query = "SELECT * FROM turn WHERE case_id = :case_id AND number = :number"
    [row] = await town.ask(query, {"case_id": event["case_id"], "number": event[which]})
    span = from_text(row["started_at"]), from_text(row["due_at"])
    return Turn(row["number"], Party(row["party"]), row["person"], row["limit_name"], row["days"], *span, row["about"])


async def nothing_is_stuck(town: Township, case: Case, turn: Turn) -> None:
    """Whoever has the turn can end it, and the clock goes on looking until the last warning was given."""
    query = "SELECT look_at FROM turn WHERE case_id = :id AND number = :number"
    [row] = await town.ask(query, {"id": case.id, "number": turn.number})
    assert row[0] is None or from_text(row[0]) > town.now
    if turn.party in ENDING:
        assert row[0] is not None
        return
    assert row[0] is not None or "red" in standing(turn, town.now)
    actors = await town.actors()
    holders = {actor.person for actor in actors if turn.party in parties(case, actor)}
    able = {
        actor.person
        for move, actor in open_moves(case, actors)
        if turn.party in move.by and (move.turn or move.target is not case.stage)
    }
    assert able >= holders and able, (case, holders, able)
    assert holders or turn.person == await town.voice(case.submitter), "only who is not known to have handed it in"
    if turn.person and await _is_gone(town, turn.person, turn.due_at):
        others = {await town.voice(case.submitter), turn.person}
        staff = [actor for actor in actors if parties(case, actor) & {Party.STAFF} and actor.person not in others]
        assert all([await _is_gone(town, actor.person) for actor in staff])


async def _is_gone(town: Township, person: PersonId, until: datetime | None = None) -> bool:
    query = "SELECT unreachable_at, away_until FROM identity WHERE person = :person"
    [row] = await town.ask(query, {"person": person})
    away = row["away_until"] and (until is None or from_text(row["away_until"]) >= until)
    return bool(row["unreachable_at"] or away)


LATE = {"yellow": 1, "red": 5}


def standing(turn: Turn, now: datetime) -> list[str]:
    """The rungs that stand, the highest last: counted in working mornings, not from the ladder's table."""
    calendar, last = RULES.calendar, RULES.calendar.local_day(turn.due_at)
    if turn.party in ENDING:
        return ["reminder"] if turn.days >= 3 and _mornings(turn, last, now) <= (2 if turn.days >= 10 else 0) else []
    found = []
    if turn.days >= 10 and _mornings(turn, last, now) <= turn.days // 2 - 1:
        found.append("halfway")
    if turn.days >= 3 and _mornings(turn, last, now) <= (2 if turn.days >= 10 else 0):
        found.append("reminder")
    if turn.days <= 2 and now >= _nine(last):
        found.append("due")
    since = [last + n * ONE_DAY for n in range(1, (calendar.local_day(now) - last).days + 1)]
    passed = sum(calendar.is_working(day) and now >= _nine(day) for day in since)
    return found + [name for name, mornings in LATE.items() if passed >= mornings]


def _nine(day: date) -> datetime:
    return datetime.combine(day, time(9), ZONE)


def _mornings(turn: Turn, last: date, now: datetime) -> int:
    """How many working mornings before the last day are still to come."""
    days = [last - n * ONE_DAY for n in range(1, (last - now.astimezone(ZONE).date()).days + 1)]
    return sum(RULES.calendar.is_working(day) and now < _nine(day) for day in days)


async def the_highest_rung_is_told(town: Township, case: Case, turn: Turn) -> None:
    """Of what stands now and did not stand when the turn began, unless it is a warning; one at a time."""
    query = "SELECT rung FROM warning WHERE case_id = :id AND turn = :turn"
    warned = {row[0] for row in await town.ask(query, {"id": case.id, "turn": turn.number})}
    before = town.seen.get((case.id, turn.number), set())
    town.seen[case.id, turn.number] = warned
    old = set(standing(turn, turn.started_at)) - LATE.keys()
    stands = [rung for rung in standing(turn, town.now) if rung not in old]
    new = warned - before
    assert new <= set(stands[-1:]), (new, stands)
    if stands and stands[-1] not in warned:
        said = "SELECT 1 FROM event WHERE case_id = :id AND action = 'reply' AND at >= :since"
        assert stands[-1] == "halfway"
        assert await town.ask(said, {"id": case.id, "since": to_text(turn.started_at)})


async def nobody_is_woken(town: Township) -> None:
    """Nothing comes in its hearer's quiet hours, but answers to their own tap and what is urgent.

    What waits does not become due in them, and what was written more than a moment ago is not sent in them.
    """
    rows = await town.ask("SELECT person, created_at, not_before, priority, case_id FROM outbox WHERE sent_at IS NULL")
    for row in rows:
        voice = await town.voice(row["person"])
        chosen_later = row["created_at"] <= to_text(town.seen.get(("rest", voice), BEFORE))
        if row["priority"] == Priority.NEWS and not chosen_later:
            assert not town.rests(voice, from_text(row["not_before"])), tuple(row)
    for heard in town.heard[town.seen.get("heard", 0) :]:
        if heard.priority == Priority.NEWS and heard.since and heard.at - heard.since >= A_MOMENT:
            assert not town.rests(heard.person, heard.at), heard
    town.seen["heard"] = len(town.heard)


def nothing_is_told_twice(town: Township) -> None:
    """No rung to anybody, and no turn in one message."""
    rungs = Counter((line.person, line.case, line.turn, line.rung) for line in town.lines)
    turns = Counter((line.digest, line.case, line.turn) for line in town.lines)
    assert [told for told, times in (rungs + turns).items() if times > 1] == []


# --- the run ---------------------------------------------------------------------------------------------------------


async def lived(database: Database, ask: Ask, start: datetime, steps: list[Step]) -> None:
    """Two demands, then whatever happens, then forty days."""
    async with township(database, ask, start, all_holds) as town:
        for step in (Step("demand"), Step("demand", who=1), *steps, Step("days", days=40)):
            await happens(town, step)


def always_holds(folder: Path, times: int, phases: tuple[Phase, ...], *, derandomize: bool) -> None:
    """One furnished database for all runs."""
    with asyncio.Runner() as runner:
        prepared = ground(folder)
        database, ask = runner.run(prepared.__aenter__())

        @settings(
            max_examples=times,
            derandomize=derandomize,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=phases,
        )
        @given(start=STARTS, steps=STEPS)
        def run(start: datetime, steps: list[Step]) -> None:
            runner.run(lived(database, ask, start, steps))

        try:
            run()
        finally:
            runner.run(prepared.__aexit__(None, None, None))


def test_the_rules_of_time_hold(tmp_path: Path) -> None:
    """Some dozens of lives of a township."""
    always_holds(tmp_path, 35, (Phase.generate,), derandomize=True)


@pytest.mark.timeout(0)
def test_the_rules_of_time_hold_for_long(long: bool, tmp_path: Path) -> None:
    """Some thousands, other ones each time."""
    if not long:
        pytest.skip("only with --long")
    always_holds(tmp_path, 1500, (Phase.generate, Phase.shrink), derandomize=False)
