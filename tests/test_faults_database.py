"""What happens to the database while the process lives, and the three promises afterwards."""

import asyncio
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.crowd import begins, hears, taps_when_there
from tests.engines import BOTH, POSTGRES_ONLY, SQLITE_ONLY, Server, ask, locked
from tests.phones import Phone, Town
from tests.processes import Process, posts
from tests.promises import at_rest, kept

PIECES = ("暑期没有人照看孩子", "希望开设托管班")
TROUBLE = "\n".join(PIECES)


async def meanwhile(worker: Phone, seconds: float) -> None:
    """In the middle of a demand the trouble begins; words come in while it lasts."""
    await posts(worker, PIECES[1])
    await asyncio.sleep(seconds)


async def goes_on(place: Town, worker: Phone, staff: Phone, before: int) -> None:
    """The draft is where it was, with what was written meanwhile, and the demand is handed in."""
    await hears(worker, "写好了就选怎么署名", before)
    await kept(place, drafts={worker.id: TROUBLE})
    await taps_when_there(worker, "实名提交", before)
    await taps_when_there(worker, "确认提交", before)
    await hears(staff, PIECES[0])
    await kept(place, [TROUBLE])


@BOTH
async def test_somebody_holds_the_database(
    bare: Town, process: Process, worker: Phone, staff: Phone, long: bool
) -> None:
    """Longer than we wait for a lock: everything is done when it is free again, and said once."""
    before = await begins(worker, PIECES[0])
    await at_rest(bare)
    async with locked(bare.settings.database):
        await meanwhile(worker, 30 if long else 7)
    await goes_on(bare, worker, staff, before)


@contextmanager
def no_room(place: Town, process: Process, pages: int | None) -> Iterator[None]:
    """Nothing more can be written than a few pages of the log, or nothing at all, as on a disk that is full."""
    log = Path(place.settings.database.removeprefix("sqlite:///") + "-wal")
    size = 0 if pages is None else log.stat().st_size + pages * 4096
    soft, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (soft, hard))


@SQLITE_ONLY
@pytest.mark.parametrize("pages", [None, 3])
async def test_the_disk_is_full(bare: Town, process: Process, worker: Phone, staff: Phone, pages: int | None) -> None:
    """No byte can be written, or only the first pages of a transaction: what came meanwhile is done later."""
    before = await begins(worker, PIECES[0])
    await at_rest(bare)
    with no_room(bare, process, pages):
        await meanwhile(worker, 2.5)
    await goes_on(bare, worker, staff, before)


@SQLITE_ONLY
@pytest.mark.parametrize("pages", [0, 4, 8])
async def test_the_disk_is_full_while_a_demand_is_handed_in(
    bare: Town, process: Process, worker: Phone, staff: Phone, pages: int
) -> None:
    """All of the demand is there, or nothing yet; in the end all of it, once."""
    before = await begins(worker, *PIECES)
    await taps_when_there(worker, "实名提交", before)
    await hears(worker, "请看一遍", before)
    await at_rest(bare)
    with no_room(bare, process, pages):
        await taps_when_there(worker, "确认提交", before)
        await asyncio.sleep(2.5)
    await kept(bare, [TROUBLE])


@contextmanager
def unchangeable(*files: Path) -> Iterator[None]:
    """Nobody may write into these files, not even root."""
    names = [str(file) for file in files]
    try:
        subprocess.run(["chattr", "+i", *names], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        subprocess.run(["chattr", "-i", *names], check=False, capture_output=True)
        pytest.skip("files cannot be made unchangeable here: that takes root, and a file system that can")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *names], check=True, capture_output=True)


@SQLITE_ONLY
async def test_the_file_is_read_only(bare: Town, process: Process, worker: Phone, staff: Phone) -> None:
    """Somebody forbids to write into the database, and allows it again."""
    before = await begins(worker, PIECES[0])
    await at_rest(bare)
    path = bare.settings.database.removeprefix("sqlite:///")
    with unchangeable(Path(path), Path(path + "-wal")):
        await meanwhile(worker, 2.5)
    await goes_on(bare, worker, staff, before)


CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE application_name = 'dajiayi' AND datname = current_database()"""


@POSTGRES_ONLY
@pytest.mark.parametrize("cut", [True, False])
async def test_the_server_is_read_only(bare: Town, process: Process, worker: Phone, staff: Phone, cut: bool) -> None:
    """As a standby is, or a server whose disk is nearly full; later it is written to again, by whatever session."""
    before = await begins(worker, PIECES[0])
    await at_rest(bare)
    url = bare.settings.database
    [[name]] = ask(url, "SELECT current_database()")
    ask(url, f"ALTER DATABASE {name} SET default_transaction_read_only = on", CUT)
    await meanwhile(worker, 2.5)
    writable = ["SET default_transaction_read_only = off", f"ALTER DATABASE {name} RESET ALL"]
    ask(url, *writable, *([CUT] if cut else []))
    await goes_on(bare, worker, staff, before)


@POSTGRES_ONLY
async def test_the_server_falls_and_comes_back(
    bare: Town, process: Process, worker: Phone, staff: Phone, postgres: Server
) -> None:
    """It is stopped without a word and started again; the same process goes on."""
    before = await begins(worker, PIECES[0])
    await at_rest(bare)
    async with postgres.away():
        await meanwhile(worker, 3)
    await goes_on(bare, worker, staff, before)
