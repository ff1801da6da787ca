"""Whose post ends: what they were asked or helped with does not wait for them, and what they led has another lead."""

from domain.calls import Cause
from domain.cases.command import Command
from domain.cases.parties import SYSTEM, is_outside, parties
from domain.cases.words import Action, Party
from domain.people import Person, Role, own_voice
from services.cases.draw import next_lead
from services.cases.perform import perform
from services.work import Work


async def forget_news(work: Work, person: Person) -> None:
    """What waits until the morning is not read by who is not what it was said to any more."""
    actor = await work.people.actor(person)
    for row in await work.outbox.news_of(person=own_voice(person)):
        case = await work.cases.load(row.matter_id)
        assert case is not None
        mine = parties(case, actor)
        heard_as = row.args.get("party", Party.FOLLOWER)  # files are said to nobody by name
        if is_outside(mine) and heard_as not in mine | {Party.CONCERNED}:
            await work.outbox.drop(frozenset({row.id}))


async def let_off(work: Work, person: Person, role: Role) -> None:
    """Who leaves an office is not waited for. Whoever holds another one of the kind goes on, staff where it reaches."""
    actor = await work.people.actor(person)
    if role is Role.STAFF:
        for row in await work.calls.of_helper(person):
            if not actor.holds(Role.STAFF, row.path):
                await perform(work, row.case_id, Command(Action.EXCUSE, row.number, cause=Cause.LEFT), SYSTEM)
        return
    if not any(post.role is role for post in actor.posts):
        for case_id in await work.calls.of_representative(person):
            await perform(work, case_id, Command(Action.EXCUSE, about=own_voice(person), cause=Cause.LEFT), SYSTEM)


async def hand_on_leads(work: Work, person: Person) -> None:
    """What they led has another lead, unless they represent somebody still."""
    if await work.people.represents(own_voice(person)):
        return
    for case_id in await work.cases.led_by(person=person):
        case = await work.cases.load(case_id)
        assert case is not None
        await perform(work, case.id, await next_lead(work, case), SYSTEM)
