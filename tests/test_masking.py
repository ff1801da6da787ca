"""Numbers of identity and bank cards: a word of caution, masked everywhere, and behind a logged look of one."""

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.wire.texts import LANGUAGES, Texts
from domain.masking import MASK, masked, numbers
from domain.search_terms import terms_of
from domain.text_length import excerpt, pages
from services.export import exported
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Phone
from tests.tables import places_of, rows

TEXTS = Texts()


def _checked(seventeen: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return seventeen + "10X98765432"[sum(int(a) * b for a, b in zip(seventeen, weights, strict=True)) % 11]


def _luhn(digits: str) -> str:
    total = sum(sum(divmod(int(each) * (2 - at % 2), 10)) for at, each in enumerate(reversed(digits)))
    return digits + str(-total % 10)


IDENTITY, CARD = _checked("33048219900307123"), _luhn("622202020011223000")
"""Nobody's."""
WORDS = f"工资没有发到卡上,卡号 {CARD},身份证 {IDENTITY},请查一下"
identities = st.builds(
    lambda region, day, order: _checked(f"{region:06}{day:%Y%m%d}{order:03}"),
    st.integers(110101, 659004),
    st.dates(date(1900, 1, 1), date(2050, 1, 1)),
    st.integers(0, 999),
)
cards = st.from_regex(r"[3-6][0-9]{14,17}", fullmatch=True).map(_luhn)
around = st.text(st.characters(exclude_categories=("Nd", "Nl", "No", "Cs", "Lu", "Ll"), exclude_characters=" -.·•"))
SHAPES: dict[str, Callable[[str], str]] = {
    "whole": str,
    "small": str.lower,
    "fours": lambda number: " ".join(number[at : at + 4] for at in range(0, len(number), 4)),
    "parts": lambda number: "-".join((number[:6], number[6:14], number[14:])),
    "wide": lambda number: number.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)}),
}


@given(around, st.one_of(identities, cards), st.sampled_from(sorted(SHAPES)), around, st.integers(10, 400))
def test_no_number_is_shown_however_it_is_written_or_cut(
    before: str, number: str, shape: str, after: str, most: int
) -> None:
    """In one piece or in groups, in wide digits, in a sentence, its beginning or its pages: not one digit of it."""
    text = f"{before}{SHAPES[shape](number)}{after}"
    assert numbers(text) == (number,)
    assert masked(text) == f"{before}{MASK}{after}" == masked(masked(text))
    said = [text, excerpt(text, most), *pages([text], most)]
    shown = [TEXTS.html(language, "button-union", name=each) for language in LANGUAGES for each in said]
    shown += list(terms_of(text))
    assert not any(sign.isdecimal() for each in shown for sign in each)


@given(st.from_regex(r"[0-9]{1,25}", fullmatch=True))
def test_other_numbers_stay(digits: str) -> None:
    """A telephone, an order, a day, a number that no check confirms: nothing is taken away that is needed."""
    text = f"编号{digits}。"
    assert masked(text) == (f"编号{MASK}。" if numbers(text) else text)
    assert numbers(text) == () or 15 <= len(digits) <= 19


def test_what_is_no_such_number_is_left_alone() -> None:
    """One digit wrong, a telephone, a case, a sum, what stands in a word of letters."""
    for words in (
        f"{IDENTITY[:-1]}{(int(IDENTITY[-1]) + 1) % 10}",
        "13800010002",
        "0573-85010000",
        "0012",
        "2026年7月6日 9:00",
        "合同 622202020011223001 号",
        f"no{CARD}",
    ):
        assert masked(words) == words


async def handed_in(worker: Phone, name: str) -> None:
    await worker.drafts(WORDS)
    await worker.presses(name)


@BOTH
async def test_a_number_is_masked_for_all_and_only_who_handles_it_can_look(cast: Cast) -> None:
    """Cards, pushes, lists, search and export have dots; the look is written down, and whose it is reads that."""
    worker, staff = cast.worker, cast.staff
    await handed_in(worker, "实名提交")
    assert "请当心" in worker.everything
    assert MASK in worker.last
    await worker.presses("确认提交")
    assert MASK in staff.last
    assert not any("身份证号" in label for label in staff.buttons)
    for number in (IDENTITY, CARD):
        assert places_of(cast.place, number) == {"sealed"}
        assert all(number not in phone.everything for phone in (staff, cast.chair))
    await staff.presses("受理")
    await staff.presses("看身份证号、银行卡号")
    assert IDENTITY in staff.last
    assert CARD in staff.last
    assert "10 分钟后消失" in staff.last
    await worker.says("/mine")
    await worker.presses("0001")
    await worker.presses("看经过")
    assert "看了身份证号、银行卡号" in worker.last
    await cast.chair.forges("seal:1:numbers")
    assert IDENTITY not in cast.chair.everything
    assert [row["field"] for row in rows(cast.place, "seal_look")] == ["numbers"]
    written = [row async for row in exported(cast.place.database)]
    assert MASK in written[0]["text"]
    assert IDENTITY not in str(written)


@BOTH
async def test_what_is_added_later_is_masked_too(cast: Cast) -> None:
    """The number comes with an answer; whoever handles it finds both behind one button."""
    worker, staff = cast.worker, cast.staff
    await worker.drafts("工资没有发到卡上")
    await worker.presses("实名提交")
    await worker.presses("确认提交")
    await staff.presses("受理")
    for number in (CARD, IDENTITY):
        await worker.replies("0001", f"是这个 {number}")
        assert places_of(cast.place, number) == {"sealed"}
    assert MASK in staff.everything
    await staff.presses("看身份证号、银行卡号")
    assert f"{CARD}、{IDENTITY}" in staff.last


@BOTH
async def test_without_a_name_it_is_taken_out_before_it_is_handed_in(cast: Cast) -> None:
    """There is no way past it, not even a forged one; and then the number is nowhere."""
    worker = cast.worker
    await handed_in(worker, "匿名提交")
    assert "请先拿掉再交" in worker.last
    assert worker.buttons == ["替我拿掉", "修改", "取消"]
    await worker.forges("draft-confirm")
    assert rows(cast.place, "cases") == []
    await worker.presses("替我拿掉")
    assert MASK in worker.last
    await worker.presses("确认提交")
    assert [MASK in row["text"] for row in rows(cast.place, "cases")] == [True]
    for number in (IDENTITY, CARD):
        assert places_of(cast.place, number) == set()
        assert number not in cast.staff.everything
    await cast.staff.presses("受理")
    assert not any("身份证号" in label for label in cast.staff.buttons)
