"""The real process, killed and started again."""

import asyncio
import sys
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

import sandbox
from domain.people import Role
from tests.phones import TOKEN, Phone, Town, said
from tests.processes import READY, STOPS_IN, Process, a_process, count, free_port, posts, taps, with_words

TROUBLE = "暑期没有人照看孩子,希望开设托管班"


@pytest.fixture
async def place(bare: Town) -> Town:
    return bare


# --- killed ----------------------------------------------------------------------------------------------------------


async def test_a_draft_survives_a_kill(place: Town, process: Process) -> None:
    """kill -9 between two messages of a draft, and right after one was sent: nothing said is lost or said twice."""
    worker = await place.member(101, "王小明")
    await worker.says("/submit")
    await worker.presses("子女托管教育")
    await worker.says("第一句")
    await posts(worker, "第二句")
    await process.crash()
    await posts(worker, "第三句")
    await process.start()
    await place.settle()
    await worker.presses("实名提交")
    assert "第一句\n第二句\n第三句" in worker.last


@pytest.mark.parametrize("after", [0.0, 0.01])
async def test_a_demand_is_there_once_however_the_process_ends(place: Town, process: Process, after: float) -> None:
    """kill -9 right after the press on 确认提交: after the restart there is one demand, and everybody hears of it."""
    worker = await place.member(101, "王小明")
    staff = await place.official(201, "陈敏", Role.STAFF)
    await worker.says("/submit")
    await worker.presses("子女托管教育")
    await worker.says(TROUBLE)
    await worker.presses("实名提交")
    await taps(worker, "确认提交")
    await asyncio.sleep(after)
    await process.crash()
    await process.start()
    await place.settle()
    assert await count(place, "cases") == 1
    assert await count(place, "outbox WHERE sent_at IS NULL OR failure IS NOT NULL") == 0
    assert "0001" in worker.everything
    assert with_words(staff, TROUBLE) != []


async def test_killed_again_and_again_the_messages_still_come(place: Town, process: Process) -> None:
    """Ten people ask for help while the process is killed twice: each is answered, each time."""
    people = [await place.phone(500 + number, f"职工{number}") for number in range(10)]
    for _ in range(2):
        for phone in people:
            await posts(phone, "/help")
        await process.crash()
        await process.start()
    await place.settle()
    assert [len(with_words(phone, "有事直接写")) >= 2 for phone in people] == [True] * 10
    assert await count(place, "inbox WHERE done_at IS NULL OR failure IS NOT NULL") == 0


# --- stopped ---------------------------------------------------------------------------------------------------------


async def test_stopped_with_a_backlog_it_ends_at_once_and_loses_nothing(place: Town) -> None:
    """SIGTERM with 500 updates waiting: it stops, exit code 0, and the next start does what is left."""
    people = [await place.phone(500 + number, f"职工{number}") for number in range(50)]
    for _ in range(10):
        for phone in people:
            await posts(phone, "/help")
    async with a_process(place) as process:
        await process.start()
        begun = monotonic()
        code, said_last = await process.stop()
        assert (code, monotonic() - begun < STOPS_IN) == (0, True), said_last
        assert "Traceback" not in said_last
        await process.start()
        await place.settle()
    assert await count(place, "inbox") == 500
    assert await count(place, "inbox WHERE done_at IS NULL OR failure IS NOT NULL") == 0
    assert min(len(with_words(phone, "有事直接写")) for phone in people) >= 10


# --- started wrongly -------------------------------------------------------------------------------------------------


DEAF = """
import asyncio
from bot.operating.commands import work
work.STOP_SECONDS = 0.2
async def deaf():
    print("at work", flush=True)
    while True:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            pass
work.run_async(work.until_stopped(deaf()))
"""


async def test_what_does_not_hear_that_it_shall_stop_is_ended() -> None:
    """However busy it keeps itself; it says so."""
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", DEAF, stdout=pipe, stderr=pipe)
    assert child.stdout and await child.stdout.readline()
    child.terminate()
    _, said = await child.communicate()
    assert (child.returncode, b"nothing is lost" in said) == (1, True)


@pytest.mark.parametrize("token", ["42:wrong", "hello world/../"], ids=["unknown", "of no shape"])
async def test_a_wrong_token_is_said_in_a_sentence(place: Town, token: str) -> None:
    """The setting's name, and that it rests so as not to ask in vain; no trace, and not the token itself."""
    async with a_process(place, DAJIAYI_TELEGRAM_TOKEN=token) as process:
        await process.start(until="DAJIAYI_TELEGRAM_TOKEN")
        said = await process.says("Ctrl+C")
        _, rest = await process.stop()
    assert token not in said + rest and "Traceback" not in said + rest


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("DAJIAYI_POLICY", "/nowhere/policy.toml"),
        ("DAJIAYI_DATABASE_URL", "sqlite:////dev/null/d.db"),
    ],
)
async def test_a_setting_that_cannot_be_used_is_said_in_a_sentence(place: Town, setting: str, value: str) -> None:
    """Exit code 1 and the setting's name, before anything is begun."""
    async with a_process(place, **{setting: value}) as process:
        await process.start(until=setting)
        code, rest = await process.ends()
    assert (code, rest) == (1, "")


