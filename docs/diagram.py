"""Draws the loop for docs/loop.md from the table itself: `python docs/diagram.py > docs/loop.md`."""

from domain.cases.loop import PROCEDURES
from domain.cases.procedure import Move, Procedure

HEAD = """# The loop, drawn from its procedures

Made by `python docs/diagram.py > docs/loop.md` from [`domain/cases/procedures`](../domain/cases/procedures/); a test
holds the two together.
"""


def drawn() -> str:
    """The whole page."""
    return HEAD + "".join(_drawn(each) for each in PROCEDURES.values())


def _drawn(procedure: Procedure) -> str:
    title = f"\n## A {procedure.kind}: {' → '.join(procedure.stages)}\n\n"
    return title + _diagram(procedure) + "\n" + _table(procedure)


def _diagram(procedure: Procedure) -> str:
    arrows = [
        f"    {row.source or '[*]'} --> {row.target}: {row.action}"
        for row in procedure.moves
        if row.source is not row.target
    ]
    return "\n".join(["```mermaid", "stateDiagram-v2", *arrows, "    closed --> [*]", "```", ""])


def _table(procedure: Procedure) -> str:
    lines = [
        "| from | action | by | to | whose turn then | limit | is told | is shown a card |",
        "|---|---|---|---|---|---|---|---|",
        *(_line(row) for row in procedure.moves),
    ]
    return "\n".join(lines) + "\n"


def _line(row: Move) -> str:
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


if __name__ == "__main__":
    print(drawn(), end="")
