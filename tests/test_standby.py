"""Two processes on one database: one is at work, the other waits, and takes over when the first is gone."""

import asyncio
import os
import pwd
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from storage.database import CannotOpen, Taken, opened
from tests.engines import BOTH, POSTGRES_ONLY
from tests.phones import Town
from tests.processes import READY, STANDING_BY, Process, a_process, count, free_port, posts, with_words

POOLER = shutil.which("pgbouncer")


@pytest.fixture
async def first(bare: Town) -> AsyncIterator[Process]:
    async with a_process(bare) as process:
        await process.start()
        yield process


@BOTH
async def test_a_second_process_waits_and_takes_over(bare: Town, first: Process) -> None:
    """While the first lives, the second sends nothing; when it is killed, the second does what was left."""
    worker = await bare.phone(101, "王小明")
    async with a_process(bare) as second:
        await second.start(until=STANDING_BY)
        await worker.says("/help")
        assert len(with_words(worker, "有事直接写")) == 1
        await posts(worker, "/help")
        await first.crash()
        await posts(worker, "/help")
        await second.says(READY)
        await bare.settle()
    assert await count(bare, "inbox") == 3
    assert 3 <= len(with_words(worker, "有事直接写")) <= 4  # at most what was in flight is said twice


@BOTH
async def test_who_waits_can_be_stopped(bare: Town, first: Process) -> None:
    """A standby ends at once, without a word of trouble, and the first goes on."""
    async with a_process(bare) as second:
        await second.start(until=STANDING_BY)
        code, rest = await second.stop()
    assert (code, "Traceback" in rest) == (0, False)
    worker = await bare.phone(101, "王小明")
    await worker.says("/help")
    assert "有事直接写" in worker.last


@BOTH
async def test_commands_work_beside_the_active_process(url: str) -> None:
    """Only the bot itself has to be alone."""
    async with opened(url, active=True), opened(url) as beside:
        with pytest.raises(Taken):
            async with opened(url, active=True):
                pass
        async with beside.transaction() as tx:
            assert await tx.union_all() == []


HOLDER = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 20260302 AND granted"


@asynccontextmanager
async def overtaken(url: str) -> AsyncIterator[None]:
    """The active process loses its session, and somebody who waited for that is faster."""
    import asyncpg

    somebody, operator = await asyncpg.connect(url), await asyncpg.connect(url)
    try:
        faster = asyncio.create_task(somebody.execute("SELECT pg_advisory_lock(20260302)"))
        await asyncio.sleep(0.1)
        await operator.execute(HOLDER)
        await faster
        yield
    finally:
        await somebody.close()
        await operator.close()


@POSTGRES_ONLY
async def test_who_was_overtaken_stands_by(bare: Town, first: Process) -> None:
    """The first process gives way instead of going on, and takes over again when the other is gone."""
    worker = await bare.phone(101, "王小明")
    async with overtaken(bare.settings.database):
        await posts(worker, "/help")
        await first.says(STANDING_BY)
        assert await count(bare, "inbox WHERE done_at IS NULL") == await count(bare, "inbox")
    await first.says(READY)
    await bare.settle()
    assert len(with_words(worker, "有事直接写")) == 1


# --- behind a pooler -------------------------------------------------------------------------------------------------

IGNORED = "tcp_keepalives_idle,tcp_keepalives_interval,tcp_keepalives_count,tcp_user_timeout,lock_timeout,jit"
IGNORED += ",idle_in_transaction_session_timeout,plan_cache_mode,join_collapse_limit,enable_hashjoin,enable_mergejoin"


@asynccontextmanager
async def pooled(url: str, folder: Path, mode: str) -> AsyncIterator[str]:
    """The same database behind PgBouncer, which lends out its sessions by `mode` and passes over our parameters."""
    server, port = urlsplit(url), free_port()
    host = parse_qs(server.query).get("host", [server.hostname or ""])[0]
    at = f"host={host} port={server.port or parse_qs(server.query).get('port', ['5432'])[0]} user={server.username}"
    file = folder / "pooler.ini"
    file.write_text(
        f"[databases]\n* = {at}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nauth_type = any\n"
        f"unix_socket_dir =\npool_mode = {mode}\nignore_startup_parameters = {IGNORED}\n"
    )
    as_whom = ["-u", pwd.getpwuid(os.stat(host).st_uid).pw_name] if os.geteuid() == 0 else []
    nowhere = asyncio.subprocess.DEVNULL
    pooler = await asyncio.create_subprocess_exec(POOLER or "", *as_whom, str(file), stdout=nowhere, stderr=nowhere)
    try:
        await listening_at(port)
        yield f"postgresql://{server.username}@127.0.0.1:{port}{server.path}"
    finally:
        with suppress(ProcessLookupError):
            pooler.terminate()
        await pooler.wait()


async def listening_at(port: int) -> None:
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return


@POSTGRES_ONLY
@pytest.mark.skipif(POOLER is None, reason="PgBouncer is not installed")
async def test_no_bot_is_at_work_in_a_session_that_is_lent_out(url: str, tmp_path: Path) -> None:
    """Its mark would be everybody's: the start says so, and what to do."""
    async with pooled(url, tmp_path, "transaction") as through:
        with pytest.raises(CannotOpen) as refused:
            async with opened(through, active=True):
                pass
    assert "pool_mode=session" in str(refused.value)
    async with opened(url, active=True):
        pass


@POSTGRES_ONLY
@pytest.mark.skipif(POOLER is None, reason="PgBouncer is not installed")
async def test_behind_a_pooler_that_lends_for_good_one_is_at_work(url: str, tmp_path: Path) -> None:
    async with pooled(url, tmp_path, "session") as through, opened(through, active=True):
        with pytest.raises(Taken):
            async with opened(through, active=True):
                pass
