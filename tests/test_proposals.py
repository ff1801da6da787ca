"""A proposal's way through the five steps: signing, deliberation, handling, supervision, feedback; and out of each."""

from domain.people import Person, Role
from domain.posts import Order
from services import posts
from storage.database import Transaction
from storage.people import People
from storage.unions import Unions
from tests.assembly import NAMES, TITLE, Assembly
from tests.engines import BOTH
from tests.phones import Phone, Town


async def _person(tx: Transaction, phone: Phone) -> Person:
    visitor = await People(tx).visitor(phone.id)
    assert visitor
    return visitor.person


# --- all the way round -----------------------------------------------------------------------------------------------


@BOTH
async def test_a_proposal_goes_through_all_five_steps(assembly: Assembly) -> None:
    """Each step is told to those whom it concerns, and the card says where it stands."""
    number = await assembly.propose()
    assert TITLE in assembly.people[1].last and "一起提" in assembly.people[1].last
    assert TITLE not in assembly.staff.everything, "staff hear of it when it is signed"
    await assembly.people[1].presses("同意联名")
    assert "何代表 同意一起提" in assembly.lead.last
    await assembly.people[2].presses("同意联名")
    assert "已交给工会" in assembly.lead.last
    assert "一起提:何代表、沈代表" in assembly.staff.newest(TITLE)["text"]
    await assembly.staff.presses("立案")
    assert "开始审议" in assembly.lead.last
    for person in assembly.people[1:]:
        assert "赞成" in person.buttons
    await assembly.votes("赞成", 1, 2, 3)
    await assembly.votes("反对", 4)
    assert "赞成 3 · 反对 1 · 弃权 0 · 未表决 0" in assembly.people[3].newest(TITLE)["text"]
    await assembly.place.pass_time(minutes=61)
    assert "审议通过了(赞成 3,反对 1,弃权 0)" in assembly.lead.last
    assert "请在" in assembly.staff.last and "接手办理" in assembly.staff.last
    await assembly.staff.presses("接手办理")
    await assembly.staff.replies(TITLE, "已经和园区谈了场地")
    assert "谈了场地" in assembly.lead.last
    await assembly.staff.presses("办结")
    await assembly.staff.presses("A 已解决")
    await assembly.staff.says("服务中心二楼已开放。")
    assert "先请代表去核实" in assembly.lead.last
    first, second = assembly.supervisors
    await first.presses("已落实")
    await second.presses("已落实")
    assert "已经落实" in assembly.lead.last
    await assembly.lead.presses("满意")
    await assembly.people[1].presses("基本满意")
    assert "应评 3。评完公布" in assembly.staff.newest("带头提:")["text"], "as they come one could count who said what"
    await assembly.people[2].presses("满意")
    assert "满意 2 / 评价 3 / 应评 3" in assembly.staff.last, "who said what is not told"
    await assembly.staff.presses("归档")
    for person in (assembly.lead, *assembly.people[1:], assembly.chair):
        assert "已归档" in person.last and "审议通过:赞成 3,反对 1" in person.last
    assert "评价:基本满意" in assembly.staff.newest("带头提:")["text"], "the worst is shown"
    assert number in assembly.lead.everything


# --- signing ---------------------------------------------------------------------------------------------------------


async def test_whoever_does_not_sign_is_not_counted(assembly: Assembly) -> None:
    """When nobody is left who could, staff decide on what there is."""
    await assembly.propose()
    await assembly.people[1].presses("同意联名")
    await assembly.people[2].presses("不联名")
    assert "一起提:何代表" in assembly.staff.newest(TITLE)["text"]


async def test_silence_of_a_cosigner_holds_up_nothing(assembly: Assembly) -> None:
    """After three working days it goes on; those who were silent were reminded once."""
    await assembly.propose()
    await assembly.people[1].presses("同意联名")
    await assembly.place.pass_working_days(2)
    assert "请在" in assembly.people[2].last and "0001" in assembly.people[2].last
    assert "要留意" not in assembly.people[1].last
    await assembly.place.pass_working_days(2)
    assert TITLE in assembly.staff.everything


