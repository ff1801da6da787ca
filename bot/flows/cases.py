"""Actions that need words: why it is declined, what the resolution is, what a worker adds.

a case's button ──▶ (class ──▶ (day) | days | colleague) ──▶ words ──▶ END
"""

from dataclasses import replace
from datetime import date
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.flows import holding, loose
from bot.handlers.cases import act, catch_up, command_of, entrusting, pass_it_on, say_what_happened, under
from bot.handlers.replies import say_done
from bot.views.card import who
from bot.views.colleagues import colleague_buttons
from bot.views.keyboards import onward
from bot.wire.buttons import in_rows, on
from bot.wire.conversation import END, Flow, Manner, begin, end
from bot.wire.filters import anything
from bot.wire.here import Answers, here, of_case
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.calendar import ONE_DAY
from domain.cases.command import Command
from domain.cases.dates import longest_extension
from domain.cases.loop import move_of, presses, verb_of
from domain.cases.model import Case, Grade
from domain.cases.refusals import Closed, PassItOn
from domain.cases.words import Action
from domain.days import read_day
from domain.drafts import Draft, Piece
from domain.people import Person, own_voice
from domain.refusal import MovedOn, NotFound
from domain.sentences import Button, Day
from domain.taps.cases import GRADED, MORE_DAYS, MOVE, ON_DAY, TO_COLLEAGUE, WORDS_CANCEL
from services.cases import perform
from services.demands import attachments

NAME = "wording"
GRADE, DAY, DAYS, COLLEAGUE, WORDS = "grade", "day", "days", "colleague", "words"
EARLY = "early"
"""What was written before the class was chosen."""


def worded() -> tuple[str, ...]:
    """The words on buttons that ask for words: `ask-<word>` does."""
    return tuple(word for word, (verb, press) in presses().items() if verb.words or press.note)


DAYS_OFFERED = (7, 14, 30, 60)
CANCEL = Button("button-cancel", WORDS_CANCEL())


