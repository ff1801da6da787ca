"""Logs: level, event, and what is safe to know. Never a person, never a text: of an error only its kind and place."""

import json
import logging
import sys
import traceback

_STANDARD = {*vars(logging.makeLogRecord({})), "message", "asctime"}


class SafeFormatter(logging.Formatter):
    """A line of key=value each; `extra` fields behind. An exception's own words may hold what somebody wrote."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "where": record.name,
            # Libraries quote exceptions from the second line on ("Task exception was never retrieved ...").
            "event": record.getMessage().partition("\n")[0],
            **{name: value for name, value in vars(record).items() if name not in _STANDARD},
        }
        if record.exc_info and record.exc_info[0]:
            kind, _, trace = record.exc_info
            places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
            fields["trace"] = " > ".join([*places, kind.__name__])
        return " ".join(f"{name}={_quoted(str(value))}" for name, value in fields.items())


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if not value or set(value) & set(' ="\n') else value


def configure() -> None:
    """To standard error. Libraries speak up from WARNING: what they say at INFO may hold addresses and bodies."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("bot", "scheduler", "services", "storage", "dajiayi"):
        logging.getLogger(name).setLevel(logging.INFO)
