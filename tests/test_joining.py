"""Start: a greeting in one's language, and one's union by link, by name or down the tree."""

from domain.people import Role
from storage.unions import Unions
from tests.phones import Phone, Town

TROUBLE = "食堂的饭菜太咸"


async def test_start_greets_in_chinese_unless_the_phone_speaks_english(place: Town) -> None:
    """A French phone is greeted in Chinese, an English one in English; both are asked for their union."""
    french, english = (
        await place.phone(101, "Luc", language_code="fr"),
        await place.phone(102, "Tom", language_code="en-GB"),
    )
    for phone in (french, english):
        await phone.says("/start")
    assert "先找到您的工会" in french.last
    assert "find your union" in english.last
    assert english.buttons == ["林埭镇总工会", "No employer/not found", "I have a receipt code"]


async def test_a_link_of_the_union_needs_one_tap(place: Town) -> None:
    """By a deep link one is asked once; then three lines say what happens, and the keyboard is there."""
    worker = await place.phone(101, "王小明")
    await worker.says(f"/start u{place.works.id}")
    assert "您在 晨星精密电子工会 上班吗" in worker.last
    await worker.presses("是的")
    assert "您在:晨星精密电子工会" in worker.everything
    assert [line[0] for line in worker.last.splitlines()] == ["①", "②", "③"]
    assert "2 个工作日内接手,13 个工作日内答复" in worker.last
    assert await worker.keyboard() == ["我要反映", "我的事项", "大家议", "找代表", "更多"]


async def test_part_of_the_name_finds_the_union(place: Town) -> None:
    """A few characters offer the unions that have them in their names; where none has, the townships are back."""
    worker = await place.phone(101, "王小明")
    await worker.says("/start")
    await worker.says("不存在的公司")
    assert "没有找到" in worker.last
    assert worker.buttons == ["林埭镇总工会", "没有单位/找不到"]
    await worker.says("精密")
    await worker.presses("晨星精密电子工会")
    assert "您在:晨星精密电子工会" in worker.everything


async def test_a_union_is_found_by_what_stands_on_a_payslip(place: Town) -> None:
    """With what the law adds, as one says where one works, with other signs of one sound: one tap, and one is in."""
    for chat, words in enumerate(
        ["浙江晨星精密电子股份有限公司平湖分公司", "我是晨星的", "辰星精密", "chenxing", "晨精"], 101
    ):
        worker = await place.phone(chat, "王小明")
        await worker.says("/start")
        await worker.says(words)
        assert worker.buttons == ["晨星精密电子工会 · 林埭镇总工会", "没有单位/找不到"], words
        await worker.presses("晨星精密电子工会")
        assert "您在:晨星精密电子工会" in worker.everything


async def test_where_one_works_and_what_troubles_one_in_one_breath(place: Town) -> None:
    """The trouble waits, the union named in it is offered, and then one goes on with the trouble."""
    worker = await place.phone(101, "王小明")
    await worker.says("/start")
    await worker.says("我在晨星精密电子上班,食堂的饭菜一直太咸")
    assert "您写的先留着" in worker.last
    assert worker.buttons == ["晨星精密电子工会 · 林埭镇总工会", "没有单位/找不到"]
    await worker.presses("晨星精密电子工会")
    assert "要把这条交给工会吗" in worker.last


async def test_the_tree_is_walked_by_buttons_a_page_at_a_time(place: Town) -> None:
    """From the township to its enterprises, eight a page, and back."""
    async with place.database.transaction() as tx:
        for number in range(9):
            await Unions(tx).add(f"第{number}纺织厂工会", place.town)
    worker = await place.phone(101, "王小明")
    await worker.says("/start")
    await worker.presses("林埭镇总工会")
    assert worker.buttons[-2:] == ["下一页 →", "没有单位/找不到"]
    assert "晨星精密电子工会" in worker.buttons
    await worker.presses("下一页")
    assert worker.buttons == ["第7纺织厂工会", "第8纺织厂工会", "← 上一页", "没有单位/找不到"]
    await worker.presses("上一页")
    await worker.presses("晨星精密电子工会")
    assert "您在:晨星精密电子工会" in worker.everything


