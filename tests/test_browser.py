"""The main job through the sandbox's page, pressed in a real browser, at a laptop's and at a phone's width."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import patch

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.demo.town import town
from bot.operating.settings import Settings
from tests.browsers import IN_A_BROWSER, LAPTOP, PHONE, chromium
from tests.phones import story_clock

CONTRAST = (Path(__file__).parent / "sandbox" / "contrast.js").read_text(encoding="utf-8")
pytestmark = IN_A_BROWSER
WORKER, STAFF, CHAIR = "王师傅", "陈敏", "周主席"
TROUBLE = "夜班下班没有公交车了,能不能加一班?"
expect.set_options(timeout=20_000)  # on a busy machine a page takes its time


@pytest_asyncio.fixture(loop_scope="module")
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """A sandbox with demo data, as `dajiayi` starts it without a token."""
    clock = story_clock(tmp_path)
    settings = Settings(_env_file=None, http_port=0, chat_rate=1000, send_rate=1000, clock_file=clock.file)
    with patch("scheduler.rates.GROUP_PER_SECOND", 1000):
        async with town(settings) as address:
            yield address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module", params=[LAPTOP, PHONE], ids=["laptop", "phone"])
async def page(request: pytest.FixtureRequest, address: str, browser: Browser) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport=request.param, locale="zh-CN")
    await page.goto(address)
    yield page
    await page.close()


async def take(page: Page, name: str) -> Locator:
    """The phone of this person, brought to the front where only one fits."""
    phone = page.get_by_role("region", name=name)
    if not await phone.is_visible():
        await page.get_by_role("navigation").get_by_role("button", name=name).click()
    await expect(phone).to_be_visible()
    return phone


async def write(page: Page, name: str, words: str) -> None:
    field = (await take(page, name)).get_by_role("textbox")
    await field.fill(words)
    await field.press("Enter")


async def press(page: Page, name: str, words: str) -> None:
    await (await take(page, name)).get_by_role("button", name=words, exact=True).last.click()


async def reads(page: Page, name: str, words: str) -> None:
    await expect((await take(page, name)).get_by_text(words).last).to_be_visible()


async def shows(page: Page, name: str, about: str, words: str) -> None:
    """A message about it says so by now; a button pressed before that would belong to the turn before."""
    rows = (await take(page, name)).locator(".row", has_text=about).filter(has_text=words)
    await expect(rows.last).to_be_visible()


async def unfold(page: Page) -> None:
    """On a small screen the clock, the first minute and the loop wait behind one button."""
    if page.viewport_size != PHONE:
        return
    folding = page.locator(".folding")
    await expect(folding).to_be_visible()
    if await folding.get_attribute("aria-expanded") == "false":
        await folding.click()


async def time_passes(page: Page, step: str) -> None:
    await unfold(page)
    await page.get_by_role("button", name=step, exact=True).click()


async def loop(page: Page) -> Locator:
    """The strip of the loop."""
    await unfold(page)
    return page.get_by_role("region", name="刚动过的事项")


async def hand_in(page: Page, sign: str) -> None:
    await press(page, WORKER, "我要反映")
    await press(page, WORKER, "食宿交通")
    await write(page, WORKER, TROUBLE)
    await press(page, WORKER, sign)
    await press(page, WORKER, "确认提交")


async def test_a_demand_goes_round_by_pressing(page: Page) -> None:
    """Submitted, accepted, resolved and rated, with nothing but what the page offers."""
    await hand_in(page, "实名提交")
    await reads(page, WORKER, "交上去了。编号")

    await reads(page, STAFF, TROUBLE)
    await press(page, STAFF, "受理")
    await reads(page, WORKER, "工会已接手,由")
    await press(page, STAFF, "办结")
    await press(page, STAFF, "A 已解决")
    await write(page, STAFF, "下周一起加开一班夜车")
    await reads(page, WORKER, "下周一起加开一班夜车")

    await press(page, WORKER, "满意")
    await reads(page, STAFF, "职工评价:")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_time_passes_by_a_button(page: Page) -> None:
    """A demand that nobody accepts becomes a yellow warning on the chair's phone; a night passes in one step."""
    for _ in range(2):
        await time_passes(page, "＋1个工作日")
    await reads(page, CHAIR, "黄牌")
    line = page.get_by_role("status").filter(has_text="引发")
    await expect(line.get_by_role("button", name=CHAIR)).to_be_visible()
    day = await page.get_by_role("time").inner_text()
    await time_passes(page, "到明早9点")
    await expect(page.get_by_role("time")).to_contain_text("09:00")
    await expect(page.get_by_role("time")).not_to_have_text(day)


