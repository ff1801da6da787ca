"""Anonymous means anonymous: only the sealed table knows who it was."""

import logging
import re
from collections.abc import AsyncIterator, Iterator, Set
from typing import Any

import pytest

from bot.operating.commands import export
from domain.people import Role
from services import posts, unsealing
from services.export import exported
from storage.database import Database
from tests.engines import BOTH
from tests.everywhere import SECRETS, storied
from tests.phones import PHOTO, Phone, Town, said
from tests.traces import (
    CHAT,
    NAME,
    OURS,
    REASON,
    SURNAME,
    USERNAME,
    VOICE_COLUMNS,
    WORDS,
    Life,
    calls_to_others,
    cases_of,
    folds,
    forgets,
    told,
    traces,
    unsealed,
    written,
)

ADDED = "工资条在第二张照片里"
CATEGORY = "工资福利"


@pytest.fixture
async def life(place: Town, caplog: pytest.LogCaptureFixture) -> Life:
    for name in OURS:
        caplog.set_level(logging.DEBUG, name)
    staff = await place.official(201, "陈敏", Role.STAFF)
    chair = await place.official(301, "周主席", Role.CHAIR)
    boss = await place.official(202, "马经理", Role.STAFF, place.works)
    worker = await place.phone(CHAT, NAME, last_name=SURNAME, username=USERNAME)
    return Life(place, await worker.join(place.works), staff, chair, boss)


async def hand_in(worker: Phone, words: str = WORDS) -> str:
    return await worker.hands_in(words, category=CATEGORY, sign="匿名提交")


async def lead(life: Life) -> None:
    """Everything that can happen to a case, and a second one that is withdrawn."""
    worker, staff = life.worker, life.staff
    await worker.drafts(WORDS, CATEGORY)
    await worker.sends_files([PHOTO])
    await worker.presses("匿名提交")
    await worker.presses("确认提交")
    await staff.presses("请职工补充")
    await staff.says("请补一张工资条")
    await worker.replies("请补一张工资条", ADDED)
    await staff.presses("受理")
    await staff.replies(ADDED, "正在找公司核实")
    await worker.presses("补充")
    await worker.sends_files([PHOTO], text="再补一张")
    await staff.resolves("公司答应补发")
    await worker.presses("不满意")
    await worker.says("还没有收到钱")
    await staff.resolves("今天到账了")
    await worker.presses("满意")
    await hand_in(worker, "第二件,马上撤回")
    await worker.presses("撤回诉求")
    await worker.presses("确定撤回")
    await worker.says("我的事项")
    await worker.presses("0001")


async def anonymous_cases(life: Life) -> tuple[set[int], set[int], int]:
    """The numbers of the anonymous cases and of the voices that speak in them, and the person's own voice."""
    cases = [row for row in life.place.tables()["cases"] if row["anonymous_at"]]
    assert cases
    return {row["id"] for row in cases}, {row["submitter"] for row in cases}, await life.place.person(life.worker)


@BOTH
async def test_only_the_sealed_table_knows_who_it_was(life: Life) -> None:
    """After a whole life of a case no row outside `identity` holds a trace, and inbox and outbox kept no content."""
    await lead(life)
    assert [(table, row) for table, row in unsealed(life.place) if told(row)] == []
    assert any(told(row) for row in life.place.tables()["identity"])
    assert [row for row in life.place.tables()["inbox"] if row["body"] is not None] == []
    assert [row for row in life.place.tables()["outbox"] if row["args"] != "{}" or row["sent_at"] is None] == []


async def test_no_export_and_no_log_line_names_the_person(life: Life, caplog: pytest.LogCaptureFixture) -> None:
    """The export says 匿名职工, and nothing we log, down to DEBUG, holds a trace of the person or of their words."""
    await lead(life)
    records = [record async for record in exported(life.place.database)]
    assert [record["submitter"] for record in records] == ["匿名职工", "匿名职工"]
    assert [record for record in records if told(record)] == []
    lines = [vars(record) for record in caplog.records if record.name.partition(".")[0] in OURS]
    assert [line for line in lines if told(line) or WORDS in str(line) or ADDED in str(line)] == []


