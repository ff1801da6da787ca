"""Actions that need words: why it is declined, what the resolution is, what a worker adds.

a case's button ──▶ (grade) ──▶ words ──▶ END
"""

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.buttons import NUMBER, Button, fields, on
from bot.conversation import END, Flow, begin, end
from bot.filters import talk
from bot.flows import loose
from bot.handlers.replies import say_done
from bot.keyboards import onward
from bot.pieces import piece_of
from bot.session import Context
from bot.texts import Texts
from domain.cases import Grade
from domain.decide import Command
from domain.errors import Closed, MovedOn, NotFound
from domain.loop import Action
from services import casework
from services.submitting import attachments

NAME = "wording"
GRADE, WORDS = "grade", "words"

NEEDING_WORDS = (Action.ASK, Action.DECLINE, Action.RESOLVE, Action.COMPLETE, Action.ADD, Action.REDO)
NOT_OF_A_TURN = {Action.ADD}
"""What may be said whoever's turn it has become meanwhile."""
CANCEL = Button("button-cancel", "words-cancel")


async def _begin(update: Update, context: Context) -> str:
    """Asks for the words, once it is sure that they would be welcome."""
    session, (word, case_id, turn) = context.session, fields(context)
    action = Action(word)
    command = Command(action, int(turn))
    case = await casework.check(session.tx, int(case_id), command, session.actor, session.now, session.rules)
    data = {"action": action, "case": case.id, "turn": int(turn)}
    await begin(session, NAME, WORDS, data, voice=session.voice_in(case))
    if action is Action.RESOLVE:
        rows = [[Button(f"button-grade-{grade}", f"grade:{grade}")] for grade in Grade]
        await session.say("ask-grade", buttons=[*rows, [CANCEL]], about=case, number=case.number)
        return GRADE
    await session.say(f"ask-{action}", buttons=[[CANCEL]], about=case, number=case.number)
    return WORDS


async def _grade(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    session.conversation.data["grade"] = fields(context)[0]
    case = await casework.known_to(session.tx, session.conversation.data["case"], session.actor)
    await session.show("ask-resolve", buttons=[[CANCEL]], about=case, number=case.number)
    return WORDS


async def _words(update: Update, context: Context) -> str | None:
    """Does it, or says in a sentence why not; a refused text leaves the step where it is."""
    session, message = context.session, update.effective_message
    assert message and session.conversation
    data = session.conversation.data
    piece = piece_of(message, session.rules.policy.draft)
    grade = Grade(data["grade"]) if "grade" in data else None
    action = Action(data["action"])
    turn = None if action in NOT_OF_A_TURN else data["turn"]
    command = Command(action, turn, piece.text, grade=grade)
    try:
        done = await casework.perform(
            session.tx, data["case"], command, session.actor, session.now, session.rules, attachments((piece,))
        )
    except (MovedOn, Closed, NotFound) as refusal:  # too late for this, but the words are still there
        await session.say(refusal.key)
        await end(session)
        await loose.take_in(session, piece)
        return None
    await say_done(session, command.action, done.case)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


def flow(texts: Texts) -> Flow:
    words = "|".join(NEEDING_WORDS)
    grades = "|".join(Grade)
    return Flow(
        NAME,
        entry_points=[on(f"({words})", _begin, NUMBER, NUMBER)],
        states={
            GRADE: [on("grade", _grade, grades)],
            WORDS: [MessageHandler(talk(texts), _words)],
        },
        fallbacks=[on("words-cancel", _cancel), CommandHandler("cancel", _cancel)],
    )