async def test_a_database_that_is_none_is_said_in_a_sentence(place: Town, tmp_path: Path) -> None:
    """A file of something else: exit code 1, the setting's name, no trace."""
    (tmp_path / "letter.db").write_text("这不是数据库" * 200, encoding="utf-8")
    async with a_process(place, DAJIAYI_DATABASE_URL=f"sqlite:///{tmp_path}/letter.db") as process:
        await process.start(until="DAJIAYI_DATABASE_URL")
        code, rest = await process.ends()
    assert (code, rest) == (1, "")


async def test_a_telegram_that_is_away_at_the_start_is_waited_for(place: Town) -> None:
    """It says what it waits for, and goes on as soon as Telegram is there."""
    port = free_port()
    async with a_process(place, DAJIAYI_TELEGRAM_API_URL=f"http://127.0.0.1:{port}") as process:
        await process.start(until="DAJIAYI_TELEGRAM_API_URL")
        runner, _ = await sandbox.serve(sandbox.create_app(token=TOKEN, people=[]), port=port)
        try:
            assert READY in await process.says(READY)
            code, rest = await process.stop()
        finally:
            await runner.cleanup()
    assert (code, "Traceback" in rest) == (0, False)


# --- the whole story -------------------------------------------------------------------------------------------------


async def restarted(place: Town, process: Process) -> None:
    """Killed in the middle of everything, and started again."""
    await process.crash()
    await process.start()
    await place.settle()


def reactions(phone: Phone, words: str) -> list[str]:
    message: dict[str, Any] = next(message for message in reversed(phone.messages) if words == said(message))
    return [reaction["emoji"] for reaction in message["reactions"]]


async def test_the_main_job_from_start_to_rating_with_the_process_killed_in_between(
    place: Town, process: Process
) -> None:
    """Points 1 to 6 of the issue: start, submit, answer, hear, be chased, stay anonymous; killed on the way."""
    # 1. Start: by typing part of the name; Chinese for one, English for the other.
    worker = await place.phone(101, "王小明")
    await worker.says("/start")
    assert "先找到您的工会" in worker.last
    await worker.says("晨星")
    await worker.presses("晨星精密电子工会")
    assert "晨星精密电子工会" in worker.everything
    english = await place.phone(102, "Ann", language_code="en")
    await english.says(f"/start u{place.works.id}")
    assert "Do you work at" in english.last
    await english.presses("Yes")
    staff = await place.official(201, "陈敏", Role.STAFF)
    colleague = await place.official(202, "孙浩", Role.STAFF)
    chair = await place.official(301, "周主席", Role.CHAIR)

    # 2. Submit, with a restart in the middle of writing.
    await worker.says("我要反映")
    await worker.presses("子女托管教育")
    await worker.says(TROUBLE)
    await restarted(place, process)
    await worker.presses("实名提交")
    await worker.presses("确认提交")
    assert "0001" in worker.everything
    assert TROUBLE in staff.last

    # 3. Staff: accept, answer by a reply, and the tick.
    await staff.presses("受理")
    assert "承办:陈敏" in colleague.everything
    await staff.replies(TROUBLE, "正在联系文化礼堂")
    assert "正在联系文化礼堂" in worker.last
    assert reactions(staff, "正在联系文化礼堂") == ["👌"]
    await staff.says("/todo")
    assert "0001" in "".join(staff.buttons)

    # 4. The worker hears, is not satisfied, and hears again.
    for answer, verdict in (("周六开班", "不满意"), ("改到每天", "满意")):
        await staff.presses("办结")
        await staff.presses("A 已解决")
        if verdict == "不满意":
            await restarted(place, process)
        await staff.says(answer)
        assert answer in worker.last
        await worker.presses(verdict)
        if verdict == "不满意":
            await worker.says("只有周六不够")
            assert "只有周六不够" in staff.last
    assert "满意" in staff.last
    assert "已结束" in worker.everything

    # 5. and 6. An anonymous demand, late: chased once, whatever the downtime, and nobody learns who it was.
    await english.says("/submit")
    await english.presses("Meals & transport")
    await english.says("食堂太远")
    await english.presses("Stay anonymous")
    await english.presses("Yes, send it")
    assert "食堂太远" in staff.last
    await process.crash()
    await place.pass_working_days(4)
    await process.start()
    await place.pass_time(seconds=5)
    for phone in (staff, chair):
        assert len(with_words(phone, "黄牌")) >= 1
    assert len(with_words(chair, "0002")) == 1
    others = "\n".join(phone.everything for phone in (worker, staff, colleague, chair))
    assert [trace in others for trace in ("Ann", "102")] == [False, False]
    await english.presses("History")
    assert "食堂太远" in english.everything
