"""How long to wait between attempts at what is away: Telegram, the database, a port."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from itertools import chain, repeat


def patience() -> Iterator[int]:
    """Seconds, longer each time and never more than half a minute; without an end."""
    return chain((1, 2, 5, 10), repeat(30))


async def woken_within(woken: asyncio.Event, seconds: float) -> None:
    """Rests until then at most."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await woken.wait()
    woken.clear()


async def keep_at(
    step: Callable[[], Awaitable[bool]], rest: Callable[[], Awaitable[None]], failed: Callable[[Exception], None]
) -> None:
    """Step after step until cancelled, with a `rest` where there was nothing to do; longer ones while it fails."""
    waits = patience()
    while True:
        try:
            while await step():
                waits = patience()
            await rest()
        except Exception as error:
            failed(error)
            await asyncio.sleep(next(waits))