@BOTH
async def test_no_row_ties_the_persons_own_voice_to_the_case(life: Life) -> None:
    """In every row about an anonymous case it is the pseudonym that acts, owes, holds a card and is told."""
    await lead(life)
    await hand_in(life.worker, "第三件")
    await life.worker.presses("补充")  # a conversation about the case is under way
    cases, voices, own = await anonymous_cases(life)
    about = [
        (table, row)
        for table, row in unsealed(life.place)
        if ({row["id"]} if table == "cases" else cases_of(row)) & {*cases}
    ]
    tied = [(table, row) for table, row in about if own in {row[column] for column in VOICE_COLUMNS & row.keys()}]
    assert {"cases", "event", "turn", "outbox", "card", "reference"} <= {table for table, _ in about}
    assert tied == []
    assert [row for row in life.place.tables()["conversation"] if row["person"] == own] == []
    assert len(cases) == len(voices)


async def test_no_message_belongs_to_two_voices(life: Life) -> None:
    """Looking from the list at an anonymous case and then at a named one leaves no message that joins the voices."""
    worker = life.worker
    await hand_in(worker)
    await worker.hands_in("食堂太咸", category="食宿交通")
    await worker.says("我的事项")
    await worker.presses("0001")
    await worker.presses("我的事项")
    await worker.presses("0002")
    voices: dict[int, set[int]] = {}
    for table in ("reference", "card"):
        for row in life.place.tables()[table]:
            voices.setdefault(row["message_id"], set()).add(row["person"])
    assert {message: persons for message, persons in voices.items() if len(persons) > 1} == {}


async def test_no_sent_answer_shares_the_moment_of_the_submission(life: Life) -> None:
    """Answers to one's own taps do not lie in the outbox with the very second at which the case was handed in."""
    await life.place.pass_time(minutes=5)
    await hand_in(life.worker)
    _, _, own = await anonymous_cases(life)
    moments = {row["submitted_at"] for row in life.place.tables()["cases"]}
    answers = [row for row in life.place.tables()["outbox"] if row["person"] == own]
    assert [row for row in answers if {row["created_at"], row["sent_at"]} & moments] == []


async def test_words_offered_before_do_not_stay_behind(life: Life) -> None:
    """Words simply written, then handed in anonymously by 我要反映, leave no second copy under one's own voice."""
    await life.worker.says(WORDS)
    await life.worker.says("我要反映")
    for words in ("匿名提交", "确认提交"):
        await life.worker.presses(words)
    _, _, own = await anonymous_cases(life)
    assert [row for row in life.place.tables()["conversation"] if row["person"] == own] == []


async def test_taking_up_a_declined_demand_again_does_not_copy_it_under_ones_own_voice(life: Life) -> None:
    """After 改一改再交 no conversation of the person's own voice holds the words of the anonymous case."""
    await hand_in(life.worker)
    await life.staff.presses("不予受理")
    await life.staff.says("请写清楚是哪个月")
    await life.worker.presses("改一改再交")
    _, _, own = await anonymous_cases(life)
    kept = [row for row in life.place.tables()["conversation"] if row["person"] == own]
    assert [row for row in kept if WORDS in row["data"]] == []


async def test_a_named_invitation_forgets_the_name_once_used(place: Town) -> None:
    """Somebody who came by an invitation with their name on it leaves that name in the sealed table only."""
    await place.official(CHAT, NAME, Role.WORKER, place.works)
    assert [(table, row) for table, row in unsealed(place) if told(row)] == []


