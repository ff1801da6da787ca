"""Somebody without a name speaks on the board, of their own matter and of another's: nothing ties the two together."""

import asyncio
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest

from domain.people import Role
from services.export import exported
from tests.board import colleague
from tests.discussion import page, replies, says
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.traces import (
    CHAT,
    NAME,
    OURS,
    SURNAME,
    USERNAME,
    VOICE_COLUMNS,
    Life,
    calls_to_others,
    cases_of,
    told,
    unsealed,
)

OWN, FOREIGN = 1, 2
SAID = ("我们车间都这样", "那边我也去过", "再骂一句难听的", "谢谢您的话")
VOICES = VOICE_COLUMNS | {"lead", "about", "hidden_by", "judged_by", "by", "worker", "representative"}


@pytest.fixture
async def life(place: Town, caplog: pytest.LogCaptureFixture) -> Life:
    """A worker who is known to belong there hands in without a name; somebody else under theirs. Both are published."""
    for name in OURS:
        caplog.set_level(logging.DEBUG, name)
    staff = await place.official(201, "陈敏", Role.STAFF)
    chair = await place.official(301, "周主席", Role.CHAIR)
    other = await colleague(place, 202, "马师傅")
    worker = await (await place.phone(CHAT, NAME, last_name=SURNAME, username=USERNAME)).join(place.works)
    person = await place.person(worker)
    async with place.database.transaction() as tx:
        await tx.member_put(person=person, union_id=place.works.id, now="2026-01-01", verified_at="2026-01-01")
    life = Life(place, worker, staff, chair, other)
    await _on_the_board(worker, staff, "班长扣了我的工钱", "匿名提交", "工资发放")
    await _on_the_board(other, staff, "夜班没有班车", "实名提交", "夜班班车")
    return life


async def _on_the_board(author: Phone, staff: Phone, words: str, sign: str, title: str) -> None:
    await author.hands_in(words, category="工资福利", sign=sign)
    await staff.presses("受理")
    await author.presses("放到大家议")
    if sign == "匿名提交":
        await author.presses("放上去")
    await staff.presses("公开到大家议")
    await staff.says(title)


async def lead(life: Life) -> None:
    """Everything that one can do there and have done to one, in both discussions."""
    worker, other = life.worker, life.boss
    moderator = await life.place.official(203, "孙浩", Role.STAFF)
    await says(other, "大家怎么看?", OWN)
    await replies(worker, 1, SAID[0])
    await worker.forges(f"need:{FOREIGN}")
    await says(worker, SAID[1], FOREIGN)
    await replies(other, 3, "什么时候去的?")
    await replies(other, 2, "真的吗?")
    await worker.forges("discuss-report:1")
    await worker.forges(f"discuss-mute:{OWN}")
    await worker.forges(f"discuss-unmute:{FOREIGN}")
    await says(worker, SAID[2], OWN)
    await other.forges("discuss-report:6")
    await moderator.presses("隐藏,写明理由")
    await moderator.says("请好好说")
    await moderator.forges("discuss-silence:6")
    await worker.forges(f"discuss-say:{OWN}")
    assert "单独写给工会" in await worker.toast()
    await worker.presses("请主席看看")
    await life.chair.presses("恢复这一条")
    await replies(worker, 4, SAID[3])
    await worker.forges(f"discuss-say:{OWN}")  # a conversation is under way


async def voices_of(life: Life) -> tuple[int, set[int], set[int]]:
    """The person's own voice; those of their anonymous cases; those with which they speak in discussions."""
    tables, own = life.place.tables(), await life.place.person(life.worker)
    mine = {row["person"] for row in tables["identity"] if row["owner"] == own}
    speaking = {row["person"] for row in tables["speaker"]} & mine
    return own, {row["submitter"] for row in tables["cases"]} & mine, speaking


def speaking_rows(place: Town) -> Iterator[tuple[str, dict[str, Any]]]:
    about = ("speaker", "comment", "comment_report", "comment_notice", "silence")
    return ((table, row) for table, row in unsealed(place) if table in about)


