"""代录: staff write down what somebody says who has no Telegram, and whoever has the receipt code takes it over."""

from datetime import timedelta

import pytest

from domain.people import Role
from services import entries
from services.export import exported
from services.retention import Night
from storage.times import to_text
from tests.conftest import Cast
from tests.engines import BOTH
from tests.entries import NAME, TELEPHONE, WORDS, asked, enters, slip_of
from tests.phones import VOICE, Town
from tests.tables import places_of, rows
from tests.traces import VOICE_COLUMNS, cases_of

VOICES = VOICE_COLUMNS | {"entered_by", "asked", "about", "left_behind", "taken_in"}
RESOLVED = "夜班热饭从今天起供应到凌晨"


# --- entering ---------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_was_heard_by_telephone_is_a_demand_like_any_other(cast: Cast) -> None:
    """A number, a date, a card for all staff; how it came stands on the card and in the history, with who wrote it."""
    await enters(cast.staff)
    slip = slip_of(cast.staff)
    assert "编号 0001" in slip
    assert "最晚" in slip
    for phone in (cast.staff, cast.colleague):
        card = phone.newest("📋")["text"]
        assert WORDS in card
        assert f"{NAME} · 林埭镇总工会" in card
        assert "电话代录(登记人 陈敏)" in card
        assert TELEPHONE in card
    await cast.staff.presses("受理")
    assert "承办:陈敏" in cast.staff.newest("📋")["text"]
    assert "请您打电话告诉本人" in cast.staff.newest("📋")["text"]
    await cast.colleague.presses("经过")
    assert "陈敏 代录(电话)" in cast.colleague.last
    [case] = rows(cast.place, "cases")
    assert case["anonymous_at"] is None
    assert [record["submitter"] async for record in exported(cast.place.database)] == [NAME]


async def test_a_recording_and_a_window_do_as_well(cast: Cast) -> None:
    """The draft takes what every draft takes."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.presses("窗口")
    await staff.presses("食宿交通")
    await staff.sends_files([VOICE])
    await staff.presses("写好了")
    await staff.presses("不留姓名")
    assert "窗口代录 · 不留姓名 · 没有留电话" in staff.last
    await staff.presses("确认提交")
    assert "窗口代录" in staff.newest("📋")["text"]
    assert len(rows(cast.place, "attachment")) == 1


async def test_danger_is_asked_about_and_seen_to_the_same_day(cast: Cast) -> None:
    """As in every demand about safety at work: the chair hears at once."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.presses("电话")
    await staff.presses("劳动安全")
    await staff.presses(staff.buttons[0])
    assert "离开危险的地方" in staff.last
    await staff.says("三号车间漏氨")
    await staff.presses("写好了")
    await staff.presses("不留姓名")
    await staff.presses("确认提交")
    assert "要求今天接手" in slip_of(staff)
    assert "三号车间漏氨" in cast.chair.everything


async def test_before_it_goes_in_everything_can_be_changed(cast: Cast) -> None:
    """Words are added, the name is another; who writes where a button is expected is asked again."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.says("等一下")
    assert "怎么反映上来的" in staff.last
    await staff.presses("窗口")
    await staff.presses("食宿交通")
    await staff.presses("取消")
    assert rows(cast.place, "conversation") == []
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.presses("窗口")
    await staff.presses("食宿交通")
    written = await staff.says("食堂夜班没有饭")
    await staff.edits(written, WORDS)
    await staff.presses("写好了")
    await staff.says(NAME)
    await staff.says("没有电话")
    assert "不像电话号码" in staff.last
    await staff.says("１３８ ０００１ ０００２")
    assert "138 0001 0002" in staff.last
    await staff.presses("补充内容")
    await staff.says("每周三次")
    await staff.presses("写好了")
    await staff.presses("改姓名电话")
    await staff.says("张建军")
    await staff.presses("跳过")
    assert "张建军 · 没有留电话" in staff.last
    await staff.presses("确认提交")
    [case] = rows(cast.place, "cases")
    assert case["text"] == f"{WORDS}\n每周三次"
    assert places_of(cast.place, "0001 0002") == set()


async def test_who_begins_with_the_words_is_asked_the_rest(cast: Cast) -> None:
    """Whoever has the caller on the line writes down what they say, whatever is asked first."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.says(WORDS)
    assert "说的话记下了" in staff.last
    await staff.presses("电话")
    assert "记下了。" in staff.last
    await staff.presses("食宿交通")
    assert "还可以接着写" in staff.last
    await staff.presses("写好了")
    await staff.presses("不留姓名")
    assert WORDS in staff.last
    await staff.says("还有,是三号食堂")
    assert (WORDS in staff.last, "三号食堂" in staff.last) == (True, True)