async def test_a_part_is_written_anew_before_it_goes_in(assembly: Assembly) -> None:
    """What was written stays, but for that part; and cancelling hands nothing in."""
    lead = assembly.lead
    await lead.says("/propose")
    for words in (TITLE, "理由一", "建议一"):
        await lead.says(words)
    await lead.presses("女职工")
    await lead.presses("何代表")
    await lead.presses("沈代表")
    await lead.presses("选好了")
    await lead.presses("改理由")
    await lead.says("理由二")
    assert "理由二" in lead.last and "建议一" in lead.last and "何代表" in lead.last
    await lead.presses("改联名")
    await lead.presses("沈代表")
    assert "选好了,看一遍" not in lead.buttons, "one is not enough"
    await lead.presses("取消")
    assert assembly.place.tables()["cases"] == []


async def test_as_many_sign_as_the_union_says(assembly: Assembly) -> None:
    """Its own number is asked for from the beginning, not only where it is handed in."""
    admin = await assembly.place.official(401, "郑老师", Role.ADMIN)
    await admin.forges(f"rule:{assembly.place.town.id}:proposal.cosigners:3")
    await assembly.lead.says("/propose")
    for words in (TITLE, "理由", "建议"):
        await assembly.lead.says(words)
    await assembly.lead.presses("女职工")
    assert "至少 3 位" in assembly.lead.last
    await assembly.lead.presses("何代表")
    await assembly.lead.presses("沈代表")
    assert "选好了,看一遍" not in assembly.lead.buttons


async def test_only_a_representative_proposes(assembly: Assembly) -> None:
    """Everybody else is told where their words belong."""
    worker = await assembly.place.member(101, "王小明")
    await worker.says("/propose")
    assert "我要反映" in worker.last


async def test_a_cosigner_from_elsewhere_is_refused(assembly: Assembly) -> None:
    """Whatever button was shown."""
    place = assembly.place
    async with place.database.transaction() as tx:
        other = await Unions(tx).add("新埭镇总工会", place.city)
    stranger = await place.official(599, "外镇代表", Role.REPRESENTATIVE, other)
    await assembly.lead.says("/propose")
    for words in (TITLE, "理由", "建议"):
        await assembly.lead.says(words)
    await assembly.lead.presses("女职工")
    await assembly.lead.forges(f"proposal-cosigner:{await place.person(stranger)}")
    assert "同一个镇" in await assembly.lead.toast()
    await assembly.lead.forges("proposal-cosigner:999999")
    assert "同一个镇" in await assembly.lead.toast()
    await assembly.lead.forges("proposal-preview")
    await assembly.lead.presses("确认提交")
    assert "选够人数" in await assembly.lead.toast()
    assert place.tables()["cases"] == []


# --- deliberation ----------------------------------------------------------------------------------------------------


async def test_a_vote_can_be_changed_until_the_end_and_no_longer(assembly: Assembly) -> None:
    """An hour's grace after the last one has voted; after it the button says what happened."""
    await assembly.filed()
    await assembly.votes("反对", 1, 2, 3, 4)
    await assembly.place.pass_time(minutes=30)
    await assembly.votes("赞成", 1, 2, 3)
    card = assembly.people[1].newest(TITLE)
    await assembly.place.pass_time(minutes=61)
    assert "审议通过了(赞成 3,反对 1,弃权 0)" in assembly.lead.last
    vote = next(button for row in card["reply_markup"]["inline_keyboard"] for button in row if button["text"] == "反对")
    await assembly.people[1].forges(vote["callback_data"], card["message_id"])
    assert "过时" in await assembly.people[1].toast()


async def test_words_go_with_a_vote(assembly: Assembly) -> None:
    """A reply is the statement; before the vote it says what to do first."""
    await assembly.filed()
    await assembly.people[1].replies(TITLE, "我同意,很需要")
    assert "先在卡片上点" in assembly.people[1].last
    await assembly.votes("赞成", 1)
    await assembly.people[1].replies(TITLE, "我同意,很需要")
    assert "发言已记下" in assembly.people[1].last
    await assembly.lead.presses("看经过")
    assert "很需要" in assembly.lead.last


