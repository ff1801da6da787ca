"""What is done in the procedures of the product, wherever it is done."""

from domain.cases import answers, conditions, effects, promise, refusals
from domain.cases.model import Grade, Rating
from domain.cases.opinions import Answer
from domain.cases.procedure import Press, Verb
from domain.cases.promise import Why
from domain.cases.words import Action, Kind, Party
from domain.refusal import MovedOn

_YES, _NO = Answer.YES, Answer.NO


def _main(word: str) -> tuple[Press]:
    return (Press(word, main=True),)


def _plain(word: str) -> tuple[Press]:
    return (Press(word),)


def _rare(word: str) -> tuple[Press]:
    return (Press(word, rare=True),)


# 线上提交
SUBMIT = Verb(action=Action.SUBMIT, why=Why.COUNTED, course="submitted")
COSIGN = Verb(action=Action.COSIGN, answers=(Party.COSIGNER, _YES), buttons=_main("cosign"))
REFUSE = Verb(action=Action.REFUSE, answers=(Party.COSIGNER, _NO), buttons=_plain("refuse"))
FORWARD = Verb(action=Action.FORWARD)
ACCEPT = Verb(
    action=Action.ACCEPT, clears=("given_at",), decides=True, here=True, course="accepted", buttons=_main("accept")
)
ASK = Verb(
    action=Action.ASK,
    words=True,
    once="asked_at",
    refusal=refusals.AskedBefore,
    sets=("asked_at",),
    pauses=True,
    decides=True,
    here=True,
    call=True,
    buttons=_plain("ask"),
)
COMPLETE = Verb(action=Action.COMPLETE, words=True, alone=True, buttons=_main("complete"))
DECLINE = Verb(
    action=Action.DECLINE,
    words=True,
    effect=effects.declined,
    falls=True,
    decides=True,
    here=True,
    call=True,
    buttons=(Press("decline", final=True),),
)
TRANSFER = Verb(
    action=Action.TRANSFER,
    choice=conditions.has_a_colleague,
    to_colleague=True,
    given_over=True,
    sets=("given_at",),
    here=True,
    course="given",
    buttons=_plain("transfer"),
)
ADD = Verb(action=Action.ADD, words=True, anytime=True, aside=True, buttons=_plain("add"))
WITHDRAW = Verb(
    action=Action.WITHDRAW,
    effect=effects.withdrawn,
    falls=True,
    buttons=(Press("withdraw", asks_first=True, on_card=True),),
)
LEAVE = Verb(
    action=Action.LEAVE,
    given="published_at",
    once="left_at",
    when=conditions.is_needed,
    seeks="seconders",
    nobody=MovedOn,
    sets=("left_at",),
    says=answers.lets_submitter_go,
    buttons=(Press("leave", main=True, under="withdraw"),),
)
LAPSE = Verb(action=Action.LAPSE, course="unrated")
URGE = Verb(action=Action.URGE, timely=conditions.is_a_new_day, sets=("urged_at",), buttons=_plain("urge"))
RECOUNT = Verb(
    action=Action.RECOUNT,
    choice=conditions.has_a_calendar,
    promises=promise.recounted,
    why=Why.RECOUNTED,
    recounts=True,
    call=True,
)
QUESTION = Verb(
    action=Action.QUESTION,
    when=conditions.may_be_a_question,
    timely=conditions.is_shorter,
    effect=effects.marked,
    promises=promise.shortened,
    why=Why.QUESTION,
    decides=True,
    buttons=_rare("question"),
)
URGENT = Verb(
    action=Action.URGENT,
    when=conditions.is_not_urgent,
    effect=effects.urgent,
    promises=promise.urgent,
    decides=True,
    buttons=_rare("urgent"),
)
OBJECT = Verb(
    action=Action.OBJECT,
    when=conditions.is_a_question,
    effect=effects.marked,
    promises=promise.lengthened,
    why=Why.OBJECTED,
    buttons=_plain("object"),
)

# 代表审议
VOTE = Verb(
    action=Action.VOTE,
    choice=conditions.has_an_answer,
    timely=conditions.says_nothing_of_a_vote,
    says=answers.votes,
    buttons=(
        Press("vote-yes", answer=Answer.YES),
        Press("vote-no", answer=Answer.NO),
        Press("vote-abstain", answer=Answer.ABSTAIN),
    ),
)
ADOPT = Verb(
    action=Action.ADOPT,
    clears=("assignee", "resolution"),
    promises=promise.from_now("proposal"),
    why=Why.ADOPTED,
    course="adopted",
)
REJECT = Verb(action=Action.REJECT, effect=effects.declined, falls=True, call=True)
TIE = Verb(action=Action.TIE)

