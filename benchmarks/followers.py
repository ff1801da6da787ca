"""An action on a case that a whole town follows, against one on a case that ten people follow."""

from collections.abc import Sequence
from typing import Any

from benchmarks import crowd
from benchmarks.crowd import NOW, OWN, UNIONS, speak
from benchmarks.engines import ROUNDS, databases, growth
from benchmarks.rows import Row, at_most
from bot.operating.settings import Settings, read_rules
from domain.cases.command import Command
from domain.cases.words import Action
from domain.people import Person
from services.cases import perform
from services.work import Work
from storage.database import Database, opened
from storage.people import People
from storage.times import to_text

FEW, MANY = 10, 10_000
AIM = 3
CASES = range(OWN + 3, OWN + 3 + 3 * 2 * ROUNDS, 3)
"""Handed in and waiting for staff: one for each action that is measured."""
_PEOPLE = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(:most AS BIGINT)) "
    "INSERT INTO identity (chat_id, name, language) SELECT 100000 + i, '李四', 'zh' FROM n"
)
_WHO = "FROM identity WHERE chat_id > 100000 AND chat_id <= 100000 + CAST(:most AS BIGINT)"
_FOLLOW = (
    f"INSERT INTO follower (case_id, person, since) SELECT CAST(:case AS BIGINT), person, CAST(:now AS TEXT) {_WHO}"
)
_CARDS = (
    "INSERT INTO card (person, matter_id, message_id, shown, wanted) "
    f"SELECT person, CAST(:case AS BIGINT), 1, 1, 1 {_WHO}"
)


async def measured() -> list[Row]:
    rows = []
    async with databases(1) as urls:
        for engine, (url,) in urls.items():
            await gather(url)
            async with opened(url) as database:
                ratio = await growth(*(Acceptances(database, CASES[turn::2]).accept for turn in range(2)))
            what = f"an action on a case with {MANY:,} followers : with {FEW}, committed, {engine}"
            rows.append(at_most(what, ratio, AIM))
    return rows


async def gather(url: str) -> None:
    """Followers, each with a card: few of every other case, many of the others."""
    await crowd.gather(url, CASES[-1])
    await speak(url, (_PEOPLE, {"most": MANY}))
    for number, case in enumerate(CASES):
        await speak(url, *_following(case, MANY if number % 2 else FEW))
    await crowd.count(url)


def _following(case: int, most: int) -> Sequence[tuple[str, dict[str, Any]]]:
    args = {"case": case, "most": most}
    return (_FOLLOW, args | {"now": to_text(NOW)}), (_CARDS, args)


class Acceptances:
    """Staff accept one case after the other: it comes to another stage, which its followers will be told."""

    def __init__(self, database: Database, cases: range) -> None:
        self._database, self._cases = database, iter(cases)
        self._rules = read_rules(Settings.model_construct())

    async def accept(self) -> None:
        case = next(self._cases)
        async with self._database.transaction() as tx:
            staff = await People(tx).actor(Person(2 + case % UNIONS))
            await perform.perform(Work(tx, NOW, self._rules), case, Command(Action.ACCEPT), staff)
