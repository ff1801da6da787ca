"""What the admins of the top unions hear about the bot itself: one notice of a kind at a time is enough."""

from datetime import datetime

from domain.people import Person
from services.work import Work


async def tell_admins(work: Work, key: str, at: datetime, *, but: Person | None = None, **args: str) -> None:
    """`key`: of the sentence; `but`: somebody who cannot be told, since it is about a message to them."""
    for person in await work.posts.admins_of_roots():
        if person != but:
            content = {"key": key, "args": args}
            await work.outbox.put(person, "say", at, args=content, slot=key)
