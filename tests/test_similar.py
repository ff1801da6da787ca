"""Similar cases: found where they may be known, never beyond, and never for the sake of finding any."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from domain.cases.command import Command
from domain.cases.model import Case, Grade
from domain.cases.words import Action
from domain.drafts import Draft, Piece
from domain.people import Person, Role, Union
from domain.proposals import Motion
from domain.search_terms import terms_of
from services import demands, proposals
from services.cases import similar as resembling
from services.cases.perform import perform
from services.work import Work
from storage import search_terms
from storage.database import Database, Transaction
from storage.people import People
from storage.search_terms import SearchTerms
from storage.unions import Unions
from tests.conftest import Cast
from tests.decisions import NOW, RULES
from tests.engines import BOTH, ask
from tests.tables import database, names

__all__ = ["database"]

pytestmark = BOTH

CARPORT = "东门的电瓶车棚太小了,每天都停不下"
REWORDED = "您好,东门停电瓶车的棚子不够,电瓶车棚能不能建大一点"
OTHERS = (
    *("食堂的菜太咸,价格也贵", "夜班补贴晚了两个月没发", "宿舍空调坏了,夏天睡不着", "暑期托管班名额太少,报不上名"),
    *("浴室热水不够,晚班回来只有冷水", "冲床护罩坏了,看着很危险", "班车时间和下班对不上", "工资条看不懂,扣款没说明"),
)


@dataclass
class House:
    """A township with two enterprises under it, and people who hand in."""

    tx: Transaction
    town: Union
    own: Union
    sideways: Union
    _chats: list[int] = field(default_factory=lambda: [100])

    @property
    def work(self) -> Work:
        return Work(self.tx, NOW, RULES)

    async def somebody(self) -> Person:
        self._chats[0] += 1
        return (await People(self.tx).welcome(self._chats[0], "王小明", "zh")).person

    async def hands_in(self, text: str, union: Union, who: Person | None = None, *, anonymous: bool = False) -> Case:
        draft = Draft("living", (Piece(1, text),), anonymous=anonymous, union=union.id)
        return (await demands.submit(self.work, draft, who or await self.somebody())).case

    async def proposes(self, title: str, union: Union) -> Case:
        for _ in range(3):
            person = await self.somebody()
            await People(self.tx).appoint(person, Role.REPRESENTATIVE, union.id, NOW)
        actor = await People(self.tx).actor(person)
        near = await proposals.possible_cosigners(self.work, actor)
        done = await proposals.propose(self.work, actor, Motion(title, "人多", "扩建", "living"), near)
        return done.case

    async def does(self, case: Case, action: Action, who: Person) -> Case:
        actor = await People(self.tx).actor(who)
        return (await perform(self.work, case.id, Command(action), actor)).case

    async def similar(self, text: str, *among: Union, only_open: bool = False) -> list[int]:
        found = await resembling.similar(self.work, text, [union.id for union in among], only_open=only_open)
        assert [each.score for each in found if not 0 < each.score <= 1] == []
        return [each.case_id for each in found]

    async def mergeable(self, case: Case) -> list[int]:
        return [each.case_id for each in await resembling.mergeable(self.work, case)]


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    """Where other things have been asked for, as everywhere."""
    async with database.transaction() as tx:
        city = await Unions(tx).add("平湖市总工会", None)
        town = await Unions(tx).add("林埭镇总工会", city)
        own, sideways = [await Unions(tx).add(name, town) for name in ("甲厂工会", "乙厂工会")]
        house = House(tx, town, own, sideways)
        for text in OTHERS:
            await house.hands_in(text, town)
        yield house


async def test_said_in_other_words(house: House) -> None:
    """Somebody has asked for it before, and it is found; nothing else is added to make up a list."""
    case = await house.hands_in(CARPORT, house.town)
    assert await house.similar(REWORDED, house.town) == [case.id]


@pytest.mark.parametrize("text", ["希望开个摄影课", "请问什么时候开会", "谢谢工会", "", "🙂", "的"])
async def test_nothing_like_it(house: House, text: str) -> None:
    """Then nothing is shown."""
    assert await house.similar(text, house.town) == []


async def test_the_best_comes_first(house: House) -> None:
    """The same words are more alike than others; the newer comes first of two that are equal."""
    first, second = [await house.hands_in(CARPORT, house.town) for _ in range(2)]
    found = await resembling.similar(house.work, CARPORT, [house.town.id])
    assert [each.case_id for each in found] == [second.id, first.id]
    [like] = await resembling.similar(house.work, REWORDED, [house.town.id], 1)
    assert like.score < found[0].score == pytest.approx(1)


async def test_no_more_than_asked_for(house: House) -> None:
    """However many there are."""
    for _ in range(8):
        await house.hands_in(CARPORT, house.town)
    assert len(await house.similar(CARPORT, house.town)) == 5


async def test_only_these_unions(house: House) -> None:
    """What was handed in sideways is nobody's business here, nor is a union whose number begins alike."""
    sideways = await house.hands_in(CARPORT, house.sideways)
    own = await house.hands_in(CARPORT, house.own)
    assert await house.similar(REWORDED, house.own, house.town) == [own.id]
    assert await house.similar(REWORDED, house.sideways) == [sideways.id]
    assert await resembling.similar(house.work, REWORDED, [int(f"{house.own.id}0"), int(f"1{house.own.id}")]) == []
    assert await house.similar(REWORDED) == []


