"""The menu stays small, each thing in one place under one word; what is off has no button."""

from itertools import chain, combinations

import pytest

from bot.views.keyboards import COMMANDS, FOR_EVERYBODY
from bot.views.menu import ADMINISTERED, PLACES
from domain.menu import KEYS, MODULES, keys, more, offers, others
from domain.people import Role
from storage.people import People
from tests.engines import BOTH
from tests.handlers import APP, TEXTS, stands, tap
from tests.phones import Phone, Town

OFFICES = [role for role in Role if role is not Role.WORKER]
ROLES = [set(some) for most in range(len(OFFICES) + 1) for some in combinations(OFFICES, most)]
MOST_KEYS, MOST_BEHIND, MOST_COMMANDS, MOST_SIGNS = 6, 8, 8, 4


@pytest.mark.parametrize("roles", ROLES, ids=lambda roles: "+".join(sorted(roles)) or "worker")
def test_it_is_small_and_leads_everywhere(roles: set[Role]) -> None:
    """Whatever posts somebody holds: few keys, few entries, and each key of each of their posts within two taps."""
    assert len(keys(roles)) <= MOST_KEYS and len(more(roles)) <= MOST_BEHIND
    reached = {*keys(roles), *more(roles), *others(roles)}
    assert {name for role in roles for name in KEYS[role]} <= reached
    assert {*keys(roles), *more(roles), *others(roles), *offers()} - {"others"} <= PLACES.keys()


@pytest.mark.parametrize("role", Role)
def test_a_key_keeps_its_place_where_another_is_off(role: Role) -> None:
    """What is left stands in the same order."""
    for module in set(MODULES.values()):
        left = keys({role}, {module})
        assert left == [name for name in KEYS[role] if name in left]
        assert not {name for name in (*left, *more({role}, {module})) if MODULES.get(name) == module}


def test_the_words_are_short_and_the_same_everywhere() -> None:
    """At most four signs on a key; two places never have one word, and few commands are shown."""
    named = {name: TEXTS.plain("zh", f"keyboard-{name}") for name in chain.from_iterable(KEYS.values())}
    assert all(len(label) <= MOST_SIGNS for label in named.values())
    assert len({*named.values()}) == len(named)
    assert all(len((*shown, *FOR_EVERYBODY)) <= MOST_COMMANDS for shown in COMMANDS.values())
    assert len(ADMINISTERED) <= MOST_BEHIND


def test_every_entry_leads_to_a_handler() -> None:
    """None of a word that nobody knows."""
    known = [meant for each in stands(APP) if (meant := tap(each.handler))]
    assert [data for data in PLACES.values() if not any(meant.read(data) is not None for meant in known)] == []


async def keys_of(phone: Phone) -> list[str]:
    """Whoever chooses their language is given the keyboard of now."""
    await phone.says("/language")
    await phone.presses("中文")
    return await phone.keyboard()


@BOTH
async def test_each_finds_what_is_theirs(place: Town) -> None:
    """By the key that is always there, and by the last of them; one message, changed in its place."""
    worker = await place.member(101, "王小明")
    staff = await place.official(201, "李干事", Role.STAFF)
    chair = await place.official(301, "赵主席", Role.CHAIR)
    admin = await place.official(401, "郑老师", Role.ADMIN)
    assert await keys_of(worker) == ["我要反映", "我的事项", "大家议", "找代表", "更多"]
    assert await keys_of(staff) == ["待我处理", "查找", "代录", "发起", "一屏", "更多"]
    assert await keys_of(chair) == ["待我处理", "一屏", "查找", "发起", "大家议", "更多"]
    assert await keys_of(admin) == ["待我处理", "管理", "查找", "一屏", "更多"]
    await worker.says("更多")
    assert worker.buttons == ["通知报名", "设置", "怎么用"]
    await worker.presses("怎么用")
    assert "有事直接写" in worker.last
    await staff.says("更多")
    await staff.presses("我自己的事")
    assert "还没有反映过" in staff.last and "我要反映" in staff.buttons
    await admin.says("管理")
    assert admin.buttons == ["名单", "规则", "放假", "值班", "工作群", "功能开关", "记录", "← 更多"]
    await admin.presses("← 更多")
    assert "更多" in admin.last
    await worker.forges("menu-administer")
    assert "管理员" in await worker.toast()


async def test_a_number_is_asked_for_and_found(place: Town) -> None:
    """查找, then the bare number."""
    worker = await place.member(101, "王小明")
    staff = await place.official(201, "李干事", Role.STAFF)
    await worker.hands_in("食堂的饭是冷的")
    await staff.says("查找")
    assert "四位数字" in staff.last
    await staff.says("0001")
    assert "食堂的饭是冷的" in staff.last


async def test_other_posts_lie_behind_one_button(place: Town) -> None:
    """Whoever is chair and admin has the chair's keys, and 管理 under its own name."""
    both = await place.official(301, "赵主席", Role.CHAIR)
    person = await place.person(both)
    async with place.database.transaction() as tx:
        await People(tx).appoint(person, Role.ADMIN, place.town.id, place.clock.now())
    await both.says("更多")
    assert both.buttons[0] == "管理"
    await both.presses("管理")
    assert "名单" in both.buttons


SWITCHED = [("board", "大家议", "大家议"), ("contact", "找代表", "找代表"), ("bulletins", "发起", "通知")]


@BOTH
@pytest.mark.parametrize(("module", "key", "label"), SWITCHED)
async def test_what_is_off_has_no_key_and_begins_nothing(place: Town, module: str, key: str, label: str) -> None:
    """And whoever still has the key reads why, and what to do; switched on again all is as before."""
    admin = await place.official(401, "郑老师", Role.ADMIN)
    worker = await place.member(101, "王小明")
    staff = await place.official(201, "李干事", Role.STAFF)
    who = staff if module == "bulletins" else worker
    assert key in await keys_of(who)
    await admin.says("管理")
    await admin.presses("功能开关")
    await admin.presses(f"{label}:开")
    await admin.presses(f"{label}:关")
    assert "现在" in admin.last and "关了" in admin.last
    assert key not in await keys_of(who)
    await who.says(key)
    assert f"没有开“{label}”" in who.last
    await admin.presses("功能开关")
    await admin.presses(f"{label}:关")
    await admin.presses(f"{label}:开")
    await who.says(key)
    assert "没有开" not in who.last
