"""Troubles ordered in advance: the next calls fail, or are slow, or their answers are spoilt on the way."""

from __future__ import annotations

from dataclasses import dataclass

DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


@dataclass
class Fault:
    """`chat_id`: only what goes to that chat. `status` None: the call is carried out, and only its answer suffers.

    It comes `delay` seconds late, is replaced by `body`, or breaks off in the middle (`cut`).
    """

    method: str
    status: int | None
    description: str
    retry_after: int | None
    migrate_to_chat_id: int | None
    times: int
    delay: float
    body: str | None
    cut: bool
    chat_id: int | None = None

    def matches(self, method: str, chat: str) -> bool:
        there = self.chat_id is None or chat == str(self.chat_id)
        return there and self.times > 0 and self.method in ("*", method.lower())


class Faults:
    """Faults in the order they were asked for; each is used up after `times` calls."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def clear(self) -> None:
        self._faults.clear()

    def take(self, method: str, chat: str) -> Fault | None:
        """The fault for this call, if any, counted as used."""
        fault = next((fault for fault in self._faults if fault.matches(method, chat)), None)
        if fault:
            fault.times -= 1
            self._faults = [other for other in self._faults if other.times > 0]
        return fault
