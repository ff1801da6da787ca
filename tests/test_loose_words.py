"""Words that came without a question: what they may be for is found first and counted then, and a button sends exactly
what is quoted above it.
"""

from domain.cases.words import Action
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, Phone, buttons_of

LATER = ["食堂太咸", "宿舍漏水", "班车太晚", "更衣室没灯", "门口积水", "空调不冷"]


def question(phone: Phone, words: str) -> Json:
    """The newest message that asks what these words are for."""
    found = [each for each in phone.messages if words in each.get("text", "") and buttons_of(each)]
    return [each for each in found if any(b["callback_data"].startswith("loose-drop") for b in buttons_of(each))][-1]


def button(message: Json, words: str) -> Json:
    return next(each for each in buttons_of(message) if words in each["text"])


def additions(cast: Cast) -> list[str]:
    return [row["text"] for row in cast.place.tables()["event"] if row["action"] in {Action.ADD, Action.COMPLETE}]


@BOTH
async def test_the_case_that_waits_for_ones_words_is_offered_first(cast: Cast) -> None:
    """However many newer ones there are, closed ones among them."""
    await cast.worker.hands_in("工资少发两百")
    await cast.staff.presses("请职工补充")
    await cast.staff.says("请说是哪个月")
    for words in LATER:
        await cast.worker.hands_in(words)
    for _ in range(4):
        await cast.worker.presses("撤回")
        await cast.worker.presses("确定撤回")
    await cast.worker.says("是上个月的")
    asked = question(cast.worker, "是上个月的")
    assert "0001" in buttons_of(asked)[0]["text"]
    await cast.worker.press(asked, button(asked, "0001"))
    assert additions(cast) == ["是上个月的"]


@BOTH
async def test_staff_who_wrote_a_demand_can_add_to_it(cast: Cast) -> None:
    """What waits for them to be answered comes first, then what is their own."""
    await cast.worker.hands_in("食堂太咸")
    await cast.staff.hands_in("我们办公室没有暖气")
    await cast.staff.says("昨天又停了一天")
    offered = [each["text"] for each in buttons_of(question(cast.staff, "昨天又停了一天"))]
    assert "0001" in offered[0] and "0002" in offered[1]
    await cast.staff.press(
        question(cast.staff, "昨天又停了一天"), button(question(cast.staff, "昨天又停了一天"), "0002")
    )
    assert additions(cast) == ["昨天又停了一天"]


@BOTH
async def test_a_button_sends_what_is_quoted_above_it(cast: Cast) -> None:
    """What was said after it stays, and is asked about by itself; the question that quoted both does nothing more."""
    await cast.worker.hands_in("食堂太咸")
    await cast.worker.says("面条也太咸")
    first = question(cast.worker, "面条也太咸")
    await cast.worker.says("厕所没有灯")
    both = question(cast.worker, "厕所没有灯")
    assert "面条也太咸" in both["text"]
    await cast.worker.press(first, button(first, "0001"))
    assert additions(cast) == ["面条也太咸"]
    rest = question(cast.worker, "厕所没有灯")
    assert "面条也太咸" not in rest["text"]
    await cast.worker.press(both, button(both, "0001"))
    assert additions(cast) == ["面条也太咸"]
    rest = question(cast.worker, "厕所没有灯")
    await cast.worker.press(rest, button(rest, "0001"))
    assert additions(cast) == ["面条也太咸", "厕所没有灯"]


@BOTH
async def test_words_of_days_ago_are_not_mixed_in(cast: Cast) -> None:
    """Each has its own question, and either can still be decided."""
    await cast.worker.hands_in("食堂太咸")
    await cast.worker.says("面条也太咸")
    old = question(cast.worker, "面条也太咸")
    await cast.place.pass_time(days=3)
    await cast.worker.says("厕所没有灯")
    new = question(cast.worker, "厕所没有灯")
    assert "面条也太咸" not in new["text"]
    await cast.worker.press(new, button(new, "0001"))
    assert additions(cast) == ["厕所没有灯"]
    await cast.worker.forges(button(new, "0001")["callback_data"])
    assert "面条也太咸" in cast.worker.last, "what has gone does not go twice; what lies there is asked about"
    assert additions(cast) == ["厕所没有灯"]
    await cast.worker.press(old, button(old, "0001"))
    assert additions(cast) == ["厕所没有灯", "面条也太咸"]


@BOTH
async def test_a_button_of_before_sends_what_is_undecided(cast: Cast) -> None:
    """It did not say what it was about."""
    await cast.worker.hands_in("食堂太咸")
    await cast.worker.says("面条也太咸")
    await cast.worker.forges("loose-add:1")
    assert additions(cast) == ["面条也太咸"]


@BOTH
async def test_a_page_turned_under_an_older_question_is_of_its_words(cast: Cast) -> None:
    """The newer question stays as it is, and a button of the page sends what is quoted above it."""
    for number in range(8):
        await cast.worker.hands_in(f"{number}号楼没有热水")
    await cast.worker.says("面条也太咸")
    old = question(cast.worker, "面条也太咸")
    await cast.place.pass_time(days=3)
    await cast.worker.says("厕所没有灯")
    new = question(cast.worker, "厕所没有灯")
    await cast.worker.press(old, button(old, "下一页"))
    turned = question(cast.worker, "面条也太咸")
    assert turned["message_id"] == old["message_id"] and "厕所没有灯" not in turned["text"]
    assert button(turned, "0005") and not any("0008" in each["text"] for each in buttons_of(turned))
    assert "厕所没有灯" in question(cast.worker, "厕所没有灯")["text"]
    await cast.worker.press(turned, button(turned, "0005"))
    assert additions(cast) == ["面条也太咸"]
    await cast.worker.press(new, button(new, "0008"))
    assert additions(cast) == ["面条也太咸", "厕所没有灯"]
