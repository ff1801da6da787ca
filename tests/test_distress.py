"""Whoever writes of danger reads what saves them, and those who can come hear of it at once, whatever the hour."""

import pytest

from domain.people import Role
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone, Town

FIRE = "3号车间着火了快来人"
ALARM = "现在有危险"
TAKE = "我来联系"

pytestmark = BOTH


@pytest.fixture
async def admin(cast: Cast) -> Phone:
    return await cast.place.official(401, "郑老师", Role.ADMIN, cast.place.city)


async def on_duty(phone: Phone) -> None:
    await phone.says("/settings")
    await phone.presses("我值班")


def heard(phone: Phone) -> list[str]:
    return [each for each in phone.heard if ALARM in each]


async def test_whoever_is_on_duty_and_the_chair_hear_at_once(cast: Cast) -> None:
    """Help comes first; who is not on duty sleeps; no name goes along."""
    await on_duty(cast.staff)
    await cast.place.pass_time(hours=16)  # two in the morning
    await cast.worker.says(FIRE)
    help_ = next(each for each in cast.worker.heard if "119" in each)
    assert "值班的同志" in help_ and "在哪里" in help_ and help_.splitlines()[0].count("119") == 1
    for phone in (cast.staff, cast.chair):
        (alarm,) = heard(phone)
        assert FIRE in alarm and "王小明" not in alarm and TAKE in phone.buttons
    assert heard(cast.colleague) == []


async def test_where_it_is_goes_after_it(cast: Cast) -> None:
    """Just typed, it is told too; the words stay somebody's own, and can be handed in as urgent."""
    await cast.worker.says(FIRE)
    await cast.worker.says("一期厂房二楼东头")
    assert "在哪里已经告诉他们了" in cast.worker.everything
    assert "一期厂房二楼东头" in heard(cast.chair)[-1]
    assert "记成紧急事项" in cast.worker.buttons


async def test_whoever_gets_in_touch_is_the_only_one(cast: Cast) -> None:
    """The others hear that somebody does, and the two write to each other without accounts."""
    await on_duty(cast.staff)
    await cast.worker.says(FIRE)
    await cast.staff.presses(TAKE)
    assert "陈敏" in cast.worker.everything and "已经去联系了" in cast.chair.last
    await cast.chair.press(cast.chair.newest(ALARM), {"callback_data": taking(cast.chair)})
    assert "已经有同事" in await cast.chair.toast()
    await cast.staff.presses("写给对方")
    await cast.staff.says("人都出来了吗")
    assert "人都出来了吗" in cast.worker.last
    await cast.worker.presses("写给对方")
    await cast.worker.says("都出来了")
    assert "都出来了" in cast.staff.last and "王小明" not in cast.staff.last
    await cast.place.pass_time(minutes=30)
    assert len(heard(cast.chair)) == 1


def taking(phone: Phone) -> str:
    message = phone.newest(ALARM)
    return str(message["reply_markup"]["inline_keyboard"][0][0]["callback_data"])


async def test_the_next_are_told_when_nobody_answers(cast: Cast, admin: Phone) -> None:
    """After ten minutes those above; at last the admins; and whoever wrote hears that nobody came."""
    upper = await cast.place.official(302, "高主席", Role.CHAIR, cast.place.city)
    await cast.worker.says(FIRE)
    assert len(heard(cast.chair)) == 1 and heard(upper) == heard(admin) == []
    await cast.place.pass_time(minutes=11)
    assert len(heard(upper)) == 1 and heard(admin) == []
    await cast.place.pass_time(minutes=11)
    assert len(heard(admin)) == 1
    await cast.place.pass_time(minutes=11)
    assert "还没有人回应" in cast.worker.last
    await cast.place.pass_time(minutes=60)
    assert len(heard(cast.chair)) == len(heard(upper)) == len(heard(admin)) == 1


async def test_whoever_was_not_told_takes_nothing(cast: Cast) -> None:
    """A forged press opens nothing."""
    await cast.worker.says(FIRE)
    await cast.colleague.forges(taking(cast.chair))
    assert "打不开" in await cast.colleague.toast()


