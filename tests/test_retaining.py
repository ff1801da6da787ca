"""What is not needed any more goes by itself, by the policy's days; what can be counted stays."""

from pathlib import Path
from typing import Any

import pytest

from bot.features import FEATURES
from domain.people import Role
from domain.retention import DELETED
from services import retention
from services.retention import Retains
from storage.copy import backup, restore
from tests.backups import elsewhere, everything, unheard
from tests.bulletins import published
from tests.cases import merges
from tests.conftest import Cast
from tests.contact import visits
from tests.engines import BOTH
from tests.phones import PHOTO, Town, said, town
from tests.tables import rows
from tests.traces import REASON, forgets

__all__ = ["elsewhere"]

WORDS, MORE, ANSWER = "夜班没有热饭", "已经三个月了", "食堂十点半再开一次"


def linked(place: Town) -> list[int]:
    """The pseudonyms of which the sealed table still knows whose they are."""
    return [row["person"] for row in place.tables()["identity"] if row["owner"] not in {None, row["person"]}]


async def settled(cast: Cast, words: str = WORDS, sign: str = "实名提交") -> None:
    """A demand from beginning to end, with words of everybody in it."""
    await cast.worker.hands_in(words, sign=sign)
    await cast.staff.presses("受理")
    await cast.worker.presses("补充")
    await cast.worker.sends_files([PHOTO], text=MORE)
    await cast.staff.replies(words, "正在问")
    await cast.staff.resolves(ANSWER)
    await cast.worker.presses("满意")


# --- who an anonymous submitter was ----------------------------------------------------------------------------------


@BOTH
async def test_half_a_year_after_the_end_nobody_knows_who_it_was(cast: Cast) -> None:
    """Until then it is theirs; from then on it is nobody's, in the sealed table too, and cannot be unsealed."""
    await settled(cast, sign="匿名提交")
    await cast.worker.hands_in("另一件还在办", sign="匿名提交")
    await cast.place.pass_time(days=179)
    assert len(linked(cast.place)) == 2
    await cast.worker.says("我的事项")
    assert any("0001" in button for button in cast.worker.buttons)
    await cast.place.pass_time(days=2)
    [still] = linked(cast.place)
    assert still == rows(cast.place, "cases", number="0002")[0]["submitter"]
    await cast.worker.says("我的事项")
    assert not any("0001" in button for button in cast.worker.buttons)
    await cast.staff.says("/unseal 0001")
    await cast.staff.says(REASON)
    await cast.staff.presses("请另一位同意")
    await cast.chair.presses("同意查看匿名身份")
    await cast.place.pass_working_days(2)
    await cast.chair.presses("看姓名")
    assert "姓名已经无法查看" in cast.chair.last


async def test_who_goes_along_in_another_case_is_known_until_that_is_over(cast: Cast) -> None:
    """Merged, they still have to hear how it ends."""
    other = await cast.place.member(102, "陈小红")
    await cast.worker.hands_in(WORDS)
    await cast.staff.presses("受理")
    await other.hands_in("夜班吃不上热饭", sign="匿名提交")
    await merges(cast.staff)
    await cast.place.pass_time(days=200)
    assert len(linked(cast.place)) == 1
    await cast.staff.resolves(ANSWER)
    assert ANSWER in other.everything
    await cast.place.pass_working_days(8)
    await cast.place.pass_time(days=182)
    assert linked(cast.place) == []


async def test_who_was_unsealed_is_known_until_they_have_heard_of_it(cast: Cast) -> None:
    """They had blocked the bot: the promise to tell them comes first."""
    await settled(cast, sign="匿名提交")
    await cast.worker.blocks()
    await cast.staff.says("/unseal 0001")
    await cast.staff.says(REASON)
    await cast.staff.presses("请另一位同意")
    await cast.chair.presses("同意查看匿名身份")
    await cast.place.pass_working_days(2)
    await cast.place.pass_time(days=181)
    assert len(linked(cast.place)) == 1
    await cast.worker.unblocks()
    await cast.place.pass_time(days=1)
    assert "您的匿名身份已被查看" in cast.worker.everything
    assert linked(cast.place) == []


# --- what was written ------------------------------------------------------------------------------------------------


