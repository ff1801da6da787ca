"""People and the tree of unions. A role is held in one union and reaches it and everything below, never sideways."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType, overload

from domain.refusal import Refusal


class InvitationInvalid(Refusal):
    """The invitation does not exist, was used, or has expired: which of the three stays unsaid."""

    key = "refused-invitation"


class UnionChangedRecently(Refusal):
    """One change of union in thirty days. Details: day, when it is possible again."""

    key = "refused-union-change"


class UnionNeeded(Refusal):
    """This person has not yet said where they work."""

    key = "refused-union-needed"


class LastAdmin(Refusal):
    """Nobody else rules for a union: somebody has to be appointed first. Details: union."""

    key = "refused-last-admin"


class NotVerified(Refusal):
    """Whoever only said where they work may read, and not be counted."""

    key = "refused-not-verified"


Voice = NewType("Voice", int)
"""Whoever is spoken to or speaks: a person, or perhaps a pseudonym under which they handed in one anonymous case."""

Person = NewType("Person", int)
"""Whose account it is: who acts, holds posts, belongs to a union, votes. The number of their own voice."""

NO_ONE = Person(0)
"""No account has this number."""

UnionId = NewType("UnionId", int)


class Role(StrEnum):
    WORKER = "worker"
    REPRESENTATIVE = "representative"
    STAFF = "staff"
    CHAIR = "chair"
    ADMIN = "admin"


@dataclass(frozen=True)
class Union:
    """One node of the tree. `path` leads from the root down to the union itself."""

    id: UnionId
    name: str
    path: tuple[UnionId, ...]

    @property
    def parent(self) -> UnionId | None:
        return self.path[-2] if len(self.path) > 1 else None


@dataclass(frozen=True)
class Post:
    """A role held in one union. `path` leads from the root down to that union."""

    role: Role
    union: UnionId
    path: tuple[UnionId, ...] = field(default=(), compare=False)


@overload
def own_voice(person: Person) -> Voice: ...
@overload
def own_voice(person: None) -> None: ...
def own_voice(person: Person | None) -> Voice | None:
    """The voice that a person has as themselves. The other way, whose a voice is, only the sealed table knows."""
    return None if person is None else Voice(person)


@dataclass(frozen=True)
class Actor:
    """Who acts: the person, every voice they have, and the posts they hold."""

    person: Person
    voices: frozenset[Voice] = frozenset()
    posts: tuple[Post, ...] = ()

    def speaks_as(self, voice: Voice | None) -> bool:
        return voice == own_voice(self.person) or voice in self.voices

    def holds(self, role: Role, path: tuple[UnionId, ...]) -> bool:
        """Whether one of the posts gives `role` in a union on `path`, that is, reaches the union at its end."""
        return any(post.role == role and post.union in path for post in self.posts)
