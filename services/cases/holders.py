"""Whether anybody is there whose turn it is: what everything looks at that takes somebody away, and the clock."""

from collections.abc import Mapping

from domain.cases.model import Case, Turn
from domain.cases.turns import running
from domain.cases.words import Party
from domain.people import Person, Role, own_voice
from services.work import Work

ROLES: Mapping[Party, Role] = {Party.STAFF: Role.STAFF, Party.ASSIGNEE: Role.STAFF, Party.CHAIR: Role.CHAIR}
"""By which office somebody has a turn. All others were asked by name, and what they leave unsaid ends by itself."""
MENDING = (Role.ADMIN, Role.CHAIR)
"""Who hears that nobody is there: whoever can appoint somebody, or else a chair."""
ANSWERABLE = frozenset({*ROLES.values(), Role.ADMIN})
"""Who acts, or can mend it that nobody does."""


UNHEARD = "unheard"
"""As what it is written down who was told that a colleague is out of reach."""


async def is_vacant(work: Work, case: Case, turn: Turn) -> bool:
    """Whether nobody is there who could end it: nobody has the office, or all are out of reach, or away too long."""
    role = ROLES.get(turn.party)
    if role is None:
        return False
    handles = {own_voice(case.assignee)} if role is Role.CHAIR else set()
    return not await work.people.is_there(role, case.union, case.id, max(turn.due_at, work.now), handles)


async def is_unheard(work: Work, turn: Turn) -> bool:
    """Whether a colleague was asked for it by name whom nothing reaches. Who is away hears, and can say so."""
    return (
        turn.party is Party.HELPER and turn.person is not None and (await work.people.account(turn.person)).unreachable
    )


async def notice(work: Work, case: Case) -> None:
    """Something of it was to be told to an office or a colleague: where nobody hears, the clock looks at once."""
    for turn in running(case):
        if await is_vacant(work, case, turn) or await is_unheard(work, turn):
            await work.turns.look_again(matter_id=case.id, number=turn.number, look_at=work.now)


async def leaves(work: Work, person: Person) -> None:
    """They are away or out of reach from now on: what they were told that others lack is told to the next."""
    for post in (await work.people.actor(person)).posts:
        if post.role in MENDING:
            await work.turns.forget_vacancies(path=post.path)
    await gone(work, person)


async def gone(work: Work, person: Person) -> None:
    """They are away, out of reach, or back: what waits for their offices is looked at."""
    for post in (await work.people.actor(person)).posts:
        if post.role in ANSWERABLE:
            await work.turns.look_soon(path=post.path, now=work.now)


async def helps(work: Work, person: Person) -> None:
    """They are out of reach, or back: what they were asked to help with is looked at, and what they were told of others
    who were.
    """
    await work.turns.look_again_of(own_voice(person), UNHEARD, work.now)
    for row in await work.calls.of_helper(person):
        await work.turns.look_again(matter_id=row.case_id, number=row.number, look_at=work.now)
