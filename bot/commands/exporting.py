"""`dajiayi export`: data for spreadsheets and programs."""

import csv
import json
import sys
from contextlib import AbstractContextManager, aclosing, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from bot.commands.working import progress, run_async
from bot.settings import Mistake, read_settings
from services.exporting import COLUMNS, exported
from storage.database import Database, opened

cli = typer.Typer(help="Data for spreadsheets. 导出。", rich_markup_mode=None)


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


@cli.command("cases")
def export_cases(
    format: Annotated[
        Format, typer.Option(help="csv for spreadsheets, json for programs (one object a line).")
    ] = Format.CSV,
    out: Annotated[Path | None, typer.Option(help="The file to write; standard output without it.")] = None,
) -> None:
    """Writes every case: number, kind, union, category, stage, dates, class, rating, text. 导出事项。

    Whoever handed a case in anonymously is a pseudonym here as everywhere.
    """

    async def work() -> None:
        async with opened(read_settings().database) as database:
            with target(out) as file:
                count = await write_cases(database, file, format)
        if out:
            print(f"{count} cases written to {out}", file=sys.stderr)

    run_async(work())


def target(out: Path | None) -> AbstractContextManager[TextIO]:
    """The file, with a mark that tells spreadsheet programs its encoding; or standard output, which stays open."""
    try:
        return out.open("w", encoding="utf-8-sig", newline="") if out else nullcontext(sys.stdout)
    except OSError as error:
        raise Mistake("--out", f"cannot write {out}: {error.strerror}") from None


async def write_cases(database: Database, file: Any, format: Format) -> int:
    """Returns how many there were."""
    count, told = 0, progress("export")
    async with database.transaction() as tx:
        whole = await tx.cases_count()
    table = csv.DictWriter(file, COLUMNS)
    if format is Format.CSV:
        table.writeheader()
    async with aclosing(exported(database)) as cases:
        async for case in cases:
            count += 1
            told(count, whole)
            if format is Format.CSV:
                table.writerow({column: plain_cell(value) for column, value in case.items()})
            else:
                file.write(json.dumps(case, ensure_ascii=False) + "\n")
    return count


def plain_cell(value: str) -> str:
    """A text that a spreadsheet would run as a formula is kept as text."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
