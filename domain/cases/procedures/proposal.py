"""A proposal (提案): signed, filed, voted on, carried out, looked after, rated and summed up: all five steps."""

# fmt: off
from domain.cases.model import Case
from domain.cases.procedure import Procedure
from domain.cases.procedures.conclusions import CHAIRED, OVERDUE, cosigned, joined, rated, supervised, voted
from domain.cases.procedures.shared import (
    ASSIGNEE,
    ASSISTED,
    BEGUN_ANEW,
    CHAIR,
    COMPANION,
    CONCERNED,
    COSIGNER,
    DEL,
    END,
    FEE,
    HAN,
    HANDLED,
    INQUIRER,
    LEAD,
    LOOKED_THROUGH,
    MORE_TIME,
    OWNERS,
    RATED,
    RATER,
    REPRESENTATIVE,
    STAFF,
    SUB,
    SUBMITTER,
    SUP,
    SUPERVISOR,
    SYSTEM,
    TAKEN_OVER,
    TAKING_IN,
    wherever,
)
from domain.cases.procedures.verbs import (
    ABSORB,
    ACCEPT,
    ADD,
    ADOPT,
    ANSWER,
    ARCHIVE,
    CARRY,
    CERTIFY,
    CONCLUDE,
    CONFIRM,
    COSIGN,
    DROP,
    EXCUSE,
    EXTEND,
    FAULT,
    FORWARD,
    INQUIRE,
    INSTALL,
    INTERIM,
    JOIN,
    LAPSE_UNRATED,
    ORPHAN,
    OVERRULE,
    PASS,
    RECLAIM,
    RECOUNT,
    REFUSE,
    REJECT,
    REOPEN,
    REPLACE,
    REPLY,
    RESOLVE,
    RETURN_TO_REDO,
    REVERT,
    SILENT,
    SUBMIT,
    SUCCEED,
    SUMMON,
    TIE,
    UPHOLD,
    VACATE,
    VERIFY,
    VOTE,
    WITHDRAW,
)
from domain.cases.words import DESK, Action, Kind, Stage
from domain.policy import Promise


def _promise(case: Case) -> Promise:
    return "proposal"


CALLED = {Action.DECLINE: "not-file", Action.ASK: "ask-lead"}
EVERYBODY = frozenset({SUBMITTER, COMPANION, COSIGNER, REPRESENTATIVE})

