"""Whose post ends: what they were asked or helped with does not wait for them, and what they led has another lead."""

from datetime import datetime

from domain.cases import Case
from domain.commands import Command
from domain.loop import Action, Party
from domain.opinions import Answer
from domain.parties import SYSTEM
from domain.people import PersonId, Role
from domain.rules import Rules
from services.casework import perform
from storage import cases, people
from storage.database import Transaction


async def leave(tx: Transaction, person: PersonId, role: Role, now: datetime, rules: Rules) -> None:
    """After a post has ended. Whoever holds another one of the kind goes on."""
    if any(post.role is role for post in (await people.actor(tx, person)).posts):
        return
    if role is Role.STAFF:
        for row in await tx.errands_of_helper(person=person):
            await perform(tx, row["case_id"], Command(Action.EXCUSE, row["number"]), SYSTEM, now, rules)
        return
    for row in await tx.cases_led_by(person=person):
        case = await cases.load(tx, row["id"])
        assert case is not None
        await perform(tx, case.id, Command(Action.SUCCEED, to=await _first_cosigner(tx, case)), SYSTEM, now, rules)
    for row in await tx.cases_asking(person=person):
        await perform(tx, row["case_id"], Command(Action.EXCUSE, about=person), SYSTEM, now, rules)


async def _first_cosigner(tx: Transaction, case: Case) -> PersonId | None:
    """Who signed first, of those who still represent somebody; nobody where there is none."""
    signed = [each for each in case.opinions if each.party is Party.COSIGNER and each.answer is Answer.YES]
    for each in sorted(signed, key=lambda each: (each.at is None, each.at, each.person)):
        posts = (await people.actor(tx, each.person)).posts
        if each.person != case.lead and any(post.role is Role.REPRESENTATIVE for post in posts):
            return each.person
    return None
