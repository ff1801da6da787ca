"""Whoever may see a case decides how much they hear of it; who only follows it sees where it stands, and no more."""

from dataclasses import dataclass
from typing import Any

import pytest

from domain.following import Wish
from domain.people import Role, Union
from storage.times import to_text
from tests.assembly import TITLE, Assembly
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import PHOTO, Phone, buttons_of, said

TROUBLE = "希望暑期开设托管班"
ANSWER = "七月一日开班"
TOLD = "您关注的"


@dataclass
class Watched:
    """A demand with a picture, and a chair of the city who looks at it."""

    cast: Cast
    mayor: Phone

    async def looks(self, who: Phone, number: str = "0001") -> None:
        """Opens the history of the case."""
        await who.says(f"/case {number}")
        await who.presses("看经过")

    async def follows(self, who: Phone) -> None:
        await self.looks(who)
        await who.presses("关注")

    async def leaves(self, who: Phone, role: Role, union: Union) -> None:
        """The post ends."""
        place = self.cast.place
        person, now = await place.person(who), to_text(place.clock.now())
        async with place.database.transaction() as tx:
            await tx.post_end(person=person, union_id=union.id, role=role, now=now)


@pytest.fixture
async def watched(cast: Cast) -> Watched:
    mayor = await cast.place.official(401, "赵主席", Role.CHAIR, cast.place.city)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.sends_files([PHOTO])
    await cast.worker.presses("实名提交")
    await cast.worker.presses("确认提交")
    return Watched(cast, mayor)


def told(phone: Phone) -> list[str]:
    """The news of what this person follows."""
    return [text for text in phone.heard if TOLD in text]


# --- following -------------------------------------------------------------------------------------------------------


@BOTH
async def test_who_follows_hears_of_every_stage_once(watched: Watched) -> None:
    """A chair further up follows by one button and is told where the case comes to, not what happens in between."""
    cast, mayor = watched.cast, watched.mayor
    await watched.follows(mayor)
    assert "走到下一步" in await mayor.toast()
    assert "🔕 不再提醒" in mayor.buttons
    await cast.staff.presses("受理")
    assert [text.partition(":")[2] for text in told(mayor)] == ["工会在办"]
    await cast.staff.replies("📋", "正在联系场地")
    await cast.staff.resolves(ANSWER)
    await cast.worker.presses("不满意")
    await cast.worker.says("没有名额")
    await cast.staff.resolves(ANSWER)
    await cast.worker.presses("满意")
    stages = ["工会在办", "有结果了,等评价", "工会在办", "有结果了,等评价", "办完了"]
    assert [text.partition(":")[2] for text in told(mayor)] == stages


async def test_who_does_it_is_not_told_of_it(watched: Watched) -> None:
    """A colleague who follows a case and then takes it over knows that they did."""
    await watched.follows(watched.cast.colleague)
    await watched.cast.colleague.presses("受理")
    assert told(watched.cast.colleague) == []


@BOTH
async def test_nobody_is_told_the_same_thing_twice(assembly: Assembly) -> None:
    """Staff who follow a proposal hear once that it was carried: as those who take it over."""
    number = await assembly.filed()
    await assembly.staff.says(f"/case {number}")
    await assembly.staff.presses("看经过")
    await assembly.staff.presses("关注")
    await assembly.chair.says(f"/case {number}")
    await assembly.chair.presses("看经过")
    await assembly.chair.presses("关注")
    await assembly.votes("赞成", 1, 2, 3, 4)
    before = len(assembly.staff.heard)
    await assembly.place.pass_time(minutes=61)
    assert [text for text in assembly.staff.heard[before:] if number in text] == [assembly.staff.last]
    assert "请在" in assembly.staff.last and "接手办理" in assembly.staff.last
    assert told(assembly.chair) == [f"🔔 您关注的 {number}({TITLE}):审议通过,等工会接手"]


@BOTH
async def test_who_goes_on_following_after_their_office_sees_where_it_stands_only(watched: Watched) -> None:
    """Without an office there are no names, no words and no files: not on the card, in the history, or by a button."""
    cast, mayor = watched.cast, watched.mayor
    await watched.follows(mayor)
    await watched.leaves(mayor, Role.CHAIR, cast.place.city)
    heard = len(mayor.messages)
    await cast.staff.presses("受理")
    await cast.staff.replies("📋", "正在联系场地")
    await cast.staff.resolves(ANSWER)
    card = next(message for message in mayor.messages if said(message).startswith("📋 0001"))
    assert said(card).startswith("📋 0001 · 子女托管教育\n✅已接手 → ✅有结果了 → ⏳等评价\n答复")
    assert {button["text"] for button in buttons_of(card)} == {"看经过", "日期怎么算的"}
    await watched.looks(mayor)
    stations = [line.rpartition(" ")[2] for line in mayor.last.splitlines()[2:]]
    assert stations == ["等工会接手", "工会在办", "有结果了,等评价"]
    await mayor.presses("日期怎么算的")
    for data in ("files:1", "more:1", "accept:1:1", "urge:1:1", "add:1:1", "again:1"):
        await mayor.forges(data)
    await mayor.says("我说一句", reply_to=card["message_id"])
    assert "您可以看经过" in mayor.last
    news = [*mayor.messages[heard:], card]
    assert [each for each in news if TROUBLE in said(each) or "王小明" in said(each) or "photo" in each] == []


