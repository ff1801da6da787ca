"""What makes of a checkout one that runs under a user of its own: both read the same settings and the same data."""

import os
import pwd
from pathlib import Path

from bot.operating.settings import Mistake, Settings, keep
from domain.sentences import Sentence

OPTION = "--for-service"
ENV = Path(".env")
BACKUPS = "backups"


def for_service(user: str, data: Path) -> Settings:
    """Settings and data belong to the user from before anything is in them. Raises Mistake."""
    try:
        account = pwd.getpwnam(user)
    except KeyError:
        raise Mistake(OPTION, Sentence("terminal-no-user", {"user": user})) from None
    folder = data.absolute()
    backups = folder / BACKUPS
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        backups.mkdir(mode=0o700, exist_ok=True)
        ENV.touch(mode=0o600)
        for mine in (ENV, folder, backups, *folder.glob("dajiayi.*")):
            os.lchown(mine, account.pw_uid, account.pw_gid)
    except OSError as error:
        raise Mistake(
            OPTION, Sentence("terminal-as-root", {"file": str(error.filename), "why": str(error.strerror)})
        ) from None
    keep("data_dir", str(folder))
    return keep("backup_dir", str(backups))
