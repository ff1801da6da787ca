"""Logs say what happened and where, never who it was or what they wrote."""

import asyncio
import gc
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.operating.logs import SafeFormatter
from tests.conftest import Cast

SECRET = "王小明说的话"


class Outer(Exception):
    """An error whose words quote somebody."""


@contextmanager
def written_to(name: str) -> Iterator[io.StringIO]:
    """What the logger of this name writes in the safe format, and nowhere else."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(SafeFormatter())
    logger = logging.getLogger(name)
    before, logger.propagate = (logger.propagate, logger.level), False
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield stream
    finally:
        logger.removeHandler(handler)
        logger.propagate = before[0]
        logger.setLevel(before[1])


def fail_inside() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        raise Outer(SECRET) from error


@pytest.fixture
def failed() -> str:
    """The log of an error with a cause."""
    with written_to("bot.test") as stream:
        try:
            fail_inside()
        except Outer:
            logging.getLogger("bot.test").exception("it failed", extra={"seq": 7})
    return stream.getvalue()


def test_an_exceptions_own_words_are_left_out(failed: str) -> None:
    """They may hold what somebody wrote; those of its cause too."""
    assert SECRET not in failed


def test_an_exceptions_kind_and_place_are_there(failed: str) -> None:
    """Enough to find the mistake by."""
    assert [word in failed for word in ("Outer", "test_logs.py", "fail_inside")] == [True, True, True]


def test_each_event_is_one_line(failed: str) -> None:
    """`extra={"seq": 7}` is `seq=7`, and the trace is a field like any other."""
    assert (failed.count("\n"), " seq=7 " in failed) == (1, True)


def test_a_line_has_moment_level_and_place() -> None:
    """As a person reads it: when, how bad, where, what, and the fields."""
    with written_to("scheduler.test") as stream:
        logging.getLogger("scheduler.test").warning("outbox waits", extra={"error": 'says "no"', "rows": 3})
    moment, line = stream.getvalue().split(" ", 1)
    assert line == 'level=warning where=scheduler.test event="outbox waits" error="says \\"no\\"" rows=3\n'
    assert moment.removeprefix("time=")[4] + moment.removeprefix("time=")[10] == "-T"


async def test_a_case_that_moves_is_logged_by_its_number(cast: Cast) -> None:
    """What was done, by which party, and where it stands: no person, no text; and nothing that was refused."""
    with written_to("services.cases.perform") as stream:
        await cast.worker.hands_in(SECRET)
        await cast.staff.presses("受理")
        await cast.staff.forges("accept:1:1")
    lines = [line.partition("event=")[2] for line in stream.getvalue().splitlines()]
    assert lines == [
        "moved case=0001 action=submit by=submitter stage=submission",
        "moved case=0001 action=accept by=staff stage=handling",
    ]


def test_a_logged_exception_without_words_is_logged_all_the_same() -> None:
    """`exc_info` may be empty."""
    with written_to("bot.test") as stream:
        logging.getLogger("bot.test").error("nothing behind it", exc_info=(None, None, None))
    assert "nothing behind it" in stream.getvalue()


async def test_what_asyncio_says_of_a_forgotten_failure_is_safe_too() -> None:
    """“Task exception was never retrieved” quotes the exception in its own message; ours must not."""

    async def fails() -> None:
        raise ValueError(SECRET)

    with written_to("asyncio") as stream:
        task = asyncio.create_task(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task
        gc.collect()
        assert "never retrieved" in stream.getvalue()
    assert SECRET not in stream.getvalue()
