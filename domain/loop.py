"""The five-step loop as one table of data.

One row a move: who may do it, from where to where, whose turn it is then and how long that may take, who is told and
who is shown a card. Deciding, keyboards, deadlines, recipients and the diagram in the docs all derive from `LOOP`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    DEMAND = "demand"
    PROPOSAL = "proposal"


class Stage(StrEnum):
    SUBMISSION = "submission"
    DELIBERATION = "deliberation"
    HANDLING = "handling"
    SUPERVISION = "supervision"
    FEEDBACK = "feedback"
    CLOSED = "closed"


class Party(StrEnum):
    """What somebody is to one case. `SYSTEM` acts when a limit ran out, or all have said what they were asked.

    Co-signers, representatives and supervisors are those who were asked in this case, by name. Followers look on: they
    do nothing in the loop, and no row tells them anything; `audience` says what they hear.
    """

    SUBMITTER = "submitter"
    STAFF = "staff"
    ASSIGNEE = "assignee"
    CHAIR = "chair"
    COSIGNER = "cosigner"
    REPRESENTATIVE = "representative"
    SUPERVISOR = "supervisor"
    FOLLOWER = "follower"
    SYSTEM = "system"


class Action(StrEnum):
    SUBMIT = "submit"
    ACCEPT = "accept"
    ASK = "ask"
    COMPLETE = "complete"
    DECLINE = "decline"
    TRANSFER = "transfer"
    REPLY = "reply"
    UNSEND = "unsend"
    ADD = "add"
    RESOLVE = "resolve"
    PROMISE = "promise"
    PROPOSE = "propose"
    REVIEW = "review"
    AGREE = "agree"
    RETURN = "return"
    EXTEND = "extend"
    GRANT = "grant"
    DENY = "deny"
    URGE = "urge"
    PASS = "pass"
    RATE = "rate"
    REDO = "redo"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    RECOUNT = "recount"
    QUESTION = "question"
    URGENT = "urgent"
    OBJECT = "object"
    COSIGN = "cosign"
    REFUSE = "refuse"
    FORWARD = "forward"
    VOTE = "vote"
    ADOPT = "adopt"
    REJECT = "reject"
    TIE = "tie"
    CONFIRM = "confirm"
    FAULT = "fault"
    VERIFY = "verify"
    REOPEN = "reopen"
    SILENT = "silent"
    HELP = "help"
    CHAMPION = "champion"


@dataclass(frozen=True)
class Transition:
    """One move. `turn` and `limit` open a new turn; without them the turn that runs goes on.

    `holder`: the move is open only while one of these has the turn; `words`: it needs a text.
    `tells` get a sentence, `shows` a card of their own; everybody who has a card sees it change.
    """

    kinds: frozenset[Kind]
    action: Action
    source: Stage | None
    target: Stage
    by: frozenset[Party]
    turn: Party | None = None
    limit: str | None = None
    holder: frozenset[Party] = frozenset(Party)
    words: bool = False
    tells: frozenset[Party] = frozenset()
    shows: frozenset[Party] = frozenset()


def _row(
    action: Action,
    source: Stage | None,
    target: Stage,
    by: set[Party],
    *,
    turn: tuple[Party, str] | None = None,
    holder: set[Party] | None = None,
    words: bool = False,
    tells: set[Party] | None = None,
    shows: set[Party] | None = None,
    only: Kind | None = None,
) -> Transition:
    party, limit = turn or (None, None)
    return Transition(
        frozenset({only} if only else Kind),
        action,
        source,
        target,
        frozenset(by),
        party,
        limit,
        frozenset(holder or Party),
        words,
        frozenset(tells or ()),
        frozenset(shows or ()),
    )


_SUB, _DEL, _HAN, _SUP, _FEE, _END = Stage
_SUBMITTER, _STAFF, _ASSIGNEE, _CHAIR, _SYSTEM = Party.SUBMITTER, Party.STAFF, Party.ASSIGNEE, Party.CHAIR, Party.SYSTEM
_COSIGNER, _REP, _SUPERVISOR = Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR
_A, _DEMAND, _PROPOSAL = Action, Kind.DEMAND, Kind.PROPOSAL

# fmt: off
LOOP: tuple[Transition, ...] = (
    # 线上提交
    _row(_A.SUBMIT,   None, _SUB, {_SUBMITTER}, turn=(_STAFF, "acceptance"), shows={_SUBMITTER, _STAFF}, only=_DEMAND),
    _row(_A.SUBMIT,   None, _SUB, {_SUBMITTER}, turn=(_COSIGNER, "cosigning"), shows={_SUBMITTER, _COSIGNER},
         only=_PROPOSAL),
    _row(_A.COSIGN,   _SUB, _SUB, {_COSIGNER}, holder={_COSIGNER}, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.REFUSE,   _SUB, _SUB, {_COSIGNER}, holder={_COSIGNER}, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.FORWARD,  _SUB, _SUB, {_SYSTEM}, turn=(_STAFF, "acceptance"), holder={_COSIGNER}, tells={_SUBMITTER},
         shows={_STAFF}, only=_PROPOSAL),

    _row(_A.ACCEPT,   _SUB, _HAN, {_STAFF}, turn=(_ASSIGNEE, "promise"), tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.ACCEPT,   _SUB, _DEL, {_STAFF}, turn=(_REP, "deliberation"), holder={_STAFF, _SUBMITTER},
         tells={_SUBMITTER, _COSIGNER}, shows={_REP}, only=_PROPOSAL),
    _row(_A.ASK,      _SUB, _SUB, {_STAFF}, turn=(_SUBMITTER, "completion"), holder={_STAFF}, words=True,
         tells={_SUBMITTER}),
    _row(_A.COMPLETE, _SUB, _SUB, {_SUBMITTER}, turn=(_STAFF, "acceptance"), holder={_SUBMITTER}, words=True,
         tells={_STAFF}),
    _row(_A.DECLINE,  _SUB, _END, {_STAFF}, holder={_STAFF, _SUBMITTER}, words=True, tells={_SUBMITTER}),
    _row(_A.TRANSFER, _SUB, _HAN, {_STAFF}, turn=(_ASSIGNEE, "promise"), tells={_SUBMITTER}, shows={_ASSIGNEE},
         only=_DEMAND),
    _row(_A.REPLY,    _SUB, _HAN, {_STAFF}, turn=(_ASSIGNEE, "promise"), words=True, tells={_SUBMITTER},
         only=_DEMAND),
    _row(_A.RESOLVE,  _SUB, _FEE, {_STAFF}, turn=(_SUBMITTER, "rating"), words=True, tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.PROMISE,  _SUB, _HAN, {_STAFF}, turn=(_ASSIGNEE, "promised"), words=True, tells={_SUBMITTER},
         only=_DEMAND),
    _row(_A.PROPOSE,  _SUB, _HAN, {_STAFF}, turn=(_CHAIR, "consent"), words=True, shows={_CHAIR}, only=_DEMAND),
    _row(_A.ADD,      _SUB, _SUB, {_SUBMITTER}, words=True, tells={_STAFF}, only=_DEMAND),
    _row(_A.ADD,      _SUB, _SUB, {_SUBMITTER}, holder={_STAFF, _SUBMITTER, _CHAIR}, words=True, tells={_STAFF},
         only=_PROPOSAL),
    _row(_A.WITHDRAW, _SUB, _END, {_SUBMITTER}, tells={_STAFF}, only=_DEMAND),
    _row(_A.WITHDRAW, _SUB, _END, {_SUBMITTER}, tells={_COSIGNER}, only=_PROPOSAL),
    _row(_A.LAPSE,    _SUB, _SUB, {_SYSTEM}, turn=(_STAFF, "acceptance"), holder={_SUBMITTER}, tells={_STAFF}),
    _row(_A.AGREE,    _SUB, _END, {_CHAIR}, holder={_CHAIR}, words=True, tells={_SUBMITTER}),
    _row(_A.RETURN,   _SUB, _SUB, {_CHAIR}, turn=(_STAFF, "acceptance"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _STAFF}),

    _row(_A.URGE,     _SUB, _SUB, {_CHAIR}, holder={_STAFF}, tells={_STAFF}),
    _row(_A.RECOUNT,  _SUB, _SUB, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.QUESTION, _SUB, _SUB, {_STAFF}, holder={_STAFF}, tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.URGENT,   _SUB, _SUB, {_STAFF}, turn=(_STAFF, "acceptance"), holder={_STAFF}, tells={_SUBMITTER},
         shows={_CHAIR}, only=_DEMAND),
    _row(_A.OBJECT,   _SUB, _SUB, {_SUBMITTER}, tells={_STAFF}, only=_DEMAND),

    # 代表审议
    _row(_A.VOTE,     _DEL, _DEL, {_REP}, holder={_REP}, only=_PROPOSAL),
    _row(_A.ADOPT,    _DEL, _HAN, {_SYSTEM}, turn=(_STAFF, "signing"), holder={_REP},
         tells={_SUBMITTER, _COSIGNER, _REP, _STAFF}, only=_PROPOSAL),
    _row(_A.REJECT,   _DEL, _END, {_SYSTEM}, holder={_REP}, tells={_SUBMITTER, _COSIGNER, _REP}, only=_PROPOSAL),
    _row(_A.TIE,      _DEL, _DEL, {_SYSTEM}, turn=(_CHAIR, "casting"), holder={_REP}, shows={_CHAIR}, only=_PROPOSAL),
    _row(_A.AGREE,    _DEL, _HAN, {_CHAIR}, turn=(_STAFF, "signing"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _COSIGNER, _REP, _STAFF}, only=_PROPOSAL),
    _row(_A.RETURN,   _DEL, _END, {_CHAIR}, holder={_CHAIR}, words=True, tells={_SUBMITTER, _COSIGNER, _REP},
         only=_PROPOSAL),
    _row(_A.ADD,      _DEL, _DEL, {_SUBMITTER}, words=True, tells={_REP}, only=_PROPOSAL),
    _row(_A.WITHDRAW, _DEL, _END, {_SUBMITTER}, tells={_COSIGNER, _REP}, only=_PROPOSAL),
    _row(_A.RECOUNT,  _DEL, _DEL, {_SYSTEM}, tells={_SUBMITTER}, only=_PROPOSAL),

    # 办理落实
    _row(_A.PASS,     _HAN, _HAN, {_SYSTEM}, turn=(_STAFF, "handover"), holder={_ASSIGNEE},
         tells={_SUBMITTER, _STAFF}),
    _row(_A.ACCEPT,   _HAN, _HAN, {_STAFF}, turn=(_ASSIGNEE, "promise"), holder={_STAFF}, tells={_SUBMITTER}),
    _row(_A.TRANSFER, _HAN, _HAN, {_ASSIGNEE, _STAFF}, turn=(_ASSIGNEE, "promise"), tells={_SUBMITTER},
         shows={_ASSIGNEE}),
    _row(_A.REPLY,    _HAN, _HAN, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}),
    _row(_A.UNSEND,   _HAN, _HAN, {_ASSIGNEE, _STAFF}),
    _row(_A.RESOLVE,  _HAN, _FEE, {_ASSIGNEE, _STAFF}, turn=(_SUBMITTER, "rating"), words=True, tells={_SUBMITTER},
         only=_DEMAND),
    _row(_A.RESOLVE,  _HAN, _SUP, {_ASSIGNEE, _STAFF}, turn=(_SUPERVISOR, "supervision"), words=True,
         tells={_SUBMITTER}, shows={_SUPERVISOR}, only=_PROPOSAL),
    _row(_A.PROMISE,  _HAN, _HAN, {_ASSIGNEE, _STAFF}, turn=(_ASSIGNEE, "promised"), words=True, tells={_SUBMITTER}),
    _row(_A.PROPOSE,  _HAN, _HAN, {_ASSIGNEE, _STAFF}, turn=(_CHAIR, "consent"), words=True, shows={_CHAIR}),
    _row(_A.ADD,      _HAN, _HAN, {_SUBMITTER}, words=True, tells={_ASSIGNEE}),
    _row(_A.WITHDRAW, _HAN, _END, {_SUBMITTER}, tells={_ASSIGNEE}, only=_DEMAND),
    _row(_A.AGREE,    _HAN, _FEE, {_CHAIR}, turn=(_SUBMITTER, "rating"), holder={_CHAIR},
         tells={_SUBMITTER, _ASSIGNEE}),
    _row(_A.RETURN,   _HAN, _HAN, {_CHAIR}, turn=(_ASSIGNEE, "promise"), holder={_CHAIR}, words=True,
         tells={_ASSIGNEE}),

    _row(_A.EXTEND,   _HAN, _HAN, {_ASSIGNEE}, holder={_ASSIGNEE}, words=True, tells={_CHAIR}),
    _row(_A.GRANT,    _HAN, _HAN, {_CHAIR}, turn=(_ASSIGNEE, "promise"), holder={_ASSIGNEE},
         tells={_SUBMITTER, _ASSIGNEE}),
    _row(_A.DENY,     _HAN, _HAN, {_CHAIR}, holder={_ASSIGNEE}, tells={_ASSIGNEE}),
    _row(_A.URGE,     _HAN, _HAN, {_CHAIR}, holder={_ASSIGNEE, _STAFF}, tells={_ASSIGNEE}),
    _row(_A.RECOUNT,  _HAN, _HAN, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.QUESTION, _HAN, _HAN, {_ASSIGNEE, _STAFF}, turn=(_ASSIGNEE, "promise"), holder={_ASSIGNEE},
         tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.URGENT,   _HAN, _HAN, {_ASSIGNEE, _STAFF}, holder={_ASSIGNEE}, tells={_SUBMITTER}, shows={_CHAIR},
         only=_DEMAND),
    _row(_A.OBJECT,   _HAN, _HAN, {_SUBMITTER}, turn=(_ASSIGNEE, "promise"), holder={_ASSIGNEE}, tells={_ASSIGNEE},
         only=_DEMAND),

    # 执行督查
    _row(_A.CONFIRM,  _SUP, _SUP, {_SUPERVISOR}, holder={_SUPERVISOR}, only=_PROPOSAL),
    _row(_A.FAULT,    _SUP, _SUP, {_SUPERVISOR}, holder={_SUPERVISOR}, words=True, tells={_ASSIGNEE}, only=_PROPOSAL),
    _row(_A.VERIFY,   _SUP, _FEE, {_SYSTEM}, turn=(_SUBMITTER, "rating"), holder={_SUPERVISOR},
         tells={_SUBMITTER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.REOPEN,   _SUP, _HAN, {_SYSTEM}, turn=(_ASSIGNEE, "redo"), holder={_SUPERVISOR},
         tells={_SUBMITTER, _ASSIGNEE, _CHAIR}, only=_PROPOSAL),
    _row(_A.SILENT,   _SUP, _SUP, {_SYSTEM}, turn=(_CHAIR, "confirmation"), holder={_SUPERVISOR}, shows={_CHAIR},
         only=_PROPOSAL),
    _row(_A.AGREE,    _SUP, _FEE, {_CHAIR}, turn=(_SUBMITTER, "rating"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.RETURN,   _SUP, _HAN, {_CHAIR}, turn=(_ASSIGNEE, "redo"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.REPLY,    _SUP, _SUP, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.UNSEND,   _SUP, _SUP, {_ASSIGNEE, _STAFF}, only=_PROPOSAL),
    _row(_A.ADD,      _SUP, _SUP, {_SUBMITTER}, words=True, tells={_ASSIGNEE}, only=_PROPOSAL),
    _row(_A.RECOUNT,  _SUP, _SUP, {_SYSTEM}, tells={_SUBMITTER}, only=_PROPOSAL),

    # 总结反馈
    _row(_A.REPLY,    _FEE, _FEE, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}),
    _row(_A.UNSEND,   _FEE, _FEE, {_ASSIGNEE, _STAFF}),
    _row(_A.ADD,      _FEE, _FEE, {_SUBMITTER}, words=True, tells={_ASSIGNEE}),
    _row(_A.RATE,     _FEE, _END, {_SUBMITTER}, tells={_ASSIGNEE}),
    _row(_A.REDO,     _FEE, _HAN, {_SUBMITTER}, turn=(_ASSIGNEE, "redo"), holder={_SUBMITTER}, words=True,
         tells={_ASSIGNEE, _CHAIR}),
    _row(_A.LAPSE,    _FEE, _END, {_SYSTEM}, holder={_SUBMITTER}, tells={_SUBMITTER}),
    _row(_A.RECOUNT,  _FEE, _FEE, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.REVIEW,   _FEE, _FEE, {_SUBMITTER}, turn=(_CHAIR, "review"), holder={_SUBMITTER}, words=True,
         tells={_ASSIGNEE}, shows={_CHAIR}),
    _row(_A.AGREE,    _FEE, _END, {_CHAIR}, holder={_CHAIR}, words=True, tells={_SUBMITTER, _ASSIGNEE}),
    _row(_A.RETURN,   _FEE, _HAN, {_CHAIR}, turn=(_ASSIGNEE, "redo"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _ASSIGNEE}),

    _row(_A.REVIEW,   _END, _SUB, {_SUBMITTER}, turn=(_CHAIR, "review"), words=True, shows={_CHAIR}),
    _row(_A.HELP,     _END, _END, {_SUBMITTER}, shows={_REP}, only=_DEMAND),
    _row(_A.CHAMPION, _END, _SUB, {_REP}, turn=(_STAFF, "acceptance"), tells={_SUBMITTER, _STAFF}, only=_DEMAND),
)
# fmt: on

BY_MOVE: dict[tuple[Kind, Stage | None, Action], Transition] = {
    (kind, row.source, row.action): row for row in LOOP for kind in row.kinds
}

PATHS: dict[Kind, tuple[Stage, ...]] = {
    Kind.DEMAND: (Stage.SUBMISSION, Stage.HANDLING, Stage.FEEDBACK, Stage.CLOSED),
    Kind.PROPOSAL: tuple(Stage),
}
"""The stages that each kind of case goes through, in order. A plain demand skips deliberation and supervision."""


def moves(kind: Kind, stage: Stage, parties: frozenset[Party], holder: Party | None) -> tuple[Transition, ...]:
    """Every move open to somebody who is `parties` to a case at `stage` while `holder` has the turn."""
    return tuple(
        row
        for row in LOOP
        if kind in row.kinds and row.source is stage and row.by & parties and (holder is None or holder in row.holder)
    )
