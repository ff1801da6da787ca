"""Bringing colleagues along: who may pass a case on, and what is found for somebody who types in any chat."""

from domain.cases.model import Case
from domain.people import Actor
from services import board
from services.board import Search
from services.cases.lists import Page
from storage import cases, people
from storage.database import Transaction

SHOWN = 10
"""So many results of an inline query are shown at a time."""


async def to_pass_on(tx: Transaction, case_id: int, actor: Actor) -> Case:
    """Their own case, on the board or not yet; or one that they read there. Raises NotFound alike for all others."""
    case = await cases.load(tx, case_id)
    if case is not None and actor.speaks_as(case.submitter):
        return case
    return await board.published(tx, case_id, actor)


async def actor_of(tx: Transaction, chat_id: int) -> Actor | None:
    """Who somebody is here; None while they have not joined. Nothing is noted of who only asks."""
    visitor = await people.visitor(tx, chat_id)
    if visitor is None or await people.membership(tx, visitor.person) is None:
        return None
    return await people.actor(tx, visitor.person)


async def found(tx: Transaction, actor: Actor, words: str, number: int) -> Page:
    """A page of what they read on the board: by words, or the newest."""
    return await board.page(tx, actor, Search(words=words), number, SHOWN)
