"""Whoever could not be reached can be again: what was put off for them, or given to somebody who telephones."""

from domain.people import Person, own_voice
from services import groups, signups
from services.cases import holders, telephone, vacancy
from services.work import Work


async def heard_again(work: Work, person: Person) -> None:
    """They hear for themselves again."""
    await telephone.back_again(work, own_voice(person))
    await signups.look_again(work, person)
    await groups.catch_up(work, own_voice(person))
    await vacancy.filled(work, person)
    await holders.helps(work, person)
