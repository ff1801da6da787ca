"""Demo data for the sandbox, labelled as such: a city union, three townships, and what has happened there.

It is made by the same services as everything else, only with earlier moments. No person or company in it is real.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.demo.stories import CHAIR, COLLEAGUE, MOTIONS, SIGNERS, STAFF, STORIES, WORKER, Step, Story
from bot.wire.texts import LANGUAGES, Texts
from domain.bulletins import Audience, Circle, Kind, Plan
from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.cases.parties import SYSTEM
from domain.drafts import Draft, Piece
from domain.people import PersonId, Role, Union
from domain.rules import Rules
from sandbox import Group, GuideStep
from services import board, bulletins, demands, discussion, group_links, proposals
from services.cases import announce
from services.cases.perform import perform
from storage import outbox, people, unions
from storage.database import Database, Transaction
from storage.outbox import Priority

ADMIN = 1007
Voices = dict[int, PersonId]
"""Who speaks from which chat."""

CITY = "平湖市总工会(演示)"
TOWNSHIPS: dict[str, tuple[str, ...]] = {
    "林埭镇总工会": ("青禾物流工会", "晨星精密电子工会", "百川食品工会", "云帆纺织工会"),
    "新埭镇总工会": ("蓝湾机械工会", "远山家具工会"),
    "当湖街道总工会": ("和风商贸工会",),
}


@dataclass(frozen=True)
class Resident:
    """Somebody with a phone in the sandbox. `role` is held in `seat`, membership in `union`."""

    chat: int
    name: str
    caption: str
    role: Role
    union: str
    seat: str = "林埭镇总工会"


RESIDENTS: tuple[Resident, ...] = (
    Resident(1001, "王师傅", "职工 · 演示", Role.WORKER, "青禾物流工会"),
    Resident(1002, "陈敏", "镇总工会工作人员 · 演示", Role.STAFF, "林埭镇总工会"),
    Resident(1003, "周主席", "镇总工会主席 · 演示", Role.CHAIR, "林埭镇总工会"),
    Resident(1004, "李代表", "会员代表 · 演示", Role.REPRESENTATIVE, "晨星精密电子工会"),
    Resident(1011, "赵师傅", "职工 · 演示", Role.WORKER, "百川食品工会"),
    Resident(ADMIN, "郑老师", "镇总工会管理员 · 演示", Role.ADMIN, "林埭镇总工会"),
    Resident(1008, "何代表", "会员代表 · 演示", Role.REPRESENTATIVE, "百川食品工会"),
    Resident(1009, "沈代表", "会员代表 · 演示", Role.REPRESENTATIVE, "云帆纺织工会"),
    Resident(1010, "钱代表", "会员代表 · 演示", Role.REPRESENTATIVE, "青禾物流工会"),
    Resident(1005, "孙浩", "陈敏的同事 · 演示", Role.STAFF, "林埭镇总工会"),
    Resident(1006, "吴主席", "市总工会主席 · 演示", Role.CHAIR, CITY, CITY),
)

OFFICE = Group(-1_001_000_900_000, "镇总工会工作群 · 演示", (STAFF, COLLEAGUE, CHAIR), forum=True, bot="administrator")
"""Where the township's staff work, a topic for each case."""
MATES = Group(-1_001_000_900_001, "工友群 · 演示", (WORKER, 1011, 1010), bot="left")
"""Colleagues among themselves: where a card of the board is shared."""


def guide(texts: Texts) -> list[GuideStep]:
    """What a visitor may try first."""
    names = {"worker": RESIDENTS[0].name, "staff": RESIDENTS[1].name}

    def words(key: str) -> dict[str, str]:
        return {language: texts.plain(language, key, **names) for language in LANGUAGES}

    return [
        GuideStep(words("guide-submit"), "presses", WORKER, ("draft-confirm",)),
        GuideStep(words("guide-accept"), "presses", STAFF, ("accept",)),
        GuideStep(words("guide-reply"), "replies", STAFF),
        GuideStep(words("guide-rate"), "presses", WORKER, ("satisfied", "mostly", "redo")),
        GuideStep(words("guide-clock"), "clock"),
    ]


async def furnish(database: Database, now: datetime, rules: Rules) -> None:
    """Fills an empty database. Of the past only greetings and cards reach the phones."""
    async with database.transaction() as tx:
        tree = await _plant(tx)
        town = tree["林埭镇总工会"]
        voices = {resident.chat: await _settle(tx, resident, tree, now) for resident in RESIDENTS}
        await _stories(tx, voices, town, now, rules)
        await _motions(tx, voices, now, rules)
        await _bulletin(tx, voices, town, now, rules)
        await _office(tx, voices, town, now)
        while await announce.expand(tx, now, rules):
            pass
        await tx.outbox_drop_kind(kind="push")


