"""The words in which procedures are written: kinds of cases, stages, who is what to a case, and what is done to it.

They are open. Those of the product have a name here; a procedure brings others by saying them: `Action("weigh")`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar


class Words(type):
    """What is annotated in the body of a class is a word of it; iterating gives these, in their order."""

    def __init__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> None:
        super().__init__(name, bases, body)
        cls.known: dict[str, Any] = {}
        cls.named = tuple(name for name in cls.__annotations__ if name.isupper())
        for each in cls.named:
            setattr(cls, each, cls(each.lower()))

    def __iter__(cls) -> Iterator[Any]:
        return iter([cls.known[name.lower()] for name in cls.named])

    def __len__(cls) -> int:
        return len(cls.named)


class Word(str, metaclass=Words):
    """A string of a type of its own; equal words of a type are one object."""

    __slots__ = ()

    def __new__(cls, word: str) -> Any:
        return cls.known.setdefault(word, super().__new__(cls, word))


class Kind(Word):
    DEMAND: ClassVar[Kind]
    PROPOSAL: ClassVar[Kind]


class Stage(Word):
    SUBMISSION: ClassVar[Stage]
    DELIBERATION: ClassVar[Stage]
    HANDLING: ClassVar[Stage]
    SUPERVISION: ClassVar[Stage]
    FEEDBACK: ClassVar[Stage]
    CLOSED: ClassVar[Stage]


class Party(Word):
    """What somebody is to one case. `SYSTEM` acts when a limit ran out, or all have said what they were asked.

    Co-signers, representatives, supervisors, raters and inquirers are those who were asked in this case, by name.
    A companion's own case was merged into this one; a helper handles a part of it; `CONCERNED` is whom an errand is
    about. Readers are representatives who may take up what is published. Followers look on: they do nothing in the
    loop, and no row tells them anything; `audience` says what they hear.
    """

    SUBMITTER: ClassVar[Party]
    COMPANION: ClassVar[Party]
    LEAD: ClassVar[Party]
    STAFF: ClassVar[Party]
    ASSIGNEE: ClassVar[Party]
    HELPER: ClassVar[Party]
    CHAIR: ClassVar[Party]
    COSIGNER: ClassVar[Party]
    REPRESENTATIVE: ClassVar[Party]
    SUPERVISOR: ClassVar[Party]
    INQUIRER: ClassVar[Party]
    RATER: ClassVar[Party]
    CONCERNED: ClassVar[Party]
    READER: ClassVar[Party]
    FOLLOWER: ClassVar[Party]
    SYSTEM: ClassVar[Party]


DESK = frozenset({Party.ASSIGNEE, Party.STAFF})
"""What waits for one of them, the other may do; either of them telephones."""


class Action(Word):
    SUBMIT: ClassVar[Action]
    ACCEPT: ClassVar[Action]
    ASK: ClassVar[Action]
    COMPLETE: ClassVar[Action]
    DECLINE: ClassVar[Action]
    TRANSFER: ClassVar[Action]
    REPLY: ClassVar[Action]
    UNSEND: ClassVar[Action]
    CORRECT: ClassVar[Action]
    ADD: ClassVar[Action]
    RESOLVE: ClassVar[Action]
    PROMISE: ClassVar[Action]
    PROPOSE: ClassVar[Action]
    REVIEW: ClassVar[Action]
    APPEAL: ClassVar[Action]
    AGREE: ClassVar[Action]
    RETURN: ClassVar[Action]
    EXTEND: ClassVar[Action]
    GRANT: ClassVar[Action]
    DENY: ClassVar[Action]
    URGE: ClassVar[Action]
    PASS: ClassVar[Action]
    UNTAKEN: ClassVar[Action]
    RATE: ClassVar[Action]
    REDO: ClassVar[Action]
    STAND: ClassVar[Action]
    WITHDRAW: ClassVar[Action]
    LEAVE: ClassVar[Action]
    LAPSE: ClassVar[Action]
    RECOUNT: ClassVar[Action]
    QUESTION: ClassVar[Action]
    URGENT: ClassVar[Action]
    OBJECT: ClassVar[Action]
    COSIGN: ClassVar[Action]
    REFUSE: ClassVar[Action]
    FORWARD: ClassVar[Action]
    VOTE: ClassVar[Action]
    ADOPT: ClassVar[Action]
    REJECT: ClassVar[Action]
    TIE: ClassVar[Action]
    CONFIRM: ClassVar[Action]
    FAULT: ClassVar[Action]
    VERIFY: ClassVar[Action]
    REOPEN: ClassVar[Action]
    SILENT: ClassVar[Action]
    REPLACE: ClassVar[Action]
    HELP: ClassVar[Action]
    CHAMPION: ClassVar[Action]
    MERGE: ClassVar[Action]
    ABSORB: ClassVar[Action]
    SPLIT: ClassVar[Action]
    PART: ClassVar[Action]
    RELEASE: ClassVar[Action]
    HANDBACK: ClassVar[Action]
    ASSIST: ClassVar[Action]
    REPORT: ClassVar[Action]
    RECALL: ClassVar[Action]
    EXCUSE: ClassVar[Action]
    INQUIRE: ClassVar[Action]
    JOIN: ClassVar[Action]
    DROP: ClassVar[Action]
    SUMMON: ClassVar[Action]
    ANSWER: ClassVar[Action]
    DISSENT: ClassVar[Action]
    RESPOND: ClassVar[Action]
    CONCLUDE: ClassVar[Action]
    ARCHIVE: ClassVar[Action]
    OFFER: ClassVar[Action]
    PUBLISH: ClassVar[Action]
    UNPUBLISH: ClassVar[Action]
    HIDE: ClassVar[Action]
    RISE: ClassVar[Action]
    INTERIM: ClassVar[Action]
    REVERT: ClassVar[Action]
    SUGGEST: ClassVar[Action]
    ENTRUST: ClassVar[Action]
    KEEP: ClassVar[Action]
    RECLAIM: ClassVar[Action]
    SUCCEED: ClassVar[Action]
    MISS: ClassVar[Action]
    TOLD: ClassVar[Action]
    VACATE: ClassVar[Action]
    INSTALL: ClassVar[Action]
    ORPHAN: ClassVar[Action]
    WAIVE: ClassVar[Action]
