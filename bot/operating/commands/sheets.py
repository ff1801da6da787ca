"""`dajiayi union sheets`: what is hung up where people work, by which they come in."""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.operating.check import telegram_name
from bot.operating.commands.unions import one_of
from bot.operating.commands.work import progress, run_async
from bot.operating.settings import Mistake, Settings, read_settings
from bot.views.posters import Poster, pdf, poster, svg
from bot.wire.texts import Texts
from domain.people import Union
from services.membership import code_of
from storage.database import opened
from storage.unions import Unions

TOGETHER = "all.pdf"
_NOT_IN_NAMES = re.compile(r"[\W_]+")


def union_sheets(
    out: Annotated[Path, typer.Option(help="The folder to write to; it is made where there is none.")],
    under: Annotated[
        str | None, typer.Option("--union", help="The union meant, with all below it; without it, all of them.")
    ] = None,
) -> None:
    """Writes a sheet to be hung up for each union, with a QR code: an .svg each, and all.pdf. 打印入会二维码。

    Who comes in by it has named their workplace themselves; the code that verifies members is in the chat (/roster).
    """

    async def work() -> None:
        settings = read_settings()
        bot = await telegram_name(settings)
        chosen = await _chosen(settings, under)
        if not chosen:
            raise Mistake("--union", "there are no unions yet; dajiayi setup asks for the first")
        posters = drawn(settings.language, bot, chosen)
        write(posters, missing(posters, out), out)
        print(f"{len(chosen)} sheets written to {out}", file=sys.stderr)

    run_async(work())


async def _chosen(settings: Settings, name: str | None) -> list[Union]:
    async with opened(settings.database) as database, database.transaction() as tx:
        top = one_of(await Unions(tx).named(name), name) if name else None
        return [union for union in await Unions(tx).everything() if top is None or top.id in union.path]


def drawn(language: str, bot: str, chosen: Iterable[Union]) -> list[Poster]:
    texts = Texts()
    return [poster(texts, language, bot, union) for union in chosen]


def missing(posters: Sequence[Poster], folder: Path) -> list[Poster]:
    """Those that are not in the folder as they would be drawn now."""
    return [each for each in posters if not _is(folder / file_name(each), svg(each))]


def _is(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def write(posters: Sequence[Poster], new: Sequence[Poster], folder: Path) -> None:
    """The new ones an .svg each; all of them together in one .pdf. Raises Mistake."""
    told = progress("sheets")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TOGETHER).write_bytes(pdf(posters))
        for done, each in enumerate(new, 1):
            (folder / file_name(each)).write_bytes(svg(each))
            told(done, len(new))
    except OSError as error:
        raise Mistake(str(folder), f"cannot be written: {error.strerror}") from None


def file_name(poster: Poster) -> str:
    """Such as u12-林埭镇总工会.svg, whatever stands in the name."""
    return f"{code_of(poster.union)}-{_NOT_IN_NAMES.sub('-', poster.union.name).strip('-')[:50]}.svg"
