"""`dajiayi backup` and `dajiayi restore`: everything in one file, and back."""

import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Annotated

import typer

from bot.operating.commands.work import progress, run_async
from bot.operating.settings import Mistake, read_settings
from bot.operating.terminal import say
from domain.sentences import Sentence
from storage import copy
from storage.database import Taken, without_password


def backup(file: Annotated[Path, typer.Argument(help="The file to write; there must be none of this name.")]) -> None:
    """Writes everything into one file, as it is at one moment. The bot goes on meanwhile. 备份。

    The file is a SQLite database, whichever engine the data came from. Whoever has it can read all of it: keep it safe.
    """
    url = read_settings().database
    said = {"url": without_password(url), "file": str(file.absolute())}
    run_async(_said(copy.backup(url, file, progress("backup")), "terminal-backed-up", said))


def restore(file: Annotated[Path, typer.Argument(help="A file that `dajiayi backup` has written.")]) -> None:
    """Writes a backup into an empty database, of either engine: all of it, or nothing. 恢复。

    The bot must not run on that database meanwhile. What came after the backup is not in it.
    """
    url = read_settings().database
    said = {"url": without_password(url)}
    run_async(_said(copy.restore(file, url, progress("restore")), "terminal-restored", said))


async def _said(work: Awaitable[int], key: str, said: dict[str, str]) -> None:
    try:
        say(Sentence(key, said | {"rows": f"{await work:,}"}), file=sys.stderr)
    except copy.CannotCopy as error:
        raise Mistake("FILE", error.why) from None
    except Taken:
        raise Mistake("DAJIAYI_DATABASE_URL", Sentence("terminal-at-work")) from None
