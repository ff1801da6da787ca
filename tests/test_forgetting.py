"""/forget: nobody knows any more who somebody was, and what they began goes on without them."""

import pytest

from bot.features import FEATURES
from domain.bulletins import Kind
from domain.people import Person, Role
from services import forgetting
from services.export import exported
from services.invitations import invite
from storage.database import Transaction
from storage.outbox import Letter, Outbox
from storage.people import People
from storage.times import to_text
from tests.assembly import NAMES, TITLE, Assembly
from tests.bulletins import published, signs_up_children
from tests.conftest import Cast
from tests.contact import next_press
from tests.engines import BOTH, SQLITE_ONLY, ask
from tests.phones import Phone, Town, said
from tests.tables import rows
from tests.traces import CHAT, NAME, REASON, SURNAME, WORDS, folds, forgets, traces, written


@pytest.fixture
async def worker(cast: Cast) -> Phone:
    """Somebody with a name of their own."""
    phone = await cast.place.phone(CHAT, NAME, last_name=SURNAME)
    return await phone.join(cast.place.works)


# --- two taps --------------------------------------------------------------------------------------------------------


async def test_it_says_first_what_there_is_and_that_one_may_wait(cast: Cast, worker: Phone) -> None:
    """How much is kept; that a case under way ends without them; and that nothing has happened yet."""
    await worker.hands_in(WORDS)
    await worker.says("/forget")
    assert "在办的事 1 件" in worker.last and "没法告诉您" in worker.last
    assert worker.buttons == ["先不注销", "继续注销"]
    await worker.presses("继续注销")
    assert "不能恢复" in worker.last and "照常办" in worker.last and "备份" in worker.last
    [_, now] = [button for row in worker.newest("不能恢复")["reply_markup"]["inline_keyboard"] for button in row]
    assert (now["text"], now["style"]) == ("确定注销", "danger")
    await worker.presses("先不注销")
    assert "什么也没有删" in worker.last
    assert await cast.place.person(worker)


async def test_it_is_found_in_the_settings_by_its_words_and_in_the_menu(cast: Cast, worker: Phone) -> None:
    """Whoever looks for it need not know a command."""
    await worker.says("/settings")
    await worker.presses("注销我的信息")
    assert "现在什么也不会变" in worker.last
    await worker.says("注销我的信息")
    assert "现在什么也不会变" in worker.last


# --- what goes and what stays ----------------------------------------------------------------------------------------

GOES = {
    *("receipt.person", "receipt_try.person", "moving.person", "moving.left_behind", "moving.taken_in", "entry.asked"),
    *("card.person", "comment_notice.person", "contact_reminder.person", "conversation.person"),
    *(
        "follower.person",
        "invitation.used_by",
        "member.person",
        "question.person",
        "reference.person",
        "reminder.person",
        "roster.person",
        "signup.person",
    ),
    *("forewarned.person", "upload.person", "visit.asked", "visit.person"),
    *("distress.person", "distress.taken_by", "distress_told.person"),
    *("carer.person", "carer.given_by", "rota.person", "rota.entered_by"),
}
"""Where somebody is no longer found who asked to be forgotten."""
STAYS = {
    "what happened to a case, and who said what in it": {
        *("cases.submitter", "cases.lead", "cases.assignee", "event.actor", "opinion.person", "second.person"),
        *("turn.person", "turn.about", "speaker.person"),
        *("call.person", "call.ended_by", "opinion.ended_by"),
    },
    "what somebody did in office": {
        *("appointment.actor", "appointment.person", "bulletin.author", "invitation.made_by", "post.person"),
        *("staff_group.linked_by", "group_code.made_by", "note.person"),
        *("ruling.actor", "union_code.made_by", "unsealing.asked_by", "unsealing.agreed_by", "unsealing.refused_by"),
        *(
            "unsealing.objected_by",
            "objector.person",
            "tenure.begun_by",
            "rearranging.actor",
            "kept_from_holder.person",
        ),
        *(
            "member.vouched_by",
            "comment.hidden_by",
            "comment.judged_by",
            "silence.by",
            "entry.entered_by",
            "seal_look.person",
        ),
    },
    "that a representative was written to, and how many read a bulletin": {
        *("talk.worker", "talk.representative", "reader.person"),
    },
    "it goes by itself when it is sent, or after a month": {"outbox.person", "overheard.author"},
    "the voice of a group, which is nobody's": {"staff_group.person", "topic.person", "overheard.person"},
    "the voice itself": {"identity.owner"},
}
"""Where a voice without a person remains, and why."""


