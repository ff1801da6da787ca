"""A demand (诉求): submitted, handled, rated. It skips deliberation and supervision, or becomes a proposal."""

# fmt: off
from domain.cases.model import Case
from domain.cases.procedure import Procedure
from domain.cases.procedures.conclusions import CONSENTED, KEPT, rated
from domain.cases.procedures.shared import (
    ASSIGNEE,
    ASSISTED,
    BEGUN_ANEW,
    CHAIR,
    COMPANION,
    END,
    FEE,
    HAN,
    HANDLED,
    LOOKED_THROUGH,
    MORE_TIME,
    OWNERS,
    RATED,
    RATER,
    READER,
    REPRESENTATIVE,
    STAFF,
    SUB,
    SUBMITTER,
    SYSTEM,
    TAKEN_OVER,
    TAKING_IN,
    wherever,
)
from domain.cases.procedures.verbs import (
    ACCEPT,
    ADD,
    APPEAL,
    CHAMPION,
    CHAMPION_ENDED,
    CONCLUDE_AND_CLOSE,
    ENTRUST,
    EXTEND,
    HELP,
    KEEP,
    LAPSE_AND_CLOSE,
    LEAVE,
    OBJECT,
    OFFER,
    PROMISE,
    PROPOSE,
    PUBLISH,
    QUESTION,
    RATE_ANEW,
    REDO_AFTER_ALL,
    RESOLVE,
    RISE,
    STAND,
    SUBMIT,
    SUGGEST,
    TAKE_UP,
    TRANSFER,
    UPHOLD_RESULT,
    URGENT,
    WITHDRAW,
)
from domain.cases.words import DESK, Kind
from domain.policy import Promise


def _promise(case: Case) -> Promise:
    return "question" if case.question_days else "demand"


DEMAND = Procedure(
    kind=Kind.DEMAND,
    stages=(SUB, HAN, FEE, END),
    promise=_promise,
    settles={RATER: rated},
    vacant=CONSENTED,
    overdue=KEPT,
    moves=(
        # 线上提交
        SUBMIT(None, SUB, {SUBMITTER}, then=(STAFF, "acceptance"), shows={SUBMITTER, STAFF}),
        *LOOKED_THROUGH,
        ACCEPT(SUB, HAN, {STAFF}, then=(ASSIGNEE, "promise"), tells={SUBMITTER}),
        TRANSFER(SUB, HAN, {STAFF}, then=(ASSIGNEE, "promise"), tells={SUBMITTER}, shows={ASSIGNEE}),
        TAKE_UP(SUB, HAN, {STAFF}, then=(ASSIGNEE, "promise"), tells={SUBMITTER}),
        RESOLVE(SUB, FEE, {STAFF}, then=(RATER, "rating"), tells={RATER}),
        PROMISE(SUB, HAN, {STAFF}, then=(ASSIGNEE, "promised"), tells={SUBMITTER, COMPANION}),
        PROPOSE(SUB, HAN, {STAFF}, then=(CHAIR, "consent"), shows={CHAIR}),
        ADD(SUB, SUB, OWNERS, tells={STAFF}),
        WITHDRAW(SUB, END, {SUBMITTER}, tells={STAFF}),
        QUESTION(SUB, SUB, {STAFF}, holder={STAFF}, tells={SUBMITTER}),
        URGENT(SUB, SUB, {STAFF}, then=(STAFF, "acceptance"), holder={STAFF}, tells={SUBMITTER}, shows={CHAIR}),
        OBJECT(SUB, SUB, {SUBMITTER}, tells={STAFF}),

        # 办理落实
        *HANDLED,
        TAKEN_OVER,
        *ASSISTED,
        RESOLVE(HAN, FEE, DESK, then=(RATER, "rating"), tells={RATER}),
        WITHDRAW(HAN, END, {SUBMITTER}, tells={ASSIGNEE}),
        LEAVE(HAN, HAN, {SUBMITTER}, tells={ASSIGNEE}),
        EXTEND(HAN, HAN, {ASSIGNEE}, holder={ASSIGNEE}, opens=(CHAIR, "extension"), tells={CHAIR}),
        *MORE_TIME,
        QUESTION(HAN, HAN, DESK, then=(ASSIGNEE, "promise"), holder={ASSIGNEE}, tells={SUBMITTER}),
        URGENT(HAN, HAN, DESK, holder={ASSIGNEE}, tells={SUBMITTER}, shows={CHAIR}),
        OBJECT(HAN, HAN, {SUBMITTER}, then=(ASSIGNEE, "promise"), holder={ASSIGNEE}, tells={ASSIGNEE}),

        # 总结反馈
        *RATED,
        CONCLUDE_AND_CLOSE(FEE, END, {SYSTEM}, holder={RATER}, opens=(SUBMITTER, "changing"), tells={ASSIGNEE}),
        LAPSE_AND_CLOSE(FEE, END, {SYSTEM}, holder={RATER}, tells={RATER}),
        UPHOLD_RESULT(FEE, END, {CHAIR}, holder={CHAIR}, tells={SUBMITTER, COMPANION, ASSIGNEE}),
        *BEGUN_ANEW,

        # one tap has ended it: as long as there was to give it, the word may be changed
        RATE_ANEW(END, END, {SUBMITTER}, errand="changing", keeps=True, tells={ASSIGNEE}),
        REDO_AFTER_ALL(END, HAN, {SUBMITTER}, then=(ASSIGNEE, "redo"), errand="changing", tells={ASSIGNEE, CHAIR}),
        APPEAL(END, FEE, {SUBMITTER}, then=(CHAIR, "review"), errand="changing", tells={ASSIGNEE}, shows={CHAIR}),
        STAND(END, END, {SYSTEM}, errand="changing"),

        # 职工事大家议: what its submitter agrees to is read by colleagues; a representative may make it a proposal
        *(move for stage in (HAN, FEE) for move in (
            OFFER(stage, stage, {SUBMITTER}, tells={ASSIGNEE}),
            PUBLISH(stage, stage, DESK, tells={SUBMITTER}),
        )),
        RISE(HAN, HAN, {SYSTEM}, tells={SUBMITTER}, shows={READER}),
        CHAMPION(HAN, SUB, {READER, REPRESENTATIVE}, then=(STAFF, "acceptance"), opens=(STAFF, "interim"),
                 tells={SUBMITTER, STAFF}),
        HELP(END, END, {SUBMITTER}, shows={REPRESENTATIVE}),
        CHAMPION_ENDED(END, SUB, {REPRESENTATIVE}, then=(STAFF, "acceptance"), tells={SUBMITTER, STAFF}),

        # an unpublished one is taken up only with its submitter's yes; silence is no
        SUGGEST(HAN, HAN, DESK, opens=(SUBMITTER, "adoption"), tells={SUBMITTER}),
        ENTRUST(HAN, HAN, {SUBMITTER}, errand="adoption", tells={ASSIGNEE}, shows={REPRESENTATIVE}),
        KEEP(HAN, HAN, {SUBMITTER, SYSTEM}, errand="adoption", tells={SUBMITTER, ASSIGNEE}),

        *TAKING_IN,
        *wherever(SUB, HAN, FEE, END),
    ),
)
