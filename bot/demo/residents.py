"""Demo data for the sandbox, labelled as such: a city union, three townships, and what has happened there.

It is made by the same services as everything else, only with earlier moments. No person or company in it is real.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.demo.stories import CHAIR, COLLEAGUE, PROPOSALS, SIGNERS, STAFF, STORIES, WORKER, Step, Story
from bot.wire.texts import LANGUAGES, Texts
from domain.bulletins import Audience, Circle, Kind, Plan
from domain.calendar import ONE_DAY
from domain.cases.model import Case
from domain.cases.parties import SYSTEM
from domain.drafts import Draft, Piece
from domain.people import Person, Role, Union, own_voice
from domain.rules import Rules
from domain.sentences import MAIN, Sentence
from sandbox import Group, GuideStep
from services import board, bulletins, demands, discussion, group_links, proposals
from services.cases import announce
from services.cases.perform import perform
from services.work import Work
from storage.database import Database
from storage.outbox import Letter, Priority

ADMIN = 1007
Voices = dict[int, Person]
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
        work = Work(tx, now, rules)
        tree = await _plant(work)
        town = tree["林埭镇总工会"]
        voices = {resident.chat: await _settle(work, resident, tree) for resident in RESIDENTS}
        await _stories(work, voices, town)
        await _proposals(work, voices)
        await _bulletin(work, voices, town)
        await _office(work, voices, town)
        while await announce.expand(work):
            pass
        await work.outbox.drop_kind(kind="push")


async def _plant(work: Work) -> dict[str, Union]:
    city = await work.unions.add(CITY, None)
    tree = {city.name: city}
    for town_name, enterprises in TOWNSHIPS.items():
        town = tree[town_name] = await work.unions.add(town_name, city)
        for name in enterprises:
            tree[name] = await work.unions.add(name, town)
    return tree


async def _settle(work: Work, resident: Resident, tree: dict[str, Union]) -> Person:
    visitor = await work.people.welcome(resident.chat, resident.name, "zh")
    await work.people.join(visitor.person, tree[resident.union].id, work.now, verified=True)
    if resident.role is not Role.WORKER:
        await work.people.appoint(visitor.person, resident.role, tree[resident.seat].id, work.now)
    greeting = Sentence("welcome-back", {"union": resident.union}, MAIN)
    await work.outbox.say(own_voice(visitor.person), greeting, work.now)
    await work.outbox.put(Letter(own_voice(visitor.person), "commands"), work.now)
    return visitor.person


async def _stories(work: Work, voices: Voices, town: Union) -> None:
    for story in STORIES:
        at = _morning(work.now, story.days_ago, work.rules)
        draft = Draft(story.category, (Piece(0, story.text),), union=town.id, anonymous=False)
        done = await demands.submit(work.at(at), draft, voices[story.chat])
        await _goes_on(work, voices, done.case, story.days_ago, story.then)
        for chat in story.seconds:
            actor = await work.people.actor(voices[chat])
            await board.second(work.at(_morning(work.now, story.days_ago - 1, work.rules)), done.case.id, actor)
        await _talk(work, voices, done.case, story, _morning(work.now, story.days_ago - 1, work.rules))


async def _talk(work: Work, voices: Voices, case: Case, story: Story, at: datetime) -> None:
    said: list[int] = []
    for chat, words, answers in story.talk:
        answered = said[answers - 1] if answers else None
        actor = await work.people.actor(voices[chat])
        said.append((await discussion.say(work.at(at), case.id, words, answered, actor)).id)


async def _proposals(work: Work, voices: Voices) -> None:
    for each in PROPOSALS:
        lead, at = await work.people.actor(voices[each.chat]), _morning(work.now, each.days_ago, work.rules)
        done = await proposals.propose(work.at(at), lead, each.motion, [voices[chat] for chat in SIGNERS])
        await _goes_on(work, voices, done.case, each.days_ago, each.then)


async def _goes_on(work: Work, voices: Voices, case: Case, days_ago: int, then: Sequence[Step]) -> None:
    """Everybody does their part, on the day it is for."""
    for hours, step in enumerate(then, start=1):
        at = _morning(work.now, days_ago - step.day, work.rules) + timedelta(minutes=10 * hours)
        actor = await work.people.actor(voices[step.chat]) if step.chat else SYSTEM
        await perform(work.at(at), case.id, step.command, actor)


def _morning(now: datetime, days_ago: int, rules: Rules) -> datetime:
    """Of the working day so long ago."""
    day = rules.calendar.shift(rules.calendar.local_day(now), -days_ago)
    return rules.calendar.at(day, rules.policy.day.morning)


SUMMER_CARE = """【演示】“阳光学堂”暑托班报名
周一到周五,作业辅导、手工、体育,中午管饭。
职工子女都可以来,不收费。"""


async def _bulletin(work: Work, voices: Voices, town: Union) -> None:
    """Summer care, to be signed up for; it goes out as soon as the bot is there."""
    staff = await work.people.actor(voices[STAFF])
    starts_at = work.rules.calendar.at(work.rules.calendar.local_day(work.now) + 10 * ONE_DAY, time(8, 30))
    circle = Circle(town.id, town.path, Audience.MEMBERS)
    plan = Plan(Kind.CARE, SUMMER_CARE, circle, None, starts_at, "镇文化礼堂二楼", 30, volunteers=True)
    await bulletins.publish(work, plan, staff)


async def _office(work: Work, voices: Voices, town: Union) -> None:
    """Linked by the admin, as any group is."""
    admin = await work.people.actor(voices[ADMIN])
    group = await work.people.welcome(OFFICE.id, OFFICE.title, "zh")
    code = await group_links.new_group_code(work, town, admin)
    await group_links.link(work, group.person, OFFICE.title, code, forum=True)
    linked = Sentence("group-linked", {"union": town.name})
    await work.outbox.say(own_voice(group.person), linked, work.now, priority=Priority.URGENT)
