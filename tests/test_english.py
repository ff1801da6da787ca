"""In English: the main job without a Chinese sentence, other than people's own words and names."""

import re

import pytest

from domain.people import Role
from tests.phones import Phone, Town, buttons_of

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
NAMES = ("平湖市总工会", "林埭镇总工会", "晨星精密电子工会", "陈敏", "孙浩", "(大家议)", "大家议")
SAID_BY_STAFF = ("请写孩子的年龄", "正在联系文化礼堂", "周六开班", "改在周日", "不归工会管")
TROUBLE = "No one looks after the children in summer"


@pytest.fixture
async def staff(place: Town) -> Phone:
    return await place.official(201, "陈敏", Role.STAFF)


@pytest.fixture
async def tom(place: Town, staff: Phone) -> Phone:
    phone = await place.phone(101, "Tom", language_code="en")
    await phone.says("/start")
    await phone.presses("林埭镇总工会")
    await phone.presses("晨星精密电子工会")
    return phone


async def hand_in(tom: Phone, words: str, category: str = "Other") -> None:
    await tom.says("/submit")
    await tom.presses(category)
    await tom.says(words)
    await tom.presses("Sign with my name")
    await tom.presses("Yes, send it")


async def shown(phone: Phone) -> list[str]:
    """Everything the phone shows of ours: messages, buttons, the keyboard, passing lines and the menu."""
    view = (await phone.town.look("state"))["chats"][str(phone.id)]
    toasts = [toast["text"] for toast in await phone.town.look(f"chats/{phone.id}/toasts")]
    labels = [button["text"] for message in phone.messages for button in buttons_of(message)]
    menu = [command["description"] for command in view["commands"]]
    placeholder = view["keyboard"]["markup"]["input_field_placeholder"]
    return [*phone.heard, *toasts, *labels, *await phone.keyboard(), *menu, placeholder]


def foreign(texts: list[str]) -> list[str]:
    """The texts in which Chinese is left after names and staff's own words."""
    left = []
    for text in texts:
        for known in (*NAMES, *SAID_BY_STAFF, "· 换语言", "中文"):
            text = text.replace(known, "")
        left += [text] if CHINESE.search(text) else []
    return left


async def test_the_main_job_in_english(tom: Phone, staff: Phone) -> None:
    """From /start to the second rating an English worker reads English; staff keep reading Chinese."""
    await tom.says("/submit")
    await tom.presses("Childcare & school")
    await tom.says(TROUBLE)
    await tom.presses("Stay anonymous")
    assert "can't see who you are" in tom.last
    await tom.presses("Edit")
    await tom.presses("Sign with my name")
    await tom.presses("Yes, send it")
    assert TROUBLE in staff.last
    assert "子女托管教育" in staff.last
    await staff.presses("请职工补充")
    await staff.says("请写孩子的年龄")
    await tom.replies("请写孩子的年龄", "Seven")
    await staff.presses("受理")
    await staff.replies("Seven", "正在联系文化礼堂")
    await staff.resolves("周六开班")
    assert "周六开班" in tom.last
    await tom.presses("Not satisfied")
    await tom.says("I work on Saturdays")
    await staff.resolves("改在周日")
    await tom.presses("Mostly satisfied")
    await tom.toast()
    await tom.says("My cases")
    await tom.presses("0001")
    assert foreign(await shown(tom)) == []
    assert "职工评价:基本满意" in staff.everything


async def test_the_ways_off_the_main_road_in_english(tom: Phone, staff: Phone) -> None:
    """Danger, arbitration, declining, withdrawing, lapsing and every refusal on the way read English."""
    for words in ("Safety at work", "Yes, in danger", "← Back", "Unpaid wages", "Cancel"):
        if words == "Safety at work":
            await tom.says("/submit")
        await tom.presses(words)
    await hand_in(tom, "First", "Training")
    await staff.presses("不予受理")
    await staff.says("不归工会管")
    await tom.presses("Edit and send again")
    await tom.says("/cancel")
    await hand_in(tom, "Second")
    await tom.presses("Withdraw")
    await tom.presses("Yes, withdraw")
    for words in ("/help", "/nonsense", "/cancel", "/mine", "/todo", "Just a word", "/submit"):
        await tom.says(words)
    await tom.sends(sticker="👍")
    await tom.says("x" * 2000)
    await tom.forges("accept:999:1")
    await tom.toast()
    await tom.forges("nonsense")
    await tom.toast()
    await tom.says("/start ABCDEFGH23")
    await tom.blocks()
    await tom.unblocks()
    assert foreign(await shown(tom)) == []


async def test_the_language_can_be_changed_at_any_time(tom: Phone) -> None:
    """/language asks in both languages; from then on cards, keyboard and menu are in the one chosen."""
    await hand_in(tom, TROUBLE)
    await tom.says("/language")
    await tom.presses("中文")
    assert await tom.keyboard() == ["我要反映", "我的事项", "大家议", "找代表", "更多"]
    await tom.says("我的事项")
    assert "已提交" in " ".join(tom.buttons)
    await tom.says("/language")
    await tom.presses("English")
    assert await tom.keyboard() == ["Tell the union", "My cases", "Board", "Representatives", "More"]
    await tom.says("My cases")
    assert "Sent" in " ".join(tom.buttons)


async def test_staff_may_read_english_too(place: Town, tom: Phone) -> None:
    """An English-speaking staff member gets cards, digests and lists in English."""
    anna = await place.phone(203, "Anna", language_code="en")
    await anna.says(f"/start {await place.invitation(Role.STAFF)}")
    await anna.presses("Yes, I accept")
    await hand_in(tom, TROUBLE)
    await anna.says("An answer")
    await anna.presses("No, thanks")
    await place.pass_working_days(3)
    await anna.says("To do")
    await anna.presses("0001")
    await anna.presses("Accept")
    await anna.toast()
    await anna.replies(TROUBLE, "We are looking into it")
    await anna.presses("Take it back")
    assert foreign(await shown(anna)) == []
