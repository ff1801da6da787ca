"""Every question of every flow, and everything that somebody may say to it: typed words are presses, what is no answer
is asked back, there is a way back, and whoever goes elsewhere answers nothing by mistake.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from domain.bulletins import Kind
from domain.people import Role
from tests.assembly import Assembly, assembled
from tests.bulletins import published
from tests.conftest import Cast
from tests.contact import Contact, contact, next_press
from tests.engines import BOTH
from tests.phones import PHOTO, Phone, Town, buttons_of, said
from tests.tables import rows

__all__ = ["contact"]

TROUBLE = "暑期没有人照看孩子,希望开设托管班"
CONTENT = ("cases", "event", "visit", "bulletin", "signup", "opinion")
"""Where something comes of what people say."""


@dataclass(frozen=True)
class Question:
    """What is asked (a part of it), and what answers it. `choice`: the label of a button; else words."""

    asks: str
    answer: str
    choice: bool = False


def ask(asks: str, answer: str) -> Question:
    return Question(asks, answer)


def choose(asks: str, answer: str) -> Question:
    return Question(asks, answer, choice=True)


@dataclass(frozen=True)
class Walk:
    """How a flow is begun, what it asks, and what was said when it is done."""

    begin: Callable[[Phone], Awaitable[object]]
    questions: tuple[Question, ...]
    done: str


def by(words: str) -> Callable[[Phone], Awaitable[object]]:
    return lambda phone: phone.says(words)


async def entering(phone: Phone) -> None:
    await phone.says("/enter")
    await phone.presses("林埭镇总工会")


PROPOSING = Walk(
    by("/propose"),
    (
        ask("标题", "工业园加一个母婴室"),
        ask("理由", "园区里两千名女工,没有地方喂奶。"),
        ask("建议", "请镇总工会协调,辟一间。"),
        choose("哪方面", "女职工"),
    ),
    "联名",
)
VISITING = Walk(
    by("/visit"),
    (
        ask("哪一天", "昨天"),
        choose("哪一种", "接待"),
        ask("在哪里", "二号车间"),
        ask("见了谁", "晓雪"),
        ask("反映了什么", "没有热饭"),
    ),
    "保存",
)
ENTERING = Walk(
    entering,
    (
        choose("怎么反映", "电话"),
        choose("哪方面", "子女托管教育"),
        ask("记下", TROUBLE),
    ),
    "",
)


def content(place: Town) -> dict[str, int]:
    return {table: len(rows(place, table)) for table in CONTENT}


async def settles_nothing(place: Town, phone: Phone, question: Question) -> None:
    """What is no answer to a choice is asked back; nothing comes of it, and nothing ends."""
    before = content(place)
    for words in ("你好", "0011", "98", "我有危险,快来人", "这个我要好好想一想再说"):
        await phone.says(words)
        assert question.asks in phone.last, (question.asks, words)
    await phone.sends_files([PHOTO])
    assert question.asks in phone.last
    assert content(place) == before


async def walk(place: Town, phone: Phone, walk: Walk, answer: Callable[[Phone, Question], Awaitable[object]]) -> None:
    """Through all of its questions, each first answered by what is no answer, and then gone back from."""
    await walk.begin(phone)
    before: Question | None = None
    for question in walk.questions:
        assert question.asks in phone.last, (question.asks, phone.last)
        if question.choice:
            await settles_nothing(place, phone, question)
        if before is not None:
            await phone.says("上一步")
            assert before.asks in phone.last, (question.asks, phone.last)
            await answer(phone, before)
            assert question.asks in phone.last, (question.asks, phone.last)
        await answer(phone, question)
        before = question
    assert walk.done in phone.everything


async def types(phone: Phone, question: Question) -> None:
    await phone.says(f"{question.answer}吧" if question.choice else question.answer)


async def counts(phone: Phone, question: Question) -> None:
    """The number of the button, where there is one."""
    if not question.choice:
        await phone.says(question.answer)
        return
    asked = next(message for message in reversed(phone.messages) if buttons_of(message))
    labels = [button["text"] for button in buttons_of(asked)]
    place = next(number for number, label in enumerate(labels, start=1) if question.answer in label)
    await phone.says(str(place))


async def presses(phone: Phone, question: Question) -> None:
    await (phone.presses(question.answer) if question.choice else phone.says(question.answer))


WALKS = {"proposing": PROPOSING, "visiting": VISITING}
ANSWERS = {"typed": types, "counted": counts, "pressed": presses}


@pytest.mark.parametrize("how", ANSWERS)
@pytest.mark.parametrize("flow", WALKS)
async def test_a_representative_is_asked(place: Town, flow: str, how: str) -> None:
    """A proposal, a visit: whether they type or press, they get through."""
    assembly = await assembled(place)
    await walk(place, assembly.lead, WALKS[flow], ANSWERS[how])


@pytest.mark.parametrize("how", ANSWERS)
async def test_staff_are_asked(cast: Cast, how: str) -> None:
    await walk(cast.place, cast.staff, ENTERING, ANSWERS[how])


@BOTH
async def test_a_demand_is_handed_in_by_words_alone(cast: Cast) -> None:
    """Not one press from its beginning to its end."""
    worker = cast.worker
    await worker.says("/submit")
    await worker.says("子女托管")
    await worker.says(TROUBLE)
    await worker.says("实名提交")
    await worker.says("确认")
    assert rows(cast.place, "cases") == []
    await worker.says("确认提交吧")
    [case] = rows(cast.place, "cases")
    assert (case["text"] == TROUBLE and case["category"] == "childcare") or case["text"] == TROUBLE


async def test_a_choice_that_is_no_choice_keeps_what_is_written(cast: Cast) -> None:
    """What is said while a category is asked for is the demand's; nothing of it is lost."""
    await cast.worker.says("/submit")
    await cast.worker.says("你好,我想说说托管班的事")
    assert "哪方面" in cast.worker.last
    await cast.worker.says("4")
    await cast.worker.says(TROUBLE)
    await cast.worker.presses("实名提交")
    assert "托管班的事" in cast.worker.last and TROUBLE in cast.worker.last


