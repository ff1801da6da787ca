"""Whatever anybody does and however time passes: no illegal state, nothing stuck, nobody sees what is not theirs."""

import asyncio
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import Any
from unittest.mock import patch

import pytest

from domain.cases.model import Case
from domain.cases.words import Action
from domain.people import Role
from storage.database import Database, Transaction
from storage.migrate import MIGRATIONS, statements
from tests.chronicle import CAST, ZONE, Brittle, Crash, Township, ground, township
from tests.deeds import Step
from tests.engines import BOTH, SQLITE_ONLY, Server
from tests.fates import happens
from tests.figuring import figures_are_what_events_say, numbers_lead_to_their_cases
from tests.laws import (
    a_merged_case_goes_on_elsewhere,
    calls_are_those_of_its_history,
    each_call_has_one_ending,
    everybody_counts_once,
    history_gives_it,
    no_colleague_waits_unheard,
    no_comment_waits_unheard,
    nobody_is_called_unasked,
    nobody_judges_their_own,
    nobody_waits_unheard,
    nobody_who_is_gone_holds_it_up,
    nothing_is_stuck,
    one_turn_runs,
)
from tests.reach import (
    circles_are_what_people_are,
    everybody_hears_once,
    nothing_goes_beyond,
    outsiders_read_nobodys_words,
    strangers_find_nothing,
    the_anonymous_stay_so,
)
from tests.timekeeping import (
    no_promise_is_over_unsaid,
    nobody_is_woken,
    nothing_is_told_twice,
    the_highest_rung_is_told,
)

BEGINNINGS = (date(2026, 2, 6), date(2026, 3, 2), date(2026, 9, 18), date(2026, 12, 21))
"""Before the Spring Festival, in plain weeks, before the National Day, and before a year that is not official yet."""
OFTEN = {
    **{"onward": 20, "move": 5, "errand": 8, "rare": 10, "chorus": 4, "hours": 4, "days": 3, "anything": 3},
    **{"demand": 1, "proposal": 2, "ended": 3, "given": 2, "term": 1, "moves": 1, "heed": 2, "away": 2, "silence": 2},
    **{"blocks": 2, "unblocks": 1, "back": 1, "rest": 1, "outage": 1, "album": 1, "unsend": 3, "crash": 1},
}
"""What happens, and how often."""
KINDS = [kind for kind, times in OFTEN.items() for _ in range(times)]
FIRST = Step("demand"), Step("proposal", choice=3)


async def all_holds(town: Township, ticked: bool) -> None:
    """Looked at after everything that happens."""
    for number in town.first:
        case = await town.case(number)
        if town.seen.get(("looked", number)) != (case, town.steps):
            town.seen["looked", number] = case, town.steps
            await all_holds_of(town, case)
        for turn in (case.turn, *case.errands) if ticked else ():
            if turn:
                await nothing_is_stuck(town, case, turn)
                await the_highest_rung_is_told(town, case, turn)
                await nobody_waits_unheard(town, case, turn)
        for errand in case.errands if ticked else ():
            await no_colleague_waits_unheard(town, case, errand)
        if ticked and case.turn:
            await nobody_who_is_gone_holds_it_up(town, case, case.turn)
    await nothing_goes_beyond(town)
    await nobody_is_woken(town)
    nothing_is_told_twice(town)
    no_promise_is_over_unsaid(town)
    outsiders_read_nobodys_words(town)


async def all_holds_of(town: Township, case: Case) -> None:
    """While time passes, only where something has become of it."""
    await one_turn_runs(town, case)
    news = await history_gives_it(town, case)
    for each in news:
        town.done[each.event.action] += 1
        await everybody_hears_once(town, case, each)
    await the_anonymous_stay_so(town, case, news)
    await nobody_judges_their_own(town, case)
    everybody_counts_once(case)
    await circles_are_what_people_are(town, case)
    await a_merged_case_goes_on_elsewhere(town, case)
    await calls_are_those_of_its_history(town, case, news)
    await each_call_has_one_ending(town, case)
    await nobody_is_called_unasked(town, case)


