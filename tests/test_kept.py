"""What is handed in past an office is kept from it: as it was that day, by every way in, and nothing missing tells."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from domain.cases.opinions import Answer, Opinion
from domain.cases.parties import Sight, parties, readable, sight
from domain.cases.words import Action, Kind, Party
from domain.people import Actor, Person, Post, Role, own_voice
from storage.migrate import MIGRATIONS, statements
from storage.people import People
from storage.unions import Unions
from tests.board import SUMMARY, TITLE, TROUBLE, colleague, representatives
from tests.conftest import Cast
from tests.decisions import CITY, NEIGHBOUR, NOW, TOWN, WORKS, new_case
from tests.engines import BOTH, ask
from tests.phones import Phone

__all__ = ["representatives"]

WORDS = f"{TITLE}\n{SUMMARY}"
READER = Person(30)
OFFICE = (Role.STAFF, Role.CHAIR)
ASKED = (Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER, Party.RATER, Party.COMPANION)
PATHS = {CITY: (CITY,), TOWN: (CITY, TOWN), WORKS: (CITY, TOWN, WORKS), NEIGHBOUR: (CITY, TOWN, NEIGHBOUR)}
WAYS_IN = (
    *("open:1", "look:1", "view:1", "follow:1", "mute:1", "why:1", "files:1", "more:1", "board-item:1", "need:1"),
    *("discuss:1:0", "bring:1", "accept:1:1", "resolve:1:2", "transfer:1:2", "champion:1:2", "unseal:1"),
)


async def boss(cast: Cast, role: Role = Role.CHAIR, chat: int = 601) -> Phone:
    """Somebody with a post in the worker's own enterprise."""
    return await cast.place.official(chat, f"本厂{chat}", role, cast.place.works)


async def agreed(cast: Cast) -> None:
    """Handed in past the enterprise, accepted, and its worker has agreed to the board."""
    await cast.worker.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")


# --- before it is published ------------------------------------------------------------------------------------------


@BOTH
async def test_no_way_in_is_open_to_whom_it_is_kept_from(cast: Cast) -> None:
    """The link that was shared, every button that could be forged, and the number: one answer, as of what never was."""
    near = [await boss(cast, role, 601 + n) for n, role in enumerate((Role.CHAIR, Role.REPRESENTATIVE, Role.ADMIN))]
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    for phone in near:
        for data in WAYS_IN:
            await phone.forges(data)
            assert "没有找到" in await phone.toast() or "过时" in await phone.toast(), data
        for words in ("/case 1", "/start c1", "/unseal 0001"):
            await phone.says(words)
            assert "没有找到" in phone.last or "您现在看不到" in phone.last, words
        assert TROUBLE not in phone.everything and "匿名职工" not in phone.everything


@BOTH
async def test_another_post_opens_nothing(cast: Cast) -> None:
    """Staff of the township who are representatives in the enterprise have no card of it, no list and no button."""
    both = await boss(cast, Role.REPRESENTATIVE)
    await appoint(cast, both, Role.STAFF)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    assert TROUBLE in cast.staff.everything
    await both.says("/todo")
    assert "都处理好了" in both.last
    for data in ("accept:1:1", "open:1", "view:1"):
        await both.forges(data)
        assert "没有找到" in await both.toast()
    await cast.worker.hands_in("食堂的菜太咸")
    assert "食堂的菜太咸" in both.everything and TROUBLE not in both.everything


@BOTH
async def test_the_day_it_was_handed_in_counts_and_so_does_today(cast: Cast) -> None:
    """Who left the enterprise's post the same day, and who has it only now; whatever the worker's union is by then."""
    place = cast.place
    left, came = await boss(cast, Role.STAFF, 601), await place.official(602, "后来的", Role.STAFF)
    await appoint(cast, left, Role.STAFF)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await place.pass_time(hours=1)
    worker, gone = await place.person(cast.worker), await place.person(left)
    async with place.database.transaction() as tx:
        other = await Unions(tx).add("红旗纺织工会", place.town)
        await tx.post_end(person=gone, union_id=place.works.id, role=Role.STAFF, now="2026-07-06T05:00:00Z")
        await People(tx).join(worker, other.id, place.clock.now(), verified=True)
    await came.forges("open:1")
    assert "没有找到" not in await came.toast()
    await appoint(cast, came, Role.CHAIR, enterprise=True)
    for phone in (left, came):
        await phone.forges("view:1")
        assert "没有找到" in await phone.toast()
    third = await place.official(603, "红旗主席", Role.CHAIR, other)
    await appoint(cast, third, Role.STAFF)
    await third.forges("view:1")
    assert "没有找到" not in await third.toast(), "it is kept from the union of that day, not from that of today"


