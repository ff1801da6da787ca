"""What we make ourselves to be sent or printed: a template, a QR code, a sheet with everybody's invitation.

What takes its time is given as an order to draw it, with all words in it, so that the press can be handed it.
"""

import csv
import io
from collections.abc import Iterable
from functools import partial

from bot.views import drawing
from bot.views.drawing import Strip
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


def headings(language: str) -> list[str]:
    """The heads of the columns as the template has them."""
    return [names[LANGUAGES.index(language)] for names in HEADERS.values()]


def template_csv(language: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(headings(language))
    return text.getvalue().encode("utf-8-sig")


def template(texts: Texts, language: str) -> partial[bytes]:
    """An empty roster; a second sheet says what may stand in which column, with an example that nobody imports."""
    heads = headings(language)
    help = [
        (heading, texts.plain(language, f"column-{column}"), EXAMPLES[column])
        for heading, column in zip(heads, Column, strict=True)
    ]
    title, beside = texts.plain(language, "template-roster"), texts.plain(language, "template-help")
    return partial(drawing.roster, title, heads, beside, help)


def picture(link: str) -> partial[bytes]:
    return partial(drawing.picture, link)


def sheet(texts: Texts, language: str, bot: str, invited: Iterable[Invited]) -> partial[bytes]:
    """A page for any browser, to be printed and cut: a name, a QR code, and the code in large letters, a strip each."""
    title, how = texts.plain(language, "sheet-title"), texts.plain(language, "sheet-how", bot=bot)
    return partial(drawing.sheet, language, title, how, [_strip(bot, each) for each in invited])


def link(bot: str, code: str) -> str:
    return f"https://t.me/{bot}?start={code}"


def group_link(bot: str, code: str) -> str:
    """Whoever opens it chooses a group, to which the bot is added."""
    return f"https://t.me/{bot}?startgroup={code}"


def spaced(code: str) -> str:
    """In fours, as people read and type it: KX7M-2PQA-…"""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def _strip(bot: str, invited: Invited) -> Strip:
    who = " ".join(filter(None, (invited.name, invited.number)))
    return Strip(who, invited.union.name, link(bot, invited.code), spaced(invited.code))
