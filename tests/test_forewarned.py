"""Somebody without a name reads, before the first file goes in, what it may give away: in every case and talk, once."""

import json

from tests.conftest import Cast
from tests.contact import Contact, contact
from tests.engines import BOTH
from tests.phones import PHOTO, VOICE, Phone
from tests.tables import rows

__all__ = ["contact"]

TROUBLE = "班长扣了我三天的工钱"
WARNED = "都可能让人认出您"
SEND, DROP = "知道了,发送", "不发了"


async def anonymous(cast: Cast, words: str = TROUBLE) -> None:
    await cast.worker.hands_in(words, category="工资福利", sign="匿名提交")


def files(phone: Phone) -> int:
    """How many the bot has sent them."""
    kinds = ("photo", "voice", "location", "document")
    return len([each for each in phone.messages if each["from"]["is_bot"] and any(kind in each for kind in kinds)])


@BOTH
async def test_an_answer_with_a_picture_waits_for_a_yes(cast: Cast) -> None:
    """What staff asked for; after that nothing waits in this case, and the next one asks again."""
    await anonymous(cast)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("请补一张工资条")
    assert "您没有留名" in cast.worker.last
    asked = cast.worker.newest("请补一张工资条")["message_id"]
    await cast.worker.sends_files([PHOTO], text="工资条", reply_to=asked)
    assert WARNED in cast.worker.last
    assert files(cast.staff) == 0 and "工资条" not in cast.staff.last
    await cast.worker.presses(SEND)
    assert files(cast.staff) == 1 and "补充好了" in cast.worker.last
    await cast.worker.sends_files([VOICE], reply_to=asked)
    assert files(cast.staff) == 2
    await anonymous(cast, "第二件事")
    await cast.worker.sends_files([VOICE], reply_to=cast.worker.newest("📋")["message_id"])
    assert WARNED in cast.worker.last and files(cast.staff) == 2


@BOTH
async def test_words_go_at_once_and_a_voice_waits(cast: Cast) -> None:
    """By button. More that is sent meanwhile waits with it, and 不发了 sends nothing of it."""
    await anonymous(cast)
    await cast.worker.presses("补充")
    assert "您没有留名" in cast.worker.last
    await cast.worker.says("还有上个月的")
    assert "还有上个月的" in cast.staff.everything
    await cast.worker.presses("补充")
    await cast.worker.sends_files([VOICE])
    await cast.worker.says("您听听")
    assert "这 2 条" in cast.worker.last
    await cast.worker.presses(DROP)
    assert "没有发出去" in cast.worker.last
    assert files(cast.staff) == 0 and "您听听" not in cast.staff.everything
    assert rows(cast.place, "conversation") == []
    await cast.worker.presses(SEND)
    assert "过时" in await cast.worker.toast()


@BOTH
async def test_a_reason_with_a_picture_is_given_when_it_may_go(cast: Cast) -> None:
    """Not satisfied: the case goes back with the picture, at the press."""
    await anonymous(cast)
    await cast.staff.presses("受理")
    await cast.staff.resolves("已经补发")
    await cast.worker.presses("不满意")
    await cast.worker.sends_files([PHOTO], text="还没有到账")
    assert WARNED in cast.worker.last and "还没有到账" not in cast.staff.everything
    await cast.worker.presses(SEND)
    assert "还没有到账" in cast.staff.everything and files(cast.staff) == 1
    assert "已退回再办" in cast.worker.last


@BOTH
async def test_what_waits_is_not_lost_by_doing_something_else(cast: Cast) -> None:
    """In the middle of another demand: that goes on, and the picture goes when it is pressed."""
    await anonymous(cast)
    card = cast.worker.newest("📋")["message_id"]
    await cast.worker.drafts("食堂太咸", "食宿交通")
    await cast.worker.sends_files([PHOTO], reply_to=card)
    assert WARNED in cast.worker.last
    await cast.worker.presses("接着写")
    await cast.worker.says("每天都咸")
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    assert "每天都咸" in cast.staff.everything and files(cast.staff) == 0
    await cast.worker.presses(SEND)
    assert files(cast.staff) == 1


@BOTH
async def test_an_album_waits_whole(cast: Cast) -> None:
    await anonymous(cast)
    await cast.worker.sends_files([PHOTO, PHOTO, PHOTO], album=True, reply_to=cast.worker.newest("📋")["message_id"])
    assert "这 3 条" in cast.worker.last and files(cast.staff) == 0
    await cast.worker.presses(SEND)
    assert files(cast.staff) == 3


async def test_a_place_and_what_was_said_out_of_the_blue_wait_too(cast: Cast) -> None:
    await anonymous(cast)
    await cast.worker.sends(location={"latitude": 30.7, "longitude": 121.0})
    await cast.worker.presses("0001")
    assert WARNED in cast.worker.last and files(cast.staff) == 0
    await cast.worker.presses(SEND)
    assert files(cast.staff) == 1


async def test_what_was_read_under_the_draft_is_known(cast: Cast) -> None:
    """Whoever handed in a picture has read it there; under one's own name there is nothing to read."""
    await cast.worker.drafts(TROUBLE, "工资福利")
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("匿名提交")
    assert "也可能让人认出您" in cast.worker.last
    await cast.worker.presses("确认提交")
    await cast.worker.sends_files([PHOTO], reply_to=cast.worker.newest("📋")["message_id"])
    assert files(cast.staff) == 2
    await cast.worker.hands_in("第二件事")
    await cast.worker.presses("补充")
    assert "您没有留名" not in cast.worker.last
    await cast.worker.sends_files([PHOTO])
    assert files(cast.staff) == 3 and WARNED not in cast.worker.everything


async def test_nobody_else_presses_it(cast: Cast) -> None:
    """Forged, it does nothing and tells nothing."""
    await anonymous(cast)
    await cast.worker.sends_files([PHOTO], reply_to=cast.worker.newest("📋")["message_id"])
    stranger = await cast.place.member(666, "外人", cast.place.town)
    for phone in (cast.staff, stranger):
        for data in ("held-case:1", "held-drop-case:1", "held-talk:1", "held-drop-talk:1", "held-case:99"):
            await phone.forges(data)
            assert await phone.toast()
    assert files(cast.staff) == 0
    await cast.worker.presses(SEND)
    assert files(cast.staff) == 1


@BOTH
async def test_what_was_asked_before_the_change_is_still_answered(contact: Contact) -> None:
    """A question of before, with what waited for it in a conversation of the talk."""
    worker, rep = contact.worker, contact.rep
    await contact.writes(how="不留名")
    await worker.sends_files([VOICE], reply_to=worker.messages[-1]["message_id"])
    [held] = rows(contact.place, "conversation")
    old = json.loads(held["data"]) | {"talk": 1}
    async with contact.place.database.transaction() as tx:
        await tx.conversation_end(person=held["person"], place=0, flow="holding")
        await tx.conversation_put(
            person=held["person"],
            place=0,
            flow="talking",
            step="files-of-talk",
            data=json.dumps(old),
            now=held["changed_at"],
        )
    before = len(rep.messages)
    await worker.forges("talk-files")
    assert len(rep.messages) == before + 1
