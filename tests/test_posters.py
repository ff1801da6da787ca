"""The sheet on the wall: a QR code and a code by which somebody comes in, whatever their union is called."""

import asyncio
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.views.drawing import coded
from bot.views.posters import MARGIN, QR_SIDE, WIDTH, Poster, pdf, poster, svg
from bot.wire.texts import LANGUAGES, Texts
from domain.people import Union, UnionId
from tests.operating import Command
from tests.phones import TOKEN, Town

TEXTS = Texts()
NAMES = ("林埭镇总工会", "A & B <工会> 埭", "平湖市林埭镇工业园区" * 6)


def hung_up(name: str, language: str = "zh") -> Poster:
    return poster(TEXTS, language, "dajiayi_demo_bot", Union(UnionId(12), name, (UnionId(1), UnionId(12))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_it_says_the_name_the_bot_and_the_bare_code(name: str, language: str) -> None:
    """The code in the largest print of all; nothing is wider than the paper."""
    drawn = hung_up(name, language)
    words = {line.words: line.size for line in drawn.lines}
    assert (name in words, max(words, key=words.__getitem__)) == (True, "u12")
    assert any("@dajiayi_demo_bot" in line for line in words)
    assert max(len(line) * size * 0.6 for line, size in words.items()) < WIDTH - MARGIN
    assert name in "".join(ElementTree.fromstring(svg(drawn)).itertext())


def test_the_bars_are_the_squares_of_the_code() -> None:
    """As many black squares as the QR code of the link has, each where it belongs."""
    drawn = hung_up(NAMES[0])
    matrix = coded("https://t.me/dajiayi_demo_bot?start=u12").matrix
    side = QR_SIDE / len(matrix)
    found = re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v", svg(drawn).decode())
    tops = {float(y) for _, y, _ in found}
    assert round(sum(float(width) for _, _, width in found) / side) == sum(map(sum, matrix))
    assert len(tops) == sum(any(row) for row in matrix)


def test_the_pdf_has_a_page_each_and_its_font_in_it() -> None:
    """Printed anywhere, it looks the same."""
    printed = pdf(map(hung_up, NAMES))
    assert (printed.count(b"/Type /Page\n"), b"/FontFile3 " in printed) == (3, True)


async def test_the_sheets_are_written_and_only_what_is_new_again(bare: Town, dajiayi: Command, tmp_path: Path) -> None:
    """One for each union that is meant, and all of them in one file."""
    folder = tmp_path / "out"
    known = {
        "DAJIAYI_TELEGRAM_TOKEN": TOKEN,
        "DAJIAYI_TELEGRAM_API_URL": bare.address,
        "DAJIAYI_DATABASE_URL": bare.settings.database,
    }
    some = await asyncio.to_thread(dajiayi, "union", "sheets", "--out", str(folder), "--union", "林埭镇总工会", **known)
    assert (some.code, some.err) == (0, f"2 sheets written to {folder}\n")
    names = {file.name for file in folder.iterdir()}
    assert names == {"all.pdf", "u2-林埭镇总工会.svg", "u3-晨星精密电子工会.svg"}
    await asyncio.to_thread(dajiayi, "union", "sheets", "--out", str(folder), **known)
    assert {file.name for file in folder.iterdir()} - names == {"u1-平湖市总工会.svg"}


def test_without_telegram_there_is_no_sheet_with_half_a_link(dajiayi: Command, tmp_path: Path) -> None:
    """A link without the bot's name would lead nowhere, on a hundred walls."""
    dajiayi("union", "add", "平湖市总工会")
    said = dajiayi("union", "sheets", "--out", str(tmp_path / "out"), DAJIAYI_TELEGRAM_TOKEN="42:test")
    assert (said.code, "连不上" in said.err, (tmp_path / "out").exists()) == (1, True, False)


async def test_the_bare_code_from_the_sheet_is_understood(place: Town) -> None:
    """Typed as it stands there, in large letters too; it asks as the link does."""
    worker = await place.phone(101, "王小明")
    await worker.says(f" U{place.works.id}")
    assert "您在 晨星精密电子工会 上班吗" in worker.last
    await worker.presses("是的")
    assert "您在:晨星精密电子工会" in worker.everything


async def test_in_another_talk_the_same_letters_are_an_answer(place: Town) -> None:
    """Whoever is writing a demand is not asked where they work."""
    worker = await place.member(101, "王小明")
    await worker.drafts("u2")
    assert "上班吗" not in worker.everything
    assert "实名提交" in worker.buttons
