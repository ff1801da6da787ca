"""Chapters of procedures: moves that demands and proposals both have. Each of them names what it takes from here."""

# fmt: off
from domain.cases.procedure import Move
from domain.cases.procedures.verbs import (
    ABSORB,
    ACCEPT,
    ADD,
    ASK,
    ASSIST,
    COMPLETE,
    CONSENT,
    CORRECT,
    DECLINE,
    DENY,
    DISSENT,
    EXCUSE,
    GRANT,
    HANDBACK,
    HIDE,
    LAPSE,
    MERGE,
    MISS,
    PART,
    PASS,
    PROMISE,
    PROPOSE,
    RATE,
    RECALL,
    RECOUNT,
    REDO,
    RELEASE,
    REPLY,
    REPORT,
    RESPOND,
    RETURN_TO_HANDLING,
    RETURN_TO_REDO,
    RETURN_TO_STAFF,
    REVIEW,
    REVIEW_DECLINED,
    SPLIT,
    TOLD,
    TRANSFER,
    UNPUBLISH,
    UNSEND,
    UNTAKEN,
    UPHOLD_DECLINED,
    URGE,
    WAIVE,
)
from domain.cases.words import DESK, Party, Stage

SUB, DEL, HAN, SUP, FEE, END = Stage
SUBMITTER, COMPANION, LEAD, STAFF, ASSIGNEE, HELPER, CHAIR = (
    Party.SUBMITTER, Party.COMPANION, Party.LEAD, Party.STAFF, Party.ASSIGNEE, Party.HELPER, Party.CHAIR,
)
COSIGNER, REPRESENTATIVE, SUPERVISOR, INQUIRER, RATER, CONCERNED, READER, SYSTEM = (
    Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER, Party.RATER, Party.CONCERNED,
    Party.READER, Party.SYSTEM,
)
OWNERS = frozenset({SUBMITTER, LEAD, COMPANION})

LOOKED_THROUGH: tuple[Move, ...] = (
    ASK(SUB, SUB, {STAFF}, then=(SUBMITTER, "completion"), holder={STAFF}, tells={SUBMITTER}),
    COMPLETE(SUB, SUB, {SUBMITTER}, then=(STAFF, "acceptance"), holder={SUBMITTER}, tells={STAFF}),
    DECLINE(SUB, END, {STAFF}, holder={STAFF, SUBMITTER}, tells={SUBMITTER, COMPANION, COSIGNER}),
    MERGE(SUB, END, {STAFF}, holder={STAFF}, tells={SUBMITTER, COSIGNER}),
    LAPSE(SUB, SUB, {SYSTEM}, then=(STAFF, "acceptance"), holder={SUBMITTER}, tells={STAFF}),
    UPHOLD_DECLINED(SUB, END, {CHAIR}, holder={CHAIR}, tells={SUBMITTER}),
    RETURN_TO_STAFF(SUB, SUB, {CHAIR}, then=(STAFF, "acceptance"), holder={CHAIR}, tells={SUBMITTER, STAFF}),
    URGE(SUB, SUB, {CHAIR}, holder={STAFF}, tells={STAFF}),
    RECOUNT(SUB, SUB, {SYSTEM}, tells={SUBMITTER}),
)
"""What staff do with what was handed in, and what its submitter and the chair do about that."""

HANDLED: tuple[Move, ...] = (
    PASS(HAN, HAN, {SYSTEM}, then=(STAFF, "handover"), holder={ASSIGNEE}, tells={SUBMITTER, STAFF}),
    UNTAKEN(HAN, HAN, {SYSTEM}, then=(STAFF, "handover"), holder={ASSIGNEE}, tells={SUBMITTER, STAFF}),
    TRANSFER(HAN, HAN, DESK, then=(ASSIGNEE, "promise"), tells={SUBMITTER}, shows={ASSIGNEE}),
    REPLY(HAN, HAN, DESK, tells={SUBMITTER}),
    PROMISE(HAN, HAN, DESK, then=(ASSIGNEE, "promised"), tells={SUBMITTER, COMPANION}),
    PROPOSE(HAN, HAN, DESK, then=(CHAIR, "consent"), shows={CHAIR}),
    ADD(HAN, HAN, OWNERS, tells={ASSIGNEE}),
    CONSENT(HAN, FEE, {CHAIR}, then=(RATER, "rating"), holder={CHAIR}, tells={RATER, ASSIGNEE}),
    WAIVE(HAN, FEE, {SYSTEM}, then=(RATER, "rating"), holder={CHAIR}, tells={RATER, ASSIGNEE}),
    RETURN_TO_HANDLING(HAN, HAN, {CHAIR}, then=(ASSIGNEE, "promise"), holder={CHAIR}, tells={ASSIGNEE}),
    HANDBACK(HAN, HAN, {ASSIGNEE}, then=(STAFF, "handover"), holder={ASSIGNEE}, tells={SUBMITTER, STAFF}),
    URGE(HAN, HAN, {CHAIR}, holder={ASSIGNEE, STAFF}, tells={ASSIGNEE}),
    RECOUNT(HAN, HAN, {SYSTEM}, tells={SUBMITTER}),
)

