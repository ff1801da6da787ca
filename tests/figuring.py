"""What holds of figures: each counts what the events of cases say, asked a second way."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.words import Kind, Party, Stage
from domain.figures import FIGURES, RECEIVED, STEPS, Of, Ratings
from domain.overview import Part
from domain.people import Actor
from domain.weekly import WEEK, monday_of
from services import figures, overview
from services.cases.perform import known_to
from services.figures import Scope
from storage.times import from_text
from tests.chronicle import RULES, Township

ANSWERS = {"reply", "resolve", "promise", "interim", "decline"}
OPEN = {"deliberation", "handling", "supervision", "feedback"}


@dataclass(frozen=True)
class Told:
    """A case and all its events."""

    case: Case
    first: Case
    events: list[dict[str, Any]]

    def last(self, field: str) -> Any:
        """What the newest event that touched it left."""
        changes = [json.loads(event["changes"]) for event in self.events]
        return next((change[field] for change in reversed(changes) if field in change), None)

    @property
    def counts(self) -> bool:
        """Whether it was not withdrawn, and did not become part of another."""
        return self.last("outcome") != "withdrawn" and self.last("merged_into") is None

    def within(self, at: str | None, scope: Scope) -> bool:
        return at is not None and scope.since <= from_text(at) < scope.until

    def answers(self) -> Iterable[str]:
        taken_back = {event["text"] for event in self.events if event["action"] == "unsend"}
        for event in self.events:
            if event["action"] in ANSWERS and str(event["id"]) not in taken_back:
                yield event["at"]

    def names(self, scope: Scope) -> set[str]:
        """Every figure of cases that counts it."""
        case, stage, found = self.case, str(self.events[-1]["target"]), set[str]()
        if stage == Stage.SUBMISSION:
            found.add("waiting" if case.turn and case.turn.party is Party.STAFF else "gathering")
        elif stage != Stage.CLOSED:
            found.add(stage if stage in OPEN else "elsewhere")
        if stage != Stage.CLOSED and case.warning in ("yellow", "red"):
            found.add(case.warning)
        if self.counts and self.within(self.events[0]["at"], scope):
            question = self.first.kind is Kind.DEMAND and (self.last("question_days") or 0) > 0
            found.add("questions" if question else f"{self.first.kind}s")
        if self.counts and any(self.within(at, scope) for at in self.answers()):
            found.add("answered")
        if self.is_settled(scope):
            found.add("closed")
        if self.counts and self.within(self.last("published_at"), scope):
            found.add("published")
        return found

    def is_settled(self, scope: Scope) -> bool:
        ended = self.last("outcome") in ("rated", "unrated") and self.last("merged_into") is None
        return ended and self.within(self.last("closed_at"), scope)


async def figures_are_what_events_say(town: Township) -> None:
    """Of the whole life, and of its last week; the lists are as long as the numbers, by being the same."""
    stories = [await _told(town, number) for number in town.first]
    unions = frozenset(each.id for each in await town.work.unions.everything())
    for back in (timedelta(days=400), timedelta(days=7)):
        scope = Scope(unions, town.now - back, town.now + timedelta(seconds=1))
        said = {story.case.id: story.names(scope) for story in stories}
        for name in (name for name, each in FIGURES.items() if each.of is Of.CASES):
            found = {each.id for each in await figures.counted(town.work, name, scope)}
            assert found == {case for case, names in said.items() if name in names}, name
        for story in stories:
            assert len(said[story.case.id] & {*STEPS}) == (story.case.stage is not Stage.CLOSED)
            assert len(said[story.case.id] & {*RECEIVED}) <= 1
        assert await figures.judged(town.work, scope) == await _judged(town, stories, scope)


async def _told(town: Township, number: int) -> Told:
    events = await town.ask("SELECT * FROM event WHERE case_id = :id ORDER BY id", {"id": number})
    return Told(await town.case(number), town.first[number], [dict(event) for event in events])


async def _judged(town: Township, stories: list[Told], scope: Scope) -> Ratings:
    """By the words on the card of each case that was settled, each person's worst once."""
    asked = rated = satisfied = content = 0
    for story in (story for story in stories if story.is_settled(scope)):
        said: dict[Any, set[Answer]] = {}
        for each in story.case.opinions:
            if each.party is Party.RATER and each.answer is not Answer.GONE:
                words = said.setdefault(await _who(town, each.person), set())
                words |= {each.answer} if each.answer else set()
        asked += len(said)
        rated += sum(bool(words) for words in said.values())
        satisfied += sum(words == {Answer.YES} for words in said.values())
        content += sum(bool(words) and Answer.NO not in words for words in said.values())
    return Ratings(asked, rated, satisfied, content)


async def _who(town: Township, voice: int) -> int:
    """Whom all may know it to be: an anonymous voice is nobody's."""
    [row] = await town.ask("SELECT owner, name FROM identity WHERE person = :voice", {"voice": voice})
    return int(row["owner"] or voice) if row["name"] is not None else voice


async def numbers_lead_to_their_cases(town: Township) -> None:
    """Whoever sees one that leads somewhere finds behind it as many cases, each once, each one that they may open."""
    for actor in await town.actors():
        if not overview.opens(actor):
            continue
        for monday in (None, monday_of(town.now, RULES.calendar) - WEEK):
            seen = await overview.overview(town.work, actor.person, monday)
            for part, number in seen.counts.items():
                found = await _behind(town, actor, part, monday)
                assert len(found) == len({case.id for case in found}) == number, (actor, part)
                for case in found:
                    await known_to(town.work, case.id, actor)


async def _behind(town: Township, actor: Actor, part: Part, monday: date | None) -> list[Case]:
    """All pages of the list."""
    found, number = list[Case](), 0
    while True:
        page = await overview.listed(town.work, actor.person, part, monday, number)
        found += page.found
        if not page.more:
            return found
        number += 1