async def test_a_tie_is_the_chairs(assembly: Assembly) -> None:
    """The chair decides with a reason that all who voted read."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2)
    await assembly.votes("反对", 3, 4)
    await assembly.place.pass_time(minutes=61)
    assert "请主席决定" in assembly.chair.newest(TITLE)["text"]
    await assembly.chair.presses("通过,写明理由")
    await assembly.chair.says("事关女职工权益,应当办。")
    for phone in (assembly.lead, assembly.people[3], assembly.staff):
        assert "应当办" in phone.last


async def test_too_few_votes_are_the_chairs_too(assembly: Assembly) -> None:
    """After five days, with fewer than half; not carried closes it with the reason."""
    await assembly.filed()
    await assembly.votes("赞成", 1)
    await assembly.place.pass_working_days(6)
    await assembly.chair.presses("不通过,写明理由")
    await assembly.chair.says("园区已有安排,不必重复。")
    assert "不必重复" in assembly.lead.last
    assert "审议没有通过" in assembly.lead.newest(TITLE)["text"]


async def test_not_carried_can_be_reviewed_once(assembly: Assembly) -> None:
    """More against than for; whoever leads it may ask the chair."""
    await assembly.filed()
    await assembly.votes("反对", 1, 2, 3)
    await assembly.place.pass_working_days(6)
    assert "审议没有通过" in assembly.lead.everything
    await assembly.lead.presses("申请复核")
    await assembly.lead.says("情况有变化")
    assert "复核" in assembly.chair.newest(TITLE)["text"]


async def test_nobody_votes_on_their_own(assembly: Assembly) -> None:
    """Whoever leads it is not asked, and no forged button helps."""
    await assembly.filed()
    assert "赞成" not in assembly.lead.buttons
    await assembly.lead.forges("vote-yes:1:3")
    assert "自己" in await assembly.lead.toast()
    await assembly.staff.forges("vote-yes:1:3")
    assert "由会员代表来做" in await assembly.staff.toast()


async def test_where_too_few_are_near_the_union_above_deliberates(place: Town) -> None:
    """An enterprise with two representatives: those of the whole township are asked."""
    others = [await place.official(501 + n, name, Role.REPRESENTATIVE) for n, name in enumerate(NAMES[1:])]
    lead = await place.official(500, NAMES[0], Role.REPRESENTATIVE, place.works)
    staff = await place.official(201, "陈敏", Role.STAFF)
    assembly = Assembly(place, staff, staff, [lead, *others])
    await assembly.propose()
    await others[0].presses("同意联名")
    await others[1].presses("同意联名")
    await staff.presses("立案")
    assert all("赞成" in person.buttons for person in others)


# --- supervision -----------------------------------------------------------------------------------------------------


async def test_what_is_not_done_goes_back(assembly: Assembly) -> None:
    """Two of three say so, with a reason; it is done again and looked at again."""
    await assembly.handled()
    for person in assembly.supervisors:
        await person.presses("没落实")
        await person.says("门一直锁着")
    assert "门一直锁着" in assembly.staff.everything
    assert "退回,请再办" in assembly.staff.last
    assert "没落实" in assembly.lead.last
    await assembly.staff.presses("办结")
    await assembly.staff.presses("A 已解决")
    await assembly.staff.says("现在全天开放。")
    for person in assembly.supervisors:
        await person.presses("已落实")
    assert "已经落实" in assembly.lead.last


async def test_silent_supervision_is_the_chairs(assembly: Assembly) -> None:
    """After three days the chair looks."""
    await assembly.handled()
    await assembly.place.pass_working_days(4)
    assert "请主席核实" in assembly.chair.newest(TITLE)["text"]
    await assembly.chair.presses("确认已落实")
    await assembly.chair.says("现场看过,已开放。")
    assert "已开放" in assembly.lead.last


# --- taking up a demand ----------------------------------------------------------------------------------------------


@BOTH
async def test_a_representative_takes_up_what_was_declined(assembly: Assembly) -> None:
    """The worker asks, one of them says yes; the worker keeps following and rating."""
    worker = await assembly.place.member(101, "王小明")
    await worker.hands_in("食堂太贵")
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("食堂由公司定价")
    await worker.presses("请代表帮我提")
    assert "已请代表帮忙" in await worker.toast()
    late = assembly.people[3].newest("食堂太贵")
    await assembly.people[2].presses("我来提")
    assert "沈代表 愿意为您提出来" in worker.last
    assert "现在是一件提案" in worker.last
    await assembly.people[3].forges(late["reply_markup"]["inline_keyboard"][0][0]["callback_data"], late["message_id"])
    assert "过时" in await assembly.people[3].toast()
    await assembly.staff.presses("立案")
    assert "开始审议" in worker.last
    assert "赞成" not in assembly.people[2].buttons, "who leads it does not vote on it"
    for place in (0, 1, 3, 4):
        await assembly.people[place].presses("赞成")
    await assembly.place.pass_time(minutes=61)
    assert "审议通过了" in worker.last


async def test_the_workers_own_enterprise_reads_what_all_representatives_read(assembly: Assembly) -> None:
    """Its representatives may be the boss's: all who are asked read words written for them, and nothing from before."""
    place = assembly.place
    near = await place.official(601, "本厂代表", Role.REPRESENTATIVE, place.works)
    worker = await place.member(101, "欧阳晓雪", place.works)
    await worker.hands_in("老板扣钱", sign="匿名提交")
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("请先找公司")
    await worker.presses("请代表帮我提")
    await worker.says("按时发工资\n希望公司说清楚扣了什么。")
    await assembly.people[1].presses("我来提")
    await assembly.staff.presses("立案")
    for person in (near, *assembly.people):
        assert "老板扣钱" not in person.everything and "请先找公司" not in person.everything
        assert "希望公司说清楚" in person.everything
    assert "赞成" in assembly.people[2].buttons and "赞成" in near.buttons


