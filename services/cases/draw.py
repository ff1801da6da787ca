"""Who is asked by name: the representatives who vote, those who look whether it is done, and the next lead."""

from random import Random

from domain.cases.command import Command
from domain.cases.loop import BY_MOVE, Action, Party
from domain.cases.model import Case, silent_drawn
from domain.cases.opinions import Answer
from domain.people import Actor, Person, Voice, own_voice
from domain.policy import Proposals
from services.work import Work


async def asked_by(work: Work, case: Case, command: Command, actor: Actor, policy: Proposals) -> tuple[Voice, ...]:
    """Whom this move asks; nobody for most moves."""
    row = BY_MOVE.get((case.kind, case.stage, command.action))
    if row and (row.turn is Party.REPRESENTATIVE or command.action in {Action.HELP, Action.ENTRUST}):
        return tuple(map(own_voice, await representatives(work, case, policy)))
    if row and row.turn is Party.SUPERVISOR:
        return await _supervisors(work, case, policy)
    if command.action is Action.REPLACE:
        return await _substitutes(work, case, policy)
    if row and row.turn is Party.RATER:
        return case.raters
    if command.action is Action.INQUIRE:
        return _other_representatives(case, actor)
    return command.asked


async def _substitutes(work: Work, case: Case, policy: Proposals) -> tuple[Voice, ...]:
    """As many others as are silent of those who were drawn; nobody where some gave way before."""
    asked = {each.person: each.answer for each in case.opinions if each.party is Party.SUPERVISOR}
    if Answer.GONE in asked.values():
        return ()
    others = [voice for voice in map(own_voice, await representatives(work, case, policy)) if voice not in asked]
    return tuple(sorted(Random(case.id * 1000 + case.turns).sample(others, min(len(others), len(silent_drawn(case))))))


def _other_representatives(case: Case, actor: Actor) -> tuple[Voice, ...]:
    """Whoever leads it, signed it, or was asked to vote or to look, but for who raises the inquiry."""
    there = {each.person for each in case.opinions if each.party in _REPRESENTATIVES and each.answer is not Answer.GONE}
    if case.lead:
        there.add(own_voice(case.lead))
    return tuple(sorted(there - {own_voice(actor.person)}))


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


async def _supervisors(work: Work, case: Case, policy: Proposals) -> tuple[Voice, ...]:
    """Whoever leads it, and some who are drawn by lot: the same ones however often it is asked within a turn."""
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
