"""What may be wrong with an engine, told from mistakes of ours without loading either driver."""

import re
import sqlite3

# SQLite's own trouble passes or needs an administrator; everything else is a mistake of ours.
_CODES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}
# PostgreSQL's: no connection, transaction to be run again, no resources, an operator's doing, the system below.
_CLASSES = {"08", "40", "53", "57", "58"}
_STATES = {"25006", "55P03"}
"""A read-only server (a standby), and a lock that did not come within lock_timeout."""


class Lost(Exception):
    """The connection to PostgreSQL is gone, or could not be made. The next transaction makes a new one."""


class Taken(Exception):
    """Another process is the active one on this database."""

    def __init__(self) -> None:
        super().__init__("another dajiayi is at work on this database")


class CannotOpen(Exception):
    """The database cannot be opened. `passing`: it is only busy or away, and waiting helps."""

    def __init__(self, url: str, reason: object, *, passing: bool = False) -> None:
        super().__init__(f"{without_password(url)}: {reason}")
        self.url, self.reason, self.passing = url, reason, passing


def without_password(url: str) -> str:
    """The URL as it may be shown."""
    return re.sub(
        r"(//[^:/?]*):[^/?]*@|(\bpassword=)[^&]*", lambda found: f"{found[1]}@" if found[1] else found[2], url
    )


def is_engine_trouble(error: BaseException) -> bool:
    """Whether the engine itself is in trouble (locked, full, read-only, away ...), so that waiting is right."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return code is not None and code & 0xFF in _CODES
    state = getattr(error, "sqlstate", None) or ""
    return isinstance(error, Lost | Taken) or state in _STATES or state[:2] in _CLASSES