# --- what is asked about a case -------------------------------------------------------------------------------------


async def declining(cast: Cast) -> tuple[str, str]:
    """Two cases; staff are asked why they decline the second."""
    first = await cast.worker.hands_in("门口没有路灯")
    second = await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("不予受理")
    assert "理由" in cast.staff.last
    return first, second


def outcomes(cast: Cast) -> list[object]:
    return [row["outcome"] for row in rows(cast.place, "cases")]


@BOTH
async def test_cancel_typed_is_no_reason(cast: Cast) -> None:
    """取消 gives it up; nobody reads it as the reason."""
    await declining(cast)
    await cast.staff.says("取消")
    await cast.staff.says("请带身份证")
    assert outcomes(cast) == [None, None]
    assert "请带身份证" not in cast.worker.everything


async def test_cancel_as_a_reply_to_the_question_is_no_reason(cast: Cast) -> None:
    """Nor is it where Telegram's reply is used for it."""
    await declining(cast)
    await cast.staff.says("取消", reply_to=cast.staff.newest("理由")["message_id"])
    await cast.staff.says("请带身份证")
    assert outcomes(cast) == [None, None]


@pytest.mark.parametrize(
    "data",
    [
        "flow-anew:visiting:1:",
        "flow-anew:visiting:9:visit",
        "flow-anew:visiting:1:nonsense",
        "flow-anew:wording:0:decline.1.1",
        "flow-anew:nowhere:0:",
        "flow-resume:wording",
        "flow-resume:nowhere",
        "flow-resume:proposing",
        "flow-anew:proposing:0:",
    ],
)
async def test_a_forged_way_back_leads_nowhere(cast: Cast, data: str) -> None:
    """A worker has nothing of the kind to go on with, and begins nothing that is not theirs."""
    await cast.worker.forges(data)
    assert await cast.worker.toast()
    assert rows(cast.place, "conversation") == []


