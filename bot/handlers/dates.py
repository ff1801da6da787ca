"""Every date explains itself: what it was counted from, what was left out, what moved it."""

from telegram import Update

from bot.wire.buttons import on
from bot.wire.session import Context, Session
from domain.cases.decisions import what_stands
from domain.cases.explanation import Reason, promise_reasons, turn_reason
from domain.cases.parties import parties
from domain.cases.words import Action, Party
from domain.sentences import Button, Day
from domain.taps.cases import OPEN, VIEW, WHY
from services.cases import perform


async def _why(update: Update, context: Context) -> None:
    """The promise for everybody; whose turn it is, for the office too."""
    session = context.session
    case = await perform.known_to(session, WHY.fields(context)[0], session.actor, following=True)
    history = what_stands(await session.cases.history(case.id))
    moves = [
        (event.action, event.at, event.promise)
        for event in history
        if event.promise and event.action is not Action.UNSEND
    ]
    reasons = promise_reasons(moves, lambda at: session.rules.of(case.union_path, at).calendar)
    mine = parties(case, session.actor)
    if case.turn and mine and Party.SUBMITTER not in mine:
        reasons.append(turn_reason(case.turn, session.rules.of(case.union_path).calendar))
    lines = "\n".join(_line(session, reason) for reason in reasons)
    back = [Button("button-view", VIEW(case.id)), Button("button-open", OPEN(case.id), {"number": case.number})]
    await session.say("why", buttons=[back], protected=case.anonymous, number=case.number, lines=lines)


def _line(session: Session, reason: Reason) -> str:
    return session.texts.plain(
        session.language,
        f"why-{reason.why}",
        since=Day(reason.since),
        due=Day(reason.due),
        days=reason.days,
        weekends=reason.left_out.weekends,
        holidays=reason.left_out.holidays,
        worked=reason.left_out.worked,
    )


BUTTONS = [on(WHY, _why)]
