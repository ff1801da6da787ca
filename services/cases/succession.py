"""Whose post ends: what they were asked or helped with does not wait for them, and what they led has another lead."""

import json
from datetime import datetime

from domain.cases.command import Command
from domain.cases.loop import Action, Party
from domain.cases.parties import SYSTEM, is_outside, parties
from domain.people import PersonId, Role
from domain.rules import Rules
from services.cases.draw import heir
from services.cases.perform import perform
from storage import cases, people
from storage.database import Transaction
from storage.unions import path_of


async def forget_news(tx: Transaction, person: PersonId) -> None:
    """What waits until the morning is not read by who is not what it was said to any more."""
    actor = await people.actor(tx, person)
    for row in await tx.outbox_news_of(person=person):
        case = await cases.load(tx, row["case_id"])
        assert case is not None
        mine = parties(case, actor)
        heard_as = json.loads(row["args"]).get("party", Party.FOLLOWER)  # files are said to nobody by name
        if is_outside(mine) and heard_as not in mine | {Party.CONCERNED}:
            await tx.outbox_drop(id=row["id"])


async def leave(tx: Transaction, person: PersonId, role: Role, now: datetime, rules: Rules) -> None:
    """After a post has ended. Whoever holds another one of the kind goes on, staff where that reaches the case."""
    actor = await people.actor(tx, person)
    if role is Role.STAFF:
        for row in await tx.errands_of_helper(person=person):
            if not actor.holds(Role.STAFF, path_of(row["path"])):
                await perform(tx, row["case_id"], Command(Action.EXCUSE, row["number"]), SYSTEM, now, rules)
        return
    if any(post.role is role for post in actor.posts):
        return
    for row in await tx.cases_led_by(person=person):
        case = await cases.load(tx, row["id"])
        assert case is not None
        await perform(tx, case.id, Command(Action.SUCCEED, to=await heir(tx, case)), SYSTEM, now, rules)
    for row in await tx.cases_asking(person=person):
        await perform(tx, row["case_id"], Command(Action.EXCUSE, about=person), SYSTEM, now, rules)
