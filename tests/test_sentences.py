"""No sentence has a gap, says what is not so, or speaks of somebody else than who decides."""

import re

import pytest

from bot.wire.texts import LANGUAGES
from domain.people import Role
from storage.people import People
from tests.assembly import TITLE, Assembly
from tests.bulletins import in_days, published
from tests.conftest import Cast
from tests.contact import Contact, contact, visits
from tests.phones import Phone, Town
from tests.sentences import BUTTONS, ZH, every_way

__all__ = ["contact"]

TROUBLE = "希望暑期开设托管班"

# --- every sentence, with all that may stand in it -------------------------------------------------------------------

ASIDE = {
    "board-far": "a part of a line, with the blank that parts it",
    "roles-between": "what parts two roles",
    "bulletin-entry-children": "indented under whose children they are",
    "setup-unions-ask": "shows how to indent",
    **dict.fromkeys(BUTTONS, "put together with what stands beside it"),
}
"""Where a blank at the edge is meant."""
SHEETS = {key for key in ZH if key.startswith(("mistake-", "column-", "sheet-", "poster-"))}
GAPS = {
    "two blanks": r"\S  +\S",
    "a blank at the edge": r"^ | $",
    "a blank before a sign": r"[^\W_] [,。;:、,;:!?.](?:\s|$)",
    "a sign after another": r"[,。;:、][,。;:、]|[,;:] ?[,;.](?:\s|$)",
    "nothing between signs": r"“”|「」|『』|\(\)|<b></b>|<blockquote[^>]*>\s*</blockquote>",
    "a value that is none": r"\bNone\b(?! of| is)",
}
TAG = re.compile(r"</?[a-z]+(?: expandable)?>")
PAIRS = re.compile(GAPS["nothing between signs"])


