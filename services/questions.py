"""Screens that take counting: asked for in an update, counted beside it, answered through the outbox."""

from collections.abc import Awaitable, Callable, Mapping

from domain.people import Voice, own_voice
from domain.sentences import Sentence
from services.delivery import VANISH
from services.forgetting import Forgets
from services.work import Work
from storage.outbox import SAY, Accepted, Letter, Outgoing, Priority
from storage.questions import Question

Screens = Mapping[str, Callable[[Work, Question], Awaitable[Sentence]]]
"""By name. They only read: what they work with is the reading side."""


def slot_of(message_id: int) -> str:
    """Of the sentence that it is being counted, and of the screen, which takes its place where it is quicker."""
    return f"screen:{message_id}"


async def answer(work: Work, question: Question, screen: Sentence) -> None:
    """In the place that it has by now. Where something else was asked there meanwhile, this is not wanted any more."""
    place = await work.questions.answered(question.id)
    if place is not None:
        args, slot = screen.encode() | {"edit": place if place > 0 else None}, slot_of(place)
        await work.outbox.put(Letter(own_voice(question.person), SAY, args, Priority.ANSWER, slot=slot), work.now)


async def said(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """Where it said that it is being counted, it comes when it is. What was quick is there already."""
    if not accepted.messages or row.args.get("edit") or "question" not in row.args:
        return
    if not await work.questions.place(row.args["question"], accepted.messages[0]):  # it has overtaken this sentence
        await work.outbox.put(Letter(row.person, VANISH, {"message": accepted.messages[0]}, Priority.URGENT), work.now)


async def _forget(work: Work, person: Voice) -> None:
    await work.questions.forget(person=person)


FORGETS = Forgets(voice=_forget)
