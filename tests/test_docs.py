"""The docs agree with the code."""

import re
import runpy
from pathlib import Path

import pytest
import typer
from telegram.ext import CommandHandler

from bot.app import build
from bot.cli import cli
from bot.operating.settings import DEFAULT_POLICY, Settings, read_policy
from bot.wire.texts import LANGUAGES, MissingText, Texts
from domain.people import Role

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ROLE_PAGES = [page for language in LANGUAGES for page in sorted((ROOT / "docs" / language).glob("*.md"))]
A_SCREEN = 30
TEXTS = Texts(read_policy(DEFAULT_POLICY).categories)


def linked(page: Path) -> list[str]:
    """What a page leads to or shows."""
    text = page.read_text(encoding="utf-8")
    return re.findall(r"\]\(([^)#]+)[^)]*\)", text) + re.findall(r'src="([^"]+)"', text)


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
    targets = linked(page)
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


# --- a page for each role --------------------------------------------------------------------------------------------


def test_every_role_has_its_page_in_both_languages() -> None:
    """Named as the role is."""
    assert [page.stem for page in ROLE_PAGES] == sorted(Role) * len(LANGUAGES)


@pytest.mark.parametrize("page", ROLE_PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_what_it_names_is_there(page: Path) -> None:
    """Every word in backticks is a button, a command of the chat, or one of the command line, as it is called now."""
    words = re.findall("`([^`]+)`", page.read_text(encoding="utf-8"))
    known = labels(page.parent.name) | commands() | operators_commands()
    assert (bool(words), [word for word in words if word not in known]) == (True, [])


@pytest.mark.parametrize("page", ROLE_PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_it_is_one_screen(page: Path) -> None:
    """Nobody reads more."""
    assert len(page.read_text(encoding="utf-8").splitlines()) <= A_SCREEN


def test_every_picture_is_shown_somewhere() -> None:
    """What the script takes and no page shows would only grow old."""
    shown = {(page.parent / target).resolve() for page in PAGES for target in linked(page)}
    assert set((ROOT / "docs" / "pictures").rglob("*.png")) - shown == set()


def labels(language: str) -> set[str]:
    """What stands on buttons that name nothing in particular."""
    return {said for key in TEXTS.keys(language) if (said := _said(language, key))}


def _said(language: str, key: str) -> str:
    try:
        return TEXTS.plain(language, key) if key.startswith(("button-", "keyboard-")) else ""
    except MissingText:
        return ""


def commands() -> set[str]:
    """Every command that the bot takes, in a conversation's beginning too."""
    handlers = [each for group in build("1:x", "http://127.0.0.1:9", TEXTS).handlers.values() for each in group]
    inside = [each for handler in handlers for each in getattr(handler, "entry_points", ())]
    return {f"/{name}" for each in handlers + inside if isinstance(each, CommandHandler) for name in each.commands}


def operators_commands() -> set[str]:
    context = typer.Context(typer.main.get_command(cli))
    return {f"dajiayi {name}" for name in context.command.list_commands(context)}  # type: ignore[attr-defined]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_pin_everything_and_name_no_host(lock: str) -> None:
    """Every line is a pinned package or a comment, and no line has an address."""
    lines = [
        line for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    assert [line for line in lines if "==" not in line or "://" in line or line.startswith("-")] == []
