"""What two tests need has a module of its own, called after what it holds: whoever looks for it finds it there."""

import ast
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
    taken = [(path.name, name) for path in modules for name in imported(path) if ".test_" in f".{name}"]
    assert taken == []
