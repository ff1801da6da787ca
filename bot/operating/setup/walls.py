"""The step that makes the sheets to be printed."""

import uvloop

from bot.operating.commands.sheets import TOGETHER, drawn, missing, write
from bot.operating.commands.work import working
from bot.operating.setup.talk import Setup
from domain.people import Union


def sheets(setup: Setup) -> None:
    """Only what is not there as it would be drawn now."""
    talk, folder = setup.talk, setup.answers.sheets
    posters = drawn(talk.language, setup.bot, uvloop.run(_unions(setup)))
    new = missing(posters, folder)
    if new or not (folder / TOGETHER).exists():
        write(posters, new, folder)
    talk.say("setup-sheets-done", count=len(posters), folder=str(folder), file=str(folder / TOGETHER))


async def _unions(setup: Setup) -> list[Union]:
    async with working(setup.settings) as work:
        return await work.unions.everything()
