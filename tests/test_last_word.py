"""A rating that ends a demand may be thought over: for as long as there was to give it, and the last word counts."""

from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Json, Phone, buttons_of, said

TROUBLE = "希望暑期开设托管班"


async def rated(cast: Cast, word: str = "满意") -> None:
    """A plain demand that its worker has ended by one tap."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六开班")
    await cast.worker.presses(word)


def labels(message: Json) -> list[str]:
    return [button["text"] for button in buttons_of(message)]


def outcome_of(cast: Cast) -> tuple[object, ...]:
    [case] = cast.place.tables()["cases"]
    return case["stage"], case["outcome"], case["rating"]


async def week(phone: Phone) -> str:
    await phone.says("/overview")
    return phone.last


@BOTH
async def test_it_ends_at_once_and_says_until_when_it_may_be_changed(cast: Cast) -> None:
    """The buttons stay where the question stood, but for what was said already."""
    await rated(cast)
    assert outcome_of(cast) == ("closed", "rated", "satisfied")
    asked = cast.worker.newest("有结果了")
    assert said(asked).endswith("✅ 谢谢您的评价!7月15日(周三)前都可以改。")
    assert "7月15日(周三)前都可以改" in await cast.worker.toast()
    assert labels(asked) == ["改为基本满意", "改为不满意"]
    assert "想改评价,7月15日(周三)前点一下" in said(cast.worker.newest("📋 0001"))
    assert "想改评价" not in cast.staff.everything


@BOTH
async def test_a_better_or_worse_word_replaces_the_first(cast: Cast) -> None:
    """Staff hear what it is now, and the figures count it alone; back again is one tap too."""
    await rated(cast)
    await cast.worker.presses("改为基本满意")
    assert outcome_of(cast) == ("closed", "rated", "mostly")
    assert "改了评价,现在是:基本满意" in cast.staff.last
    assert "您的评价:基本满意" in said(cast.worker.newest("📋 0001"))
    assert "满意 0(含基本满意 1)/评价 1/应评 1 人" in await week(cast.chair)
    await cast.worker.presses("改为满意")
    assert outcome_of(cast) == ("closed", "rated", "satisfied")
    assert "满意 1(含基本满意 1)/评价 1/应评 1 人" in await week(cast.chair)


@BOTH
async def test_not_satisfied_after_all_goes_the_way_of_not_satisfied(cast: Cast) -> None:
    """Its handler does it again, the chair hears why, and it is rated anew."""
    await rated(cast)
    await cast.worker.presses("改为不满意")
    assert "哪里不满意" in cast.worker.last
    assert outcome_of(cast) == ("closed", "rated", "satisfied")
    await cast.worker.says("周六我要上班")
    assert "已退回再办" in cast.worker.last
    for office in (cast.staff, cast.chair):
        assert "周六我要上班" in office.last
    assert outcome_of(cast) == ("handling", None, "dissatisfied")
    assert "应评 0 人" in await week(cast.chair)
    assert "正在办" in said(cast.worker.newest("📋 0001"))
    assert "改" not in "".join(labels(cast.worker.newest("📋 0001")))
    await cast.staff.resolves("改在周日")
    await cast.worker.presses("满意")
    assert outcome_of(cast) == ("closed", "rated", "satisfied")


async def test_what_cannot_be_done_goes_to_the_chair_after_all(cast: Cast) -> None:
    """As 不满意 does there; the chair may leave it as it is, and that is then the end."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("C 暂时办不到")
    await cast.staff.says("没有场地")
    await cast.chair.presses("同意")
    await cast.worker.presses("基本满意")
    await cast.worker.presses("改为不满意")
    await cast.worker.says("邻镇太远")
    assert "已请主席复核" in cast.worker.last
    assert "邻镇太远" in cast.staff.last
    assert "请主席复核" in said(cast.chair.newest("📋 0001"))
    await cast.chair.presses("维持,写明理由")
    await cast.chair.says("明年场地建好就开")
    assert outcome_of(cast) == ("closed", "rated", "dissatisfied")
    assert "满意 0(含基本满意 0)/评价 1/应评 1 人" in await week(cast.chair)
    assert "改" not in "".join(labels(cast.worker.newest("📋 0001")))


@BOTH
async def test_when_the_time_is_over_the_word_stands(cast: Cast) -> None:
    """The card offers it no more, and an old button says what is."""
    await rated(cast)
    await cast.place.pass_working_days(8)
    assert "想改评价" not in said(cast.worker.newest("📋 0001"))
    assert "改为基本满意" not in labels(cast.worker.newest("📋 0001"))
    await cast.worker.presses("改为基本满意")
    assert outcome_of(cast) == ("closed", "rated", "satisfied")
    assert "过时" in await cast.worker.toast() or "已经" in await cast.worker.toast()


async def test_nobody_is_reminded_that_they_may_think_again(cast: Cast) -> None:
    """It is over for who does not want to: no reminder, and nothing in what waits for anybody."""
    await rated(cast)
    heard = len(cast.worker.heard)
    await cast.place.pass_working_days(9)
    assert cast.worker.heard[heard:] == []
    await cast.staff.says("/todo")
    assert "没有等您的事项" in cast.staff.last


async def test_another_may_not_change_it(cast: Cast) -> None:
    """Only whose word it was, and only to another."""
    await rated(cast)
    for forged in ("mostly:1:4", "redo:1:4", "satisfied:1:4"):
        await cast.staff.forges(forged)
        await cast.colleague.forges(forged)
    await cast.worker.forges("satisfied:1:4")
    assert outcome_of(cast) == ("closed", "rated", "satisfied")
    assert "改了评价" not in cast.staff.everything


@BOTH
async def test_who_gave_no_name_changes_it_as_nobody(cast: Cast) -> None:
    """Under the pseudonym of the case; nothing of it carries their own."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六开班")
    await cast.worker.presses("满意")
    await cast.worker.presses("改为不满意")
    await cast.worker.says("周六我要上班")
    assert outcome_of(cast) == ("handling", None, "dissatisfied")
    assert "周六我要上班" in cast.staff.last and cast.worker.name not in cast.staff.everything
    events = cast.place.tables()["event"]
    assert len({row["actor"] for row in events if row["party"] == "submitter"}) == 1


async def test_in_english(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.worker.says("/language")
    await cast.worker.presses("English")
    await cast.staff.presses("受理")
    await cast.staff.resolves("周六开班")
    await cast.worker.presses("Satisfied")
    asked = next(each for each in reversed(cast.worker.messages) if "Not satisfied after all" in labels(each))
    assert "You can change it until Wed 15 Jul." in said(asked)
    await cast.worker.presses("Mostly satisfied, rather")
    assert outcome_of(cast) == ("closed", "rated", "mostly")
