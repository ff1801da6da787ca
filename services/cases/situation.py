"""Looking up what a move needs to know of others, as its verb says."""

from domain.cases.command import Command
from domain.cases.loop import move_of, verb_of
from domain.cases.model import UNSOLVED, Case
from domain.cases.situation import Situation
from domain.cases.words import Party
from domain.people import Actor, Person
from services.cases import decisions, draw
from services.cases.announce import members_of
from services.work import Work


async def look(work: Work, case: Case, command: Command, actor: Actor) -> Situation:
    """The situation in which the command is given. `work`: under the rules of the case's union."""
    verb, asking = verb_of(command.action), draw.Asking(case, actor, work.rules.policy.proposal)
    asked = await draw.asked(work, move_of(case.kind, case.stage, command.action), asking)
    sought = draw.CIRCLES.get(verb.seeks or verb.chooses)
    other = await work.cases.load(command.into) if command.into else None
    return Situation(
        asked=asked,
        found=await sought(work, asking) if sought else asked,
        chaired=await is_chaired(work, case) if command.grade in UNSOLVED else True,
        chosen=bool(command.to or command.into),
        colleague=await work.people.actor(command.to) if verb.to_colleague and command.to else None,
        other=other,
        over_other=await _over(work, other) if other else frozenset(),
        decided=await decisions.meant(work, case, command),
    )


async def is_chaired(work: Work, case: Case) -> bool:
    """Whether there is a chair who can decide."""
    return bool(await members_of(work, Party.CHAIR, case))


async def _over(work: Work, case: Case) -> frozenset[Person]:
    posts = await work.posts.reaching(union_id=case.union)
    return frozenset(post.person for post in posts if not post.until)