# --- the run ---------------------------------------------------------------------------------------------------------


async def lived(place: tuple[Database, Brittle], start: datetime, steps: list[Step]) -> set[Action]:
    """A demand and a proposal, then whatever happens, then forty days. What was done in it."""
    async with township(*place, start, all_holds) as town:
        for step in (*FIRST, *steps, Step("days", days=40)):
            await lasts(town, step)
        await figures_are_what_events_say(town)
        await numbers_lead_to_their_cases(town)
        for number in town.first:
            await strangers_find_nothing(town, await town.case(number))
    return {*town.done}


async def lasts(town: Township, step: Step) -> None:
    """Of a crash in the middle of something nothing is left."""
    if step.kind != "crash":
        await happens(town, step)
        return
    before = await town.everything()
    await town.tx.mark()
    with suppress(Crash):
        await happens(town, step)
    await town.tx.back_to_mark()
    await town.tx.unmark()
    assert await town.everything() == before


Live = Callable[[datetime, list[Step]], object]


def life_of(seed: int) -> tuple[datetime, list[Step]]:
    """When it begins, and what happens in it."""
    chance = Random(seed)
    minute = datetime.combine(chance.choice(BEGINNINGS), time(), ZONE) + timedelta(minutes=chance.randrange(12 * 1440))
    span = range(chance.randrange(40, 61))
    sizes = (4, 31, 201, 10, 24, 1001)  # of what a step chooses by
    steps = [Step(chance.choice(KINDS), *(chance.randrange(size) for size in sizes)) for _ in span]
    return minute.astimezone(UTC), steps


def others(times: int) -> Iterator[int]:
    """Seeds that nobody has tried."""
    return (SystemRandom().randrange(2**32) for _ in range(times))


def always_holds(seeds: Iterable[int], live: Live) -> None:
    """In the life of each seed; where one does not, it is told as shortly as it can be."""
    for seed in seeds:
        start, steps = life_of(seed)
        try:
            live(start, steps)
        except Exception as error:
            told = "\n".join(str(step) for step in shortened(start, steps, live, type(error)))
            error.add_note(f"Life {seed} begins {start.astimezone(ZONE)}, and then:\n{told}")
            raise


def shortened(start: datetime, steps: list[Step], live: Live, kind: type[Exception], tries: int = 60) -> list[Step]:
    """Without the steps that it does not take."""
    size = len(steps) // 2
    while size:
        place = 0
        while place < len(steps) and (tries := tries - 1) > 0:
            fewer = steps[:place] + steps[place + size :]
            try:
                live(start, fewer)
                place += size
            except kind:
                steps = fewer
            except Exception:
                place += size
        size //= 2
    return steps


@contextmanager
def furnished(url: str) -> Iterator[Callable[[datetime, list[Step]], set[Action]]]:
    """One database for all lives, which leave nothing in it. What was done in a life."""
    with asyncio.Runner() as runner:
        prepared = ground(url)
        place = runner.run(prepared.__aenter__())
        try:
            yield lambda start, steps: runner.run(lived(place, start, steps))
        finally:
            runner.run(prepared.__aexit__(None, None, None))


LIVES = {"sqlite": 40, "postgres": 3}


@BOTH
def test_all_holds(engine: str, url: str) -> None:
    """Some dozens of lives of a township, in which most of what the loop knows happens; the long form does it all."""
    done: set[Action] = set()
    with furnished(url) as live:
        always_holds(range(LIVES[engine]), lambda start, steps: done.update(live(start, steps)))
    missing = {*Action} - done
    assert engine != "sqlite" or len(missing) < len(Action) / 3, missing


LEAVING = (
    "heed",
    "heed",
    "onward",
    "heed",
    "onward",
    "demand",
    "chorus",
    "days",
    "move",
    "heed",
    "ended",
    "blocks",
    "given",
)


