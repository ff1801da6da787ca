"""No function asks for more than somebody can keep apart: what is many things is one thing with a name of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "domain", "scheduler", "services", "storage")
MOST = 6
THEIRS = {
    "bot/operating/commands/setup.py: setup": "its parameters are the options of a command: they are read from here",
    "bot/wire/http.py: do_request": "python-telegram-bot calls it so",
}
"""Which are not ours to choose."""


def functions() -> Iterator[tuple[str, int]]:
    """Of each, how many parameters it takes."""
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                taken = {each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}
                yield f"{path.relative_to(ROOT)}: {node.name}", len(taken - {"self", "cls"})


def test_no_function_takes_seven_parameters() -> None:
    """Those whom others call are named, with the reason; who is named and takes fewer is named in vain."""
    many = {name for name, count in functions() if count > MOST}
    assert many == THEIRS.keys()
