"""Every question of every flow, and everything that somebody may say to it.

What is said is an answer, is asked back, or ends the question; never does something come of it that was not meant,
and never is nothing said.
"""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

import pytest
import pytest_asyncio

from bot.wire.conversation import Flow
from domain.bulletins import Kind
from domain.labels import Label, bare
from domain.people import Person, Role
from domain.sentences import Button, Sentence
from domain.taps.tap import word_of
from tests.board import SUMMARY, colleague
from tests.board import published as on_the_board
from tests.bulletins import published
from tests.conftest import Cast, empty, gathered
from tests.discussion import says as comments
from tests.engines import BOTH
from tests.handlers import APP
from tests.moments import Moment, back_to, moment
from tests.phones import PHOTO, Json, Phone, Town, said, town
from tests.rosters import TOWN, WORKS, come_in, hand_in, invitation, xlsx
from tests.sentences import TEXTS

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
FINAL = ("unseal-send", "tenure-yes", "merge-yes")
MOMENT = r"\d{4}-\d\d-\d\dT[\d:]+Z|(?<='message_id': )\d+|(?<='id': )\d+"
UNSEALING = say("/unseal 0002")
RENAMING, TENURE, CALENDAR = forge("place-rename:{town}"), forge("tenure:{town}"), say("/calendar")
RESOLVING, SIGNING = forge("resolve:1:{turn1}"), forge("sign-up:1")
MERGING = forge("merge:3:{turn3}")
VISITING, PROPOSING, BULLETIN = say("/visit"), say("/propose"), say("/bulletin")
ANNOUNCED = [*BULLETIN, *press("培训"), *say(WORDS), *press("林埭镇总工会")]
ENTERED = [*say("/enter"), *press("林埭镇总工会", "电话", "食宿交通")]
ENTERING = [*ENTERED, *say(WORDS), *press("写好了")]
SUBMITTING = [*say("/submit"), *press("子女托管")]
SIGNED = [*PROPOSING, *say("加一个母婴室", WORDS, WORDS), *press("女职工")]
LOOSE = say("食堂的汤总是冷的")
UNFINISHED = [*SUBMITTING, *say(WORDS, "/mine"), *LOOSE, *press("实名提交")]
ASKED: dict[tuple[str, ...], Asked] = {
    ("wording", "words", "of a chair"): Asked(
        "chair", press("退回再办"), "为什么退回", "请再想办法", at_once=True, files=True
    ),
    ("wording", "words", "of a rating"): Asked(
        "author", press("不满意"), "哪里不满意", "灯还是不亮", at_once=True, files=True
    ),
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
    ("loose", "offered"): Asked("worker", LOOSE, "要把这条交给工会吗", "实名提交", files=True),
    ("loose", "which"): Asked("staff", LOOSE, "这是回复给哪一件的", "0001", files=True),
    ("loose", "older"): Asked("worker", UNFINISHED, "加到那一份里吗", "加进去", files=True),
    ("joining", "search"): Asked("nobody", say("/start"), "先找到您的工会", WORKS),
    ("verifying", "said"): Asked(
        "nobody", [*say("/start u{works}"), *press("是的", "请工会核实我")], "工号和姓名", "1023 王小明"
    ),
    ("unsealing", "which"): Asked("staff", say("/unseal"), "哪一件的匿名身份", "0002"),
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
    ("claiming", "typed"): Asked("worker", say("/claim"), "请写查询码", "2222-3333-4444"),
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
    ("visiting", "raised"): Asked(
        "rep",
        VISITING + say("昨天", "接待", "车间", "晓雪"),
        "反映了什么",
        "没有热饭",
        before="见了谁",
        files=True,
    ),
    ("proposing", "title"): Asked("rep", PROPOSING, "标题", "加一个母婴室"),
    ("proposing", "reason"): Asked("rep", PROPOSING + say("加一个母婴室"), "理由", WORDS, before="标题"),
    ("proposing", "suggestion"): Asked("rep", PROPOSING + say("加一个母婴室", WORDS), "建议", WORDS, before="理由"),
    ("proposing", "category"): Asked(
        "rep", PROPOSING + say("加一个母婴室", WORDS, WORDS), "哪方面", "女职工", before="建议"
    ),
    ("bulletin", "kind"): Asked("staff", BULLETIN, "哪一种", "培训"),
    ("bulletin", "text"): Asked("staff", BULLETIN + press("培训"), "写", WORDS, before="哪一种"),
    ("bulletin", "union"): Asked(
        "staff", BULLETIN + press("培训") + say(WORDS), "林埭镇总工会", "发给", before="写通知的内容"
    ),
    ("bulletin", "who"): Asked("staff", ANNOUNCED, "的哪些人", "全体", before="发给"),
    ("bulletin", "when"): Asked("staff", ANNOUNCED + press("全体"), "什么时候", "时间没有定", before="的哪些人"),
    ("bulletin", "where"): Asked(
        "staff", ANNOUNCED + press("全体", "时间没有定"), "在哪里", "镇文化礼堂", before="什么时候"
    ),
    ("bulletin", "places"): Asked(
        "staff", ANNOUNCED + press("全体", "时间没有定") + say("文化礼堂"), "报名", "不用报名", before="在哪里"
    ),
    ("bulletin", "preview"): Asked(
        "staff",
        ANNOUNCED + press("全体", "时间没有定") + say("文化礼堂") + press("不用报名"),
        WORDS,
        "发布",
        before="报名",
    ),
    ("signing-up", "count"): Asked("worker", SIGNING, "几", "1"),
    ("signing-up", "age"): Asked("worker", SIGNING + say("1 个"), "几岁", "7 岁", before="几"),
    ("signing-up", "fetcher"): Asked("worker", SIGNING + say("1 个", "7 岁"), "接", "奶奶 13800000000", before="几岁"),
    ("signing-up", "consent"): Asked(
        "worker", SIGNING + say("1 个", "7 岁", "奶奶 13800000000"), "同意", "我同意", before="接"
    ),
    ("entering", "union"): Asked("staff", say("/enter"), "哪", "林埭镇总工会"),
    ("entering", "how"): Asked("staff", ENTERED[:2], "怎么反映", "电话", before="哪"),
    ("entering", "category"): Asked("staff", ENTERED[:3], "哪方面", "子女托管", before="怎么反映"),
    ("entering", "said"): Asked("staff", ENTERED, "记下", WORDS, before="哪方面"),
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
CHOICES = {
    ("joining", "invited"),
    ("visiting", "how"),
    ("unions", "sure"),
    ("holidays", "preview"),
    ("signing-up", "consent"),
    ("unsealing", "look"),
    *(("submitting", step) for step in ("category", "danger", "alike", "preview")),
    *(("proposing", step) for step in ("category", "cosigners", "preview")),
    *(("wording", step) for step in ("grade", "days", "colleague")),
    *(("entering", step) for step in ("how", "category", "danger", "match", "preview")),
    *(("bulletin", step) for step in ("kind", "union", "who", "preview")),
    *(("loose", step) for step in ("offered", "older", "which")),
}
"""Where one of the buttons is asked for; all others ask for words."""
OF_BEFORE = {("talking", "files-of-talk")}
"""Asked before such things were held by `flows.holding`: nothing leads there any more."""

YOUNGER = {("distress", "words"), ("rota", "lines")}
"""Not asked everything yet: nothing but words answers them, and both end when their writer leaves."""


ABOUT = {flow.name for flow in APP.handlers[0] if isinstance(flow, Flow) and flow.manner.about}
"""Questions about something that is there: they end as soon as their writer goes elsewhere."""
STAYS = {"joining", "holding", "loose"}
"""Nothing can be begun without a union, so that it is asked for until it is found. What was sent and is asked about
lies there until a button says where it goes, and the button names it: nothing that is said later goes with it unasked.
"""
BY_FILE = {("tenures", "pick"), ("tenures", "sure")}
"""What may be answered by a file: a picture is asked to be sent as one."""


def test_every_question_is_known() -> None:
    """Each step of each flow stands in one of these."""
    flows = (each for each in APP.handlers[0] if isinstance(each, Flow) and not each.manner.in_group)
    steps = {(flow.name, step) for flow in flows for step in flow.states}
    assert steps == {of[:2] for of in ASKED} | OF_BEFORE | YOUNGER
    assert all(of == of[:2] or of[:2] in ASKED for of in ASKED)


@dataclass(repr=False)
class World:
    cast: Cast
    phones: dict[str, Phone]
    rep: Person
    invitation: str

    async def reaches(self, asked: Asked) -> Phone:
        """From the beginning."""
        phone, place = self.phones[asked.who], self.cast.place
        for how, words in asked.way:
            known = {"town": place.town.id, "works": place.works.id, "rep": self.rep, "invitation": self.invitation}
            await self.does(phone, how, words.format(**known, **self.turns()))
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

    async def asks(self, of: tuple[str, ...]) -> "Question":
        phone = await self.reaches(ASKED[of])
        then = await moment(self.cast.place)
        question = Question(self, of, then, self.content())
        assert [row["step"] for row in question.held() if not row["asleep_at"]] == [question.step], phone.last
        return question

    def content(self) -> dict[str, list[Json]]:
        tables = self.cast.place.tables()
        assert [row for row in tables["inbox"] if row["failure"]] == [], "something died of it"
        return {name: tables[name] for name in CONTENT}


async def on_the_roster(place: Town, admin: Phone) -> None:
    """Somebody of whom a clerk knew, and who has come in."""
    await hand_in(admin, xlsx((TOWN, "", "张大山", "A1", "", "", "")))
    await come_in(await place.phone(106, "张大山"), await invitation(admin, "张大山"))


async def worked_at(cast: Cast, author: Phone) -> None:
    """Two of which the chair has to say whether they can be done, and one that is done."""
    for words, grade in (("食堂的菜太咸", "C "), ("浴室没有热水", "C "), ("西门的路灯坏了", "A ")):
        await author.hands_in(words)
        await cast.staff.presses("受理")
        await cast.staff.resolves("今年没有钱,明年再看", grade)


async def begun(cast: Cast) -> World:
    """A case on the board with a comment on it, an anonymous one, a new one, and a bulletin for children."""
    await on_the_board(cast)
    place = cast.place
    other = await colleague(place, 103, "刘大力")
    await comments(other, "我也每天走回家")
    hidden = await place.member(104, "欧阳晓雪")
    await hidden.hands_in("车间的通风坏了", sign="匿名提交")
    await other.hands_in("东门的路灯坏了")
    await worked_at(cast, other)
    await published(place, cast.colleague, kind=Kind.CARE, places=5, where="文化礼堂")
    await place.official(502, "张代表", Role.REPRESENTATIVE)
    phones = {
        "chair": cast.chair,
        "author": other,
        "hidden": hidden,
        "nobody": await place.phone(105, "路人"),
        "worker": await colleague(place),
        "staff": cast.staff,
        "colleague": cast.colleague,
        "rep": await place.official(501, "李代表", Role.REPRESENTATIVE),
        "admin": await place.official(401, "管理员老周", Role.ADMIN),
        "above": await place.official(403, "市管理员", Role.ADMIN, place.city),
    }
    await on_the_roster(place, phones["admin"])
    code = await place.invitation(Role.STAFF)
    return World(cast, phones, await place.person(phones["rep"]), code)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lasting(
    engine: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> AsyncIterator[tuple[World, Moment]]:
    """To begin a world takes as long as to ask one question everything; all of them are asked in this one."""
    folder = tmp_path_factory.mktemp("lasting")
    with empty(engine, folder, request) as url:
        async with town(folder, database_url=url) as place:
            world = await begun(await gathered(place))
            yield world, await moment(place)


@pytest_asyncio.fixture(loop_scope="module")
async def world(lasting: tuple[World, Moment]) -> World:
    """As it began."""
    world, beginning = lasting
    await back_to(world.cast.place, beginning)
    return world


def is_final(button: Button) -> bool:
    """It cannot be undone."""
    return button.style == "danger" or word_of(button.data).endswith(("-confirm", "-send", "-yes", "-consent"))


def new(rows: list[Json], before: list[Json]) -> list[str]:
    """What was not there, but for when, and the numbers of messages and rows."""
    return [re.sub(MOMENT, "", repr(row)) for row in rows if row not in before]


Check = Callable[["Question"], Awaitable[None]]


@dataclass(repr=False)
class Question:
    """A question that is being asked, and the moment at which it is."""

    world: World
    of: tuple[str, ...]
    then: Moment
    before: dict[str, list[Json]]

    @property
    def flow(self) -> str:
        return self.of[0]

    @property
    def step(self) -> str:
        return self.of[1]

    @property
    def asked(self) -> Asked:
        return ASKED[self.of]

    @property
    def phone(self) -> Phone:
        return self.world.phones[self.asked.who]

    def held(self, tables: dict[str, list[Json]] | None = None) -> list[Json]:
        """Conversations of this flow."""
        rows = (tables or self.world.cast.place.tables())["conversation"]
        return [row for row in rows if row["flow"] == self.flow]

    @property
    def chooses(self) -> bool:
        return self.of in CHOICES

    def labels(self, tables: dict[str, list[Json]] | None = None) -> list[Label]:
        """Under what is asked, as it is read; none where it is asked no more."""
        rows = [row for row in self.held(tables) if not row["asleep_at"] and row["step"] == self.step]
        if not rows:
            return []
        [row] = rows
        buttons = [
            each for line in Sentence.decode(json.loads(row["data"])["asked"]).rows for each in line if each.data
        ]
        return [Label(TEXTS.plain("zh", each.label, **each.args), is_final(each)) for each in buttons]

    def outcome(self) -> object:
        """Where it leads and what comes of it, but for when, and the numbers of messages and rows."""
        there = self.world.cast.place.tables()["conversation"]
        came = {name: new(rows, self.before[name]) for name, rows in self.world.content().items()}
        steps = [(row["flow"], row["step"], row["person"], bool(row["asleep_at"])) for row in there]
        return sorted(steps), {name: rows for name, rows in came.items() if rows}

    def case(self) -> int | None:
        """The one that is asked about."""
        return next((json.loads(row["data"]).get("case") for row in self.held()), None)

    def is_over(self) -> bool:
        """A question about something, where its writer has gone elsewhere."""
        return self.flow not in ABOUT or self.held() == []

    def is_left(self) -> bool:
        """Its writer has gone elsewhere: it is over; what is new waits."""
        return self.is_over() and (self.flow in STAYS or all(row["asleep_at"] for row in self.held()))

    def is_told(self, news: str) -> bool:
        """That it is left, where there is something to say."""
        told = "没有做完" in news if self.flow in ABOUT else "先放在这里" in news
        return told is (self.flow in ABOUT or (self.flow not in STAYS and self.held() != []))

    def is_still_asked(self) -> bool:
        """With the same buttons, whatever was noted meanwhile."""
        return self.labels() == self.labels(self.then.tables)

    def nothing_came(self, of: object) -> None:
        assert self.world.content() == self.before, of

    async def says(self, words: str) -> None:
        """Something is answered, whatever it is."""
        heard = len(self.phone.messages)
        await self.phone.says(words)
        assert len(self.phone.messages) > heard + 1, words

    async def again(self) -> None:
        await back_to(self.world.cast.place, self.then)


async def no_answer(question: Question) -> None:
    """Asked back, and nothing comes of it."""
    for words in () if question.asked.at_once else NO_ANSWER:
        await question.says(words)
        question.nothing_came(words)
        assert not question.chooses or question.is_still_asked(), words


async def a_picture(question: Question) -> None:
    """Where none is meant it is no answer; a question about something ends with it."""
    if question.asked.files:
        return
    heard = len(question.phone.messages)
    await question.phone.sends_files([PHOTO])
    assert len(question.phone.messages) > heard + 1
    question.nothing_came("a picture")
    if not question.asked.at_once and question.of not in BY_FILE:
        assert question.is_over()


async def back(question: Question) -> None:
    """What was asked before, or the same once more."""
    await question.says("上一步")
    assert (question.asked.before or question.asked.asks) in question.phone.last
    question.nothing_came("上一步")


async def given_up(question: Question) -> None:
    """What would have been the answer is none any more."""
    await question.says("取消")
    await question.phone.says(question.asked.answer)
    question.nothing_came("取消")


async def a_command(question: Question) -> None:
    for words in ("/help", "/start"):
        heard = len(question.phone.messages)
        await question.says(words)
        assert question.is_left(), words
        assert question.is_told("".join(said(each) for each in question.phone.messages[heard:])), words
        question.nothing_came(words)
        await question.again()


async def typed(question: Question) -> None:
    """A label, whatever stands around it, and where a choice is asked for its number: as if it were pressed."""
    labels = question.labels()
    for place, label in {place: labels[place] for place in places(question)}.items():
        await question.phone.presses(label.text)
        pressed = question.outcome()
        await question.again()
        counted = [f"{place + 1}", f"{place + 1}。"] if question.chooses and not label.final else []
        for words in (label.text, f"「{label.text}」吧!", f" {label.text}了", *counted):
            await question.says(words)
            assert question.outcome() == pressed, words
            await question.again()


def places(question: Question) -> set[int]:
    """Of the labels that are typed: what would answer it, the first, and the last."""
    labels = question.labels()
    answers = {place for place, label in enumerate(labels) if question.asked.answer in label.text}
    return {0, len(labels) - 1, *sorted(answers)[:1]} if labels else set()


def common(one: str, other: str) -> str:
    """How both begin."""
    return "".join(sign for sign, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


async def half_typed(question: Question) -> None:
    """What begins several labels, or one of which nothing can be undone, presses none."""
    labels = question.labels()
    for words in () if question.asked.at_once else beginnings(labels):
        await question.says(words)
        question.nothing_came(words)
        assert not question.chooses or question.is_still_asked(), words
        await question.again()


def beginnings(labels: list[Label]) -> set[str]:
    """What begins more than one, or one alone with too few signs; of what cannot be undone any part, and its number."""
    words = [bare(label.text) for label in labels]
    shared = {common(*pair) for pair in combinations(words, 2)} - {"", *words}
    parts = {bare(label.text)[:-1] for label in labels if label.final}
    numbers = {str(place + 1) for place, label in enumerate(labels) if label.final}
    few = {word[:1] for word in words[:1] if len(word) > 1 and not word[0].isdigit()}
    return shared | parts | numbers | few


CHECKS: tuple[Check, ...] = (no_answer, a_picture, back, given_up, a_command, typed, half_typed)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("of", ASKED, ids="-".join)
async def test_a_question_is_asked_everything(world: World, of: tuple[str, ...]) -> None:
    """No answer, a picture, 上一步, 取消, a command, a label: something is said, and nothing comes of it unmeant."""
    question = await world.asks(of)
    for check in CHECKS:
        await check(question)
        await question.again()


# --- another card ----------------------------------------------------------------------------------------------------

CARDS = {
    "staff": ("0001", "0003"),
    "colleague": ("0001", "0003"),
    "author": ("0003",),
    "chair": ("0004",),
    "rep": ("0007",),
    "worker": ("0008",),
    "hidden": ("0009",),
}
"""By who is asked, which cards they have; of two one is not asked about."""
REFUSED = {"chair": "请点卡片上的按钮", "rep": "不收补充"}
"""Whose words the case does not take just now, and what is said then."""
ITS_OWN = {("loose", "offered"), ("loose", "older")}
"""Nothing of the kind is asked of whoever has a card."""
WORDS_THERE = "请带身份证"


def card(phone: Phone, number: str) -> Json:
    heads = f"📋 {number}", f"📜 {number}"
    return next(each for each in reversed(phone.messages) if said(each).startswith(heads))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def dealt(lasting: tuple[World, Moment]) -> Moment:
    """Everybody has a card: a representative leads a proposal, and both workers have handed something in."""
    world, beginning = lasting
    place, rep = world.cast.place, world.phones["rep"]
    await back_to(place, beginning)
    for each in (*PROPOSING, *say("加一个母婴室", WORDS, WORDS), *press("女职工", "张代表", "选好了", "确认提交")):
        await world.does(rep, *each)
    await world.phones["worker"].hands_in("北门没有路灯")
    await world.phones["hidden"].hands_in("南门没有路灯")
    return await moment(place)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("of", [of for of in ASKED if ASKED[of].who in CARDS and of not in ITS_OWN], ids="-".join)
async def test_a_reply_to_another_card_goes_there(
    lasting: tuple[World, Moment], dealt: Moment, of: tuple[str, ...]
) -> None:
    """Nowhere else; what was asked ends or waits, which is said."""
    world, _ = lasting
    await back_to(world.cast.place, dealt)
    question = await world.asks(of)
    numbers = {row["number"]: row["id"] for row in world.cast.place.tables()["cases"]}
    number = next(each for each in CARDS[question.asked.who] if numbers[each] != question.case())
    heard = len(question.phone.messages)
    await question.phone.says(WORDS_THERE, reply_to=card(question.phone, number)["message_id"])
    news = "".join(said(each) for each in question.phone.messages[heard:])
    assert question.is_left() and question.is_told(news)
    there = [row["case_id"] for row in world.cast.place.tables()["event"] if WORDS_THERE in repr(row)]
    assert there == ([] if question.asked.who in REFUSED else [numbers[number]])
    assert question.asked.who not in REFUSED or REFUSED[question.asked.who] in news


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


async def test_a_roster_that_was_asked_for_waits(cast: Cast, admin: Phone) -> None:
    """The template is a part of the question; words that are written elsewhere are no roster, and the question is there
    again.
    """
    await admin.forges(f"roster-file:{cast.place.town.id}")
    await admin.presses("模板")
    assert "先放在这里" not in admin.everything
    await admin.says("/calendar")
    assert "先放在这里" in admin.everything
    await admin.presses("接着写")
    assert "的名单发到这里" in admin.last
    await admin.sends_files([xlsx()])
    assert len(uploads(admin)) == 1
