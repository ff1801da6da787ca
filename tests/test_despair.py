"""Whoever is in despair reads where to call; nobody learns of it unless they say so, and then one who is trained."""

import pytest

from domain.people import Role
from storage.database import queries
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town, buttons_of

DESPAIR = "再不发工资我就去跳楼"
CONTACT = "可以联系我"
ASKS = "可以有人联系"
TAKE = "我来联系"

pytestmark = BOTH


@pytest.fixture
async def admin(cast: Cast) -> Phone:
    return await cast.place.official(401, "郑老师", Role.ADMIN, cast.place.city)


async def marks(admin: Phone, name: str) -> None:
    await admin.says("/settings")
    await admin.presses("心理援助")
    await admin.presses(name)


def help_in(phone: Phone) -> str:
    return next(each for each in reversed(phone.heard) if "12356" in each)


def told(phone: Phone) -> list[str]:
    return [each for each in phone.heard if ASKS in each]


async def test_nobody_learns_of_it_before_they_say_so(cast: Cast, admin: Phone) -> None:
    """Help lines come first; then one who is trained is told, and neither the chair nor an admin, ever."""
    await marks(admin, "陈敏")
    everybody = [cast.staff, cast.colleague, cast.chair, admin]
    before = [len(each.heard) for each in everybody]
    await cast.worker.says(DESPAIR)
    assert "12356" in help_in(cast.worker).splitlines()[1] and "没有替您报警" in help_in(cast.worker)
    assert [len(each.heard) for each in everybody] == before
    await cast.worker.presses(CONTACT)
    assert "只告诉这一位" in cast.worker.last
    (asked,) = told(cast.staff)
    assert DESPAIR in asked and "王小明" not in asked
    await cast.place.pass_time(minutes=60)
    assert [len(each.heard) for each in everybody[1:]] == before[1:]


async def test_the_next_who_is_trained_is_told_after_ten_minutes(cast: Cast, admin: Phone) -> None:
    """Upward, one by one; who answers writes to them, and neither sees the other's account."""
    upper = await cast.place.official(203, "林医生", Role.STAFF, cast.place.city)
    for name in ("陈敏", "林医生"):
        await marks(admin, name)
    await cast.worker.says(DESPAIR)
    await cast.worker.presses(CONTACT)
    assert told(cast.staff) and not told(upper)
    await cast.place.pass_time(minutes=11)
    assert told(upper)
    await upper.presses(TAKE)
    assert "林医生" in cast.worker.last and "已经去联系了" in cast.staff.last
    await upper.presses("写给对方")
    await upper.says("我在,您慢慢说")
    await cast.worker.presses("写给对方")
    await cast.worker.says("三个月没发工资了")
    assert "三个月没发工资了" in upper.last and "王小明" not in upper.everything


async def test_where_nobody_answers_they_hear_that(cast: Cast, admin: Phone) -> None:
    await marks(admin, "陈敏")
    await cast.worker.says(DESPAIR)
    await cast.worker.presses(CONTACT)
    await cast.place.pass_time(minutes=11)
    assert "还没有回应" in cast.worker.last and "12356" in cast.worker.last


async def test_where_nobody_is_trained_the_sentence_says_so(cast: Cast) -> None:
    """There is no button, and nobody is told."""
    await cast.worker.says(DESPAIR)
    assert "没有受过训练的同志" in help_in(cast.worker)
    assert CONTACT not in {each["text"] for message in cast.worker.messages for each in buttons_of(message)}


async def test_nobody_of_their_own_enterprise(cast: Cast, admin: Phone) -> None:
    """Who belongs to it, or has a post in it, is passed over, trained or not."""
    own = await cast.place.official(203, "钱师傅", Role.STAFF)
    await own.join(cast.place.works)
    await marks(admin, "钱师傅")
    await cast.worker.says(DESPAIR)
    assert "没有受过训练的同志" in help_in(cast.worker)


async def test_who_may_be_marked_and_by_whom(cast: Cast, admin: Phone) -> None:
    """Staff of a township or city, by an admin there or above; a forged press marks nobody."""
    await cast.place.official(203, "厂里的", Role.STAFF, cast.place.works)
    await admin.says("/settings")
    await admin.presses("心理援助")
    assert "厂里的" not in str(admin.buttons) and "陈敏" in str(admin.buttons)
    chair, staff = await cast.place.person(cast.chair), await cast.place.person(cast.staff)
    await admin.forges(f"carer:{chair}:{cast.place.town.id}:yes:0")
    assert "主席和管理员不能标" in await admin.toast()
    await cast.colleague.forges(f"carer:{staff}:{cast.place.town.id}:yes:0")
    assert cast.place.tables()["carer"] == []
    await admin.presses("陈敏")
    assert any("✔ 陈敏" in each for each in admin.buttons)
    await admin.presses("陈敏")
    assert cast.place.tables()["carer"] == []


async def test_whoever_became_a_chair_is_told_no_more(cast: Cast, admin: Phone) -> None:
    await marks(admin, "陈敏")
    await cast.staff.says(await cast.place.invitation(Role.CHAIR))
    await cast.staff.presses("接受")
    await cast.worker.says(DESPAIR)
    assert "没有受过训练的同志" in help_in(cast.worker)


async def test_it_is_no_case_and_stands_nowhere_else(cast: Cast, admin: Phone) -> None:
    """Whether it is wanted or not; the same words are offered to be handed in, and are not sent."""
    await marks(admin, "陈敏")
    await cast.worker.says(DESPAIR)
    assert "交给工会" in cast.worker.last
    await cast.worker.presses("不用")
    await cast.worker.presses(CONTACT)
    holding = {name for name, rows in cast.place.tables().items() if any(DESPAIR in str(row) for row in rows)}
    assert holding == {"distress"} and cast.place.tables()["cases"] == []
    own = await cast.place.person(cast.worker)
    assert own not in {row["person"] for row in cast.place.tables()["distress"]}
    await cast.place.pass_time(days=31)
    assert cast.place.tables()["distress"] == cast.place.tables()["distress_told"] == []


async def test_in_an_anonymous_case_it_stays_under_that_voice(cast: Cast, admin: Phone) -> None:
    """What is said there is not joined to what is said elsewhere."""
    await marks(admin, "陈敏")
    await cast.worker.hands_in("三个月没发工资", sign="匿名提交")
    await cast.worker.replies("0001", DESPAIR)
    await cast.worker.presses(CONTACT)
    (row,), (case,) = cast.place.tables()["distress"], cast.place.tables()["cases"]
    assert row["person"] == case["submitter"] and told(cast.staff)


async def test_a_stranger_presses_nothing(cast: Cast, admin: Phone) -> None:
    await marks(admin, "陈敏")
    await cast.worker.says(DESPAIR)
    await cast.colleague.forges("distress-contact:1")
    assert "打不开" in await cast.colleague.toast() and not told(cast.staff)


async def test_counselling_names_the_help_line(place: Town) -> None:
    worker = await place.member(101, "王小明")
    await worker.says("我要反映")
    await worker.presses("心理关怀")
    assert "12356" in worker.last


def test_one_file_of_queries_reads_it() -> None:
    """Sealed: no list, search or figure can hold what no other query asks."""
    others = {name for name, query in queries().items() if "distress" in query.sql.replace("distress_", "")}
    assert {name.partition("_")[0] for name in others} <= {"distress"}
