"""Somebody finds that others have the same trouble, from any chat, and brings colleagues along."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.board import Reader, steps_away
from domain.people import Actor, Person, Post, Role, UnionId
from storage.unions import Unions
from tests.board import SUMMARY, TITLE, TROUBLE, colleague, published
from tests.conftest import Cast
from tests.discussion import figure
from tests.engines import BOTH
from tests.phones import Json, Phone

OF_THE_WORKER = ("王小明", "三车间", "13800000000", '"101"', ":101,", "101}")
"""Nothing of this is in what anybody is shown: words, name, number."""


async def opens(phone: Phone, link: str) -> None:
    """Follows a link that leads into the chat with the bot."""
    address = urlsplit(link)
    assert (address.hostname, address.path) == ("t.me", "/dajiayi_demo_bot")
    await phone.says(f"/start {parse_qs(address.query)['start'][0]}")


def address_of(message: Json) -> str:
    return str(message["reply_markup"]["inline_keyboard"][0][0]["url"])


@BOTH
async def test_a_colleague_finds_it_while_typing_and_shares_it(cast: Cast) -> None:
    """Number, title and how many need it too; whoever opens the card from a group says in one tap that they do."""
    first, second = await colleague(cast.place), await colleague(cast.place, 103, "林小兰")
    await published(cast)
    group = await cast.place.group(-4001, "三号楼工友", first, second)
    found = await first.finds("班车", group)
    assert [each["title"] for each in found["results"]] == [f"0001 {TITLE}"]
    assert "食宿交通" in found["results"][0]["description"] and "0 人" in found["results"][0]["description"]
    card = await first.shares(found, group)
    assert TITLE in card["text"] and SUMMARY in card["text"] and card["from"]["id"] == first.id
    await opens(second, address_of(card))
    assert SUMMARY in second.last
    await second.presses("我也需要")
    assert "现在有 1 人需要" in await second.toast()
    assert "1 人也需要" in (await first.finds("", group))["results"][0]["message"]["text"]


async def test_nothing_of_the_submitter_is_in_what_is_sent(cast: Cast) -> None:
    """Not of a named one, not of an anonymous one: in no call, whatever is asked."""
    other = await colleague(cast.place)
    await cast.worker.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(f"{TITLE}\n{SUMMARY}")
    for words in ("", "班车", "王小明", "三车间"):
        await other.finds(words)
    calls = await cast.place.look("calls?method=answerInlineQuery")
    assert [len(call["params"]["results"]) for call in calls] == [1, 1, 0, 0]
    sent = json.dumps([call["params"] for call in calls], ensure_ascii=False)
    assert [words for words in OF_THE_WORKER if words in sent] == []


async def test_what_was_looked_for_is_kept_nowhere(cast: Cast) -> None:
    """Not in the inbox, not in any other table; and what is put into the chat with us is opened, not handed in."""
    other = await colleague(cast.place)
    await published(cast)
    before = len(cast.place.tables()["inbox"])
    found = await other.finds("班车的事")
    assert len(cast.place.tables()["inbox"]) == before
    assert "班车的事" not in json.dumps(cast.place.tables(), ensure_ascii=False, default=str)
    found = await other.finds("班车")
    await other.shares(found)
    assert SUMMARY in other.last and "我也需要" in other.buttons
    assert "交给工会" not in other.everything


async def test_who_has_not_joined_finds_a_way_in(cast: Cast) -> None:
    """And is known to us no more than before; the button leads to joining, and from there to the board."""
    await published(cast)
    stranger = await cast.place.phone(104, "路人")
    asked = await stranger.finds("班车")
    assert asked["results"] == []
    assert asked["button"]["text"] == "先找到您的工会,再来找"
    assert not [row for row in cast.place.tables()["identity"] if row["chat_id"] == 104]
    await stranger.says(f"/start {asked['button']['start_parameter']}")
    assert "先找到您的工会" in stranger.last
    await stranger.says("晨星")
    await stranger.presses("晨星精密电子工会")
    assert "大家议" in stranger.last and f"0001 {TITLE}" in " ".join(stranger.buttons)
    assert [each["id"] for each in (await stranger.finds("班车"))["results"]] == ["1"]


async def test_another_township_finds_nothing_of_it(cast: Cast) -> None:
    """By words or without; and its boss's officers nothing that went past them."""
    await published(cast)
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    other = await cast.place.member(103, "外镇职工", elsewhere)
    for words in ("", "班车"):
        found = await other.finds(words)
        assert found["results"] == [] and "没有找到" in found["button"]["text"]


