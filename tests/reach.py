"""What holds of who hears and sees: all they should, once, and nothing beyond their reach."""

from collections import Counter

import pytest

from domain.cases.model import Case
from domain.cases.parties import is_outside
from domain.cases.words import Action, Party
from domain.people import Voice, own_voice
from domain.refusal import NotFound, NotYours
from services.cases import perform
from services.cases.announce import CIRCLES, members_of
from tests.chronicle import OWN, News, Township, marks
from tests.loop import BY_MOVE

INSTEAD = {Party.ASSIGNEE: Party.STAFF, Party.RATER: Party.SUBMITTER, Party.COMPANION: Party.SUBMITTER}
"""Where nobody handles it, its staff hear what is said to whoever does; its submitter is that before all else."""


async def everybody_hears_once(town: Township, case: Case, news: News) -> None:
    """Of an event the members of its circles are told, but for who did it, and who muted what is not theirs to do."""
    back = "SELECT 1 FROM event WHERE case_id = :id AND action = 'unsend' AND text = :event"
    if await town.ask(back, {"id": case.id, "event": str(news.id)}):  # before anybody heard
        return
    source = None if news.event.action is Action.SUBMIT else news.before.stage
    row = BY_MOVE[news.before.kind, source, news.event.action]
    theirs = {row.turn, row.opens[0] if row.opens else None}
    heeds = await town.ask("SELECT * FROM follower WHERE case_id = :id", {"id": case.id})
    muted = {heed["person"] for heed in heeds if heed["muted_at"]}
    told = {
        person
        for party in row.tells
        for person in await _circle(town, case, news, party)
        if person != news.event.actor and (party in theirs or person not in muted)
    }
    found = await town.ask("SELECT person, kind FROM outbox WHERE event_id = :id", {"id": news.id})
    pushed = Counter(each["person"] for each in found if each["kind"] == "push")
    assert pushed == Counter(told), (pushed, told, news, case)
    cards = Counter(each["person"] for each in found if each["kind"] == "card")
    shows = row.shows | ({Party.CHAIR} if case.urgent and news.event.action is Action.SUBMIT else set())
    asked = {(each.party, each.person) for each in news.event.opinions if each.answer is None}
    shown = {
        person
        for party in shows
        for person in await _circle(town, case, news, party)
        if (party, person) in asked or all(party is not other for other, _ in asked)
    }
    follow = {heed["person"] for heed in heeds if heed["since"]}
    assert shown <= cards.keys() <= shown | told | follow and set(cards.values()) <= {1}, (cards, shown, told, news)
    if row.target is not source:
        await _followers_hear(town, case, {news.event.actor, *(each["person"] for each in found)}, heeds)


async def _circle(town: Township, case: Case, news: News, party: Party) -> list[Voice]:
    """Of an errand that begins or ends those are meant whom it names."""
    ended = [each for each in news.before.errands if each.number == news.event.ends]
    begun = [news.event.opens] if news.event.opens else []
    if party not in {Party.HELPER, Party.CONCERNED}:
        return await members_of(town.work, party, case)
    named = [each.person for each in (*begun, *ended)] if party is Party.HELPER else [each.about for each in ended]
    parts = await town.parts(case)
    return [person for person in named if person and parts[await town.whose(person)]]


async def _followers_hear(town: Township, case: Case, told: set[Voice | None], heeds: list[object]) -> None:
    """As something else, because they did it, or by the one sentence that waits for them."""
    query = "SELECT person FROM outbox WHERE matter_id = :id AND kind = 'followed' AND sent_at IS NULL"
    waits = {row[0] for row in await town.ask(query, {"id": case.id})}
    follow = {heed["person"] for heed in heeds if heed["since"]}  # type: ignore[index]
    muted = {heed["person"] for heed in heeds if heed["muted_at"]}  # type: ignore[index]
    reached = {await town.whose(person) for person in (told | muted) - {None}}  # under whichever voice
    left = {person for person in follow - told - muted - waits if await town.whose(person) not in reached}
    assert not left, (case, left)


async def circles_are_what_people_are(town: Township, case: Case) -> None:
    """Whoever is told, shown or reminded of a case as something is that to it."""
    parts = await town.parts(case)
    for party in CIRCLES:
        for person in await members_of(town.work, party, case):
            mine = parts[await town.whose(person)]
            assert {party, INSTEAD.get(party, party)} & mine, (party, person, mine, case)


async def nothing_goes_beyond(town: Township) -> None:
    """Messages and cards of a case go to those who are something to it, or follow it; a card they may keep."""
    newest = town.seen.get("outbox", 0)
    query = "SELECT id, person, matter_id, kind, event_id FROM outbox WHERE id > :newest AND matter_id IS NOT NULL"
    rows = [tuple(row) for row in await town.ask(query, {"newest": newest})]
    places = {(row[1], row[2]) for row in rows}
    cards = {tuple(row) for row in await town.ask("SELECT person, matter_id FROM card")}
    known: set[tuple[Voice, int]] = town.seen.setdefault("cards", set())
    follow = {tuple(row) for row in await town.ask("SELECT person, case_id FROM follower")}
    for voice, case_id in (places | (cards - known)) - follow:
        case = await town.case(case_id)
        assert (await town.parts(case))[await town.whose(voice)], (voice, rows, case)
    known |= cards
    town.seen["outbox"] = max([newest, *(row[0] for row in rows)])


async def strangers_find_nothing(town: Township, case: Case) -> None:
    """Who is nothing to a case cannot open it; who follows it cannot where more is shown."""
    rows = await town.ask("SELECT person FROM follower WHERE case_id = :id AND since IS NOT NULL", {"id": case.id})
    follow = {row[0] for row in rows}
    parts = await town.parts(case)
    for actor in await town.actors():
        if not parts[actor.person]:
            with pytest.raises(NotYours if actor.person in follow else NotFound):
                await perform.known_to(town.work, case.id, actor)


def outsiders_read_nobodys_words(town: Township) -> None:
    """Who only looks on, rates, or has a case of their own in it."""
    for heard in town.heard[town.seen.get("read", 0) :]:
        if heard.mine is not None and is_outside(heard.mine):
            assert marks(heard.text, "w") <= {heard.person}, heard
    town.seen["read"] = len(town.heard)


async def the_anonymous_stay_so(town: Township, case: Case, news: list[News]) -> None:
    """Behind a pseudonym somebody only owns; under their own name they never do what the pseudonym would."""
    voices = {case.submitter, *(each.person for each in case.opinions)}
    hidden = {voice for voice in voices if own_voice(await town.whose(voice)) != voice}
    owners = {own_voice(await town.whose(voice)) for voice in hidden}
    for each in case.opinions:
        assert each.person not in hidden or each.party in OWN, each
        assert each.person not in owners or each.party not in OWN or each.person in case.raters or case.left_at, each
    for happened in news:
        actor, party = happened.event.actor, happened.event.party
        assert actor not in hidden or party in OWN, happened
        assert actor not in owners or party not in OWN or actor in case.raters or case.left_at, happened
