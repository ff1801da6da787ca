"""`dajiayi setup`: from a token to sheets on the wall, one question at a time."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.operating import logs
from bot.operating.settings import read_settings
from bot.operating.setup import admin, telegram, tree, walls
from bot.operating.setup.service import for_service
from bot.operating.setup.talk import Answers, Away, NobodyAnswers, Setup, Talk
from bot.wire.texts import Texts

STEPS: dict[str, Callable[[Setup], None]] = {
    "setup-token": telegram.token,
    "setup-profile": telegram.profile,
    "setup-unions": tree.tree,
    "setup-admin": admin.admin,
    "setup-sheets": walls.sheets,
}
"""In order: what is said before each, and what it does."""


def setup(
    language: Annotated[
        Literal["zh", "en"] | None, typer.Option(help="In which language to ask; DAJIAYI_LANGUAGE without it.")
    ] = None,
    token_file: Annotated[
        Path | None, typer.Option(help="A file with the token from BotFather in it; /dev/stdin hands it in.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="The name that people see above the chat.")] = None,
    unions: Annotated[
        Path | None,
        typer.Option(help="The first unions: a text, one a line, indented; or a roster: .xlsx, .xls, .csv."),
    ] = None,
    admin: Annotated[
        str | None, typer.Option(help="The first admin's name: they are asked whether it is them.")
    ] = None,
    admin_of: Annotated[
        str | None, typer.Option(help="The admin's union, where several stand at the top of the tree.")
    ] = None,
    sheets: Annotated[Path, typer.Option(help="The folder for the sheets with QR codes.")] = Path("sheets"),
    service: Annotated[
        str | None,
        typer.Option("--for-service", help="The user under whom it will run: settings and data are theirs. As root."),
    ] = None,
    data: Annotated[Path, typer.Option(help="With --for-service: the folder of the data.")] = Path("/var/lib/dajiayi"),
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: the options and what is there must do.")] = False,
) -> None:
    """Goes live, one question at a time: token, name, unions, the first admin, sheets to print. 一步一步上线。

    It can be stopped at any moment and run again: what is done stays done. The token is kept in .env and never shown.
    """
    logs.configure()
    settings = for_service(service, data) if service else read_settings()
    talk = Talk(Texts(), language or settings.language, asks=not yes)
    walk(Setup(talk, Answers(token_file, name, unions, admin, admin_of, sheets), settings))


def walk(setup: Setup) -> None:
    """Through all the steps. Exit code 1 where one cannot be done now."""
    say = setup.talk.say
    say("setup-hello")
    try:
        for number, (title, step) in enumerate(STEPS.items(), 1):
            print(f"\n[{number}/{len(STEPS)}]", end=" ")
            say(title)
            step(setup)
    except NobodyAnswers as missing:
        say("setup-nobody-answers", option=missing.option)
    except Away:
        say("setup-away", url=setup.settings.telegram_api_url)
    except KeyboardInterrupt:
        print()
        say("setup-stopped")
    else:
        print()
        say("setup-done")
        return
    raise SystemExit(1)
