"""When the promise stands still, and by how much it moves: by the working days spent asking."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.calendar import official
from domain.cases.clocks import open_turn
from domain.cases.command import Command
from domain.cases.decide import decide
from domain.cases.evolve import evolve
from domain.cases.model import Case, Grade
from domain.cases.parties import SYSTEM
from domain.cases.words import Action, Kind, Party
from domain.people import Actor, Person, Post, Role, UnionId, own_voice
from domain.rules import Rules
from tests.loop import ANYBODY

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = official("CN", ZONE)
RULES = Rules(read_policy(DEFAULT_POLICY), CALENDAR)
TOWN = UnionId(1)
WORKER = Actor(Person(10))
STAFF = Actor(Person(20), posts=(Post(Role.STAFF, TOWN),))
CHAIR = Actor(Person(30), posts=(Post(Role.CHAIR, TOWN),))
LONGEST = RULES.policy.limits["completion"]

DAYS = st.dates(date(2026, 1, 5), date(2026, 12, 1))
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0))


def at(day: str, clock: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"2026-{day}T{clock}").replace(tzinfo=ZONE).astimezone(UTC)


def handed_in(now: datetime) -> Case:
    case = Case(
        id=1,
        number="0001",
        kind=Kind.DEMAND,
        union=TOWN,
        union_path=(TOWN,),
        category="pay",
        text="工资晚发",
        submitter=own_voice(WORKER.person),
        anonymous=False,
        urgent=False,
        submitted_at=now,
        promise_due=CALENDAR.due(now, 13),
        version=1,
        turns=1,
    )
    turn = open_turn(replace(case, turns=0), Party.STAFF, "acceptance", now, RULES)
    return replace(case, turn=turn)


def done(case: Case, action: Action, actor: Actor, now: datetime, **more: object) -> Case:
    command = replace(Command(action, text="说明"), **more)  # type: ignore[arg-type]
    return evolve(case, decide(case, command, actor, now, RULES, ANYBODY))


def asked(now: datetime) -> Case:
    return done(handed_in(now), Action.ASK, STAFF, now)


def moved(case: Case, now: datetime, by: Action = Action.COMPLETE) -> int:
    """By how many working days the promise of this asked case is later after `by`."""
    who = {Action.COMPLETE: WORKER, Action.WITHDRAW: WORKER, Action.LAPSE: SYSTEM}.get(by, STAFF)
    after = done(case, by, who, now)
    assert after.paused_at is None
    return CALENDAR.days_between(case.promise_due, after.promise_due)


# --- by as much as was waited ----------------------------------------------------------------------------------------


@given(day=DAYS, clock=CLOCKS, days=st.integers(0, LONGEST), answered=CLOCKS)
def test_every_working_day_of_waiting_moves_the_promise_by_one(
    day: date, clock: time, days: int, answered: time
) -> None:
    """Whatever lies between: a weekend, a festival, a Saturday that is worked."""
    start = CALENDAR.at(day, clock)
    answer = max(start, CALENDAR.at(CALENDAR.shift(day, days), answered))
    assert moved(asked(start), answer) == days


@given(day=DAYS, clock=CLOCKS, off=st.integers(0, 8), answered=CLOCKS)
def test_days_off_move_it_by_nothing_more(day: date, clock: time, off: int, answered: time) -> None:
    """An answer on a day off after the last working day counts as that day's."""
    start = CALENDAR.at(day, clock)
    free = [day + timedelta(days=n) for n in range(1, off + 1)]
    later = next((n for n, other in enumerate(free) if CALENDAR.is_working(other)), len(free))
    assert moved(asked(start), max(start, CALENDAR.at(day + timedelta(days=later), answered))) == 0


