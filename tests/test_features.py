"""A capability is one record: one from outside the product lives here, and the product without each of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from sqlite3 import connect

import pytest

from bot.features import FEATURES, Features
from bot.features.feature import StillOpen
from bot.operating.running import running
from domain.people import Role
from domain.taps.tap import Form
from storage.copy import backup, restore
from storage.database import opened
from tests import engines
from tests.assembly import assembled
from tests.conftest import Cast
from tests.engines import BOTH, SQLITE_ONLY
from tests.handlers import TEXTS, example
from tests.phones import Phone, Town, town
from tests.toys import TOYS

OPTIONAL = [each.name for each in FEATURES.known if each.optional]
WITH_TOYS = FEATURES.beside(TOYS)
TROUBLE = "暑期没有人照看孩子,希望开设托管班"


@pytest.fixture
async def lender(tmp_path: Path, url: str) -> AsyncIterator[Phone]:
    """Lives in a town whose bot knows of toys."""
    async with town(tmp_path, database_url=url, features=WITH_TOYS) as place:
        yield await place.member(101, "王小明")


async def lend(lender: Phone, name: str = "积木", place: str = "门卫室") -> None:
    await lender.says("/toys")
    await lender.presses("借出玩具")
    await lender.says(name)
    await lender.says(place)


def toys(place: Town) -> list[str]:
    return [row["name"] for row in place.tables()["toy"]]


# --- from outside the product -----------------------------------------------------------------------------------------


@BOTH
async def test_a_feature_from_outside_lives_with_the_others(lender: Phone) -> None:
    """Its command, its conversation, its button, its morning's job and its texts, without a line of the product."""
    await lend(lender)
    assert lender.last == "记下了:积木,在门卫室。要收回,点下面。"
    await lender.town.pass_working_days(1)
    assert lender.last == "早上好,您有 1 件玩具在外面。"
    await lender.says("/language")
    await lender.presses("English")
    await lend(lender, "Lego", "the gate")
    assert lender.last == "Noted: Lego, at the gate. To take it back, tap below."
    await lender.presses("Take it back")
    assert lender.last == "You have it back."
    assert toys(lender.town) == ["积木"]


@BOTH
async def test_what_it_keeps_goes_in_time(lender: Phone) -> None:
    """By its own days, in the same night as everything else."""
    await lend(lender)
    await lender.town.pass_time(days=29)
    assert toys(lender.town) == ["积木"]
    await lender.town.pass_time(days=2)
    assert toys(lender.town) == []


@BOTH
async def test_it_forgets_whoever_is_forgotten(lender: Phone) -> None:
    """With everything else that is known of them."""
    await lend(lender)
    await lender.says("/forget")
    await lender.presses("继续注销")
    await lender.presses("确定注销")
    assert toys(lender.town) == []


@BOTH
async def test_a_database_outlives_its_feature(lender: Phone, tmp_path: Path) -> None:
    """A program without it opens, leaves its table alone, backs it up, and puts the backup into another database."""
    await lend(lender)
    url, file = lender.town.settings.database, tmp_path / "backup.db"
    async with opened(url) as database, database.transaction() as tx:
        assert not hasattr(tx._queries, "toys_of")
    await backup(url, file, lambda done, whole: None)
    with closing(connect(file)) as copy:
        assert copy.execute("SELECT name, place FROM toy").fetchall() == [("积木", "门卫室")]
    await restore(file, f"sqlite:///{tmp_path}/restored.db", lambda done, whole: None)
    [toy] = engines.tables(f"sqlite:///{tmp_path}/restored.db")["toy"]
    assert toy["name"] == "积木"
    again = opened(f"sqlite:///{tmp_path}/restored.db", annexes=WITH_TOYS.annexes)
    async with again as database, database.transaction() as tx:
        assert [row["name"] for row in await tx.toys_of(person=toy["person"])] == ["积木"]


# --- without one of the product's own ---------------------------------------------------------------------------------