async def test_a_proposal_shows_its_title_to_who_follows_it(assembly: Assembly) -> None:
    """Not its reason and not its words."""
    number = await assembly.filed()
    staff, place = assembly.staff, assembly.place
    await staff.says(f"/case {number}")
    await staff.presses("看经过")
    await staff.presses("关注")
    person = await place.person(staff)
    async with place.database.transaction() as tx:
        now = to_text(place.clock.now())
        await tx.post_end(person=person, union_id=place.town.id, role=Role.STAFF, now=now)
    await staff.says(f"/case {number}")
    assert staff.last.splitlines()[:2] == [f"📜 {number} 提案 · 女职工", TITLE]
    assert "哺乳" not in staff.last and "喂奶" not in staff.last and "辟一间" not in staff.last


async def test_a_night_of_news_is_one_message_in_the_morning(watched: Watched) -> None:
    """What one follows is told as it is by then."""
    cast, mayor = watched.cast, watched.mayor
    await watched.follows(mayor)
    await cast.place.pass_time(hours=12)
    await cast.staff.presses("受理")
    await cast.staff.resolves(ANSWER)
    assert told(mayor) == []
    await cast.place.pass_time(hours=11)
    assert [text.partition(":")[2] for text in told(mayor)] == ["有结果了,等评价"]


# --- muting ----------------------------------------------------------------------------------------------------------


@BOTH
async def test_who_mutes_hears_nothing_but_sees_the_card_change(watched: Watched) -> None:
    """The submitter is not told of what goes on, but is asked what is theirs to say; and may hear of it again."""
    worker, staff = watched.cast.worker, watched.cast.staff
    await watched.looks(worker)
    await worker.presses("不再提醒")
    assert "要您办的还会告诉您" in await worker.toast()
    assert "🔔 恢复提醒" in worker.buttons
    heard = len(worker.heard)
    await staff.presses("受理")
    await staff.replies("📋", "正在联系场地")
    assert len(worker.heard) == heard
    assert "⏳正在办" in said(worker.newest(TROUBLE))
    await staff.resolves(ANSWER)
    assert "您满意吗" in worker.last
    await worker.presses("不满意")
    await worker.says("没有名额")
    assert "已退回再办" in worker.last, "an answer to what one has just done"
    await watched.looks(worker)
    await worker.presses("恢复提醒")
    await staff.replies("📋", "加了十个名额")
    assert "加了十个名额" in worker.last
    assert told(worker) == [], "who is in the case is no follower"


@BOTH
async def test_a_duty_finds_who_has_muted_the_case(watched: Watched) -> None:
    """The assignee does not hear what the worker adds, but is told to do it again, and reminded."""
    worker, staff = watched.cast.worker, watched.cast.staff
    await staff.presses("受理")
    await watched.looks(staff)
    await staff.presses("不再提醒")
    heard = len(staff.heard)
    await worker.replies("工会已接手", "最好在周末")
    assert len(staff.heard) == heard
    await watched.cast.place.pass_working_days(14)
    assert "黄牌" in "".join(staff.heard[heard:])
    await staff.resolves(ANSWER)
    await worker.presses("不满意")
    await worker.says("没有名额")
    assert "请再办" in staff.last


async def test_who_follows_and_mutes_still_follows(watched: Watched) -> None:
    """In silence; one tap later they hear of it again."""
    cast, mayor = watched.cast, watched.mayor
    await watched.follows(mayor)
    await mayor.presses("不再提醒")
    await watched.leaves(mayor, Role.CHAIR, cast.place.city)
    await cast.staff.presses("受理")
    assert told(mayor) == []
    await watched.looks(mayor)
    await mayor.presses("恢复提醒")
    await cast.staff.resolves(ANSWER)
    assert [text.partition(":")[2] for text in told(mayor)] == ["有结果了,等评价"]


# --- who may not, and who must not be known --------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("wish", Wish)
async def test_to_a_stranger_there_is_no_such_case(watched: Watched, wish: Wish) -> None:
    """A forged press on somebody else's case is answered like one on no case at all, and leaves nothing behind."""
    stranger = await watched.cast.place.member(901, "路人")
    await stranger.forges(f"{wish}:1")
    answers = [await stranger.toast()]
    await stranger.forges(f"{wish}:999")
    answers.append(await stranger.toast())
    assert answers[0] == answers[1] and "没有找到" in answers[0]
    assert watched.cast.place.tables()["follower"] == []
    await watched.cast.staff.presses("受理")
    assert told(stranger) == []


@BOTH
async def test_following_reveals_nobody(watched: Watched) -> None:
    """Of an anonymous case its follower hears no title; the submitter mutes it under the pseudonym alone."""
    cast, mayor = watched.cast, watched.mayor
    words, place = "班长扣了三天工钱", cast.place
    number = await cast.worker.hands_in(words, category="工资福利", sign="匿名提交")
    await watched.looks(mayor, number)
    await mayor.presses("关注")
    assert mayor.newest("的经过").get("has_protected_content")
    await watched.looks(cast.worker, number)
    await cast.worker.presses("不再提醒")
    await watched.leaves(mayor, Role.CHAIR, place.city)
    heard = len(mayor.messages)
    await cast.staff.presses("受理")
    assert told(mayor) == [f"🔔 您关注的 {number}(匿名事项):工会在办"]
    await watched.looks(mayor, number)
    news = [message for message in mayor.messages[heard:] if number in said(message) and message["from"]["is_bot"]]
    assert len(news) == 3
    assert [message for message in news if not message.get("has_protected_content")] == []
    seen = "\n".join(map(said, news))
    assert not [trace for trace in (words, "王小明", "匿名职工") if trace in seen]
    own = await place.person(cast.worker)
    rows = [row for row in place.tables()["follower"] if row["case_id"] == 2]
    assert {row["person"] for row in rows} == {await place.person(mayor), _submitter(place.tables(), 2)}
    assert own not in {row["person"] for row in rows}


def _submitter(tables: dict[str, list[dict[str, Any]]], case_id: int) -> int:
    return next(int(row["submitter"]) for row in tables["cases"] if row["id"] == case_id)
