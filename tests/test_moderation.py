"""A few bad words do not spoil it: reported in a tap, hidden with a reason, judged by the chair; nobody is unmasked."""

import pytest

from domain.people import Role
from domain.posts import Order
from services import posts
from storage.people import People
from tests.board import colleague
from tests.conftest import Cast
from tests.discussion import figure, page, replies, says, talk
from tests.engines import BOTH
from tests.phones import Phone, buttons_of, said

__all__ = ["talk"]

BAD = "班长就是个骗子"
REASON = "请不要骂人"


@pytest.fixture
async def rude(talk: Cast) -> Phone:
    """Somebody has said what they should not."""
    phone = await colleague(talk.place)
    await says(phone, BAD)
    return phone


@pytest.fixture
async def other(talk: Cast) -> Phone:
    return await colleague(talk.place, 103, "刘大力")


@pytest.fixture
async def third(talk: Cast) -> Phone:
    """Another of the township's staff: one handles the demand, two are free to look."""
    return await talk.place.official(203, "吴静", Role.STAFF)


async def hides(staff: Phone, comment: int = 1) -> None:
    await staff.forges(f"discuss-hide:{comment}")
    await staff.says(REASON)


def rings(phone: Phone) -> list[str]:
    return [text for text in phone.heard if "请工会看看" in text]


@BOTH
async def test_reported_hidden_appealed_and_restored(talk: Cast, rude: Phone, other: Phone) -> None:
    """Its whole life; each message that showed it to an office says what became of it."""
    await replies(other, 1, "别这样说")
    await page(other)
    await other.presses("①")
    await other.presses("举报")
    assert "已经请工会看" in await other.toast()
    assert "有同事请工会看看" in talk.colleague.last and BAD in talk.colleague.last and "同事 1" in talk.colleague.last
    await talk.colleague.presses("隐藏,写明理由")
    await talk.colleague.says(REASON)
    assert "已隐藏" in talk.colleague.last and "这条已隐藏" in said(talk.colleague.newest(BAD))
    assert BAD in rude.last and REASON in rude.last
    assert "您在 0001 举报的这条,工会已经隐藏" in other.last
    shown = await page(other)
    assert BAD not in shown and "(已隐藏)" in shown and "别这样说" in shown
    await rude.presses("请主席看看")
    assert "已请主席看" in rude.last
    assert BAD in talk.chair.last and REASON in talk.chair.last
    await talk.chair.presses("恢复这一条")
    assert "已恢复" in rude.last and "恢复了" in other.last and BAD in await page(other)
    assert "主席看过了,已恢复" in talk.chair.last and "主席看过了,已恢复" in said(talk.colleague.newest(BAD))
    assert not {"恢复这一条", "禁言 7 天", "隐藏,写明理由"} & {each["text"] for each in all_buttons(talk)}


def all_buttons(talk: Cast) -> list[dict[str, str]]:
    """Of the messages that show the comment to an office."""
    phones = (talk.colleague, talk.chair)
    return [
        each for phone in phones for message in phone.messages if BAD in said(message) for each in buttons_of(message)
    ]


async def test_a_second_report_rings_nobody(talk: Cast, rude: Phone, other: Phone, third: Phone) -> None:
    """Nor does the message that is there tell how many: one more would be one person."""
    for _ in range(3):
        await other.forges("discuss-report:1")
    assert len(rings(talk.colleague)) == 1 and "有同事请工会看看" in rings(talk.colleague)[0]
    await (await colleague(talk.place, 104, "周小兰")).forges("discuss-report:1")
    assert len(rings(talk.colleague)) == len(rings(third)) == 1
    assert "有同事请工会看看" in rings(talk.colleague)[0] and "有同事请工会看看" in rings(third)[0]
    assert rings(talk.chair) == []


async def test_left_as_it_is_it_is_not_brought_up_again(talk: Cast, rude: Phone, other: Phone, third: Phone) -> None:
    """Both of staff see it; who reports it later asks nobody anew."""
    await other.forges("discuss-report:1")
    await talk.colleague.presses("留着,没有问题")
    assert "这条留着" in await talk.colleague.toast()
    assert "看过了,留着" in third.last and "举报的这条,工会看过了,没有问题" in other.last
    await (await colleague(talk.place, 104, "周小兰")).forges("discuss-report:1")
    assert rings(talk.colleague) == [] and "看过了,留着" in talk.colleague.last
    assert BAD in await page(other)
    await third.forges("discuss-leave:1")
    assert "过时" in await third.toast()


