"""A sheet for the notice board: a union's name, a QR code by which its workers come in, the bare code in large print.

One layout, drawn twice: as SVG, for whoever wants to change it, and as PDF with the font in it, to be printed as it is.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.views.drawing import coded
from bot.views.papers import link
from bot.wire.texts import Texts
from domain.people import Union
from services.membership import code_of

WIDTH, HEIGHT = 210.0, 297.0
"""Millimetres: A4."""
MARGIN = 15.0
QR_TOP, QR_SIDE = 72.0, 108.0
NARROW = 0.6
"""How wide a Latin letter is at most, in sizes; a Chinese one is as wide as it is high."""
FONTS = "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"


@dataclass(frozen=True)
class Line:
    """Words in the middle of the sheet: where their foot stands and how high they are, in millimetres."""

    words: str
    foot: float
    size: float


@dataclass(frozen=True)
class Poster:
    union: Union
    link: str
    lines: tuple[Line, ...]


def poster(texts: Texts, language: str, bot: str, union: Union) -> Poster:
    code = code_of(union)
    lines = (
        Line(texts.plain(language, "poster-call"), 28, 8),
        Line(union.name, 50, 17),
        Line(texts.plain(language, "poster-scan"), 66, 7),
        Line(texts.plain(language, "poster-code", bot=bot), 196, 7),
        Line(code, 224, 26),
        Line(texts.plain(language, "poster-then"), 244, 7),
        Line(texts.plain(language, "poster-self-declared"), 268, 4),
        Line(texts.plain(language, "poster-verified"), 275, 4),
    )
    return Poster(union, link(bot, code), tuple(map(_fitting, lines)))


def svg(poster: Poster) -> bytes:
    bars = "".join(f"M{x:.3f} {y:.3f}h{width:.3f}v{height:.3f}h-{width:.3f}z" for x, y, width, height in _bars(poster))
    words = "".join(
        f'<text x="{WIDTH / 2:g}" y="{line.foot:g}" font-size="{line.size:g}">{escape(line.words)}</text>'
        for line in poster.lines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}mm" height="{HEIGHT:g}mm" '
        f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}"><title>{escape(poster.union.name)}</title>'
        f'<rect width="100%" height="100%" fill="#fff"/><path d="{bars}"/>'
        f'<g font-family="{FONTS}" text-anchor="middle">{words}</g></svg>\n'
    ).encode()


def pdf(posters: Iterable[Poster]) -> bytes:
    """A page for each, with its union's name in the table of contents that readers of PDF show."""
    from fpdf import FPDF  # late: it is large, and rarely needed
    from pylopdf_fonts_zh_cn import sans_path

    file = FPDF(unit="mm", format="A4")
    file.set_auto_page_break(False)
    file.set_margin(0)
    file.add_font("sheet", fname=str(sans_path()))
    for each in posters:
        file.add_page()
        file.start_section(each.union.name)
        for bar in _bars(each):
            file.rect(*bar, style="F")
        for line in each.lines:
            file.set_font("sheet", size=line.size * file.k)
            file.text((WIDTH - file.get_string_width(line.words)) / 2, line.foot, line.words)
    return bytes(file.output())


def _fitting(line: Line) -> Line:
    """A long name in smaller letters: nothing is cut off."""
    width = sum(1 if unicodedata.east_asian_width(letter) in "WFA" else NARROW for letter in line.words)
    return Line(line.words, line.foot, min(line.size, round((WIDTH - 2 * MARGIN) / max(width, 1), 2)))


def _bars(poster: Poster) -> Iterator[tuple[float, float, float, float]]:
    """The QR code as black bars: x, y, width, height. Squares beside each other are one, so that no seam shows."""
    matrix: Any = coded(poster.link).matrix
    side = QR_SIDE / len(matrix)
    left = (WIDTH - QR_SIDE) / 2
    for row, squares in enumerate(matrix):
        start = 0
        while start < len(squares):
            end = start
            while end < len(squares) and squares[end] == squares[start]:
                end += 1
            if squares[start]:
                yield left + start * side, QR_TOP + row * side, (end - start) * side, side
            start = end
