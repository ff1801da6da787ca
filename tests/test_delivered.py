"""What is said to be done is done: nothing is confirmed that Telegram has not taken; whoever can act hears of it."""

from random import Random
from typing import Any

import pytest

from domain.people import Role
from tests.bulletins import published
from tests.conftest import Cast
from tests.contact import ANSWER, WORDS, Contact, contact
from tests.engines import BOTH
from tests.phones import PAPER, PHOTO, PIXEL, VOICE, Phone, Town
from tests.rooms import FORUM, linked

__all__ = ["contact"]

TROUBLE = "暑期没有人照看孩子"
REFUSED = "Bad Request: message is too strange"


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories do not wait for seconds; what steps aside for minutes waits for the story's clock."""
    monkeypatch.setattr("scheduler.rates.GROUP_PER_SECOND", 10_000)
    monkeypatch.setattr("scheduler.deliverer.ROW_PATIENCE", (0.01,))


async def forbids_voices(phone: Phone) -> None:
    await phone.town.control(f"people/{phone.id}/voices", json={"forbidden": True})


async def refuses(phone: Phone, method: str, description: str = REFUSED, status: int = 400, times: int = 99) -> None:
    """Telegram takes no such message to this phone any more."""
    fault = {"method": method, "status": status, "description": description, "times": times, "chat_id": phone.id}
    await phone.town.control("faults", json=fault)


async def all_tried(place: Town) -> None:
    """What is tried again has been."""
    for _ in range(2):
        await place.pass_time(minutes=10)


def kinds(phone: Phone) -> list[str]:
    """What the bot has sent besides words, in order."""
    sent = [message for message in phone.messages if message["from"]["is_bot"]]
    found = ("photo", "voice", "document", "video", "location")
    return [kind for message in sent for kind in found if kind in message]


def ticks(phone: Phone) -> list[str]:
    return [each["emoji"] for message in phone.messages for each in message.get("reactions", ())]


async def taken_up(cast: Cast, sign: str = "实名提交") -> None:
    await cast.worker.hands_in(TROUBLE, sign=sign)
    await cast.staff.presses("受理")


async def answers(staff: Phone, *files: Any, **more: Any) -> None:
    await staff.sends_files(list(files), reply_to=staff.newest(TROUBLE)["message_id"], **more)


# --- written = arrived ------------------------------------------------------------------------------------------------


@BOTH
async def test_a_voice_answer_goes_as_a_document_where_voices_are_not_taken(cast: Cast) -> None:
    """It is made anew, since a handle does not change its kind; then all has arrived, and 👌 says so."""
    await taken_up(cast)
    await forbids_voices(cast.worker)
    await answers(cast.staff, VOICE)
    assert kinds(cast.worker) == ["document"]
    assert ticks(cast.staff) == ["👌"]


@BOTH
async def test_what_telegram_cannot_give_just_now_is_made_anew_in_a_moment(cast: Cast) -> None:
    """It says so with the words of a wrong handle, and that it is lost is not said."""
    await taken_up(cast)
    await forbids_voices(cast.worker)
    away = "Bad Request: wrong file_id or the file is temporarily unavailable"
    await cast.place.control("faults", json={"method": "getFile", "status": 400, "description": away})
    await answers(cast.staff, VOICE)
    assert kinds(cast.worker) == []
    await all_tried(cast.place)
    assert (kinds(cast.worker), ticks(cast.staff)) == (["document"], ["👌"])


@BOTH
async def test_no_tick_where_a_part_is_missing_and_the_author_hears_what_to_do(cast: Cast) -> None:
    """The words came, the voice did not: it is said, and a reply to that is the next answer."""
    await taken_up(cast)
    await forbids_voices(cast.worker)
    await refuses(cast.worker, "sendDocument", "Bad Request: not enough rights to send documents to the chat")
    await answers(cast.staff, VOICE)
    assert (kinds(cast.worker), ticks(cast.staff)) == ([], [])
    assert "没有全部送到(0001)" in cast.staff.last
    assert cast.staff.buttons[0] == "打开 0001"
    await cast.staff.replies("没有全部送到", "请星期三来")
    assert "请星期三来" in cast.worker.everything
    assert ticks(cast.staff) == ["👌"]