# What a chair decides: each time something else, and always with these two.
AGREE = Verb(action=Action.AGREE, words=True, why=Why.ADOPTED, decides=True, call=True)
RETURN = Verb(action=Action.RETURN, words=True, why=Why.REDONE, decides=True, call=True, buttons=_plain("return"))
CONSENT = AGREE.but(words=False, buttons=_main("consent"))
WAIVE = Verb(action=Action.WAIVE, call=True)
"""Nobody is there any more who could consent."""
CARRY = AGREE.but(clears=("assignee", "resolution"), promises=promise.from_now("proposal"), buttons=_plain("carry"))
CERTIFY = AGREE.but(buttons=_plain("certify"))
UPHOLD = AGREE.but(buttons=_plain("uphold"))
UPHOLD_DECLINED = UPHOLD.but(effect=effects.declined, falls=True)
UPHOLD_RESULT = UPHOLD.but(effect=effects.stands)
OVERRULE = RETURN.but(effect=effects.declined, falls=True, buttons=_plain("overrule"))
RETURN_TO_STAFF = RETURN.but(anew="promise", clears=("assignee", "resolution"))
RETURN_TO_HANDLING = RETURN.but(anew="redo", clears=("grade", "resolution"))
RETURN_TO_REDO = RETURN.but(effect=effects.redone)

# 办理落实
PASS = Verb(action=Action.PASS, clears=("assignee",))
UNTAKEN = Verb(action=Action.UNTAKEN, clears=("assignee",))
REPLY = Verb(action=Action.REPLY, words=True, call=True)
TAKE_UP = REPLY.but(decides=True)
"""Whoever answers first has it in hand."""
UNSEND = Verb(action=Action.UNSEND, untold=True, restores=True)
CORRECT = Verb(
    action=Action.CORRECT,
    words=True,
    when=conditions.is_spoken_of,
    effect=effects.corrected,
    decides=True,
    anytime=True,
    call=True,
    alike=True,
    of_who_decided=True,
    buttons=_rare("correct"),
)
"""What was said of it was wrong: the right words, and those from before stay in its course."""
RESOLVE = Verb(
    action=Action.RESOLVE,
    words=True,
    choice=conditions.is_solved,
    grades=frozenset({Grade.A}),
    effect=effects.resolved,
    decides=True,
    here=True,
    call=True,
    course="resolved",
    buttons=_plain("resolve"),
)
PROMISE = Verb(
    action=Action.PROMISE,
    words=True,
    choice=conditions.is_promised,
    grades=frozenset({Grade.B}),
    when=conditions.may_be_promised,
    refusal=refusals.PromisedBefore,
    timely=conditions.is_ahead,
    effect=effects.promised,
    promises=promise.named,
    why=Why.NAMED,
    decides=True,
    call=True,
)
PROPOSE = Verb(
    action=Action.PROPOSE,
    words=True,
    choice=conditions.is_unsolved,
    grades=frozenset({Grade.C, Grade.D}),
    effect=effects.resolved,
    decides=True,
)
HANDBACK = Verb(
    action=Action.HANDBACK,
    words=True,
    when=conditions.was_given,
    refusal=refusals.HandedBackBefore,
    timely=conditions.is_fresh,
    sets=("handed_back_at",),
    clears=("assignee",),
    buttons=_rare("handback"),
)
ASSIST = Verb(
    action=Action.ASSIST, words=True, choice=conditions.has_a_colleague, to_colleague=True, buttons=_rare("assist")
)
REPORT = Verb(action=Action.REPORT, words=True, buttons=_main("report"))
RECALL = Verb(action=Action.RECALL, buttons=_rare("recall"))
EXTEND = Verb(
    action=Action.EXTEND,
    words=True,
    once="extension_days",
    refusal=refusals.ExtendedBefore,
    timely=conditions.is_not_late,
    effect=effects.extended,
    buttons=_plain("extend"),
)
GRANT = Verb(
    action=Action.GRANT,
    when=conditions.asks_for_more_time,
    sets=("extension_answered_at",),
    promises=promise.extended,
    why=Why.EXTENDED,
    decides=True,
    call=True,
    course="extended",
    buttons=_main("grant"),
)
DENY = Verb(
    action=Action.DENY,
    when=conditions.asks_for_more_time,
    sets=("extension_answered_at",),
    decides=True,
    buttons=_plain("deny"),
)
SILENT = Verb(action=Action.SILENT)

