"""The main job: a demand goes in, staff answer, the worker hears, what is late is chased."""

from tests.conftest import Cast
from tests.engines import BOTH

pytestmark = BOTH

TROUBLE = "暑期没有人照看孩子,希望开设托管班"


async def hand_in(cast: Cast, *, sign: str = "实名提交", text: str = TROUBLE) -> None:
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    await cast.worker.says(text)
    await cast.worker.presses(sign)
    await cast.worker.presses("确认提交")


async def test_a_demand_goes_all_the_way_round(cast: Cast) -> None:
    """From the first tap to the rating, each side hears what it should, when it should."""
    worker, staff, chair = cast.worker, cast.staff, cast.chair
    await hand_in(cast)
    assert "0001" in worker.last
    assert "已提交" in worker.last
    assert TROUBLE in staff.last
    assert staff.buttons == ["受理", "办结", "请职工补充", "转给同事", "不予受理", "更多…", "看经过", "日期怎么算的"]
    assert TROUBLE not in chair.everything

    await staff.presses("受理")
    assert "工会已接手" in worker.last
    assert "陈敏" in worker.last
    assert "承办:陈敏" in cast.colleague.last

    await staff.replies(TROUBLE, "正在联系文化礼堂")
    assert "正在联系文化礼堂" in worker.last
    assert [reaction["emoji"] for reaction in staff.messages[-2]["reactions"]] == ["👌"]

    await staff.presses("办结")
    await staff.presses("A 已解决")
    await staff.says("阳光学堂周六开班")
    assert "有结果了" in worker.last
    assert "阳光学堂周六开班" in worker.last
    assert worker.buttons == ["满意", "基本满意", "不满意"]

    await worker.presses("满意")
    assert "职工评价:满意" in staff.last
    assert "已结束" in worker.everything


async def test_what_is_late_is_chased(cast: Cast) -> None:
    """The due morning reaches staff; a working day later the yellow warning reaches them and the chair, once."""
    await hand_in(cast)
    await cast.place.pass_working_days(2)
    assert "今天到期" in cast.staff.last
    assert "0001" not in cast.chair.everything
    await cast.place.pass_working_days(1)
    assert "黄牌" in cast.chair.last
    assert "黄牌" in cast.staff.last
    heard = len(cast.chair.heard)
    await cast.place.pass_working_days(1)
    assert len(cast.chair.heard) == heard
