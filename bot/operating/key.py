"""The key with which marks are made of what somebody may do once: a file beside the settings, in no backup."""

import logging
import os
import secrets
from pathlib import Path

log = logging.getLogger(__name__)

BYTES = 32


def read_key(file: Path) -> bytes:
    """The installation's key, made at its first start, for its own user alone.

    Where none can be kept there is none: nothing is marked, and all else goes on.
    """
    try:
        if not file.exists():
            _make(file)
        key = file.read_bytes()
    except OSError as error:
        log.warning("no key can be kept", extra={"file": str(file), "error": type(error).__name__})
        return b""
    if len(key) < BYTES:
        log.warning("the key is too short to be one", extra={"file": str(file)})
        return b""
    return key


def _make(file: Path) -> None:
    """Whole or not at all; of two processes that start at once the first one's is kept."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    try:
        draft.write_bytes(secrets.token_bytes(BYTES))
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
