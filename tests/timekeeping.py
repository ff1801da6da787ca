"""What holds of time: the ladder of every turn, quiet hours, and nothing told twice."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import ONE_DAY
from domain.cases.loop import ENDING
from domain.cases.model import Case, Turn
from storage.outbox import Priority
from storage.times import from_text, to_text
from tests.chronicle import RULES, ZONE, Township

BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
A_MOMENT = timedelta(minutes=10)
LATE = {"yellow": 1, "red": 5}


def standing(turn: Turn, now: datetime) -> list[str]:
    """The rungs that stand, the highest last: counted in working mornings, not from the ladder's table."""
    calendar, last = RULES.calendar, RULES.calendar.local_day(turn.due_at)
    if turn.party in ENDING:
        return ["reminder"] if turn.days >= 3 and _mornings(turn, last, now) <= (2 if turn.days >= 10 else 0) else []
    found = []
    if turn.days >= 10 and _mornings(turn, last, now) <= turn.days // 2 - 1:
        found.append("halfway")
    if turn.days >= 3 and _mornings(turn, last, now) <= (2 if turn.days >= 10 else 0):
        found.append("reminder")
    if turn.days <= 2 and now >= _nine(_asked_on(turn, last)):
        found.append("due")
    since = [last + n * ONE_DAY for n in range(1, (calendar.local_day(now) - last).days + 1)]
    passed = sum(calendar.is_working(day) and now >= _nine(day) for day in since)
    return found + [name for name, mornings in LATE.items() if passed >= mornings]


def _asked_on(turn: Turn, last: date) -> date:
    """A day off that was promised is asked for on a working morning before, where there is one."""
    day = last
    while not RULES.calendar.is_working(day):
        day -= ONE_DAY
    return day if _nine(day) > turn.started_at else last


def _nine(day: date) -> datetime:
    return datetime.combine(day, time(9), ZONE)


def _mornings(turn: Turn, last: date, now: datetime) -> int:
    """How many working mornings before the last day are still to come."""
    days = [last - n * ONE_DAY for n in range(1, (last - now.astimezone(ZONE).date()).days + 1)]
    return sum(RULES.calendar.is_working(day) and now < _nine(day) for day in days)


async def the_highest_rung_is_told(town: Township, case: Case, turn: Turn) -> None:
    """Of what stands now and did not stand when the turn began, unless it is a warning; one at a time."""
    query = "SELECT rung FROM warning WHERE matter_id = :id AND turn = :turn AND rung <> 'vacant'"
    warned = {row[0] for row in await town.ask(query, {"id": case.id, "turn": turn.number})}
    before = town.seen.get((case.id, turn.number), set())
    town.seen[case.id, turn.number] = warned
    old = set(standing(turn, turn.started_at)) - LATE.keys()
    stands = [rung for rung in standing(turn, town.now) if rung not in old]
    new = warned - before
    assert new <= set(stands[-1:]), (new, stands)
    if stands and stands[-1] not in warned:
        said = "SELECT 1 FROM event WHERE case_id = :id AND action = 'reply' AND at >= :since"
        assert stands[-1] == "halfway"
        assert await town.ask(said, {"id": case.id, "since": to_text(turn.started_at)})


async def nobody_is_woken(town: Township) -> None:
    """Nothing comes in its hearer's quiet hours, but answers to their own tap and what is urgent.

    What waits does not become due in them, and what was written more than a moment ago is not sent in them.
    """
    rows = await town.ask(
        "SELECT person, created_at, not_before, priority, matter_id FROM outbox WHERE sent_at IS NULL"
    )
    for row in rows:
        voice = await town.whose(row["person"])
        chosen_later = row["created_at"] <= to_text(town.seen.get(("rest", voice), BEFORE))
        if row["priority"] == Priority.NEWS and not chosen_later:
            assert not town.rests(voice, from_text(row["not_before"])), tuple(row)
    for heard in town.heard[town.seen.get("heard", 0) :]:
        if heard.priority == Priority.NEWS and heard.since and heard.at - heard.since >= A_MOMENT:
            assert not town.rests(heard.person, heard.at), heard
    town.seen["heard"] = len(town.heard)


def no_promise_is_over_unsaid(town: Township) -> None:
    """Whoever reads of a day that was promised, and is over, reads that it is."""
    for heard in town.heard[town.seen.get("promised", 0) :]:
        if heard.over and heard.kind in ("card", "refresh", "push"):
            bare = f"{heard.over.month}月{heard.over.day}日(周{'一二三四五六日'[heard.over.weekday()]})"
            assert bare not in heard.text, heard
    town.seen["promised"] = len(town.heard)


def nothing_is_told_twice(town: Township) -> None:
    """No rung to anybody, and no turn in one message."""
    rungs = Counter((line.person, line.case, line.turn, line.rung) for line in town.lines)
    turns = Counter((line.digest, line.case, line.turn) for line in town.lines)
    assert [told for told, times in (rungs + turns).items() if times > 1] == []
