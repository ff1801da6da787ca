"""The questions that no walk of a worker's passes: each, and everything that somebody may say to it.

What is said is an answer, is asked back, or ends the question; never does something come of it that was not meant,
and never is nothing said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from domain.people import Role
from tests.board import colleague
from tests.conftest import Cast
from tests.discussion import says as comments
from tests.discussion import talk
from tests.engines import BOTH
from tests.phones import PHOTO, Json, Phone
from tests.rosters import WORKS, xlsx

__all__ = ["talk"]

CONTENT = ("cases", "unsealing", "comment", "post", "ruling", "unions", "rearranging", "term", "upload", "member")
"""Where something would come of an answer."""
NO_ANSWER = ("你好", "0042", "我有危险,快来人")
NOTICE = "2027年3月3日放假"


@dataclass(frozen=True)
class Asked:
    """A question: who is asked (a post, or whoever is nobody yet), what leads there, a part of what is asked.

    `before`: what was asked before it. `at_once`: whatever is said goes out, so that nothing is no answer.
    """

    who: str
    way: Sequence[tuple[str, str]]
    asks: str
    answer: str
    before: str = ""
    at_once: bool = False


UNSEAL = ("says", "/unseal 0002")
RENAME, MERGE = ("forges", "place-rename:{town}"), ("forges", "place-merge:{works}")
TENURE, POSTS = ("forges", "tenure:{town}"), ("forges", "posts-on:{town}")
REASON = ("says", "她说自己有生命危险,必须马上找到本人送医")
ASKED = {
    "joining": Asked("nobody", [("says", "/start")], "先找到您的工会", WORKS),
    "which to unseal": Asked("staff", [("says", "/unseal")], "哪一件匿名", "0002"),
    "why unsealed": Asked("staff", [UNSEAL], "两位不同岗位的人都同意", REASON[1]),
    "unsealed": Asked("staff", [UNSEAL, REASON], "请再看一遍", "请另一位同意", before="两位不同岗位的人都同意"),
    "new name": Asked("above", [RENAME], "新的名字叫什么", "林埭街道总工会"),
    "renamed": Asked("above", [RENAME, ("says", "林埭街道总工会")], "改名为", "改名", before="新的名字叫什么"),
    "into which": Asked("above", [MERGE], "并入哪个工会", "林埭"),
    "notice": Asked("admin", [("says", "/calendar")], "的放假安排", NOTICE),
    "recounted": Asked("admin", [("says", "/calendar"), ("says", NOTICE)], "2027年", "重新算", before="的放假安排"),
    "whose post ends": Asked("admin", [TENURE], "换届:点名字", "看看会怎样"),
    "term": Asked("admin", [TENURE, ("presses", "看看会怎样")], "换届", "确认换届", before="换届:点名字"),
    "posts on a day": Asked("admin", [POSTS], "哪一天谁在任", "2026-03-01"),
    "which receipt": Asked("worker", [("says", "/claim")], "请写回执码", "2222-3333-4444"),
    "comment": Asked("worker", [("forges", "discuss-say:1")], "同事看不到您的名字", "我也是", at_once=True),
    "why hidden": Asked("colleague", [("forges", "discuss-hide:1")], "为什么隐藏", "骂人了", at_once=True),
    "roster": Asked("admin", [("forges", "roster-file:{town}")], "的名单发到这里", "名单在哪里"),
}


@dataclass
class World:
    cast: Cast
    phones: dict[str, Phone]

    async def reaches(self, asked: Asked) -> Phone:
        """From whatever was going on before."""
        phone, place = self.phones[asked.who], self.cast.place
        await phone.says("/cancel")
        for how, words in asked.way:
            data = words.format(town=place.town.id, works=place.works.id)
            await {"says": phone.says, "forges": phone.forges, "presses": phone.presses}[how](data)
        assert asked.asks in phone.last, (asked.way, phone.last)
        return phone

    def content(self) -> dict[str, list[Json]]:
        tables = self.cast.place.tables()
        assert [row for row in tables["inbox"] if row["failure"]] == [], "something died of it"
        return {name: tables[name] for name in CONTENT}


@pytest.fixture
async def world(talk: Cast) -> World:
    """A case on the board with a comment on it, and an anonymous one."""
    place = talk.place
    other = await colleague(place, 103, "刘大力")
    await comments(other, "我也每天走回家")
    hidden = await place.member(104, "欧阳晓雪")
    await hidden.hands_in("车间的通风坏了", sign="匿名提交")
    phones = {
        "nobody": await place.phone(105, "路人"),
        "worker": await colleague(place),
        "staff": talk.staff,
        "colleague": talk.colleague,
        "admin": await place.official(401, "管理员老周", Role.ADMIN),
        "above": await place.official(403, "市管理员", Role.ADMIN, place.city),
    }
    return World(talk, phones)


@pytest.mark.parametrize("name", ASKED)
async def test_what_is_no_answer_is_answered_and_nothing_comes_of_it(world: World, name: str) -> None:
    """A greeting, a number, words of danger, a picture: something is said, and the question can still be answered."""
    asked = ASKED[name]
    phone = await world.reaches(asked)
    before = world.content()
    for words in () if asked.at_once else NO_ANSWER:
        heard = len(phone.messages)
        await phone.says(words)
        assert len(phone.messages) > heard + 1, words
        assert world.content() == before, words
    phone = await world.reaches(asked)
    heard = len(phone.messages)
    await phone.sends_files([PHOTO])
    assert len(phone.messages) > heard + 1
    assert world.content() == before


@pytest.mark.parametrize("name", ASKED)
async def test_whoever_gives_it_up_or_goes_elsewhere_answers_nothing(world: World, name: str) -> None:
    """取消, the answer after it; a command, a reply to another card: nothing comes of the question."""
    asked = ASKED[name]
    phone = await world.reaches(asked)
    before = world.content()
    await phone.says("取消")
    assert world.content() == before
    await phone.says(asked.answer)
    assert world.content() == before, "it was given up"
    for elsewhere in ("/help", "/start"):
        phone = await world.reaches(asked)
        heard = len(phone.messages)
        await phone.says(elsewhere)
        assert len(phone.messages) > heard + 1
        assert world.content() == before
    if asked.who == "staff":
        await world.reaches(asked)
        await phone.replies("📋 0001", "请带身份证")
        after = world.content()
        assert after | {"cases": before["cases"]} == before
        assert "请带身份证" in world.cast.worker.everything


@pytest.mark.parametrize("name", ASKED)
async def test_there_is_a_way_back(world: World, name: str) -> None:
    """上一步 asks what was asked before, or the same once more."""
    asked = ASKED[name]
    phone = await world.reaches(asked)
    before = world.content()
    await phone.says("上一步")
    assert (asked.before or asked.asks) in phone.last
    assert world.content() == before


FINAL = {"unsealed", "term"}
"""What cannot be undone."""
PRESSED = {name: asked for name, asked in ASKED.items() if asked.way[-1][0] != "forges" and asked.before}


@BOTH
@pytest.mark.parametrize("name", PRESSED)
async def test_a_label_is_typed(world: World, name: str) -> None:
    """What is confirmed at the end can be said; what cannot be undone takes all of its label."""
    asked = PRESSED[name]
    phone = await world.reaches(asked)
    before = world.content()
    if name in FINAL:
        await phone.says(asked.answer[:2])
        assert world.content() == before, "a part of it is asked back"
    await phone.says(next(label for label in phone.buttons if asked.answer in label))
    assert world.content() != before


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
async def admin(cast: Cast) -> Phone:
    return await cast.place.official(401, "管理员老周", Role.ADMIN)


def uploads(phone: Phone) -> list[Json]:
    return phone.town.tables()["upload"]


@BOTH
async def test_a_roster_is_no_notice(cast: Cast, admin: Phone) -> None:
    """The question of the calendar ends, which is said; the file is taken as what it can only be."""
    await admin.says("/calendar")
    await admin.sends_files([xlsx()])
    assert "没有做完" in admin.everything
    assert len(uploads(admin)) == 1
    await admin.says(NOTICE)
    assert "2027年放假" not in admin.last and cast.place.tables()["ruling"] == []


async def test_what_was_asked_last_gets_the_file_that_it_can_take(cast: Cast, admin: Phone) -> None:
    """A roster was asked for, then a notice: the file goes where the roster was asked for."""
    above = await cast.place.official(403, "市管理员", Role.ADMIN, cast.place.city)
    person = await cast.place.person(above)
    async with cast.place.database.transaction() as tx:
        await cast.place.work(tx).people.appoint(person, Role.ADMIN, cast.place.town.id, cast.place.clock.now())
    await above.forges(f"roster-file:{cast.place.town.id}")
    await above.says("/calendar")
    await above.sends_files([xlsx()])
    [upload] = uploads(above)
    assert upload["union_id"] == cast.place.town.id


async def test_a_picture_is_no_notice_and_is_asked_back(admin: Phone) -> None:
    """With the way on."""
    await admin.says("/calendar")
    await admin.sends_files([PHOTO])
    assert "的放假安排" in admin.last and "取消" in admin.buttons
    await admin.says(NOTICE)
    assert "2027年" in admin.last