async def test_a_union_below_is_found_by_its_name_and_one_beside_is_not(cast: Cast) -> None:
    """Staff of the township enter for an enterprise of theirs; of another township they find nothing."""
    await enters(cast.staff, union="林埭镇总工会")
    boss = await cast.place.official(203, "马经理", Role.STAFF, cast.place.works)
    await cast.staff.says("/enter")
    await cast.staff.says("平湖")
    assert "没有这个名字" in cast.staff.last
    await cast.staff.says("晨星")
    await cast.staff.presses("晨星精密电子工会")
    await cast.staff.says("/enter")
    await cast.staff.presses("重新写")
    await cast.staff.forges(f"enter-union:{cast.place.city.id}")
    assert "只能交给自己的工会和下面的单位" in await cast.staff.toast()
    await boss.says("/enter")
    assert "怎么反映上来的" in boss.last, "where there is one union nobody is asked which"
    await boss.forges(f"enter-union:{cast.place.town.id}")
    await boss.presses("电话")
    await boss.presses("食宿交通")
    await boss.says("更衣室漏水")
    await boss.presses("写好了")
    await boss.presses("不留姓名")
    assert "交给:晨星精密电子工会" in boss.last
    await boss.presses("取消")
    assert len(rows(cast.place, "cases")) == 1


@BOTH
async def test_only_staff_and_chairs_enter_for_others(cast: Cast) -> None:
    """A worker, a representative and an admin are told so, also where they forge the button."""
    others = [
        cast.worker,
        await cast.place.official(501, "李代表", Role.REPRESENTATIVE),
        await cast.place.official(502, "管理员", Role.ADMIN),
    ]
    for phone in others:
        await phone.says("/enter")
        assert "代录由工会工作人员和主席来做" in phone.last
        await phone.forges("enter")
        assert "代录由工会工作人员和主席来做" in await phone.toast()
    await cast.chair.says("/todo")
    await cast.chair.presses("代录")
    assert "交给哪个工会办" in cast.chair.last


async def test_who_loses_the_post_half_way_hands_nothing_in(cast: Cast) -> None:
    """It is the post that counts, at the moment of the last tap."""
    staff, place = cast.staff, cast.place
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.presses("窗口")
    await staff.presses("食宿交通")
    await staff.says(WORDS)
    await staff.presses("写好了")
    await staff.presses("不留姓名")
    async with place.database.transaction() as tx:
        person = (await tx.identity_by_chat(chat_id=staff.id))["person"]
        await tx.post_end(person=person, union_id=place.town.id, role=Role.STAFF, now=to_text(place.clock.now()))
    await staff.presses("确认提交")
    assert "代录由工会工作人员和主席来做" in await staff.toast()
    assert rows(place, "cases") == []


# --- telling ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_matters_is_somebodys_errand_and_the_rest_is_not(cast: Cast) -> None:
    """Accepting it is nothing to call about; an answer and the result are, with name and number on the card."""
    staff = cast.staff
    await enters(staff)
    await staff.presses("受理")
    assert "打电话告诉一声" not in staff.everything
    await staff.replies(WORDS, "正在和食堂商量")
    card = staff.newest("📋")["text"]
    assert f"{NAME} 收不到消息" in card
    assert TELEPHONE in card
    assert "请打电话照着念一遍" in staff.everything and "送到了" not in staff.everything
    asked = next(text for text in staff.heard if "再点“已电话告知”" in text and NAME in text)
    assert (TELEPHONE in asked, "正在和食堂商量" in asked) == (True, True)
    await staff.says("/todo")
    assert any("0001" in button for button in staff.buttons)
    await staff.presses("已电话告知")
    assert "收不到消息" not in staff.newest("📋")["text"]
    await staff.resolves(RESOLVED)
    assert f"{NAME} 收不到消息" in staff.newest("📋")["text"]
    await staff.forges("view:1")
    assert staff.last.count("陈敏 打电话告诉了本人") == 1


