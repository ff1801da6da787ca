"""What was deleted leaves the database's journal too: soon after somebody was forgotten, and each night."""

from services.backlog import Backlog, since
from services.retention import NIGHT
from services.work import Work
from storage.journal import Standing


async def owed(work: Work) -> Standing | None:
    """What is to be folded, if anything. Once a night something is, whatever happened."""
    standing = await work.journal.standing()
    tonight = work.rules.calendar.at(work.rules.calendar.local_day(work.now), NIGHT)
    done = standing.folded_at is not None and standing.folded_at >= tonight
    if standing.owed_since is None and work.now >= tonight and not done:
        await work.journal.owe(work.now)
        standing = await work.journal.standing()
    return standing if standing.owed_since else None


async def backlog(work: Work) -> dict[str, Backlog]:
    """Like what waits in a table: whether it is owed, since when, and when it was done last."""
    standing = await work.journal.standing()
    waiting = int(standing.owed_since is not None)
    return {"journal": Backlog(waiting, since(standing.owed_since, work.now), standing.folded_at)}
