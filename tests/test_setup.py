"""Going live, by somebody who is no developer: one question at a time, stopped and run again, or with nobody there."""

import asyncio
import io
import os
import pty
import pwd
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from bot.wire.texts import Texts
from tests.operating import Command, Said
from tests.phones import TOKEN, Phone, Town, town
from tests.processes import Process

CITY, TOWN, WORKS = "平湖市总工会", "林埭镇总工会", "晨星工会"
TREE = (CITY, f"  {TOWN}", f"    {WORKS}", "", "")
"""As typed: three unions, an empty line, and yes."""
EVERYTHING = (TOKEN, "平湖职工大家议", *TREE, "郑老师")
NOTHING = ("", "", "")
TEXTS = Texts()


@dataclass
class Machine:
    """A machine on which nothing has been set up, and a Telegram that it can reach."""

    place: Town
    folder: Path
    command: Command
    patch: pytest.MonkeyPatch

    @property
    def environment(self) -> dict[str, str]:
        ours = {name: value for name, value in os.environ.items() if not name.startswith("DAJIAYI_")}
        clock = {"DAJIAYI_CLOCK_FILE": str(self.folder / "clock")}
        return ours | clock | {"DAJIAYI_TELEGRAM_API_URL": self.place.address}

    async def setup(self, *typed: str, options: tuple[str, ...] = (), **settings: str) -> Said:
        """What it says to what is typed, a line each."""
        self.patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        telegram = {"DAJIAYI_TELEGRAM_API_URL": self.place.address}
        return await asyncio.to_thread(self.command, "setup", *options, **telegram | settings)

    async def asked(self, method: str, **parameters: Any) -> Any:
        """What Telegram says now."""
        async with self.place.http.post(f"{self.place.address}/bot{TOKEN}/{method}", json=parameters) as answer:
            return (await answer.json())["result"]

    @property
    def env(self) -> Path:
        return self.folder / ".env"

    @property
    def written(self) -> dict[Path, int]:
        """Every file that was made for people, and when."""
        return {file: file.stat().st_mtime_ns for file in (self.env, *(self.folder / "sheets").iterdir())}

    @property
    def unions(self) -> list[str]:
        """The names on the sheets that were printed."""
        return sorted(file.stem.partition("-")[2] for file in (self.folder / "sheets").glob("*.svg"))


@pytest.fixture
async def machine(
    tmp_path: Path, dajiayi: Command, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Machine]:
    del environment["DAJIAYI_DATABASE_URL"]  # beside .env, as on a machine of one's own
    (tmp_path / "dajiayi.db").unlink()
    (tmp_path / "telegram").mkdir()
    async with town(tmp_path / "telegram", bot=False) as place:
        yield Machine(place, tmp_path, dajiayi, monkeypatch)


def code_in(said: str) -> str:
    found = re.search(r"start=([0-9A-Z]{16})", said)
    assert found, said
    return found[1]


# --- with somebody at the keyboard -----------------------------------------------------------------------------------


async def test_from_a_token_to_the_first_admin(machine: Machine) -> None:
    """Every question once; afterwards the bot runs, and the admin comes in by what was printed."""
    said = await machine.setup(*EVERYTHING)
    assert (said.code, said.err) == (0, "")
    assert [step in said.out for step in ("[1/5]", "[5/5]", "@dajiayi_demo_bot", "工会 3 个")] == [True] * 4
    assert (await machine.asked("getMyName"))["name"] == "平湖职工大家议"
    english = await machine.asked("getMyDescription", language_code="en")
    assert english["description"] == TEXTS.plain("en", "bot-description")
    assert machine.unions == sorted([CITY, TOWN, WORKS])
    assert (machine.folder / "sheets" / "all.pdf").read_bytes().startswith(b"%PDF")
    admin = await _first_admin(machine, code_in(said.out))
    assert "您是 郑老师 吗" in admin.last


