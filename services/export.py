"""Every case as a row of plain words, for spreadsheets. The anonymous are a pseudonym here as everywhere."""

from collections.abc import AsyncGenerator

from domain.masking import masked
from domain.names import plain
from storage.cases import Cases
from storage.database import Database
from storage.people import Nameless, People

COLUMNS = (
    "number",
    "kind",
    "union_name",
    "category",
    "title",
    "reason",
    "stage",
    "submitted_at",
    "promise_due",
    "closed_at",
    "grade",
    "rating",
    "outcome",
    "merged_into",
    "submitter",
    "text",
    "resolution",
)
PSEUDONYM, FORGOTTEN = "匿名职工", "已注销的职工"
CALLED = {Nameless.ANONYMOUS: PSEUDONYM, Nameless.FORGOTTEN: FORGOTTEN}
BATCH = 500


async def exported(database: Database) -> AsyncGenerator[dict[str, str], None]:
    """The cases in the order of their numbers, read in batches so that the bot is never kept waiting."""
    after = 0
    while True:
        async with database.reading() as tx:
            rows = await Cases(tx).batch(after=after, most=BATCH)
            names = [await People(tx).known_as(row.submitter) for row in rows]
        for row, name in zip(rows, names, strict=True):
            record = {column: masked(str(getattr(row, column) or "")) for column in COLUMNS if column != "submitter"}
            yield record | {"submitter": CALLED[name] if isinstance(name, Nameless) else plain(name)}
        if len(rows) < BATCH:
            return
        after = rows[-1].id
