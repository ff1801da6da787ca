"""What somebody tried who meant us harm, and what must hold all the same."""

from bot.settings import DEFAULT_POLICY, read_policy
from bot.texts import Texts
from domain.people import Role
from storage import unions
from tests.conftest import Cast
from tests.phones import PHOTO, Town

TROUBLE = "暑期没有人照看孩子"


async def test_a_text_full_of_brackets_is_shown_whole(cast: Cast) -> None:
    """What grows when it is escaped still reaches staff, the worker, and the history."""
    brackets = "<" * 700
    await cast.worker.hands_in(brackets)
    assert brackets in cast.staff.last
    await cast.staff.replies(brackets, "&" * 900)
    assert "&" * 900 in cast.worker.last
    await cast.worker.presses("看经过")
    assert "经过" in cast.worker.last


def test_any_length_goes_through_a_sentence() -> None:
    """Longer than the library takes, with marks of our own in it."""
    texts = Texts(read_policy(DEFAULT_POLICY).categories)
    words = "<{ $text }>\ue000text\ue001" * 400
    said = texts.plain("zh", "push-add-staff", number="0001", text=words)
    assert words.replace("\ue000", "") in said


async def test_who_presses_a_thousand_times_hides_nobody(cast: Cast) -> None:
    """Of each person only the first message is in line, so the others are answered meanwhile."""
    row = {"kind": "say", "args": '{"key": "help", "args": {}}', "slot": None, "case_id": None, "event_id": None}
    later = "2099-01-01T00:00:00Z"
    persons = sorted([await cast.place.person(cast.worker), await cast.place.person(cast.staff)])
    async with cast.place.database.transaction() as tx:
        ids = [
            await tx.outbox_add(person=person, priority=0, now=later, not_before=later, **row)
            for person in [persons[0]] * 300 + [persons[1]]
        ]
        assert [each["person"] for each in await tx.outbox_due(now=later, most=256)] == persons
        for row_id in ids:
            await tx.outbox_drop(id=row_id)


async def test_the_preview_and_the_receiver_are_one(place: Town) -> None:
    """Who changes their union between preview and 确认提交 looks again before anything is handed in."""
    staff = await place.official(201, "马经理", Role.STAFF, place.works)
    worker = await place.member(101, "王小明")
    async with place.database.transaction() as tx:
        other = await unions.add(tx, "新埭镇总工会", place.city)
    await worker.drafts(TROUBLE)
    await worker.presses("匿名提交")
    await worker.presses("(本单位)")
    await worker.join(other)
    await worker.forges("draft-confirm")
    assert place.tables()["cases"] == []
    assert "交给:新埭镇总工会" in worker.everything
    await worker.forges("draft-confirm")
    assert [case["union_id"] for case in place.tables()["cases"]] == [other.id]
    assert TROUBLE not in staff.everything


async def test_whoever_writes_can_be_written_to(cast: Cast) -> None:
    """A refusal of Telegram's that came late does not mute somebody for good."""
    async with cast.place.database.transaction() as tx:
        await tx.identity_set_unreachable(chat_id=cast.worker.id, since="2026-01-01T00:00:00Z")
    await cast.worker.says("/help")
    assert "我要反映" in cast.worker.last


async def test_words_that_come_too_late_are_not_lost(cast: Cast) -> None:
    """Asked for more, and answering after staff went on without it: the words are offered another way."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.worker.presses("补充")
    await cast.colleague.press(cast.colleague.newest(TROUBLE), {"callback_data": "accept:1:2"})
    await cast.worker.says("七岁")
    kept = " ".join(row["data"] for row in cast.place.tables()["conversation"])
    assert "七岁" in kept
    assert "补充到 0001" in cast.worker.buttons


async def test_a_press_without_data_does_nothing(cast: Cast) -> None:
    """Whatever the step, an empty press is an old button."""
    await cast.worker.says("/submit")
    await cast.worker.forges("")
    assert "过时" in await cast.worker.toast()
    assert cast.place.tables()["inbox"][-1]["failure"] is None


async def test_a_late_case_stays_late_when_it_is_passed_on(cast: Cast) -> None:
    """Past its date, a transfer begins on the rung that stands: the new assignee hears of it at once."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.place.pass_working_days(14)
    assert "黄牌" in cast.chair.last
    await cast.staff.press(cast.staff.newest("承办"), {"callback_data": "transfer:1:2"})
    await cast.staff.presses("孙浩")
    await cast.place.pass_time(minutes=1)
    assert "黄牌" in cast.colleague.everything


async def test_files_can_be_seen_again(cast: Cast) -> None:
    """Who takes a case over finds its pictures by a button on the card."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    await cast.staff.presses("转给同事")
    await cast.staff.presses("孙浩")
    pictures = len([message for message in cast.colleague.messages if "photo" in message])
    await cast.colleague.presses("看附件")
    assert len([message for message in cast.colleague.messages if "photo" in message]) == pictures + 1


async def test_what_is_simply_written_can_be_added_to_an_open_case(cast: Cast) -> None:
    """Asked for more, somebody just writes: one tap adds it to the case that waits for it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("几岁?")
    await cast.worker.says("七岁")
    await cast.worker.presses("补充到 0001")
    assert "七岁" in cast.staff.last
    assert "最晚" in cast.worker.last


async def test_files_are_nobody_elses(cast: Cast) -> None:
    """Staff of another township who forge the button get the sentence for a case that does not exist, and no file."""
    async with cast.place.database.transaction() as tx:
        other = await unions.add(tx, "新埭镇总工会", cast.place.city)
    stranger = await cast.place.official(901, "外镇人", Role.STAFF, other)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("匿名提交")
    await cast.worker.presses("确认提交")
    for data in ("files:1", "files:2"):
        await stranger.forges(data)
        assert "没有找到" in await stranger.toast()
    assert [message for message in stranger.messages if "photo" in message] == []
