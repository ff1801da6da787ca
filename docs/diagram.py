"""Draws the loop for docs/loop.md from the table itself: `python docs/diagram.py > docs/loop.md`."""

from domain.cases.loop import LOOP, PATHS, Transition

HEAD = """# The loop, drawn from its table

Made by `python docs/diagram.py > docs/loop.md` from `LOOP` in [`domain/cases/loop.py`](../domain/cases/loop.py); a test
holds the two together.

"""


def drawn() -> str:
    """The whole page."""
    return HEAD + _diagram() + "\n" + _table() + "\n" + _paths()


def _diagram() -> str:
    arrows = [
        f"    {row.source or '[*]'} --> {row.target}: {row.action}" for row in LOOP if row.source is not row.target
    ]
    return "\n".join(["```mermaid", "stateDiagram-v2", *arrows, "    closed --> [*]", "```", ""])


def _table() -> str:
    lines = [
        "| from | action | by | to | whose turn then | limit | is told | is shown a card |",
        "|---|---|---|---|---|---|---|---|",
        *(_line(row) for row in LOOP),
    ]
    return "\n".join(lines) + "\n"


def _line(row: Transition) -> str:
    cells = (
        row.source or "–",
        row.action,
        ", ".join(sorted(row.by)),
        row.target,
        row.turn or "–",
        row.limit or "–",
        ", ".join(sorted(row.tells)) or "–",
        ", ".join(sorted(row.shows)) or "–",
    )
    return "| " + " | ".join(cells) + " |"


def _paths() -> str:
    return "".join(f"A {kind} goes: {' → '.join(stages)}.\n" for kind, stages in PATHS.items())


if __name__ == "__main__":
    print(drawn(), end="")