async def ticked(page: Page, count: int) -> None:
    await unfold(page)
    await expect(page.get_by_role("heading", name="第一分钟")).to_contain_text(f"{count}/5")


async def test_the_first_minute(page: Page) -> None:
    """Each step is ticked off when it has happened; the strip follows the case; it can all be put away."""
    strip = await loop(page)
    await ticked(page, 0)
    await hand_in(page, "实名提交")
    await ticked(page, 1)
    await expect(strip.locator('[aria-current="step"]')).to_contain_text("提交")
    await expect(strip).to_contain_text("轮到工作人员")

    await reads(page, STAFF, TROUBLE)
    await press(page, STAFF, "受理")
    await ticked(page, 2)
    await expect(strip.locator('[aria-current="step"]')).to_contain_text("办理")
    await expect(strip).to_contain_text(STAFF)
    staff = await take(page, STAFF)
    await staff.locator(".row", has_text=TROUBLE).last.locator(".foot").click()
    await page.get_by_role("menuitem", name="回复").click()
    await write(page, STAFF, "正在和公交公司商量")
    await reads(page, WORKER, "正在和公交公司商量")
    await ticked(page, 3)

    await press(page, STAFF, "办结")
    await press(page, STAFF, "A 已解决")
    await write(page, STAFF, "下周一起加开一班夜车")
    await press(page, WORKER, "满意")
    await ticked(page, 4)
    await time_passes(page, "＋1个工作日")
    await ticked(page, 5)
    assert await page.evaluate(CONTRAST) == []
    await page.get_by_role("button", name="收起“第一分钟”").click()
    await expect(page.get_by_role("heading", name="第一分钟")).to_be_hidden()
    await page.reload()
    await expect(await loop(page)).to_be_visible()
    await expect(page.get_by_role("heading", name="第一分钟")).to_be_hidden()
    await page.get_by_role("button", name="打开“第一分钟”").click()
    await ticked(page, 5)


async def test_an_anonymous_case_on_the_strip(page: Page) -> None:
    """Its number and category, and not a word or a name of whoever wrote it."""
    await hand_in(page, "匿名提交")
    await ticked(page, 1)
    strip = await loop(page)
    await expect(strip).to_contain_text("食宿交通")
    await expect(strip).not_to_contain_text(TROUBLE)
    await expect(strip).not_to_contain_text(WORKER)


async def test_starting_over(page: Page) -> None:
    """Another life: new demo data, nothing of what was done, and a bot that answers."""
    await write(page, WORKER, "/help")
    await time_passes(page, "＋1个工作日")
    await unfold(page)
    await page.get_by_role("button", name="重新开始").click()
    async with page.expect_navigation(timeout=20_000):
        await page.get_by_role("menuitem", name="重新开始").click()
    await ticked(page, 0)
    await expect((await take(page, WORKER)).get_by_text("/help", exact=True)).to_have_count(0)
    await press(page, WORKER, "我的事项")
    await reads(page, WORKER, "0001")


TITLE = "夜班班车加一趟"
OTHER = "周主席"
LEAD, SIGNERS, VOTERS = "李代表", ("何代表", "沈代表"), ("何代表", "沈代表", "钱代表")


