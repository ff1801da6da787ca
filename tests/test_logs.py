"""Logs say what happened and where, never who it was or what they wrote."""

import asyncio
import gc
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.logs import SafeFormatter

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
    before, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield stream
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


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


def test_extra_fields_stand_behind_the_message(failed: str) -> None:
    """`extra={"seq": 7}` is `seq=7`."""
    assert failed.splitlines()[-1].endswith("seq=7") or " seq=7" in failed


def test_a_line_has_moment_level_and_place() -> None:
    """As a person reads it: when, how bad, where, what, and the fields."""
    with written_to("scheduler.test") as stream:
        logging.getLogger("scheduler.test").warning("outbox waits", extra={"error": "OperationalError", "rows": 3})
    moment, line = stream.getvalue().split(" ", 1)
    assert line == "WARNING scheduler.test outbox waits error=OperationalError rows=3\n"
    assert moment[4] + moment[10] == "-T"


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
