"""A town in the middle of its stories: who lives there, what is theirs alone, and the way in for updates."""

import json
from dataclasses import dataclass

from domain.bulletins import Kind
from domain.people import Role
from storage.inbox import Inbox
from storage.unions import Unions
from tests.bulletins import published
from tests.phones import PAPER, PHOTO, VOICE, Phone, Town, buttons_of
from tests.wild.updates import Drawn, Ground

ANON, NAMED, FAR = 910000101, 910000102, 910000103
BUSY, GUEST, STRANGER = 920000201, 920000202, 920000203
STAFF, COLLEAGUE, CHAIR, BOSS, FOREIGN, ADMIN = range(930000301, 930000307)
VICTIMS = (ANON, NAMED, FAR)

TOWN_OFFICE = {STAFF, COLLEAGUE, CHAIR}
MARKS: dict[str, set[int]] = {
    **{mark: {ANON} for mark in ("欧阳晓雪", str(ANON))},
    **{mark: {ANON, *TOWN_OFFICE} for mark in ("密语甲一", "密语甲二")},
    **{mark: {NAMED, BOSS, *TOWN_OFFICE} for mark in ("诸葛小明", "密语乙一", "密语乙二")},
    **{mark: {NAMED} for mark in (str(NAMED), "密语乙三")},
    **{mark: {FAR, FOREIGN} for mark in ("司徒小红", "密语丙一")},
    str(FAR): {FAR},
}
"""What belongs to somebody, and on whose phones it may stand."""
LAST = "密语乙三"


@dataclass
class Wild:
    """The town, its people by their numbers, and the unions' staff."""

    place: Town
    people: dict[int, Phone]

    def __getitem__(self, number: int) -> Phone:
        return self.people[number]


async def peopled(place: Town) -> Wild:
    """Two townships with an enterprise each."""
    async with place.database.transaction() as tx:
        foreign = await Unions(tx).add("新埭镇总工会", place.city)
        plant = await Unions(tx).add("蓝天纺织工会", foreign)
    phones = [
        await place.member(ANON, "欧阳晓雪"),
        await place.member(NAMED, "诸葛小明"),
        await place.member(FAR, "司徒小红", plant),
        await place.member(BUSY, "赵忙"),
        await place.member(GUEST, "钱客", plant),
        await place.official(STAFF, "陈敏", Role.STAFF),
        await place.official(COLLEAGUE, "孙浩", Role.STAFF),
        await place.official(CHAIR, "周主席", Role.CHAIR),
        await place.official(BOSS, "马经理", Role.STAFF, place.works),
        await place.official(FOREIGN, "外镇人", Role.STAFF, foreign),
        await place.official(ADMIN, "管理员", Role.ADMIN, place.city),
        await place.phone(STRANGER, "生人"),
    ]
    await place.control(f"people/{STRANGER}/open", json={})
    return Wild(place, {phone.id: phone for phone in phones})


async def storied(place: Town) -> Wild:
    """Four cases at four stages, a bulletin of the township, a draft that is nobody else's, files of every kind."""
    wild = await peopled(place)
    anon, named, staff = wild[ANON], wild[NAMED], wild[STAFF]
    await anon.drafts("密语甲一 班长扣钱")
    await anon.sends_files([PHOTO])
    await anon.presses("匿名提交")
    await anon.presses("确认提交")
    await staff.presses("受理")
    await staff.replies("密语甲一", "正在核实")
    await anon.replies("正在核实", "密语甲二 有工资条")
    await named.hands_in("密语乙一 食堂太咸")
    await wild[BOSS].presses("请职工补充")
    await wild[BOSS].says("哪一天?")
    await named.replies("哪一天", "密语乙二 每天")
    await wild[FAR].hands_in("密语丙一 宿舍漏水")
    await wild[FOREIGN].resolves("修好了")
    await wild[BUSY].hands_in("路灯坏了")
    await wild[BUSY].sends_files([PHOTO])
    await wild[BUSY].sends_files([VOICE], **{"as": "voice"})
    await wild[BUSY].sends_files([PAPER], **{"as": "document"})
    await published(place, staff, kind=Kind.CARE, places=2, volunteers=True)
    await named.drafts(f"{LAST} 还没有想好")
    return wild


def ground_of(wild: Wild) -> Ground:
    """What was really sent and pressed so far."""
    phones = wild.people.values()
    users = {phone.id: {"id": phone.id, "is_bot": False, "first_name": phone.name} for phone in phones}
    messages = [message for phone in phones for message in phone.messages if not message["from"]["is_bot"]][-150:]
    presses = [
        (message, button["callback_data"])
        for phone in phones
        for message in phone.messages[-20:]
        for button in buttons_of(message)
        if "callback_data" in button
    ][-150:]
    files = [
        {kind: message[kind]}
        for message in wild[BUSY].messages
        for kind in ("photo", "voice", "document")
        if kind in message
    ]
    attackers = [user for number, user in users.items() if number not in VICTIMS]
    return Ground(attackers, [users[number] for number in VICTIMS], messages, presses, files)


@dataclass(frozen=True)
class Kept:
    """A row of the inbox as it came in."""

    body: str
    sound: bool


async def feed(wild: Wild, updates: list[tuple[int, Drawn]]) -> dict[int, Kept]:
    """Puts the updates into the inbox as the receiver does. Gives each by its row's number."""
    rows = [(number, json.dumps({"update_id": number, **drawn.update}), drawn.sound) for number, drawn in updates]
    sound = {body: sound for _, body, sound in rows}
    bot = wild.place.bot
    assert bot
    async with wild.place.database.transaction() as tx:
        await Inbox(tx).keep(bot.app.bot.id, [(number, body) for number, body, _ in rows], wild.place.clock.now())
        kept = {row.seq: Kept(row.body, sound[row.body]) for row in await Inbox(tx).waiting(len(rows))}
    await wild.place.control("updates", json={"nudge": {}})  # the worker looks when the receiver has stored something
    await wild.place.settle()
    return kept