@SQLITE_ONLY
async def test_of_every_column_that_names_a_voice_somebody_has_said_what_becomes_of_it(place: Town) -> None:
    """Whoever adds a table says here whether it goes or stays, and has it go."""
    url = place.settings.database
    keys = [(table, key) for table in place.tables() for key in ask(url, f"PRAGMA foreign_key_list({table})")]
    names = {f"{table}.{key['from']}" for table, key in keys if key["table"] == "identity"}
    assert names == GOES | set().union(*STAYS.values())


# --- nothing is left -------------------------------------------------------------------------------------------------


@BOTH
async def test_nothing_says_any_more_who_it_was(cast: Cast, worker: Phone) -> None:
    """After a whole life here no table holds the account or the name, and the last message has still come."""
    place = cast.place
    representative = await place.official(501, "李代表", Role.REPRESENTATIVE, place.works)
    await worker.hands_in(WORDS)
    await worker.hands_in("第二件", sign="匿名提交")
    await representative.says("/start")
    await worker.says("找代表")
    await worker.presses("写给 李代表")
    await worker.presses("留名")
    await worker.says("您好")
    await published(place, cast.staff, places=2)
    await worker.presses("报名")
    await worker.says("还没写完的话")
    await forgets(worker)
    assert "办好了" in worker.last
    assert list(traces(place)) == []
    if place.database.keeps_journal:
        await folds(place)
        assert written(place) == []
    voices = {case["submitter"] for case in place.tables()["cases"]}
    for table, column in (name.split(".") for name in GOES):
        assert [row for row in place.tables()[table] if row[column] in voices] == []


@BOTH
async def test_nothing_leads_from_one_of_their_voices_to_another(cast: Cast, worker: Phone) -> None:
    """Each owns itself: neither the sealed table nor the clock ties the anonymous case to the other one."""
    await worker.hands_in(WORDS)
    await worker.hands_in("第二件", sign="匿名提交")
    await forgets(worker)
    named, sealed = (case["submitter"] for case in cast.place.tables()["cases"])
    [own] = rows(cast.place, "identity", person=named)
    [other] = rows(cast.place, "identity", person=sealed)
    assert (own["owner"], other["owner"]) == (named, sealed)
    assert own["unreachable_at"] == other["unreachable_at"] == "1970-01-01T00:00:00Z"
    assert {value for row in (own, other) for value in (row["chat_id"], row["language"], row["rest_from"])} == {None}


@BOTH
async def test_whoever_writes_again_is_somebody_new(cast: Cast, worker: Phone) -> None:
    """They are asked for their union, have no cases, and their old messages lead nowhere."""
    await worker.hands_in(WORDS)
    before = rows(cast.place, "cases")[0]["submitter"]
    await forgets(worker)
    await worker.replies(WORDS, "还有一句")
    assert await cast.place.person(worker) != before
    await worker.forges("view:1")
    assert "没有找到" in await worker.toast()
    await worker.says("/start")
    assert "先找到您的工会" in worker.last
    await worker.join(cast.place.works)
    await worker.says("我的事项")
    assert "0001" not in worker.last


async def test_whoever_writes_before_the_farewell_has_come_is_new_as_well(cast: Cast, worker: Phone) -> None:
    """The last message and the next first one cross: nothing is lost, and nothing is tied together."""
    await worker.hands_in(WORDS)
    before = rows(cast.place, "cases")[0]["submitter"]
    await worker.says("/forget")
    await worker.presses("继续注销")
    await worker.presses("确定注销")
    await worker.says("/start")
    await cast.place.pass_time(minutes=1)
    assert "办好了" in worker.everything and "先找到您的工会" in worker.last
    assert await cast.place.person(worker) != before


async def test_blocking_the_bot_afterwards_makes_nobody_of_them_again(cast: Cast, worker: Phone) -> None:
    """Telegram says that somebody has left; who that was we do not want to know."""
    await forgets(worker)
    await worker.blocks()
    assert list(traces(cast.place)) == []


async def test_a_farewell_that_cannot_be_said_is_not_kept(cast: Cast, worker: Phone) -> None:
    """Whoever blocks the bot with the second tap is forgotten like anybody else."""
    place = cast.place
    await worker.blocks()
    async with place.database.transaction() as tx:
        actor = await People(tx).actor(await seat(tx, worker))
        nobody = await forgetting.forget(place.work(tx), actor, FEATURES.forgets)
        content = {"key": "forgotten-now", "args": {}}
        await Outbox(tx).put(Letter(nobody, "say", content), place.clock.now())
    assert place.bot
    place.bot.deliverer.woken.set()
    await place.settle()
    await place.pass_time(minutes=1)
    assert list(traces(place)) == []


async def seat(tx: Transaction, phone: Phone) -> Person:
    visitor = await People(tx).visitor(phone.id)
    assert visitor
    return visitor.person


