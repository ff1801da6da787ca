"""What of a case names somebody in their chat or ours, and goes with them. The case itself goes on."""

from domain.people import PersonId
from services.forgetting import Forgets
from storage.database import Transaction


async def _voice(tx: Transaction, person: PersonId) -> None:
    await tx.forget_conversations(person=person)
    await tx.forget_cards(person=person)
    await tx.forget_references(person=person)
    await tx.forget_follows(person=person)
    await tx.forget_reminders(person=person)
    await tx.forget_messages(person=person)


FORGETS = Forgets(voice=_voice)
