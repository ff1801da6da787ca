"""Databases held side by side: a whole one, and an empty one to restore into."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engines import tables


def unheard(done: int, whole: int) -> None:
    """Nobody watches how far it is."""


def everything(url: str) -> dict[str, list[dict[str, Any]]]:
    """Every row, in an order of its own; without what SQLite keeps for itself."""
    return {name: sorted(rows, key=repr) for name, rows in tables(url).items() if not name.startswith("sqlite_")}


@pytest.fixture(params=["sqlite", "postgres"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of either engine, to be restored into."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/elsewhere.db"
    else:
        with request.getfixturevalue("postgres").database() as url:
            yield url
