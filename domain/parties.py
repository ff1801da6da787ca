"""What somebody is to one case."""

from domain.cases import Case
from domain.loop import Party
from domain.people import Actor, PersonId, Role

CLOSENESS = (
    *(Party.SYSTEM, Party.SUBMITTER, Party.COSIGNER, Party.SUPERVISOR, Party.REPRESENTATIVE),
    *(Party.ASSIGNEE, Party.STAFF, Party.CHAIR),
)
"""Who is several things to a case acts as the one that is closest to it."""

SYSTEM = Actor(PersonId(0))
_OFFICE = {Role.STAFF: Party.STAFF, Role.CHAIR: Party.CHAIR}


def parties(case: Case, actor: Actor) -> frozenset[Party]:
    """What the actor is to the case. Whoever submitted or leads it holds no office in it, whatever posts they have."""
    if actor is SYSTEM:
        return frozenset({Party.SYSTEM})
    asked: frozenset[Party] = frozenset()
    if any(post.role is Role.REPRESENTATIVE for post in actor.posts):
        asked = frozenset(opinion.party for opinion in case.opinions if opinion.person == actor.person)
    if actor.speaks_as(case.submitter):
        return frozenset({Party.SUBMITTER}) | asked & {Party.SUPERVISOR}
    if case.lead == actor.person:
        return asked
    office = {party for role, party in _OFFICE.items() if actor.holds(role, case.union_path)}
    if Party.STAFF in office and actor.speaks_as(case.assignee):
        office = office - {Party.CHAIR} | {Party.ASSIGNEE}  # nobody consents to what they handled themselves
    return frozenset(office) | asked
