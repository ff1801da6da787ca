"""Somebody who has read nothing writes as one writes to a person: a sentence and the right button come back.

Somebody's own matter is none of that: it goes on as their words, whatever words of the menu stand in it.
"""

from collections.abc import Sequence

import pytest

from benchmarks.understanding import UTTERANCES, hear, utterances
from domain.understanding.danger import dangers
from domain.understanding.intents import ANSWERS, CHOICES, INTENTS, OFFICE
from domain.understanding.meanings import DANGERS, Meaning, Scene
from domain.understanding.understand import understand
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, buttons_of

ASKED = "要把这条交给工会吗"
FIRE, DESPAIR = "车间着火了快来人", "真的不想活了"
GAS = ["119", "120"]


def wrong(rows: Sequence[str]) -> str:
    return "\n".join(rows)


def test_what_people_write_is_understood() -> None:
    """Of the list nine of ten; no matter of theirs becomes something else, no danger is missed."""
    heard = [hear(each) for each in utterances(UTTERANCES)]
    assert sum(each.is_right for each in heard) >= 0.9 * len(heard), wrong(
        [each.said.text for each in heard if not each.is_right]
    )
    assert [each.said.text for each in heard if each.is_swallowed] == []
    assert [each.said.text for each in heard if each.is_missed] == []
    safe = [each for each in heard if not each.said.dangers]
    assert sum(each.is_false_alarm for each in safe) <= 0.02 * len(safe)


@pytest.mark.parametrize("scene", [scene for scene in Scene if scene is not Scene.GROUP])
def test_danger_is_heard_whatever_is_open(scene: Scene) -> None:
    """In every situation, with words around it, in other scripts and widths."""
    for words in (FIRE, "老師傅說車間著火了", "我真的不想活了，谢谢你们", "there is a fire in the workshop"):
        assert DANGERS & set(understand(words, scene).meanings), words


@pytest.mark.parametrize(
    "words", ["", " ", "\u200b", "。。。", "a" * 5000, "着" * 4000, "（" * 400, "0" * 300, "是" * 900]
)
def test_any_text_is_heard_at_once(words: str) -> None:
    """Odd and long ones too."""
    for scene in Scene:
        understand(words, scene)


@BOTH
async def test_a_greeting_is_greeted(cast: Cast) -> None:
    """Nothing is asked to be handed in, and nothing lies there undecided."""
    await cast.worker.says("你好")
    assert "直接写给我" in cast.worker.last and ASKED not in cast.worker.everything
    assert cast.worker.buttons == ["我要反映", "我的事项"]
    await cast.worker.says("食堂的菜太咸了")
    assert ASKED in cast.worker.last and "你好" not in cast.worker.last


@BOTH
async def test_how_far_it_is_opens_the_only_case(cast: Cast) -> None:
    """Of one case its card comes; of several the list."""
    await cast.worker.hands_in("孩子转学,学校不收")
    await cast.worker.says("怎么还没消息")
    assert "孩子转学" in cast.worker.last
    await cast.worker.hands_in("宿舍没热水")
    await cast.worker.says("办到哪一步了")
    assert [each for each in cast.worker.buttons if "000" in each]


@BOTH
async def test_a_number_opens_its_case_for_whom_it_concerns(cast: Cast) -> None:
    """A number of somebody else's is like one that does not exist."""
    await cast.worker.hands_in("孩子转学,学校不收")
    await cast.worker.says("0001")
    assert "孩子转学" in cast.worker.last
    await cast.staff.says("0001")
    assert "孩子转学" in cast.staff.last
    other = await cast.place.member(150, "赵师傅")
    await other.hands_in("宿舍没热水")
    await other.says("0001")
    foreign = other.last
    await other.says("0009")
    assert foreign == other.last and "转学" not in other.everything


@BOTH
async def test_what_saves_them_is_read_first(cast: Cast) -> None:
    """Of a place: help first, then one tap makes it an urgent matter, with nothing asked in between."""
    await cast.worker.says(FIRE)
    help_, offered = cast.worker.heard[-2:]
    assert all(number in help_ for number in GAS) and ASKED in offered
    await cast.worker.presses("记成紧急事项")
    assert "119" in cast.worker.last
    await cast.worker.presses("匿名提交")
    await cast.worker.presses("确认提交")
    assert "0001" in cast.worker.everything
    assert "人身危险" in cast.chair.everything


@BOTH
async def test_despair_hears_of_help_and_is_no_case(cast: Cast) -> None:
    """Nobody else learns of it; what they wrote is offered to be handed in, and is not sent."""
    before = (len(cast.staff.heard), len(cast.chair.heard))
    await cast.worker.says(DESPAIR)
    assert "12356" in cast.worker.heard[-2] and "没有替您报警" in cast.worker.heard[-2]
    assert "记成紧急事项" not in cast.worker.buttons
    assert (len(cast.staff.heard), len(cast.chair.heard)) == before
    assert cast.place.tables()["cases"] == []


