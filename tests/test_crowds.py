"""What a whole town follows: everybody hears of it once, every card changes, and nobody else waits for that."""

from dataclasses import dataclass

import pytest

from domain.cases.command import Command
from domain.cases.words import Action
from domain.drafts import Draft, Piece
from domain.following import Wish
from domain.people import Actor, Person, Role, own_voice
from services import delivery, demands
from services.cases import announce, perform
from services.delivery import Arrival, Sent
from services.work import Work
from storage import cards
from storage.cards import Cards, Shown
from storage.cases import Cases
from storage.database import Database, Transaction, opened
from storage.following import Following
from storage.outbox import Outgoing
from storage.people import People
from storage.unions import Unions
from tests.chronicle import RULES
from tests.engines import BOTH, ask
from tests.phones import quiet_monday

pytestmark = BOTH

MANY = 460
DAY = quiet_monday(RULES)


@dataclass
class Crowd:
    """A case that hundreds follow, each with a card, on a database that can be closed and opened again."""

    url: str
    case_id: int
    staff: Actor
    chair: Actor
    people: list[Person]

    async def does(self, tx: Transaction, actor: Actor, command: Command) -> None:
        await perform.perform(Work(tx, DAY, RULES), self.case_id, command, actor)

    async def goes_on(self, database: Database, steps: int = 1_000) -> None:
        """The loop of the deliverer, so many times or until nothing is left; Telegram takes everything."""
        for _ in range(steps):
            async with database.transaction() as tx:
                spread = await announce.expand(Work(tx, DAY, RULES), most=100) or await Cards(tx).go_round()
            async with database.transaction() as tx:
                rows = await delivery.due(Work(tx, DAY, RULES), 256, ())
                for row in rows:
                    await self._arrives(tx, row)
            if not spread and not rows:
                return

    async def _arrives(self, tx: Transaction, row: Outgoing) -> None:
        card = await tx.card_get(person=row.person, matter_id=self.case_id)
        shown = card["wanted"] if row.kind in {"card", "refresh"} else None
        message = row.args.get("message", 1000 + row.id)
        await delivery.delivered(Work(tx, DAY, RULES), [Arrival(row, Sent((message,), shown))], {})

    def told(self) -> list[int]:
        """Who was told as a follower, as often as they were."""
        rows = ask(self.url, "SELECT person FROM outbox WHERE kind = 'followed' AND sent_at IS NOT NULL")
        return sorted(row["person"] for row in rows)

    def behind(self) -> int:
        """How many cards do not show how it is."""
        marked = ask(self.url, "SELECT person FROM card WHERE shown <> wanted")
        assert not ask(self.url, "SELECT 1 FROM outbox WHERE sent_at IS NULL")
        return len(marked)

    def changes(self) -> list[int]:
        """How many changes each follower's card has been through."""
        rows = ask(self.url, "SELECT person, wanted FROM card")
        return [row["wanted"] for row in rows if row["person"] in set(self.people)]


@pytest.fixture
async def crowd(url: str) -> Crowd:
    async with opened(url) as database, database.transaction() as tx:
        union = await Unions(tx).add("林埭镇总工会", None)
        worker, staff, chair = [(await People(tx).welcome(100 + n, "王小明", "zh")).person for n in range(3)]
        await People(tx).appoint(staff, Role.STAFF, union.id, DAY)
        await People(tx).appoint(chair, Role.CHAIR, union.id, DAY)
        draft = Draft("pay", (Piece(1, "希望暑期开设托管班"),), anonymous=False, union=union.id)
        case = (await demands.submit(Work(tx, DAY, RULES), draft, worker)).case
        crowd = [(await People(tx).welcome(1000 + n, "李四", "zh")).person for n in range(MANY)]
        for person in crowd:
            await tx.card_want(person=person, matter_id=case.id)
            await Cards(tx).sent([Shown(own_voice(person), case.id, 1, 1)])
            await Following(tx).note(case, own_voice(person), Wish.FOLLOW, DAY)
        actors = await People(tx).actor(staff), await People(tx).actor(chair)
        return Crowd(url, case.id, *actors, crowd)


async def test_hundreds_are_told_once_and_see_their_cards_change(crowd: Crowd) -> None:
    """In batches: nobody twice, nobody left out, and everybody's card edited once."""
    async with opened(crowd.url) as database:
        await crowd.goes_on(database)
        async with database.transaction() as tx:
            await crowd.does(tx, crowd.staff, Command(Action.ACCEPT))
        assert crowd.changes().count(2) == cards.AT_ONCE - 2, "the first cards at once, the staff's and worker's too"
        await crowd.goes_on(database)
    assert crowd.told() == crowd.people
    assert crowd.changes() == [2] * MANY
    assert crowd.behind() == 0


async def test_a_restart_in_the_middle_of_a_round_loses_nobody(crowd: Crowd) -> None:
    """Where it was is in the tables, for the sentences as for the cards."""
    async with opened(crowd.url) as database:
        await crowd.goes_on(database)
        async with database.transaction() as tx:
            await crowd.does(tx, crowd.staff, Command(Action.ACCEPT))
        await crowd.goes_on(database, steps=2)
    assert 0 < len(crowd.told()) < MANY
    async with opened(crowd.url) as database:
        await crowd.goes_on(database, steps=5)
    assert 1 in crowd.changes()
    async with opened(crowd.url) as database:
        await crowd.goes_on(database)
    assert crowd.told() == crowd.people
    assert crowd.changes() == [2] * MANY
    assert crowd.behind() == 0


async def test_a_change_in_the_middle_of_a_round_starts_it_over(crowd: Crowd) -> None:
    """Who had the first change is edited again; the others need but one edit."""
    async with opened(crowd.url) as database:
        await crowd.goes_on(database)
        async with database.transaction() as tx:
            await crowd.does(tx, crowd.staff, Command(Action.ACCEPT))
        await crowd.goes_on(database, steps=7)
        assert 0 < crowd.changes().count(1) < MANY
        async with database.transaction() as tx:
            await crowd.does(tx, crowd.chair, Command(Action.URGE))
        await crowd.goes_on(database)
    assert set(crowd.changes()) == {2, 3}
    assert crowd.behind() == 0
    assert crowd.told() == crowd.people, "urging is no new stage"


async def test_what_a_town_follows_keeps_nobody_else_waiting(crowd: Crowd) -> None:
    """News and card of an ordinary case go out before what hundreds merely follow."""
    async with opened(crowd.url) as database:
        await crowd.goes_on(database)
        async with database.transaction() as tx:
            await crowd.does(tx, crowd.staff, Command(Action.ACCEPT))
            for _ in range(5):
                await announce.expand(Work(tx, DAY, RULES))
            case = await Cases(tx).load(crowd.case_id)
            assert case
            draft = Draft("pay", (Piece(2, "工资晚发"),), anonymous=False, union=case.union)
            other = (await demands.hand_in(Work(tx, DAY, RULES), draft, case.submitter)).case
            while await announce.expand(Work(tx, DAY, RULES)):
                pass
            await Cards(tx).sent([Shown(case.submitter, other.id, 7, 0)])
            due = await delivery.due(Work(tx, DAY, RULES), 1_000, ())
    kinds = [(row.kind, row.matter_id) for row in due]
    followed = kinds.index(("followed", crowd.case_id))
    assert {("card", other.id), ("refresh", other.id)} <= {*kinds[:8]}
    assert {kind for kind, _ in kinds[followed:]} == {"followed"}
