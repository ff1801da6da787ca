"""From an announcement to messages: who is in its circle, in batches, so that many hearers never hang on one tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.cases.audience import Hearing, reaches_the_muted
from domain.cases.loop import Action, Kind, Party
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.parties import parties, readable
from domain.people import Role, Voice, own_voice
from services import groups, quiet_hours
from services.quiet_hours import awake
from services.work import Work
from storage.cases import Attachment, Happening
from storage.outbox import FILES, Announcement, Letter, Priority


async def _submitter(work: Work, case: Case) -> list[Voice]:
    return [case.submitter]


async def _assignee(work: Work, case: Case) -> list[Voice]:
    """Where nobody handles it yet, or whoever did is staff no more, all who could.

    Given to somebody from whom it is kept it reaches nobody: it goes back like any that lies untouched.
    """
    if case.assignee in case.barred:
        return []
    handles = case.assignee and (await work.people.actor(case.assignee)).holds(Role.STAFF, case.union_path)
    return [own_voice(case.assignee)] if case.assignee and handles else await _staff(work, case)


async def _staff(work: Work, case: Case) -> list[Voice]:
    return [own_voice(each) for each in await work.people.office_holders(Role.STAFF, case.union, case.id)]


async def _chairs(work: Work, case: Case) -> list[Voice]:
    handles = own_voice(case.assignee)
    return [own_voice(each) for each in await work.people.office_holders(Role.CHAIR, case.union, case.id, handles)]


async def _companions(work: Work, case: Case) -> list[Voice]:
    return [opinion.person for opinion in case.companions]


async def _readers(work: Work, case: Case) -> list[Voice]:
    """Representatives who may take it up."""
    if case.kind is not Kind.DEMAND or case.published_at is None:
        return []
    return [own_voice(each) for each in await work.people.representatives(case.union, case.submitter)]


async def _lead(work: Work, case: Case) -> list[Voice]:
    lead = own_voice(case.lead)
    return [lead] if lead and await work.people.represents(lead) else []


async def _helpers(work: Work, case: Case) -> list[Voice]:
    helpers = [errand.person for errand in case.errands if errand.party is Party.HELPER and errand.person]
    return list(dict.fromkeys(helpers))


def _asked(party: Party) -> Callable[[Work, Case], Awaitable[list[Voice]]]:
    """Those who were asked by name, but for who wants no part in it, and who represents nobody any more."""

    async def circle(work: Work, case: Case) -> list[Voice]:
        asked = [
            opinion.person
            for opinion in case.opinions
            if opinion.party is party
            and opinion.answer is not Answer.GONE
            and not (party is Party.COSIGNER and opinion.answer is Answer.NO)
        ]
        return [person for person in asked if party is Party.RATER or await work.people.represents(person)]

    return circle


CIRCLES: dict[Party, Callable[[Work, Case], Awaitable[list[Voice]]]] = {
    Party.SUBMITTER: _submitter,
    Party.ASSIGNEE: _assignee,
    Party.STAFF: _staff,
    Party.CHAIR: _chairs,
    Party.COSIGNER: _asked(Party.COSIGNER),
    Party.REPRESENTATIVE: _asked(Party.REPRESENTATIVE),
    Party.SUPERVISOR: _asked(Party.SUPERVISOR),
    Party.RATER: _asked(Party.RATER),
    Party.INQUIRER: _asked(Party.INQUIRER),
    Party.COMPANION: _companions,
    Party.LEAD: _lead,
    Party.HELPER: _helpers,
    Party.READER: _readers,
}


async def members_of(work: Work, party: Party, case: Case) -> list[Voice]:
    """Everybody who is `party` to the case now."""
    return await CIRCLES[party](work, case)


@dataclass(frozen=True)
class News:
    """An announcement at hand: what happened in which case, and as what, and how, its hearers hear of it."""

    case: Case
    event: Happening
    party: Party
    hearing: Hearing
    turns: frozenset[Party]
    """Whose turn or errand began with it."""
    about: Voice | None
    """Whom the errand concerns that began or ended with it; or who is asked to help."""
    bundles: list[dict[str, Any]]

    @property
    def priority(self) -> Priority:
        """What one only follows comes after what concerns others themselves."""
        if self.party is Party.FOLLOWER:
            return Priority.FOLLOWED
        return Priority.URGENT if self.case.urgent else Priority.NEWS


async def expand(work: Work, most: int = 200) -> int:
    """Writes the messages of up to `most` hearers of the oldest open announcement.

    Says how much work that was; 0 where there is no announcement.
    """
    row = await work.outbox.announcement()
    if row is None:
        return 0
    news = await _news(work, row)
    woken, hearers = await _hearers(work, row, news, most + 1)
    for person in hearers[:most]:
        if await _hears(work, person, news):
            await _tell(work, person, news, work.now if person in woken else await awake(work, person))
    if news.party is Party.STAFF and not row.cursor:
        await groups.show(work, news.case)
    left = hearers[most:]
    await work.outbox.advance(row.id, hearers[:most][-1] if left else row.cursor, None if left else work.now)
    return 1 + len(hearers[:most])


async def _news(work: Work, row: Announcement) -> News:
    case = await work.cases.load(row.case_id)
    assert case is not None
    event, party = await work.cases.happening(row.event_id), row.audience
    turns = frozenset(party for party in (row.turn, row.errand) if party)
    about = row.helper if party is Party.HELPER else row.about
    bundles = _bundles(await work.cases.files_of(event.id)) if party is not Party.FOLLOWER else []
    return News(case, event, party, Hearing(row.kind), turns, about, bundles)


async def _hearers(work: Work, row: Announcement, news: News, most: int) -> tuple[list[Voice], list[Voice]]:
    """Who of its circle is woken for it, and the next who are to hear of it."""
    if news.party is Party.FOLLOWER:
        found = await work.following.to_tell(case_id=news.case.id, event_id=news.event.id, cursor=row.cursor, most=most)
        return [], found
    if news.party in {Party.CONCERNED, Party.HELPER}:
        about = await work.people.known_by(news.about) if news.about else None
        there = about and parties(news.case, about)  # their post may have ended
        members = [news.about] if news.about and there else []
    else:
        members = await members_of(work, news.party, news.case)
    if news.hearing is Hearing.SHOW and any(party is news.party for party, _ in news.event.asked):
        members = [person for person in members if (news.party, person) in news.event.asked]  # others have it already
    woken = await _woken(work, news.case, news.party, members)
    return woken, sorted(person for person in members if person > row.cursor)[:most]


async def _hears(work: Work, person: Voice, news: News) -> bool:
    """Nobody is told what they did themselves, twice, or of what they have muted unless it is theirs to act."""
    if news.hearing is Hearing.SHOW:
        return not await work.outbox.told_of(event_id=news.event.id, person=person, kind="card")
    if person == news.event.actor:
        return False
    if reaches_the_muted(news.party, news.hearing, news.turns):
        return True
    if news.case.opinions and await work.outbox.told_of(event_id=news.event.id, person=person, kind="push"):
        return False
    return not (await work.following.heed(news.case, person)).muted


async def _woken(work: Work, case: Case, party: Party, members: list[Voice]) -> list[Voice]:
    """Who is told even at night. In an emergency those of the staff who are on duty; where nobody is, everybody."""
    if not case.urgent:
        return []
    on_duty = [person for person in members if party is Party.STAFF and await quiet_hours.on_duty(work, person)]
    return on_duty or members


async def set_aside(work: Work) -> bool:
    """The oldest open announcement cannot be expanded: it is done with, so that the others can be. False: none is."""
    row = await work.outbox.announcement()
    if row is not None:
        await work.outbox.advance(row.id, row.cursor, work.now)
    return row is not None


async def _tell(work: Work, person: Voice, news: News, at: datetime) -> None:
    """One hearer's card or sentence, not before `at`, then the files that came with it.

    The submitter's own card answers their tap. Of a case that goes on while somebody sleeps they hear once where it is.
    """
    own_tap = news.event.action is Action.SUBMIT and news.party is Party.SUBMITTER
    at = work.now if own_tap else at
    priority = Priority.ANSWER if own_tap else news.priority
    card = await work.cards.want_one(person=person, case_id=news.case.id)
    sentence = "followed" if news.party is Party.FOLLOWER else "push"
    kinds = [sentence] if news.hearing is Hearing.TELL else ["card"]
    if news.hearing is Hearing.TELL and card is None and news.party is not Party.SUBMITTER:
        waits = await work.cards.waits(person=person, case_id=news.case.id)
        kinds = [sentence] if waits else ["card", sentence]
    for kind in kinds:
        await work.outbox.put(
            Letter(
                person,
                kind,
                {"party": news.party},
                priority,
                slot=f"{kind}:{news.case.id}" if news.party is Party.FOLLOWER else None,
                case_id=news.case.id,
                event_id=news.event.id,
            ),
            work.now,
            at,
        )
    for bundle in [] if own_tap else news.bundles:
        files = Letter(person, FILES, bundle, priority, case_id=news.case.id, event_id=news.event.id)
        await work.outbox.put_files(files, work.now, at)


async def show_files(work: Work, person: Voice, case: Case, mine: frozenset[Party]) -> None:
    """All files of a case that are for them, in the order in which they came, for somebody who asks. `mine`: who."""
    for event in readable(case, mine, await work.cases.history(case.id)):
        for bundle in _bundles(await work.cases.files_of(event.id)):
            files = Letter(person, FILES, bundle, Priority.ANSWER, case_id=case.id, event_id=event.id)
            await work.outbox.put_files(files, work.now)


def _bundles(files: list[Attachment]) -> list[dict[str, Any]]:
    """What goes out together: an album by its name, everything else singly."""
    bundles = [{"album": file.album} if file.album else {"file": file.id} for file in files]
    return [bundle for place, bundle in enumerate(bundles) if bundle not in bundles[:place]]