TAKEN_OVER = ACCEPT(HAN, HAN, {STAFF}, then=(ASSIGNEE, "promise"), holder={STAFF}, tells={SUBMITTER})
"""What lies with all staff."""

ASSISTED: tuple[Move, ...] = (
    ASSIST(HAN, HAN, {ASSIGNEE}, opens=(HELPER, "assist"), tells={HELPER}),
    REPORT(HAN, HAN, {HELPER}, errand="assist", tells={ASSIGNEE}),
    RECALL(HAN, HAN, {ASSIGNEE}, errand="assist", tells={HELPER}),
    EXCUSE(HAN, HAN, {SYSTEM}, errand="assist", tells={ASSIGNEE}),
)
"""A colleague handles a part of it."""

MORE_TIME: tuple[Move, ...] = (
    GRANT(HAN, HAN, {CHAIR, LEAD}, then=(ASSIGNEE, "promise"), holder={ASSIGNEE}, errand="extension",
          tells={SUBMITTER, COMPANION, ASSIGNEE}),
    DENY(HAN, HAN, {CHAIR, LEAD}, holder={ASSIGNEE}, errand="extension", tells={ASSIGNEE}),
)

RATED: tuple[Move, ...] = (
    REPLY(FEE, FEE, DESK, tells={SUBMITTER}),
    ADD(FEE, FEE, OWNERS, tells={ASSIGNEE}),
    RATE(FEE, FEE, {SUBMITTER, RATER}, holder={RATER}),
    DISSENT(FEE, FEE, {RATER}, holder={RATER}, opens=(ASSIGNEE, "response"), tells={ASSIGNEE}),
    REDO(FEE, HAN, {SUBMITTER, SYSTEM}, then=(ASSIGNEE, "redo"), holder={RATER},
         tells={ASSIGNEE, CHAIR, COMPANION, COSIGNER}),
    RECOUNT(FEE, FEE, {SYSTEM}, tells={SUBMITTER}),
    REVIEW(FEE, FEE, {SUBMITTER, SYSTEM}, then=(CHAIR, "review"), holder={RATER}, tells={ASSIGNEE}, shows={CHAIR}),
    RETURN_TO_REDO(FEE, HAN, {CHAIR}, then=(ASSIGNEE, "redo"), holder={CHAIR},
                   tells={SUBMITTER, COMPANION, ASSIGNEE}),
    # who is alone in not being satisfied has an answer, and it reaches them only
    *(RESPOND(stage, stage, DESK, errand="response", tells={CONCERNED}) for stage in (FEE, END)),
)

BEGUN_ANEW: tuple[Move, ...] = (
    REVIEW_DECLINED(END, SUB, {SUBMITTER}, then=(CHAIR, "review"), shows={CHAIR}),
    SPLIT(END, SUB, {SUBMITTER}, then=(STAFF, "acceptance"), tells={STAFF}),
    RELEASE(END, SUB, {SYSTEM}, then=(STAFF, "acceptance"), tells={SUBMITTER, STAFF}),
)
"""Out of the end: it was declined, or is not the same thing as the case that it was merged into."""

CORRECTED: dict[Stage, frozenset[Party]] = {
    SUB: frozenset({SUBMITTER}),
    HAN: frozenset({SUBMITTER, COMPANION, ASSIGNEE}),
    SUP: frozenset({SUBMITTER, COMPANION, ASSIGNEE, SUPERVISOR}),
    FEE: frozenset({SUBMITTER, COMPANION, ASSIGNEE, COSIGNER}),
    END: frozenset({SUBMITTER, COMPANION, ASSIGNEE, COSIGNER}),
}
"""Who hears that words were wrong: who has heard those words, and whoever handles it."""

TAKING_IN: tuple[Move, ...] = tuple(
    ABSORB(stage, stage, {SYSTEM}, tells={SUBMITTER, ASSIGNEE}) for stage in (SUB, HAN)
)


def wherever(*stages: Stage) -> tuple[Move, ...]:
    """What can happen at any stage: it leaves the board, a companion parts, somebody cannot be reached, and what was
    said is taken back or corrected.
    """
    corrected = tuple(
        CORRECT(stage, stage, DESK | {CHAIR}, tells=CORRECTED[stage]) for stage in stages if stage in CORRECTED
    )
    return corrected + tuple(move for stage in stages for move in (
        UNSEND(stage, stage, DESK | {CHAIR}),
        UNPUBLISH(stage, stage, {SUBMITTER}, tells={ASSIGNEE}),
        HIDE(stage, stage, {STAFF, CHAIR}, tells={SUBMITTER}),
        PART(stage, stage, {SYSTEM}),
        MISS(stage, stage, {SYSTEM}, opens=(STAFF, "telling"), tells={ASSIGNEE}),
        TOLD(stage, stage, {ASSIGNEE, STAFF, SYSTEM}, errand="telling"),
    ))