async def _first_admin(machine: Machine, code: str) -> Phone:
    """Somebody opens the invitation while the bot runs as its operator starts it."""
    process = Process(machine.folder, machine.environment | {"DAJIAYI_HTTP_PORT": "0"})
    await process.start()
    try:
        admin = await machine.place.phone(301, "郑")
        await machine.place.control(f"chats/{admin.id}/messages", json={"text": f"/start {code}"})
        for _ in range(500):
            state = (await machine.place.look("state"))["chats"][str(admin.id)]
            admin.messages = state["messages"]
            if admin.heard:
                return admin
            await asyncio.sleep(0.02)
        raise AssertionError("the bot does not answer")
    finally:
        await process.stop()


async def test_what_is_done_is_not_done_twice(machine: Machine) -> None:
    """The second time nothing is asked but what may be lost, and nothing is made."""
    await machine.setup(*EVERYTHING)
    before = machine.written
    calls = len(await machine.place.look("calls?method=setMyCommands"))
    again = await machine.setup("")
    assert (again.code, again.out.count("✓"), "新加 0 个" in again.out) == (0, 5, True)
    assert "start=" not in again.out
    assert len(await machine.place.look("calls?method=setMyCommands")) == calls
    assert machine.written == before


@pytest.mark.parametrize(
    ("answered", "counts"), [(1, 1), (2, 2), (6, 2), (7, 7)], ids=["token", "name", "not confirmed", "unions"]
)
async def test_stopped_anywhere_it_goes_on_where_it_was(machine: Machine, answered: int, counts: int) -> None:
    """The answers that were given count; the others are asked for, and no union is half planted."""
    first = await machine.setup(*EVERYTHING[:answered])
    assert (first.code, "做好的都在" in first.out) == (1, True)
    second = await machine.setup(*EVERYTHING[counts:])
    assert (second.code, second.err, machine.unions) == (0, "", sorted([CITY, TOWN, WORKS]))
    assert TOKEN not in first.out + second.out


async def test_an_invitation_that_was_lost_is_made_anew(machine: Machine) -> None:
    """And only the new one works."""
    first = code_in((await machine.setup(*EVERYTHING)).out)
    second = code_in((await machine.setup("y", "")).out)
    admin = await _first_admin(machine, first)
    assert "邀请已经用过" in admin.last or "已经过期" in admin.last
    assert second != first


async def test_a_wrong_answer_is_said_at_once_and_asked_for_again(machine: Machine) -> None:
    """A token that Telegram does not know, one that is none, a name too long, a line without a name, a typing error."""
    wrong = ("42:wrong", "../getMe", "x y", TOKEN, "长" * 65, "平湖", f"{CITY} >", "", "打错了", "", "n", *TREE, "")
    said = await machine.setup(*wrong)
    assert (said.code, said.err) == (0, "")
    assert said.out.count("Telegram 不认识这个令牌") == 3
    assert ("最多 64 个字" in said.out, "第 1 行看不懂" in said.out) == (True, True)
    assert machine.unions == sorted([CITY, TOWN, WORKS])
    assert [word in said.out + said.err for word in ("42:wrong", TOKEN)] == [False, False]


async def test_in_english(machine: Machine) -> None:
    """The questions, and the sheets for the wall."""
    said = await machine.setup(*EVERYTHING, options=("--language", "en"))
    assert (said.code, "Going live" in said.out, "做好" in said.out) == (0, True, False)
    sheet = next((machine.folder / "sheets").glob("u1-*.svg")).read_text(encoding="utf-8")
    assert ("Cannot scan?" in sheet, CITY in sheet) == (True, True)


async def _ctrl_c(child: asyncio.subprocess.Process) -> None:
    """Whoever sees nothing happen presses it again."""
    while child.returncode is None:
        child.send_signal(signal.SIGINT)
        await asyncio.sleep(2)


