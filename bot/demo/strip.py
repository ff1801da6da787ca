"""What the sandbox's page shows of the loop: the case touched last, by its number and category, for anybody to read."""

from datetime import datetime

from bot.wire.texts import Texts, due_day
from domain.cases.loop import procedure_of
from domain.cases.model import Case
from domain.cases.words import Party, Stage
from domain.rules import Rules
from domain.sentences import Key
from sandbox import Standing
from scheduler.clock import Clock
from storage.cases import Cases
from storage.database import Database, Transaction
from storage.people import People

STEPS = tuple(stage for stage in Stage if stage is not Stage.CLOSED)


class Strip:
    """The loop of a running bot. `database` is None while there is none."""

    def __init__(self, texts: Texts, rules: Rules, clock: Clock) -> None:
        self._texts, self._rules, self._clock = texts, rules, clock
        self.database: Database | None = None

    def steps(self, language: str) -> list[str]:
        return [self._texts.plain(language, f"strip-{stage}") for stage in STEPS]

    async def latest(self, language: str) -> Standing | None:
        if self.database is None:
            return None
        async with self.database.transaction() as tx:
            case = await Cases(tx).touched_last()
            return await self._standing(tx, language, case, self._clock.now()) if case else None

    async def _standing(self, tx: Transaction, language: str, case: Case, now: datetime) -> Standing:
        title = self._texts.plain(
            language, f"strip-title-{case.kind}", number=case.number, category=Key(f"category-{case.category}")
        )
        path = tuple(STEPS.index(stage) for stage in procedure_of(case.kind).stages if stage in STEPS)
        if case.turn is None or case.stage not in STEPS:
            return Standing(title, None, path, self._texts.plain(language, "strip-over"))
        due = self._texts.plain(language, "strip-due", day=due_day(case.turn.due_at, self._rules.calendar))
        whose = await self._whose(tx, language, case)
        return Standing(title, STEPS.index(case.stage), path, whose, due, case.turn.due_at < now)

    async def _whose(self, tx: Transaction, language: str, case: Case) -> str:
        """The name of whoever handles it is on every card; of a submitter none is told."""
        assert case.turn
        party = Key(f"strip-party-{case.turn.party}")
        if case.turn.party is Party.ASSIGNEE and case.turn.person:
            name = await People(tx).called(case.turn.person)
            return self._texts.plain(language, "strip-turn-named", party=party, name=name)
        return self._texts.plain(language, "strip-turn", party=party)
