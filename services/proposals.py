"""Handing in a proposal: the representative who leads it, and those who are asked to sign it with them."""

from collections.abc import Sequence

from domain.cases.model import Case
from domain.cases.opinions import Opinion
from domain.cases.refusals import NotRepresentative, WrongCosigner
from domain.cases.words import Kind, Party
from domain.people import Actor, Person, Role, Union, own_voice
from domain.proposals import Motion
from domain.refusal import ModuleOff, MovedOn
from domain.rules import Rules
from services import modules
from services.cases.perform import Done, begin, settle
from services.work import Work
from storage.cases import Attachment

TITLE_CHARACTERS = 60


async def seat(work: Work, actor: Actor) -> Union:
    """The union whose members this person represents, the first that takes proposals.

    Raises NotRepresentative where there is none at all, ModuleOff where none of them takes any.
    """
    found = [await work.unions.get(post.union) for post in actor.posts if post.role is Role.REPRESENTATIVE]
    for union in found:
        if union and modules.has(work, union.path, "proposals"):
            return union
    raise ModuleOff if any(found) else NotRepresentative


async def possible_cosigners(work: Work, actor: Actor) -> list[Person]:
    """The other representatives of the same township."""
    union = await seat(work, actor)
    township = union.path[min(1, len(union.path) - 1)]
    return await work.people.representatives(township, own_voice(actor.person))


def needed(near: Sequence[Person], rules: Rules) -> int:
    """How many have to be asked to sign it: as many as policy says, or as there are. `rules`: of the union."""
    return min(rules.policy.proposal.cosigners, len(near))


async def propose(
    work: Work, actor: Actor, motion: Motion, cosigners: Sequence[Person], files: Sequence[Attachment] = ()
) -> Done:
    """The proposal with its number, and its first turn: of those who are asked to sign it."""
    union, near = await seat(work, actor), await possible_cosigners(work, actor)
    rules = work.rules.of(union.path)
    if not set(cosigners) <= set(near) or len(set(cosigners)) < needed(near, rules):
        raise WrongCosigner
    if rules.policy.category(motion.category) is None:
        raise MovedOn
    number = await work.cases.next_number()
    case = Case(
        id=0,
        number=f"{number:04d}",
        kind=Kind.PROPOSAL,
        union=union.id,
        union_path=union.path,
        category=motion.category,
        title=motion.title,
        reason=motion.reason,
        text=motion.suggestion,
        submitter=own_voice(actor.person),
        lead=actor.person,
        anonymous=False,
        urgent=False,
        submitted_at=work.now,
        promise_due=rules.calendar.due(work.now, rules.policy.promise["proposal"]),
        opinions=tuple(Opinion(Party.COSIGNER, own_voice(person)) for person in cosigners),
    )
    return await settle(work.under(rules), await begin(work.under(rules), case, files))


async def still_open(work: Work) -> list[str]:
    """The numbers of those that have not ended."""
    return [number for number in await work.cases.open_proposals()]
