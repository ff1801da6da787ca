"""What the unions of somebody go without: `[modules]` of the policy."""

from collections.abc import Awaitable, Callable, Mapping

from domain.people import Actor, UnionId
from domain.refusal import OFF
from services.work import Work


async def off(work: Work, actor: Actor) -> frozenset[str]:
    """The modules that none of their unions has: the one they belong to, and those of their posts."""
    membership = await work.people.membership(actor.person)
    home = await work.unions.get(membership.union) if membership else None
    paths = [post.path for post in actor.posts] + ([home.path] if home else [])
    theirs: list[Mapping[str, int]] = [vars(work.rules.of(path).policy.modules) for path in paths]
    return frozenset(
        name for name in vars(work.rules.policy.modules) if theirs and not any(each[name] for each in theirs)
    )


def check(work: Work, path: tuple[UnionId, ...], module: str) -> None:
    """Raises what is said where the union at the end of `path` is without it."""
    if not has(work, path, module):
        raise OFF[module]


def has(work: Work, path: tuple[UnionId, ...], module: str) -> bool:
    return bool(getattr(work.rules.of(path).policy.modules, module))


async def under_way(work: Work, path: tuple[UnionId, ...], key: str) -> int:
    """How much of it goes on where it is switched off, of the union and all below it. `key`: of the figure."""
    return int(await _UNDER_WAY[key](work, path))


_UNDER_WAY: Mapping[str, Callable[[Work, tuple[UnionId, ...]], Awaitable[int]]] = {
    "modules.proposals": lambda work, path: work.cases.proposals_under_way(path=path),
    "modules.board": lambda work, path: work.board.under_way(path=path),
    "modules.contact": lambda work, path: work.talks.under_way(path=path),
    "modules.bulletins": lambda work, path: work.bulletins.under_way(path=path),
}
"""Not closed; standing there and not closed; in which an answer is owed; still going out, or to come."""