async def test_who_has_not_said_where_they_work(cast: Cast) -> None:
    """The root is told, and their union as soon as it is known."""
    upper = await cast.place.official(302, "高主席", Role.CHAIR, cast.place.city)
    stranger = await cast.place.phone(150, "赵师傅")
    await stranger.says(FIRE)
    assert "您在哪个单位" in stranger.everything
    assert len(heard(upper)) == 1 and heard(cast.chair) == []
    await stranger.join(cast.place.works)
    assert len(heard(cast.chair)) == 1


async def test_by_whose_code_they_came(cast: Cast) -> None:
    """The union of the code is told at once."""
    stranger = await cast.place.phone(150, "赵师傅")
    await stranger.says(f"/start u{cast.place.works.id}")
    await stranger.says(FIRE)
    assert len(heard(cast.chair)) == 1


async def test_in_an_anonymous_case_it_stays_under_that_voice(cast: Cast) -> None:
    """It is told under the voice of the case; nothing joins it to anything else that they say."""
    await cast.worker.hands_in("车间电线老化", sign="匿名提交")
    await cast.worker.replies("0001", FIRE)
    await cast.worker.says("仓库冒烟了")
    assert FIRE in heard(cast.chair)[0]
    rows = cast.place.tables()["distress"]
    (case,) = cast.place.tables()["cases"]
    assert [row["person"] == case["submitter"] for row in rows] == [True, False]
    assert len({row["person"] for row in rows}) == 2
    own = await cast.place.person(cast.worker)
    assert own not in {row["person"] for row in rows}


async def test_what_was_said_goes_after_thirty_days(cast: Cast) -> None:
    """With the voice that was made for it, and who was told."""
    await cast.worker.says(FIRE)
    await cast.place.pass_time(days=31)
    assert cast.place.tables()["distress"] == cast.place.tables()["distress_told"] == []


async def test_whoever_is_forgotten_takes_it_along(cast: Cast) -> None:
    await cast.worker.says(FIRE)
    await cast.worker.says("/forget")
    await cast.worker.presses("继续注销")
    await cast.worker.presses("确定注销")
    assert cast.place.tables()["distress"] == []


async def test_a_drill_rings_nowhere(cast: Cast) -> None:
    for words in ("累死了", "我要跳槽", "这不是着火,是演习", "去年有人中毒"):
        await cast.worker.says(words)
    assert heard(cast.chair) == [] and cast.place.tables()["distress"] == []


async def test_words_of_danger_pass_every_limit(cast: Cast, place: Town) -> None:
    """Also where so many answers wait that all else is put off."""
    await cast.worker.says_at_once([*(f"第{n}件事情" for n in range(40)), FIRE])
    assert len(heard(cast.chair)) == 1
    assert any("119" in each for each in cast.worker.heard)


async def test_whoever_called_is_told_like_the_others_of_their_office(cast: Cast) -> None:
    """Colleagues on duty who compare their phones do not find out who it was; nobody answers themselves."""
    await on_duty(cast.staff)
    await on_duty(cast.colleague)
    await cast.staff.says(FIRE)
    assert len(heard(cast.colleague)) == len(heard(cast.staff)) == 1
    await cast.staff.forges(taking(cast.colleague))
    assert "打不开" in await cast.staff.toast()
    await cast.colleague.presses(TAKE)
    assert "已经去联系了" in cast.chair.last


async def test_help_is_not_awaited_of_whoever_called(cast: Cast) -> None:
    """They alone are of the circle: who is next is told at once."""
    upper = await cast.place.official(302, "高主席", Role.CHAIR, cast.place.city)
    await cast.chair.says(FIRE)
    assert len(heard(upper)) == 1


async def test_who_alone_holds_an_office_does_not_read_that_others_know(cast: Cast) -> None:
    await cast.chair.says(FIRE)
    help_ = next(each for each in cast.chair.heard if "119" in each)
    assert "值班的同志" not in help_
