"""/visit: what representatives write down of their visits, what becomes of it, and that they keep contact."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.drafts import Piece
from domain.pages import Page, paged
from domain.people import Actor, Person, Role, UnionId, own_voice
from domain.rules import Rules
from domain.sentences import Button, Key, Sentence
from domain.taps.visits import VISIT, VISIT_NO, VISIT_YES
from domain.visits import NotVisiting, Report, Visit, VisitUnknown
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.retention import Night, Retains
from services.work import Work
from storage.visits import Contact

PAGE = 8


def seat(actor: Actor) -> UnionId:
    """The union that a representative visits for. Raises NotVisiting."""
    found = next((post.union for post in actor.posts if post.role is Role.REPRESENTATIVE), None)
    if found is None:
        raise NotVisiting
    return found


async def log(work: Work, actor: Actor, report: Report, files: Sequence[Piece]) -> Visit:
    visit_id = await work.visits.add(actor.person, seat(actor), report, work.now)
    for piece in files:
        await work.visits.add_file(visit_id=visit_id, kind=piece.kind, file=piece.file)
    return await own(work, visit_id, actor)


async def own(work: Work, visit_id: int, actor: Actor) -> Visit:
    """Only who wrote it down reads it. Raises VisitUnknown alike where there is none."""
    visit = await work.visits.get(visit_id)
    if visit is None or visit.person != actor.person:
        raise VisitUnknown
    return visit


async def listed(work: Work, actor: Actor, page: int) -> Page[Visit]:
    """A page of one's own."""
    return await paged(lambda most, skip: work.visits.of(actor.person, most, skip), page, PAGE)


async def ask_worker(work: Work, visit: Visit) -> bool:
    """Asks the worker who raised it to hand it in themselves. False where not exactly one of that name is known."""
    rows = await work.roster.named(union_id=visit.union, name=visit.whom)
    known = {person for person in rows} - {visit.person}
    if len(known) != 1:
        return False
    [worker] = known
    await work.visits.ask(id=visit.id, person=worker)
    at = await awake(work, own_voice(worker))
    name, text = await work.people.called(own_voice(visit.person)), visit.raised or Key("card-no-words")
    yes, no = Button("button-relay-yes", VISIT_YES(visit.id)), Button("button-relay-no", VISIT_NO(visit.id))
    asks = Sentence("visit-ask", {"name": name, "day": visit.day, "text": text}, [[yes, no]])
    await work.outbox.say(own_voice(worker), asks, work.now, slot=f"visit-ask:{visit.id}", not_before=at)
    return True


async def asked(work: Work, visit_id: int, actor: Actor) -> Visit:
    """The visit, for the worker who is asked about it. Raises VisitUnknown."""
    visit = await work.visits.get(visit_id)
    if visit is None or visit.asked != actor.person:
        raise VisitUnknown
    return visit


# --- keeping contact --------------------------------------------------------------------------------------------------


async def remind(work: Work) -> None:
    """On each working day from the morning on: whoever has met and answered nobody for a month, once a month.

    Nobody is reproached for the time before there was anything to write it into.
    """
    today = work.rules.calendar.local_day(work.now)
    if not work.rules.calendar.is_working(today) or work.now < work.rules.calendar.at(
        today, work.rules.policy.day.morning
    ):
        return
    if not await work.occasions.add(name="contact", day=today):
        return
    began = work.rules.calendar.end_of(await work.occasions.first(name="contact") or today)
    for row in await work.visits.contacts():
        days = work.rules.of(row.path).policy.contact.days
        person = row.person
        if work.now - max(began, _last(row, work.rules)) < timedelta(days=days):
            continue
        if await work.visits.remind(person=person, month=today.isoformat()[:7]):
            at = await awake(work, own_voice(person))
            said = Sentence("contact-reminder", {"days": days}, [[Button("button-visit", VISIT())]])
            await work.outbox.say(own_voice(person), said, work.now, slot="contact-reminder", not_before=at)


def _last(row: Contact, rules: Rules) -> datetime:
    """When they last met or answered somebody, or began."""
    met = rules.calendar.end_of(row.visited) if row.visited else None
    moments = (row.since, met, row.answered)
    return max(moment for moment in moments if moment)


async def retain_visits(work: Work, night: Night) -> int:
    await work.visits.retain_files(before=night.before, most=night.most)
    return len(await work.visits.retain(before=night.before, most=night.most))


async def _forget_person(work: Work, person: Person) -> None:
    """What they wrote down, what they were asked, and whom others wrote down that they met."""
    await work.visits.forget_questions(person=person)
    await work.visits.forget_files(person=person)
    await work.visits.forget(person=person)
    await work.visits.forget_visited(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"visits": Retains(retain_visits)}
