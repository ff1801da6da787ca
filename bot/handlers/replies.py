"""A reply to a message about a case: staff answer the worker, the worker adds to their case."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from telegram import Update

from bot.flows import holding
from bot.views.keyboards import onward
from bot.wire.buttons import on
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session
from bot.wire.texts import due_day
from domain.cases.clocks import after_quiet
from domain.cases.command import Command
from domain.cases.decisions import DECISIVE
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.parties import is_hidden, parties, under_own_name
from domain.cases.refusals import ActedUpon, DecideByButton, NoWordsNow, TooLateToUnsend, VoteFirst
from domain.cases.turns import goes_on_after
from domain.cases.words import Action, Party, Stage
from domain.drafts import Draft, Piece
from domain.labels import bare
from domain.people import Actor, own_voice
from domain.refusal import MovedOn, Refusal
from domain.sentences import Button, Day
from domain.taps.cases import MOVE, UNSEND
from services.cases import answer, perform
from services.cases.perform import Done
from services.demands import attachments
from storage.cases import Attachment


async def reply(update: Update, context: Context) -> None:
    """Replying is answering. Which way it goes depends on what the writer is to the case."""
    session, message = context.session, update.effective_message
    assert message and session.replied is not None
    case = await perform.known_to(session, session.replied, session.actor)
    piece = piece_of(message, session.rules.policy.draft)
    files = attachments((piece,))
    mine = parties(case, _as_addressed(session, case))
    if await taken_back_by_word(session, piece.text, case, mine):
        return
    if mine == {Party.CHAIR}:
        await _urged(session, case, piece.text, files)
    elif mine & {Party.SUBMITTER, Party.COMPANION, Party.LEAD}:
        await _added_by_reply(session, await _where_it_goes_on(session, case), piece)
    elif mine & {Party.STAFF, Party.ASSIGNEE}:
        done = await answer.reply(session, case.id, Draft(pieces=(piece,)), message.message_id, session.actor)
        await answered(session, done)
    else:
        await _said(session, case, piece.text, files)


def _as_addressed(session: Session, case: Case) -> Actor:
    """Who answers what reached them under their own name answers as that, though it is their own."""
    by_name = is_hidden(case, session.actor) and session.replied_as == own_voice(session.person)
    return under_own_name(session.actor) if by_name else session.actor


async def _where_it_goes_on(session: Session, case: Case) -> Case:
    """What they add to one that was merged goes into the case that it became part of."""
    if case.merged_into is None:
        return case
    return await perform.known_to(session, case.merged_into, session.actor)


async def _added_by_reply(session: Session, case: Case, piece: Piece) -> None:
    """No button was pressed that could have become out of date."""
    try:
        await added(session, case, (piece,))
    except MovedOn as refusal:
        raise NoWordsNow(number=case.number) from refusal


async def _urged(session: Session, case: Case, text: str, files: Sequence[Attachment]) -> None:
    """What a chair replies is a word, or a picture, to whoever has to act; what is theirs to decide has its buttons."""
    if case.turn and case.turn.party is Party.CHAIR:
        raise DecideByButton
    command = Command(Action.URGE, text=text)
    done = await perform.perform(session, case.id, command, session.actor, files)
    await say_done(session, command.action, done.case)


async def _said(session: Session, case: Case, text: str, files: Sequence[Attachment]) -> None:
    """What a representative replies goes with what they said by button: their vote, or whether it is done."""
    asked = Party.SUPERVISOR if case.turn and case.turn.party is Party.SUPERVISOR else Party.REPRESENTATIVE
    mine = [each.answer for each in case.opinions if each.party is asked and each.person == own_voice(session.person)]
    if not mine or mine[0] is None:
        raise VoteFirst
    action = Action.VOTE if asked is Party.REPRESENTATIVE else _LOOKED[mine[0]]
    command = Command(action, text=text, answer=mine[0])
    done = await perform.perform(session, case.id, command, session.actor, files)
    await say_done(session, Action.VOTE, done.case)


_LOOKED = {Answer.YES: Action.CONFIRM, Answer.NO: Action.FAULT}


async def added(session: Session, case: Case, pieces: Sequence[Piece]) -> None:
    """More words of the submitter's: what was asked for, or something of their own accord."""
    if await holding.holds(session, session.voice_in(case), pieces, (holding.CASE, case.id)):
        return
    asked = case.paused_at and Party.SUBMITTER in parties(case, session.actor)
    command = Command(Action.COMPLETE if asked else Action.ADD, text=Draft(pieces=tuple(pieces)).text)
    done = await perform.perform(session, case.id, command, session.actor, attachments(pieces))
    await say_done(session, command.action, done.case)


