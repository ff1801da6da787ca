"""A row of the table: what was measured, the figure, what we aim at, and whether it is reached."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
HEAD = "| what | figure | aim | reached |\n|---|---|---|---|"


@dataclass(frozen=True)
class Row:
    """`reached` is None where nothing is aimed at: such a figure helps to read the others."""

    what: str
    figure: str
    aim: str = ""
    reached: bool | None = None

    def __str__(self) -> str:
        reached = {None: "", True: "yes", False: "**no**"}[self.reached]
        return f"| {self.what} | {self.figure} | {self.aim} | {reached} |"


def at_least(what: str, value: float, aim: float, unit: str = "×", remark: str = "") -> Row:
    return Row(what, said(value, unit) + remark, f"≥ {said(aim, unit)}", value >= aim)


def at_most(what: str, value: float, aim: float, unit: str = "×", remark: str = "") -> Row:
    return Row(what, said(value, unit) + remark, f"≤ {said(aim, unit)}", value <= aim)


def said(value: float, unit: str) -> str:
    """Two figures that count; more would say more than was measured."""
    return f"{value:.2g} {unit}".strip() if value < 100 else f"{value:.0f} {unit}".strip()


def write(rows: Sequence[Row]) -> None:
    """Puts the table between the two marks of the page."""
    table = "\n".join([HEAD, *map(str, rows)])
    page = PAGE.read_text(encoding="utf-8")
    new = re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n{table}\n{END}", page, flags=re.DOTALL)
    PAGE.write_text(new, encoding="utf-8")