async def test_a_proposal_goes_through_all_five_steps(page: Page) -> None:
    """Written, signed, taken up, voted on, handled, looked at, rated, summed up: every tap on somebody's phone."""
    strip = await loop(page)
    await write(page, LEAD, "/propose")
    for words in (TITLE, "夜班下班没有公交车。", "请镇总工会协调公交公司。"):
        await reads(page, LEAD, "最多")
        await write(page, LEAD, words)
    for words in ("食宿交通", *SIGNERS, "选好了,看一遍", "确认提交"):
        await press(page, LEAD, words)
    for name in SIGNERS:
        await reads(page, name, TITLE)
        await press(page, name, "同意联名")
    await reads(page, STAFF, TITLE)
    await press(page, STAFF, "立案")
    await expect(strip.locator('[aria-current="step"]')).to_contain_text("审议")
    for name in VOTERS:
        await reads(page, name, "代表在商议")
        await press(page, name, "赞成")
    await reads(page, LEAD, "未表决 0")
    for _ in range(2):
        await time_passes(page, "＋1小时")
    await reads(page, LEAD, "审议通过了")
    await press(page, STAFF, "接手办理")
    await shows(page, STAFF, TITLE, "陈敏 在办")
    await press(page, STAFF, "办结")
    await press(page, STAFF, "A 已解决")
    await write(page, STAFF, "下周一起加开 23 点的班车")
    await expect(strip.locator('[aria-current="step"]')).to_contain_text("督查")
    await reads(page, LEAD, "代表在核实")
    looking = [name for name in VOTERS if await _is_asked(page, name)]
    for name in looking[:2]:
        await press(page, name, "已落实")
    await reads(page, LEAD, "代表核实过了")
    for name in (LEAD, *SIGNERS):
        await press(page, name, "满意")
    await reads(page, STAFF, "总结已经写好")
    await press(page, STAFF, "归档")
    for name in (LEAD, *VOTERS, CHAIR):
        await reads(page, name, "已归档")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_typing_the_bots_name_finds_what_colleagues_asked_for(page: Page) -> None:
    """Chosen, it stands in the chat as a card; pressed there it opens, and one more needs it too."""
    other = await take(page, OTHER)
    await other.get_by_label("写消息").press_sequentially("@dajiayi_demo_bot 公交")
    found = other.get_by_role("region", name="机器人找到的")
    await found.get_by_role("button", name="夜班后的公交车").click()
    card = other.locator(".row.out", has_text="通过 @dajiayi_demo_bot")
    await expect(card).to_contain_text("人也需要")
    await card.get_by_role("button", name="打开看看").click()
    await press(page, OTHER, "我也需要")
    await reads(page, OTHER, "记下了")
    await press(page, OTHER, "邀请同事一起")
    await reads(page, OTHER, "把它发给同事")
    await (await take(page, OTHER)).get_by_role("button", name="发给同事").last.click()
    await expect(page.get_by_role("menuitem")).not_to_have_count(0)
    assert await page.evaluate(CONTRAST) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def _is_asked(page: Page, name: str) -> bool:
    """Whether this one was drawn to look whether it is done."""
    cards = (await take(page, name)).locator(".row", has_text=TITLE)
    return await cards.get_by_role("button", name="已落实", exact=True).count() > 0


SECOND = "赵师傅"
ON_THE_BOARD = re.compile("夜班后的公交车")