async def _plant(tx: Transaction) -> dict[str, Union]:
    city = await unions.add(tx, CITY, None)
    tree = {city.name: city}
    for town_name, enterprises in TOWNSHIPS.items():
        town = tree[town_name] = await unions.add(tx, town_name, city)
        for name in enterprises:
            tree[name] = await unions.add(tx, name, town)
    return tree


async def _settle(tx: Transaction, resident: Resident, tree: dict[str, Union], now: datetime) -> PersonId:
    visitor = await people.welcome(tx, resident.chat, resident.name, "zh")
    await people.join(tx, visitor.person, tree[resident.union].id, now, verified=True)
    if resident.role is not Role.WORKER:
        await people.appoint(tx, visitor.person, resident.role, tree[resident.seat].id, now)
    greeting = {"key": "welcome-back", "args": {"union": resident.union}, "keyboard": "main"}
    await outbox.put(tx, visitor.person, "say", now, args=greeting)
    await outbox.put(tx, visitor.person, "commands", now)
    return visitor.person


async def _stories(tx: Transaction, voices: Voices, town: Union, now: datetime, rules: Rules) -> None:
    for story in STORIES:
        at = _morning(now, story.days_ago, rules)
        draft = Draft(story.category, (Piece(0, story.text),), union=town.id, anonymous=False)
        done = await demands.submit(tx, draft, voices[story.chat], at, rules)
        await _goes_on(tx, voices, done.case, story.days_ago, story.then, now, rules)
        for chat in story.seconds:
            actor = await people.actor(tx, voices[chat])
            await board.second(tx, done.case.id, actor, _morning(now, story.days_ago - 1, rules), rules)
        await _talk(tx, voices, done.case, story, _morning(now, story.days_ago - 1, rules), rules)


async def _talk(tx: Transaction, voices: Voices, case: Case, story: Story, at: datetime, rules: Rules) -> None:
    said: list[int] = []
    for chat, words, answers in story.talk:
        answered = said[answers - 1] if answers else None
        actor = await people.actor(tx, voices[chat])
        said.append((await discussion.say(tx, case.id, words, answered, actor, at, rules)).id)


async def _motions(tx: Transaction, voices: Voices, now: datetime, rules: Rules) -> None:
    for motion in MOTIONS:
        lead, at = await people.actor(tx, voices[motion.chat]), _morning(now, motion.days_ago, rules)
        words = (motion.title, motion.why, motion.what, motion.category)
        done = await proposals.propose(tx, lead, *words, [voices[chat] for chat in SIGNERS], at, rules)
        await _goes_on(tx, voices, done.case, motion.days_ago, motion.then, now, rules)


async def _goes_on(
    tx: Transaction, voices: Voices, case: Case, days_ago: int, then: Sequence[Step], now: datetime, rules: Rules
) -> None:
    """Everybody does their part, on the day it is for."""
    for hours, step in enumerate(then, start=1):
        at = _morning(now, days_ago - step.day, rules) + timedelta(minutes=10 * hours)
        actor = await people.actor(tx, voices[step.chat]) if step.chat else SYSTEM
        await perform(tx, case.id, step.command, actor, at, rules)


def _morning(now: datetime, days_ago: int, rules: Rules) -> datetime:
    """Of the working day so long ago."""
    day = rules.calendar.shift(rules.calendar.local_day(now), -days_ago)
    return rules.calendar.at(day, rules.policy.day.morning)


SUMMER_CARE = """【演示】“阳光学堂”暑托班报名
周一到周五,作业辅导、手工、体育,中午管饭。
职工子女都可以来,不收费。"""


async def _bulletin(tx: Transaction, voices: Voices, town: Union, now: datetime, rules: Rules) -> None:
    """Summer care, to be signed up for; it goes out as soon as the bot is there."""
    staff = await people.actor(tx, voices[STAFF])
    starts_at = rules.calendar.at(rules.calendar.local_day(now) + 10 * ONE_DAY, time(8, 30))
    circle = Circle(town.id, town.path, Audience.MEMBERS)
    plan = Plan(Kind.CARE, SUMMER_CARE, circle, None, starts_at, "镇文化礼堂二楼", 30, volunteers=True)
    await bulletins.publish(tx, plan, staff, now, rules)


async def _office(tx: Transaction, voices: Voices, town: Union, now: datetime) -> None:
    """Linked by the admin, as any group is."""
    admin = await people.actor(tx, voices[ADMIN])
    group = await people.welcome(tx, OFFICE.id, OFFICE.title, "zh")
    code = await group_links.new_group_code(tx, town, admin, now)
    await group_links.link(tx, group.person, OFFICE.title, code, now, forum=True)
    linked = {"key": "group-linked", "args": {"union": town.name}}
    await outbox.put(tx, group.person, "say", now, args=linked, priority=Priority.URGENT)
