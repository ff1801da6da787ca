"""What the admins of the top unions hear about the bot itself: one notice of a kind at a time is enough."""

from datetime import datetime

from domain.people import PersonId
from storage import outbox
from storage.database import Transaction


async def tell_admins(tx: Transaction, key: str, at: datetime, *, but: PersonId | None = None, **args: str) -> None:
    """`key`: of the sentence; `but`: somebody who cannot be told, since it is about a message to them."""
    for admin in await tx.admins_of_roots():
        if admin["person"] != but:
            content = {"key": key, "args": args}
            await outbox.put(tx, PersonId(admin["person"]), "say", at, args=content, slot=key)
