"""Posts: since when somebody holds one, and that no chair is made without others hearing of it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import Person, Role, UnionId
from domain.posts import BREAK, Held, Stint, answering, held
from services import posts
from services.posts import Order
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.rosters import TOWN, come_in, hand_in, invitation, xlsx

ROOT, HERE = UnionId(1), UnionId(2)
DAY = timedelta(days=1)
NOON = datetime(2026, 7, 6, 12, tzinfo=UTC)
LATER = NOON + 3650 * DAY


@pytest.fixture
async def admin(place: Town) -> Phone:
    return await place.official(401, "管理员老周", Role.ADMIN)


# --- who hears of a new chair -----------------------------------------------------------------------------------------


@BOTH
async def test_everybody_who_answers_for_a_union_hears_of_its_new_chairs(place: Town, admin: Phone) -> None:
    """Those of one import in one message; who imported them is not told, nor is anybody told of themselves."""
    real = await place.official(301, "周主席", Role.CHAIR)
    other = await place.official(402, "管理员小钱", Role.ADMIN)
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    city = await place.official(403, "市管理员", Role.ADMIN, place.city)
    await hand_in(admin, xlsx(("", TOWN, "一号", "1", "", "", ""), ("", TOWN, "二号", "2", "", "", "")))
    phones = [await place.phone(501, "一号"), await place.phone(502, "二号")]
    for phone in phones:
        await come_in(phone, await invitation(admin, phone.name))
    await hand_in(admin, xlsx(("", TOWN, "一号", "1", "主席", "", ""), ("", TOWN, "二号", "2", "主席", "", "")))
    for phone in (real, other, above):
        assert "有了 2 位新主席" in phone.last
        assert f"{TOWN}:一号" in phone.last and f"{TOWN}:二号" in phone.last
        assert "任命的是:管理员老周" in phone.last
        assert phone.everything.count("新主席") == 1
    assert "新主席" not in admin.everything + city.everything
    assert ["一号" in phone.newest("新主席")["text"] for phone in phones] == [False, True]


@BOTH
async def test_by_an_invitation_too_and_in_the_morning(place: Town, admin: Phone) -> None:
    """However a post is given; news, so in nobody's night."""
    above = await place.official(302, "市主席", Role.CHAIR, place.city)
    code = await place.invitation(Role.CHAIR)
    await place.pass_time(hours=12)
    phone = await place.phone(501, "新主席本人")
    await come_in(phone, code)
    assert "新主席" not in above.everything + admin.everything
    await place.pass_time(hours=11)
    for hearer in (above, admin):
        assert "有了一位新主席" in hearer.last
        assert "任命的是:维护人员" in hearer.last


async def test_who_is_replaced_in_the_same_breath_hears_of_it(place: Town, admin: Phone) -> None:
    """Whose post ends with what makes another chair is told of both."""
    real = await place.official(301, "周主席", Role.CHAIR)
    person, new = await place.person(real), await place.person(await place.member(501, "一号"))
    async with place.database.transaction() as tx:
        work = place.work(tx)
        await posts.dismiss(work, Order(person, Role.CHAIR, place.town.id))
        await posts.appoint(work, Order(new, Role.CHAIR, place.town.id))
    await place.settle()
    assert "一号" in real.last and "有了一位新主席" in real.last


async def test_at_the_root_nobody_is_above(place: Town) -> None:
    """And where there is nobody at all, nobody is told."""
    person = await place.person(await place.member(501, "一号"))
    async with place.database.transaction() as tx:
        await posts.appoint(place.work(tx), Order(person, Role.CHAIR, place.city.id))
    assert [row for row in place.tables()["outbox"] if row["kind"] == posts.CHAIRS] == []


# --- since when -------------------------------------------------------------------------------------------------------


def stint(since: int, until: int | None, person: int = 1, role: Role = Role.CHAIR) -> Stint:
    """Days of July."""
    end = None if until is None else NOON + until * DAY
    return Stint(Person(person), role, (ROOT, HERE), NOON + since * DAY, end)


@pytest.mark.parametrize(
    ("stints", "since"),
    [
        ([stint(0, None)], 0),
        ([stint(0, 10)], None),
        ([stint(0, 10), stint(10, None)], 0),
        ([stint(0, 10), stint(10 + BREAK.days, None)], 0),
        ([stint(0, 10), stint(11 + BREAK.days, None)], 11 + BREAK.days),
        ([stint(0, 10), stint(20, 30), stint(40, None)], 0),
        ([stint(0, 10), stint(50, 60), stint(70, None)], 50),
        ([stint(0, 100), stint(120, 125), stint(150, None)], 0),
        ([stint(0, 10, role=Role.STAFF), stint(10, None)], 10),
        ([stint(0, 10, person=2), stint(10, None)], 10),
    ],
)
def test_who_is_appointed_again_keeps_their_first_day(stints: list[Stint], since: int | None) -> None:
    """The same person, post and union, without a long break; in whatever order the rows come."""
    for rows in (stints, stints[::-1]):
        found = [post.since for post in held(rows, LATER) if post.person == 1 and post.role is Role.CHAIR]
        assert found == ([] if since is None else [NOON + since * DAY])


def test_who_held_what_is_asked_of_a_moment() -> None:
    """Before it began and after it ended nobody holds it; who is appointed again kept their first day, then as now."""
    rows = [stint(0, 10), stint(20, 30), stint(5, None, person=2)]
    found = {
        day: {(post.person, (post.since - NOON).days) for post in held(rows, NOON + day * DAY)}
        for day in (4, 9, 15, 25, 40)
    }
    assert found == {4: {(1, 0)}, 9: {(1, 0), (2, 5)}, 15: {(2, 5)}, 25: {(1, 0), (2, 5)}, 40: {(2, 5)}}


LENGTHS = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), min_size=1, max_size=6)


@given(LENGTHS, st.booleans())
def test_nobody_is_there_longer_than_their_last_unbroken_days(lengths: list[tuple[int, int]], runs: bool) -> None:
    """Told once more by hand: backwards from now, until a break is too long."""
    rows, day = [], 0
    for gap, days in lengths:
        rows.append(stint(day + gap, day + gap + days))
        day += gap + days
    if runs:
        rows[-1] = Stint(rows[-1].person, rows[-1].role, rows[-1].path, rows[-1].since, None)
    first = rows[-1].since
    for earlier, later in zip(rows[-2::-1], rows[:0:-1], strict=True):
        assert earlier.until is not None
        if later.since - earlier.until > BREAK:
            break
        first = earlier.since
    assert [post.since for post in held(rows, LATER)] == ([first] if runs else [])


def test_who_answers_beside_somebody() -> None:
    """Chairs and admins of the union itself; above the nearest chairs, or the nearest admins where no chair is."""
    path = (ROOT, UnionId(5), UnionId(6))

    def post(person: int, role: Role, depth: int) -> Held:
        return Held(Person(person), role, path[:depth], NOON)

    here = [post(1, Role.CHAIR, 3), post(2, Role.ADMIN, 3), post(3, Role.STAFF, 3)]
    above = [post(4, Role.ADMIN, 2), post(5, Role.CHAIR, 1), post(6, Role.ADMIN, 1)]
    assert answering([*here, *above], 3, ()) == {1, 2, 5}
    assert answering([*here, *above], 3, {Person(1), Person(5)}) == {2, 4}
    assert answering(above, 3, ()) == {5}
    assert answering([post(5, Role.CHAIR, 1), post(6, Role.ADMIN, 1)], 1, {Person(5)}) == {6}
    assert answering([], 1, ()) == frozenset()