async def test_what_one_needs_is_there_already(page: Page) -> None:
    """Whoever writes it again is shown it, needs it too and says so; a representative takes it up."""
    await press(page, SECOND, "我要反映")
    await press(page, SECOND, "食宿交通")
    await write(page, SECOND, TROUBLE)
    await press(page, SECOND, "实名提交")
    await reads(page, SECOND, "相像的事")
    await (await take(page, SECOND)).get_by_role("button", name=ON_THE_BOARD).last.click()
    await press(page, SECOND, "我也需要")
    await reads(page, SECOND, "4 人也需要")
    await press(page, SECOND, "看大家说的 · 4")
    await reads(page, SECOND, "同事 1(您) 回复 代表 2")
    await press(page, SECOND, "说两句")
    await write(page, SECOND, "我家门口也有一站")
    await reads(page, SECOND, "没有您的名字")
    await press(page, LEAD, "大家议")
    await (await take(page, LEAD)).get_by_role("button", name=ON_THE_BOARD).last.click()
    await press(page, LEAD, "我来提")
    await reads(page, WORKER, f"{LEAD} 愿意为您提出来")
    await reads(page, STAFF, "先给职工回个话")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_colleagues_in_their_group(page: Page) -> None:
    """A case has a topic there; one of them takes it, what they say among themselves is sent when they say so."""
    await hand_in(page, "实名提交")
    phone = await take(page, STAFF)
    await phone.get_by_role("tab", name="镇总工会工作群").click()
    await phone.get_by_role("tab", name="食宿交通").last.click()
    await press(page, STAFF, "受理")
    await reads(page, STAFF, "承办:陈敏")
    await phone.locator(".row", has_text=TROUBLE).last.locator(".foot").click()
    await page.get_by_role("menuitem", name="回复").click()
    await write(page, STAFF, "公交公司说可以加")
    await press(page, STAFF, "发给职工")
    await reads(page, WORKER, "公交公司说可以加")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


async def test_who_blocks_the_bot_is_telephoned(page: Page) -> None:
    """What they cannot be told is a task for staff, until they let the bot in again."""
    await hand_in(page, "实名提交")
    await reads(page, STAFF, TROUBLE)
    worker = await take(page, WORKER)
    await worker.get_by_title("更多").click()
    await page.get_by_role("menuitem", name="屏蔽机器人").click()
    await press(page, STAFF, "受理")
    await shows(page, STAFF, TROUBLE, "承办:陈敏")
    await press(page, STAFF, "办结")
    await press(page, STAFF, "A 已解决")
    await write(page, STAFF, "下周一起加开一班夜车")
    await reads(page, STAFF, "收不到消息")
    await press(page, WORKER, "解除屏蔽")
    await reads(page, WORKER, "欢迎回来")
    await press(page, WORKER, "我的事项")
    await reads(page, WORKER, "我的事项")


ADMIN, ROOM = "郑老师", "新的群 3"


async def speaks(page: Page, name: str, words: str) -> None:
    """One of the group writes there."""
    await (await take(page, ROOM)).get_by_label("谁说话").select_option(name)
    await write(page, ROOM, words)


async def test_a_staff_group_without_topics(page: Page) -> None:
    """Made on the page and linked by its code; a card comes, is answered there, and the worker reads it."""
    await write(page, ADMIN, "/group")
    for words in ("断开这个群", "断开"):
        await press(page, ADMIN, words)
    await reads(page, ADMIN, "还没有工作群")
    await press(page, ADMIN, "拿连接代码")
    told = (await take(page, ADMIN)).get_by_text("工作群的代码").last
    code = re.search(r"代码[::] *(\S+)", await told.inner_text())
    assert code
    await page.get_by_role("button", name="添加手机或群").click()
    await page.get_by_role("menuitem", name="建一个群").click()
    await reads(page, ROOM, "还没有连到工会")
    await speaks(page, ADMIN, f"/link {code[1]}")
    await reads(page, ROOM, "现在是林埭镇总工会的工作群")

    await hand_in(page, "实名提交")
    card = (await take(page, ROOM)).locator(".row.in", has_text=TROUBLE).last
    await card.locator(".foot").click()
    await page.get_by_role("menuitem", name="回复").click()
    await speaks(page, STAFF, "公交公司说可以加")
    await reads(page, ROOM, "这句话给谁看")
    await press(page, ROOM, "发给职工")
    await reads(page, WORKER, "公交公司说可以加")
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
