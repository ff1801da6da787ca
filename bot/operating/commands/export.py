"""`dajiayi export`: data for spreadsheets and programs."""

import csv
import json
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, aclosing, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from bot.operating.commands.work import private, progress, run_async
from bot.operating.settings import Mistake, read_settings
from domain.formulas import sign
from services import posts, unsealing
from services.export import COLUMNS, exported
from storage.cases import Cases
from storage.database import Database, opened

cli = typer.Typer(help="Data for spreadsheets. 导出。", rich_markup_mode=None)


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


As = Annotated[Format, typer.Option("--format", help="csv for spreadsheets, json for programs (one object a line).")]
Out = Annotated[Path | None, typer.Option(help="The file to write; standard output without it.")]


@cli.command("cases")
def export_cases(format: As = Format.CSV, out: Out = None) -> None:
    """Writes every case: number, kind, union, category, stage, dates, class, rating, text. 导出事项。

    Whoever handed a case in anonymously is a pseudonym here as everywhere.
    """

    async def work(database: Database, file: Any) -> int:
        async with database.reading() as tx:
            whole = await Cases(tx).count()
        told = progress("export")
        return await written(exported(database), COLUMNS, file, format, lambda done: told(done, whole))

    _export("cases", out, work)


@cli.command("roles")
def export_roles(format: As = Format.CSV, out: Out = None) -> None:
    """Writes who was given which role, gave it up or refused it, when and by whom, newest first. 导出职务变动。"""

    async def work(database: Database, file: Any) -> int:
        return await written(posts.exported(database), posts.COLUMNS, file, format)

    _export("changes of roles", out, work)


@cli.command("unsealings")
def export_unsealings(format: As = Format.CSV, out: Out = None) -> None:
    """Writes who asked to learn an anonymous submitter's name, why, and who agreed, newest first. 导出解封记录。

    Whose name it was stands in no export.
    """

    async def work(database: Database, file: Any) -> int:
        return await written(unsealing.exported(database), unsealing.COLUMNS, file, format)

    _export("unsealings", out, work)


def _export(what: str, out: Path | None, write: Callable[[Database, Any], Awaitable[int]]) -> None:
    async def work() -> None:
        async with opened(read_settings().database) as database:
            with target(out) as file:
                count = await write(database, file)
        if out:
            print(f"{count} {what} written to {out}", file=sys.stderr)

    run_async(work())


def target(out: Path | None) -> AbstractContextManager[TextIO]:
    """The file, with a mark that tells spreadsheet programs its encoding; or standard output, which stays open."""
    try:
        return open(out, "w", encoding="utf-8-sig", newline="", opener=private) if out else nullcontext(sys.stdout)
    except OSError as error:
        raise Mistake("--out", f"cannot write {out}: {error.strerror}") from None


async def written(
    records: AsyncGenerator[dict[str, str], None],
    columns: Sequence[str],
    file: Any,
    format: Format,
    told: Callable[[int], None] = lambda done: None,
) -> int:
    """Returns how many there were."""
    count = 0
    table = csv.DictWriter(file, columns)
    if format is Format.CSV:
        table.writeheader()
    async with aclosing(records) as found:
        async for record in found:
            count += 1
            told(count)
            if format is Format.CSV:
                table.writerow({column: plain_cell(value) for column, value in record.items()})
            else:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return count


def plain_cell(value: str) -> str:
    """A text that a spreadsheet would run as a formula is kept as text."""
    return f"'{value}" if sign(value) or value[:1] in {"\t", "\r", "\n"} else value