async def test_whoever_has_no_union_belongs_to_the_township(place: Town) -> None:
    """没有单位/找不到 leads to the townships, at the top of the tree and below a township alike."""
    top, below = await place.phone(101, "王小明"), await place.phone(102, "李小红")
    await top.says("/start")
    await top.presses("没有单位")
    assert "您上班的镇或街道" in top.last
    await top.presses("林埭镇总工会")
    await below.says("/start")
    await below.presses("林埭镇总工会")
    await below.presses("没有单位")
    for phone in (top, below):
        assert "您在:林埭镇总工会" in phone.everything


async def change(worker: Phone, union: int) -> None:
    await worker.says(f"/start u{union}")
    await worker.presses("是的")


async def test_the_union_may_be_changed_once_in_thirty_days(place: Town) -> None:
    """The first change is allowed, the next is refused with the day from which it is possible, and then it is."""
    worker = await place.member(101, "王小明")
    await change(worker, place.town.id)
    assert "您在:林埭镇总工会" in worker.everything
    await change(worker, place.works.id)
    assert "每 30 天一次" in await worker.toast()
    await worker.says("/start")
    assert "您在:林埭镇总工会" in worker.last
    await place.pass_time(days=31)
    await change(worker, place.works.id)
    await worker.says("/start")
    assert "您在:晨星精密电子工会" in worker.last


async def test_a_refused_change_does_not_keep_one_in_the_search(place: Town) -> None:
    """Whoever may not change now and simply writes is asked whether it is for the union, not searched for."""
    worker = await place.member(101, "王小明")
    await change(worker, place.town.id)
    await change(worker, place.works.id)
    await worker.says(TROUBLE)
    assert "要把这条交给工会吗" in worker.last


async def test_cancel_leaves_the_search_for_a_union(place: Town) -> None:
    """A member who followed a link by mistake gets out by /cancel, and what they write then is no search."""
    worker = await place.member(101, "王小明")
    await worker.says(f"/start u{place.town.id}")
    await worker.says("/cancel")
    await worker.says(TROUBLE)
    assert "要把这条交给工会吗" in worker.last


async def test_what_was_written_before_joining_is_kept(place: Town) -> None:
    """A newcomer who begins with their trouble is asked for the union first and goes on where they were."""
    staff = await place.official(201, "陈敏", Role.STAFF)
    worker = await place.phone(101, "王小明")
    await worker.says(TROUBLE)
    assert "先找到您的工会" in worker.last
    await worker.says("晨星")
    await worker.presses("晨星精密电子工会")
    assert "要把这条交给工会吗" in worker.last
    for words in ("实名提交", "别的类别", "食宿交通", "确认提交"):
        await worker.presses(words)
    assert TROUBLE in staff.last


async def test_a_draft_survives_a_change_of_union(place: Town) -> None:
    """A draft that was under way when a link was followed is offered again afterwards."""
    worker = await place.member(101, "王小明")
    await worker.drafts(TROUBLE)
    await place.pass_time(days=31)
    await change(worker, place.town.id)
    assert "您刚才写的还在" in worker.last
    await worker.presses("接着写")
    await worker.presses("实名提交")
    assert TROUBLE in worker.last
    assert "交给:林埭镇总工会" in worker.last


async def test_a_link_with_a_number_that_no_union_has_is_a_plain_start(place: Town) -> None:
    """An unknown or absurdly large union number greets like /start alone."""
    worker = await place.phone(101, "王小明")
    for code in ("u999", "u99999999999999999999999", "nonsense"):
        await worker.says(f"/start {code}")
        assert "先找到您的工会" in worker.last
