"""`python -m benchmarks [name …] [--write]`: measures, prints a table, and writes it into docs/benchmarks.md.

`python -m benchmarks understanding [FILE.tsv]` prints what of the file was not understood, and the figures.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import (
    board,
    broadcast,
    bulletin,
    conversation,
    followers,
    footprint,
    lists,
    reading,
    similar,
    tick,
    understanding,
    year,
)
from benchmarks.rows import HEAD, Row, write

BENCHMARKS: dict[str, Callable[[], Awaitable[list[Row]]]] = {
    "conversation": conversation.measured,
    "tick": tick.measured,
    "lists": lists.measured,
    "reading": reading.measured,
    "board": board.measured,
    "followers": followers.measured,
    "similar": similar.measured,
    "year": year.measured,
    "broadcast": broadcast.measured,
    "bulletin": bulletin.measured,
    "footprint": footprint.measured,
    "understanding": understanding.measured,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(BENCHMARKS)}; all without one")
    parser.add_argument("--write", action="store_true", help="into docs/benchmarks.md; of all of them only")
    chosen = parser.parse_args()
    if chosen.names[:1] == ["understanding"]:
        return understanding.report(*map(Path, chosen.names[1:2]))
    if unknown := set(chosen.names) - BENCHMARKS.keys():
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    if chosen.write and chosen.names:
        parser.error("--write replaces the whole table, so it wants all benchmarks")
    rows = asyncio.run(measure(chosen.names or list(BENCHMARKS)))
    if chosen.write:
        write(rows)


async def measure(names: list[str]) -> list[Row]:
    """One after the other, each line printed as soon as it is known."""
    rows = []
    print(HEAD, flush=True)
    for name in names:
        for row in await BENCHMARKS[name]():
            print(row, flush=True)
            rows.append(row)
    return rows


if __name__ == "__main__":
    main()
