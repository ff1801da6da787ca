"""What somebody is to one case."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Protocol, TypeVar

from domain.cases.decisions import Told, what_stands
from domain.cases.loop import brought, verb_of
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.words import Kind, Party
from domain.people import NO_ONE, Actor, Role, Voice, own_voice

CLOSENESS = (
    *(Party.SYSTEM, Party.SUBMITTER, Party.COMPANION, Party.LEAD, Party.INQUIRER, Party.RATER),
    *(Party.COSIGNER, Party.SUPERVISOR, Party.REPRESENTATIVE, Party.HELPER, Party.ASSIGNEE, Party.STAFF, Party.CHAIR),
    Party.READER,
)
"""Who is several things to a case acts as the one that is closest to it."""


def closest(mine: Iterable[Party]) -> Party:
    """As what somebody acts who is all of `mine`."""
    known = [party for party in CLOSENESS if party in {*mine}]
    return known[0] if known else min(mine)


SYSTEM = Actor(NO_ONE)
_OFFICE = {Role.STAFF: Party.STAFF, Role.CHAIR: Party.CHAIR}
_OWN = frozenset({Party.COMPANION, Party.RATER})
"""What somebody stays to a case whatever becomes of their posts."""
_LOOKING_ON = _OWN | {Party.READER}


def parties(case: Case, actor: Actor) -> frozenset[Party]:
    """What the actor is to the case. Whoever openly submitted or leads it holds no office in it, whatever their posts.

    Whose it is under another voice is that, and what they would be anyway: what they alone were not would name them.
    """
    if actor is SYSTEM:
        return frozenset({Party.SYSTEM})
    asked = _asked(case, actor)
    if is_hidden(case, actor):
        theirs = {Party.SUBMITTER} if actor.speaks_as(case.submitter) else asked & _OWN
        return frozenset(theirs) | parties(case, under_own_name(actor))
    if actor.speaks_as(case.submitter):
        return frozenset({Party.SUBMITTER}) | asked & {Party.SUPERVISOR, Party.LEAD, Party.INQUIRER}
    if case.lead == actor.person or Party.COMPANION in asked:
        return asked
    reading = frozenset({Party.READER} if _may_take_it_up(case, actor) else set())
    if actor.person in case.barred:
        return asked | reading
    office = {party for role, party in _OFFICE.items() if actor.holds(role, case.union_path)} | _in_hand(case, actor)
    if Party.ASSIGNEE in office:
        office = office - {Party.CHAIR}  # nobody consents to what they handled themselves
    return frozenset(office) | asked | reading


def is_hidden(case: Case, actor: Actor) -> bool:
    """Whether the case knows them under another voice than their own: nobody can tell that they have a part in it."""
    return voice_in(case, actor) != own_voice(actor.person)


def under_own_name(actor: Actor) -> Actor:
    """The actor as others may know them."""
    return replace(actor, voices=frozenset())


def _in_hand(case: Case, actor: Actor) -> frozenset[Party]:
    """What staff were given: the case, or a part of it. That part they finish, whatever becomes of their post."""
    handles = set()
    if actor.holds(Role.STAFF, case.union_path) and actor.speaks_as(own_voice(case.assignee)):
        handles = {Party.ASSIGNEE}
    helps = any(each.party is Party.HELPER and each.person == own_voice(actor.person) for each in case.errands)
    return frozenset(handles | ({Party.HELPER} if helps else set()))


def _may_take_it_up(case: Case, actor: Actor) -> bool:
    """Whether they represent members of the union, or of one below it, whose colleagues read of the demand."""
    if case.kind is not Kind.DEMAND or case.published_at is None:
        return False
    return any(post.role is Role.REPRESENTATIVE and case.union in post.path for post in actor.posts)


def _asked(case: Case, actor: Actor) -> frozenset[Party]:
    """As what the actor was asked by name, or takes part."""
    asked = {
        each.party for each in case.opinions if actor.speaks_as(each.person) and _takes_part(each.party, each.answer)
    }
    if case.lead == actor.person:
        asked.add(Party.LEAD)
    represents = any(post.role is Role.REPRESENTATIVE for post in actor.posts)
    return frozenset(asked if represents else asked & (_OWN | brought() | under_way(case)))


BY_NAME = frozenset({Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER})


def under_way(case: Case) -> frozenset[Party]:
    """As what somebody is being asked by name now: that goes on until the turn ends, whatever becomes of their post."""
    turns = (case.turn, *case.errands)
    answering = {Party.INQUIRER} if any(each.limit == "inquiry" for each in case.errands) else set()
    return BY_NAME & ({turn.party for turn in turns if turn} | answering)


def _takes_part(party: Party, answer: Answer | None) -> bool:
    return answer is not Answer.GONE and (party is not Party.COMPANION or answer is Answer.YES)


OFFICES = frozenset({Party.ASSIGNEE, Party.STAFF, Party.CHAIR})
_KNOW_ALL = OFFICES | {Party.SUBMITTER, Party.HELPER}


class Sight(StrEnum):
    """How much of it somebody sees: all; public words and what is written while it is a proposal; where it stands."""

    WHOLE = "whole"
    PUBLIC = "public"
    STANDING = "standing"


def sight(case: Case, mine: frozenset[Party]) -> Sight:
    """Who takes up, signs, votes on or supervises what went past an office reads public words, whoever they are.

    Were it only those from whom it is kept, what somebody is not shown would say whose it is.
    """
    if is_outside(mine):
        return Sight.STANDING
    return Sight.PUBLIC if case.kept and not mine & _KNOW_ALL else Sight.WHOLE


def may_read(mine: frozenset[Party], writer: Party) -> bool:
    """Whether what `writer` wrote is for somebody: of whoever goes along or rates, only the office reads it."""
    return writer not in _OWN or bool(mine & OFFICES)


class _Written(Told, Protocol):
    @property
    def party(self) -> Party: ...


Written = TypeVar("Written", bound=_Written)


def readable(case: Case, mine: frozenset[Party], history: Iterable[Written]) -> Iterator[Written]:
    """What of its history somebody may read, in order; in public words only what is written while it is a proposal.

    What was taken back nobody does.
    """
    seen = sight(case, mine)
    shown = seen is Sight.WHOLE
    for event in what_stands(history):
        shown = shown or (seen is Sight.PUBLIC and verb_of(event.action).becomes is Kind.PROPOSAL)
        if shown and may_read(mine, event.party):
            yield event
        shown = shown and (seen is Sight.WHOLE or verb_of(event.action).becomes is not Kind.DEMAND)


def is_outside(mine: frozenset[Party]) -> bool:
    """Whether somebody only follows a case that others handed in: what those wrote, and their names, are not theirs."""
    return mine <= _LOOKING_ON


def voice_as(case: Case, actor: Actor, party: Party) -> Voice:
    """Under which voice the actor does something as `party`: whoever votes does not do so as the pseudonym they have.

    What they do for their own sake is done by the voice whose case it is.
    """
    if party is Party.SUBMITTER:
        return case.submitter
    asked = (each for each in case.opinions if each.party is party and actor.speaks_as(each.person))
    voices = [each.person for each in sorted(asked, key=lambda each: each.answer is not None)]  # first the silent one
    own = own_voice(actor.person)
    return next(iter(voices), own) if party in _OWN else own


def voices_in(case: Case, actor: Actor) -> tuple[Voice, ...]:
    """Under which voices the case knows the actor: whoever is hidden may be in it under their own name, too."""
    own = [own_voice(actor.person)] if parties(case, under_own_name(actor)) else []
    return tuple(dict.fromkeys((voice_in(case, actor), *own)))


def voice_in(case: Case, actor: Actor) -> Voice:
    """Under which voice the case knows the actor: what names the case must be addressed to that one."""
    if actor.speaks_as(case.submitter):
        return case.submitter
    voices = (each.person for each in case.opinions if each.party in _OWN and actor.speaks_as(each.person))
    return next(voices, own_voice(actor.person))
