"""Bringing colleagues along: who may pass a case on, and what is found for somebody who types in any chat."""

from domain.cases.model import Case
from domain.pages import Page
from domain.people import Actor
from services import board
from services.board import Search
from services.work import Work

SHOWN = 10
"""So many results of an inline query are shown at a time."""


async def to_pass_on(work: Work, case_id: int, actor: Actor) -> Case:
    """Their own case, on the board or not yet; or one that they read there. Raises NotFound alike for all others."""
    case = await work.cases.load(case_id)
    if case is not None and actor.speaks_as(case.submitter):
        return case
    return await board.published(work, case_id, actor)


async def actor_of(work: Work, chat_id: int) -> Actor | None:
    """Who somebody is here; None while they have not joined. Nothing is noted of who only asks."""
    visitor = await work.people.visitor(chat_id)
    if visitor is None or await work.people.membership(visitor.person) is None:
        return None
    return await work.people.actor(visitor.person)


async def found(work: Work, actor: Actor, words: str, number: int) -> Page[Case]:
    """A page of what they read on the board: by words, or the newest."""
    return await board.page(work, actor, Search(words=words), number, SHOWN)