# 执行督查
CONFIRM = Verb(action=Action.CONFIRM, answers=(Party.SUPERVISOR, _YES), buttons=_main("carried-out"))
FAULT = Verb(action=Action.FAULT, words=True, answers=(Party.SUPERVISOR, _NO), buttons=_plain("fault"))
VERIFY = Verb(action=Action.VERIFY, call=True, course="verified")
REOPEN = Verb(action=Action.REOPEN, effect=effects.redone, why=Why.REDONE, course="reopened")
REPLACE = Verb(action=Action.REPLACE, asks="substitutes", says=answers.replaces)

# 总结反馈
RATE = Verb(
    action=Action.RATE,
    choice=conditions.is_content,
    says=answers.rates,
    alone=True,
    buttons=(Press("satisfied", rating=Rating.SATISFIED), Press("mostly", rating=Rating.MOSTLY)),
)
RATE_ANEW = RATE.but(
    when=conditions.rates_alone,
    timely=conditions.is_another_word,
    effect=effects.rated_anew,
    alone=False,
    buttons=(
        Press("satisfied", label="change-satisfied", rating=Rating.SATISFIED),
        Press("mostly", label="change-mostly", rating=Rating.MOSTLY),
    ),
)
DISSENT = Verb(action=Action.DISSENT, words=True, answers=(Party.RATER, _NO), buttons=_plain("dissent"))
REDO = Verb(
    action=Action.REDO,
    words=True,
    when=conditions.needs_no_chair,
    effect=effects.redone_unsatisfied,
    answers=(Party.RATER, _NO),
    why=Why.REDONE,
    course="redone",
    buttons=_plain("redo"),
)
REDO_AFTER_ALL = REDO.but(when=conditions.changes_to_a_redo, clears=("outcome", "closed_at")).named("change-redo")
REVIEW = Verb(
    action=Action.REVIEW,
    words=True,
    when=conditions.is_reviewable,
    seeks="chairs",
    nobody=refusals.NobodyPresides,
    sets=("reviewed_at",),
    effect=effects.unsatisfied,
    answers=(Party.RATER, _NO),
    buttons=_plain("appeal"),
)
APPEAL = REVIEW.but(
    action=Action.APPEAL,
    when=conditions.changes_to_an_appeal,
    clears=("outcome", "closed_at"),
    buttons=_plain("change-appeal"),
)
STAND = Verb(action=Action.STAND, untold=True)
"""What they said of it is their last word: the time in which they may change it is over."""
REVIEW_DECLINED = REVIEW.but(effect=None, answers=None, clears=("outcome", "closed_at"), buttons=_plain("review"))
CONCLUDE = Verb(action=Action.CONCLUDE, effect=effects.rated, course="rated")
CONCLUDE_AND_CLOSE = CONCLUDE.but(effect=effects.rated_and_closed)
LAPSE_UNRATED = LAPSE.but(effect=effects.rated)
LAPSE_AND_CLOSE = LAPSE.but(effect=effects.rated_and_closed)
ARCHIVE = Verb(
    action=Action.ARCHIVE,
    effect=effects.archived,
    decides=True,
    alike=True,
    course="archived",
    buttons=(Press("archive", main=True), Press("archive-note", note=True)),
)

# 质询
INQUIRE = Verb(
    action=Action.INQUIRE,
    words=True,
    when=conditions.has_no_inquiry,
    refusal=refusals.InquiryOpen,
    asks="others",
    nobody=refusals.TooFewToInquire,
    says=answers.raises,
    buttons=_rare("inquire"),
)
JOIN = Verb(action=Action.JOIN, answers=(Party.INQUIRER, _YES), buttons=_main("join"))
DROP = Verb(action=Action.DROP)
SUMMON = Verb(action=Action.SUMMON, course="inquired")
ANSWER = Verb(action=Action.ANSWER, words=True, buttons=_main("answer-inquiry"))
RESPOND = Verb(action=Action.RESPOND, words=True, call=True, buttons=_plain("respond"))

# 职工事大家议
OFFER = Verb(
    action=Action.OFFER,
    module="board",
    once="offered_at",
    sets=("offered_at",),
    aside=True,
    buttons=_plain("offer"),
)
PUBLISH = Verb(
    action=Action.PUBLISH,
    words=True,
    given="offered_at",
    refusal=refusals.NotOffered,
    effect=effects.published,
    decides=True,
    buttons=_plain("publish"),
)
UNPUBLISH = Verb(
    action=Action.UNPUBLISH, given="offered_at", clears=("published_at", "offered_at"), buttons=_rare("unpublish")
)
HIDE = Verb(
    action=Action.HIDE,
    words=True,
    given="published_at",
    clears=("published_at", "offered_at"),
    decides=True,
    moderates=True,
    buttons=_rare("hide"),
)
RISE = Verb(action=Action.RISE, module="proposals", when=conditions.is_brought_up, sets=("help_at",))

