"""From an announcement to messages: who is in its circle, in batches, so that many hearers never hang on one tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from domain.cases.audience import Hearing, reaches_the_muted
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.parties import parties, readable, under_way
from domain.cases.words import Action, Kind, Party
from domain.people import Role, Voice, own_voice
from services import groups
from services.cases.holders import ROLES, notice
from services.quiet_hours import awake, on_duty
from services.work import Work
from storage.cases import Attachment, Happening
from storage.outbox import FILES, Announcement, Dated, Ear, Letter, Priority, of_files


async def _submitter(work: Work, case: Case) -> list[Voice]:
    return [] if case.left_at else [case.submitter]


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
    """Those who were asked by name, but for who wants no part in it; and, once that is over, who represents nobody."""

    async def circle(work: Work, case: Case) -> list[Voice]:
        asked = [
            opinion.person
            for opinion in case.opinions
            if opinion.party is party
            and opinion.answer is not Answer.GONE
            and not (party is Party.COSIGNER and opinion.answer is Answer.NO)
        ]
        if party is Party.RATER or party in under_way(case):
            return asked
        await work.people.foresee_posts(asked)
        return [person for person in asked if await work.people.represents(person)]

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
    """Everybody who is `party` to the case now; as what a procedure brings, whoever was asked by name."""
    return await (CIRCLES.get(party) or _asked(party))(work, case)


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
    def answers(self) -> bool:
        """The submitter's own card answers their tap."""
        return self.event.action is Action.SUBMIT and self.party is Party.SUBMITTER

    @property
    def priority(self) -> Priority:
        """What one only follows comes after what concerns others themselves."""
        if self.answers:
            return Priority.ANSWER
        if self.party is Party.FOLLOWER:
            return Priority.FOLLOWED
        return Priority.URGENT if self.case.urgent else Priority.NEWS


@dataclass
class Spread:
    """What is about to be written, all at once, after everything was read. `first`: what brings somebody their card."""

    messages: list[Dated] = field(default_factory=list)
    first: list[Dated] = field(default_factory=list)
    through: set[int] = field(default_factory=set)

    def add(self, ear: Ear, messages: list[Dated]) -> None:
        self.messages += messages
        self.first += messages[:1] if ear.message_id is None else []

    def reached(self, kind: str, **about: int) -> set[Voice]:
        """Who is about to get a row of this kind, which is as good as written."""
        return {each.person for each in self.messages if each.kind == kind and about.items() <= vars(each).items()}

    async def write(self, work: Work) -> None:
        if self.first:
            await work.cards.place(self.first)
        if self.messages:
            await work.outbox.put_all(self.messages, work.now)
        if self.through:
            await work.outbox.finish(frozenset(self.through), work.now)


async def expand(work: Work, most: int = 200) -> int:
    """Writes the messages of up to `most` hearers of the oldest open announcements.

    Says how much work that was; 0 where there is no announcement.
    """
    spread, done = Spread(), 0
    for row in await work.outbox.announcements(most):
        if done >= most:
            break
        if row.audience is Party.FOLLOWER:  # whom the sealed table leaves out: who heard of it under another voice
            await spread.write(work)
            spread = Spread()
        news = await _news(work, row)
        woken, hearers = await _hearers(work, row, news, most - done + 1)
        hearers, left = hearers[: most - done], hearers[most - done :]
        await _tell(work, hearers, news, woken, spread)
        if news.party is Party.STAFF and not row.cursor:
            await groups.show(work, news.case)
        if left:
            await work.outbox.advance(row.id, hearers[-1])
        else:
            spread.through.add(row.id)
        done += 1 + len(hearers)
    await spread.write(work)
    return done


async def _news(work: Work, row: Announcement) -> News:
    case = await work.cases.load(row.case_id)
    assert case is not None
    event, party = await work.cases.happening(row.event_id), row.audience
    turns = frozenset(party for party in (row.turn, row.errand) if party)
    about = row.helper if party is Party.HELPER else row.about
    bundles = _bundles(await work.cases.files_of(event.id)) if case.files and party is not Party.FOLLOWER else []
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
        if news.party is Party.HELPER:
            await notice(work, news.case)
    else:
        members = await members_of(work, news.party, news.case)
        if news.party in ROLES and not row.cursor:
            await notice(work, news.case)
    if news.hearing is Hearing.SHOW and any(party is news.party for party, _ in news.event.asked):
        members = [person for person in members if (news.party, person) in news.event.asked]  # others have it already
    await work.people.foresee(members)
    woken = await _woken(work, news.case, news.party, members)
    return woken, sorted({person for person in members if person > row.cursor})[:most]