async def test_a_day_that_was_promised_and_a_refusal_are_told_too(cast: Cast) -> None:
    """Class B and declining: what the worker would have to know."""
    await enters(cast.staff)
    await cast.staff.presses("不予受理")
    await cast.staff.says("这件归人社部门")
    assert f"{NAME} 收不到消息" in cast.staff.newest("📋")["text"]


async def test_of_somebody_without_a_name_nobody_is_asked_to_call(cast: Cast) -> None:
    """They have the receipt code; the card says so."""
    await enters(cast.staff, name=None)
    await cast.staff.presses("受理")
    await cast.staff.replies(WORDS, "正在和食堂商量")
    assert "打电话告诉" not in cast.staff.everything
    assert "没有留姓名,本人凭查询码看进展" in cast.staff.newest("📋")["text"]
    await cast.staff.says("/unseal 0001")
    await cast.staff.says("她说自己有生命危险,必须马上找到本人送医")
    await cast.staff.presses("请另一位同意")
    await cast.chair.presses("同意查看匿名身份")
    await cast.place.pass_working_days(2)
    assert "已经无法查看" not in cast.staff.everything + cast.chair.everything
    for phone in (cast.staff, cast.chair):
        await phone.presses("看姓名")
        assert "姓名已经无法查看" in phone.last


async def test_silence_stays_silence(cast: Cast) -> None:
    """Nobody rates for somebody else: after the window it is unrated."""
    await enters(cast.staff)
    await cast.staff.presses("受理")
    await cast.staff.resolves(RESOLVED)
    await cast.place.pass_working_days(8)
    [case] = rows(cast.place, "cases")
    assert (case["stage"], case["outcome"], case["rating"]) == ("closed", "unrated", None)


# --- claiming ---------------------------------------------------------------------------------------------------------


@BOTH
async def test_whoever_has_the_code_takes_the_case_over(cast: Cast) -> None:
    """A phone is bought, the code typed: the card is theirs, answers come, they rate; nobody telephones any more."""
    worker, staff = cast.worker, cast.staff
    code = await enters(staff)
    await staff.presses("受理")
    await staff.replies(WORDS, "正在和食堂商量")
    await worker.says("/claim")
    await worker.says(code.lower().replace("-", " "))
    assert "0001" in worker.last
    await worker.presses("取消")
    await worker.says(code)
    assert "0001" in worker.last, "typed without /claim it is understood as well"
    await worker.presses("是我的,认领")
    assert WORDS in worker.everything
    assert "收不到消息" not in staff.newest("📋")["text"]
    assert TELEPHONE not in staff.newest("📋")["text"]
    assert f"{NAME} ·" in staff.newest("📋")["text"]
    await staff.resolves(RESOLVED)
    assert RESOLVED in worker.everything
    await worker.presses("满意")
    [case] = rows(cast.place, "cases")
    assert case["rating"] == "satisfied"
    await worker.says("/mine")
    assert any("0001" in button for button in worker.buttons)