async def test_what_others_are_sent_names_nobody_has_no_title_and_cannot_be_forwarded(life: Life) -> None:
    """No call and no other phone has a trace; category and words are protected; pushes name only the number."""
    await lead(life)
    assert [call for call in await calls_to_others(life) if told(call["params"])] == []
    assert [message for phone in life.others for message in phone.messages if told(message)] == []
    assert "匿名职工" in life.staff.everything
    sent = [call["params"] for call in await calls_to_others(life) if call["method"].lower().startswith("send")]
    telling = [params for params in sent if any(words in said(params) for words in (CATEGORY, WORDS, ADDED))]
    files = [params for params in sent if "photo" in params]
    assert telling
    assert files
    assert [params for params in telling + files if not truth(params.get("protect_content"))] == []
    pushes = [params for params in sent if params.get("reply_parameters")]
    assert pushes
    assert [params for params in pushes if CATEGORY in said(params) or not truth(params.get("protect_content"))] == []


async def test_the_workers_own_copy_cannot_be_forwarded_either(life: Life) -> None:
    """The submitter's card and pushes of an anonymous case are protected, so that nobody passes them on by mistake."""
    await hand_in(life.worker)
    await life.staff.presses("受理")
    about = [message for message in life.worker.messages if message["from"]["is_bot"] and WORDS in said(message)]
    cards = [message for message in about if "📋" in said(message)]
    assert [message.get("has_protected_content") for message in cards] == [True]
    assert life.worker.newest("工会已接手,由")["has_protected_content"]


async def test_reminders_about_an_anonymous_case_carry_no_title(life: Life) -> None:
    """A digest names the number of an anonymous case, not what it is about."""
    await hand_in(life.worker)
    heard = len(life.staff.heard)
    await life.place.pass_working_days(3)
    digests = life.staff.heard[heard:]
    assert any("黄牌" in text and "0001" in text for text in digests)
    assert [text for text in digests if CATEGORY in text] == []


async def test_the_history_that_staff_open_is_protected_and_names_nobody(life: Life) -> None:
    """Pressed by staff, the history of an anonymous case says 匿名职工 and cannot be forwarded."""
    await hand_in(life.worker)
    await life.staff.presses("受理")
    await life.worker.replies("工会已接手", ADDED)
    await life.staff.forges("view:1")
    shown = life.staff.newest("经过")
    assert "匿名职工" in said(shown)
    assert told(shown) == []
    assert shown.get("has_protected_content")


async def test_ones_own_enterprise_does_not_see_what_the_township_was_given(life: Life) -> None:
    """Given to the township, an anonymous case is not shown, listed or admitted to the enterprise's staff."""
    heard = len(life.boss.heard)
    await hand_in(life.worker)
    assert WORDS in life.staff.everything
    assert heard == len(life.boss.heard)
    await life.boss.says("/todo")
    assert "都处理好了" in life.boss.last
    for data in ("view:1", "open:1", "accept:1:1", "resolve:1:1"):
        await life.boss.forges(data)
        assert "没有找到" in await life.boss.toast()
    assert WORDS not in life.boss.everything
    assert "等待接手" in life.staff.everything


async def test_giving_it_to_ones_own_union_is_a_choice_of_ones_own(life: Life) -> None:
    """The preview proposes the township and says what anonymity means; one may choose otherwise."""
    await life.worker.drafts(WORDS, CATEGORY)
    await life.worker.presses("匿名提交")
    preview = life.worker.last
    assert "署名:匿名职工 · 交给:林埭镇总工会" in preview
    assert "两位不同岗位的人" in preview
    assert "Telegram" in preview
    assert "单位人少" in preview
    assert life.worker.buttons[:2] == ["交给 晨星精密电子工会(本单位)", "✔ 交给 林埭镇总工会(本单位看不到)"]
    await life.worker.presses("(本单位)")
    await life.worker.presses("确认提交")
    assert WORDS in life.boss.everything
    assert told(life.boss.messages) == []


