"""The database's journal is folded into its file when that is owed. That it is, is a row, so downtime loses nothing."""

from datetime import datetime

from services import journal
from services.rulings import Rulebook
from storage.database import Database
from storage.journal import Journal


async def fold(database: Database, now: datetime, book: Rulebook) -> bool:
    """Where somebody is in the way, the next round tries again."""
    if not database.keeps_journal:
        return False
    async with database.transaction() as tx:
        owed = await journal.owed(await book.work(tx, now))
    if owed and await database.fold_journal():
        async with database.transaction() as tx:
            await Journal(tx).folded(owed.asked, now)
    return False
