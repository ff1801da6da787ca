"""Which engine a URL means. Each gives a connection with `rows`, `begin`, `commit`, `rollback`, `close`, `identity`."""

from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from storage import sqlite
from storage.trouble import CannotOpen

if TYPE_CHECKING:  # its driver is an extra
    from storage.postgres import Postgres

Connection: TypeAlias = "sqlite.Sqlite | Postgres"


def engine_of(url: str) -> ModuleType:
    """The module with `connect`, `cannot_open` and `ERRORS`. Raises CannotOpen where its driver is missing."""
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
