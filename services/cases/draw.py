"""Who is asked by name: the representatives who vote, those who look whether it is done, and the next lead."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from random import Random

from domain.calls import Cause
from domain.cases.command import Command
from domain.cases.model import Case, silent_drawn
from domain.cases.opinions import Answer
from domain.cases.procedure import Move
from domain.cases.words import Action, Party, Stage
from domain.people import Actor, Person, Voice, own_voice
from domain.policy import Proposals
from services.cases.announce import members_of
from services.work import Work


@dataclass(frozen=True)
class Asking:
    """A move of a case, by whom, and by which figures people are asked."""

    case: Case
    actor: Actor
    policy: Proposals


Circle = Callable[[Work, Asking], Awaitable[tuple[Voice, ...]]]


async def asked(work: Work, row: Move | None, asking: Asking) -> tuple[Voice, ...]:
    """Whom this move asks by name; nobody for most moves."""
    circle = (CIRCLES.get(row.verb.asks) or _OF_A_TURN.get(row.turn)) if row else None
    return await circle(work, asking) if circle else ()


async def _substitutes(work: Work, asking: Asking) -> tuple[Voice, ...]:
    """As many others as are silent of those who were drawn; nobody where some gave way before."""
    case, policy = asking.case, asking.policy
    asked = {each.person: each.answer for each in case.opinions if each.party is Party.SUPERVISOR}
    if Answer.GONE in asked.values():
        return ()
    others = [voice for voice in map(own_voice, await representatives(work, case, policy)) if voice not in asked]
    return tuple(sorted(Random(case.id * 1000 + case.turns).sample(others, min(len(others), len(silent_drawn(case))))))


async def _others(work: Work, asking: Asking) -> tuple[Voice, ...]:
    """Whoever leads it, signed it, or was asked to vote or look, and still represents somebody; not who raises it."""
    case = asking.case
    there = {each.person for each in case.opinions if each.party in _REPRESENTATIVES and each.answer is not Answer.GONE}
    if case.lead:
        there.add(own_voice(case.lead))
    await work.people.foresee_posts(there)
    others = sorted(there - {own_voice(asking.actor.person)})
    return tuple([person for person in others if await work.people.represents(person)])


_REPRESENTATIVES = frozenset({Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR})


async def representatives(work: Work, case: Case, policy: Proposals) -> list[Person]:
    """Those of the nearest union upward that has enough of them, other than who leads or handles the case."""
    involved = {case.lead, case.assignee}
    found: list[Person] = []
    for union in reversed(case.union_path):
        everybody = await work.people.representatives(union, case.submitter)
        found = [person for person in everybody if person not in involved]
        if len(found) >= policy.representatives:
            break
    return found


async def _all_representatives(work: Work, asking: Asking) -> tuple[Voice, ...]:
    return tuple(map(own_voice, await representatives(work, asking.case, asking.policy)))


async def _raters(work: Work, asking: Asking) -> tuple[Voice, ...]:
    """Whose case it is; of one that was left who needs it too, but for who is at work on it."""
    case = asking.case
    needing = await seconders(work, case) if case.left_at else []
    at_work = {own_voice(case.assignee), *(each.person for each in case.errands if each.party is Party.HELPER)}
    return tuple(dict.fromkeys((*case.raters, *(each for each in needing if each not in at_work))))


async def seconders(work: Work, case: Case) -> list[Voice]:
    return [own_voice(person) for person in await work.board.who_seconded(case_id=case.id)]


async def _seconders(work: Work, asking: Asking) -> tuple[Voice, ...]:
    """Others than whoever asks."""
    own = own_voice(asking.actor.person)
    return tuple([each for each in await seconders(work, asking.case) if each != own])


async def _chairs(work: Work, asking: Asking) -> tuple[Voice, ...]:
    return tuple(await members_of(work, Party.CHAIR, asking.case))


async def _supervisors(work: Work, asking: Asking) -> tuple[Voice, ...]:
    """Whoever leads it, and some who are drawn by lot: the same ones however often it is asked within a turn."""
    case, policy = asking.case, asking.policy
    candidates = await representatives(work, case, policy)
    drawn = Random(case.id * 1000 + case.turns).sample(candidates, min(policy.supervisors, len(candidates)))
    return tuple(sorted(map(own_voice, {*drawn, *([case.lead] if case.lead else [])})))


async def heir(work: Work, case: Case) -> Person | None:
    """Who leads it next: who signed first, of those who still represent somebody, and do not handle it; or nobody."""
    signed = [each for each in case.opinions if each.party is Party.COSIGNER and each.answer is Answer.YES]
    for each in sorted(signed, key=lambda each: (each.at is None, each.at, each.person)):
        person = (await work.people.known_by(each.person)).person
        if person not in {case.lead, case.assignee} and await work.people.represents(each.person):
            return person
    return None


async def candidates(work: Work, case: Case, policy: Proposals) -> list[Person]:
    """Who can be asked to lead what nobody leads any more: also who wrote it, if they represent somebody again."""
    found = await representatives(work, case, policy)
    wrote = (await work.people.known_by(case.submitter)).person
    again = not case.was_demand and wrote != case.assignee and await work.people.represents(case.submitter)
    return [*([wrote] if again and wrote not in found else []), *found]


async def _candidates(work: Work, asking: Asking) -> tuple[Voice, ...]:
    return tuple(map(own_voice, await candidates(work, asking.case, asking.policy)))


async def next_lead(work: Work, case: Case) -> Command:
    """What becomes of a proposal whose lead has no post any more: another leads it, or it goes back to being handled,
    or the chair is asked.
    """
    if person := await heir(work, case):
        return Command(Action.SUCCEED, to=person, cause=Cause.LEFT)
    undecided = case.stage in {Stage.SUBMISSION, Stage.DELIBERATION}
    reviewed = case.turn is not None and case.turn.limit == "review"
    if case.was_demand and undecided and not reviewed:
        return Command(Action.ORPHAN)  # of those who were voting nobody has left
    return Command(Action.VACATE, cause=Cause.LEFT)


CIRCLES: Mapping[str, Circle] = {
    "representatives": _all_representatives,
    "substitutes": _substitutes,
    "others": _others,
    "chairs": _chairs,
    "candidates": _candidates,
    "seconders": _seconders,
}
"""Of whom a verb asks all, or seeks or chooses one."""
_OF_A_TURN: Mapping[Party | None, Circle] = {
    Party.REPRESENTATIVE: _all_representatives,
    Party.SUPERVISOR: _supervisors,
    Party.RATER: _raters,
}
"""Who is asked because it is their turn."""