@asynccontextmanager
async def a_cast(folder: Path, features: Features, **settings: str) -> AsyncIterator[Cast]:
    async with town(folder, features=features, **settings) as place:
        yield Cast(
            place,
            await place.member(101, "王小明"),
            await place.official(201, "陈敏", Role.STAFF),
            await place.official(202, "孙浩", Role.STAFF),
            await place.official(301, "周主席", Role.CHAIR),
        )


async def the_main_job(cast: Cast) -> None:
    """A demand goes all the way round."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    assert "工会已接手" in cast.worker.last
    await cast.staff.replies(TROUBLE, "正在联系文化礼堂")
    assert "正在联系文化礼堂" in cast.worker.last
    await cast.staff.resolves("阳光学堂周六开班")
    await cast.worker.presses("满意")
    assert "已结束" in cast.worker.everything


@pytest.mark.parametrize("name", OPTIONAL)
async def test_the_main_job_needs_no_other_feature(tmp_path: Path, name: str) -> None:
    """Without any one of them a demand goes round; its old buttons, keys and commands are answered by a sentence."""
    features = FEATURES.without(name)
    async with a_cast(tmp_path, features) as cast:
        await the_main_job(cast)
        hidden = features.hidden(TEXTS)
        for press in hidden.presses:
            await cast.worker.forges(example(Form(press.pattern, str)))
            assert TEXTS.plain("zh", "refused-moved-on") in await cast.worker.toast()
        for command in hidden.commands:
            await cast.worker.says(f"/{command}")
            assert cast.worker.last == TEXTS.plain("zh", "unknown-command")
        for key in hidden.keys:
            await cast.worker.says(TEXTS.plain("zh", key))
            assert TEXTS.plain("zh", "refused-moved-on") in cast.worker.last
            assert TEXTS.plain("zh", key) not in await cast.worker.keyboard()
        said = [button for each in cast.place.phones.values() for button in each.buttons]
        assert not [
            word for word in said if word in {"大家议", "一屏"} & {TEXTS.plain("zh", key) for key in hidden.keys}
        ]


@BOTH
async def test_the_main_job_needs_none_of_them(tmp_path: Path, url: str) -> None:
    """What is never left out is enough."""
    async with a_cast(tmp_path, FEATURES.without(*OPTIONAL), database_url=url) as cast:
        await the_main_job(cast)
        assert await cast.worker.keyboard() == [] or "大家议" not in await cast.worker.keyboard()


@SQLITE_ONLY
async def test_what_a_feature_has_stored_still_goes_without_it(bare: Town) -> None:
    """A visit that was written down is deleted in time by a program that offers no visits."""
    representative = await bare.official(501, "李代表", Role.REPRESENTATIVE)
    async with running(bare.settings) as bare.bot:
        await representative.says("/visit")
        for words in ("今天", "走访"):
            await representative.presses(words)
        for words in ("晨星精密", "老张", "夜班没有公交车"):
            await representative.says(words)
        await representative.presses("保存")
        assert len(bare.tables()["visit"]) == 1
    async with running(bare.settings, features=FEATURES.without("visits")) as bare.bot:
        await bare.pass_time(days=800)
        assert bare.tables()["visit"] == []
    bare.bot = None


@BOTH
async def test_what_runs_keeps_its_feature(place: Town) -> None:
    """The start of a program without proposals, talks or unsealing names what of them has not ended."""
    assembly = await assembled(place)
    worker = await place.member(101, "王小明", place.town)
    number = await assembly.propose()
    await worker.says("找代表")
    await worker.presses("写给 李代表")
    await worker.presses("不留名")
    await worker.says("食堂的饭总是冷的")
    anonymous = await worker.hands_in("夜班没有公交车", sign="匿名提交")
    await assembly.staff.says(f"/unseal {anonymous}")
    await assembly.staff.says("她说自己有生命危险,必须马上找到本人送医")
    await assembly.staff.presses("请另一位同意")
    for name, open_ in (("proposals", number), ("contact", "1"), ("unsealing", anonymous)):
        async with place.database.transaction() as tx:
            with pytest.raises(StillOpen, match=rf"{name} .*{open_}"):
                await FEATURES.without(name).check_left_out(place.work(tx))
