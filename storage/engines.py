"""Which engine a URL means. Each gives a connection with `rows`, `begin`, `ends_at_once`, `commit`, `rollback`, `fold`,
`in_place`, `close`, `words`, `journal`, and one that only reads, with `rows` and `close`.
"""

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from storage import sqlite
from storage.trouble import CannotOpen

if TYPE_CHECKING:  # its driver is an extra
    from storage.postgres import Postgres

Connection: TypeAlias = "sqlite.Sqlite | Postgres"


class Side(Protocol):
    """A connection that only reads, beside the one that writes."""

    async def rows(self, sql: str, args: Mapping[str, Any] | None = None) -> Sequence[Any]: ...

    async def close(self) -> None: ...


def engine_of(url: str) -> ModuleType:
    """The module with `connect`, `connect_reading`, `cannot_open`, `ERRORS`. Raises CannotOpen without its driver."""
    if url.startswith(sqlite.PREFIX):
        return sqlite
    try:
        from storage import postgres
    except ModuleNotFoundError as error:
        if error.name != "asyncpg":
            raise
        reason = "asyncpg is not installed; it comes with the extra `postgres`: pip install -e '.[postgres]'"
        raise CannotOpen(url, reason) from None
    return postgres
