"""The database's journal is folded into its file when that is owed. That it is, is a row, so downtime loses nothing."""

from scheduler.workshop import Workshop
from services import journal
from storage.journal import Journal


async def fold(shop: Workshop) -> bool:
    """Where somebody is in the way, the next round tries again."""
    if not shop.database.keeps_journal:
        return False
    async with shop.working() as work:
        owed = await journal.owed(work)
    if owed and await shop.database.fold_journal():
        async with shop.database.transaction() as tx:
            await Journal(tx).folded(owed.asked, shop.clock.now())
    return False
