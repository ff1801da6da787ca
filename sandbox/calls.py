"""What the bot has asked of its Telegram."""

from __future__ import annotations

import time
from collections import deque

from sandbox.shapes import Json

KEPT = 10_000


class CallLog:
    """The newest 10,000 calls: {serial, method, params, at (monotonic seconds), ok, error_code}."""

    def __init__(self) -> None:
        self._calls: deque[Json] = deque(maxlen=KEPT)
        self._serial = 0

    def begin(self, method: str, params: Json) -> Json:
        """Note a call; `ok` stays null until it is answered."""
        self._serial += 1
        call: Json = {
            "serial": self._serial,
            "method": method,
            "params": params,
            "at": time.monotonic(),
            "ok": None,
            "error_code": None,
        }
        self._calls.append(call)
        return call

    def after(self, serial: int, method: str = "") -> list[Json]:
        """Calls with a higher serial, of one method if it is named."""
        wanted = method.lower()
        return [call for call in self._calls if call["serial"] > serial and wanted in ("", call["method"].lower())]