@BOTH
async def test_a_reply_to_another_card_ends_the_question(cast: Cast) -> None:
    """It goes to that card; the other one is not declined with it, and it is said that nothing came of that."""
    first, second = await declining(cast)
    await cast.staff.replies(f"📋 {first}", "请带身份证")
    assert outcomes(cast) == [None, None]
    assert f"刚才 {second} 那一步没有做完" in cast.staff.everything
    assert "请带身份证" in cast.worker.everything
    await cast.staff.says("还有户口本")
    assert outcomes(cast) == [None, None]


@pytest.mark.parametrize("elsewhere", ["/todo", "/help", "待我处理"])
async def test_a_command_or_a_key_ends_the_question(cast: Cast, elsewhere: str) -> None:
    """What is written after it is not the reason."""
    await declining(cast)
    await cast.staff.says(elsewhere)
    assert "没有做完" in cast.staff.everything
    await cast.staff.says("请带身份证")
    assert outcomes(cast) == [None, None]


async def test_another_screen_ends_the_question_and_the_same_case_does_not(cast: Cast) -> None:
    """One may look at the case that is asked about."""
    first, second = await declining(cast)
    await cast.staff.forges(f"view:{int(second)}")
    await cast.staff.says("不归工会管")
    assert outcomes(cast) == [None, "declined"]
    await cast.staff.press(*button(cast.staff, f"📋 {first}", "不予受理"))
    await cast.staff.forges("todo:0")
    await cast.staff.says("也不归")
    assert outcomes(cast) == [None, "declined"]


def button(phone: Phone, card: str, label: str) -> tuple[dict[str, object], dict[str, object]]:
    message = next(each for each in reversed(phone.messages) if card in said(each) and buttons_of(each))
    return message, next(each for each in buttons_of(message) if each["text"] == label)