# --- what goes on without them ---------------------------------------------------------------------------------------


async def test_their_case_goes_on_and_names_nobody(cast: Cast, worker: Phone) -> None:
    """Staff read 已注销的职工 on their card, answer, resolve; nobody telephones; what nobody rates ends in time."""
    await worker.hands_in(WORDS)
    await cast.staff.presses("受理")
    assert NAME in said(cast.staff.newest("📋"))
    await forgets(worker)
    card = said(cast.staff.newest("📋"))
    assert "已注销的职工" in card and NAME not in card
    await cast.staff.replies("📋", "正在核实")
    await cast.staff.resolves("今天到账了")
    await cast.place.pass_working_days(8)
    [case] = cast.place.tables()["cases"]
    assert (case["stage"], case["outcome"], case["rating"]) == ("closed", "unrated", None)
    assert rows(cast.place, "turn", errand="telling") == []
    assert worker.last.startswith("✅ 办好了")
    await cast.staff.forges("view:1")
    assert "已注销的职工" in said(cast.staff.newest("经过"))
    records = [record async for record in exported(cast.place.database)]
    assert [record["submitter"] for record in records] == ["已注销的职工"]


async def test_what_waits_for_them_waits_no_longer_than_for_the_silent(cast: Cast, worker: Phone) -> None:
    """Asked for more and forgotten: after three days staff decide on what is there."""
    await worker.hands_in(WORDS)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("请补一张工资条")
    await forgets(worker)
    await cast.place.pass_working_days(4)
    assert [turn["party"] for turn in rows(cast.place, "turn", ended_at=None)] == ["staff"]
    await cast.staff.presses("受理")
    assert rows(cast.place, "cases", stage="handling")