@BOTH
async def test_in_the_middle_of_a_demand_help_comes_first(cast: Cast) -> None:
    """The words stay words of the draft."""
    await cast.worker.says("我要反映")
    await cast.worker.presses("食宿交通")
    await cast.worker.says("再不修我就去跳楼")
    assert any("12356" in said for said in cast.worker.heard[-3:])
    await cast.worker.presses("实名提交")
    assert "再不修我就去跳楼" in cast.worker.last


LED = {
    "晚上别给我发消息": "设置",
    "换单位了": "换单位",
    "我换手机了": "换机码",
    "注销": "注销",
    "人工": "我要反映",
    "谢谢": "我的事项",
    "有没有培训班": "通知报名",
    "怎么投诉": "我要反映",
    "我敢说不嘛": "我要反映",
    "换成英文": "English",
    "我们代表是谁": "找代表",
    "别人都反映了什么": "大家议",
}


async def test_each_meaning_leads_somewhere(cast: Cast) -> None:
    """What is understood offers the way there, and what is no demand is not offered as one."""
    for words, button in LED.items():
        await cast.worker.says(words)
        assert any(button in each for each in cast.worker.buttons), (words, cast.worker.buttons)
    assert ASKED not in cast.worker.everything


REAL = (
    "希望取消周六加班",
    "1号机又坏了",
    "12351打不通",
    "人工费没结清",
    "帮助困难职工的钱到现在没到我卡上",
    "换手机号以后打卡登不上,被算旷工",
    "培训的钱要从我工资里扣",
    "满意度调查让我们都勾满意",
    "希望开托管班",
    "请开托管班",
)


async def test_a_matter_is_never_swallowed(cast: Cast) -> None:
    """Whatever words of the menu stand in it."""
    for words in REAL:
        await cast.worker.says(words)
        assert ASKED in cast.worker.last or words in cast.worker.last, words


async def test_few_words_of_an_office_are_words(cast: Cast) -> None:
    """What staff write is asked about, however short."""
    await cast.worker.hands_in("宿舍漏水")
    for words in ("几岁?", "请带身份证", "三号车间漏氨", "孩子七岁", "食堂太咸"):
        await cast.staff.says(words)
        assert "这是回复给哪一件的" in cast.staff.last, words


def undecided(message: Json) -> bool:
    return any(each["callback_data"].startswith("loose-drop") for each in buttons_of(message))


async def test_what_nobody_understands_says_so(cast: Cast) -> None:
    """Not a dead end, and nothing is sent."""
    await cast.worker.says("1")
    assert "没太明白" in cast.worker.last and not undecided(cast.worker.messages[-1])
    assert cast.worker.buttons[:2] == ["我要反映", "我的事项"]


def test_figures_of_speech_raise_no_alarm() -> None:
    """Nor do a drill, what is long past, or what one only fears."""
    for words in (
        "累死了",
        "我要跳槽",
        "火大",
        "是演习,没着火",
        "去年有人中毒",
        "消防演练从来没搞过",
        "食堂炸锅了",
        "人工费没结清",
    ):
        assert dangers(words) == [], words


def test_a_meaning_is_said_in_one_place() -> None:
    """Every meaning that somebody may have stands in the tables, or is what is left when none of them is found."""
    told = {row.meaning for row in (*INTENTS, *CHOICES, *OFFICE, *ANSWERS)}
    left = {Meaning.ADD, Meaning.ANSWER, Meaning.NONE, Meaning.NUMBER, *DANGERS}
    assert set(Meaning) - told - left == set()


@BOTH
async def test_what_is_asked_in_between_is_none_of_the_demand(cast: Cast) -> None:
    """A greeting and a question are answered while one writes; giving up keeps what is there."""
    await cast.worker.says("/submit")
    await cast.worker.presses("食宿交通")
    await cast.worker.says("你好")
    assert "直接写给我" in cast.worker.everything
    await cast.worker.says("宿舍电梯停了一个礼拜")
    await cast.worker.says("匿名是真的匿名吗")
    assert "一个代号" in cast.worker.everything
    await cast.worker.says("算了不写了")
    await cast.worker.presses("接着写")
    await cast.worker.says("不要写我名字")
    assert "匿名" in cast.worker.last
    await cast.worker.presses("确认提交")
    (case,) = cast.place.tables()["cases"]
    assert case["text"] == "宿舍电梯停了一个礼拜"
