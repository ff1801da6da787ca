"""Whatever comes in, the rules hold: thousands of updates as nobody expects them, then the whole town looked at."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate, cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.phones import town
from tests.wild import crowd, rules
from tests.wild.updates import Drawn, batches

SCENES = 85
HEALTH = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@contextmanager
def serious() -> Iterator[list[logging.LogRecord]]:
    """What is logged as an error or worse."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = records.append  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        yield records
    finally:
        logging.getLogger().removeHandler(handler)


STEPS = st.sampled_from((*[1] * 20, 0, -3, 7))


def numbered(found: list[Drawn], steps: list[int], first: int) -> list[tuple[int, Drawn]]:
    """Each with its update_id: mostly the next one, sometimes one that was there before, or out of order."""
    numbers = accumulate(islice(cycle(steps), len(found)), initial=first)
    return list(zip(numbers, found, strict=False))


async def hostile_run(data: st.DataObject, times: int) -> None:
    """Batch after batch in one town; after each it comes to rest, and everything is looked at."""
    with TemporaryDirectory() as folder, serious() as errors:
        async with town(Path(folder)) as place:
            wild = await crowd.storied(place)
            for batch in range(times):
                found = data.draw(batches(crowd.ground_of(wild), SCENES))
                steps = data.draw(st.lists(STEPS, min_size=19, max_size=19))
                kept = await crowd.feed(wild, numbered(found, steps, 700_000_000 + batch * 10_000))
                await rules.check(wild, kept)
                broken = {seq for seq, row in kept.items() if not row.sound}
                assert [record for record in errors if getattr(record, "seq", None) not in broken] == []
                errors.clear()


@settings(max_examples=3, derandomize=True, database=None, suppress_health_check=HEALTH, phases=(Phase.generate,))
@given(data=st.data())
async def test_a_hostile_run_breaks_no_rule(data: st.DataObject) -> None:
    """Some hundreds of updates: nobody reads an error or what is not theirs, no case leaves the loop, all is sent."""
    await hostile_run(data, times=1)


@pytest.mark.timeout(0)
@settings(max_examples=72, database=None, suppress_health_check=HEALTH, phases=(Phase.generate, Phase.shrink))
@given(data=st.data())
async def test_a_long_hostile_run_breaks_no_rule(long: bool, data: st.DataObject) -> None:
    """The same with twenty thousand updates, other ones each time."""
    if not long:
        pytest.skip("only with --long")
    await hostile_run(data, times=3)