async def test_on_a_terminal_the_token_is_not_shown(machine: Machine) -> None:
    """Neither while it is pasted nor afterwards; and Ctrl+C says that nothing is lost."""
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # whoever runs this in the background ignores it, and so would the child
    ours, theirs = pty.openpty()
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "setup"),
        cwd=machine.folder,
        env=machine.environment,
        **{"stdin": theirs, "stdout": theirs, "stderr": theirs},
        start_new_session=True,
    )
    os.close(theirs)
    os.set_blocking(ours, False)
    shown = b""

    async def until(words: str) -> None:
        nonlocal shown
        while words.encode() not in shown:
            with suppress(BlockingIOError):
                shown += os.read(ours, 4096)
            await asyncio.sleep(0.01)

    await until("屏幕上不显示")
    await until("> ")
    os.write(ours, f"{TOKEN}\n".encode())
    await until("按回车不改")
    pressing = asyncio.create_task(_ctrl_c(child))
    with suppress(OSError):  # the terminal ends with the process
        await until("停下了")
    pressing.cancel()  # it has been heard; pressed once more it would end the interpreter while that ends by itself
    assert await child.wait() == 1
    os.close(ours)
    assert ("停下了" in shown.decode(), TOKEN in shown.decode()) == (True, False)
    assert TOKEN in machine.env.read_text(encoding="utf-8")


# --- with nobody at the keyboard -------------------------------------------------------------------------------------


async def test_with_every_answer_as_an_option(machine: Machine) -> None:
    """The token from a file; the same once more changes nothing."""
    (machine.folder / "token").write_text(f"{TOKEN}\n", encoding="utf-8")
    (machine.folder / "tree.txt").write_text("\ufeff" + "\r\n".join(TREE), encoding="utf-8")
    options = ("--yes", "--token-file", "token", "--name", "平湖", "--unions", "tree.txt", "--admin", "郑老师")
    options += ("--sheets", "sheets")
    first = await machine.setup(options=options)
    assert (first.code, first.err, machine.unions) == (0, "", sorted([CITY, TOWN, WORKS]))
    assert code_in(first.out)
    second = await machine.setup(options=options)
    assert (second.code, "新加 0 个" in second.out, "start=" in second.out) == (0, True, False)


@pytest.mark.parametrize(("given", "missing"), [((), "--token-file"), (("--token-file", "token"), "--unions")])
async def test_an_answer_that_is_missing_is_named(machine: Machine, given: tuple[str, ...], missing: str) -> None:
    """By the option that gives it; what could be done is done."""
    (machine.folder / "token").write_text(TOKEN, encoding="utf-8")
    said = await machine.setup(options=("--yes", *given))
    assert (said.code, f"请加上 {missing}" in said.out, said.err) == (1, True, "")
    assert machine.env.exists() == bool(given)


async def test_a_roster_founds_the_tree(machine: Machine) -> None:
    """Unions with those above them, and their people at once; with a mistake in it nothing at all."""
    book = Workbook()
    rows = [["工会", "上级工会", "姓名", "职务"], [TOWN, CITY, "陈敏", "工作人员"], [WORKS, TOWN, "张伟", "国王"]]
    for row in rows:
        book.active.append(row)
    book.save(machine.folder / "roster.xlsx")
    said = await machine.setup(TOKEN, "", "roster.xlsx", "")
    assert (said.code, "第 3 行" in said.out, "nothing was changed" in said.err) == (1, True, True), said
    book.active["D3"] = "职工"
    book.save(machine.folder / "roster.xlsx")
    said = await machine.setup("roster.xlsx", "", "")
    assert (said.code, said.err, "名单 2 行" in said.out) == (0, "", True)
    assert machine.unions == sorted([CITY, TOWN, WORKS])


# --- what goes wrong -------------------------------------------------------------------------------------------------


async def test_without_a_network_it_says_so_and_waits_for_another_time(machine: Machine) -> None:
    """The token is not thought wrong, and nothing is written."""
    said = await machine.setup(TOKEN, DAJIAYI_TELEGRAM_API_URL="http://127.0.0.1:9")
    assert (said.code, "连不上 Telegram" in said.out, machine.env.exists()) == (1, True, False)
    assert TOKEN not in said.out + said.err


async def test_telegram_goes_away_in_the_middle(machine: Machine) -> None:
    """What was done before stays; the next time it goes on."""
    await machine.place.control("faults", json={"method": "setMyCommands", "status": 502})
    said = await machine.setup(*EVERYTHING)
    assert (said.code, "连不上 Telegram" in said.out) == (1, True)
    assert (await machine.setup(*EVERYTHING[2:])).code == 0