async def test_photos_voices_and_places_are_warned_of(life: Life) -> None:
    """An anonymous preview with a picture in it says that the picture may give one away; without one it does not."""
    warning = "也可能让人认出您"
    await life.worker.drafts(WORDS, CATEGORY)
    await life.worker.presses("匿名提交")
    assert warning not in life.worker.last
    await life.worker.presses("修改")
    await life.worker.sends_files([PHOTO])
    await life.worker.presses("匿名提交")
    assert warning in life.worker.last


@BOTH
async def test_asking_to_unseal_links_nobody_to_anything(life: Life, caplog: pytest.LogCaptureFixture) -> None:
    """Before the second yes no table, log, message or export holds a link, whoever asks, is asked, or says no."""
    await lead(life)
    await ask_to_unseal(life)
    await unlinked(life, caplog)
    await life.chair.presses("不同意")
    await unlinked(life, caplog)
    await life.place.pass_working_days(4)
    await ask_to_unseal(life)
    await life.place.pass_working_days(4)
    await unlinked(life, caplog)
    assert "匿名身份" not in life.worker.everything


@BOTH
async def test_after_the_second_yes_two_messages_say_who_it_was_and_nothing_else(
    life: Life, caplog: pytest.LogCaptureFixture
) -> None:
    """The two messages are gone soon; no table, card, list, push, export or log says more than before."""
    await lead(life)
    await ask_to_unseal(life)
    await life.chair.presses("同意查看匿名身份")
    await unlinked(life, caplog)
    await life.place.pass_working_days(2)
    await life.chair.presses("看姓名")
    await life.staff.presses("看姓名")
    showing = [call for call in await calls_to_others(life) if told(call["params"])]
    assert sorted(str(call["params"]["chat_id"]) for call in showing) == [str(life.staff.id), str(life.chair.id)]
    assert [call for call in showing if not truth(call["params"]["protect_content"])] == []
    assert [message for message in life.boss.messages if told(message)] == []
    await life.place.pass_time(minutes=11)
    for phone in life.others:
        await phone.forges("view:1")
        await phone.says("/todo")
    await unlinked(life, caplog, besides=2)
    assert "匿名职工" in said(life.staff.newest("经过"))


async def ask_to_unseal(life: Life) -> None:
    """Staff ask the chair about the first case."""
    await life.staff.says("/unseal 0001")
    await life.staff.says(REASON)
    await life.staff.presses("请另一位同意")


async def unlinked(life: Life, caplog: pytest.LogCaptureFixture, besides: int = 0) -> None:
    """Nothing tells who it was. `besides`: how many calls to Telegram may have said it."""
    cases, voices, own = await anonymous_cases(life)
    assert [(table, row) for table, row in unsealed(life.place) if told(row)] == []
    about = [
        (table, row) for table, row in unsealed(life.place) if {row.get("matter_id"), row.get("case_id")} & {*cases}
    ]
    assert "unsealing" in {table for table, _ in about}
    assert [(table, row) for table, row in about if own in {row[key] for key in VOICE_COLUMNS & row.keys()}] == []
    requests = life.place.tables()["unsealing"]
    assert [row for row in requests if voices & {row[key] for key in VOICE_COLUMNS & row.keys()}] == []
    assert len([call for call in await calls_to_others(life) if told(call["params"])]) == besides
    assert [message for phone in life.others for message in phone.messages if told(message)] == []
    for records in (exported(life.place.database), unsealing.exported(life.place.database)):
        assert [record async for record in records if told(record)] == []
    lines = [vars(record) for record in caplog.records if record.name.partition(".")[0] in OURS]
    assert [line for line in lines if told(line) or REASON in str(line)] == []
    assert [row for row in life.place.tables()["outbox"] if row["args"] != "{}"] == []


def truth(value: object) -> bool:
    """A parameter as Telegram understands it."""
    return str(value).lower() == "true"


# --- in the whole of it ----------------------------------------------------------------------------------------------

