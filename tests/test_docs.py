"""The docs agree with the code."""

import re
import runpy
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_diagram_is_drawn_from_the_loop() -> None:
    """docs/loop.md is what docs/diagram.py draws from LOOP now."""
    drawn = runpy.run_path(str(ROOT / "docs" / "diagram.py"))["drawn"]()
    assert (ROOT / "docs" / "loop.md").read_text(encoding="utf-8") == drawn


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_explained(name: str) -> None:
    """docs/settings.md has a row for each setting."""
    assert f"| `DAJIAYI_{name.upper()}` |" in (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_readme_has_both_commands() -> None:
    """The two commands stand in the README, and CI runs the second."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    start = "python3 -m venv .venv && .venv/bin/pip install -r"
    assert f"{start} requirements.lock -e . && .venv/bin/dajiayi\n" in readme
    assert f"{start} requirements-dev.lock -e . && .venv/bin/pytest\n" in readme


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """What a page links to in this repository is there."""
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_pin_everything_and_name_no_host(lock: str) -> None:
    """Every line is a pinned package or a comment, and no line has an address."""
    lines = [
        line for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    assert [line for line in lines if "==" not in line or "://" in line or line.startswith("-")] == []
