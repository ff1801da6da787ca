"""How papers are drawn, of plain words: pure, and without anything else of ours, which the press would have to read."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

WIDTH = 22
STYLE = """
body { font: 15pt/1.4 sans-serif; margin: 0; }
section { break-inside: avoid; display: flex; gap: 8mm; align-items: center; border-bottom: 1px dashed #777;
padding: 6mm 10mm; }
svg { width: 42mm; height: 42mm; flex: none; }
h2 { margin: 0; font-size: 20pt; }
code { font: bold 22pt monospace; letter-spacing: 1pt; white-space: nowrap; }
p { margin: 1mm 0; }
"""


@dataclass(frozen=True)
class Strip:
    """What is cut out of a sheet for one person. `code`: what `link` brings along, as people type it."""

    who: str
    union: str
    link: str
    code: str


def roster(title: str, headings: Sequence[str], help_title: str, help: Sequence[Sequence[str]]) -> bytes:
    """A spreadsheet with nothing but its headings, and a second sheet beside it."""
    from openpyxl import Workbook  # late: it is large, and rarely needed
    from openpyxl.styles import Font

    book = Workbook()
    empty, explained = book.active, book.create_sheet(help_title)
    empty.title = title
    empty.append(headings)
    empty.freeze_panes = "A2"
    for row in help:
        explained.append(row)
    for cell in empty[1]:
        cell.font = Font(bold=True)
        empty.column_dimensions[cell.column_letter].width = WIDTH
    for letter, width in (("A", WIDTH), ("B", 3 * WIDTH), ("C", WIDTH)):
        explained.column_dimensions[letter].width = width
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def picture(link: str) -> bytes:
    """A QR code as a PNG."""
    file = io.BytesIO()
    coded(link).save(file, kind="png", scale=10, border=4)
    return file.getvalue()


def sheet(language: str, title: str, how: str, strips: Sequence[Strip]) -> bytes:
    head = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(title)}</title>'
    return f"{head}<style>{STYLE}</style>{''.join(_drawn(strip, how) for strip in strips)}</html>\n".encode()


def _drawn(strip: Strip, how: str) -> str:
    drawn = coded(strip.link).svg_inline(border=2, omitsize=True)
    return (
        f"<section>{drawn}<div><h2>{escape(strip.who)}</h2><p>{escape(strip.union)}</p><p>{escape(how)}</p>"
        f"<code>{strip.code}</code></div></section>"
    )


def coded(link: str) -> Any:
    """A QR code that a phone reads off paper with a fold in it."""
    import segno  # late, as above

    return segno.make(link, error="m", micro=False)