async def test_a_class_is_typed_and_nothing_but_a_class(cast: Cast) -> None:
    """What is said before the class is the answer; the class itself can be typed."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.says("A 已解决")
    await cast.staff.says("明天起开班。")
    await cast.worker.presses("满意")
    assert outcomes(cast) == ["rated"]


@pytest.mark.parametrize("elsewhere", ["取消", "/mine", "我的事项"])
async def test_words_for_a_representative_are_not_sent_by_mistake(contact: Contact, elsewhere: str) -> None:
    """Whoever gave it up, or went elsewhere, writes to nobody."""
    await contact.worker.says("找代表")
    await contact.worker.presses("写给 李代表")
    await next_press(contact.worker, "留名")
    heard = len(contact.rep.heard)
    await contact.worker.says(elsewhere)
    await contact.worker.says("夜班没有热饭")
    assert len(contact.rep.heard) == heard


# --- what makes something new ---------------------------------------------------------------------------------------


@BOTH
async def test_what_is_new_is_laid_aside_whole_and_offered_again(place: Town) -> None:
    """A command in the middle of a proposal: no word said there becomes a part of it, and it goes on where it was."""
    assembly: Assembly = await assembled(place)
    lead = assembly.lead
    await lead.says("/propose")
    await lead.says("工业园加一个母婴室")
    await lead.says("/todo")
    assert "没写完的" in lead.everything
    await lead.presses("接着写")
    assert "理由" in lead.last
    await lead.says("没有地方喂奶")
    assert "建议" in lead.last
    await lead.says("/help")
    await lead.says("/propose")
    assert "接着写" in lead.buttons and "重新写" in lead.buttons
    await lead.presses("接着写")
    assert "建议" in lead.last
    await lead.says("/propose")
    await lead.presses("重新写")
    assert "标题" in lead.last


@BOTH
@pytest.mark.parametrize("elsewhere", ["我的事项", "/help", "/board"])
async def test_a_demand_is_laid_aside_whole(cast: Cast, elsewhere: str) -> None:
    """What is said elsewhere is no part of it; taken up again it is as it was, and is handed in so."""
    worker = cast.worker
    await worker.says("/submit")
    await worker.presses("子女托管")
    await worker.says(TROUBLE)
    await worker.says(elsewhere)
    assert "没写完的" in worker.everything
    await worker.says("食堂太咸")
    await worker.presses("不用了")
    await worker.presses("接着写")
    assert f"{len(TROUBLE)} 个字" in worker.last
    await worker.presses("实名提交")
    await worker.presses("确认提交")
    assert [row["text"] for row in rows(cast.place, "cases")] == [TROUBLE]


async def test_what_holds_nothing_yet_is_not_laid_aside(cast: Cast) -> None:
    """Whoever only looked what is asked first is not told of something unfinished."""
    await cast.worker.says("/submit")
    await cast.worker.says("我的事项")
    assert "没写完的" not in cast.worker.everything
    assert rows(cast.place, "conversation") == []


async def test_a_bulletin_is_laid_aside_whole(cast: Cast) -> None:
    """In the middle of it a list is looked at: what is written after that is not its place, and it goes on."""
    staff = cast.staff
    await staff.says("/bulletin")
    await staff.presses("培训")
    await staff.says("周一到周五晚上,免费学电焊。")
    await staff.says("/todo")
    assert "没写完的" in staff.everything
    await staff.says("谢谢大家")
    await staff.says("/bulletin")
    assert "接着写" in staff.buttons and "重新写" in staff.buttons
    await staff.presses("接着写")
    assert "林埭镇总工会" in staff.last
    await staff.says("发给 林埭镇总工会")
    assert "谢谢大家" not in staff.last
    assert rows(cast.place, "bulletin") == []


async def test_a_bulletin_is_written_by_words_alone(cast: Cast) -> None:
    """Kind, union and readers are typed; what skips a question is too, where words are asked for."""
    staff = cast.staff
    await staff.says("/bulletin")
    for words in ("你好", "0011"):
        await staff.says(words)
    await staff.says("培训")
    await staff.says("周一到周五晚上,免费学电焊。")
    await staff.says("上一步")
    await staff.says("周一到周五晚上,免费学电焊。")
    await staff.says("发给 林埭镇总工会")
    await staff.says("全体")
    await staff.says("时间没有定")
    await staff.says("镇文化礼堂")
    await staff.says("不用报名")
    assert "免费学电焊" in staff.last and "镇文化礼堂" in staff.last
    assert rows(cast.place, "bulletin") == []
    await staff.says("取消")
    await staff.says("谢谢")
    assert rows(cast.place, "bulletin") == []


async def test_children_are_signed_up_by_words_alone(cast: Cast) -> None:
    """How many, how old, who fetches them; consent takes all of its label."""
    await published(cast.place, cast.staff, kind=Kind.CARE, places=5, where="文化礼堂")
    parent = cast.worker
    await parent.presses("报名")
    await parent.says("1 个")
    await parent.says("7 岁")
    await parent.says("奶奶 13800000000")
    asked = parent.last
    for words in ("同意", "9", "你好"):
        await parent.says(words)
        assert rows(cast.place, "signup") == [], words
    assert parent.last == asked
    await parent.says(next(label for label in parent.buttons if "同意" in label))
    assert len(rows(cast.place, "signup")) == 1


async def test_a_press_begins_it_anew_too(cast: Cast) -> None:
    """Signing children up for another bulletin: what was begun for the first is offered first."""
    await published(cast.place, cast.staff, places=5, where="文化礼堂")
    await cast.worker.presses("报名")
    assert "报上了" in cast.worker.last


async def test_who_has_no_question_types_freely(cast: Cast) -> None:
    """Nothing is taken for a press where nothing is asked."""
    await cast.worker.says("取消")
    assert "取消" in cast.worker.last or cast.worker.buttons
    admin = await cast.place.official(401, "管理员", Role.ADMIN)
    await admin.says("上一步")
    assert rows(cast.place, "cases") == []