@BOTH
async def test_a_claim_links_nobody_to_a_case_without_a_name(cast: Cast) -> None:
    """After it no row outside the sealed table names the claimant beside the case, and staff read what they read."""
    worker, staff, place = cast.worker, cast.staff, cast.place
    code = await enters(staff, name=None)
    await worker.says(f"/claim {code}")
    await worker.presses("是我的,认领")
    await staff.presses("受理")
    await staff.replies(WORDS, "正在和食堂商量")
    assert "正在和食堂商量" in worker.everything
    assert "王小明" not in staff.everything
    [case] = rows(place, "cases")
    own = await place.person(worker)
    tied = [
        (table, row)
        for table, content in place.tables().items()
        for row in content
        if table != "identity"
        and own in (voices := {row[column] for column in VOICES & row.keys()})
        and (case["submitter"] in voices or case["id"] in cases_of(row))
    ]
    assert tied == []
    for trace in (code, code.replace("-", "")):
        assert places_of(place, trace) == set()
    assert [row for row in rows(place, "conversation") if row["person"] == own] == []


async def test_what_is_no_good_is_told_in_a_sentence(cast: Cast) -> None:
    """Wrong, used, expired, too often: one sentence each; what is no code at all costs nothing."""
    worker = cast.worker
    first, second = await enters(cast.staff), await enters(cast.staff, "第二件")
    await worker.says(f"/claim {first}")
    await worker.presses("是我的,认领")
    for said in (f"/claim {first}", first):
        await worker.says("/claim")
        await worker.says(said.removeprefix("/claim "))
        assert "用过了" in worker.last or "就是您自己的" in worker.last
    await worker.says("/cancel")
    await cast.place.pass_time(days=181)
    await worker.says(f"/claim {second}")
    assert "过期了" in worker.last
    await worker.says("/claim")
    for _ in range(7):
        await worker.says("不知道放哪里了")
        assert "没有这个码" in worker.last
    for _ in range(5):
        await worker.says("/claim 2222-3333-4444")
    assert "今天已经写错 5 次" in worker.last
    third = await enters(cast.staff, "第三件")
    await worker.says(f"/claim {third}")
    assert "今天已经写错 5 次" in worker.last
    await worker.forges(f"claim-yes:{third.replace('-', '')}")
    assert "今天已经写错 5 次" in await worker.toast()
    await cast.place.pass_time(days=1)
    await worker.says(f"/claim {third}")
    assert "0003" in worker.last


@BOTH
async def test_who_had_a_hand_in_it_does_not_take_it_over(cast: Cast) -> None:
    """Neither who entered it nor who handles it, though they know the code; a colleague whose own it is may."""
    code = await enters(cast.staff)
    await cast.colleague.presses("受理")
    for phone in (cast.staff, cast.colleague):
        await phone.says(f"/claim {code}")
        await phone.presses("是我的,认领")
        assert "登记或者经手的" in await phone.toast()
    await cast.chair.says(f"/claim {code}")
    await cast.chair.presses("是我的,认领")
    assert "0001" in cast.chair.newest("好了,0001")["text"]
    await cast.worker.forges(f"claim-yes:{code.replace('-', '')}")
    assert "用过了" in await cast.worker.toast()


async def test_who_has_a_case_of_their_own_in_it_need_not(cast: Cast) -> None:
    """Their own was merged into it: they hear of it anyway, and nobody counts twice."""
    code = await enters(cast.staff)
    await cast.worker.hands_in("夜班吃不上热饭", category="食宿交通")
    await cast.staff.forges("merge:2:1")
    await cast.staff.says("0001")
    await cast.staff.presses("确定并案")
    await cast.worker.says(f"/claim {code}")
    await cast.worker.presses("是我的,认领")
    assert "已经合在这件里" in await cast.worker.toast()


async def test_a_link_is_as_good_as_typing(cast: Cast) -> None:
    """/start r<code>, also for somebody who has no union yet."""
    code = await enters(cast.staff)
    stranger = await cast.place.phone(105, "张师傅")
    await stranger.says(f"/start r{code.replace('-', '')}")
    await stranger.presses("是我的,认领")
    assert WORDS in stranger.everything


# --- somebody on the roster -------------------------------------------------------------------------------------------


@pytest.fixture
async def listed(cast: Cast) -> Cast:
    """The worker is on the enterprise's roster by the name that is heard, and has come in."""
    place = cast.place
    async with place.database.transaction() as tx:
        person = (await tx.identity_by_chat(chat_id=cast.worker.id))["person"]
        now = to_text(place.clock.now())
        more = {"union_id": place.works.id, "contact_group": "", "roles": "worker", "left_at": None, "now": now}
        entry = await tx.roster_add(name=NAME, staff_number="", **more)
        await tx.roster_join(id=entry, person=person, now=now)
    return cast


