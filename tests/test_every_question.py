"""The questions that no walk of a worker's passes: each, and everything that somebody may say to it.

What is said is an answer, is asked back, or ends the question; never does something come of it that was not meant,
and never is nothing said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bot.wire.conversation import Flow
from domain.bulletins import Kind
from domain.people import Person, Role
from tests.board import SUMMARY, colleague
from tests.bulletins import published
from tests.conftest import Cast
from tests.discussion import says as comments
from tests.discussion import talk
from tests.engines import BOTH
from tests.handlers import APP
from tests.phones import PHOTO, Json, Phone
from tests.rosters import TOWN, WORKS, come_in, hand_in, invitation, xlsx

__all__ = ["talk"]

CONTENT = ("cases", "visit", "bulletin", "signup", "opinion", "talk_message", "unsealing", "comment", "post", "ruling")
CONTENT += ("unions", "rearranging", "term", "upload", "member")
"""Where something would come of an answer."""
NO_ANSWER = ("你好", "0042", "我有危险,快来人")
NOTICE = "2027年3月3日放假"


@dataclass(frozen=True)
class Asked:
    """A question: who is asked, what leads there, a part of what is asked, and what would answer it.

    `before`: what was asked before it. `at_once`: what is said goes out, so that nothing is no answer; `files` too.
    """

    who: str
    way: Sequence[tuple[str, str]]
    asks: str
    answer: str
    before: str = ""
    at_once: bool = False
    files: bool = False


def say(*words: str) -> list[tuple[str, str]]:
    return [("says", each) for each in words]


def press(*labels: str) -> list[tuple[str, str]]:
    return [("presses", each) for each in labels]


def forge(data: str) -> list[tuple[str, str]]:
    return [("forges", data)]


REASON, WORDS = "她说自己有生命危险,必须马上找到本人送医", "门卫室没有空调"
UNSEALING = say("/unseal 0002")
RENAMING, TENURE, CALENDAR = forge("place-rename:{town}"), forge("tenure:{town}"), say("/calendar")
RESOLVING, SIGNING = forge("resolve:1:{turn1}"), forge("sign-up:1")
MERGING = forge("merge:3:{turn3}")
VISITING, PROPOSING, BULLETIN = say("/visit"), say("/propose"), say("/bulletin")
ENTERING = [*say("/enter"), *press("林埭镇总工会", "电话", "食宿交通"), *say(WORDS), *press("写好了")]
SUBMITTING = [*say("/submit"), *press("子女托管")]
SIGNED = [*PROPOSING, *say("加一个母婴室", WORDS, WORDS), *press("女职工")]
LOOSE = say("食堂的汤总是冷的")
UNFINISHED = [*SUBMITTING, *say(WORDS, "/mine"), *LOOSE, *press("交给工会")]
ASKED = {
    ("joining", "invited"): Asked("nobody", say("/start {invitation}"), "接受吗", "是我"),
    ("submitting", "alike"): Asked(
        "worker",
        [*say("/submit"), *press("食宿交通"), *say(SUMMARY), *press("实名提交")],
        "同事已经反映过",
        "都不是",
        before="写",
    ),
    ("proposing", "cosigners"): Asked("rep", SIGNED, "请哪几位代表联名", "张代表", before="哪方面"),
    ("proposing", "preview"): Asked(
        "rep", SIGNED + press("张代表", "选好了"), "请看一遍", "确认提交", before="请哪几位代表联名"
    ),
    ("wording", "colleague"): Asked("staff", forge("assist:1:{turn1}"), "请哪位同事协办", "陈小红"),
    ("holding", "held"): Asked(
        "hidden", [*forge("add:2:{turn2}"), ("sends", "")], "都可能让人认出您", "照样发", files=True
    ),
    ("entering", "danger"): Asked(
        "staff", [*say("/enter"), *press("林埭镇总工会", "电话", "劳动安全")], "危险", "没有", before="哪"
    ),
    ("entering", "match"): Asked("staff", ENTERING + say("张大山"), "是同一个人吗", "不是", before="姓名"),
    ("loose", "offered"): Asked("worker", LOOSE, "要把这条交给工会吗", "交给工会", files=True),
    ("loose", "which"): Asked("staff", LOOSE, "这是回复给哪一件的", "0001", files=True),
    ("loose", "older"): Asked("worker", UNFINISHED, "加到那一份里吗", "加进去", files=True),
    ("joining", "search"): Asked("nobody", say("/start"), "先找到您的工会", WORKS),
    ("unsealing", "which"): Asked("staff", say("/unseal"), "哪一件匿名", "0002"),
    ("unsealing", "reason"): Asked("staff", UNSEALING, "两位不同岗位的人都同意", REASON),
    ("unsealing", "look"): Asked(
        "staff", UNSEALING + say(REASON), "请再看一遍", "请另一位同意", before="两位不同岗位的人都同意"
    ),
    ("unions", "name"): Asked("above", RENAMING, "新的名字叫什么", "林埭街道总工会"),
    ("unions", "sure"): Asked("above", RENAMING + say("林埭街道总工会"), "改名为", "改名", before="新的名字叫什么"),
    ("unions", "target"): Asked("above", forge("place-merge:{works}"), "并入哪个工会", "林埭"),
    ("holidays", "notice"): Asked("admin", CALENDAR, "的放假安排", NOTICE),
    ("holidays", "preview"): Asked("admin", CALENDAR + say(NOTICE), "2027年", "重新算", before="的放假安排"),
    ("tenures", "pick"): Asked("admin", TENURE, "换届:点名字", "看看会怎样"),
    ("tenures", "sure"): Asked("admin", TENURE + press("看看会怎样"), "换届", "确认换届", before="换届:点名字"),
    ("tenures", "day"): Asked("admin", forge("posts-on:{town}"), "哪一天谁在任", "2026-03-01"),
    ("claiming", "typed"): Asked("worker", say("/claim"), "请写回执码", "2222-3333-4444"),
    ("speaking", "comment"): Asked("worker", forge("discuss-say:1"), "同事看不到您的名字", "我也是", at_once=True),
    ("speaking", "reason"): Asked("colleague", forge("discuss-hide:1"), "为什么隐藏", "骂人了", at_once=True),
    ("roster", "file"): Asked("admin", forge("roster-file:{town}"), "的名单发到这里", "名单在哪里"),
    ("merging", "which"): Asked("staff", MERGING, "并到哪一件", "0001"),
    ("merging", "look"): Asked("staff", MERGING + say("0001"), "并到", "并案", before="并到哪一件"),
    ("wording", "grade"): Asked("staff", RESOLVING, "办到哪一步", "A 已解决"),
    ("wording", "day"): Asked("staff", RESOLVING + press("B "), "哪天能解决", "2026-09-01", before="办到哪一步"),
    ("wording", "days"): Asked("staff", forge("extend:1:{turn1}"), "还要多久", "1"),
    ("wording", "words"): Asked("staff", forge("decline:3:{turn3}"), "理由", "不归工会管", at_once=True, files=True),
    ("talking", "words-of-talk"): Asked(
        "worker", forge("talk-named:{rep}"), "李代表", "夜班没有热饭", at_once=True, files=True
    ),
    ("visiting", "when"): Asked("rep", VISITING, "哪一天", "昨天"),
    ("visiting", "how"): Asked("rep", VISITING + say("昨天"), "哪一种", "接待", before="哪一天"),
    ("visiting", "where"): Asked("rep", VISITING + say("昨天", "接待"), "在哪里", "车间", before="哪一种"),
    ("visiting", "whom"): Asked("rep", VISITING + say("昨天", "接待", "车间"), "见了谁", "晓雪", before="在哪里"),
    ("proposing", "title"): Asked("rep", PROPOSING, "标题", "加一个母婴室"),
    ("proposing", "reason"): Asked("rep", PROPOSING + say("加一个母婴室"), "案由", WORDS, before="标题"),
    ("proposing", "category"): Asked(
        "rep", PROPOSING + say("加一个母婴室", WORDS, WORDS), "哪方面", "女职工", before="建议"
    ),
    ("bulletin", "kind"): Asked("staff", BULLETIN, "哪一种", "培训"),
    ("bulletin", "text"): Asked("staff", BULLETIN + press("培训"), "写", WORDS, before="哪一种"),
    ("bulletin", "union"): Asked(
        "staff", BULLETIN + press("培训") + say(WORDS), "林埭镇总工会", "发给", before="写通知的内容"
    ),
    ("signing-up", "count"): Asked("worker", SIGNING, "几", "1"),
    ("signing-up", "age"): Asked("worker", SIGNING + say("1 个"), "几岁", "7 岁", before="几"),
    ("signing-up", "fetcher"): Asked("worker", SIGNING + say("1 个", "7 岁"), "接", "奶奶 13800000000", before="几岁"),
    ("entering", "union"): Asked("staff", say("/enter"), "哪", "林埭镇总工会"),
    ("entering", "who"): Asked("staff", ENTERING, "姓名", "张建国", before="记下了"),
    ("entering", "telephone"): Asked("staff", ENTERING + say("张建国"), "电话", "0573-85012345", before="姓名"),
    ("entering", "preview"): Asked("staff", ENTERING + press("不留姓名"), WORDS, "确认提交", before="姓名"),
    ("submitting", "category"): Asked("worker", say("/submit"), "哪方面", "子女托管"),
    ("submitting", "danger"): Asked("worker", [*say("/submit"), *press("劳动安全")], "危险", "没有", before="哪方面"),
    ("submitting", "text"): Asked("worker", SUBMITTING, "写", WORDS, before="哪方面"),
    ("submitting", "preview"): Asked(
        "worker", SUBMITTING + say(WORDS) + press("实名提交"), WORDS, "确认提交", before="写"
    ),
}
WALKED = {
    ("visiting", "raised"),
    ("proposing", "suggestion"),
    *(("bulletin", step) for step in ("who", "when", "where", "places", "preview")),
    *(("entering", step) for step in ("how", "category", "said")),
    ("signing-up", "consent"),
}
"""By words and presses from beginning to end, in `tests/test_questions.py`."""
OF_BEFORE = {("talking", "files-of-talk")}
"""Asked before such things were held by `flows.holding`: nothing leads there any more."""


ABOUT = {flow.name for flow in APP.handlers[0] if isinstance(flow, Flow) and flow.manner.about}
"""Questions about something that is there: they end as soon as their writer goes elsewhere."""
BY_FILE = {("tenures", "pick"), ("tenures", "sure")}
"""What may be answered by a file: a picture is asked to be sent as one."""


def test_every_question_is_known() -> None:
    """Each step of each flow stands in one of these."""
    flows = (each for each in APP.handlers[0] if isinstance(each, Flow) and not each.manner.in_group)
    steps = {(flow.name, step) for flow in flows for step in flow.states}
    assert steps == ASKED.keys() | WALKED | OF_BEFORE
    assert len(steps) == len(ASKED) + len(WALKED) + len(OF_BEFORE)


@dataclass
class World:
    cast: Cast
    phones: dict[str, Phone]
    rep: Person
    invitation: str

    async def reaches(self, asked: Asked) -> Phone:
        """From whatever was going on before."""
        phone, place = self.phones[asked.who], self.cast.place
        await phone.says("/cancel")
        for how, words in asked.way:
            known = {"town": place.town.id, "works": place.works.id, "rep": self.rep, "invitation": self.invitation}
            await self.does(phone, how, words.format(**known, **self.turns()))
            if "重新写" in phone.buttons:  # what was laid aside is offered first
                await phone.presses("重新写")
        assert asked.asks in phone.last, (asked.way, phone.last)
        return phone

    async def does(self, phone: Phone, how: str, words: str) -> None:
        if how == "sends":
            await phone.sends_files([PHOTO])
        else:
            await {"says": phone.says, "forges": phone.forges, "presses": phone.presses}[how](words)

    def turns(self) -> dict[str, int]:
        """Of each case the one that runs."""
        turns = self.cast.place.tables()["turn"]
        return {f"turn{turn['matter_id']}": turn["number"] for turn in turns if turn["ended_at"] is None}

    def is_over(self, flow: str) -> bool:
        """A question about something, where its writer has gone elsewhere: it said so, and is gone."""
        rows = self.cast.place.tables()["conversation"]
        return flow not in ABOUT or not any(row["flow"] == flow for row in rows)

    def content(self) -> dict[str, list[Json]]:
        tables = self.cast.place.tables()
        assert [row for row in tables["inbox"] if row["failure"]] == [], "something died of it"
        return {name: tables[name] for name in CONTENT}


@pytest.fixture
async def world(talk: Cast) -> World:
    """A case on the board with a comment on it, an anonymous one, a new one, and a bulletin for children."""
    place = talk.place
    other = await colleague(place, 103, "刘大力")
    await comments(other, "我也每天走回家")
    hidden = await place.member(104, "欧阳晓雪")
    await hidden.hands_in("车间的通风坏了", sign="匿名提交")
    await other.hands_in("东门的路灯坏了")
    await published(place, talk.colleague, kind=Kind.CARE, places=5, where="文化礼堂")
    await place.official(502, "张代表", Role.REPRESENTATIVE)
    phones = {
        "hidden": hidden,
        "nobody": await place.phone(105, "路人"),
        "worker": await colleague(place),
        "staff": talk.staff,
        "colleague": talk.colleague,
        "rep": await place.official(501, "李代表", Role.REPRESENTATIVE),
        "admin": await place.official(401, "管理员老周", Role.ADMIN),
        "above": await place.official(403, "市管理员", Role.ADMIN, place.city),
    }
    code = await place.invitation(Role.STAFF)
    return World(talk, phones, await place.person(phones["rep"]), code)


async def on_the_roster(world: World) -> None:
    """Somebody of whom a clerk knew, and who has come in."""
    admin = world.phones["admin"]
    await hand_in(admin, xlsx((TOWN, "", "张大山", "A1", "", "", "")))
    await come_in(await world.cast.place.phone(106, "张大山"), await invitation(admin, "张大山"))


@pytest.mark.parametrize(("flow", "step"), ASKED)
async def test_a_question_is_asked_everything(world: World, flow: str, step: str) -> None:
    """No answer, a picture, 上一步, 取消, a command, another card: something is said, and nothing comes of it."""
    asked = ASKED[flow, step]
    if (flow, step) == ("entering", "match"):
        await on_the_roster(world)
    await world.reaches(asked)
    [held] = [row for row in world.cast.place.tables()["conversation"] if row["flow"] == flow and not row["asleep_at"]]
    assert held["step"] == step
    before = world.content()
    await no_answer(world, asked, before)
    if not (asked.files or asked.at_once or (flow, step) in BY_FILE):
        assert world.is_over(flow), "a picture"
    await back(world, asked)
    await given_up(world, asked)
    for words in ("/help", "/start"):
        await answered(await world.reaches(asked), words)
        assert world.is_over(flow), words
    assert world.content() == before
    if asked.who == "staff" and (asked.at_once or flow not in ABOUT):
        await (await world.reaches(asked)).replies("📋 0001", "请带身份证")
        assert "请带身份证" in world.cast.worker.everything
        assert [row["outcome"] for row in world.content()["cases"]] == [None] * len(before["cases"])


async def answered(phone: Phone, words: str) -> None:
    heard = len(phone.messages)
    await phone.says(words)
    assert len(phone.messages) > heard + 1, words


async def no_answer(world: World, asked: Asked, before: dict[str, list[Json]]) -> None:
    phone = world.phones[asked.who]
    for words in () if asked.at_once else NO_ANSWER:
        await answered(phone, words)
        assert world.content() == before, words
    if not asked.files:
        await world.reaches(asked)
        heard = len(phone.messages)
        await phone.sends_files([PHOTO])
        assert len(phone.messages) > heard + 1
        assert world.content() == before, "a picture"


async def back(world: World, asked: Asked) -> None:
    """What was asked before, or the same once more."""
    phone = await world.reaches(asked)
    await phone.says("上一步")
    assert (asked.before or asked.asks) in phone.last


async def given_up(world: World, asked: Asked) -> None:
    """What would have been the answer is none any more."""
    phone, before = await world.reaches(asked), world.content()
    await answered(phone, "取消")
    await phone.says(asked.answer)
    assert world.content() == before, "it was given up"


FINAL = {("unsealing", "look"), ("tenures", "sure")}
"""What cannot be undone."""


@BOTH
@pytest.mark.parametrize(
    ("flow", "step"), [("unsealing", "look"), ("unions", "sure"), ("holidays", "preview"), ("tenures", "sure")]
)
async def test_a_label_is_typed(world: World, flow: str, step: str) -> None:
    """What is confirmed at the end can be said; what cannot be undone takes all of its label."""
    asked = ASKED[flow, step]
    phone = await world.reaches(asked)
    before = world.content()
    if (flow, step) in FINAL:
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
