"""`dajiayi policy` and `dajiayi calendar`: what holds in a union, and ruling it from the command line."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.flows.holidays import spans
from bot.operating.commands.unions import one_of
from bot.operating.commands.work import run_async, working
from bot.operating.settings import Mistake, read_settings
from domain.cases.parties import SYSTEM
from domain.holidays import Notice, NoticeUnclear, WrongWeekday, read_notice
from domain.people import Union
from domain.policy import figures
from domain.rules import FigureOutOfReach
from services import rulings
from services.work import Work
from storage.rulings import Ruling

TRAIL = 1000
At = Annotated[str | None, typer.Option("--union", help="The union meant; without it, the only root of the tree.")]


def policy(
    figure: Annotated[
        str | None, typer.Argument(help="What to change: limits.review=2, or limits.review= for as above.")
    ] = None,
    union: At = None,
) -> None:
    """Shows every figure of a union, and who changed what; or changes one. 期限。

    A change counts for what begins from then on; it needs no restart.
    """

    async def ruled() -> None:
        async with working(read_settings()) as work:
            place = await _place(work, union)
            work = work.under(await rulings.in_force(work))
            if figure is not None:
                key, value = _split(figure, figures(work.rules.policy))
                try:
                    going_on = await rulings.set_figure(work, place, key, value, SYSTEM)
                except FigureOutOfReach as refusal:
                    least, most = work.rules.bounds(place.path, key)
                    raise Mistake(key, f"{least} to {most}, and in keeping with the others") from refusal
                if going_on is not None:
                    print(f"# nothing new begins; {going_on} under way go on to their end")
                work = work.under(await rulings.in_force(work))
            above = figures(work.rules.policy)
            for key, value in figures(work.rules.of(place.path).policy).items():
                print(f"{key} = {value}" + (f"  # policy file: {above[key]}" if value != above[key] else ""))
            for made in reversed(await rulings.trail(work, place, TRAIL)):
                print(f"# {await _said(work, made)}")

    run_async(ruled())


def calendar(
    notice: Annotated[
        Path | None, typer.Argument(help="A file with the notice as it was published; - reads it.")
    ] = None,
    union: At = None,
) -> None:
    """Shows which years are official; or takes a notice of holidays and counts every open date anew. 放假安排。"""

    async def ruled() -> None:
        async with working(read_settings()) as work:
            place = await _place(work, union)
            work = work.under(await rulings.in_force(work))
            if notice is not None:
                read = _read(notice)
                print(f"{read.year}: off {spans(read.off)}; worked {spans(read.worked)}")
                changed = await rulings.declare(work, place, read, SYSTEM)
                print(f"{changed} open cases have other dates now")
                work = work.under(await rulings.in_force(work))
            print(f"{place.name}: official until {work.rules.of(place.path).calendar.official_until}")

    run_async(ruled())


async def _place(work: Work, name: str | None) -> Union:
    if name is None:
        return one_of(await work.unions.roots(), "--union")
    return one_of(await work.unions.named(name), name)


def _split(figure: str, known: dict[str, int]) -> tuple[str, int | None]:
    key, sign, value = figure.partition("=")
    if key not in known:
        raise Mistake(key, f"no such figure; there are {', '.join(known)}")
    if not sign or not (value == "" or value.isdecimal()):
        raise Mistake(key, f"{key}=NUMBER, or {key}= for as above")
    return key, int(value) if value else None


def _read(path: Path) -> Notice:
    try:
        return read_notice(sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Mistake(str(path), "cannot be read") from error
    except NoticeUnclear:
        raise Mistake(str(path), "name the year and the days, such as: 2027年3月3日放假;3月6日上班") from None
    except WrongWeekday as error:
        raise Mistake(str(path), f"{error.details['day']} has another weekday; is it another year's?") from None


async def _said(work: Work, made: Ruling) -> str:
    """When, where, who by their number, and what; a name belongs to the chat."""
    union = await work.unions.get(made.union)
    what = (
        f"notice of {made.value.year}"
        if isinstance(made.value, Notice)
        else f"{made.what} = {'as above' if made.value is None else made.value}"
    )
    return f"{made.at:%Y-%m-%d %H:%M}  {union.name if union else ''}  {made.actor or 'command line'}  {what}"