@BOTH
async def test_words_that_are_refused_are_not_confirmed(cast: Cast) -> None:
    """The author and the nearest admin hear of it in words, nobody by a code."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN, cast.place.town)
    root = await cast.place.official(901, "管理员", Role.ADMIN, cast.place.city)
    await taken_up(cast)
    await refuses(cast.worker, "sendMessage")
    await cast.staff.replies(TROUBLE, "正在找地方")
    await all_tried(cast.place)
    assert ticks(cast.staff) == []
    assert "没有全部送到(0001):Telegram 没有收下" in cast.staff.everything
    assert "0001 有一条消息没有送到 王小明:Telegram 没有收下" in admin.last
    assert root.heard == []


@BOTH
async def test_to_somebody_without_a_name_a_voice_is_a_document_from_the_start(cast: Cast) -> None:
    """Whether they take voices is a trait of their account, and of their case nothing is confirmed anyway."""
    await taken_up(cast, "匿名提交")
    await answers(cast.staff, VOICE)
    assert kinds(cast.worker) == ["document"]
    assert ticks(cast.staff) == []


@BOTH
async def test_of_an_anonymous_case_only_a_number_is_told_the_next_morning(cast: Cast) -> None:
    """It is tried again silently; staff see what they see of any anonymous case."""
    admin = await cast.place.official(401, "吴管理", Role.ADMIN, cast.place.town)
    await taken_up(cast, "匿名提交")
    await refuses(cast.worker, "sendMessage")
    await cast.staff.replies(TROUBLE, "正在找地方")
    heard = len(cast.staff.heard)
    await all_tried(cast.place)
    assert (len(cast.staff.heard), admin.heard) == (heard, [])
    await cast.place.http.delete(f"{cast.place.address}/sandbox/faults")
    await cast.place.pass_time(hours=2)
    assert "正在找地方" in cast.worker.everything
    await cast.place.pass_working_days(1)
    told = "\n".join(admin.heard)
    assert "昨天有 1 条消息没有送到" in told
    assert [word for word in ("0001", "匿名") if word in told] == []


# --- talks ------------------------------------------------------------------------------------------------------------


@BOTH
async def test_a_relayed_voice_goes_as_a_document_where_voices_are_not_taken(contact: Contact) -> None:
    """已经转给 is said once it is there."""
    await contact.writes()
    await forbids_voices(contact.rep)
    await contact.worker.sends_files([VOICE], reply_to=contact.worker.newest("已经转给")["message_id"])
    assert kinds(contact.rep) == ["document"]
    assert sum("已经转给 李代表" in text for text in contact.worker.heard) == 2


@BOTH
async def test_what_a_representative_does_not_get_is_not_said_to_be_passed_on(contact: Contact) -> None:
    """The worker hears where else to go, and the representative is not chased for what they do not have."""
    await refuses(contact.rep, "sendMessage")
    await contact.writes()
    await all_tried(contact.place)
    assert "已经转给" not in contact.worker.everything
    assert "这条没有送到 李代表:Telegram 没有收下" in contact.worker.last
    assert contact.worker.buttons == ["找别的代表", "我要反映"]
    await contact.place.http.delete(f"{contact.place.address}/sandbox/faults")
    await contact.place.pass_working_days(8)
    assert contact.rep.heard == []
    assert "没有答复" not in contact.chair.everything


@BOTH
async def test_who_has_blocked_the_bot_is_not_said_to_have_got_it(contact: Contact) -> None:
    """A representative answers a worker who has gone: they hear it, of somebody with a name."""
    await contact.writes()
    await contact.worker.blocks()
    await contact.rep.replies(WORDS, ANSWER)
    assert "已经转给" not in contact.rep.last
    assert "对方现在收不到消息" in contact.rep.last


@BOTH
async def test_a_repeated_part_is_not_repeated(contact: Contact) -> None:
    """A place and its words are two messages: where the second is tried again, the first is not sent twice."""
    await contact.writes()
    await refuses(contact.rep, "sendMessage", "Internal Server Error", status=500, times=3)
    place = {"latitude": 30.7, "longitude": 121.0}
    await contact.worker.sends(location=place, reply_to=contact.worker.newest("已经转给")["message_id"])
    assert kinds(contact.rep) == ["location"]
    assert len([text for text in contact.rep.heard if "发给您的" in text]) == 1


# --- a press ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_files_that_may_not_be_shown_as_they_are_are_shown_all_the_same(cast: Cast) -> None:
    """看附件 of a voice, where staff take none; where nothing is taken a sentence stands in its place."""
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    await cast.worker.says(TROUBLE)
    await cast.worker.sends_files([VOICE])
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    await forbids_voices(cast.staff)
    await cast.staff.presses("看附件")
    assert kinds(cast.staff) == ["voice", "document"]
    await refuses(cast.staff, "sendDocument", "Bad Request: DOCUMENT_INVALID")
    await cast.staff.presses("看附件")
    assert "取不出来" in cast.staff.last


@BOTH
async def test_who_pressed_hears_that_nothing_can_be_shown(cast: Cast) -> None:
    await taken_up(cast)
    await refuses(cast.staff, "sendMessage", times=3)
    await cast.staff.says("/todo")
    await all_tried(cast.place)
    assert "没能发出来" in cast.staff.last


# --- errors are a table -----------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("closed", ["TOPIC_CLOSED", "TOPIC_DELETED", "message thread not found"])
async def test_what_is_asked_in_a_topic_that_is_closed_is_asked_outside(cast: Cast, closed: str) -> None:
    """Whom a word is for is asked all the same."""
    await taken_up(cast)
    forum = await linked(cast.place, cast.staff, cast.colleague, id=FORUM)
    await cast.worker.hands_in("食堂太咸", category="食宿交通")
    await refuses(forum, "sendMessage", f"Bad Request: {closed}", times=1)
    card = next(each for each in reversed(forum.messages) if "食堂太咸" in each.get("text", ""))
    await forum.hears(cast.staff, "谁来办?", reply_to=card["message_id"])
    assert [button for button in forum.buttons if "内部" in button] != []
    assert "message_thread_id" not in forum.messages[-1]


@BOTH
async def test_patience_asked_for_one_picture_of_an_album(cast: Cast) -> None:
    """A 400 with the words of a 429: the album waits, and is there."""
    await taken_up(cast)
    words = 'Bad Request: failed to send message #1 with the error message "Too Many Requests: retry after 1"'
    await refuses(cast.worker, "sendMediaGroup", words, times=1)
    await answers(cast.staff, *[(f"{n}.png", "image/png", PIXEL) for n in range(2)], album=True)
    await cast.place.settle()
    assert kinds(cast.worker) == ["photo", "photo"]
    assert ticks(cast.staff) == ["👌"]


@BOTH
async def test_one_bad_file_does_not_take_the_good_ones(cast: Cast) -> None:
    """The album goes singly; of the bad one a sentence says that it could not be had, and its author hears it."""
    await taken_up(cast)
    await refuses(cast.worker, "sendMediaGroup", "Bad Request: wrong file identifier/HTTP URL specified")
    await refuses(cast.worker, "sendPhoto", "Bad Request: wrong remote file identifier specified", times=1)
    await answers(cast.staff, *[(f"{n}.png", "image/png", PIXEL) for n in range(3)], album=True)
    assert kinds(cast.worker) == ["photo", "photo"]
    assert "取不出来" in cast.worker.everything
    assert "没有全部送到" in cast.staff.last
    assert ticks(cast.staff) == []


@BOTH
async def test_a_number_that_is_nobodys_is_out_of_reach(cast: Cast) -> None:
    """PEER_ID_INVALID: as whoever has blocked the bot."""
    await taken_up(cast)
    await refuses(cast.worker, "sendMessage", "Bad Request: PEER_ID_INVALID", times=1)
    await cast.staff.replies(TROUBLE, "正在找地方")
    [identity] = [row for row in cast.place.tables()["identity"] if row["chat_id"] == cast.worker.id]
    assert identity["unreachable_at"]
    assert ticks(cast.staff) == []


@BOTH
async def test_who_takes_no_pictures_is_not_out_of_reach(cast: Cast) -> None:
    """They get it as a document, and every further card."""
    await refuses(cast.staff, "sendPhoto", "Bad Request: not enough rights to send photos to the chat")
    await cast.worker.says("/submit")
    await cast.worker.presses("子女托管教育")
    await cast.worker.sends_files([PHOTO])
    await cast.worker.says(TROUBLE)
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert kinds(cast.staff) == ["document"]
    await cast.worker.hands_in("食堂太咸", category="食宿交通")
    assert "食堂太咸" in cast.staff.everything


@BOTH
async def test_a_bulletin_comes_without_its_picture_where_none_is_taken(cast: Cast) -> None:
    """Its words are what counts."""
    await cast.worker.sends_files([PHOTO])
    [picture] = [message["photo"][-1]["file_id"] for message in cast.worker.messages if "photo" in message]
    await refuses(cast.worker, "sendPhoto", "Bad Request: not enough rights to send photos to the chat")
    await published(cast.place, cast.staff, picture=picture)
    assert "周一到周五" in cast.worker.everything
    assert kinds(cast.worker) == []


# --- nobody's line stands still ---------------------------------------------------------------------------------------


@BOTH
async def test_what_is_no_matter_gives_up(cast: Cast) -> None:
    """An older server knows no reactions: everything else goes on."""
    await taken_up(cast)
    await refuses(cast.staff, "setMessageReaction", "Not Found", status=404)
    await cast.staff.replies(TROUBLE, "正在找地方")
    await cast.worker.replies("正在找地方", "什么时候?")
    assert "什么时候?" in cast.staff.everything
    assert len(await cast.place.called("setMessageReaction", 1)) == 3


@BOTH
async def test_others_pass_what_the_server_fails_at(cast: Cast) -> None:
    """A file over which the server stumbles each time: after some attempts what comes after it arrives."""
    await taken_up(cast)
    await refuses(cast.worker, "sendDocument", "Internal Server Error", status=500, times=9999)
    await answers(cast.staff, PAPER)
    await cast.staff.replies(TROUBLE, "正在找地方")
    assert "正在找地方" in cast.worker.everything


# --- the laws ---------------------------------------------------------------------------------------------------------

WORDS_OF = ("sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup", "setMessageReaction")
ANSWERED: tuple[tuple[int, str], ...] = (
    (400, REFUSED),
    (400, "Bad Request: VOICE_MESSAGES_FORBIDDEN"),
    (400, "Bad Request: wrong file identifier/HTTP URL specified"),
    (400, "Bad Request: message caption is too long"),
    (400, "Bad Request: not enough rights to send photos to the chat"),
    (404, "Not Found"),
    (500, "Internal Server Error"),
    (502, "Bad Gateway"),
)


async def something(staff: Phone, dice: Random, n: int) -> str:
    """An answer: words, or a file or several. Gives the words by which its message is found."""
    files = [[PAPER], [PHOTO], [VOICE], [(f"{n}-{each}.png", "image/png", PIXEL) for each in range(2)]]
    words, sent = f"答复{n}号", dice.choice([None, *files])
    to = staff.newest("📋")["message_id"]
    if sent is None:
        await staff.says(words, reply_to=to)
    else:
        await staff.sends_files(sent, reply_to=to, text=words, album=len(sent) > 1)
    return words


@BOTH
@pytest.mark.parametrize("seed", range(2))
async def test_nothing_is_confirmed_that_was_not_accepted(cast: Cast, seed: int) -> None:
    """Whatever Telegram answers to whatever: 👌 stands only where all is there, and in the end nothing is in line."""
    dice, staff, worker = Random(seed), cast.staff, cast.worker
    await taken_up(cast)
    for n in range(12):
        status, words = dice.choice(ANSWERED)
        await refuses(worker, dice.choice(WORDS_OF), words, status, times=dice.choice([1, 2, 9]))
        said = await something(staff, dice, n)
        await worker.town.pass_time(minutes=dice.choice([1, 6, 40]))
        own = [message for message in staff.messages if said in (message.get("text") or message.get("caption") or "")]
        confirmed = [message for message in own if message.get("reactions")]
        assert not confirmed or said in worker.everything, said
    await cast.place.http.delete(f"{cast.place.address}/sandbox/faults")
    await all_tried(cast.place)
    await staff.says("好了,都在这里", reply_to=staff.newest("📋")["message_id"])
    assert "好了,都在这里" in worker.everything
    assert [row for row in cast.place.tables()["outbox"] if row["sent_at"] is None and row["attempts"]] == []


@BOTH
async def test_nobodys_line_stands_still(cast: Cast) -> None:
    """One kind of call never succeeds, for whatever reason: what needs no such call arrives all the same."""
    staff, worker = cast.staff, cast.worker
    await taken_up(cast)
    for n, (status, words) in enumerate(ANSWERED):
        for method in WORDS_OF[1:]:
            await refuses(worker, method, words, status)
        await staff.sends_files([PAPER], reply_to=staff.newest("📋")["message_id"])
        await staff.says(f"另外{n}", reply_to=staff.newest("📋")["message_id"])
        await all_tried(cast.place)
        assert f"另外{n}" in worker.everything, words
        await cast.place.http.delete(f"{cast.place.address}/sandbox/faults")