# 带上提案
HELP = Verb(
    action=Action.HELP,
    public_words=True,
    module="proposals",
    when=conditions.may_need_help,
    asks="representatives",
    nobody=refusals.NobodyToAsk,
    sets=("help_at",),
    effect=effects.entrusted,
    says=answers.asks(Party.REPRESENTATIVE),
    buttons=_plain("help"),
)
SUGGEST = Verb(
    action=Action.SUGGEST,
    module="proposals",
    when=conditions.is_suggestible,
    refusal=refusals.SuggestedBefore,
    seeks="representatives",
    nobody=refusals.NobodyToAsk,
    sets=("suggested_at",),
    decides=True,
    buttons=_rare("suggest"),
)
ENTRUST = Verb(
    action=Action.ENTRUST,
    public_words=True,
    module="proposals",
    asks="representatives",
    nobody=refusals.NobodyToAsk,
    sets=("entrusted_at", "help_at"),
    effect=effects.entrusted,
    says=answers.asks(Party.REPRESENTATIVE),
    alone=True,
    buttons=_main("entrust"),
)
KEEP = Verb(action=Action.KEEP, buttons=_plain("keep"))
CHAMPION = Verb(
    action=Action.CHAMPION,
    module="proposals",
    when=conditions.is_open_to_take_up,
    effect=effects.taken_up,
    promises=promise.from_now("proposal"),
    why=Why.ADOPTED,
    answers=(Party.COSIGNER, _YES),
    leads=True,
    becomes=Kind.PROPOSAL,
    course="championed",
    buttons=_main("champion"),
)
CHAMPION_ENDED = CHAMPION.but(effect=effects.taken_up_when_asked)
INTERIM = Verb(action=Action.INTERIM, words=True, call=True, buttons=_main("interim"))
REVERT = Verb(
    action=Action.REVERT,
    effect=effects.reverted,
    promises=promise.from_now("demand"),
    why=Why.REDONE,
    becomes=Kind.DEMAND,
)
RECLAIM = Verb(
    action=Action.RECLAIM,
    given="taken_up_at",
    timely=conditions.is_new,
    effect=effects.reclaimed,
    promises=promise.from_now("demand"),
    why=Why.REDONE,
    says=answers.lets_all_go,
    becomes=Kind.DEMAND,
    buttons=(Press("reclaim", asks_first=True),),
)

# 并案
MERGE = Verb(
    action=Action.MERGE,
    choice=conditions.has_another_case,
    when=conditions.stands_alone,
    refusal=refusals.PartedBefore,
    effect=effects.merged,
    decides=True,
    call=True,
    buttons=_rare("merge"),
)
ABSORB = Verb(action=Action.ABSORB, answers=(Party.COMPANION, _YES), numbered=True)
PART = Verb(action=Action.PART, answers=(Party.COMPANION, _NO), numbered=True)
SPLIT = Verb(
    action=Action.SPLIT,
    when=conditions.is_merged,
    timely=conditions.is_soon,
    sets=("parted_at",),
    clears=effects.REOPENED,
    anew="promise",
    why=Why.REDONE,
    buttons=_plain("split"),
)
RELEASE = Verb(
    action=Action.RELEASE, when=conditions.is_merged, clears=effects.REOPENED, anew="promise", why=Why.REDONE
)

# Who leaves, and who cannot be reached.
EXCUSE = Verb(action=Action.EXCUSE, says=answers.lets_go)
SUCCEED = Verb(action=Action.SUCCEED, effect=effects.succeeded)
VACATE = Verb(action=Action.VACATE, clears=("lead",))
INSTALL = Verb(
    action=Action.INSTALL,
    choice=conditions.has_a_colleague,
    chooses="candidates",
    nobody=refusals.CannotLead,
    effect=effects.succeeded,
    buttons=_main("install"),
)
ORPHAN = Verb(
    action=Action.ORPHAN,
    effect=effects.orphaned,
    promises=promise.from_now("demand"),
    why=Why.REDONE,
    becomes=Kind.DEMAND,
)
MISS = Verb(action=Action.MISS, untold=True)
TOLD = Verb(action=Action.TOLD, buttons=_main("told"))
