"""/visit: what representatives write down of their visits, what becomes of it, and that they keep contact."""

from datetime import date, datetime, timedelta
from typing import Any

from domain.drafts import Draft
from domain.people import Actor, PersonId, Role, UnionId
from domain.rules import Rules
from domain.visits import Meeting, NotVisiting, Visit, VisitUnknown
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.retention import Night, Retains
from storage import outbox, people, visits
from storage.database import Row, Transaction
from storage.times import from_text, maybe_moment, to_text
from storage.unions import path_of

PAGE = 8


def seat(actor: Actor) -> UnionId:
    """The union that a representative visits for. Raises NotVisiting."""
    found = next((post.union for post in actor.posts if post.role is Role.REPRESENTATIVE), None)
    if found is None:
        raise NotVisiting
    return found


async def log(
    tx: Transaction, actor: Actor, day: date, kind: Meeting, place: str, whom: str, raised: Draft, now: datetime
) -> Visit:
    visit_id = await tx.visit_add(
        person=actor.person,
        union_id=seat(actor),
        day=day.isoformat(),
        kind=kind,
        place=place,
        whom=whom,
        raised=raised.text,
        now=to_text(now),
    )
    for piece in raised.files:
        await tx.visit_file_add(visit_id=visit_id, kind=piece.kind, file=piece.file)
    return await own(tx, visit_id, actor)


async def own(tx: Transaction, visit_id: int, actor: Actor) -> Visit:
    """Only who wrote it down reads it. Raises VisitUnknown alike where there is none."""
    visit = await visits.get(tx, visit_id)
    if visit is None or visit.person != actor.person:
        raise VisitUnknown
    return visit


async def listed(tx: Transaction, actor: Actor, page: int) -> tuple[list[Visit], bool]:
    """A page of one's own, and whether there are more."""
    found = await visits.of(tx, actor.person, PAGE + 1, page * PAGE)
    return found[:PAGE], len(found) > PAGE


async def ask_worker(tx: Transaction, visit: Visit, now: datetime, rules: Rules) -> bool:
    """Asks the worker who raised it to hand it in themselves. False where not exactly one of that name is known."""
    rows = await tx.roster_named(union_id=visit.union, name=visit.whom)
    known = {PersonId(row["person"]) for row in rows} - {visit.person}
    if len(known) != 1:
        return False
    [worker] = known
    await tx.visit_ask(id=visit.id, person=worker)
    at = await awake(tx, worker, now, rules)
    content: dict[str, Any] = {
        "key": "visit-ask",
        "args": {
            "name": await people.name_of(tx, visit.person),
            "day": {"day": visit.day.isoformat()},
            "text": visit.raised or {"key": "card-no-words"},
        },
        "buttons": [("button-relay-yes", f"visit-yes:{visit.id}"), ("button-relay-no", f"visit-no:{visit.id}")],
    }
    await outbox.put(tx, worker, "told", now, args=content, slot=f"visit-ask:{visit.id}", not_before=at)
    return True


async def asked(tx: Transaction, visit_id: int, actor: Actor) -> Visit:
    """The visit, for the worker who is asked about it. Raises VisitUnknown."""
    visit = await visits.get(tx, visit_id)
    if visit is None or visit.asked != actor.person:
        raise VisitUnknown
    return visit


# --- keeping contact --------------------------------------------------------------------------------------------------


async def remind(tx: Transaction, now: datetime, rules: Rules) -> None:
    """On each working day from the morning on: whoever has met and answered nobody for a month, once a month.

    Nobody is reproached for the time before there was anything to write it into.
    """
    today = rules.calendar.local_day(now)
    if not rules.calendar.is_working(today) or now < rules.calendar.at(today, rules.policy.day.morning):
        return
    if not await tx.occasion_add(name="contact", day=today.isoformat()):
        return
    began = rules.calendar.end_of(date.fromisoformat(await tx.occasion_first(name="contact")))
    for row in await tx.representatives_contact():
        days = rules.of(path_of(row["path"])).policy.contact.days
        person = PersonId(row["person"])
        if now - max(began, _last(row, rules)) < timedelta(days=days):
            continue
        if await tx.contact_reminder_add(person=person, month=today.isoformat()[:7]):
            at = await awake(tx, person, now, rules)
            args = {"key": "contact-reminder", "args": {"days": days}, "buttons": [("button-visit", "visit")]}
            await outbox.put(tx, person, "told", now, args=args, slot="contact-reminder", not_before=at)


def _last(row: Row, rules: Rules) -> datetime:
    """When they last met or answered somebody, or began."""
    met = rules.calendar.end_of(date.fromisoformat(row["visited"])) if row["visited"] else None
    moments = (from_text(row["since"]), met, maybe_moment(row["answered"]))
    return max(moment for moment in moments if moment)


async def retain_visits(tx: Transaction, night: Night) -> int:
    await tx.retain_visit_files(before=to_text(night.before), most=night.most)
    return len(await tx.retain_visits(before=to_text(night.before), most=night.most))


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    """What they wrote down, what they were asked, and whom others wrote down that they met."""
    await tx.forget_visit_questions(person=person)
    await tx.forget_visit_files(person=person)
    await tx.forget_visits(person=person)
    await tx.forget_visited(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"visits": Retains(retain_visits)}
