"""Logs: level, event, and what is safe to know. Never a person, never a text: of an error only its kind and place."""

import logging
import sys
import traceback
from types import TracebackType

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_STANDARD = set(vars(logging.makeLogRecord({})))


class SafeFormatter(logging.Formatter):
    """`extra` fields as key=value. An exception's own words are left out: they may hold what somebody wrote."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")

    def format(self, record: logging.LogRecord) -> str:
        # Libraries quote exceptions from the second line on ("Task exception was never retrieved ...").
        record.msg, record.args = record.getMessage().partition("\n")[0], None
        fields = {name: value for name, value in vars(record).items() if name not in _STANDARD | {"message", "asctime"}}
        return super().format(record) + "".join(f" {name}={value}" for name, value in fields.items())

    def formatException(self, ei: _ExcInfo) -> str:
        kind, _, trace = ei
        places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([*places, f"  {kind.__name__ if kind else ''}"])


def configure() -> None:
    """To standard error. Libraries speak up from WARNING: what they say at INFO may hold addresses and bodies."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("bot", "scheduler", "services", "storage", "dajiayi"):
        logging.getLogger(name).setLevel(logging.INFO)