async def test_what_is_elsewhere_hides_nothing(house: House) -> None:
    """Of many that have a term, the newest of those that count are looked at."""
    near = [await house.hands_in(CARPORT, house.own) for _ in range(3)]
    for _ in range(3):
        await house.hands_in(CARPORT, house.sideways)
    found = await SearchTerms(house.tx).sharing(["车棚", "车位"], 2, search_terms.Circle([house.own.id]))
    assert list(found) == [near[2].id, near[1].id]
    assert set(found[near[2].id]) == terms_of(CARPORT)


async def test_what_is_common_is_not_counted_to_the_end(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is still found by, where a text says nothing else."""
    monkeypatch.setattr(search_terms, "ENOUGH", 2)
    case, other = [await house.hands_in("电瓶车棚", house.town) for _ in range(2)]
    assert (await SearchTerms(house.tx).counts(["车棚", "食堂", "车位"]))[0] == {
        "车棚": search_terms.COMMON,
        "食堂": 1,
        "车位": 0,
    }
    assert await house.similar("电瓶车棚", house.town) == [other.id, case.id]


async def test_only_what_is_open(house: House) -> None:
    """What is closed is found where one asks for it."""
    who = await house.somebody()
    case = await house.hands_in(CARPORT, house.town, who)
    assert await house.similar(REWORDED, house.town, only_open=True) == [case.id]
    await house.does(case, Action.WITHDRAW, who)
    assert await house.similar(REWORDED, house.town, only_open=True) == []
    assert await house.similar(REWORDED, house.town) == [case.id]


async def test_what_staff_may_put_together(house: House) -> None:
    """Cases of the union itself and of those above it, demands or proposals; not the case itself, nothing sideways."""
    below = await house.hands_in(CARPORT, house.own)
    above = await house.hands_in(REWORDED, house.town)
    proposal = await house.proposes("东门电瓶车棚太小", house.town)
    await house.hands_in(CARPORT, house.sideways)
    assert set(await house.mergeable(below)) == {above.id, proposal.id}
    assert below.id not in await house.mergeable(above)
    assert await house.mergeable(proposal) == []


async def test_nothing_of_ones_own_is_put_together(house: House) -> None:
    """Whoever asks twice is one person."""
    who = await house.somebody()
    first = await house.hands_in(CARPORT, house.town, who)
    again = await house.hands_in(REWORDED, house.town, who)
    other = await house.hands_in(REWORDED, house.town)
    assert await house.mergeable(again) == [other.id]
    assert set(await house.mergeable(other)) == {first.id, again.id}


async def test_an_anonymous_case_is_found_as_any(house: House) -> None:
    """Its words name nobody; that it is one's own is not known here, or else the voice would not be another."""
    who = await house.somebody()
    named = await house.hands_in(CARPORT, house.town, who)
    hidden = await house.hands_in(REWORDED, house.town, who, anonymous=True)
    assert await house.mergeable(named) == [hidden.id]


async def test_nothing_that_has_an_answer_is_put_together(house: House) -> None:
    """Once it waits for its rating it is too late."""
    case = await house.hands_in(CARPORT, house.town)
    done = await house.hands_in(CARPORT, house.town)
    staff = await house.somebody()
    await People(house.tx).appoint(staff, Role.STAFF, house.town.id, NOW)
    await house.does(done, Action.ACCEPT, staff)
    assert await house.mergeable(case) == [done.id]
    command = Command(Action.RESOLVE, text="建好了", grade=Grade.A)
    await perform(house.work, done.id, command, await People(house.tx).actor(staff))
    assert await house.mergeable(case) == []


async def test_forgotten_with_its_text(house: House) -> None:
    """No term of it is left; the others are found as before."""
    case = await house.hands_in(CARPORT, house.town)
    other = await house.hands_in(CARPORT, house.town)
    await resembling.forget(house.work, case.id)
    assert await house.similar(REWORDED, house.town) == [other.id]
    left = await house.tx._connection.rows("SELECT DISTINCT case_id FROM term")
    assert case.id not in {row["case_id"] for row in left}
    await resembling.catch_up(house.work)
    assert await house.similar(REWORDED, house.town) == [other.id]


async def test_the_running_bot_takes_notes(cast: Cast, url: str) -> None:
    """Of what is handed in, at once; of what is there already, with the next tick."""
    await cast.worker.hands_in(CARPORT)
    noted = names(url, "SELECT term FROM term")
    assert "车棚" in noted
    ask(url, "DELETE FROM term")
    ask(url, "UPDATE cases SET terms = NULL")
    await cast.place.pass_time(hours=1)
    assert names(url, "SELECT term FROM term") == noted


async def test_what_was_there_before_is_noted_in_batches(database: Database, house: House) -> None:
    """The newest first, each once, until none is left."""
    before = await house.hands_in(CARPORT, house.town)
    for sql in ("DELETE FROM term", "UPDATE cases SET terms = NULL"):
        await house.tx._connection.rows(sql)
    assert await house.similar(REWORDED, house.town) == []
    await resembling.catch_up(house.work, 1)
    assert await house.similar(REWORDED, house.town) == [before.id]
    for _ in OTHERS:
        assert await house.tx.terms_missing(most=100)
        await resembling.catch_up(house.work, 1)
    assert await house.tx.terms_missing(most=100) == []
