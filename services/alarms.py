"""What the admins of the top unions hear about the bot itself: one notice of a kind at a time is enough."""

from datetime import datetime

from domain.people import Voice, own_voice
from domain.sentences import Sentence
from services.work import Work


async def tell_admins(work: Work, key: str, at: datetime, *, but: Voice | None = None, **args: str) -> None:
    """`key`: of the sentence; `but`: somebody who cannot be told, since it is about a message to them."""
    for voice in map(own_voice, await work.posts.admins_of_roots()):
        if voice != but:
            await work.outbox.say(voice, Sentence(key, args), at, slot=key)
