"""Cases to decide on, without a database: the rules, the moment, the people, and a case as it begins."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.calendar import WorkingCalendar
from domain.cases.clocks import open_turn
from domain.cases.model import Case
from domain.cases.words import Kind, Party
from domain.people import Person, UnionId, Voice, own_voice
from domain.rules import Rules

CALENDAR = WorkingCalendar(ZoneInfo("Asia/Shanghai"))
RULES = Rules(read_policy(DEFAULT_POLICY), CALENDAR)
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CITY, TOWN, WORKS, NEIGHBOUR = (UnionId(n) for n in (1, 2, 3, 4))
WORKER, STAFF, ASSIGNEE = (Person(n) for n in (10, 20, 21))
PSEUDONYM = Voice(11)


def new_case(**fields: object) -> Case:
    case = Case(
        id=1,
        number="0001",
        kind=Kind.DEMAND,
        union=WORKS,
        union_path=(CITY, TOWN, WORKS),
        category="pay",
        text="工资",
        submitter=own_voice(WORKER),
        anonymous=False,
        urgent=False,
        submitted_at=NOW,
        promise_due=CALENDAR.due(NOW, 13),
        version=1,
    )
    case = replace(case, **fields)  # type: ignore[arg-type]
    return replace(case, turn=open_turn(case, Party.STAFF, "acceptance", NOW, RULES), turns=1)