async def test_at_night_staff_are_left_in_peace(talk: Cast, rude: Phone, other: Phone) -> None:
    """Reported at ten in the evening by two, it is one message in the morning."""
    await talk.place.pass_time(hours=12)
    await other.forges("discuss-report:1")
    await (await colleague(talk.place, 104, "周小兰")).forges("discuss-report:1")
    assert rings(talk.colleague) == []
    await talk.place.pass_time(hours=12)
    assert len(rings(talk.colleague)) == 1 and "有同事请工会看看" in rings(talk.colleague)[0]


async def test_nobody_reports_what_they_said_nor_without_end(talk: Cast, rude: Phone, other: Phone) -> None:
    """Nor what is hidden already; nor who is not known to belong there."""
    await rude.forges("discuss-report:1")
    assert "您自己说的" in await rude.toast()
    await page(rude)
    await rude.presses("①")
    assert "举报" not in rude.buttons
    await (await talk.place.member(105, "新来的")).forges("discuss-report:1")
    await figure(talk.place, "discussion.reports", 1)
    await says(rude, "再来一句")
    await other.forges("discuss-report:1")
    await other.forges("discuss-report:2")
    assert "今天已经举报了 1 条" in await other.toast()
    await hides(talk.colleague)
    await talk.place.pass_time(days=1)
    await other.forges("discuss-report:1")
    assert "过时" in await other.toast()
    assert [row["reports"] for row in talk.place.tables()["comment"]] == [1, 0]


@BOTH
async def test_silenced_for_some_days_in_that_discussion(talk: Cast, rude: Phone, other: Phone) -> None:
    """Not in another, or the voice that falls silent there would be known; they are told until when."""
    await another_demand(talk)
    await hides(talk.colleague)
    await talk.colleague.presses("看这一条")
    await talk.colleague.presses("禁言 7 天")
    assert "已告诉对方" in await talk.colleague.toast()
    assert "起可以再说" in rude.last and "我要反映" in rude.buttons
    await rude.forges("discuss-say:1")
    assert "单独写给工会" in await rude.toast()
    await says(rude, "那件事我还能说", 2)
    assert "说好了" in rude.last
    await says(other, "我还能说")
    assert "说好了" in other.last
    await talk.colleague.forges("discuss-silence:1")
    assert "过时" in await talk.colleague.toast()
    assert "陈小红" not in talk.colleague.everything + talk.chair.everything
    await rude.presses("我要反映")
    assert "哪方面" in rude.last
    await rude.says("/cancel")
    await talk.place.pass_time(days=7)
    await says(rude, "对不起")
    assert "说好了" in rude.last


async def another_demand(talk: Cast) -> None:
    await talk.worker.hands_in("食堂太咸", category="食宿交通")
    await talk.staff.presses("受理")
    await talk.worker.presses("放到大家议")
    await talk.staff.presses("公开到大家议")
    await talk.staff.says("食堂\n少放盐。")


async def test_who_is_silenced_while_writing_hears_it(talk: Cast, rude: Phone) -> None:
    await rude.forges("discuss-say:1")
    await hides(talk.colleague)
    await talk.colleague.forges("discuss-silence:1")
    await rude.says("还有一句")
    assert "单独写给工会" in rude.last and rude.buttons == ["我要反映"]
    assert len(talk.place.tables()["comment"]) == 1


async def test_restored_one_may_speak_again(talk: Cast, rude: Phone) -> None:
    """What the chair takes back, it takes back whole."""
    await hides(talk.colleague)
    await talk.colleague.forges("discuss-silence:1")
    await rude.presses("请主席看看")
    await talk.chair.presses("恢复这一条")
    await says(rude, "谢谢")
    assert "说好了" in rude.last


async def test_upheld_it_stays_hidden_for_good(talk: Cast, rude: Phone, other: Phone) -> None:
    """Asked once, judged once; its author knows where else to go."""
    await hides(talk.colleague)
    await rude.presses("请主席看看")
    await rude.forges("discuss-appeal:1")
    assert "过时" in await rude.toast()
    await talk.chair.presses("维持隐藏")
    assert "仍然隐藏" in rude.last and rude.buttons == ["我要反映"]
    for phone, word in ((talk.chair, "restore"), (rude, "appeal"), (talk.colleague, "hide")):
        await phone.forges(f"discuss-{word}:1")
        assert "过时" in await phone.toast(), word
    assert BAD not in await page(other)


