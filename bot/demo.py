"""Demo data for the sandbox, labelled as such: a city union, three townships, and one story at each stage.

It is made by the same services as everything else, only with earlier moments. No person or company in it is real.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.texts import LANGUAGES, Texts
from domain.bulletins import Audience, Circle, Kind, Plan
from domain.calendar import ONE_DAY
from domain.cases import Grade
from domain.commands import Command
from domain.drafts import Draft, Piece
from domain.loop import Action
from domain.opinions import Answer
from domain.people import PersonId, Role, Union
from domain.rules import Rules
from sandbox import Group, GuideStep
from services import announcing, bulletins, linking, proposing, submitting
from services.casework import perform
from storage import outbox, people, unions
from storage.database import Database, Transaction
from storage.outbox import Priority

WORKER_CHAT, STAFF_CHAT, ADMIN_CHAT = 1001, 1002, 1007
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
    Resident(ADMIN_CHAT, "郑老师", "镇总工会管理员 · 演示", Role.ADMIN, "林埭镇总工会"),
    Resident(1008, "何代表", "会员代表 · 演示", Role.REPRESENTATIVE, "百川食品工会"),
    Resident(1009, "沈代表", "会员代表 · 演示", Role.REPRESENTATIVE, "云帆纺织工会"),
    Resident(1010, "钱代表", "会员代表 · 演示", Role.REPRESENTATIVE, "青禾物流工会"),
    Resident(1005, "孙浩", "陈敏的同事 · 演示", Role.STAFF, "林埭镇总工会"),
    Resident(1006, "吴主席", "市总工会主席 · 演示", Role.CHAIR, CITY, CITY),
)

OFFICE = Group(-1_001_000_900_000, "镇总工会工作群 · 演示", (STAFF_CHAT, 1005, 1003), forum=True, bot="administrator")
"""Where the township's staff work, a topic for each case."""


def guide(texts: Texts) -> list[GuideStep]:
    """What a visitor may try first."""
    names = {"worker": RESIDENTS[0].name, "staff": RESIDENTS[1].name}

    def words(key: str) -> dict[str, str]:
        return {language: texts.plain(language, key, **names) for language in LANGUAGES}

    return [
        GuideStep(words("guide-submit"), "presses", WORKER_CHAT, ("draft-confirm",)),
        GuideStep(words("guide-accept"), "presses", STAFF_CHAT, ("accept",)),
        GuideStep(words("guide-reply"), "replies", STAFF_CHAT),
        GuideStep(words("guide-rate"), "presses", WORKER_CHAT, ("satisfied", "mostly", "redo")),
        GuideStep(words("guide-clock"), "clock"),
    ]


async def furnish(database: Database, now: datetime, rules: Rules) -> None:
    """Fills an empty database. Of the past only greetings and cards reach the phones."""
    async with database.transaction() as tx:
        tree = await _plant(tx)
        town = tree["林埭镇总工会"]
        voices = {resident.chat: await _settle(tx, resident, tree, now) for resident in RESIDENTS}
        await _stories(tx, voices, town, now, rules)
        await _proposal(tx, voices, now, rules)
        await _bulletin(tx, voices, town, now, rules)
        await _office(tx, voices, town, now)
        while await announcing.expand(tx, now, rules):
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


@dataclass(frozen=True)
class Story:
    """One demand, by whom and how many working days ago, and what came of it."""

    chat: int
    days_ago: int
    category: str
    text: str
    then: Sequence[Command]


STORIES: tuple[Story, ...] = (
    Story(
        1001,
        5,
        "childcare",
        "【演示】暑期职工没有时间照看子女,希望镇总工会开设暑期托管班。",
        (
            Command(Action.ACCEPT),
            Command(Action.RESOLVE, grade=Grade.A, text="“阳光学堂”每周六在文化礼堂开班,报名表已发到各单位工会。"),
        ),
    ),
    Story(
        1001,
        3,
        "childcare",
        "【演示】我们公司有一名货车司机的孩子转学遇到困难,请镇总工会帮忙协商。",
        (Command(Action.ACCEPT), Command(Action.REPLY, text="已联系镇里的学校,正在核对入学材料,有消息马上告诉您。")),
    ),
    Story(
        1004,
        1,
        "training",
        "【演示】希望镇总工会多组织几类职业技能培训,帮我们提升技能。",
        (),
    ),
)


async def _stories(tx: Transaction, voices: dict[int, PersonId], town: Union, now: datetime, rules: Rules) -> None:
    staff = await people.actor(tx, voices[STAFF_CHAT])
    for story in STORIES:
        day = rules.calendar.shift(rules.calendar.local_day(now), -story.days_ago)
        at = rules.calendar.at(day, rules.policy.day.morning)
        draft = Draft(story.category, (Piece(0, story.text),), union=town.id, anonymous=False)
        done = await submitting.submit(tx, draft, voices[story.chat], at, rules)
        for hours, command in enumerate(story.then, start=1):
            await perform(tx, done.case.id, command, staff, at + timedelta(hours=hours), rules)


async def _proposal(tx: Transaction, voices: dict[int, PersonId], now: datetime, rules: Rules) -> None:
    """One that representatives are voting on."""
    day = rules.calendar.shift(rules.calendar.local_day(now), -2)
    at = rules.calendar.at(day, rules.policy.day.morning)
    lead, *others = [await people.actor(tx, voices[chat]) for chat in (1004, 1008, 1009, 1010)]
    done = await proposing.propose(
        tx,
        lead,
        "【演示】工业园加一间母婴室",
        "园区里女职工多,哺乳期没有合适的地方。",
        "请镇总工会协调,在园区服务中心辟一间母婴室。",
        "women",
        [other.person for other in others[:2]],
        at,
        rules,
    )
    steps = (
        (others[0], Command(Action.COSIGN)),
        (others[1], Command(Action.COSIGN)),
        (await people.actor(tx, voices[STAFF_CHAT]), Command(Action.ACCEPT)),
        (others[0], Command(Action.VOTE, answer=Answer.YES)),
    )
    for hours, (actor, command) in enumerate(steps, start=1):
        await perform(tx, done.case.id, command, actor, at + timedelta(hours=hours), rules)


SUMMER_CARE = """【演示】“阳光学堂”暑托班报名
周一到周五,作业辅导、手工、体育,中午管饭。
职工子女都可以来,不收费。"""


async def _bulletin(tx: Transaction, voices: dict[int, PersonId], town: Union, now: datetime, rules: Rules) -> None:
    """Summer care, to be signed up for; it goes out as soon as the bot is there."""
    staff = await people.actor(tx, voices[STAFF_CHAT])
    starts_at = rules.calendar.at(rules.calendar.local_day(now) + 10 * ONE_DAY, time(8, 30))
    circle = Circle(town.id, town.path, Audience.MEMBERS)
    plan = Plan(Kind.CARE, SUMMER_CARE, circle, None, starts_at, "镇文化礼堂二楼", 30, volunteers=True)
    await bulletins.publish(tx, plan, staff, now, rules)


async def _office(tx: Transaction, voices: dict[int, PersonId], town: Union, now: datetime) -> None:
    """Linked by the admin, as any group is."""
    admin = await people.actor(tx, voices[ADMIN_CHAT])
    group = await people.welcome(tx, OFFICE.id, OFFICE.title, "zh")
    code = await linking.new_group_code(tx, town, admin, now)
    await linking.link(tx, group.person, OFFICE.title, code, now, forum=True)
    linked = {"key": "group-linked", "args": {"union": town.name}}
    await outbox.put(tx, group.person, "say", now, args=linked, priority=Priority.URGENT)