@pytest.mark.parametrize(
    ("question", "answer", "days"),
    [
        ("03-06T10:00", "03-08T22:00", 0),  # Friday to Sunday
        ("03-06T10:00", "03-09T08:00", 1),  # to Monday
        ("02-14T10:00", "02-23T22:00", 0),  # a Saturday that is worked, and the nine days of the Spring Festival
        ("02-14T10:00", "02-24T08:00", 1),
        ("02-13T10:00", "02-14T08:00", 1),  # a Friday, and that Saturday
        ("09-30T10:00", "10-07T22:00", 0),  # the National Day
        ("09-30T10:00", "10-08T08:00", 1),
        ("10-09T10:00", "10-10T08:00", 1),  # and the Saturday that pays for it
        ("03-02T23:59", "03-03T00:01", 1),  # two minutes, over midnight
    ],
)
def test_what_is_waited_is_counted_in_working_days(question: str, answer: str, days: int) -> None:
    """By hand, around the holidays of 2026."""
    assert moved(asked(at(*question.split("T"))), at(*answer.split("T"))) == days


# --- and no longer ---------------------------------------------------------------------------------------------------


@given(day=DAYS, clock=CLOCKS, late=st.timedeltas(timedelta(seconds=1), timedelta(days=60)))
def test_silence_moves_it_by_the_limit_however_late_it_is_noticed(day: date, clock: time, late: timedelta) -> None:
    """Three days, whether the scheduler looks at midnight, after the weekend or after an outage of weeks."""
    case = asked(CALENDAR.at(day, clock))
    assert case.turn
    assert moved(case, case.turn.due_at + late, Action.LAPSE) == LONGEST


@pytest.mark.parametrize("by", [Action.DECLINE, Action.WITHDRAW], ids=str)
def test_a_case_that_ends_waits_for_nobody(by: Action) -> None:
    """Closed while its submitter was asked: the two days until then count, and nothing after them."""
    assert moved(asked(at("03-02")), at("03-04"), by) == 2


def test_a_review_does_not_count_the_weeks_in_which_the_case_was_closed() -> None:
    """Declined while the submitter was asked, looked at again a month later: the same date as when it closed."""
    declined = done(asked(at("03-02")), Action.DECLINE, STAFF, at("03-04"))
    assert done(declined, Action.REVIEW, WORKER, at("04-15")).promise_due == declined.promise_due


# --- and for nothing else --------------------------------------------------------------------------------------------


def test_the_chair_who_is_asked_for_consent_stops_no_clock() -> None:
    """However long it takes, the worker's date stays; sent back, the assignee has what is left."""
    accepted = done(handed_in(at("03-02")), Action.ACCEPT, STAFF, at("03-03"))
    proposed = done(accepted, Action.PROPOSE, STAFF, at("03-04"), grade=Grade.C)
    returned = done(proposed, Action.RETURN, CHAIR, at("03-12"))
    assert returned.promise_due == accepted.promise_due
    assert returned.turn and returned.turn.due_at == accepted.promise_due


def test_who_waits_for_a_colleague_to_take_over_stops_no_clock() -> None:
    """The assignee is gone for a week before anybody takes it: the worker's date stays."""
    accepted = done(handed_in(at("03-02")), Action.ACCEPT, STAFF, at("03-03"))
    passed = done(accepted, Action.PASS, SYSTEM, at("03-05"))
    taken = done(passed, Action.ACCEPT, STAFF, at("03-12"))
    assert taken.promise_due == accepted.promise_due


@given(day=DAYS, ahead=st.integers(1, 180))
def test_a_named_day_is_the_promise_and_the_limit(day: date, ahead: int) -> None:
    """Class B: both clocks end with the day that was named, worked or not."""
    start = CALENDAR.at(day, time(10))
    accepted = done(handed_in(start), Action.ACCEPT, STAFF, start)
    named = day + timedelta(days=ahead)
    case = done(accepted, Action.PROMISE, STAFF, start, grade=Grade.B, day=named)
    assert case.turn and case.promise_due == case.turn.due_at == CALENDAR.end_of(named)
