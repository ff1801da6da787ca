"""A file that somebody without a name sends goes on without its own name, and so does what comes back."""

from typing import Any

import pytest

from tests.conftest import Cast
from tests.contact import Contact, contact, next_press
from tests.engines import BOTH
from tests.phones import PHOTO, Json, Phone
from tests.tables import rows

__all__ = ["contact"]

NAMED = "王小明工资条2"
SLIP = (f"{NAMED}.pdf", "application/pdf", b"%PDF-1.4 slip")
SONG = (f"{NAMED}.mp3", "audio/mpeg", b"ID3")
FILM = (f"{NAMED}.mp4", "video/mp4", b"film")
ODD = (f"{NAMED}.exe", "application/x-odd", b"MZ")


def names(phone: Phone) -> list[str]:
    """What the files are called that the bot has sent somebody."""
    sent = [message for message in phone.messages if message["from"]["is_bot"]]
    return [file["file_name"] for message in sent for file in _files(message)]


def _files(message: Json) -> list[Json]:
    return [message[kind] for kind in ("document", "audio", "video") if kind in message]


async def hands_in(worker: Phone, sign: str, *sent: tuple[Any, ...]) -> None:
    await worker.says("/submit")
    await worker.presses("工资福利")
    for kind, file in sent:
        await worker.sends_files([file], **({"as": kind} if kind else {}))
    await worker.says("扣了三天工钱")
    await worker.presses(sign)
    await worker.presses("确认提交")


@BOTH
async def test_in_an_anonymous_case_files_have_names_of_ours(cast: Cast) -> None:
    """Documents, sounds and films, of which the ending stays where it says nothing; pictures never had a name."""
    sent = ((None, SLIP), ("audio", SONG), ("video", FILM), ("document", ODD), (None, PHOTO))
    await hands_in(cast.worker, "匿名提交", *sent)
    for phone in (cast.staff, cast.colleague):
        assert names(phone) == ["附件1.pdf", "附件2.mp3", "附件3.mp4", "附件4"]
        assert NAMED not in str(phone.messages)
    assert len(rows(cast.place, "attachment")) == 5


@BOTH
async def test_it_is_handed_up_anew_once(cast: Cast) -> None:
    """From then on the copy has a handle of its own, and the first one is nowhere."""
    await hands_in(cast.worker, "匿名提交", (None, SLIP))
    [before] = rows(cast.place, "attachment")
    fetched = len(await cast.place.called("getFile", 1))
    await cast.staff.presses("看附件")
    await cast.worker.presses("看附件")
    assert len(await cast.place.called("getFile", 1)) == fetched
    assert names(cast.staff) == ["附件1.pdf"] * 2
    assert names(cast.worker) == ["附件1.pdf"]
    assert before["renamed_at"]


@BOTH
async def test_what_staff_send_back_has_no_name_either(cast: Cast) -> None:
    await hands_in(cast.worker, "匿名提交", (None, SLIP))
    await cast.staff.presses("受理")
    await cast.staff.sends_files([("陈敏的答复.pdf", *SLIP[1:])], reply_to=cast.staff.newest("📋")["message_id"])
    assert names(cast.worker) == ["附件1.pdf"]


async def test_under_ones_own_name_a_file_keeps_its_own(cast: Cast) -> None:
    """Nothing is fetched."""
    await hands_in(cast.worker, "实名提交", (None, SLIP))
    assert names(cast.staff) == [SLIP[0]]
    assert await cast.place.called("getFile", 0) == []


async def test_what_cannot_be_fetched_holds_up_nothing(cast: Cast) -> None:
    """Telegram does not hand it over: that is said in its place, and what comes after it arrives."""
    worker = cast.worker
    await worker.says("/submit")
    await worker.presses("工资福利")
    await worker.sends(document={"file_name": SLIP[0], "file_size": 100})
    await worker.sends_files([SLIP])
    await worker.presses("匿名提交")
    await worker.presses("确认提交")
    assert "没有转过来" in cast.staff.everything
    assert names(cast.staff) == ["附件2.pdf"]
    assert NAMED not in str(cast.staff.messages)


@BOTH
async def test_in_a_talk_without_a_name_files_have_names_of_ours(contact: Contact) -> None:
    """On both sides; a talk by name leaves them as they are."""
    worker, rep = contact.worker, contact.rep
    await contact.writes(how="不留名")
    await worker.sends_files([SLIP], reply_to=worker.messages[-1]["message_id"])
    await next_press(worker, "知道了,发送")
    assert names(rep) == ["附件1.pdf"]
    await rep.sends_files([("李代表.pdf", *SLIP[1:])], reply_to=rep.messages[-1]["message_id"])
    assert names(worker) == ["附件1.pdf"]
    assert NAMED not in str(rep.messages)


@pytest.mark.parametrize("words", ["短", "长" * 900])
async def test_words_go_along(contact: Contact, words: str) -> None:
    """Under the file, or where they are too many, after it."""
    await contact.writes(how="不留名")
    await contact.worker.sends_files([SLIP], text=words, reply_to=contact.worker.messages[-1]["message_id"])
    await next_press(contact.worker, "知道了,发送")
    assert words in contact.rep.last
    assert names(contact.rep) == ["附件1.pdf"]
