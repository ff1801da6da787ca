"""The command line. Every command works while the bot runs: they share the database, not a process."""

import asyncio
import csv
import json
import signal
import sys
from collections.abc import Coroutine
from contextlib import AbstractContextManager, aclosing, nullcontext, suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn, TextIO

import typer
import uvloop

from bot import logs
from bot.checking import checks
from bot.running import running
from bot.settings import Mistake, Settings, read_rules, read_settings
from bot.town import town
from bot.web import listening
from domain.people import Role, Union
from services.exporting import COLUMNS, exported
from services.inviting import invite as write_invitation
from storage import unions
from storage.database import CannotOpen, Database, opened
from storage.migrating import TooNew

cli = typer.Typer(
    name="dajiayi",
    help="大家议: workers tell their union what troubles them, and hear what becomes of it. 职工事,大家议。\n\n"
    "Without a command it runs: as the bot on Telegram where DAJIAYI_TELEGRAM_TOKEN is set, as the sandbox where not.",
    invoke_without_command=True,
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
union_cli = typer.Typer(help="The tree of unions. 工会的层级。", rich_markup_mode=None)
export_cli = typer.Typer(help="Data for spreadsheets. 导出。", rich_markup_mode=None)
cli.add_typer(union_cli, name="union")
cli.add_typer(export_cli, name="export")


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


def main() -> None:
    """The entry point: every mistake of a setting is one sentence on standard error, exit code 1."""
    try:
        cli()
    except Mistake as mistake:
        fail(str(mistake))
    except CannotOpen as error:
        fail(f"DAJIAYI_DATABASE_URL: cannot open {error}")
    except TooNew as newer:
        fail(f"the database was written by a newer dajiayi (it knows {newer}); please update this one")


def fail(sentence: str) -> NoReturn:
    print(f"dajiayi: {sentence}", file=sys.stderr)
    raise SystemExit(1)


def run_async(work: Coroutine[Any, Any, None]) -> None:
    logs.configure()
    uvloop.run(work)


@cli.callback()
def run(context: typer.Context) -> None:
    """Runs the bot, or without a token the sandbox."""
    if context.invoked_subcommand is None:
        settings = read_settings()
        run_async(until_stopped(_bot(settings) if settings.token else _sandbox(settings)))


@cli.command()
def sandbox(
    port: Annotated[
        int | None, typer.Option(help="Port of the page; 0 picks a free one. Default: DAJIAYI_HTTP_PORT.")
    ] = None,
) -> None:
    """Tries everything without Telegram: one page with several phones and demo data. 试用,不需要 Telegram。

    Everything is made anew at each start, and nothing leaves this machine.
    """
    settings = read_settings()
    if port is not None:
        settings = settings.model_copy(update={"http_port": port})
    run_async(until_stopped(_sandbox(settings)))


async def _bot(settings: Settings) -> None:
    """A process that is overtaken stands by again; one that lost a part of itself ends."""
    async with listening(settings) as front:
        overtaken = True
        while overtaken:
            async with running(settings, front) as bot:
                print(f"大家议 is running as @{bot.app.bot.username}. Ctrl+C stops it; nothing is lost.", flush=True)
                await bot.ended
                overtaken = bot.database.taken.is_set()
    fail("a part of the bot has stopped; the log says which. Nothing is lost, please start it again")


async def _sandbox(settings: Settings) -> None:
    async with town(settings) as address:
        print(f"大家议 sandbox · 演示数据: open {address}/ in a browser. Ctrl+C stops it.", flush=True)
        await asyncio.Event().wait()


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Runs the work until it ends or somebody stops it, at whatever moment that is."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    task, stopped = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait([task, stopped], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@union_cli.command("add")
def union_add(
    name: Annotated[str, typer.Argument(help="The union's name, such as 林埭镇总工会.")],
    under: Annotated[str | None, typer.Option(help="The union it belongs to; without it, a root of the tree.")] = None,
) -> None:
    """Adds a union and prints its number and its link for members. 新增工会。"""
    name = name.strip()
    if not name:
        raise Mistake("NAME", "a union needs a name")

    async def work() -> None:
        settings = read_settings()
        async with opened(settings.database) as database, database.transaction() as tx:
            above = one_of(await unions.named(tx, under.strip()), under) if under else None
            siblings = await unions.named(tx, name)
            if any(union.parent == (above.id if above else None) for union in siblings):
                raise Mistake(name, "there is a union of this name already")
            union = await unions.add(tx, name, above)
        print(f"{union.id}\t{union.name}\t{link(await bot_name(settings), f'u{union.id}')}")

    run_async(work())


@union_cli.command("list")
def union_list() -> None:
    """Prints the tree of unions, one a line: number, name, indented. 列出工会。"""

    async def work() -> None:
        async with opened(read_settings().database) as database, database.transaction() as tx:
            tree = await unions.everything(tx)
            if not tree:
                print("no unions yet; add the first: dajiayi union add NAME", file=sys.stderr)
            for union in tree:
                print(f"{union.id:>6}  {'  ' * (len(union.path) - 1)}{union.name}")

    run_async(work())


@cli.command("invite")
def invite(
    union: Annotated[str, typer.Option(help="The union in which the role is held.")],
    role: Annotated[Role, typer.Option(help="What the person will be.")],
    name: Annotated[
        str | None, typer.Option(help="Whom it is for: they are asked whether they are this person.")
    ] = None,
) -> None:
    """Prints an invitation: a link, and the bare code to send to the bot. 邀请。

    It can be used once, within the days that the policy says. The code is not kept: copy it now.
    """

    async def work() -> None:
        settings = read_settings()
        rules = read_rules(settings)
        async with opened(settings.database) as database, database.transaction() as tx:
            place = one_of(await unions.named(tx, union), union)
            code = await write_invitation(tx, place.id, role, name, settings.clock().now(), rules)
        print(link(await bot_name(settings), code))
        print(code)

    run_async(work())


@export_cli.command("cases")
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
    count = 0
    table = csv.DictWriter(file, COLUMNS)
    if format is Format.CSV:
        table.writeheader()
    async with aclosing(exported(database)) as cases:
        async for case in cases:
            count += 1
            if format is Format.CSV:
                table.writerow({column: plain_cell(value) for column, value in case.items()})
            else:
                file.write(json.dumps(case, ensure_ascii=False) + "\n")
    return count


def plain_cell(value: str) -> str:
    """A text that a spreadsheet would run as a formula is kept as text."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


@cli.command()
def check() -> None:
    """Checks settings, policy, database, token and clock: a line each. 检查。 Exit code 1 where one fails."""
    logs.configure()
    results = uvloop.run(checks())
    for result in results:
        print(f"{'ok  ' if result.good else 'FAIL'} {result.name}: {result.says}")
    raise SystemExit(0 if all(result.good for result in results) else 1)


def one_of(found: list[Union], name: str) -> Union:
    """The one union of this name. Raises Mistake where there is none, or more than one."""
    if len(found) != 1:
        raise Mistake(name, "there is no union of this name" if not found else "several unions have this name")
    return found[0]


async def bot_name(settings: Settings) -> str:
    """The bot's name for links, asked of Telegram; a placeholder where that cannot be had now."""
    from bot.checking import telegram_name

    try:
        return await telegram_name(settings)
    except Mistake:
        return "<bot>"


def link(bot: str, code: str) -> str:
    return f"https://t.me/{bot}?start={code}"