def gaps_in(text: str) -> set[str]:
    shown = TAG.sub("", text)
    found = {name for name, form in GAPS.items() if re.search(form, shown, re.MULTILINE)}
    found |= {"nothing between signs"} if PAIRS.search(text) else set()
    found |= {"a label of nothing"} if re.search(r"[::](?:\n\s*$|\n\n\n)", shown) else set()
    return found | ({"an empty line at the edge"} if shown != shown.strip("\n") else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_a_gap_whatever_stands_in_it(language: str) -> None:
    found = {
        (key, gap, text)
        for key in sorted(ZH.keys() - ASIDE.keys() - SHEETS)
        for _, text in every_way(language, key)
        for gap in gaps_in(text)
    }
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_says_nothing_is_not_there(language: str) -> None:
    """An empty line is one that the sentence always has: it parts two things that are both said."""
    empty = {
        key: {text.count("\n\n") for _, text in every_way(language, key)} for key in ZH.keys() - ASIDE.keys() - SHEETS
    }
    assert {key for key, numbers in empty.items() if len(numbers) > 1} == set()


# --- a gap -----------------------------------------------------------------------------------------------------------


async def in_english(phone: Phone) -> Phone:
    await phone.says("/language")
    await phone.presses("English")
    return phone


async def line_of_its_history(phone: Phone, number: str, words: str) -> str:
    """The line with these words, of the history that is opened now."""
    await phone.says(f"/case {number}")
    await phone.presses("History" if "History" in phone.buttons else "看经过")
    return next(line for line in phone.last.split("\n") if words in line)


async def test_a_vote_without_words_ends_with_the_vote(assembly: Assembly) -> None:
    """And one with words says them."""
    number = await assembly.filed()
    await assembly.votes("赞成", 1)
    await assembly.people[1].replies(TITLE, "女工等了两年")
    before, after = await _votes(assembly.staff, number, "何代表 表决")
    assert (before, after) == ("何代表 表决", "何代表 表决:女工等了两年")
    before, after = await _votes(await in_english(assembly.staff), number, "何代表 voted")
    assert (before, after) == ("何代表 voted", "何代表 voted: 女工等了两年")


async def _votes(phone: Phone, number: str, words: str) -> list[str]:
    await line_of_its_history(phone, number, words)
    return [line[line.index(words) :] for line in phone.last.split("\n") if words in line]


async def test_an_answer_that_takes_a_case_up_is_two_sentences(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.replies(TROUBLE, "我们来问")
    assert "出现 👌。这件事从现在起由您承办。" in cast.staff.last
    await in_english(cast.staff)
    await cast.worker.hands_in("二号门晚上没有灯")
    await cast.staff.replies("二号门", "我们来看")
    assert "👌 on your message. You are looking after it from now on." in cast.staff.last


async def test_a_visit_where_nobody_was_met_names_nobody(contact: Contact) -> None:
    await visits(contact.rep, whom="")
    assert "二号车间\n" in contact.rep.last
    assert "工会" not in contact.rep.last.split("\n")[0]


# --- what is not so --------------------------------------------------------------------------------------------------


async def test_it_is_said_what_was_not_done_in_time(cast: Cast) -> None:
    """That the worker rated nothing is not that nobody answered them."""
    number = await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("请职工补充")
    await cast.staff.says("哪个车间?")
    await cast.place.pass_working_days(6)
    assert "到期没有补充" in await line_of_its_history(cast.worker, number, "到期")
    await cast.staff.resolves("已经开班")
    await cast.place.pass_working_days(12)
    assert "到期没有评价" in await line_of_its_history(cast.worker, number, "到期没有评")
    assert "没有回音" not in cast.worker.everything
    await in_english(cast.worker)
    assert "Nobody rated it in time" in await line_of_its_history(cast.worker, number, "rated it in")


@pytest.mark.parametrize("withdrawn", [True, False])
async def test_whoever_has_nothing_under_way_is_not_told_that_it_goes_on(cast: Cast, withdrawn: bool) -> None:
    await cast.worker.hands_in(TROUBLE)
    if withdrawn:
        await cast.worker.presses("撤回诉求")
        await cast.worker.presses("确定撤回")
    await cast.worker.says("/forget")
    await cast.worker.presses("继续注销")
    assert ("照常办" in cast.worker.last) is not withdrawn
    await cast.worker.presses("确定注销")
    assert "办好了" in cast.worker.last
    assert ("照常办" in cast.worker.last) is not withdrawn


async def test_what_is_today_is_not_said_to_be_tomorrow(cast: Cast) -> None:
    """A reminder that waited until somebody was awake says the day as it is read."""
    place, worker = cast.place, cast.worker
    async with place.database.transaction() as tx:
        visitor = await People(tx).visitor(worker.id)
        assert visitor
        await tx.identity_set_rest(person=visitor.person, start="08:00", until="07:00")
    await published(place, cast.staff, starts_at=in_days(place, 3, "10:00"), places=5)
    await worker.forges("sign-up:1")
    await cast.colleague.forges("sign-up:1")
    await place.move_to(in_days(place, 2, "09:30"))
    assert "⏰ 就在明天:" in cast.colleague.last
    assert "⏰" not in worker.everything
    await place.move_to(in_days(place, 1, "07:30"))
    assert "⏰ 就在今天:" in worker.everything
    assert "就在明天" not in worker.everything


async def test_what_ended_does_not_go_on(cast: Cast) -> None:
    """Taken off the board when it is over, by its author."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.worker.presses("放到大家议")
    await cast.staff.presses("公开到大家议")
    await cast.staff.says("暑期托管班\n希望开设")
    await cast.staff.resolves("已经开班")
    await cast.worker.presses("满意")
    await cast.worker.forges("unpublish:1:0")
    assert "从大家议撤下了。别的都不变。" in cast.staff.last


# --- who decides, and what is asked ----------------------------------------------------------------------------------


async def test_whoever_decides_on_more_time_is_named(assembly: Assembly) -> None:
    """Of a proposal its lead."""
    await assembly.adopted()
    await assembly.staff.presses("申请延期")
    assert "由领衔人决定" in assembly.staff.last
    await assembly.staff.presses("15 个工作日")
    assert "主席" not in assembly.staff.last
    await assembly.staff.says("场地还在装修")
    assert "已请领衔人决定" in assembly.staff.last
    assert "请您决定" in assembly.lead.last


async def test_a_demand_s_more_time_is_for_the_chair_to_say(cast: Cast) -> None:
    await in_english(cast.staff)
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("Accept")
    await cast.staff.presses("Ask for more time")
    assert "and the chair decides" in cast.staff.last
    await cast.staff.presses("6 working days")
    await cast.staff.says("场地还在装修")
    assert "The chair decides" in cast.staff.last


async def test_what_lies_with_all_staff_is_asked_for_in_the_words_of_its_button(assembly: Assembly) -> None:
    """A proposal is filed and taken over; only a demand is accepted."""
    number = await assembly.filed()
    await assembly.votes("赞成", 1, 2, 3, 4)
    await assembly.place.pass_time(minutes=61)
    await assembly.chair.says(f"/case {number}")
    await assembly.chair.presses("催办")
    assert "前接手办理。" in assembly.staff.last
    assert "受理" not in assembly.staff.last


async def test_what_is_kept_for_reference_is_not_asked_why_it_cannot_be_done(cast: Cast) -> None:
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.presses("受理")
    await cast.staff.presses("办结")
    await cast.staff.presses("D 留作参考")
    assert "为什么留作参考" in cast.staff.last
    assert "办不到" not in cast.staff.last


async def test_whoever_may_not_reads_whose_step_it_is(cast: Cast) -> None:
    """Staff are not told that staff do it."""
    await cast.worker.hands_in(TROUBLE)
    await cast.staff.forges("satisfied:1:1")
    assert "由反映的人自己来做" in await cast.staff.toast()
    await cast.staff.forges("grant:1:1")
    assert "由主席来做" in await cast.staff.toast()
    await cast.chair.forges("accept:1:1")
    assert "由工会工作人员来做" in await cast.chair.toast()
    await cast.staff.presses("受理")
    await cast.colleague.forges("extend:1:2")
    assert "由办这件事的同事来做" in await cast.colleague.toast()
    await in_english(cast.colleague)
    await cast.colleague.forges("extend:1:2")
    assert "for the assignee" in await cast.colleague.toast()


# --- who is said to know ---------------------------------------------------------------------------------------------

KNOWING = {"zh": "主席也知道", "en": r"the chair (?:knows|has been told)"}
SAID_WHERE_ONE_WAS_TOLD = {"talk-reminder-chair", "plain-chair"}
"""Only said where a chair was told just now."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_chair_knows_is_said_where_there_is_one(language: str) -> None:
    """Whatever speaks of a chair who knows is handed over whether there is one."""
    found = {
        key: chosen.get("chaired")
        for key in ZH
        if key not in SAID_WHERE_ONE_WAS_TOLD
        for chosen, text in every_way(language, key)
        if re.search(KNOWING[language], text, re.IGNORECASE)
    }
    assert found and set(found.values()) == {"yes"}, found


@pytest.mark.parametrize("there", [True, False])
async def test_what_is_urgent_says_who_knows(place: Town, there: bool) -> None:
    """To its worker as it is handed in, to staff who mark another, and to whose it is."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    if there:
        await place.official(301, "周主席", Role.CHAIR)
    await worker.hands_in(TROUBLE)
    await staff.presses("更多…")
    await staff.presses("很紧急")
    assert "当急事办" in worker.last and ("主席也知道了" in worker.last) is there
    assert "已标为紧急" in staff.everything and ("主席也知道了" in staff.everything) is there
    await in_english(worker)
    await worker.says("/submit")
    await worker.presses("Safety at work")
    await worker.presses("Yes, in danger")
    await worker.says("二号炉漏气")
    await worker.presses("Sign with my name")
    await worker.presses("Yes, send it")
    assert "takes it on today" in worker.everything
    assert ("and the chair has been told" in worker.everything) is there