@BOTH
async def test_only_offices_of_that_union_moderate(talk: Cast, rude: Phone, other: Phone) -> None:
    """Whatever others send: not a colleague, a representative, the enterprise's own staff; and staff do not judge."""
    boss = await talk.place.official(202 + 400, "马经理", Role.STAFF, talk.place.works)
    rep = await talk.place.official(501, "李代表", Role.REPRESENTATIVE)
    for phone in (rude, other, boss, rep, talk.chair):
        for word in ("hide", "leave", "silence"):
            await phone.forges(f"discuss-{word}:1")
            assert "没有找到" in await phone.toast(), (phone.name, word)
    for phone in (talk.colleague, other):
        for word in ("restore", "uphold", "appeal"):
            await phone.forges(f"discuss-{word}:1")
            assert "没有找到" in await phone.toast(), (phone.name, word)
    assert BAD in await page(other)


async def test_who_handles_the_case_does_not_moderate_it(talk: Cast, rude: Phone, other: Phone) -> None:
    """A colleague does; where there is none, the union above. Nor does anybody their own words."""
    city = await talk.place.official(701, "市工会", Role.STAFF, talk.place.city)
    await other.forges("discuss-report:1")
    assert rings(talk.staff) == [], "who handles it"
    assert len(rings(talk.colleague)) == 1 and rings(city) == []
    await talk.staff.forges("discuss-hide:1")
    assert "和您有关" in await talk.staff.toast()
    await says(talk.colleague, "我来说一句")
    await other.forges("discuss-report:2")
    assert len(rings(talk.colleague)) == 1 and len(rings(city)) == 1
    await talk.colleague.forges("discuss-hide:2")
    assert "和您有关" in await talk.colleague.toast()
    await city.presses("看大家说的")
    assert "我来说一句" in city.last and not any(label.startswith("←") for label in city.buttons), "no board of theirs"
    await city.presses("隐藏,写明理由")
    await city.says(REASON)
    assert "已隐藏" in city.last and REASON in talk.colleague.last


async def test_a_chair_does_not_judge_what_they_hid(talk: Cast, rude: Phone) -> None:
    """Who is staff too: the chair above does; where there is none, that is said, and nothing is lost."""
    both = await talk.place.official(702, "兼职", Role.STAFF)
    person = await talk.place.person(both)
    async with talk.place.database.transaction() as tx:
        await People(tx).appoint(person, Role.CHAIR, talk.place.town.id, talk.place.clock.now())
    await hides(both)
    await rude.presses("请主席看看")
    assert "说话的人请主席看看" in talk.chair.last
    await both.forges("discuss-restore:1")
    assert "和您有关" in await both.toast()
    await talk.chair.presses("维持隐藏")
    assert "仍然隐藏" in rude.last


async def test_one_may_stop_before_having_hidden_anything(talk: Cast, rude: Phone) -> None:
    await talk.colleague.forges("discuss-hide:1")
    assert "为什么隐藏 同事 1" in talk.colleague.last
    await talk.colleague.says("/cancel")
    assert talk.place.tables()["comment"][0]["hidden_at"] is None


async def test_what_was_taken_back_is_in_no_message_that_comes_later(talk: Cast, rude: Phone, other: Phone) -> None:
    """Left as it was in the evening, taken back in the night: in the morning nobody reads its words."""
    await other.forges("discuss-report:1")
    await talk.place.pass_time(hours=12)
    await talk.colleague.presses("留着,没有问题")
    await rude.forges("discuss-take-back-yes:1")
    await talk.place.pass_time(hours=12)
    assert BAD not in other.everything
    assert "收回" in other.last


async def test_who_reported_it_hears_that_it_was_taken_back(talk: Cast, rude: Phone, other: Phone) -> None:
    """They were told that they would hear of it."""
    await other.forges("discuss-report:1")
    await rude.forges("discuss-take-back-yes:1")
    assert "您在 0001 举报的这条" in other.last and "收回" in other.last
    assert BAD not in other.last


async def test_who_reports_what_was_looked_at_is_promised_nothing(talk: Cast, rude: Phone, other: Phone) -> None:
    """Nobody is asked again, so they hear at once what staff have said."""
    await other.forges("discuss-report:1")
    await talk.colleague.presses("留着,没有问题")
    late = await colleague(talk.place, 104, "周小兰")
    await late.forges("discuss-report:1")
    assert "看过了告诉您" not in await late.toast()