@BOTH
async def test_no_row_joins_two_voices(life: Life) -> None:
    """Of those of one person, a row outside the sealed table knows one at most, and no message belongs to two."""
    await lead(life)
    own, submitting, speaking = await voices_of(life)
    assert (len(submitting), len(speaking)) == (1, 2)
    everything = {own} | submitting | speaking
    held = [(table, {row[key] for key in VOICES & row.keys()} & everything) for table, row in unsealed(life.place)]
    assert [(table, found) for table, found in held if len(found) > 1] == []
    assert {table for table, found in held if found & speaking} >= {"speaker", "comment", "comment_report"}
    assert [row for _, row in speaking_rows(life.place) if {row.get("person")} & ({own} | submitting)] == []
    assert [row for row in life.place.tables()["conversation"] if row["person"] not in speaking] == []
    assert [row for row in life.place.tables()["outbox"] if row["person"] in speaking] == []
    messages: dict[int, set[int]] = {}
    for table in ("reference", "card"):
        for row in life.place.tables()[table]:
            if row["person"] in everything and row["message_id"]:
                messages.setdefault(row["message_id"], set()).add(row["person"])
    assert {message: found for message, found in messages.items() if len(found) > 1} == {}


@BOTH
async def test_nothing_about_the_anonymous_case_knows_their_own_voice(life: Life) -> None:
    """Not even that they want to hear no more of it; that they need another's matter too is known of them as of all."""
    await lead(life)
    own, submitting, speaking = await voices_of(life)
    about = [(table, row) for table, row in unsealed(life.place) if OWN in cases_of(row)]
    assert [(table, row) for table, row in about if own in {row[key] for key in VOICES & row.keys()}] == []
    assert [row["person"] for row in life.place.tables()["follower"] if row["case_id"] == OWN] == [*submitting]
    assert [row["person"] for row in life.place.tables()["second"]] == [own]
    speaks_in = {row["person"]: row["case_id"] for row in life.place.tables()["speaker"]}
    assert sorted(speaks_in[voice] for voice in speaking) == [OWN, FOREIGN]


async def test_no_trace_in_tables_logs_exports_or_in_what_others_read(
    life: Life, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a name nor an account; what was said stands in no log either."""
    await lead(life)
    assert [(table, row) for table, row in unsealed(life.place) if told(row)] == []
    assert [call for call in await calls_to_others(life) if told(call["params"])] == []
    others = [phone for phone in life.place.phones.values() if phone is not life.worker]
    assert [message for phone in others for message in phone.messages if told(message)] == []
    assert [record async for record in exported(life.place.database) if told(record)] == []
    lines = [vars(record) for record in caplog.records if record.name.partition(".")[0] in OURS]
    assert [line for line in lines if told(line) or any(words in str(line) for words in SAID)] == []


async def test_the_submitter_looks_like_everybody_else(life: Life) -> None:
    """In their own discussion and in another: a colleague with the number of their first words there, and no mark."""
    await lead(life)
    theirs, foreign = await page(life.boss, case=OWN), await page(life.boss, case=FOREIGN)
    assert "↳ 同事 2 回复 同事 1" in theirs and re.search("[①-⑤] 同事 2 ·", theirs)
    assert re.search("[①-⑤] 同事 1 ·", foreign) and "↳ 同事 1 回复 同事 2" in foreign
    assert "匿名" not in theirs + foreign


async def test_no_message_that_waits_says_whose_words_they_are(life: Life) -> None:
    """What says “you”, or offers to take words back, goes to the voice that said them, as long as it is not sent."""
    await lead(life)
    *_, speaking = await voices_of(life)
    for data in (f"discuss:{OWN}:0", "discuss-open:2", "discuss-take-back:2"):
        await life.place.control("faults", json={"method": "editMessageText", "status": 429, "retry_after": 1})
        press = f"chats/{life.worker.id}/messages/1/press"
        await life.place.control(press, json={"data": data, "forged": True})
        assert await _waiting_for(life.place) in speaking, data
        await life.place.settle()


async def _waiting_for(place: Town) -> int:
    """Whose the message is that is not sent yet."""
    for _ in range(500):
        if found := [row["person"] for row in place.tables()["outbox"] if row["sent_at"] is None]:
            return int(found[0])
        await asyncio.sleep(0.005)
    raise AssertionError("nothing waits")
