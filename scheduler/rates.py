"""How fast we may send: smoothed over all, per chat with a small burst. On monotonic time, not the moved clock."""

import asyncio
from collections import deque
from collections.abc import Callable
from math import ceil, inf
from time import monotonic

CHAT_BURST = 5
MOST_IN_FLIGHT = 256
"""And no more than a second's worth: what has taken a slot cannot be overtaken by something more pressing."""
GROUP_PER_SECOND = 15 / 60
"""Telegram takes 20 a minute; the burst is among them."""
SPARE = 1.025
"""Telegram counts arrivals in any second, and not all messages are equally long on their way."""
WINDOW = 100


class Pace:
    """Gives away slots `1 / rate` seconds apart; up to `burst` unused ones are kept."""

    def __init__(self, rate: float, burst: int = 1, time: Callable[[], float] = monotonic) -> None:
        self._gap = 1 / rate
        self._slack = self._gap * (burst - 1)
        self._time = time
        self._next = 0.0

    def take(self) -> float:
        """Takes the next slot. Returns how many seconds from now it is."""
        now = self._time()
        slot = max(self._next, now - self._slack)
        self._next = slot + self._gap
        return max(0.0, slot - now)

    def pause(self, seconds: float) -> None:
        """No slot before `seconds` from now."""
        self._next = max(self._next, self._time() + seconds)

    @property
    def idle(self) -> bool:
        """Whether the full burst is there again, so that this pace need not be remembered."""
        return self._next <= self._time() - self._slack


class Rates:
    """One pace over all and one for each chat that was written to lately."""

    def __init__(self, overall: float, chat: float) -> None:
        self.most_in_flight = int(min(max(overall, 4), MOST_IN_FLIGHT))
        self._overall = Pace(overall / SPARE)
        most = min(ceil(overall), WINDOW)
        self._left = deque([-inf] * most, maxlen=most)
        self._window = most / overall * SPARE
        self._chat_rate = chat
        self._chats: dict[int, Pace] = {}

    async def wait(self, chat: int) -> None:
        for pace in (self._pace(chat), self._overall):
            if seconds := pace.take():
                await asyncio.sleep(seconds)
        # Where something held us up, several wake at once: what counts is when they leave.
        now = monotonic()
        leaves = max(now, self._left[0] + self._window)
        self._left.append(leaves)
        if leaves > now:
            await asyncio.sleep(leaves - now)

    def pause(self, chat: int, seconds: float) -> None:
        self._pace(chat).pause(seconds)

    def _pace(self, chat: int) -> Pace:
        if len(self._chats) > 1000:
            self._chats = {known: pace for known, pace in self._chats.items() if not pace.idle}
        if chat not in self._chats:
            rate = min(self._chat_rate, GROUP_PER_SECOND) if chat < 0 else self._chat_rate
            self._chats[chat] = Pace(rate, CHAT_BURST)
        return self._chats[chat]