@BOTH
async def test_who_is_on_the_roster_is_asked_and_says_yes(listed: Cast) -> None:
    """What was said is not shown before: another may have the name. Their yes makes it theirs."""
    worker = listed.worker
    await asked(listed)
    assert "同名" in worker.last
    assert WORDS not in worker.everything
    for forged in ("entered-yes:1", "entered-no:1"):
        await listed.colleague.forges(forged)
        assert "没有找到" in await listed.colleague.toast()
    await worker.presses("是我说的")
    assert WORDS in worker.everything
    assert TELEPHONE not in listed.staff.newest("📋")["text"]
    await worker.forges("entered-yes:1")
    assert "没有找到" in await worker.toast()


async def test_a_no_and_silence_leave_it_as_it_was(listed: Cast) -> None:
    """Nobody hears of a no; whoever handles it telephones."""
    await asked(listed)
    heard = len(listed.staff.heard)
    await listed.worker.presses("不是我")
    assert "和您没有关系" in listed.worker.last
    assert len(listed.staff.heard) == heard
    await listed.staff.presses("受理")
    await listed.staff.replies(WORDS, "正在和食堂商量")
    assert f"{NAME} 收不到消息" in listed.staff.newest("📋")["text"]
    assert "正在和食堂商量" not in listed.worker.everything


async def test_nobody_is_asked_unless_the_staff_say_so(listed: Cast) -> None:
    """It may be somebody else of the same name."""
    await asked(listed, answer="不是,或者不用")
    assert "同名" not in listed.worker.everything


# --- the telephone number ---------------------------------------------------------------------------------------------


@BOTH
async def test_a_telephone_number_stands_in_one_place_until_nobody_needs_it(cast: Cast) -> None:
    """Of all tables in one; of all phones on those of staff; and it goes when the case has been closed for a while."""
    staff, place = cast.staff, cast.place
    await enters(staff)
    assert places_of(place, TELEPHONE) == {"entry"}
    assert TELEPHONE not in cast.chair.everything + cast.worker.everything
    await staff.presses("不予受理")
    await staff.says("这件归人社部门")
    await forgotten(place, timedelta(days=1))
    assert places_of(place, TELEPHONE) == {"entry"}, "they have not been told yet"
    await staff.presses("已电话告知")
    await forgotten(place, timedelta(days=-1))
    assert places_of(place, TELEPHONE) == {"entry"}, "it closed later than that"
    await forgotten(place, timedelta(days=1))
    assert places_of(place, TELEPHONE) == set()
    assert TELEPHONE not in staff.newest("📋")["text"]


async def forgotten(place: Town, ahead: timedelta) -> None:
    async with place.database.transaction() as tx:
        before = place.clock.now() + ahead
        await entries.retain_telephones(place.work(tx), Night(before, 10, (), ()))
    await place.settle()


async def test_the_code_is_all_that_a_new_phone_needs(cast: Cast) -> None:
    """Whoever has just opened the bot is asked for their union; the bare code from the paper is understood there."""
    code = await enters(cast.staff, "宿舍没有热水")
    somebody = await cast.place.phone(777, "张阿姨")
    await somebody.says("/start")
    assert "我有查询码" in somebody.buttons
    await somebody.says(code)
    assert "没有找到" not in somebody.last and "0001" in somebody.last


async def test_words_before_the_danger_do_not_hide_what_saves_them(cast: Cast) -> None:
    """Whoever begins with the words reads the same advice once it turns out that somebody is in danger."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.presses("林埭镇总工会")
    await staff.says("三号车间漏氨")
    await staff.presses("电话")
    await staff.presses("劳动安全")
    await staff.presses(staff.buttons[0])
    assert "离开危险的地方" in staff.last
    assert "写好了" in staff.buttons
