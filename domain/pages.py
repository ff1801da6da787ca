"""A list, a page at a time: one more than fits is asked for, which says whether there is another page."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
FURTHEST = 10_000
"""Nobody turns so many pages; a button that somebody made up may say more than a database can count."""


@dataclass(frozen=True)
class Page(Generic[T]):
    """What stands on one page. `number` counts from 0; `more`: there is a page after it."""

    found: list[T]
    number: int = 0
    more: bool = False

    @property
    def empty(self) -> bool:
        """There is nothing in the whole list."""
        return not self.found and not self.number


def page_of(rows: Sequence[T], number: int, size: int) -> Page[T]:
    return Page([*rows[:size]], number, len(rows) > size)


def of_whole(rows: Sequence[T], number: int, size: int) -> Page[T]:
    """A page of a list that is at hand; one after its last row is the last."""
    number = max(0, min(number, (len(rows) - 1) // size))
    return page_of(rows[number * size :], number, size)


async def paged(read: Callable[[int, int], Awaitable[Sequence[T]]], number: int, size: int) -> Page[T]:
    """`read` gives at most so many, after so many. Where a page has no rows any more it is the one before."""
    rows = await read(size + 1, number * size)
    if not rows and number:
        number = number - 1 if await read(1, (number - 1) * size) else 0
        rows = await read(size + 1, number * size)
    return page_of(rows, number, size)
