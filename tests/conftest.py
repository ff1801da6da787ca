"""Stories run against the real thing: the bot, a database, a sandbox, HTTP. Only the clock is moved by hand."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvloop
from hypothesis import settings

from domain.people import Role
from tests import engines
from tests.assembly import Assembly, assembled
from tests.engines import Server, server
from tests.operating import dajiayi as dajiayi
from tests.operating import environment as environment
from tests.phones import Phone, Town, town
from tests.processes import Process, a_process
from tests.spending import ByFile

settings.register_profile("stories", deadline=None)  # time is nothing a test asserts
settings.load_profile("stories")
gc.set_threshold(
    400_000, 20, 50
)  # next to nothing of ours is a circle, and thousands of tests are much to look through


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--both", action="store_true", help="run every story on PostgreSQL too, not only the main ones")
    parser.addoption("--long", action="store_true", help="run the long forms too: minutes, not seconds")
    parser.addoption("--by-file", action="store_true", help="say in the end which files took longest")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "engines(*names): the databases that a test runs on; SQLite unless it says more")
    if config.getoption("--by-file") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(ByFile())


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop that the program runs on."""
    return {"uvloop": uvloop.new_event_loop}


def pytest_collection_finish() -> None:
    """What was collected stays until the end: it is not looked through again."""
    gc.freeze()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """With --both every test runs on both engines that does not name its own."""
    if "engine" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("engines")
        usual = ["sqlite", "postgres"] if metafunc.config.getoption("--both") else ["sqlite"]
        metafunc.parametrize("engine", mark.args if mark else usual, scope="session")


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the long forms were asked for."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all its tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("furnished") / "dajiayi.db"
    engines.furnished(file)
    return file


@contextmanager
def empty(engine: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database with nothing in it."""
    if engine == "sqlite":
        yield engines.furnished(folder / "dajiayi.db")
    else:
        with request.getfixturevalue("postgres").database() as url:
            yield url


@pytest.fixture
def url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Of an empty database of the test's own."""
    with empty(engine, tmp_path, request) as url:
        yield url


@pytest.fixture
def blank(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database without a table in it; those of the other tests are furnished already."""
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path}/blank.db"
    else:
        with request.getfixturevalue("postgres").database("template0") as url:
            yield url


@pytest.fixture
async def place(tmp_path: Path, url: str) -> AsyncIterator[Town]:
    """A town with a bot and nobody in it."""
    async with town(tmp_path, database_url=url) as place:
        yield place


@pytest.fixture
async def bare(tmp_path: Path, url: str) -> AsyncIterator[Town]:
    """A town whose bot the test starts itself."""
    async with town(tmp_path, bot=False, database_url=url) as place:
        yield place


@pytest.fixture
async def process(bare: Town) -> AsyncIterator[Process]:
    """The bot as an operator starts it, in the bare town."""
    async with a_process(bare) as process:
        await process.start()
        yield process


@pytest.fixture
async def worker(bare: Town) -> Phone:
    """Somebody who lives in the bare town, as does its staff."""
    return await bare.member(101, "王小明")


@pytest.fixture
async def staff(bare: Town) -> Phone:
    return await bare.official(201, "陈敏", Role.STAFF)


@dataclass
class Cast:
    """The people of most stories: a worker of an enterprise, two of the township's staff, its chair."""

    place: Town
    worker: Phone
    staff: Phone
    colleague: Phone
    chair: Phone


async def gathered(place: Town) -> Cast:
    return Cast(
        place,
        await place.member(101, "王小明"),
        await place.official(201, "陈敏", Role.STAFF),
        await place.official(202, "孙浩", Role.STAFF),
        await place.official(301, "周主席", Role.CHAIR),
    )


@pytest.fixture
async def cast(place: Town) -> Cast:
    return await gathered(place)


@pytest.fixture
async def assembly(place: Town) -> Assembly:
    return await assembled(place)
