"""The command line. Every command works while the bot runs: they share the database, not a process."""

import asyncio
import sys
from typing import Annotated

import typer
import uvloop

from bot.demo.town import town
from bot.operating import logs
from bot.operating.check import cannot_open, checks, too_new
from bot.operating.commands import backup, export, roster, rulings, setup, sheets, unions
from bot.operating.commands.work import run_async, until_stopped
from bot.operating.running import running
from bot.operating.settings import Mistake, Settings, WrongToken, read_settings
from bot.operating.terminal import fail, mistaken, say, words
from bot.operating.web import listening
from domain.sentences import Sentence
from storage.database import CannotOpen
from storage.migrate import TooNew

WRONG_TOKEN_SECONDS = 300

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
unions.cli.command("sheets")(sheets.union_sheets)
cli.add_typer(unions.cli, name="union")
cli.command("setup")(setup.setup)
cli.command("invite")(unions.invite)
cli.add_typer(roster.cli, name="roster")
cli.add_typer(export.cli, name="export")
cli.command("backup")(backup.backup)
cli.command("restore")(backup.restore)
cli.command("policy")(rulings.policy)
cli.command("calendar")(rulings.calendar)


def main() -> None:
    """The entry point: every mistake of a setting is one sentence on standard error, exit code 1."""
    try:
        cli()
    except Mistake as mistake:
        fail(mistaken(mistake))
    except CannotOpen as error:
        fail(mistaken(cannot_open(error)))
    except TooNew as newer:
        fail(mistaken(too_new(newer)))


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
    """With a wrong token it rests before it ends, as whoever starts it anew would ask in vain again and again.

    Who sits at a terminal is told at once.
    """
    try:
        await _at_work(settings)
    except WrongToken:
        if sys.stderr.isatty():
            raise
        say(Sentence("terminal-token-rest", {"minutes": WRONG_TOKEN_SECONDS // 60}), file=sys.stderr)
        await asyncio.sleep(WRONG_TOKEN_SECONDS)
        raise SystemExit(1) from None


async def _at_work(settings: Settings) -> None:
    """A process that is overtaken stands by again; one that lost a part of itself ends."""
    async with listening(settings) as front:
        overtaken = True
        while overtaken:
            async with running(settings, front) as bot:
                say(Sentence("terminal-running", {"name": bot.app.bot.username}))
                await bot.ended
                overtaken = bot.database.taken.is_set()
    fail(Sentence("terminal-part-stopped"))


async def _sandbox(settings: Settings) -> None:
    async with town(settings) as address:
        say(Sentence("terminal-sandbox", {"address": address}))
        await asyncio.Event().wait()


@cli.command()
def check() -> None:
    """Checks settings, policy, database, token and clock: a line each. 检查。 Exit code 1 where one fails."""
    logs.configure()
    results = uvloop.run(checks())
    for result in results:
        print(f"{'ok  ' if result.good else 'FAIL'} {words(Sentence(f'terminal-check-{result.name}'))}: {result.said}")
    raise SystemExit(0 if all(result.good for result in results) else 1)
