"""The press: what takes long to read or to make is done by a child process, and no tap waits for it."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import repeat

import pytest

from bot.views import drawing
from bot.wire.spreadsheets import MOST_BYTES, MOST_ROWS, read_table
from domain.people import Role
from domain.roster import TableTooLarge, read_roster
from scheduler import deliverer
from scheduler import press as pressing
from scheduler.press import Jammed, Press
from tests.phones import PRESS, Phone, Town
from tests.processes import posts, taps
from tests.rosters import worker, xlsx

ROWS = 50
MANY = xlsx(*(worker(f"职工{number}") for number in range(ROWS)))
OURS = "{name for name in __import__('sys').modules if name.split('.')[0] in ('bot', 'domain', 'services', 'storage')}"
KILLED = """
import asyncio, os, signal
from scheduler.press import Press
asyncio.run(Press().made(os.getpid))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def press() -> Iterator[Press]:
    with closing(Press()) as press:
        yield press


async def hears(phone: Phone, words: str) -> None:
    """Waits for it, whatever else is under way."""
    while words not in phone.last:
        await asyncio.sleep(0.02)
        await phone.town.show(phone)


@pytest.mark.parametrize("attempts", [2, 1])
async def test_taps_are_answered_while_a_file_is_read_or_made(
    place: Town, monkeypatch: pytest.MonkeyPatch, attempts: int
) -> None:
    """Here it takes for ever. Where the child is killed over it another one does it, at once or at the next attempt."""
    monkeypatch.setattr(pressing, "ATTEMPTS", attempts)
    monkeypatch.setattr(deliverer, "ROW_PATIENCE", (0.1,))
    monkeypatch.setattr("scheduler.patience.patience", lambda: repeat(0.1))
    admin, member = await place.official(401, "管理员老周", Role.ADMIN), await place.member(101, "张伟")

    os.kill(child := await PRESS.made(os.getpid), signal.SIGSTOP)
    sending = asyncio.create_task(admin.sends_files([MANY]))
    await posts(member, "/mine")
    await hears(member, "还没有")
    assert not sending.done()
    os.kill(child, signal.SIGKILL)
    await sending
    assert f"新增 {ROWS} 人" in admin.last

    await admin.presses("导入")
    await admin.says("/roster")
    await admin.presses("还没加入的")
    os.kill(child := await PRESS.made(os.getpid), signal.SIGSTOP)
    await taps(admin, "打印全部")
    await posts(member, "/todo")
    await hears(member, "没有")
    os.kill(child, signal.SIGKILL)
    await place.settle()
    assert admin.messages[-1]["document"]["file_name"] == "invitations.html"


async def test_one_child_does_everything(press: Press) -> None:
    """It begins when it is first needed, and what it gives is what would have been made here."""
    assert press._child is None
    name, _, content = MANY
    first, table, second = await asyncio.gather(
        press.made(os.getpid), press.made(read_table, name, content), press.made(os.getpid)
    )
    assert os.getpid() != first == second
    assert table == read_table(name, content)
    assert await press.made(drawing.picture, "https://t.me/") == drawing.picture("https://t.me/")


async def test_it_reads_of_the_program_only_what_it_is_handed(press: Press) -> None:
    """The whole would cost it seconds and a hundred megabytes."""
    name, _, content = MANY
    await press.made(read_roster, await press.made(read_table, name, content))
    await press.made(drawing.roster, "b", ["姓名"], "a", [])
    read = {each for each in await press.made(eval, OURS) if "." in each}
    above = {each for each in read if not each.startswith("domain.")}
    assert above == {"bot.views", "bot.views.drawing", "bot.wire", "bot.wire.spreadsheets"}


async def test_what_is_refused_there_is_refused_here(press: Press) -> None:
    """With all that its sentence says."""
    with pytest.raises(TableTooLarge) as refused:
        await press.made(read_table, "a.csv", b"x" * (MOST_BYTES + 1))
    assert refused.value.details == {"limit": MOST_ROWS}


@pytest.mark.parametrize("seconds", [60, 0.2])
async def test_what_no_child_survives_is_given_up(
    press: Press, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    """Or has no end: and then the next in turn is served."""
    monkeypatch.setattr(pressing, "LONGEST", seconds)
    with pytest.raises(Jammed):
        await (press.made(os._exit, 1) if seconds == 60 else press.made(signal.pause))
    monkeypatch.setattr(pressing, "LONGEST", 60)
    assert await press.made(len, "ab") == 2


async def test_a_stop_waits_for_nothing(press: Press) -> None:
    """What was under way is asked for again after the next start."""
    making = asyncio.create_task(press.made(signal.pause))
    while press._child is None:  # noqa: ASYNC110 - another thread
        await asyncio.sleep(0.01)
    press.close()
    with pytest.raises(Jammed):
        await making


def test_it_does_not_outlive_a_program_that_is_killed() -> None:
    """Its complaints would go on coming from there: what is read ends when nobody has hold of it any more."""
    done = subprocess.run([sys.executable, "-c", KILLED], stderr=subprocess.PIPE, timeout=60)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, b"")
