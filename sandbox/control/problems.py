"""What the control API refuses."""

from __future__ import annotations


class Problem(Exception):
    """Answered as {"error": why} with the HTTP status."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why