async def _begin(update: Update, context: Context) -> str | None:
    """Asks for the words, once it is sure that they would be welcome."""
    session, (word, case_id, turn) = context.session, MOVE.fields(context)
    command = command_of(word, turn)
    try:
        case = await perform.check(session, case_id, command, session.actor)
    except (MovedOn, Closed):
        await say_what_happened(session, case_id)
        return None
    except PassItOn:
        await pass_it_on(session, case_id, turn)
        return None
    action = command.action
    data = {"action": action, "case": case.id, "turn": turn, "under": under(update, session)}
    await begin(session, NAME, WORDS, data, voice=session.voice_in(case))
    if action is Action.RESOLVE:
        rows = [[Button(f"button-grade-{grade}", GRADED(grade))] for grade in Grade]
        await session.say("ask-grade", buttons=[*rows, [CANCEL]], about=case, number=case.number)
        return GRADE
    if action is Action.EXTEND and case.turn:
        most = longest_extension(case.turn)
        offered = [
            Button("button-days", MORE_DAYS(days), {"days": days}) for days in sorted({1, most // 2, most} - {0})
        ]
        said: dict[str, Any] = {"number": case.number, "by": _decides(case)}
        await session.say("ask-days", buttons=[*in_rows(offered, 3), [CANCEL]], about=case, **said)
        return DAYS
    if action is Action.ASSIST:
        rows = await colleague_buttons(session, case, TO_COLLEAGUE)
        key = "ask-assist" if rows else "no-colleague"
        await session.say(key, buttons=[*rows, [CANCEL]], about=case, number=case.number)
        return COLLEAGUE
    nameless = "yes" if (await session.people.account(session.voice_in(case))).pseudonym else "no"
    await _ask(session, case, f"ask-{word}", nameless=nameless)
    return WORDS


def _decides(case: Case) -> str:
    """Who says whether it may take longer."""
    row = move_of(case.kind, case.stage, Action.EXTEND)
    return str(row.opens[0]) if row and row.opens else ""


async def _ask(session: Session, case: Case, key: str, edit: int | None = None, **args: Any) -> None:
    """For the words that the move needs."""
    await session.ask_for_words(key, buttons=[[CANCEL]], about=case, edit=edit, number=case.number, **args)


async def _entrust(update: Update, context: Context) -> str | None:
    """Who shall take it up reads what is public of it; what went past an office and is not, in words of its author."""
    session, (word, case_id, turn) = context.session, MOVE.fields(context)
    case = await perform.known_to(session, case_id, session.actor)
    if not case.lacks_public_words:
        await act(update, context)
        return None
    command = replace(command_of(word, turn), text=case.text)
    await perform.check(session, case.id, command, session.actor)
    data = {"action": command.action, "case": case.id, "turn": turn, "under": under(update, session)}
    await begin(session, NAME, WORDS, data, voice=session.voice_in(case))
    await _ask(session, case, "ask-public-words")
    return WORDS


async def _colleague(update: Update, context: Context) -> str:
    """Who handles a part of it; which part is asked next."""
    session, case, data = await _at_hand(context)
    data["to"] = TO_COLLEAGUE.fields(context)[0]
    await perform.check(session, case.id, _command(data, ""), session.actor)
    name = await who(session, own_voice(Person(data["to"])))
    await session.show("ask-assist-part", buttons=[[CANCEL]], about=case, number=case.number, name=name)
    return WORDS


async def _grade(update: Update, context: Context) -> str | None:
    """What the class takes decides how it goes on: at once, with a day, or by way of the chair."""
    session, case, data = await _at_hand(context)
    (grade,) = GRADED.fields(context)
    action = await perform.resolving(session, case, grade)
    command = Command(action, data["turn"], grade=grade)
    await perform.check(session, case.id, command, session.actor)
    data |= {"action": action, "grade": grade}
    if action is Action.PROMISE:
        today = session.rules.calendar.local_day(session.now)
        days = [today + ahead * ONE_DAY for ahead in DAYS_OFFERED]
        offered = [Button("button-day", ON_DAY(day), {"day": Day(day)}) for day in days]
        await session.show("ask-day", buttons=[*in_rows(offered, 2), [CANCEL]], about=case, number=case.number)
        return DAY
    if EARLY in data:
        return await _done(session, Draft.from_json(data[EARLY]).pieces)
    await _ask(session, case, f"ask-{action}", session.pressed, grade=str(grade))
    return WORDS


async def _early(update: Update, context: Context) -> str:
    """Words before the class: they are the answer, and only the class is asked for once more."""
    session, case, data = await _at_hand(context)
    limits, message = session.rules.policy.draft, update.effective_message
    assert message
    data[EARLY] = Draft.from_json(data.get(EARLY, {})).with_piece(piece_of(message, limits), limits).to_json()
    rows = [[Button(f"button-grade-{grade}", GRADED(grade))] for grade in Grade]
    await session.say("ask-grade-kept", buttons=[*rows, [CANCEL]], slot="grade", about=case, number=case.number)
    return GRADE


async def _day(update: Update, context: Context) -> str | None:
    """By when it will be solved: a day that was offered, or one that is written."""
    session, case, data = await _at_hand(context)
    today = session.rules.calendar.local_day(session.now)
    tapped = ON_DAY.found_in(context)
    day = tapped[0] if tapped else read_day(message_text(update), today)
    if day is None:
        await session.say("ask-day-again", buttons=[[CANCEL]], about=case, day=Day(today + DAYS_OFFERED[-1] * ONE_DAY))
        return DAY
    command = Command(Action.PROMISE, data["turn"], grade=Grade.B, day=day)
    await perform.check(session, case.id, command, session.actor)
    data["day"] = day.isoformat()
    if EARLY in data:
        return await _done(session, Draft.from_json(data[EARLY]).pieces)
    await _ask(session, case, "ask-promise", session.pressed, day=Day(day))
    return WORDS


async def _days(update: Update, context: Context) -> str:
    """How much longer it will take."""
    session, case, data = await _at_hand(context)
    data["days"] = MORE_DAYS.fields(context)[0]
    said: dict[str, Any] = {"number": case.number, "days": data["days"], "by": _decides(case)}
    await session.show("ask-extend", buttons=[[CANCEL]], about=case, **said)
    return WORDS


async def _at_hand(context: Context) -> tuple[Session, Case, dict[str, Any]]:
    """The conversation's case and what it holds so far."""
    session = context.session
    assert session.conversation
    data = session.conversation.data
    return session, await perform.known_to(session, data["case"], session.actor), data


async def _words(update: Update, context: Context) -> str | None:
    """Does it, or says in a sentence why not; a refused text leaves the step where it is."""
    session, message = context.session, update.effective_message
    assert message
    return await _done(session, (piece_of(message, session.rules.policy.draft),))


async def _done(session: Session, pieces: tuple[Piece, ...]) -> str | None:
    """Where the files of somebody without a name have to wait, nothing is done yet."""
    assert session.conversation
    data = session.conversation.data
    case = await session.cases.load(data["case"])
    if case and await holding.holds(session, session.voice_in(case), pieces, (holding.CASE, case.id), data):
        return None
    return await carry_out(session, data, pieces)


async def carry_out(session: Session, data: dict[str, Any], pieces: tuple[Piece, ...]) -> str | None:
    """The move that the data are of, with these words."""
    command = _command(data, Draft(pieces=pieces).text)
    try:
        done = await perform.perform(session, data["case"], command, session.actor, attachments(pieces))
    except (MovedOn, Closed, NotFound) as refusal:  # too late for this, but the words are still there
        await session.say(refusal.key)
        await end(session)
        if session.place:  # there they stand for all to read
            return None
        for piece in pieces:
            await loose.take_in(session, piece)
        return None
    key, said = await say_done(session, command.action, done.case, done.event_id)
    await catch_up(session, done.case, data.get("under", {}), key, said)
    return END


def _command(data: dict[str, Any], text: str) -> Command:
    action = Action(str(data["action"]))
    return Command(
        action,
        None if verb_of(action).anytime else data["turn"],
        text,
        grade=Grade(data["grade"]) if "grade" in data else None,
        day=date.fromisoformat(str(data["day"])) if "day" in data else None,
        days=data.get("days", 0),
        to=Person(data["to"]) if "to" in data else None,
    )


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


def in_groups() -> Flow:
    """The same in a group, for what is done there; whoever is asked replies to the question."""
    return Flow(
        NAME,
        entry_points=[
            here(MOVE.among([word for word in worded() if presses()[word][0].here]), of_case(_begin)),
        ],
        states={
            GRADE: [here(GRADED, _grade)],
            DAY: [here(ON_DAY, _day)],
            WORDS: [MessageHandler(filters.UpdateType.MESSAGE & Answers(), _words)],
        },
        fallbacks=[
            here(WORDS_CANCEL, _cancel),
            CommandHandler("cancel", _cancel, filters.ChatType.GROUPS & filters.UpdateType.MESSAGE),
        ],
        manner=Manner(in_group=True),
    )


def flow(texts: Texts) -> Flow:
    return Flow(
        NAME,
        entry_points=[
            on(MOVE.among(worded()), _begin),
            on(MOVE.among(entrusting()), _entrust),
        ],
        states={
            GRADE: [on(GRADED, _grade), MessageHandler(anything(texts), _early)],
            DAY: [on(ON_DAY, _day), MessageHandler(anything(texts), _day)],
            DAYS: [on(MORE_DAYS, _days)],
            COLLEAGUE: [on(TO_COLLEAGUE, _colleague)],
            WORDS: [MessageHandler(anything(texts), _words)],
        },
        fallbacks=[on(WORDS_CANCEL, _cancel), CommandHandler("cancel", _cancel)],
        manner=Manner(words={DAY, WORDS}, files={WORDS}, about=True),
    )
