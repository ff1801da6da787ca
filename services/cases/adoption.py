"""A worker takes their demand back from whoever made it a proposal: those hear of it, and are thanked."""

from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.words import Party
from domain.people import Voice, own_voice
from domain.sentences import Button, Sentence
from domain.taps.lists import TODO
from services.quiet_hours import awake
from services.work import Work


async def thank(work: Work, case: Case) -> None:
    """Whoever led it, signed it, or was asked to vote has nothing to do in it from now on. `case`: as it was."""
    for person in _taking_part(case):
        if await work.people.represents(person):
            said = Sentence("reclaimed", {"number": case.number}, [[Button("button-todo", TODO(0))]])
            at = await awake(work, person)
            await work.outbox.say(person, said, work.now, slot=f"reclaimed:{case.id}", not_before=at)


def _taking_part(case: Case) -> list[Voice]:
    signed = (each.person for each in case.opinions if each.party is Party.COSIGNER and each.answer is Answer.YES)
    voting = (
        each.person for each in case.opinions if each.party is Party.REPRESENTATIVE and each.answer is not Answer.GONE
    )
    return list(dict.fromkeys((*([own_voice(case.lead)] if case.lead else []), *signed, *voting)))