async def test_where_nobody_represents_nobody_is_asked(place: Town) -> None:
    """It says so, and the other ways stay."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await worker.hands_in("食堂太贵")
    await staff.presses("不予受理")
    await staff.says("由公司定价")
    await worker.presses("请代表帮我提")
    assert "还没有会员代表" in await worker.toast()
    assert "申请复核" in worker.buttons
    stranger = await place.member(199, "外人")
    await stranger.forges("help:1:1")
    assert "没有找到" in await stranger.toast(), "who may not know of it learns nothing of it"


async def test_who_signed_can_still_decide_as_the_chair(assembly: Assembly) -> None:
    """Only whoever leads it holds no office in it; else the only chair could be switched off by being asked to sign."""
    place = assembly.place
    both = assembly.people[1]
    async with place.database.transaction() as tx:
        await People(tx).appoint(await _person(tx, both), Role.STAFF, place.town.id, place.clock.now())
    await assembly.filed()
    assert "赞成" in both.buttons


async def test_who_is_no_representative_any_more_does_not_vote(assembly: Assembly) -> None:
    """The old button says that there is nothing for them."""
    await assembly.filed()
    voter = assembly.people[3]
    card = voter.newest(TITLE)
    person, place = await assembly.place.person(voter), assembly.place
    async with place.database.transaction() as tx:
        await posts.dismiss(place.work(tx), Order(person, Role.REPRESENTATIVE, place.town.id))
    await voter.forges(card["reply_markup"]["inline_keyboard"][0][0]["callback_data"], card["message_id"])
    assert "没有找到" in await voter.toast()


async def test_words_where_a_button_is_waited_for_lose_nothing(assembly: Assembly) -> None:
    """What is asked is asked once more, and the proposal goes on."""
    lead = assembly.lead
    await lead.says("/propose")
    for words in (TITLE, "理由", "建议", "随便"):
        await lead.says(words)
    assert "哪方面" in lead.last
    await lead.presses("女职工")
    await lead.forges("proposal-category:bogus")
    await lead.presses("何代表")
    await lead.presses("沈代表")
    await lead.presses("选好了")
    await lead.says("等等")
    assert TITLE in lead.last
    await lead.presses("确认提交")
    assert "已提交" in lead.everything
    assert assembly.place.tables()["cases"][0]["category"] == "women"


async def test_a_notice_of_holidays_changes_no_warning_and_no_list(assembly: Assembly) -> None:
    """A vote that runs is still to do, and who is late stays late."""
    admin = await assembly.place.official(401, "管理员", Role.ADMIN)
    await assembly.filed()
    calendar = assembly.place.rules.calendar
    day = calendar.shift(calendar.local_day(assembly.place.clock.now()), 2)
    await admin.says("/calendar")
    await admin.says(f"{day.year}年{day.month}月{day.day}日放假")
    await admin.presses("对,重新算")
    await assembly.people[3].says("/todo")
    assert any("0001" in button for button in assembly.people[3].buttons)


async def test_an_anonymous_worker_stays_so(assembly: Assembly) -> None:
    """Representatives read the demand, and no name."""
    worker = await assembly.place.member(101, "欧阳晓雪")
    await worker.hands_in("班长扣钱", sign="匿名提交")
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("请先找公司")
    await worker.presses("请代表帮我提")
    await worker.says("请按规定发工资")
    await assembly.people[1].presses("我来提")
    assert all("欧阳" not in person.everything for person in (*assembly.people, assembly.staff))
    assert "愿意为您提出来" in worker.last


# --- what was wrong once ---------------------------------------------------------------------------------------------


async def test_who_is_drawn_and_silent_gives_way_to_another(assembly: Assembly) -> None:
    """After a working day, once; the new one is shown the card, and the old one's button is over."""
    await assembly.handled()
    first, second = assembly.supervisors
    await first.presses("已落实")
    await assembly.place.pass_working_days(2)
    asked = {phone.name for phone in assembly.supervisors}
    [new] = [phone for phone in assembly.people[1:] if "已落实" in phone.buttons and phone not in (first, second)]
    assert new.name in asked
    await second.forges("carried-out:1:6")
    assert "由请到的人来做" in await second.toast()
    await new.presses("已落实")
    assert "已经落实" in assembly.lead.last