@BOTH
def test_all_holds_where_demands_are_left(engine: str, url: str, long: bool) -> None:
    """Whoever handed one in leaves it to those who need it too; what they were to it, nobody is."""
    done: set[Action] = set()
    with furnished(url) as live:
        for seed in range(LIVES[engine] if long else 4):
            start, steps = life_of(seed)
            kinds = [LEAVING[(n + step.luck) % len(LEAVING)] for n, step in enumerate(steps)]
            done |= live(start, [replace(step, kind=kind, luck=1) for step, kind in zip(steps, kinds, strict=True)])
    assert Action.LEAVE in done


@SQLITE_ONLY
def test_what_is_remembered_changes_nothing(url: str) -> None:
    """Read once or each time anew: a life ends with the same in every table."""

    async def ends(place: tuple[Database, Brittle], start: datetime, steps: list[Step]) -> dict[str, Any]:
        async with township(*place, start) as town:
            for step in (*FIRST, *steps, Step("days", days=40)):
                await lasts(town, step)
            return await town.everything()

    async def twice(seed: int) -> bool:
        async with ground(url) as place:
            remembering = await ends(place, *life_of(seed))
            with patch.object(Transaction, "_remember"):
                return await ends(place, *life_of(seed)) == remembering

    assert [seed for seed in range(4) if not asyncio.run(twice(seed))] == []


@pytest.mark.timeout(0)
@BOTH
def test_all_holds_for_long(engine: str, url: str, long: bool) -> None:
    """Some thousands, other ones each time."""
    if not long:
        pytest.skip("only with --long")
    with furnished(url) as live:
        always_holds(others(50 * LIVES[engine]), live)


# --- what was there before -------------------------------------------------------------------------------------------

FILLS = [
    each
    for each in statements((MIGRATIONS / "0028_calls.sql").read_text(encoding="utf-8"), {})
    if each.startswith(("UPDATE", "INSERT"))
]
EMPTIED = (
    "UPDATE opinion SET called_at = NULL, due_at = NULL, ended_at = NULL, ending = NULL, ending_reason = '', "
    "ended_by = NULL",
    "DELETE FROM call",
)
ASKED = (
    "SELECT opinion.case_id, turn, opinion.party, opinion.person, called_at, opinion.due_at, opinion.ended_at, ending, "
    "ending_reason FROM opinion LEFT JOIN turn AS own ON own.matter_id = opinion.case_id AND own.number = turn "
    "WHERE NOT (answer IS NOT NULL AND answer = 'gone' AND own.ended_at IS NOT NULL AND at = own.ended_at) "
    "ORDER BY 1, 2, 3, 4"
)
"""But for who left within the second in which it ended: only the order of events says which came first."""
HELD = "SELECT matter_id, part, party, person, due_at FROM call WHERE ended_at IS NULL ORDER BY 1, 2, 3, 4"


@BOTH
def test_an_older_database_is_told_what_stands(engine: str, url: str) -> None:
    """After whatever life: of everybody who was asked by name the migration says what the rules would have said, and of
    whose turn it is now that they are called.
    """

    async def told(town: Township) -> list[Sequence[Any]]:
        return [tuple(row) for query in (ASKED, HELD) for row in await town.ask(query)]

    async def lived() -> None:
        async with ground(url) as place:
            for seed in range({"sqlite": 12, "postgres": 2}[engine]):
                start, steps = life_of(seed)
                async with township(*place, start) as town:
                    for step in (*FIRST, *steps):
                        await lasts(town, step)
                    before = await told(town)
                    for sql in (*EMPTIED, *FILLS):
                        await town.ask(sql)
                    assert await told(town) == before, seed

    asyncio.run(lived())


TALKING = (
    "comment",
    "comment",
    "comment",
    "ended",
    "ended",
    "given",
    "away",
    "away",
    "back",
    "blocks",
    "days",
    "hours",
    "term",
)


