"""What unions ruled for themselves, as it stands in the table."""

import json
import logging
from dataclasses import dataclass
from datetime import date, datetime

from domain.holidays import Notice
from domain.people import Person, UnionId
from storage.database import Row
from storage.store import Store, asked
from storage.times import from_text, to_text

log = logging.getLogger(__name__)

NOTICE = "notice"


@dataclass(frozen=True)
class Ruling:
    """One word of one union. `value`: a figure, None for as it is above; or a notice of holidays."""

    id: int
    union: UnionId
    at: datetime
    actor: Person | None
    what: str
    value: int | Notice | None


def _plain(value: Notice | frozenset[date] | date) -> object:
    match value:
        case Notice():
            return vars(value)
        case frozenset():
            return sorted(value)
        case _:
            return value.isoformat()


def _value(row: Row) -> int | Notice | None:
    if row["value"] is None:
        return None
    value = json.loads(row["value"])
    if row["what"] != NOTICE:
        return int(value)
    off, worked = (frozenset(map(date.fromisoformat, value[name])) for name in ("off", "worked"))
    return Notice(value["year"], value["whole"], off, worked)


def _ruling(row: Row) -> Ruling | None:
    """None where it is damaged: without the rules nothing at all would go on."""
    try:
        value = _value(row)
    except (ValueError, KeyError, TypeError):
        log.error("a ruling cannot be read", extra={"ruling": row["id"]})
        return None
    return Ruling(row["id"], UnionId(row["union_id"]), from_text(row["at"]), row["actor"], row["what"], value)


class Rulings(Store):
    """What unions chose for themselves, in the order in which they did."""

    async def add(
        self, union: UnionId, actor: Person | None, now: datetime, what: str, value: int | Notice | None
    ) -> None:
        text = json.dumps(value, default=_plain) if value is not None else None
        await self._tx.ruling_add(union_id=union, at=to_text(now), actor=actor, what=what, value=text)

    async def everything(self) -> list[Ruling]:
        """In the order in which they were made."""
        return [*filter(None, map(_ruling, await self._tx.rulings_all()))]

    @asked("cases_with_dates_after")
    async def dated_after(self, path: tuple[UnionId, ...], since: datetime) -> list[int]: ...

    @asked("ruling_newest")
    async def newest(self) -> int: ...