@BOTH
async def test_three_years_after_the_end_the_words_are_gone_and_the_figures_stay(cast: Cast) -> None:
    """No table holds a word or a file of it; who did what and when, its class and its rating are as they were."""
    await settled(cast)
    await cast.place.pass_time(days=1094)
    [before] = rows(cast.place, "cases")
    assert rows(cast.place, "cases", text=WORDS)
    await cast.place.pass_time(days=2)
    held = str(cast.place.tables())
    assert [words for words in (WORDS, MORE, ANSWER, "正在问") if words in held] == []
    assert cast.place.tables()["attachment"] == cast.place.tables()["term"] == []
    [after] = rows(cast.place, "cases")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"text", "resolution", "terms", "words_deleted_at"}
    assert (after["text"], after["resolution"]) == (DELETED, DELETED)
    assert "(已按规定删除)" in said(cast.staff.newest("📋")) and WORDS not in said(cast.staff.newest("📋"))
    await cast.worker.forges("view:1")
    assert "经过" in cast.worker.last and "(已按规定删除)" in cast.worker.last and ANSWER not in cast.worker.last
    await cast.staff.says("/settings")
    await cast.staff.presses("English")
    await cast.staff.forges("view:1")
    assert "(deleted, as the rules say)" in cast.staff.last and "已按规定" not in cast.staff.last


async def test_what_is_under_way_keeps_its_words(cast: Cast) -> None:
    """However long it takes."""
    await cast.worker.hands_in(WORDS)
    await cast.place.pass_time(days=1200)
    assert rows(cast.place, "cases", text=WORDS)


# --- everything else -------------------------------------------------------------------------------------------------


@BOTH
async def test_what_people_left_lying_goes_in_its_time(cast: Cast) -> None:
    """Drafts, talks with the voices that were made for them, visits, who signed up."""
    place = cast.place
    representative = await place.official(501, "李代表", Role.REPRESENTATIVE, place.works)
    await visits(representative, whom="老张")
    await published(place, cast.staff, places=2)
    await cast.worker.presses("报名")
    await cast.worker.says("找代表")
    await cast.worker.presses("写给 李代表")
    await cast.worker.presses("不留名")
    await cast.worker.says("不想说我是谁")
    await representative.replies("不想说我是谁", "好的")
    await cast.worker.drafts("还没写完的话")
    await place.pass_time(days=91)
    assert place.tables()["conversation"] == [] and place.tables()["talk"] != []
    await place.pass_time(days=275)
    assert place.tables()["talk"] == rows(place, "matter", kind="talk") == linked(place) == []
    assert place.tables()["visit"] != [] and place.tables()["signup"] != []
    await place.pass_time(days=400)
    assert place.tables()["visit"] == place.tables()["visit_file"] == place.tables()["signup"] == []


async def test_it_is_done_at_night_once_a_day_and_bit_by_bit(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not before half past three, a batch a transaction until nothing is left; a week of outage is one night."""
    monkeypatch.setattr(retention, "BATCH", 1)
    batches: list[int] = []
    rules = FEATURES.retention.rules
    monkeypatch.setitem(rules, "drafts", counted(rules["drafts"], batches))
    phones = [await cast.place.member(110 + n, f"职工{n}") for n in range(3)]
    for phone in phones:
        await phone.drafts("还没写完的话")
    await cast.place.pass_time(days=90, hours=16)  # two in the morning
    assert len(cast.place.tables()["conversation"]) == 3
    batches.clear()
    await cast.place.pass_time(hours=2)
    assert cast.place.tables()["conversation"] == []
    assert batches == [1, 1, 1, 0]
    await cast.place.pass_time(hours=2)
    await cast.place.pass_time(days=7)
    assert batches == [1, 1, 1, 0, 0]
    assert len(rows(cast.place, "occasion", name="retention:drafts")) == 1


def counted(rule: Retains, batches: list[int]) -> Retains:
    """The rule, with how many there were each time."""

    async def wrapped(*args: Any) -> int:
        batches.append(await rule.delete(*args))
        return batches[-1]

    return Retains(wrapped)


async def test_nothing_goes_where_the_policy_says_for_good(tmp_path: Path) -> None:
    """0 keeps it."""
    policy = tmp_path / "policy.toml"
    policy.write_text("[retention]\nanonymous_link = 0\nwords = 0\n", encoding="utf-8")
    async with town(tmp_path, policy=policy) as place:
        worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
        await worker.hands_in(WORDS, sign="匿名提交")
        await staff.resolves(ANSWER)
        await worker.presses("满意")
        await place.pass_time(days=2000)
        assert len(linked(place)) == 1
        assert rows(place, "cases", text=WORDS)


# --- copies ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_what_is_left_can_be_backed_up_and_restored(cast: Cast, tmp_path: Path, elsewhere: str) -> None:
    """From either engine into either, voices of nobody among it; a backup forgets nothing, but new ones never knew."""
    await settled(cast, sign="匿名提交")
    await cast.worker.hands_in("第二件")
    await forgets(cast.worker)
    before = everything(cast.place.settings.database)
    await backup(cast.place.settings.database, tmp_path / "backup.db", unheard)
    await restore(tmp_path / "backup.db", elsewhere, unheard)
    assert everything(elsewhere) == before
    assert "王小明" not in str(before)
