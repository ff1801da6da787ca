"""A feature from outside the product: people lend toys. It has one of everything that a feature may have."""

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler

from bot.features import Feature
from bot.wire.buttons import on
from bot.wire.conversation import END, Flow, begin
from bot.wire.desk import Call, Desk
from bot.wire.filters import anything
from bot.wire.session import Context, message_text
from bot.wire.texts import Texts
from domain.people import Person, own_voice
from domain.refusal import NotFound
from domain.sentences import Button
from domain.taps.tap import Tap
from scheduler.tick import in_one_transaction
from services.forgetting import Forgets
from services.retention import Night, Retains
from services.work import Work
from storage.annex import Annex
from storage.outbox import Letter, Outgoing
from storage.store import Store, asked

MORNING = time(9)
DAYS = 30


@dataclass(frozen=True)
class Lending:
    """Somebody, and how many toys they lend."""

    person: Person
    toys: int


class Toys(Store):
    """What people lend."""

    @asked("toys_of")
    async def of(self, person: Person) -> list[str]: ...

    @asked("toy_add")
    async def add(self, person: Person, name: str, place: str, lent_at: datetime) -> int: ...

    @asked("toy_take_back")
    async def take_back(self, id: int, person: Person) -> bool: ...

    @asked("toys_uncounted")
    async def uncounted(self, day: date) -> list[Lending]: ...

    @asked("toys_counted")
    async def counted(self, person: Person, day: date) -> None: ...

    @asked("toys_over")
    async def over(self, before: datetime, most: int) -> list[int]: ...

    @asked("toys_forget")
    async def forget(self, person: Person) -> None: ...


TOY_LEND = Tap("toy-lend")
TOY_BACK = Tap("toy-back", int)


async def _toys(update: Update, context: Context) -> None:
    session = context.session
    names = await Toys(session.tx).of(session.person)
    await session.say("toys", buttons=[[Button("button-toy-lend", TOY_LEND())]], names=names)


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
    toy = await Toys(session.tx).add(session.person, name, place, session.now)
    await session.say("toys-lent", buttons=[[Button("button-toy-back", TOY_BACK(toy))]], name=name, place=place)
    return END


async def _back(update: Update, context: Context) -> None:
    session = context.session
    if not await Toys(session.tx).take_back(TOY_BACK.fields(context)[0], session.person):
        raise NotFound
    await session.show("toys-back")


def _flow(texts: Texts) -> Flow:
    steps = {"what": [MessageHandler(anything(texts), _what)], "where": [MessageHandler(anything(texts), _where)]}
    return Flow("toys", entry_points=[on(TOY_LEND, _lend)], states=steps)


async def _count(work: Work) -> None:
    """Each morning, once, whoever lends any hears how many."""
    today = work.rules.calendar.local_day(work.now)
    if work.now < work.rules.calendar.at(today, MORNING):
        return
    for lending in await Toys(work.tx).uncounted(today):
        await Toys(work.tx).counted(lending.person, today)
        await work.outbox.put(Letter(own_voice(lending.person), "toys", {"toys": lending.toys}), work.now)


async def _counted(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("send_message", {"text": desk.html("toys-counted", **row.args), "parse_mode": "HTML"})]


async def _delete(work: Work, night: Night) -> int:
    return len(await Toys(work.tx).over(night.before, night.most))


async def _forget(work: Work, person: Person) -> None:
    await Toys(work.tx).forget(person)


TOYS = Feature(
    "toys",
    optional=True,
    commands=[CommandHandler("toys", _toys)],
    flows=[_flow],
    buttons=[on(TOY_BACK, _back)],
    renderers={"toys": _counted},
    jobs={"count toys": in_one_transaction(_count)},
    retains={"toys": Retains(_delete, DAYS)},
    forgets=[Forgets(person=_forget)],
    annex=Annex("toys", Path(__file__).parent),
)
