"""What we make ourselves to be sent or printed: a template, a QR code, a sheet with everybody's invitation."""

import csv
import io
from collections.abc import Iterable
from html import escape
from typing import Any

from bot.wire.texts import LANGUAGES, Texts
from domain.roster import HEADERS, Column
from services.roster import Invited

EXAMPLES = {
    Column.UNION: "晨星精密电子工会",
    Column.UNDER: "林埭镇总工会",
    Column.NAME: "张伟",
    Column.NUMBER: "0017",
    Column.ROLES: "职工、会员代表",
    Column.GROUP: "一车间",
    Column.LEFT: "",
}
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


def headings(language: str) -> list[str]:
    """The heads of the columns as the template has them."""
    return [names[LANGUAGES.index(language)] for names in HEADERS.values()]


def template_csv(language: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(headings(language))
    return text.getvalue().encode("utf-8-sig")


def template(texts: Texts, language: str) -> bytes:
    """An empty roster; a second sheet says what may stand in which column, with an example that nobody imports."""
    from openpyxl import Workbook  # late: it is large, and rarely needed
    from openpyxl.styles import Font

    book = Workbook()
    roster, help_ = book.active, book.create_sheet(texts.plain(language, "template-help"))
    roster.title = texts.plain(language, "template-roster")
    roster.append(headings(language))
    roster.freeze_panes = "A2"
    for heading, column in zip(headings(language), Column, strict=True):
        help_.append([heading, texts.plain(language, f"column-{column}"), EXAMPLES[column]])
    for cell in roster[1]:
        cell.font = Font(bold=True)
        roster.column_dimensions[cell.column_letter].width = WIDTH
    for letter, width in (("A", WIDTH), ("B", 3 * WIDTH), ("C", WIDTH)):
        help_.column_dimensions[letter].width = width
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def picture(link: str) -> bytes:
    """A QR code as a PNG."""
    file = io.BytesIO()
    coded(link).save(file, kind="png", scale=10, border=4)
    return file.getvalue()


def sheet(texts: Texts, language: str, bot: str, invited: Iterable[Invited]) -> bytes:
    """A page for any browser, to be printed and cut: a name, a QR code, and the code in large letters, a strip each."""
    title = escape(texts.plain(language, "sheet-title"))
    strips = "".join(_strip(texts, language, bot, each) for each in invited)
    head = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return f"{head}{strips}</html>\n".encode()


def link(bot: str, code: str) -> str:
    return f"https://t.me/{bot}?start={code}"


def group_link(bot: str, code: str) -> str:
    """Whoever opens it chooses a group, to which the bot is added."""
    return f"https://t.me/{bot}?startgroup={code}"


def spaced(code: str) -> str:
    """In fours, as people read and type it: KX7M-2PQA-…"""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def _strip(texts: Texts, language: str, bot: str, invited: Invited) -> str:
    drawn = coded(link(bot, invited.code)).svg_inline(border=2, omitsize=True)
    who = escape(" ".join(filter(None, (invited.name, invited.number))))
    how = escape(texts.plain(language, "sheet-how", bot=bot))
    return (
        f"<section>{drawn}<div><h2>{who}</h2><p>{escape(invited.union.name)}</p><p>{how}</p>"
        f"<code>{spaced(invited.code)}</code></div></section>"
    )


def coded(link: str) -> Any:
    """A QR code that a phone reads off paper with a fold in it."""
    import segno  # late, as above

    return segno.make(link, error="m", micro=False)