async def test_what_a_supervisor_saw_goes_with_their_word(assembly: Assembly) -> None:
    """A reply after the tap, with a picture if they like; before it they hear what to do first."""
    await assembly.handled()
    first = assembly.supervisors[0]
    await first.replies("带头提:", "门开着,有热水")
    assert "先在卡片上点" in first.last
    await first.presses("已落实")
    await first.replies("带头提:", "门开着,有热水")
    await first.presses("看经过")
    assert "核实:已落实。门开着,有热水" in first.last


async def test_who_voted_how_is_read_where_the_union_rules_so(assembly: Assembly) -> None:
    """By name once it is over; where the union rules otherwise, only how many."""
    await assembly.filed()
    await assembly.votes("赞成", 1, 2, 3)
    await assembly.votes("反对", 4)
    await assembly.lead.presses("看经过")
    assert "赞成:" not in assembly.lead.last
    await assembly.place.pass_time(minutes=61)
    await assembly.lead.presses("看经过")
    assert "赞成:何代表、沈代表、钱代表;反对:冯代表" in assembly.lead.last
    admin = await assembly.place.official(401, "郑老师", Role.ADMIN)
    await admin.says("/policy")
    await admin.presses("实名表决:开")
    await admin.presses("实名表决:关")
    await assembly.lead.presses("看经过")
    assert "冯代表" not in assembly.lead.last and "一位代表 表决" in assembly.lead.last


async def test_what_one_took_up_is_among_ones_own(assembly: Assembly) -> None:
    """我的事项 shows what one leads beside what one handed in."""
    worker = await assembly.place.member(101, "王小明")
    await worker.hands_in("食堂太贵")
    await assembly.staff.presses("不予受理")
    await assembly.staff.says("食堂由公司定价")
    await worker.presses("请代表帮我提")
    await assembly.people[2].presses("我来提")
    await assembly.people[2].says("/mine")
    assert any("0001" in button for button in assembly.people[2].buttons)