async def _tell(work: Work, hearers: list[Voice], news: News, woken: list[Voice], spread: Spread) -> None:
    """What each of them is told."""
    await work.people.foresee(hearers)
    kind = "card" if news.hearing is Hearing.SHOW else "push"
    ears = await work.outbox.ears(news.event.id, news.case.id, kind, frozenset(hearers))
    told = spread.reached(kind, event_id=news.event.id)
    shown = spread.reached("card", matter_id=news.case.id)
    for person in hearers:
        ear = ears.get(person, Ear())
        ear = replace(ear, told=ear.told or person in told, waits=ear.waits or person in shown)
        if _hears(person, news, ear):
            at = work.now if news.answers or person in woken else await awake(work, person)
            spread.add(ear, _messages(person, news, ear, at))


def _hears(person: Voice, news: News, ear: Ear) -> bool:
    """Nobody is told what they did themselves, twice, or of what they have muted unless it is theirs to act."""
    if news.hearing is Hearing.SHOW:
        return not ear.told
    if person == news.event.actor:
        return False
    if reaches_the_muted(news.party, news.hearing, news.turns):
        return True
    return not (ear.muted or (news.case.opinions and ear.told))


async def _woken(work: Work, case: Case, party: Party, members: list[Voice]) -> list[Voice]:
    """Who is told even at night. In an emergency those of the staff who are on duty; where nobody is, everybody."""
    if not case.urgent:
        return []
    woken = [person for person in members if party is Party.STAFF and await on_duty(work, person)]
    return woken or members


async def set_aside(work: Work) -> bool:
    """The oldest open announcement cannot be expanded: it is done with, so that the others can be. False: none is."""
    rows = await work.outbox.announcements(1)
    if rows:
        await work.outbox.finish(frozenset(row.id for row in rows), work.now)
    return bool(rows)


def _messages(person: Voice, news: News, ear: Ear, at: datetime) -> list[Dated]:
    """One hearer's card or sentence, not before `at`, then the files that came with it.

    Of a case that goes on while somebody sleeps they hear once where it is.
    """
    follows = news.party is Party.FOLLOWER
    sentence = "followed" if follows else "push"
    kinds = [sentence] if news.hearing is Hearing.TELL else ["card"]
    if news.hearing is Hearing.TELL and ear.message_id is None and news.party is not Party.SUBMITTER and not ear.waits:
        kinds = ["card", sentence]
    about: dict[str, Any] = {"priority": news.priority, "matter_id": news.case.id, "event_id": news.event.id}
    args = {"party": news.party, "ticks": news.event.action is Action.REPLY}
    slots = {kind: f"{kind}:{news.case.id}" if follows else None for kind in kinds}
    said = [Dated(person, kind, args, slot=slots[kind], not_before=at, **about) for kind in kinds]
    bundles = [] if news.answers else news.bundles
    return said + [of_files(Letter(person, FILES, bundle, **about), at) for bundle in bundles]


async def show_files(work: Work, person: Voice, case: Case, mine: frozenset[Party]) -> None:
    """All files of a case that are for them, in the order in which they came, for somebody who asks. `mine`: who."""
    for event in readable(case, mine, await work.cases.history(case.id)):
        for bundle in _bundles(await work.cases.files_of(event.id)):
            files = Letter(person, FILES, bundle, Priority.ANSWER, matter_id=case.id, event_id=event.id)
            await work.outbox.put_files(files, work.now)


def _bundles(files: list[Attachment]) -> list[dict[str, Any]]:
    """What goes out together: an album by its name, everything else singly."""
    bundles = [{"album": file.album} if file.album else {"file": file.id} for file in files]
    return [bundle for place, bundle in enumerate(bundles) if bundle not in bundles[:place]]
