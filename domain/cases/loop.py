"""The five-step loop as one table of data.

One row a move: who may do it, from where to where, whose turn it is then and how long that may take, who is told and
who is shown a card. Deciding, keyboards, deadlines, recipients and the diagram in the docs all derive from `LOOP`.
"""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


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

    Co-signers, representatives, supervisors, raters and inquirers are those who were asked in this case, by name.
    A companion's own case was merged into this one; a helper handles a part of it; `CONCERNED` is whom an errand is
    about. Readers are representatives who may take up what is published. Followers look on: they do nothing in the
    loop, and no row tells them anything; `audience` says what they hear.
    """

    SUBMITTER = "submitter"
    COMPANION = "companion"
    LEAD = "lead"
    STAFF = "staff"
    ASSIGNEE = "assignee"
    HELPER = "helper"
    CHAIR = "chair"
    COSIGNER = "cosigner"
    REPRESENTATIVE = "representative"
    SUPERVISOR = "supervisor"
    INQUIRER = "inquirer"
    RATER = "rater"
    CONCERNED = "concerned"
    READER = "reader"
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
    UNTAKEN = "untaken"
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
    REPLACE = "replace"
    HELP = "help"
    CHAMPION = "champion"
    MERGE = "merge"
    ABSORB = "absorb"
    SPLIT = "split"
    PART = "part"
    RELEASE = "release"
    HANDBACK = "handback"
    ASSIST = "assist"
    REPORT = "report"
    RECALL = "recall"
    EXCUSE = "excuse"
    INQUIRE = "inquire"
    JOIN = "join"
    DROP = "drop"
    SUMMON = "summon"
    ANSWER = "answer"
    DISSENT = "dissent"
    RESPOND = "respond"
    CONCLUDE = "conclude"
    ARCHIVE = "archive"
    OFFER = "offer"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    HIDE = "hide"
    RISE = "rise"
    INTERIM = "interim"
    REVERT = "revert"
    SUGGEST = "suggest"
    ENTRUST = "entrust"
    KEEP = "keep"
    RECLAIM = "reclaim"
    SUCCEED = "succeed"
    MISS = "miss"
    TOLD = "told"


@dataclass(frozen=True, eq=False)
class Transition:
    """One move. `then`: whose turn it is after it, and its limit; without it the turn that runs goes on.

    `only`: of this kind of case; `holder`: only while one of these has the turn; `words`: it needs a text.
    `tells` get a sentence, `shows` a card of their own; everybody who has a card sees it change.
    `opens`: an errand, that is, a turn beside the case's own: whose, and its limit. `errand`: the move is open only
    while there is one with this limit, and ends it unless it `keeps` it.
    """

    action: Action
    source: Stage | None
    target: Stage
    by: Set[Party]
    then: tuple[Party, str] | tuple[None, None] = (None, None)
    holder: Set[Party] = frozenset(Party)
    words: bool = False
    tells: Set[Party] = frozenset()
    shows: Set[Party] = frozenset()
    only: Kind | None = None
    opens: tuple[Party, str] | None = None
    errand: str | None = None
    keeps: bool = False

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        return frozenset({self.only} if self.only else Kind)

    @cached_property
    def turn(self) -> Party | None:
        return self.then[0]

    @cached_property
    def limit(self) -> str | None:
        return self.then[1]


_row = Transition

_SUB, _DEL, _HAN, _SUP, _FEE, _END = Stage
_SUBMITTER, _STAFF, _ASSIGNEE, _CHAIR, _SYSTEM = Party.SUBMITTER, Party.STAFF, Party.ASSIGNEE, Party.CHAIR, Party.SYSTEM
_COSIGNER, _REP, _SUPERVISOR, _RATER = Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.RATER
_LEAD, _COMPANION, _HELPER, _INQUIRER = Party.LEAD, Party.COMPANION, Party.HELPER, Party.INQUIRER
_CONCERNED, _READER = Party.CONCERNED, Party.READER
_OWNERS = {_SUBMITTER, _LEAD, _COMPANION}
_A, _DEMAND, _PROPOSAL = Action, Kind.DEMAND, Kind.PROPOSAL

# fmt: off
LOOP: tuple[Transition, ...] = (
    # 线上提交
    _row(_A.SUBMIT,   None, _SUB, {_SUBMITTER}, then=(_STAFF, "acceptance"), shows={_SUBMITTER, _STAFF}, only=_DEMAND),
    _row(_A.SUBMIT,   None, _SUB, {_SUBMITTER}, then=(_COSIGNER, "cosigning"), shows={_SUBMITTER, _COSIGNER},
         only=_PROPOSAL),
    _row(_A.COSIGN,   _SUB, _SUB, {_COSIGNER}, holder={_COSIGNER}, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.REFUSE,   _SUB, _SUB, {_COSIGNER}, holder={_COSIGNER}, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.FORWARD,  _SUB, _SUB, {_SYSTEM}, then=(_STAFF, "acceptance"), holder={_COSIGNER}, tells={_SUBMITTER},
         shows={_STAFF}, only=_PROPOSAL),

    _row(_A.ACCEPT,   _SUB, _HAN, {_STAFF}, then=(_ASSIGNEE, "promise"), tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.ACCEPT,   _SUB, _DEL, {_STAFF}, then=(_REP, "deliberation"), holder={_STAFF, _SUBMITTER},
         tells={_SUBMITTER, _COSIGNER}, shows={_REP}, only=_PROPOSAL),
    _row(_A.ASK,      _SUB, _SUB, {_STAFF}, then=(_SUBMITTER, "completion"), holder={_STAFF}, words=True,
         tells={_SUBMITTER}),
    _row(_A.COMPLETE, _SUB, _SUB, {_SUBMITTER}, then=(_STAFF, "acceptance"), holder={_SUBMITTER}, words=True,
         tells={_STAFF}),
    _row(_A.DECLINE,  _SUB, _END, {_STAFF}, holder={_STAFF, _SUBMITTER}, words=True,
         tells={_SUBMITTER, _COMPANION, _COSIGNER}),
    _row(_A.TRANSFER, _SUB, _HAN, {_STAFF}, then=(_ASSIGNEE, "promise"), tells={_SUBMITTER}, shows={_ASSIGNEE},
         only=_DEMAND),
    _row(_A.REPLY,    _SUB, _HAN, {_STAFF}, then=(_ASSIGNEE, "promise"), words=True, tells={_SUBMITTER},
         only=_DEMAND),
    _row(_A.RESOLVE,  _SUB, _FEE, {_STAFF}, then=(_RATER, "rating"), words=True, tells={_RATER}, only=_DEMAND),
    _row(_A.PROMISE,  _SUB, _HAN, {_STAFF}, then=(_ASSIGNEE, "promised"), words=True, tells={_SUBMITTER, _COMPANION},
         only=_DEMAND),
    _row(_A.PROPOSE,  _SUB, _HAN, {_STAFF}, then=(_CHAIR, "consent"), words=True, shows={_CHAIR}, only=_DEMAND),
    _row(_A.ADD,      _SUB, _SUB, _OWNERS, words=True, tells={_STAFF}, only=_DEMAND),
    _row(_A.ADD,      _SUB, _SUB, _OWNERS, holder={_STAFF, _SUBMITTER, _CHAIR}, words=True, tells={_STAFF},
         only=_PROPOSAL),
    _row(_A.WITHDRAW, _SUB, _END, {_SUBMITTER}, tells={_STAFF}, only=_DEMAND),
    _row(_A.WITHDRAW, _SUB, _END, {_LEAD}, tells={_COSIGNER}, only=_PROPOSAL),
    _row(_A.MERGE,    _SUB, _END, {_STAFF}, holder={_STAFF}, tells={_SUBMITTER, _COSIGNER}),
    _row(_A.LAPSE,    _SUB, _SUB, {_SYSTEM}, then=(_STAFF, "acceptance"), holder={_SUBMITTER}, tells={_STAFF}),
    _row(_A.AGREE,    _SUB, _END, {_CHAIR}, holder={_CHAIR}, words=True, tells={_SUBMITTER}),
    _row(_A.RETURN,   _SUB, _SUB, {_CHAIR}, then=(_STAFF, "acceptance"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _STAFF}),

    _row(_A.URGE,     _SUB, _SUB, {_CHAIR}, holder={_STAFF}, tells={_STAFF}),
    _row(_A.RECOUNT,  _SUB, _SUB, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.QUESTION, _SUB, _SUB, {_STAFF}, holder={_STAFF}, tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.URGENT,   _SUB, _SUB, {_STAFF}, then=(_STAFF, "acceptance"), holder={_STAFF}, tells={_SUBMITTER},
         shows={_CHAIR}, only=_DEMAND),
    _row(_A.OBJECT,   _SUB, _SUB, {_SUBMITTER}, tells={_STAFF}, only=_DEMAND),

    # 代表审议
    _row(_A.VOTE,     _DEL, _DEL, {_REP}, holder={_REP}, only=_PROPOSAL),
    _row(_A.ADOPT,    _DEL, _HAN, {_SYSTEM}, then=(_STAFF, "signing"), holder={_REP},
         tells={_SUBMITTER, _COMPANION, _COSIGNER, _REP, _STAFF}, only=_PROPOSAL),
    _row(_A.REJECT,   _DEL, _END, {_SYSTEM}, holder={_REP}, tells={_SUBMITTER, _COMPANION, _COSIGNER, _REP},
         only=_PROPOSAL),
    _row(_A.TIE,      _DEL, _DEL, {_SYSTEM}, then=(_CHAIR, "casting"), holder={_REP}, shows={_CHAIR}, only=_PROPOSAL),
    _row(_A.AGREE,    _DEL, _HAN, {_CHAIR}, then=(_STAFF, "signing"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _COMPANION, _COSIGNER, _REP, _STAFF}, only=_PROPOSAL),
    _row(_A.RETURN,   _DEL, _END, {_CHAIR}, holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _COMPANION, _COSIGNER, _REP}, only=_PROPOSAL),
    _row(_A.ADD,      _DEL, _DEL, _OWNERS, words=True, tells={_REP}, only=_PROPOSAL),
    _row(_A.REPLY,    _DEL, _DEL, {_STAFF}, words=True, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.UNSEND,   _DEL, _DEL, {_STAFF}, only=_PROPOSAL),
    _row(_A.WITHDRAW, _DEL, _END, {_LEAD}, tells={_COSIGNER, _REP}, only=_PROPOSAL),
    _row(_A.RECOUNT,  _DEL, _DEL, {_SYSTEM}, tells={_SUBMITTER}, only=_PROPOSAL),

    # 办理落实
    _row(_A.PASS,     _HAN, _HAN, {_SYSTEM}, then=(_STAFF, "handover"), holder={_ASSIGNEE},
         tells={_SUBMITTER, _STAFF}),
    _row(_A.UNTAKEN,  _HAN, _HAN, {_SYSTEM}, then=(_STAFF, "handover"), holder={_ASSIGNEE},
         tells={_SUBMITTER, _STAFF}),
    _row(_A.ACCEPT,   _HAN, _HAN, {_STAFF}, then=(_ASSIGNEE, "promise"), holder={_STAFF}, tells={_SUBMITTER}),
    _row(_A.TRANSFER, _HAN, _HAN, {_ASSIGNEE, _STAFF}, then=(_ASSIGNEE, "promise"), tells={_SUBMITTER},
         shows={_ASSIGNEE}),
    _row(_A.REPLY,    _HAN, _HAN, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}),
    _row(_A.UNSEND,   _HAN, _HAN, {_ASSIGNEE, _STAFF}),
    _row(_A.RESOLVE,  _HAN, _FEE, {_ASSIGNEE, _STAFF}, then=(_RATER, "rating"), words=True, tells={_RATER},
         only=_DEMAND),
    _row(_A.RESOLVE,  _HAN, _SUP, {_ASSIGNEE, _STAFF}, then=(_SUPERVISOR, "supervision"), words=True,
         tells={_SUBMITTER, _COMPANION}, shows={_SUPERVISOR}, only=_PROPOSAL),
    _row(_A.PROMISE,  _HAN, _HAN, {_ASSIGNEE, _STAFF}, then=(_ASSIGNEE, "promised"), words=True,
         tells={_SUBMITTER, _COMPANION}),
    _row(_A.PROPOSE,  _HAN, _HAN, {_ASSIGNEE, _STAFF}, then=(_CHAIR, "consent"), words=True, shows={_CHAIR}),
    _row(_A.ADD,      _HAN, _HAN, _OWNERS, words=True, tells={_ASSIGNEE}),
    _row(_A.WITHDRAW, _HAN, _END, {_SUBMITTER}, tells={_ASSIGNEE}, only=_DEMAND),
    _row(_A.AGREE,    _HAN, _FEE, {_CHAIR}, then=(_RATER, "rating"), holder={_CHAIR}, tells={_RATER, _ASSIGNEE}),
    _row(_A.RETURN,   _HAN, _HAN, {_CHAIR}, then=(_ASSIGNEE, "promise"), holder={_CHAIR}, words=True,
         tells={_ASSIGNEE}),

    _row(_A.HANDBACK, _HAN, _HAN, {_ASSIGNEE}, then=(_STAFF, "handover"), holder={_ASSIGNEE}, words=True,
         tells={_SUBMITTER, _STAFF}),
    _row(_A.ASSIST,   _HAN, _HAN, {_ASSIGNEE}, opens=(_HELPER, "assist"), words=True, tells={_HELPER}),
    _row(_A.REPORT,   _HAN, _HAN, {_HELPER}, errand="assist", words=True, tells={_ASSIGNEE}),
    _row(_A.RECALL,   _HAN, _HAN, {_ASSIGNEE}, errand="assist", tells={_HELPER}),
    _row(_A.EXCUSE,   _HAN, _HAN, {_SYSTEM}, errand="assist", tells={_ASSIGNEE}),

    _row(_A.EXTEND,   _HAN, _HAN, {_ASSIGNEE}, holder={_ASSIGNEE}, words=True, opens=(_CHAIR, "extension"),
         tells={_CHAIR}, only=_DEMAND),
    _row(_A.EXTEND,   _HAN, _HAN, {_ASSIGNEE}, holder={_ASSIGNEE}, words=True, opens=(_LEAD, "extension"),
         tells={_LEAD}, only=_PROPOSAL),
    _row(_A.SILENT,   _HAN, _HAN, {_SYSTEM}, errand="extension", opens=(_CHAIR, "extension"), tells={_CHAIR},
         only=_PROPOSAL),
    _row(_A.GRANT,    _HAN, _HAN, {_CHAIR, _LEAD}, then=(_ASSIGNEE, "promise"), holder={_ASSIGNEE}, errand="extension",
         tells={_SUBMITTER, _COMPANION, _ASSIGNEE}),
    _row(_A.DENY,     _HAN, _HAN, {_CHAIR, _LEAD}, holder={_ASSIGNEE}, errand="extension", tells={_ASSIGNEE}),
    _row(_A.URGE,     _HAN, _HAN, {_CHAIR}, holder={_ASSIGNEE, _STAFF}, tells={_ASSIGNEE}),
    _row(_A.RECOUNT,  _HAN, _HAN, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.QUESTION, _HAN, _HAN, {_ASSIGNEE, _STAFF}, then=(_ASSIGNEE, "promise"), holder={_ASSIGNEE},
         tells={_SUBMITTER}, only=_DEMAND),
    _row(_A.URGENT,   _HAN, _HAN, {_ASSIGNEE, _STAFF}, holder={_ASSIGNEE}, tells={_SUBMITTER}, shows={_CHAIR},
         only=_DEMAND),
    _row(_A.OBJECT,   _HAN, _HAN, {_SUBMITTER}, then=(_ASSIGNEE, "promise"), holder={_ASSIGNEE}, tells={_ASSIGNEE},
         only=_DEMAND),

    # 执行督查
    _row(_A.CONFIRM,  _SUP, _SUP, {_SUPERVISOR}, holder={_SUPERVISOR}, only=_PROPOSAL),
    _row(_A.FAULT,    _SUP, _SUP, {_SUPERVISOR}, holder={_SUPERVISOR}, words=True, tells={_ASSIGNEE}, only=_PROPOSAL),
    _row(_A.VERIFY,   _SUP, _FEE, {_SYSTEM}, then=(_RATER, "rating"), holder={_SUPERVISOR},
         tells={_RATER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.REOPEN,   _SUP, _HAN, {_SYSTEM}, then=(_ASSIGNEE, "redo"), holder={_SUPERVISOR},
         tells={_SUBMITTER, _ASSIGNEE, _CHAIR}, only=_PROPOSAL),
    _row(_A.REPLACE,  _SUP, _SUP, {_SYSTEM}, holder={_SUPERVISOR}, shows={_SUPERVISOR}, only=_PROPOSAL),
    _row(_A.SILENT,   _SUP, _SUP, {_SYSTEM}, then=(_CHAIR, "confirmation"), holder={_SUPERVISOR}, shows={_CHAIR},
         only=_PROPOSAL),
    _row(_A.AGREE,    _SUP, _FEE, {_CHAIR}, then=(_RATER, "rating"), holder={_CHAIR}, words=True,
         tells={_RATER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.RETURN,   _SUP, _HAN, {_CHAIR}, then=(_ASSIGNEE, "redo"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.REPLY,    _SUP, _SUP, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}, only=_PROPOSAL),
    _row(_A.UNSEND,   _SUP, _SUP, {_ASSIGNEE, _STAFF}, only=_PROPOSAL),
    _row(_A.ADD,      _SUP, _SUP, _OWNERS, words=True, tells={_ASSIGNEE}, only=_PROPOSAL),
    _row(_A.RECOUNT,  _SUP, _SUP, {_SYSTEM}, tells={_SUBMITTER}, only=_PROPOSAL),

    # 总结反馈
    _row(_A.REPLY,    _FEE, _FEE, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}),
    _row(_A.UNSEND,   _FEE, _FEE, {_ASSIGNEE, _STAFF}),
    _row(_A.ADD,      _FEE, _FEE, _OWNERS, words=True, tells={_ASSIGNEE}),
    _row(_A.RATE,     _FEE, _FEE, {_SUBMITTER, _RATER}, holder={_RATER}),
    _row(_A.DISSENT,  _FEE, _FEE, {_RATER}, holder={_RATER}, words=True, opens=(_ASSIGNEE, "response"),
         tells={_ASSIGNEE}),
    _row(_A.REDO,     _FEE, _HAN, {_SUBMITTER, _SYSTEM}, then=(_ASSIGNEE, "redo"), holder={_RATER}, words=True,
         tells={_ASSIGNEE, _CHAIR, _COMPANION, _COSIGNER}),
    _row(_A.CONCLUDE, _FEE, _END, {_SYSTEM}, holder={_RATER}, tells={_ASSIGNEE}, only=_DEMAND),
    _row(_A.CONCLUDE, _FEE, _FEE, {_SYSTEM}, then=(_ASSIGNEE, "archive"), holder={_RATER}, tells={_ASSIGNEE},
         only=_PROPOSAL),
    _row(_A.LAPSE,    _FEE, _END, {_SYSTEM}, holder={_RATER}, tells={_RATER}, only=_DEMAND),
    _row(_A.LAPSE,    _FEE, _FEE, {_SYSTEM}, then=(_ASSIGNEE, "archive"), holder={_RATER}, tells={_RATER, _ASSIGNEE},
         only=_PROPOSAL),
    _row(_A.PASS,     _FEE, _FEE, {_SYSTEM}, then=(_STAFF, "archive"), holder={_ASSIGNEE}, tells={_STAFF},
         only=_PROPOSAL),
    _row(_A.ARCHIVE,  _FEE, _END, {_ASSIGNEE, _STAFF}, holder={_ASSIGNEE, _STAFF}, only=_PROPOSAL,
         tells={_SUBMITTER, _COMPANION, _LEAD, _COSIGNER, _REP, _SUPERVISOR, _CHAIR}),
    _row(_A.RECOUNT,  _FEE, _FEE, {_SYSTEM}, tells={_SUBMITTER}),
    _row(_A.REVIEW,   _FEE, _FEE, {_SUBMITTER, _SYSTEM}, then=(_CHAIR, "review"), holder={_RATER}, words=True,
         tells={_ASSIGNEE}, shows={_CHAIR}),
    _row(_A.AGREE,    _FEE, _END, {_CHAIR}, holder={_CHAIR}, words=True, tells={_SUBMITTER, _COMPANION, _ASSIGNEE},
         only=_DEMAND),
    _row(_A.AGREE,    _FEE, _FEE, {_CHAIR}, then=(_ASSIGNEE, "archive"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _COMPANION, _ASSIGNEE}, only=_PROPOSAL),
    _row(_A.RETURN,   _FEE, _HAN, {_CHAIR}, then=(_ASSIGNEE, "redo"), holder={_CHAIR}, words=True,
         tells={_SUBMITTER, _COMPANION, _ASSIGNEE}),

    _row(_A.REVIEW,   _END, _SUB, {_SUBMITTER}, then=(_CHAIR, "review"), words=True, shows={_CHAIR}),
    _row(_A.HELP,     _END, _END, {_SUBMITTER}, shows={_REP}, only=_DEMAND),
    _row(_A.CHAMPION, _END, _SUB, {_REP}, then=(_STAFF, "acceptance"), tells={_SUBMITTER, _STAFF}, only=_DEMAND),
    _row(_A.SPLIT,    _END, _SUB, {_SUBMITTER}, then=(_STAFF, "acceptance"), tells={_STAFF}),
    _row(_A.RELEASE,  _END, _SUB, {_SYSTEM}, then=(_STAFF, "acceptance"), tells={_SUBMITTER, _STAFF}),

    # 质询: beside the case's own turn
    *(row for stage in (_HAN, _SUP) for row in (
        _row(_A.INQUIRE, stage, stage, {_LEAD, _COSIGNER, _REP}, words=True, opens=(_INQUIRER, "joining"),
             tells={_INQUIRER}, only=_PROPOSAL),
        _row(_A.JOIN,    stage, stage, {_INQUIRER}, errand="joining", keeps=True, only=_PROPOSAL),
        _row(_A.DROP,    stage, stage, {_SYSTEM}, errand="joining", tells={_CONCERNED}, only=_PROPOSAL),
        _row(_A.SUMMON,  stage, stage, {_SYSTEM}, errand="joining", opens=(_ASSIGNEE, "inquiry"),
             tells={_ASSIGNEE, _SUBMITTER, _INQUIRER}, only=_PROPOSAL),
    )),
    *(_row(_A.ANSWER, stage, stage, {_ASSIGNEE, _STAFF}, errand="inquiry", words=True, tells={_INQUIRER, _SUBMITTER},
           only=_PROPOSAL) for stage in (_HAN, _SUP, _FEE)),

    # who is alone in not being satisfied has an answer, and it reaches them only
    *(_row(_A.RESPOND, stage, stage, {_ASSIGNEE, _STAFF}, errand="response", words=True, tells={_CONCERNED})
      for stage in (_FEE, _END)),

    # 职工事大家议: what its submitter agrees to is read by colleagues; a representative may make it a proposal
    *(row for stage in (_HAN, _FEE) for row in (
        _row(_A.OFFER,     stage, stage, {_SUBMITTER}, tells={_ASSIGNEE}, only=_DEMAND),
        _row(_A.PUBLISH,   stage, stage, {_ASSIGNEE, _STAFF}, words=True, tells={_SUBMITTER}, only=_DEMAND),
    )),
    *(row for stage in Stage for row in (
        _row(_A.UNPUBLISH, stage, stage, {_SUBMITTER}, tells={_ASSIGNEE},
             only=_PROPOSAL if stage in {_DEL, _SUP} else None),
        _row(_A.HIDE,      stage, stage, {_STAFF, _CHAIR}, words=True, tells={_SUBMITTER},
             only=_PROPOSAL if stage in {_DEL, _SUP} else None),
    )),
    _row(_A.RISE,     _HAN, _HAN, {_SYSTEM}, tells={_SUBMITTER}, shows={_READER}, only=_DEMAND),
    _row(_A.CHAMPION, _HAN, _SUB, {_READER, _REP}, then=(_STAFF, "acceptance"), opens=(_STAFF, "interim"),
         tells={_SUBMITTER, _STAFF}, only=_DEMAND),
    *(_row(_A.INTERIM, stage, stage, {_ASSIGNEE, _STAFF}, errand="interim", words=True, tells={_SUBMITTER},
           only=_PROPOSAL) for stage in (_SUB, _DEL, _HAN)),
    _row(_A.REVERT,   _DEL, _HAN, {_SYSTEM}, then=(_STAFF, "handover"), holder={_REP},
         tells={_SUBMITTER, _COSIGNER, _REP, _STAFF}, only=_PROPOSAL),

    # an unpublished one is taken up only with its submitter's yes, silence is no; what they do not want goes back
    _row(_A.SUGGEST,  _HAN, _HAN, {_ASSIGNEE, _STAFF}, opens=(_SUBMITTER, "adoption"), tells={_SUBMITTER},
         only=_DEMAND),
    _row(_A.ENTRUST,  _HAN, _HAN, {_SUBMITTER}, errand="adoption", tells={_ASSIGNEE}, shows={_REP}, only=_DEMAND),
    _row(_A.KEEP,     _HAN, _HAN, {_SUBMITTER, _SYSTEM}, errand="adoption", tells={_SUBMITTER, _ASSIGNEE},
         only=_DEMAND),
    *(_row(_A.RECLAIM, stage, _HAN, {_SUBMITTER}, then=(_STAFF, "handover"), tells={_STAFF}, only=_PROPOSAL)
      for stage in (_SUB, _DEL, _HAN)),

    # 并案: what happens to the case that another one is merged into
    *(_row(_A.ABSORB, stage, stage, {_SYSTEM}, tells={_SUBMITTER, _ASSIGNEE}) for stage in (_SUB, _HAN)),
    _row(_A.ABSORB, _DEL, _DEL, {_SYSTEM}, tells={_SUBMITTER}, only=_PROPOSAL),
    *(_row(_A.PART, stage, stage, {_SYSTEM}, only=_PROPOSAL if stage in {_DEL, _SUP} else None) for stage in Stage),

    # who leaves, and who cannot be reached
    *(_row(_A.EXCUSE, stage, stage, {_SYSTEM}, only=_PROPOSAL) for stage in (_SUB, _DEL, _SUP)),
    *(_row(_A.SUCCEED, stage, stage, {_SYSTEM}, tells={_LEAD, _SUBMITTER}, only=_PROPOSAL)
      for stage in Stage if stage is not _END),
    *(row for stage in Stage for row in (
        _row(_A.MISS, stage, stage, {_SYSTEM}, opens=(_STAFF, "telling"), tells={_ASSIGNEE},
             only=_PROPOSAL if stage in {_DEL, _SUP} else None),
        _row(_A.TOLD, stage, stage, {_ASSIGNEE, _STAFF, _SYSTEM}, errand="telling",
             only=_PROPOSAL if stage in {_DEL, _SUP} else None),
    )),
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


ERRANDS: dict[tuple[Kind, Stage], frozenset[str]] = {
    (kind, stage): frozenset(row.errand for row in LOOP if kind in row.kinds and row.source is stage and row.errand)
    for kind in Kind
    for stage in Stage
}
"""The errands that go on at a stage; others end when the case gets there, or becomes one of the other kind."""


MODERATING = frozenset({Action.HIDE})
"""What whoever handles the case leaves to a colleague or to the chair, whatever else they are to it."""


OWNERS = frozenset({Party.SUBMITTER, Party.COMPANION})
DECIDING = frozenset(
    {
        *(Action.ACCEPT, Action.DECLINE, Action.MERGE, Action.QUESTION, Action.URGENT, Action.SUGGEST, Action.PUBLISH),
        *(Action.RESOLVE, Action.PROMISE, Action.PROPOSE, Action.ARCHIVE, Action.ASK, Action.AGREE, Action.RETURN),
        *(Action.GRANT, Action.DENY, Action.HIDE),
    }
)
"""What nobody does by office with a case that is their own, though nobody knows whose it is: a colleague does."""


def is_own_to_decide(row: Transition, parties: frozenset[Party]) -> bool:
    """Whether somebody would decide by office, or take up by their first answer, what is their own."""
    by_office = bool(parties & OWNERS) and row.by & parties <= {_STAFF, _ASSIGNEE, _CHAIR}
    takes_up = row.action is Action.REPLY and row.source is Stage.SUBMISSION
    return by_office and (row.action in DECIDING or takes_up)


def is_open_to(row: Transition, parties: frozenset[Party]) -> bool:
    """Whether the move is for somebody who is `parties` to the case."""
    return bool(row.by & parties) and not (row.action in MODERATING and Party.ASSIGNEE in parties)


def moves(kind: Kind, stage: Stage, parties: frozenset[Party], holder: Party | None) -> tuple[Transition, ...]:
    """Every move open to somebody who is `parties` to a case at `stage` while `holder` has the turn.

    Those that belong to an errand are among them, whether there is one or not.
    """
    return tuple(
        row
        for row in LOOP
        if kind in row.kinds
        and row.source is stage
        and is_open_to(row, parties)
        and (holder is None or holder in row.holder)
    )
