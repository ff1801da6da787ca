"""A feature from outside the product: people lend toys. It has one of everything that a feature may have."""

from datetime import datetime, time
from pathlib import Path

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.features import Feature
from bot.wire.buttons import NUMBER, Button, fields, on
from bot.wire.conversation import END, Flow, begin
from bot.wire.desk import Call, Desk
from bot.wire.filters import anything
from bot.wire.session import Context, message_text
from bot.wire.texts import Texts
from domain.people import PersonId
from domain.refusal import NotFound
from domain.rules import Rules
from scheduler.tick import in_one_transaction
from services.forgetting import Forgets
from services.retention import Night, Retains
from storage import outbox
from storage.annex import Annex
from storage.database import Transaction
from storage.outbox import Outgoing
from storage.times import to_text

MORNING = time(9)
DAYS = 30


async def _toys(update: Update, context: Context) -> None:
    session = context.session
    names = [row["name"] for row in await session.tx.toys_of(person=session.person)]
    await session.say("toys", buttons=[[Button("button-toy-lend", "toy-lend")]], names=names)


async def _lend(update: Update, context: Context) -> str:
    await begin(context.session, "toys", "what")
    await context.session.say("toys-what")
    return "what"


async def _what(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    session.conversation.data["name"] = message_text(update)
    await session.say("toys-where")
    return "where"


async def _where(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    name, place = session.conversation.data["name"], message_text(update)
    toy = await session.tx.toy_add(person=session.person, name=name, place=place, lent_at=to_text(session.now))
    await session.say("toys-lent", buttons=[[Button("button-toy-back", f"toy-back:{toy}")]], name=name, place=place)
    return END


async def _back(update: Update, context: Context) -> None:
    session = context.session
    if not await session.tx.toy_take_back(id=int(fields(context)[0]), person=session.person):
        raise NotFound
    await session.show("toys-back")


def _flow(texts: Texts) -> Flow:
    steps = {"what": [MessageHandler(anything(texts), _what)], "where": [MessageHandler(anything(texts), _where)]}
    return Flow("toys", entry_points=[on("toy-lend", _lend)], states=steps)


async def _count(tx: Transaction, now: datetime, rules: Rules) -> None:
    """Each morning, once, whoever lends any hears how many."""
    today = rules.calendar.local_day(now)
    if now < rules.calendar.at(today, MORNING):
        return
    for row in await tx.toys_uncounted(day=today.isoformat()):
        await tx.toys_counted(person=row["person"], day=today.isoformat())
        await outbox.put(tx, row["person"], "toys", now, args={"toys": row["toys"]})


async def _counted(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("send_message", {"text": desk.html("toys-counted", **row.args), "parse_mode": "HTML"})]


async def _delete(tx: Transaction, night: Night) -> int:
    return len(await tx.toys_over(before=to_text(night.before), most=night.most))


async def _forget(tx: Transaction, person: PersonId) -> None:
    await tx.toys_forget(person=person)


TOYS = Feature(
    "toys",
    optional=True,
    commands=[CommandHandler("toys", _toys)],
    flows=[_flow],
    buttons=[on("toy-back", _back, NUMBER)],
    renderers={"toys": _counted},
    jobs={"count toys": in_one_transaction(_count)},
    retains={"toys": Retains(_delete, DAYS)},
    forgets=[Forgets(person=_forget)],
    annex=Annex("toys", Path(__file__).parent),
)