@BOTH
async def test_nobody_is_known_behind_an_anonymous_case_any_more(cast: Cast, worker: Phone) -> None:
    """Asked, agreed to and waited for it goes as always; in the end there is no name. It goes on as 匿名职工."""
    await worker.hands_in(WORDS, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.staff.says("/unseal 0001")
    await cast.staff.says(REASON)
    await cast.staff.presses("请另一位同意")
    await forgets(worker)
    await cast.chair.presses("同意查看匿名身份")
    assert "过完才打开" in cast.chair.last and "同意查看匿名身份" in cast.staff.last
    await cast.place.pass_working_days(2)
    await cast.staff.presses("看姓名")
    assert "姓名已经无法查看" in cast.staff.last
    await cast.chair.says("/unseal 0001")
    assert "请写理由" in cast.chair.last
    await cast.chair.presses("取消")
    await cast.staff.resolves("今天到账了")
    await cast.place.pass_working_days(8)
    assert rows(cast.place, "cases", stage="closed", rating=None)
    assert "匿名职工" in cast.staff.everything and "已注销" not in cast.staff.everything


async def test_who_was_unsealed_hears_of_it_before_they_go(cast: Cast, worker: Phone) -> None:
    """At night the news would wait for the morning; whoever asks to be forgotten reads it now."""
    await worker.hands_in(WORDS, sign="匿名提交")
    await cast.staff.says("/unseal 0001")
    await cast.staff.says(REASON)
    await cast.staff.presses("请另一位同意")
    await cast.chair.presses("同意查看匿名身份")
    await cast.place.pass_time(hours=38)
    assert rows(cast.place, "unsealing")[0]["opened_at"]
    assert "您的匿名身份已被查看" not in worker.everything
    await worker.says("/forget")
    assert "您的匿名身份已被查看" in worker.everything


async def test_what_was_kept_from_their_own_union_stays_kept_from_it(cast: Cast, worker: Phone) -> None:
    """Given to the township past the enterprise's staff, its title is not for them when its author is forgotten."""
    place = cast.place
    boss = await place.official(203, "马经理", Role.STAFF, place.works)
    await worker.hands_in(WORDS, sign="匿名提交")
    await cast.staff.presses("受理")
    async with place.database.transaction() as tx:
        hidden = await tx.identity_barred(case_id=1)
        assert [row["person"] for row in hidden] == [await seat(tx, boss)]
    await forgets(worker)
    async with place.database.transaction() as tx:
        assert await tx.identity_barred(case_id=1) == hidden


async def test_a_place_that_they_had_is_somebody_elses(cast: Cast, worker: Phone) -> None:
    """Who waited for one has it now, and what was said about children is gone."""
    place = cast.place
    other = await place.member(102, "孙丽")
    await published(place, cast.staff, kind=Kind.CARE, places=1)
    await signs_up_children(worker, 6)
    await worker.presses("同意")
    await other.presses("报名")
    await signs_up_children(other, 7, button="排队等名额")
    await other.presses("同意")
    await forgets(worker)
    [signup] = place.tables()["signup"]
    assert signup["person"] == await place.person(other) and signup["taken_at"]
    assert [care["ages"] for care in place.tables()["care"]] == ["7"]


async def test_a_talk_ends_without_a_trace_for_the_representative(cast: Cast, worker: Phone) -> None:
    """What was said at night by name is not passed on, and nobody is reminded to answer it.

    Of the talk without a name nothing shows that somebody is gone: it is chased, and answered, as ever.
    """
    place = cast.place
    representative = await place.official(501, "李代表", Role.REPRESENTATIVE, place.works)
    for how in ("不留名", "留名"):
        await worker.says("找代表")
        await worker.presses("写给 李代表")
        await next_press(worker, how)
        await worker.says("白天说的话")
        await place.pass_time(minutes=5)
    await place.pass_time(hours=12)
    await worker.replies("已经转给", "夜里说的话")
    await forgets(worker)
    assert list(traces(place)) == []
    hidden, named = place.tables()["talk"]
    assert (hidden["closed_at"], named["closed_at"]) == (None, named["touched_at"])
    await place.pass_working_days(6)
    assert "夜里说的话" not in representative.everything
    chased = [text for text in representative.heard if "个工作日" in text]
    assert chased and all("匿名职工" in text for text in chased)
    await representative.replies("匿名职工 写给您", "您还在吗")
    assert representative.last == "✅ 已收下,会转给本人。"


# --- who holds a post ------------------------------------------------------------------------------------------------


async def test_a_representative_who_leads_hands_on_and_their_name_goes(assembly: Assembly) -> None:
    """The first who signed leads from then on, and they hold no post any more."""
    place, lead = assembly.place, assembly.lead
    await assembly.filed()
    before = await place.person(lead)
    await forgets(lead)
    [case] = place.tables()["cases"]
    assert (case["submitter"], case["lead"]) == (before, await place.person(assembly.people[1]))
    assert rows(place, "post", person=before, until=None) == []
    assert rows(place, "appointment", person=before, what="ended")
    assert list(traces(place, NAMES[0])) == []
    await assembly.votes("赞成", 1, 2, 3, 4)
    await place.pass_time(minutes=61)
    assert rows(place, "cases", stage="handling")
    assert NAMES[0] not in said(assembly.staff.newest(TITLE))


async def test_staff_who_go_leave_their_cases_to_colleagues(cast: Cast) -> None:
    """As when they are dismissed; the worker hears of it, and the menu is a worker's again."""
    await cast.worker.hands_in(WORDS)
    await cast.staff.presses("受理")
    await cast.staff.says("/forget")
    assert "职务 1 个" in cast.staff.last
    await forgets(cast.staff)
    assert rows(cast.place, "turn", ended_at=None)[0]["party"] == "staff"
    assert await cast.staff.keyboard() == ["我要反映", "我的事项", "大家议", "找代表", "更多"]
    await cast.colleague.presses("受理")
    assert "孙浩" in cast.worker.last
    assert list(traces(cast.place, "陈敏")) == []


async def test_the_last_admin_appoints_another_one_first(cast: Cast) -> None:
    """A sentence and a way; once there is another, here or above, they can go."""
    place = cast.place
    admin = await place.official(401, "管小理", Role.ADMIN, place.town)
    await admin.says("/forget")
    assert "只有您一位管理员" in admin.last and "/roster" in admin.last
    await admin.forges("forget-now")
    assert "只有您一位管理员" in await admin.toast()
    assert await place.person(admin)
    await place.official(402, "丁管理", Role.ADMIN, place.city)
    await forgets(admin)
    assert "办好了" in admin.last
    assert list(traces(place, "管小理")) == []


async def test_a_name_on_the_roster_is_nobodys_account_any_more(cast: Cast) -> None:
    """The union's list keeps the name, but nothing leads from it to the voice, and it may be invited anew."""
    place = cast.place
    now = to_text(place.clock.now())
    phone = await place.phone(CHAT, NAME, last_name=SURNAME)
    async with place.database.transaction() as tx:
        entry = await tx.roster_add(
            union_id=place.works.id,
            name="欧阳晓雪",
            staff_number="7",
            roles="representative",
            contact_group="",
            now=now,
            left_at=None,
        )
        by = await seat(tx, cast.chair)
        code = await invite(place.work(tx), place.works.id, Role.REPRESENTATIVE, None, entry=entry, by=by)
    await phone.says(f"/start {code}")
    await phone.presses("是,接受")
    await forgets(phone)
    assert [(row["person"], row["joined_at"]) for row in place.tables()["roster"]] == [(None, None)]
    assert {table for table, _ in traces(place)} == {"roster"}
    assert list(traces(place, f'"roster_id": {entry}')) == []