async def test_an_officer_of_the_boss_finds_what_everybody_finds(cast: Cast) -> None:
    """And a shared card shows it to them: were it hidden, that would say whose it is."""
    boss = await cast.place.official(601, "本厂主席", Role.CHAIR, cast.place.works)
    await cast.worker.hands_in("老板扣钱", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says("工资发放\n希望按时足额发工资。")
    assert [each["id"] for each in (await boss.finds("工资发放"))["results"]] == ["1"]
    await boss.says("/start c1")
    assert "希望按时足额发工资" in boss.last and "老板扣钱" not in boss.everything


async def test_words_that_find_nothing(cast: Cast) -> None:
    """One character, a quote, a percent sign, an emoji: no result, and what to do instead; nothing breaks."""
    other = await colleague(cast.place)
    await published(cast)
    for words in ("车", "%", "“", "🙂", "' OR 1=1 --", "_" * 300, "\ud83d"):
        asked = await other.finds(words)
        assert asked["results"] == [] and asked["button"]["text"], words
    assert "再写一个字" in (await other.finds("车"))["button"]["text"]
    assert "没有找到" in (await other.finds("停车"))["button"]["text"]


async def test_more_than_fits_is_shown_as_one_scrolls(cast: Cast) -> None:
    """Ten at a time, each once, the newest first; a page that there is not is one that there is."""
    other = await colleague(cast.place)
    await figure(cast.place, "demand.daily", 12)
    for n in range(12):
        await cast.worker.hands_in(f"第{n}件", category="食宿交通")
        await cast.staff.presses("受理")
        await cast.worker.presses("放到大家议")
        await cast.staff.presses("公开到大家议")
        await cast.staff.says(f"班车加第{n}趟\n{SUMMARY}")
    first = await other.finds("班车")
    second = await other.finds("班车", offset=first["next_offset"])
    assert [len(first["results"]), len(second["results"]), second["next_offset"]] == [10, 2, ""]
    assert len({each["id"] for each in (*first["results"], *second["results"])}) == 12
    for offset in ("7", "-1", "x", "9" * 60):
        assert len((await other.finds("班车", offset=offset))["results"]) in (2, 10)


@pytest.mark.parametrize("broken", [{}, {"id": 1}, {"id": "1", "from": {"id": "x"}, "query": "a"}, "x", [1]])
async def test_a_query_out_of_shape_stops_nothing(cast: Cast, broken: Any) -> None:
    """It is passed over, and whoever writes next is answered."""
    await cast.place.control("updates", json={"inline_query": broken})
    await cast.worker.says("/help")
    assert "有事直接写" in cast.worker.last
    assert not [row for row in cast.place.tables()["inbox"] if row["failure"]]


async def test_telegram_takes_no_answer_any_more(cast: Cast) -> None:
    """It was too late: nobody is told of it, and the next query is answered."""
    other = await colleague(cast.place)
    await published(cast)
    old = {"id": "77", "from": {"id": other.id, "is_bot": False, "first_name": "x"}, "query": "班车", "offset": ""}
    await cast.place.control("updates", json={"inline_query": old})
    assert len((await other.finds("班车"))["results"]) == 1
    calls = await cast.place.look("calls?method=answerInlineQuery")
    assert [call["ok"] for call in calls] == [False, True]


async def test_who_types_on_waits_for_the_newest_only(cast: Cast) -> None:
    """While Telegram is slow with an answer: the queries in between are never dealt with, and messages are."""
    other = await colleague(cast.place)
    await published(cast)
    await cast.place.control("faults", json={"method": "answerInlineQuery", "status": 502, "delay": 3})
    person = {"id": other.id, "is_bot": False, "first_name": "陈小红"}
    for n in range(6):
        query = {"id": str(n), "from": person, "query": "班车"[: n + 1], "offset": ""}
        await cast.place.control("updates", json={"inline_query": query})
    await cast.worker.says("/help")
    assert "有事直接写" in cast.worker.last
    [slow] = await cast.place.look("calls?method=answerInlineQuery")
    assert (slow["params"]["inline_query_id"], slow["ok"]) == ("0", None), "and the bot has not waited for it"
    calls = await cast.place.called("answerInlineQuery", 2)
    assert [call["params"]["inline_query_id"] for call in calls] == ["0", "5"]


async def test_a_number_finds_its_case(cast: Cast) -> None:
    """As it is spoken, with or without its zeros; one of somebody else's or of nobody's finds nothing."""
    other = await colleague(cast.place)
    await published(cast)
    await cast.worker.hands_in("另外一件")
    for words in ("0001", "1"):
        assert [each["id"] for each in (await other.finds(words))["results"]] == ["1"]
    for words in ("0002", "9999"):
        assert (await other.finds(words))["results"] == []
    await other.says("/board 0001")
    assert f"0001 {TITLE}" in " ".join(other.buttons)


# --- links -----------------------------------------------------------------------------------------------------------


async def test_a_link_says_the_same_of_a_case_one_may_not_see_and_of_none(cast: Cast) -> None:
    """To a stranger's township, of what is not published, of what never was, of what is no number."""
    await published(cast)
    await cast.worker.hands_in("另外一件")
    async with cast.place.database.transaction() as tx:
        elsewhere = await Unions(tx).add("新埭镇总工会", cast.place.city)
    other = await cast.place.member(103, "外镇职工", elsewhere)
    said = set()
    for aim in ("c1", "c2", "c999", "c999999999999"):
        await other.says(f"/start {aim}")
        said.add((other.last, *other.buttons))
    assert len(said) == 1 and "您现在看不到" in other.last
    for forged in ("c", "c1x", "c-1", "c1 OR 1", "c" + "9" * 40, "C1"):
        await other.says(f"/start {forged}")
        assert TITLE not in other.everything


async def test_who_is_concerned_gets_the_card(cast: Cast) -> None:
    """Also of what is not on the board."""
    await cast.worker.hands_in("另外一件")
    await cast.staff.says("/start c1")
    assert "另外一件" in cast.staff.last
    await cast.worker.says("/start c1")
    assert "另外一件" in cast.worker.last


@BOTH
async def test_who_has_to_join_first_gets_there_then(cast: Cast) -> None:
    """Whichever way they find their union: by name, or by an invitation."""
    await published(cast)
    by_name, invited = await cast.place.phone(104, "路人"), await cast.place.phone(105, "新同事")
    await by_name.says("/start c1")
    assert "马上就带您去看" in by_name.last and TITLE not in by_name.everything
    await by_name.presses("没有单位/找不到")
    await by_name.presses("林埭镇总工会")
    assert SUMMARY in by_name.last
    await invited.says("/start c1")
    await invited.says(await cast.place.invitation(Role.WORKER, cast.place.works))
    await invited.presses("是,接受")
    assert SUMMARY in invited.last
    await invited.presses("我也需要")
    assert "现在有 1 人需要" in await invited.toast()


# --- bringing colleagues along ---------------------------------------------------------------------------------------


def ways(phone: Phone) -> tuple[str, str]:
    """The addresses behind the newest two ways to pass it on: to a chat, and copied."""
    message = phone.newest("把它发给同事")
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return buttons[0]["url"], buttons[1]["copy_text"]["text"]


async def test_the_worker_brings_colleagues_along(cast: Cast) -> None:
    """From the news that it is on the board; the link leads a colleague to it, and says nothing of who sent it."""
    other = await colleague(cast.place)
    await published(cast)
    await cast.worker.presses("邀请同事一起")
    assert "匿名" not in cast.worker.last
    share, copied = ways(cast.worker)
    asked = parse_qs(urlsplit(share).query)
    assert asked["url"] == [copied] and copied.endswith("?start=c1")
    assert TITLE in asked["text"][0] and [words for words in OF_THE_WORKER if words in share + copied] == []
    await opens(other, copied)
    await other.presses("我也需要")
    await other.says(f"老王发来的 {copied}")
    assert TITLE in other.last, "pasted it leads there as well, and is nothing that one writes to the union"
    await other.presses("邀请同事一起")
    assert "1 人也需要" in other.last and ways(other)[1] == copied


async def test_whoever_is_anonymous_is_warned(cast: Cast) -> None:
    """Sending it oneself may give one away; of anybody else's sending nothing is said. Their card leads there too."""
    other = await colleague(cast.place)
    await cast.worker.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.worker.presses("放上去")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says(f"{TITLE}\n{SUMMARY}")
    await cast.worker.says("/case 1")
    await cast.worker.presses("邀请同事一起")
    assert "可能会猜到是您" in cast.worker.last
    mine = next(row for row in cast.place.tables()["identity"] if row["chat_id"] == 101 and row["owner"] is None)
    told = [row for row in cast.place.tables()["outbox"] if row["person"] == mine["person"]]
    assert [row for row in told if row["matter_id"]] == [], "it is said to the pseudonym"
    await other.forges("need:1")
    await other.says("/start c1")
    await other.presses("邀请同事一起")
    assert "猜到" not in other.last


async def test_what_is_not_on_the_board_goes_there_first(cast: Cast) -> None:
    """Their own words never leave: taken off again, the button asks for the first step, and stays honest after it."""
    other = await colleague(cast.place)
    await published(cast)
    await cast.worker.presses("从大家议撤下")
    await cast.worker.forges("bring:1")
    assert "先点“放到大家议”" in cast.worker.last
    await cast.worker.presses("放到大家议")
    await cast.worker.forges("bring:1")
    assert "已经同意公开" in cast.worker.last
    for data in ("bring:1", "bring:999"):
        await other.forges(data)
        assert "没有找到" in await other.toast()


async def test_what_is_over_needs_nobody_more(cast: Cast) -> None:
    """Withdrawn or rated: no button, and an old one says so."""
    await published(cast)
    await cast.worker.presses("邀请同事一起")
    await cast.worker.says("/start c1")
    assert "我也需要" in cast.worker.buttons, "on the board it is anybody's"
    assert "邀请同事一起" not in cast.worker.buttons, "that stands on their card"
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("下周一起加开一班")
    await cast.worker.presses("满意")
    await cast.worker.says("/start c1")
    assert "邀请同事一起" not in cast.worker.buttons
    await cast.worker.forges("bring:1")
    assert "不用再请同事" in cast.worker.last


# --- the list --------------------------------------------------------------------------------------------------------


def test_how_far_a_union_is() -> None:
    """Steps up from one's own and down again; whoever holds a post elsewhere has that way too, and nobody else's."""
    city, town, works, elsewhere = map(UnionId, (1, 2, 3, 5))
    post = Post(Role.REPRESENTATIVE, elsewhere, (city, elsewhere))
    actor = Actor(Person(7), posts=(post,))
    home = (city, town, works)
    assert steps_away(Reader(actor, home, verified=True)) == {works: 0, town: 1, city: 2, elsewhere: 3}
    assert steps_away(Reader(Actor(Person(7)), home, verified=False)) == {town: 1, city: 2}
    assert steps_away(Reader(actor, (), verified=False)) == {elsewhere: 0, city: 1}


@BOTH
async def test_the_nearest_first(cast: Cast) -> None:
    """One's own workplace before the township, the township before the city; then the newest."""
    place = cast.place
    top = await place.official(701, "市里", Role.STAFF, place.city)
    citizen = await place.member(106, "机关职工", place.city)
    other = await colleague(place)
    await published(cast)
    await citizen.hands_in("全市的事", category="食宿交通")
    await top.presses("受理")
    await citizen.presses("放到大家议")
    await top.presses("公开到大家议")
    await top.says(f"全市公交\n{SUMMARY}")
    await other.says("大家议")
    assert [words[:4] for words in other.buttons[:2]] == ["0002", "0001"]
    await other.presses("离我最近")
    assert "离您最近的在前" in other.last
    assert [words[:4] for words in other.buttons[:2]] == ["0001", "0002"]


async def test_by_how_far_it_has_come(cast: Cast) -> None:
    """Under way, answered, over; together with its subject; the button of yesterday's list still works."""
    other = await colleague(cast.place)
    await published(cast)
    await other.says("大家议")
    await other.presses("进展")
    await other.presses("在办")
    assert "· 在办 ·" in other.last and "0001" in other.buttons[0]
    await other.presses("分类")
    await other.presses("工资福利")
    assert "· 在办 ·" not in other.last and "这里还没有" in other.last
    await other.presses("进展")
    await other.presses("有结果")
    await other.presses("分类")
    await other.presses("全部")
    assert "这里还没有" in other.last
    await cast.staff.presses("办结")
    await cast.staff.presses("A 已解决")
    await cast.staff.says("下周一起加开一班")
    await other.presses("最多人需要")
    assert "· 有结果 ·" in other.last and "0001" in other.buttons[0]
    for old in ("board:newest:any:0", "board-categories:wanted"):
        await other.forges(old)
        assert "全部" in " ".join((other.last, *other.buttons))