EXPORTS = {"cases": exported, "roles": posts.exported, "unsealings": unsealing.exported}
VOICES = VOICE_COLUMNS | {
    *("lead", "about", "worker", "representative", "hidden_by", "judged_by", "objected_by", "by", "author"),
    *("entered_by", "made_by", "linked_by", "left_behind", "taken_in"),
}
Row = tuple[str, dict[str, Any]]


@BOTH
async def test_where_there_is_one_of_everything_nothing_ties_account_and_case(
    place: Town, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Board, talk, proposal, bulletin, group: no row, no number of a message and no second leads from voice to voice.

    Nor does anything that is exported, logged or said to others; and once its author is forgotten, no byte of a file.
    """
    monkeypatch.setattr("scheduler.rates.GROUP_PER_SECOND", 10_000)
    for name in OURS:
        caplog.set_level(logging.DEBUG, name)
    world = await storied(place)
    own = await place.person(world.author)
    hidden = {row["person"] for row in place.tables()["identity"] if row["owner"] == own}
    assert len(hidden) == 5, "three cases, a talk, a discussion"
    assert meetings(place, own, hidden) == []
    assert [(table, row) for table, row in unsealed(place) if told(row)] == []
    assert [record async for record in exports(place.database) if told(record)] == []
    await untold(world.witnesses, caplog)
    await forgets(world.author)
    assert list(traces(place)) == [] and meetings(place, own, hidden) == []
    if place.database.keeps_journal:
        await folds(place)
        assert written(place) == []


def meetings(place: Town, own: int, hidden: Set[int]) -> list[object]:
    """Where two voices of one person meet: in a row, over a message, or in a second that is of both."""
    rows = [(table, row) for table, row in unsealed(place) if table != "sqlite_sequence"]
    mine, theirs = ([each for each in rows if voices_in(each) & voices] for voices in ({own}, hidden))
    tables = place.tables()
    known = {key: {row["id"] for row in tables[table] if row["anonymous_at"]} for key, table in ABOUT.items()}
    known["matter_id"] = known["case_id"] | {row["matter_id"] for row in tables["talk"] if row["anonymous_at"]}
    theirs += [each for each in rows if any(each[1].get(key) in found for key, found in known.items())]
    assert mine and theirs
    both = [each for each in mine if each in theirs]
    several = [each for each in rows if len(voices_in(each) & hidden) > 1]
    seconds = {*moments(mine)} & {*moments(theirs)}
    messages = {*written_as(mine)} & {*written_as(theirs, {own} | hidden)}
    return [*both, *several, *seconds, *messages]


ABOUT = {"case_id": "cases", "talk_id": "talk"}


def voices_in(each: Row) -> set[int]:
    return {each[1][key] for key in VOICES & each[1].keys()}


def moments(rows: list[Row]) -> Iterator[str]:
    for _, row in rows:
        yield from (value for value in row.values() if re.match(r"\d{4}-\d\d-\d\dT", str(value)))


def written_as(rows: list[Row], voices: Set[int] | None = None) -> Iterator[int]:
    """Numbers of messages in the chat of whoever has these voices."""
    for table, row in rows:
        if row.get("message_id") and (voices is None or voices_in((table, row)) & voices):
            yield row["message_id"]


async def exports(database: Database) -> AsyncIterator[dict[str, str]]:
    assert {command.name for command in export.cli.registered_commands} == EXPORTS.keys()
    for records in EXPORTS.values():
        async for record in records(database):
            yield record


async def untold(witnesses: list[Phone], caplog: pytest.LogCaptureFixture) -> None:
    """Nobody has read a name, and no log has a word."""
    assert [message for phone in witnesses for message in phone.messages if told(message)] == []
    lines = [vars(record) for record in caplog.records if record.name.partition(".")[0] in OURS]
    assert lines
    assert [line for line in lines if told(line) or any(word in str(line) for word in SECRETS)] == []
