"""A procedure from outside the product: a quarrel with an employer is mediated. It has a stage, a verb and a party of
its own, and values that no other kind of case has: one of them is sealed, and one a file that proves something.
"""

from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.features import Feature
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, begin
from bot.wire.filters import anything
from bot.wire.pieces import file_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.cases.opinions import tally
from domain.cases.procedure import Field, Guard, Press, Procedure, Turnout, Verb
from domain.cases.procedures import verbs
from domain.cases.refusals import NobodyToAsk
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import own_voice
from domain.policy import Promise
from domain.sentences import Button
from domain.taps.tap import Tap
from services import seals
from services.cases import perform
from storage.annex import Annex

MEDIATION = Kind("mediation")
TALKS = Stage("talks")
MEDIATOR = Party("mediator")
SUB, OVER = Stage.SUBMISSION, Stage.CLOSED
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
    stages=(SUB, TALKS, OVER),
    promise=_promise,
    card="mediation",
    asks=(MEDIATOR,),
    days={"talking": 4},
    form=(
        Field("employer"),
        Field("sum", required=False, most=20),
        Field("idcard", most=18, guard=Guard.SEALED, readers=frozenset({STAFF}), days=30),
        Field("agreement", guard=Guard.PROOF, readers=frozenset({STAFF, SUBMITTER}), days=30),
    ),
    settles={MEDIATOR: _mediated},
    moves=(
        verbs.SUBMIT.but(fields=("employer", "sum", "idcard", "agreement"))(
            None, SUB, {SUBMITTER}, then=(STAFF, "acceptance"), shows={SUBMITTER, STAFF}
        ),
        INVITE(SUB, TALKS, {STAFF}, then=(MEDIATOR, "talking"), tells={SUBMITTER}, shows={MEDIATOR}),
        verbs.DECLINE(SUB, OVER, {STAFF}, holder={STAFF}, tells={SUBMITTER}),
        verbs.WITHDRAW(SUB, OVER, {SUBMITTER}, tells={STAFF}),
        verbs.EXCUSE(TALKS, TALKS, {SYSTEM}),
        WEIGH(TALKS, OVER, {MEDIATOR}, holder={MEDIATOR}, tells={SUBMITTER}),
        verbs.LAPSE(TALKS, OVER, {SYSTEM}, holder={MEDIATOR}, tells={SUBMITTER}),
    ),
)


FIELDS = {field.name: field for field in PROCEDURE.form}
LEAVE = Tap("mediate-no")
NO = Button("button-cancel", LEAVE())


async def _mediate(update: Update, context: Context) -> str:
    """`/mediate <employer>, <sum>: <what it is about>`; what is kept apart is asked for next."""
    session = context.session
    head, _, text = message_text(update).removeprefix("/mediate").strip().partition(":")
    employer, _, owed = head.partition(",")
    values = {"employer": employer.strip(), "sum": owed.strip()}
    await begin(session, "mediation", "idcard", {"values": values, "text": text.strip(), "guarded": {}})
    await session.say("mediate-idcard", buttons=[[NO]])
    return "idcard"


async def _idcard(update: Update, context: Context) -> str:
    session, data = context.session, _data(context)
    data["guarded"]["idcard"] = await seals.seal(session, FIELDS["idcard"], message_text(update))
    await session.say("mediate-agreement", buttons=[[NO]])
    return "agreement"


async def _agreement(update: Update, context: Context) -> str:
    session, data, message = context.session, _data(context), update.effective_message
    _, file = file_of(message) if message else (None, None)
    if file is None:
        await session.say("mediate-agreement", buttons=[[NO]])
        return "agreement"
    data["guarded"]["agreement"] = await seals.prove(session, FIELDS["agreement"], file)
    await _hand_in(session, data)
    return END


async def _hand_in(session: Session, data: dict[str, Any]) -> None:
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
        text=data["text"],
        submitter=own_voice(session.person),
        anonymous=False,
        urgent=False,
        submitted_at=session.now,
        promise_due=session.rules.calendar.due(session.now, 13),
        values=data["values"],
    )
    await perform.begin(session, case, (), data["guarded"])


async def _no(update: Update, context: Context) -> str:
    await seals.drop(context.session, PROCEDURE.form, _data(context)["guarded"])
    await context.session.show("mediate-left")
    return END


def _data(context: Context) -> dict[str, Any]:
    assert context.session.conversation
    return context.session.conversation.data


def _flow(texts: Texts) -> Flow:
    return Flow(
        "mediation",
        entry_points=[CommandHandler("mediate", _mediate)],
        states={
            "idcard": [MessageHandler(anything(texts), _idcard)],
            "agreement": [MessageHandler(anything(texts), _agreement)],
        },
        fallbacks=[on(LEAVE, _no)],
    )


FEATURE = Feature(
    "mediation",
    optional=True,
    flows=[_flow],
    procedure=PROCEDURE,
    annex=Annex("mediation", Path(__file__).parent),
)
