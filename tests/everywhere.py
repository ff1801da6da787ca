"""A town in which there is one of everything, and somebody without a name is in most of it."""

from dataclasses import dataclass

from domain.people import Role, Union
from storage.people import People
from storage.unions import Unions
from tests import board, bulletins, contact, discussion, entries
from tests.assembly import NAMES, Assembly
from tests.phones import PHOTO, Phone, Town
from tests.rooms import linked
from tests.traces import CHAT, NAME, REASON, WORDS

TALK, NIGHT, BUS = "代表您好,是我写的", "夜班的饭是冷的", "厂门口没有站台"
SECRETS = (WORDS, TALK, NIGHT, BUS, REASON, entries.TELEPHONE, contact.RAISED, "工资条")
FEW = 20
"""Unions of elsewhere, so that the numbers of the two enterprises are those of nothing else."""


@dataclass
class World:
    place: Town
    author: Phone
    works: tuple[Union, Union]
    officers: tuple[Phone, Phone]
    elsewhere: Union
    witnesses: list[Phone]


async def plant(place: Town) -> tuple[Union, tuple[Union, Union]]:
    async with place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", place.city)
        for n in range(FEW):
            await Unions(tx).add(f"{n}号厂", elsewhere)
        first = await Unions(tx).add("甲厂工会", place.town)
        for n in range(FEW):
            await Unions(tx).add(f"{n}号店", elsewhere)
        return elsewhere, (first, await Unions(tx).add("乙厂工会", place.town))


async def verified(place: Town, chat: int, name: str, union: Union) -> Phone:
    phone = await place.member(chat, name, union)
    person, now = await place.person(phone), place.clock.now()
    async with place.database.transaction() as tx:
        await People(tx).join(person, union.id, now, verified=True)
    return phone


async def storied(place: Town) -> World:
    """Of everything there is one, and an anonymous author is in most of it."""
    elsewhere, works = await plant(place)
    author = await verified(place, CHAT, NAME, works[0])
    staff, colleague = [await place.official(201 + n, name, Role.STAFF) for n, name in enumerate(("陈敏", "孙浩"))]
    chair = await place.official(301, "周主席", Role.CHAIR)
    reps = [await place.official(501 + n, name, Role.REPRESENTATIVE) for n, name in enumerate(NAMES[:4])]
    office = await linked(place, staff, colleague, chair)
    first, second = [await place.official(601 + n, f"{x}干事", Role.STAFF, works[n]) for n, x in enumerate("甲乙")]
    world = World(place, author, works, (first, second), elsewhere, [staff, colleague, chair, office, *reps])
    await cases(place, author, staff, reps)
    await Assembly(place, staff, chair, reps).propose(1, 2)
    await entries.enters(staff, name="老郑")
    await around(place, author, staff, reps[0])
    await place.pass_time(seconds=2)  # what is asked for next has a moment of its own
    await office.hears(colleague, "先问一下门卫", reply_to=office.newest("0005")["message_id"])
    await staff.says("/unseal 0001")
    await staff.says(REASON)
    await staff.presses("请另一位同意")
    return world


async def cases(place: Town, author: Phone, staff: Phone, reps: list[Phone]) -> None:
    """One that is handled, one on the board, one that a representative took up; all of them past the enterprise."""
    await author.drafts(WORDS, "工资福利")
    await author.sends_files([PHOTO])
    for words in ("匿名提交", "确认提交"):
        await author.presses(words)
    await staff.presses("受理")
    await author.hands_in(NIGHT, category="食宿交通", sign="匿名提交")
    await staff.presses("受理")
    await author.presses("放到大家议")
    await author.presses("放上去")
    await staff.presses("公开到大家议")
    await staff.says(f"{board.TITLE}\n{board.SUMMARY}")
    await discussion.says(author, "我们那边也是这样", 2)
    await staff.resolves("加了保温箱")
    await author.hands_in(BUS, category="食宿交通", sign="匿名提交")
    await staff.presses("受理")
    await staff.presses("更多")
    await staff.presses("由代表提成提案")
    await author.presses("好,请代表提")
    await author.says("门口的站台\n希望加一个站台。")
    await reps[0].presses("我来提")
    await staff.says("/case 3")
    await staff.presses("立案")


async def around(place: Town, author: Phone, staff: Phone, rep: Phone) -> None:
    """A talk without a name, a bulletin with a sign-up, a visit."""
    await author.says("找代表")
    await author.presses("写给 李代表")
    await contact.next_press(author, "不留名")
    await author.says(TALK)
    await place.pass_time(minutes=2)
    await bulletins.published(place, staff, places=None, volunteers=True)
    await author.presses("报名")
    await contact.visits(rep, whom="老张")
