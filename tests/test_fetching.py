"""A file that was sent is fetched sooner or later, whatever stands in the way, or its sender hears that it was not."""

import asyncio
from collections.abc import AsyncIterator
from itertools import repeat

import pytest

from domain.people import Person, Role
from domain.refusal import Refusal
from domain.roster import Cells, TableUnreadable
from scheduler import fetcher as fetching
from scheduler.fetcher import Away, Fetcher
from scheduler.workshop import Workshop
from services import uploads
from services.rulings import Rulebook
from storage.people import Account, People
from tests.phones import PRESS, Phone, Town
from tests.processes import Process
from tests.rosters import TOWN, Row, hand_in, worker, xlsx

CELLS = [["姓名"], ["张伟"]]


class Shelf:
    """Files as they come: what it answers next, and at last the table."""

    def __init__(self, *first: Exception) -> None:
        self.answers, self.asked = [*first], 0
        self.said: list[tuple[int, int]] = []

    async def cells(self, name: str, file: str) -> Cells:
        self.asked += 1
        if self.answers:
            raise self.answers.pop(0)
        return CELLS

    async def say_progress(self, account: Account, message: int, done: int, whole: int) -> None:
        self.said.append((done, whole))


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.patience.patience", lambda: repeat(0))
    monkeypatch.setattr(fetching, "LOOK_EVERY", 0)


@pytest.fixture
async def admin(bare: Town) -> AsyncIterator[Phone]:
    """Somebody who has just sent a file to a bot that is not at work."""
    admin = await bare.official(401, "管理员老周", Role.ADMIN)
    async with bare.database.transaction() as tx:
        actor = await People(tx).actor(admin_of(bare))
        await uploads.receive(bare.work(tx), bare.town, "file", "名单.csv", actor)
    yield admin


def admin_of(place: Town) -> Person:
    [post] = place.tables()["post"]
    return Person(post["person"])


async def fetched(place: Town, shelf: Shelf) -> str:
    """Lets the loop run until the file is done with. Returns its state."""
    fetcher = Fetcher(Workshop(place.database, place.clock, Rulebook(place.rules)), shelf, PRESS, lambda: None)
    running = asyncio.create_task(fetcher.run())
    for _ in range(500):
        await asyncio.sleep(0.02)
        state = str(place.tables()["upload"][0]["state"])
        if state not in {"sent", "confirmed"}:
            break
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return state


async def test_what_is_away_is_asked_for_again(bare: Town, admin: Phone) -> None:
    """The network comes back; nobody has to send anything twice."""
    shelf = Shelf(Away("TimedOut"), Away("NetworkError"), ZeroDivisionError())
    assert await fetched(bare, shelf) == "read"
    assert shelf.asked == 4
    assert [row["kind"] for row in bare.tables()["outbox"]] == ["upload"]


async def test_what_stays_away_is_given_up_and_said(bare: Town, admin: Phone) -> None:
    """After so many attempts its sender is told, and nothing is left of it."""
    assert await fetched(bare, Shelf(*(Away("TimedOut") for _ in range(99)))) == "failed"
    [row] = bare.tables()["outbox"]
    assert "roster-not-fetched" in row["args"]


@pytest.mark.parametrize("refusal", [TableUnreadable()])
async def test_what_will_never_be_read_is_said_at_once(bare: Town, admin: Phone, refusal: Refusal) -> None:
    """Once is enough."""
    shelf = Shelf(refusal)
    assert await fetched(bare, shelf) == "failed"
    assert shelf.asked == 1
    assert refusal.key in bare.tables()["outbox"][0]["args"]


AWAY = {"method": "getFile", "status": 400}
AWAY["description"] = "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_what_telegram_cannot_give_just_now_is_asked_for_again(place: Town) -> None:
    """It says so with the words of a wrong handle."""
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    await place.control("faults", json={**AWAY, "times": 3})
    await hand_in(admin, xlsx(worker("张伟")))
    assert "导入好了" in admin.last


@pytest.mark.parametrize("words", [AWAY["description"], "Bad Request: invalid file_id"])
async def test_of_what_telegram_never_gives_nobody_says_that_it_is_no_table(place: Town, words: str) -> None:
    """The file is as it should be; another file of the same table would not help."""
    admin = await place.official(401, "管理员老周", Role.ADMIN)
    await place.control("faults", json={**AWAY, "description": words, "times": 99})
    await admin.sends_files([xlsx(worker("张伟"))])
    assert "文件本身不用改" in admin.last and "另存为" not in admin.everything


async def test_progress_counts_up(bare: Town, admin: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the message whose button said yes."""
    monkeypatch.setattr(fetching, "SAY_EVERY", 0)
    shelf = Shelf()
    await fetched(bare, shelf)
    async with bare.database.transaction() as tx:
        actor = await People(tx).actor(admin_of(bare))
        await uploads.confirm(bare.work(tx), 1, actor, 77)
    assert await fetched(bare, shelf) == "imported"
    assert shelf.said == [(1, 1)]


async def test_what_nobody_confirms_is_not_kept(bare: Town, admin: Phone) -> None:
    """After a day it is gone; a late yes is told so."""
    await fetched(bare, Shelf())
    assert bare.tables()["upload"][0]["cells"]
    bare.clock.move_to(bare.clock.now() + 2 * uploads.KEPT)
    async with bare.database.transaction() as tx:
        await uploads.forget_old(bare.work(tx))
    [row] = bare.tables()["upload"]
    assert (row["state"], row["cells"]) == ("cancelled", None)


async def test_a_kill_between_yes_and_import_loses_nothing(bare: Town, process: Process) -> None:
    """The real process, kill -9: what was confirmed is imported by the next one, once."""
    admin = await bare.official(401, "管理员老周", Role.ADMIN)
    rows: list[Row] = [(TOWN, "", f"职工{number}", "", "", "", "") for number in range(300)]
    await admin.sends_files([xlsx(*rows)])
    assert "新增 300 人" in admin.last
    message, button = admin.messages[-1], "roster-import:1"
    await bare.control(f"chats/{admin.id}/messages/{message['message_id']}/press", json={"data": button})
    await process.crash()
    await process.start()
    await bare.settle()
    assert len(bare.tables()["roster"]) == 300
    assert "导入好了" in admin.last
    await hand_in(admin, xlsx(worker("张伟")))
    assert len(bare.tables()["roster"]) == 301