@BOTH
async def test_where_nobody_is_left_it_goes_further_up_and_says_so_before(cast: Cast) -> None:
    """The only staff of the township hold posts in the enterprise: the city has it, and the preview names the city."""
    place = cast.place
    city = await place.official(701, "市工会", Role.STAFF, place.city)
    for phone in (cast.staff, cast.colleague):
        await appoint(cast, phone, Role.REPRESENTATIVE, enterprise=True)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("匿名提交")
    assert f"由 {place.city.name} 来办" in cast.worker.last
    await cast.worker.presses("确认提交")
    assert TROUBLE in city.everything
    assert TROUBLE not in cast.staff.everything + cast.colleague.everything


async def test_with_somebody_left_the_preview_says_nothing_of_it(cast: Cast) -> None:
    """Only what holds is said; that one's own union reads nothing is said in any case."""
    await appoint(cast, cast.colleague, Role.REPRESENTATIVE, enterprise=True)
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("匿名提交")
    assert "来办" not in cast.worker.last and "看不到这件事" in cast.worker.last


async def test_who_is_left_alone_with_it_reads_so_before(cast: Cast) -> None:
    """The only other one also has a post in the enterprise; so does the only one who could object."""
    author, place = cast.staff, cast.place
    person = await place.person(author)
    async with place.database.transaction() as tx:
        await People(tx).join(person, place.works.id, place.clock.now(), verified=True)
    for phone in (cast.colleague, cast.chair):
        await appoint(cast, phone, Role.REPRESENTATIVE, enterprise=True)
    await author.drafts(TROUBLE)
    await author.presses("匿名提交")
    assert "只有您一位工作人员" in author.last and "没有别人可以反对" in author.last


@BOTH
async def test_given_to_whom_it_is_kept_from_it_lies_there(cast: Cast) -> None:
    """A refusal would say whose it is: the colleague is offered like any, and reads nothing."""
    both = await boss(cast, Role.REPRESENTATIVE)
    await appoint(cast, both, Role.STAFF)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.staff.presses("转给同事")
    await cast.staff.presses("本厂601")
    assert "本厂601" in cast.staff.last
    assert "没有找到" not in await cast.staff.toast()
    await both.says("/todo")
    assert "都处理好了" in both.last and TROUBLE not in both.everything


@BOTH
async def test_a_chairs_numbers_are_those_of_the_lists_behind_them(cast: Cast) -> None:
    """A number that counts what its list does not show would say that somebody of their own enterprise wrote it."""
    both = await boss(cast, Role.REPRESENTATIVE)
    await appoint(cast, both, Role.CHAIR)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await both.says("/overview")
    assert "待接手 0" in both.last
    await cast.chair.says("/overview")
    assert "待接手 1" in cast.chair.last


@BOTH
async def test_where_nobody_nearer_is_left_it_is_in_the_list_of_whoever_is_further_up(cast: Cast) -> None:
    """Staff and chair of the city have it to do, as they were told."""
    place = cast.place
    staff, chair = [await place.official(701 + n, f"市{n}", role, place.city) for n, role in enumerate(OFFICE)]
    for phone in (cast.staff, cast.colleague, cast.chair):
        await appoint(cast, phone, Role.REPRESENTATIVE, enterprise=True)
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await staff.says("/todo")
    assert any("0001" in button for button in staff.buttons)
    await staff.forges("resolve:1:1")
    await staff.presses("C 暂时办不到")
    await staff.says("今年没有这笔经费")
    await chair.says("/todo")
    assert any("0001" in button for button in chair.buttons)


@BOTH
async def test_whoever_comes_by_a_post_there_reads_nothing_more(cast: Cast) -> None:
    """Neither what waited for the morning, nor on the card that they had."""
    place, had = cast.place, cast.colleague
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await had.forges("accept:1:1")
    await place.pass_time(hours=14)
    await cast.worker.forges("add:1:2")
    await cast.worker.says("夜里还是没有车")
    await appoint(cast, had, Role.CHAIR, enterprise=True)
    await place.pass_time(hours=14)
    await cast.staff.forges("accept:1:3")
    await cast.staff.forges("resolve:1:4")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("加开了一班车")
    assert "加开了一班车" in cast.worker.everything
    assert "夜里还是" not in had.everything and "加开了一班车" not in had.everything
    query = "SELECT ending, reason, ended_by FROM asked WHERE party = 'assignee' ORDER BY part"
    first = ask(place.settings.database, query)[0]
    assert tuple(first) == ("left_out", "overtaken", None), "as of any that lay untouched: why, nobody reads"


@BOTH
async def test_it_is_not_merged_into_what_is_read_by_whom_it_is_kept_from(cast: Cast) -> None:
    """Staff with a post in the enterprise read the other case: what its author adds would be before them."""
    both = await boss(cast, Role.REPRESENTATIVE)
    await appoint(cast, both, Role.STAFF)
    other = await cast.place.member(109, "机关职工", cast.place.town)
    await other.hands_in("食堂的菜太咸")
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.says("/case 2")
    await cast.staff.presses("更多")
    await cast.staff.presses("并案")
    await cast.staff.says("0001")
    assert "不能并到那一件" in cast.staff.last


