"""What of a case names somebody in their chat or ours, and goes with them. The case itself goes on."""

from domain.people import Voice
from services.forgetting import Forgets
from services.work import Work


async def _voice(work: Work, person: Voice) -> None:
    await work.conversations.forget(person=person)
    await work.people.forget_forewarned(person=person)
    await work.cards.forget(person=person)
    await work.cards.forget_references(person=person)
    await work.following.forget(person=person)
    await work.turns.forget_reminders(person=person)
    await work.outbox.forget_unsent(person=person)


FORGETS = Forgets(voice=_voice)