@BOTH
def test_no_comment_waits_unheard(engine: str, url: str, long: bool) -> None:
    """Whoever comes and goes while an office is asked to look at what somebody said."""

    async def talked(place: tuple[Database, Brittle], start: datetime, steps: list[Step]) -> int:
        async with township(*place, start, no_comment_waits_unheard) as town:
            for n, step in enumerate((*FIRST, *steps)):
                await happens(town, replace(step, kind=TALKING[(n + step.luck) % len(TALKING)]) if n > 1 else step)
            await happens(town, Step("days", days=40))
            [row] = await town.ask("SELECT COUNT(*) AS told FROM warning JOIN comment USING (matter_id)")
            return int(row["told"])

    async def all_of_them() -> int:
        async with ground(url) as place:
            some = LIVES[engine] if long else 4
            return sum([await talked(place, *life_of(seed)) for seed in range(some)])

    assert asyncio.run(all_of_them())


HELPING = (
    *("assist", "assist", "blocks", "blocks", "blocks", "unblocks", "unblocks", "ended", "given"),
    *("away", "back", "hours", "days", "move"),
)
DESK = [n for n, (_, posts) in enumerate(CAST.values()) if Role.STAFF in {role for role, _ in posts}]


async def of_errands(town: Township, ticked: bool) -> None:
    for number in town.first:
        case = await town.case(number)
        for errand in case.errands if ticked else ():
            await no_colleague_waits_unheard(town, case, errand)


@BOTH
def test_no_colleague_waits_unheard(engine: str, url: str, long: bool) -> None:
    """Whoever of the office comes and goes while one of them was asked for help."""

    async def helped(place: tuple[Database, Brittle], start: datetime, steps: list[Step]) -> int:
        async with township(*place, start, of_errands) as town:
            await town.hands_in("worker")
            await town.does("staff", Action.ACCEPT)
            for n, step in enumerate(steps):
                kind = HELPING[(n + step.luck) % len(HELPING)]
                await happens(town, replace(step, kind=kind, who=DESK[step.who % len(DESK)]))
            await happens(town, Step("days", days=40))
            return sum("协办的事没有送到" in each.text for each in town.heard)

    async def all_of_them() -> int:
        async with ground(url) as place:
            some = LIVES[engine] * (10 if long else 1)
            return sum([await helped(place, *life_of(seed)) for seed in range(some)])

    assert asyncio.run(all_of_them())


# --- each step kept --------------------------------------------------------------------------------------------------


async def kept(url: str, start: datetime, steps: list[Step]) -> None:
    """Each step in a transaction of its own; after a crash the database is opened anew."""
    left = deque((*FIRST, *steps, Step("days", days=40)))
    town = None
    while left:
        async with ground(url) as (database, connection):
            town = town or Township(Transaction(connection, None), connection, all_holds, start)
            town.connection = connection
            await _until_a_crash(town, database, left)


async def _until_a_crash(town: Township, database: Database, left: deque[Step]) -> None:
    if not town.people:
        async with database.transaction() as town.tx:
            await town.settle()
    while left:
        step = left.popleft()
        if step.kind == "crash":
            async with database.transaction() as town.tx:
                before = await town.everything()
            with suppress(Crash):
                async with database.transaction() as town.tx:
                    await happens(town, step)
            async with database.transaction() as town.tx:
                assert await town.everything() == before
            return
        async with database.transaction() as town.tx:
            await happens(town, step)


@pytest.fixture
def fresh(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[], AbstractContextManager[str]]:
    """A furnished database each time."""
    if engine == "postgres":
        server: Server = request.getfixturevalue("postgres")
        return server.database
    template = tmp_path / "template.db"
    with furnished(f"sqlite:///{template}"):
        pass

    @contextmanager
    def copied() -> Iterator[str]:
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'dajiayi.db')}"

    return copied


@BOTH
def test_all_holds_where_each_step_is_kept(
    engine: str, fresh: Callable[[], AbstractContextManager[str]], long: bool
) -> None:
    """As it is in earnest: what one step has kept the next one finds."""

    def live(start: datetime, steps: list[Step]) -> None:
        with fresh() as url:
            asyncio.run(kept(url, start, steps))

    some = LIVES[engine] // 8 + 2
    always_holds(others(20 * some) if long else range(1000, 1000 + some), live)
