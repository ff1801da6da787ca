"""What only PostgreSQL can do: be away, come back, be shared by two processes, quote what it refused."""

import asyncio
import sys

import pytest

from storage.database import CannotOpen, Database, is_engine_trouble, opened, without_password
from storage.people import People
from storage.unions import Unions
from tests.engines import POSTGRES_ONLY, Server, ask, impatient, locked, tables
from tests.phones import Town

pytestmark = POSTGRES_ONLY

asyncpg = pytest.importorskip("asyncpg", reason="pip install -e '.[postgres]' brings the driver")

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE application_name = 'dajiayi' AND datname = current_database()"
)


# --- the connection --------------------------------------------------------------------------------------------------


async def test_a_lost_connection_is_waited_out(place: Town) -> None:
    """The server ends every connection; what is said afterwards is heard by the same process."""
    worker = await place.member(101, "王小明")
    await worker.says("/help")
    ask(place.settings.database, CUT)
    await place.control("chats/101/messages", json={"text": "工资晚发"})
    await asyncio.sleep(0.2)  # the first to notice is the bot or the test itself
    try:
        await place.settle()
    except Exception as error:
        assert is_engine_trouble(error)
        await place.settle()
    assert "要把这条交给工会吗?" in worker.last
    assert [row for row in place.tables()["inbox"] if row["failure"]] == []


async def test_a_connection_lost_in_a_transaction_takes_it_back(url: str) -> None:
    """The error is one that is waited out, nothing of the transaction stays, and the next one succeeds."""
    async with opened(url) as database:
        with pytest.raises(Exception) as lost:
            async with database.transaction() as tx:
                await Unions(tx).add("林埭镇总工会", None)
                ask(url, CUT)
                await Unions(tx).add("平湖市总工会", None)
        assert is_engine_trouble(lost.value)
        async with database.transaction() as tx:
            assert await Unions(tx).roots() == []


async def test_a_server_that_is_away_is_worth_waiting_for() -> None:
    """Nobody listens: refused in one sentence that does not show the password."""
    with pytest.raises(CannotOpen) as refused:
        async with opened("postgresql://bot:geheim@127.0.0.1:1/dajiayi"):
            pass
    assert (refused.value.passing, "geheim" in str(refused.value)) == (True, False)


@pytest.mark.parametrize("wrong", ["no such database", "no such port"])
async def test_a_wrong_address_is_not(postgres: Server, wrong: str) -> None:
    """Somebody has to correct the setting."""
    url = postgres.url_of("nowhere") if wrong == "no such database" else "postgresql://u:geheim@h:x/d"
    with pytest.raises(CannotOpen) as refused:
        async with opened(url):
            pass
    assert (refused.value.passing, "geheim" in str(refused.value)) == (False, False)


async def test_somebody_who_holds_a_table_is_waited_for(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that does not come in time is the engine's trouble."""
    impatient(monkeypatch)
    async with opened(url) as database:
        with pytest.raises(asyncpg.LockNotAvailableError) as late:
            async with locked(url), database.transaction() as tx:
                await tx.inbox_open(most=1)
    assert is_engine_trouble(late.value)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (asyncpg.ConnectionDoesNotExistError, True),
        (asyncpg.SerializationError, True),
        (asyncpg.DeadlockDetectedError, True),
        (asyncpg.TooManyConnectionsError, True),
        (asyncpg.AdminShutdownError, True),
        (asyncpg.ReadOnlySQLTransactionError, True),
        (asyncpg.UniqueViolationError, False),
        (asyncpg.UndefinedTableError, False),
        (asyncpg.InFailedSQLTransactionError, False),
        (asyncpg.DataError, False),
        (TimeoutError, False),
    ],
)
def test_only_the_engines_own_trouble_is_waited_out(error: type[Exception], trouble: bool) -> None:
    """By its SQLSTATE. A handler that takes too long is no trouble of the engine's."""
    assert is_engine_trouble(error("x")) == trouble


