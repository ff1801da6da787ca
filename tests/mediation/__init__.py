"""A procedure from outside the product: a quarrel with an employer is mediated. It has a stage, a verb and a party of
its own, and two values that no other kind of case has.
"""

from pathlib import Path

from telegram import Update
from telegram.ext import CommandHandler

from bot.features import Feature
from bot.wire.session import Context, message_text
from domain.cases.model import Case
from domain.cases.opinions import tally
from domain.cases.procedure import Field, Press, Procedure, Turnout, Verb
from domain.cases.procedures import verbs
from domain.cases.refusals import NobodyToAsk
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import own_voice
from domain.policy import Promise
from services.cases import perform
from storage.annex import Annex

MEDIATION = Kind("mediation")
TALKS = Stage("talks")
MEDIATOR = Party("mediator")
SUB, END = Stage.SUBMISSION, Stage.CLOSED
SUBMITTER, STAFF, SYSTEM = Party.SUBMITTER, Party.STAFF, Party.SYSTEM

INVITE = Verb(
    action=Action("invite"),
    asks="representatives",
    nobody=NobodyToAsk,
    decides=True,
    buttons=(Press("invite", main=True),),
)
WEIGH = Verb(action=Action("weigh"), words=True, buttons=(Press("weigh", main=True),))


def _promise(case: Case) -> Promise:
    return "demand"


def _mediated(asked: Turnout) -> Action | None:
    silent = tally(asked.case.opinions, MEDIATOR).silent
    return Action.LAPSE if asked.over and silent else None


PROCEDURE = Procedure(
    kind=MEDIATION,
    stages=(SUB, TALKS, END),
    promise=_promise,
    card="mediation",
    asks=(MEDIATOR,),
    days={"talking": 4},
    form=(Field("employer"), Field("sum", required=False, most=20)),
    settles={MEDIATOR: _mediated},
    moves=(
        verbs.SUBMIT.but(fields=("employer", "sum"))(
            None, SUB, {SUBMITTER}, then=(STAFF, "acceptance"), shows={SUBMITTER, STAFF}
        ),
        INVITE(SUB, TALKS, {STAFF}, then=(MEDIATOR, "talking"), tells={SUBMITTER}, shows={MEDIATOR}),
        verbs.DECLINE(SUB, END, {STAFF}, holder={STAFF}, tells={SUBMITTER}),
        verbs.WITHDRAW(SUB, END, {SUBMITTER}, tells={STAFF}),
        verbs.EXCUSE(TALKS, TALKS, {SYSTEM}),
        WEIGH(TALKS, END, {MEDIATOR}, holder={MEDIATOR}, tells={SUBMITTER}),
        verbs.LAPSE(TALKS, END, {SYSTEM}, holder={MEDIATOR}, tells={SUBMITTER}),
    ),
)


async def _mediate(update: Update, context: Context) -> None:
    """`/mediate <employer>, <sum>: <what it is about>`."""
    session = context.session
    head, _, text = message_text(update).removeprefix("/mediate").strip().partition(":")
    employer, _, owed = head.partition(",")
    membership = await session.people.membership(session.person)
    union = await session.unions.get(membership.union) if membership else None
    assert union
    case = Case(
        id=0,
        number=f"{await session.cases.next_number():04d}",
        kind=MEDIATION,
        union=union.id,
        union_path=union.path,
        category="pay",
        text=text.strip(),
        submitter=own_voice(session.person),
        anonymous=False,
        urgent=False,
        submitted_at=session.now,
        promise_due=session.rules.calendar.due(session.now, 13),
        values={"employer": employer.strip(), "sum": owed.strip()},
    )
    await perform.begin(session, case, ())


FEATURE = Feature(
    "mediation",
    optional=True,
    commands=[CommandHandler("mediate", _mediate)],
    procedure=PROCEDURE,
    annex=Annex("mediation", Path(__file__).parent),
)
