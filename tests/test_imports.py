"""What two tests need has a module of its own, called after what it holds: whoever looks for it finds it there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{name.name}" for name in node.names)


def test_nothing_is_imported_from_where_tests_are() -> None:
    """In a `test_*.py` stand tests, and what they alone need."""
    modules = [path for room in ("benchmarks", "tests") for path in (ROOT / room).rglob("*.py")]
    assert modules
    taken = [
        (path.name, name) for path in modules for name in imported(path) if name.startswith(OURS) and ".test_" in name
    ]
    assert taken == []


OURS = ("tests.", "benchmarks.")
NAMED = re.compile(r"\bAction\.[A-Z]")
SPELT = re.compile(r"\b(?:Action|Stage|Party|Kind|command_of|verb_of)\(f?[\"']")
MOST = 142
"""So often a move may be named outside the procedures; what is true of one stands there."""


def test_moves_are_named_in_procedures() -> None:
    """Elsewhere seldom, and never by a text: a type checker would not see it."""
    rooms = ("bot", "domain", "services", "storage", "scheduler", "sandbox", "benchmarks", "docs")
    modules = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    code = {path: path.read_text(encoding="utf-8") for path in modules if "procedures" not in path.parts}
    assert sum(len(NAMED.findall(text)) for text in code.values()) <= MOST
    spelt = [path.name for path, text in code.items() if SPELT.search(text) and path.parent.name != "storage"]
    assert spelt == ["words.py"], "where it is said how a procedure from outside does it"