def test_without_the_driver_a_sentence_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever set the address reads what to install."""
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    monkeypatch.delitem(sys.modules, "storage.postgres", raising=False)
    monkeypatch.delattr("storage.postgres", raising=False)
    with pytest.raises(CannotOpen, match=r"extra `postgres`: pip install -e '\.\[postgres\]'"):
        asyncio.run(_open("postgresql://localhost/dajiayi"))


async def _open(url: str) -> None:
    async with opened(url):
        pass


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://bot:se:cr@t@db/dajiayi", "postgresql://bot@db/dajiayi"),
        ("postgresql://bot@db/dajiayi?password=secret&host=/tmp", "postgresql://bot@db/dajiayi?password=&host=/tmp"),
        ("postgresql://bot@db:5433/dajiayi", "postgresql://bot@db:5433/dajiayi"),
        ("sqlite:////var/lib/a:b@c.db", "sqlite:////var/lib/a:b@c.db"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    """Not by `check`, not in an error."""
    assert without_password(url) == shown


# --- transactions ----------------------------------------------------------------------------------------------------


async def test_two_that_start_at_once_do_not_collide(postgres: Server) -> None:
    """Both find the database furnished, once."""
    with postgres.database("template0") as url:
        await asyncio.gather(*(_open(url) for _ in range(4)))
        assert len(tables(url)["migration"]) >= 1


async def test_two_processes_take_turns(url: str) -> None:
    """Whoever began first ends first; neither sees half of what the other does."""
    async with opened(url) as first, opened(url) as second:

        async def add(database: Database, name: str) -> None:
            async with database.transaction() as tx:
                before = len(await Unions(tx).roots())
                await Unions(tx).add(name, None)
                await asyncio.sleep(0.02)
                assert len(await Unions(tx).roots()) == before + 1

        await asyncio.gather(*(add(first if n % 2 else second, f"工会{n}") for n in range(8)))


async def test_a_caught_error_of_the_database_is_no_commit(url: str) -> None:
    """PostgreSQL answers COMMIT with ROLLBACK then; who asked must not believe that it is kept."""
    from storage.postgres import Undone

    async with opened(url) as database:
        with pytest.raises(Undone):
            async with database.transaction() as tx:
                await Unions(tx).add("平湖市总工会", None)
                with pytest.raises(asyncpg.UniqueViolationError):
                    await Unions(tx).add("平湖市总工会", None)
        async with database.transaction() as tx:
            assert await Unions(tx).roots() == []


@pytest.mark.parametrize("after", [0.0, 0.0005, 0.001, 0.002, 0.004, 0.008])
async def test_a_cancelled_transaction_leaves_the_connection_whole(url: str, after: float) -> None:
    """Wherever it is cut off: everything of it is there or nothing, and the next one goes as ever."""
    async with opened(url) as database:
        for number in range(10):
            task = asyncio.ensure_future(_two_unions(database, number))
            await asyncio.sleep(after)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            async with database.transaction() as tx:
                assert len(await Unions(tx).roots()) % 2 == 0


async def _two_unions(database: Database, number: int) -> None:
    async with database.transaction() as tx:
        await Unions(tx).add(f"甲{number}", None)
        await Unions(tx).add(f"乙{number}", None)


# --- values ----------------------------------------------------------------------------------------------------------


async def test_the_character_0_is_left_out(url: str) -> None:
    """PostgreSQL's text cannot hold it, and it says nothing."""
    async with opened(url) as database, database.transaction() as tx:
        assert (await People(tx).visitor(101)) is None
        await People(tx).welcome(101, "王\0小明", "zh")
        visitor = await People(tx).visitor(101)
    assert visitor and visitor.name == "王小明"


async def test_an_error_quotes_nobody(url: str) -> None:
    """Neither the row that was refused nor the value: errors are logged."""
    async with opened(url) as database:
        with pytest.raises(Exception) as refused:
            async with database.transaction() as tx:
                await People(tx).welcome(2**80, "王小明", "zh")
    assert not is_engine_trouble(refused.value)
    assert "王小明" not in str(refused.value)
    assert str(2**80) not in str(refused.value)


async def test_a_row_that_is_there_already_is_not_quoted_either(url: str) -> None:
    """Two people cannot have one chat, and which one it is nobody reads in a log."""
    async with opened(url) as database:
        with pytest.raises(Exception) as refused:
            async with database.transaction() as tx:
                await People(tx).welcome(9101, "王小明", "zh")
                await People(tx).welcome(9102, "陈敏", "zh")
                await tx.identity_move(chat_id=9101, new_chat_id=9102)
    assert not is_engine_trouble(refused.value)
    assert "910" not in str(refused.value)