# --- on the board, everybody alike -----------------------------------------------------------------------------------


@BOTH
async def test_before_it_is_published_its_worker_chooses(cast: Cast) -> None:
    """They were told that their own union reads nothing; what is on the board it reads. No changes nothing."""
    await cast.worker.hands_in(TROUBLE, sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    assert "您单位工会也在内" in cast.worker.last
    await cast.worker.presses("不放")
    await cast.staff.forges("publish:1:2")
    assert "还没有同意" in await cast.staff.toast()
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")
    assert "先给您看" in cast.worker.last


async def test_what_was_kept_from_nobody_is_agreed_to_with_one_tap(cast: Cast) -> None:
    """Under one's own name, in an enterprise without staff: nobody was told anything."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    assert "先给您看" in await cast.worker.toast()


@BOTH
async def test_published_words_are_read_by_all_alike(cast: Cast, representatives: list[Phone]) -> None:
    """The enterprise's chair, its representative, a colleague and a stranger to it read the same, by every way in."""
    readers = [await boss(cast), await boss(cast, Role.REPRESENTATIVE, 602), await colleague(cast.place)]
    readers.append(await cast.place.official(603, "别厂代表", Role.REPRESENTATIVE, cast.place.town))
    await agreed(cast)
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(WORDS)
    for way in ("/board", "/board 夜班", "/start c1"):
        seen = []
        for phone in readers:
            await phone.says(way)
            seen.append((phone.last, phone.buttons[:1]))
        assert all(text == seen[0][0] for text, _ in seen), way
        assert all(buttons == seen[0][1] for _, buttons in seen), way
    assert all(TROUBLE not in phone.everything for phone in readers)


@BOTH
async def test_who_takes_it_up_reads_public_words_only(cast: Cast, representatives: list[Phone]) -> None:
    """A representative of the enterprise and one of elsewhere: the same card and history, and never the first words."""
    near = await boss(cast, Role.REPRESENTATIVE)
    await agreed(cast)
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(WORDS)
    lead = representatives[0]
    for phone in (lead, near):
        await phone.forges("board-item:1")
    await lead.presses("我来提")
    await cast.staff.says("/case 1")
    await cast.staff.presses("立案")
    for phone in (near, *representatives):
        await phone.says("/case 1")
    cards = {phone.newest("0001")["text"] for phone in (near, *representatives[1:])}
    assert len(cards) == 1 and SUMMARY in cards.pop()
    for phone in (near, *representatives):
        await phone.forges("view:1")
        assert "提交(" not in phone.last and "带头" in phone.last
        await phone.forges("files:1")
        assert TROUBLE not in phone.everything and "王小明" not in phone.everything
    await near.forges(f"vote-yes:1:{turn(cast)}")
    assert "没有找到" not in await near.toast() and "过时" not in await near.toast()


def turn(cast: Cast) -> int:
    [case] = cast.place.tables()["cases"]
    return int(case["turn"])


@BOTH
async def test_entrusted_only_in_words_that_its_worker_wrote(cast: Cast, representatives: list[Phone]) -> None:
    """Unpublished: a yes asks for the words first; those are read by all who are asked, the enterprise's too."""
    near = await boss(cast, Role.REPRESENTATIVE)
    await cast.worker.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.staff.presses("更多")
    await cast.staff.presses("由代表提成提案")
    assert "只看您同意后另写的几句话" in cast.worker.last
    await cast.worker.presses("好,请代表提")
    assert "您单位的代表也会看到" in cast.worker.last
    assert "请代表提" not in representatives[0].everything
    await cast.worker.says(WORDS)
    for phone in (near, *representatives):
        assert SUMMARY in phone.last and TROUBLE not in phone.everything
    assert near.last == representatives[0].last
    await near.presses("我来提")
    assert "愿意为您提出来" in cast.worker.last


# --- what stood on the board before ----------------------------------------------------------------------------------


@BOTH
async def test_with_the_update_it_goes_off_the_board_and_its_worker_is_asked_anew(cast: Cast) -> None:
    """Published when it was hidden from the enterprise: nobody reads it before its worker, told why, says yes again."""
    near, place = await boss(cast), cast.place
    await agreed(cast)
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(WORDS)
    updated(cast)
    await place.pass_time(minutes=1)
    assert "先从大家议撤下了" in cast.worker.last and "放到大家议" in cast.worker.buttons
    await cast.worker.forges("view:1")
    assert "等职工再决定" in cast.worker.last
    other = await colleague(place)
    for phone in (near, other):
        await phone.forges("board-item:1")
        assert "没有找到" in await phone.toast()
    await near.forges("view:1")
    assert "没有找到" in await near.toast(), "from whom it is kept was written down for it"
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")
    await cast.staff.says("/case 1")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(WORDS)
    await near.forges("board-item:1")
    assert SUMMARY in near.last


@BOTH
async def test_what_representatives_have_taken_up_keeps_its_words(cast: Cast, representatives: list[Phone]) -> None:
    """With the update a proposal goes off the board, too; who signs it and votes on it still reads what it is about."""
    await agreed(cast)
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(WORDS)
    await representatives[0].forges("champion:1:2")
    updated(cast)
    await cast.place.pass_time(minutes=1)
    await representatives[0].says("/case 1")
    assert SUMMARY in representatives[0].newest("0001")["text"]
    await (other := await colleague(cast.place)).forges("board-item:1")
    assert "没有找到" in await other.toast()


def updated(cast: Cast) -> None:
    """As if the database came from before: what is kept from whom is found out anew."""
    database = cast.place.settings.database
    ask(database, "DELETE FROM kept_from", "UPDATE cases SET kept_at = NULL", "SELECT 1")
    text = (MIGRATIONS / "0022_kept.sql").read_text(encoding="utf-8").replace("case_card", "card")
    whole = statements(text.replace("wanted + 1\nWHERE case_id", "wanted + 1\nWHERE matter_id"), {})
    ask(database, *whole[[each[:21] for each in whole].index("INSERT INTO kept_from") :], "SELECT 1")


# --- laws ------------------------------------------------------------------------------------------------------------


def test_without_an_office_it_makes_no_difference_whom_it_is_kept_from() -> None:
    """For every case and everybody whose posts are none of its office: barred or not they are the same to it."""
    roles = some.sampled_from([Role.REPRESENTATIVE, Role.ADMIN])
    posts = some.lists(some.tuples(roles, some.sampled_from([CITY, TOWN, WORKS, NEIGHBOUR])), max_size=3)
    answers = some.one_of(some.none(), some.sampled_from(list(Answer)))
    asked = some.lists(some.tuples(some.sampled_from(ASKED), answers), max_size=3)

    @given(posts, asked, some.booleans(), some.sampled_from(list(Kind)))
    def holds(held: list[Any], said: list[Any], published: bool, kind: Kind) -> None:
        reader = Actor(READER, posts=tuple(Post(role, union, PATHS[union]) for role, union in held))
        opinions = tuple(Opinion(party, own_voice(READER), answer) for party, answer in said)
        case = new_case(kept=True, kind=kind, opinions=opinions, published_at=NOW if published else None)
        barred = replace(case, barred=frozenset({READER}))
        assert parties(case, reader) == parties(barred, reader)
        assert sight(case, parties(case, reader)) is not Sight.WHOLE

    holds()


# --- what it was before ----------------------------------------------------------------------------------------------


def test_nothing_of_before_is_readable_in_public_words() -> None:
    """In whatever order things happen: what representatives read begins with its being taken up."""

    @given(some.lists(some.sampled_from(list(Action)), max_size=12))
    def holds(actions: list[Action]) -> None:
        case, mine = new_case(kept=True), frozenset({Party.REPRESENTATIVE})
        history = [Line(action, n) for n, action in enumerate(actions)]
        read = [line.place for line in readable(case, mine, history)]
        taken = [n for n, action in enumerate(actions) if action is Action.CHAMPION]
        assert all(taken and n >= taken[0] for n in read)
        assert [line.place for line in readable(case, frozenset({Party.STAFF}), history)] == [*range(len(actions))]

    holds()


class Line:
    """A line of a history: what it is, and where it stands."""

    party = Party.STAFF

    def __init__(self, action: Action, place: int) -> None:
        self.action, self.place, self.id, self.text = action, place, place, "-1"


def test_whoever_holds_no_office_sees_the_same_of_what_went_past_one() -> None:
    """For every set of parties without an office: whether it is kept from the reader makes no difference."""

    @given(some.frozensets(some.sampled_from(list(Party)), max_size=4))
    def holds(mine: frozenset[Party]) -> None:
        whole = mine & {Party.SUBMITTER, Party.STAFF, Party.CHAIR, Party.ASSIGNEE, Party.HELPER}
        assert (sight(new_case(kept=True), mine) is Sight.WHOLE) == bool(whole)

    holds()


async def appoint(cast: Cast, phone: Phone, role: Role, *, enterprise: bool = False) -> None:
    place = cast.place
    since = place.clock.now() - (timedelta() if enterprise else timedelta(days=31))
    person = await place.person(phone)
    async with place.database.transaction() as tx:
        await People(tx).appoint(person, role, (place.works if enterprise else place.town).id, since)
