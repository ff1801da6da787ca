"""The step that plants the first unions."""

from collections.abc import Sequence
from pathlib import Path

import uvloop

from bot.operating.commands.roster import read_file
from bot.operating.commands.work import working
from bot.operating.settings import Mistake
from bot.operating.setup.talk import Setup
from bot.views.roster import mistake_said
from bot.wire.spreadsheets import is_table
from domain.cases.parties import SYSTEM
from domain.mistakes import causes
from domain.people import Union
from domain.roster import Sheet, read_roster
from domain.unions import Branch, LineUnreadable, read_tree, tree_of
from services import enrollment
from services.unions import plant

OPTION = "--unions"
NO = "n"


def tree(setup: Setup) -> None:
    """From a file, or asked for where there are none. What is there already is not planted again."""
    there = uvloop.run(_there(setup))
    if setup.answers.unions:
        _from_file(setup, setup.answers.unions)
    elif not there:
        _asked(setup)
    now = uvloop.run(_there(setup))
    setup.talk.say("setup-unions-done", count=len(now), added=len(now) - len(there))


async def _there(setup: Setup) -> list[Union]:
    async with working(setup.settings) as work:
        return await work.unions.everything()


def _asked(setup: Setup) -> None:
    """Until what was written can be read, and is what was meant."""
    while True:
        setup.talk.say("setup-unions-ask")
        lines = list(setup.talk.lines(OPTION))
        if _is_file(lines):
            return _from_file(setup, Path(lines[0].strip()))
        try:
            branches = read_tree(lines)
        except LineUnreadable as mistake:
            setup.talk.say("setup-unions-line", line=mistake.line)
            continue
        for branch in branches:
            print("  " * len(branch) + branch[-1])
        if branches and _is_meant(setup):
            uvloop.run(_plant(setup, branches))
            return None


def _is_file(lines: Sequence[str]) -> bool:
    [first, *others] = lines or [""]
    return not any(others) and bool(first.strip()) and Path(first.strip()).is_file()


def _is_meant(setup: Setup) -> bool:
    setup.talk.say("setup-unions-right")
    return setup.talk.agrees(OPTION)


def _from_file(setup: Setup, file: Path) -> None:
    """A roster founds the tree where there is none, and brings its people with it. Raises Mistake."""
    if is_table(file.name):
        uvloop.run(_enroll(setup, file, read_roster(read_file(file))))
        return
    try:
        branches = read_tree(file.read_text(encoding="utf-8-sig").splitlines())
    except LineUnreadable as mistake:
        raise Mistake(str(file), f"line {mistake.line} has no name in it, or one that is too long") from None
    except (OSError, UnicodeDecodeError):
        raise Mistake(str(file), "cannot be read; a text in UTF-8, or a roster as .xlsx, .xls or .csv") from None
    if not branches:
        raise Mistake(str(file), "names no union")
    uvloop.run(_plant(setup, branches))


async def _plant(setup: Setup, branches: Sequence[Branch]) -> None:
    async with working(setup.settings) as work:
        await plant(work, branches)


async def _enroll(setup: Setup, file: Path, sheet: Sheet) -> None:
    """All of it or nothing."""
    talk = setup.talk

    async def told(done: int, whole: int) -> None:
        """It is over in seconds."""

    async with working(setup.settings) as work:
        if not await work.unions.everything():
            await plant(work, tree_of((each.union, each.under) for each in sheet.entries if each.union))
        plan = await enrollment.enroll(work, sheet, None, SYSTEM, told)
        for cause in causes(plan.mistakes):
            print(mistake_said(talk.texts, talk.language, cause.shown))
        if plan.mistakes:
            raise Mistake(str(file), f"{len(plan.mistakes)} mistakes; nothing was changed")
        if plan.doubts:
            raise Mistake(str(file), "may name people of the roster in another way; `dajiayi roster import` says whom")
    unused = "yes" if plan.ignored else "no"
    talk.say("setup-roster-done", rows=plan.rows, unused=unused, ignored=", ".join(plan.ignored))