async def test_what_was_taken_back_before_anybody_was_shown_it_rings_nobody(
    talk: Cast, rude: Phone, other: Phone
) -> None:
    """Reported at night, taken back at night: there is nothing to look at in the morning."""
    await talk.place.pass_time(hours=12)
    heard = len(talk.colleague.heard)
    await other.forges("discuss-report:1")
    await rude.forges("discuss-take-back-yes:1")
    await talk.place.pass_time(hours=12)
    assert not any("收回" in text for text in talk.colleague.heard[heard:])


async def test_taken_back_while_staff_write_why_and_others_answer(talk: Cast, rude: Phone, other: Phone) -> None:
    """Both hear that it is too late, and are not held up by it."""
    await talk.colleague.forges("discuss-hide:1")
    await other.forges("discuss-reply:1")
    await rude.forges("discuss-take-back-yes:1")
    await talk.colleague.says(REASON)
    await other.says("别这样")
    for phone in (talk.colleague, other):
        assert "过时" in phone.last and phone.buttons == ["我要反映"], phone.last
    assert talk.place.tables()["conversation"] == []


# --- nobody looks ----------------------------------------------------------------------------------------------------


@pytest.fixture
async def above(talk: Cast) -> Phone:
    return await talk.place.official(601, "丁管理员", Role.ADMIN)


WAITS = "0001 的讨论里有一条留言等工作人员看"


@BOTH
async def test_a_report_that_nobody_is_there_for_is_told_to_who_can_appoint(
    talk: Cast, rude: Phone, other: Phone, above: Phone
) -> None:
    """Once, by the number alone; whoever is appointed is shown it, and whoever reported hears what came of it."""
    for staff in (talk.staff, talk.colleague):
        await talk.place.dismiss(staff, Role.STAFF)
    await other.forges("discuss-report:1")
    await talk.place.pass_time(minutes=2)
    assert WAITS in above.last and BAD not in above.everything and "去任命" in above.buttons
    await talk.place.pass_working_days(5)
    assert above.everything.count("的讨论里有一条留言") == 1
    new = await appointed(talk, 205, Role.STAFF)
    assert "有同事请工会看看" in new.newest(BAD)["text"]
    await new.forges("discuss-leave:1")
    assert "工会看过了,没有问题" in other.last


async def appointed(talk: Cast, chat: int, role: Role) -> Phone:
    phone = await talk.place.member(chat, "新来的", talk.place.town)
    person = await talk.place.person(phone)
    async with talk.place.database.transaction() as tx:
        assert await posts.appoint(talk.place.work(tx), Order(person, role, talk.place.town.id))
    await talk.place.pass_time(minutes=2)
    return phone


@BOTH
async def test_an_appeal_outlives_the_chair(talk: Cast, rude: Phone, above: Phone) -> None:
    """They leave while it waits for them."""
    await hides(talk.colleague)
    await rude.presses("请主席看看")
    await talk.place.dismiss(talk.chair, Role.CHAIR)
    await talk.place.pass_time(minutes=2)
    assert "0001 的讨论里有一条留言等主席看" in above.last
    chair = await appointed(talk, 305, Role.CHAIR)
    await chair.forges("discuss-restore:1")
    assert "已恢复" in rude.last


@BOTH
async def test_what_only_its_author_could_look_at_is_told_as_what_nobody_has_looked_at(
    talk: Cast, other: Phone, above: Phone
) -> None:
    """At once would name them; so would never."""
    await talk.place.dismiss(talk.staff, Role.STAFF)
    await says(talk.colleague, BAD)
    await other.forges("discuss-report:1")
    await talk.place.pass_time(minutes=2)
    assert WAITS not in above.everything
    await talk.place.pass_working_days(4)
    assert WAITS in above.last


@BOTH
async def test_what_staff_leave_lying_is_told_after_some_days(
    talk: Cast, rude: Phone, other: Phone, above: Phone
) -> None:
    """It reads the same."""
    await other.forges("discuss-report:1")
    await talk.place.pass_time(minutes=2)
    assert WAITS not in above.everything
    await talk.place.pass_working_days(4)
    assert WAITS in above.last


@BOTH
async def test_what_reaches_nobody_is_not_sent_for_ever(talk: Cast, rude: Phone, other: Phone, above: Phone) -> None:
    """The only one who could look has blocked the bot: the admin hears, and the tick comes to rest."""
    await talk.place.dismiss(talk.staff, Role.STAFF)
    await other.forges("discuss-report:1")
    await talk.colleague.blocks()
    await talk.place.pass_time(minutes=5)
    assert WAITS in above.last
    before = len(talk.place.tables()["outbox"])
    await talk.place.pass_time(minutes=5)
    assert len(talk.place.tables()["outbox"]) == before