async def say_done(session: Session, action: Action, case: Case, event_id: int = 0) -> tuple[str, dict[str, Any]]:
    """What happened, by when something comes of it, and where to go from here; for what was decided by the event, a
    button that takes it back. Gives what was said.
    """
    promise = due_day(case.promise_due, session.rules.of(case.union_path).calendar, session.now)
    key = "done-resolve-proposal" if case.stage is Stage.SUPERVISION and action is Action.RESOLVE else f"done-{action}"
    if key == "done-resolve" and not case.anonymous and await session.people.is_without_account(case.submitter):
        key = "done-resolve-by-hand"
    key = "done-fell" if goes_on_after(action, case) else key
    asked = next((str(errand.party) for errand in case.errands if errand.limit == "extension"), "")
    back = [[Button("button-unsend", UNSEND(event_id))]] if event_id and action in DECISIVE else []
    minutes = session.rules.policy.unsend_seconds // 60 if back else 0
    args: dict[str, Any] = {"number": case.number, "promise": promise, "asked": asked, "minutes": minutes}
    await session.show(key, buttons=[*back, *onward(session.roles)], about=case, **args)
    return key, {**args, "kind": str(case.kind)}


async def rest_of_album(update: Update, context: Context) -> None:
    """More pictures of an album that went to a case: they follow, and are not answered again."""
    session, message = context.session, update.effective_message
    assert message and session.album is not None
    files = attachments((piece_of(message, session.rules.policy.draft),))
    await perform.add_files(session, session.album, session.actor, files)


async def answered(session: Session, done: Done) -> None:
    """Tells the author where the answer is going, and that it can be taken back for a while."""
    rules, case = session.rules, done.case
    at = session.now if case.urgent else after_quiet(session.now, rules.policy.day.quiet, rules.calendar)
    await session.show(
        await _way(session, case, at),
        buttons=[[Button("button-unsend", UNSEND(done.event_id))]],
        about=case,
        number=case.number,
        taken="yes" if done.taken else "no",
        minutes=rules.policy.unsend_seconds // 60,
        day=Day(rules.calendar.local_day(at)),
        time=at.astimezone(rules.calendar.zone).strftime("%H:%M"),
    )


async def _way(session: Session, case: Case, at: datetime) -> str:
    """Who has no account here is read to on the telephone. Of who has no name nothing is said: neither when it arrives
    nor how, or two who write at one moment would learn of the one account behind two names.
    """
    if case.anonymous:
        return "answered-anonymous"
    if await session.people.is_without_account(case.submitter):
        return "answered-by-hand"
    return "answered" if at == session.now else "answered-later"


async def unsend(update: Update, context: Context) -> None:
    await take_back(context.session, UNSEND.fields(context)[0])


async def take_back(session: Session, event_id: int) -> None:
    """An answer, or what was decided; where that is built on, or it is too late, it can be corrected."""
    try:
        done = await answer.unsend(session, event_id, session.actor)
    except (TooLateToUnsend, ActedUpon) as refusal:
        case = await _correctable(session, event_id)
        if case is None:
            raise
        turn, minutes = case.turn.number if case.turn else 0, session.rules.policy.unsend_seconds // 60
        key = "correct-instead-acted" if isinstance(refusal, ActedUpon) else "correct-instead"
        rows = [[Button("button-correct", MOVE("correct", case.id, turn))], *onward(session.roles)]
        await session.say(key, buttons=rows, about=case, number=case.number, minutes=minutes)
        return
    what = (await session.cases.happening(event_id)).action
    key = "unsent" if what is Action.REPLY else "unsent-decision"
    await session.show(key, buttons=onward(session.roles), about=done.case, number=done.case.number)


async def taken_back_by_word(
    session: Session, text: str, case: Case | None = None, mine: frozenset[Party] = frozenset()
) -> bool:
    """Whether they type what the button says instead: of the case that they reply to, or of what they did last."""
    if not text or bare(text) != bare(session.texts.plain(session.language, "button-unsend")):
        return False
    event_id = await (
        answer.newest_of(session, case, mine, session.actor) if case else answer.newest(session, session.actor)
    )
    if event_id is not None:
        await take_back(session, event_id)
    return event_id is not None


async def _correctable(session: Session, event_id: int) -> Case | None:
    """The case of this decision, if they may correct it, and where they can be asked how."""
    if session.place or not await session.cases.has_event(event_id):
        return None
    event = await session.cases.happening(event_id)
    try:
        case = await perform.check(session, event.case_id, Command(Action.CORRECT), session.actor)
    except Refusal:
        return None
    return case if event.action in DECISIVE else None


BUTTONS = [on(UNSEND, unsend)]