async def test_a_name_that_telegram_does_not_take_now_keeps_nothing_back(machine: Machine) -> None:
    """It says for how long, and goes on; the next time it is said again without being asked for."""
    await machine.place.control("faults", json={"method": "setMyName", "status": 429, "retry_after": 7300})
    said = await machine.setup(*EVERYTHING)
    assert (said.code, "2 小时以后" in said.out, code_in(said.out) != "") == (0, True, True)
    assert (await machine.setup("")).code == 0
    assert (await machine.asked("getMyName"))["name"] == "平湖职工大家议"


async def test_the_env_file_keeps_what_is_in_it_and_is_for_nobody_else(machine: Machine) -> None:
    """Other settings and remarks stay, an older token goes; nobody else can read it."""
    machine.env.write_text(
        "# ours\nDAJIAYI_TELEGRAM_TOKEN=1:old\nDAJIAYI_HTTP_PORT=9999\nOTHER='x y'", encoding="utf-8"
    )
    machine.env.chmod(0o644)
    assert (await machine.setup(*EVERYTHING)).code == 0
    kept = machine.env.read_text(encoding="utf-8")
    assert [line in kept for line in ("# ours\n", "DAJIAYI_HTTP_PORT=9999\n", "OTHER='x y'\n", "1:old")] == [
        *[True] * 3,
        False,
    ]
    assert machine.env.stat().st_mode & 0o777 == 0o600


async def test_a_token_of_the_environment_is_not_overruled(machine: Machine) -> None:
    """It would win over .env at the next start; so it is said where to change it."""
    said = await machine.setup(TOKEN, DAJIAYI_TELEGRAM_TOKEN="42:wrong")
    assert (said.code, "DAJIAYI_TELEGRAM_TOKEN: 环境变量里已经设了" in said.err) == (1, True)
    assert not machine.env.exists()
    assert (await machine.setup(*EVERYTHING[1:], DAJIAYI_TELEGRAM_TOKEN=TOKEN)).code == 0
    assert TOKEN not in machine.env.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["missing.txt", "latin.txt", "empty.txt", "table.xlsx"])
async def test_a_file_that_cannot_be_read_is_named(machine: Machine, file: str) -> None:
    """In a sentence; nothing is planted."""
    (machine.folder / "latin.txt").write_bytes(b"caf\xe9\n")
    (machine.folder / "empty.txt").write_text("\n  \n", encoding="utf-8")
    (machine.folder / "table.xlsx").write_bytes(b"no table")
    options = ("--yes", "--unions", file)
    said = await machine.setup(options=options, DAJIAYI_TELEGRAM_TOKEN=TOKEN)
    assert (said.code, said.err.startswith(f"dajiayi: {file}: "), said.err.count("\n")) == (1, True, 1)


# --- for a service under a user of its own ---------------------------------------------------------------------------

SOMEBODY = "nobody"
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can hand files to somebody")


@AS_ROOT
async def test_what_is_set_up_for_a_service_is_its_users(machine: Machine) -> None:
    """One path: whatever the bot and each command will read belongs to whoever runs it, and to nobody else's eyes."""
    data, elsewhere = machine.folder / "state", {"DAJIAYI_DATABASE_URL": ""}
    options = ("--for-service", SOMEBODY, "--data", str(data))
    said = await machine.setup(*EVERYTHING, options=options, **elsewhere)
    assert (said.code, "Traceback" in said.err) == (0, False)
    somebody = pwd.getpwnam(SOMEBODY).pw_uid
    for file in (machine.env, data, *data.iterdir()):
        assert (file.stat().st_uid, file.stat().st_mode & 0o077) == (somebody, 0), file.name
    listed = await asyncio.to_thread(machine.command, "union", "list", **elsewhere)
    assert WORKS in listed.out


async def test_a_user_who_is_not_there_is_named_with_how_to_make_one(machine: Machine) -> None:
    said = await machine.setup(options=("--for-service", "dajiayi-nobody-at-all"))
    assert (said.code, "useradd --system" in said.err) == (1, True)
    assert not machine.env.exists()