PROPOSAL = Procedure(
    kind=Kind.PROPOSAL,
    stages=tuple(Stage),
    promise=_promise,
    card="proposal",
    settles={COSIGNER: cosigned, REPRESENTATIVE: voted, SUPERVISOR: supervised, INQUIRER: joined,
             RATER: rated},
    vacant=CHAIRED,
    overdue=OVERDUE,
    moves=(
        # 线上提交
        SUBMIT(None, SUB, {SUBMITTER}, then=(COSIGNER, "cosigning"), shows={SUBMITTER, COSIGNER}),
        COSIGN(SUB, SUB, {COSIGNER}, holder={COSIGNER}, tells={SUBMITTER}),
        REFUSE(SUB, SUB, {COSIGNER}, holder={COSIGNER}, tells={SUBMITTER}),
        FORWARD(SUB, SUB, {SYSTEM}, then=(STAFF, "acceptance"), holder={COSIGNER}, tells={SUBMITTER}, shows={STAFF}),
        *(move.under(CALLED.get(move.action, "")) for move in LOOKED_THROUGH),
        ACCEPT.named("file")(SUB, DEL, {STAFF}, then=(REPRESENTATIVE, "deliberation"), holder={STAFF, SUBMITTER},
                             tells={SUBMITTER, COSIGNER}, shows={REPRESENTATIVE}),
        ADD(SUB, SUB, OWNERS, holder={STAFF, SUBMITTER, CHAIR}, tells={STAFF}),
        WITHDRAW.named("withdraw-proposal")(SUB, END, {LEAD}, tells={COSIGNER}),
        EXCUSE(SUB, SUB, {SYSTEM}),

        # 代表审议
        VOTE(DEL, DEL, {REPRESENTATIVE}, holder={REPRESENTATIVE}),
        ADOPT(DEL, HAN, {SYSTEM}, then=(STAFF, "signing"), holder={REPRESENTATIVE, CHAIR},
              tells={*EVERYBODY, STAFF}),
        REJECT(DEL, END, {SYSTEM}, holder={REPRESENTATIVE, CHAIR}, tells=EVERYBODY),
        TIE(DEL, DEL, {SYSTEM}, then=(CHAIR, "casting"), holder={REPRESENTATIVE}, shows={CHAIR}),
        CARRY(DEL, HAN, {CHAIR}, then=(STAFF, "signing"), holder={CHAIR}, tells={*EVERYBODY, STAFF}),
        OVERRULE(DEL, END, {CHAIR}, holder={CHAIR}, tells=EVERYBODY),
        ADD(DEL, DEL, OWNERS, tells={REPRESENTATIVE}),
        REPLY(DEL, DEL, {STAFF}, tells={SUBMITTER}),
        WITHDRAW.named("withdraw-proposal")(DEL, END, {LEAD}, tells={COSIGNER, REPRESENTATIVE}),
        RECOUNT(DEL, DEL, {SYSTEM}, tells={SUBMITTER}),
        EXCUSE(DEL, DEL, {SYSTEM}),

        # 办理落实
        *HANDLED,
        TAKEN_OVER.under("take-over"),
        *ASSISTED,
        RESOLVE(HAN, SUP, DESK, then=(SUPERVISOR, "supervision"), tells={SUBMITTER, COMPANION}, shows={SUPERVISOR}),
        EXTEND(HAN, HAN, {ASSIGNEE}, holder={ASSIGNEE}, opens=(LEAD, "extension"), tells={LEAD}),
        SILENT(HAN, HAN, {SYSTEM}, errand="extension", opens=(CHAIR, "extension"), tells={CHAIR}),
        *MORE_TIME,

        # 执行督查
        CONFIRM(SUP, SUP, {SUPERVISOR}, holder={SUPERVISOR}),
        FAULT(SUP, SUP, {SUPERVISOR}, holder={SUPERVISOR}, tells={ASSIGNEE}),
        VERIFY(SUP, FEE, {SYSTEM}, then=(RATER, "rating"), holder={SUPERVISOR, CHAIR}, tells={RATER, ASSIGNEE}),
        REOPEN(SUP, HAN, {SYSTEM}, then=(ASSIGNEE, "redo"), holder={SUPERVISOR, CHAIR},
               tells={SUBMITTER, ASSIGNEE, CHAIR}),
        REPLACE(SUP, SUP, {SYSTEM}, holder={SUPERVISOR}, shows={SUPERVISOR}),
        SILENT(SUP, SUP, {SYSTEM}, then=(CHAIR, "confirmation"), holder={SUPERVISOR}, shows={CHAIR}),
        CERTIFY(SUP, FEE, {CHAIR}, then=(RATER, "rating"), holder={CHAIR}, tells={RATER, ASSIGNEE}),
        RETURN_TO_REDO(SUP, HAN, {CHAIR}, then=(ASSIGNEE, "redo"), holder={CHAIR}, tells={SUBMITTER, ASSIGNEE}),
        REPLY(SUP, SUP, DESK, tells={SUBMITTER}),
        ADD(SUP, SUP, OWNERS, tells={ASSIGNEE}),
        RECOUNT(SUP, SUP, {SYSTEM}, tells={SUBMITTER}),
        EXCUSE(SUP, SUP, {SYSTEM}),

        # 质询: beside the case's own turn
        *(move for stage in (HAN, SUP) for move in (
            INQUIRE(stage, stage, {LEAD, COSIGNER, REPRESENTATIVE}, opens=(INQUIRER, "joining"), tells={INQUIRER}),
            JOIN(stage, stage, {INQUIRER}, errand="joining", keeps=True),
            DROP(stage, stage, {SYSTEM}, errand="joining", tells={CONCERNED}),
            SUMMON(stage, stage, {SYSTEM}, errand="joining", opens=(ASSIGNEE, "inquiry"),
                   tells={ASSIGNEE, SUBMITTER, INQUIRER}),
        )),
        *(ANSWER(stage, stage, DESK, errand="inquiry", tells={INQUIRER, SUBMITTER}) for stage in (HAN, SUP, FEE)),

        # 总结反馈
        *RATED,
        CONCLUDE(FEE, FEE, {SYSTEM}, then=(ASSIGNEE, "archive"), holder={RATER}, tells={ASSIGNEE}),
        LAPSE_UNRATED(FEE, FEE, {SYSTEM}, then=(ASSIGNEE, "archive"), holder={RATER}, tells={RATER, ASSIGNEE}),
        PASS(FEE, FEE, {SYSTEM}, then=(STAFF, "archive"), holder={ASSIGNEE}, tells={STAFF}),
        ARCHIVE(FEE, END, DESK, holder=DESK,
                tells={SUBMITTER, COMPANION, LEAD, COSIGNER, REPRESENTATIVE, SUPERVISOR, CHAIR}),
        UPHOLD(FEE, FEE, {CHAIR}, then=(ASSIGNEE, "archive"), holder={CHAIR}, tells={SUBMITTER, COMPANION, ASSIGNEE}),
        *BEGUN_ANEW,

        # made of a demand: how it stands is told, and what they do not want goes back
        *(INTERIM(stage, stage, DESK, errand="interim", tells={SUBMITTER}) for stage in (SUB, DEL, HAN)),
        *(REVERT(stage, HAN, {SYSTEM}, then=(STAFF, "handover"), tells={SUBMITTER, COSIGNER, REPRESENTATIVE, STAFF})
          for stage in (SUB, DEL)),
        *(RECLAIM(stage, HAN, {SUBMITTER}, then=(STAFF, "handover"), tells={STAFF}) for stage in (SUB, DEL, HAN)),

        *TAKING_IN,
        ABSORB(DEL, DEL, {SYSTEM}, tells={SUBMITTER}),
        *wherever(*Stage),
        *(SUCCEED(stage, stage, {SYSTEM}, tells={LEAD, SUBMITTER}) for stage in (SUB, DEL, HAN, SUP, FEE)),

        # 谁来领衔: whoever led it represents nobody any more, nor does anybody who signed it
        *(move for stage in (SUB, DEL, HAN, SUP, FEE) for move in (
            VACATE(stage, stage, {SYSTEM}, opens=(CHAIR, "leading"), tells={SUBMITTER}, shows={CHAIR}),
            INSTALL(stage, stage, {CHAIR}, errand="leading", tells={LEAD, SUBMITTER}),
        )),
        *(ORPHAN(stage, HAN, {SYSTEM}, then=(STAFF, "handover"), tells={SUBMITTER, COSIGNER, REPRESENTATIVE, STAFF})
          for stage in (SUB, DEL)),
    ),
)
