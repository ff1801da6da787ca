"""`dajiayi union` and `dajiayi invite`: the tree of unions, and who comes in where."""

import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from bot.operating.check import telegram_name
from bot.operating.commands.work import run_async, working
from bot.operating.settings import Mistake, Settings, read_settings
from bot.views.papers import link
from domain.cases.parties import SYSTEM
from domain.people import Actor, Role, Union
from domain.refusal import Refusal
from services import invitations, unions
from services.membership import code_of
from services.work import Work

cli = typer.Typer(help="The tree of unions. 工会的层级。", rich_markup_mode=None)


@cli.command("add")
def union_add(
    name: Annotated[str, typer.Argument(help="The union's name, such as 林埭镇总工会.")],
    under: Annotated[str | None, typer.Option(help="The union it belongs to; without it, a root of the tree.")] = None,
) -> None:
    """Adds a union and prints its number and its link for members. 新增工会。"""
    name = name.strip()
    if not name:
        raise Mistake("NAME", "a union needs a name")

    async def added() -> None:
        settings = read_settings()
        async with working(settings) as work:
            above = one_of(await work.unions.named(under.strip()), under) if under else None
            siblings = await work.unions.named(name)
            if any(union.parent == (above.id if above else None) for union in siblings):
                raise Mistake(name, "there is a union of this name already")
            union = await work.unions.add(name, above)
        print(f"{union.id}\t{union.name}\t{link(await bot_name(settings), code_of(union))}")

    run_async(added())


@cli.command("list")
def union_list() -> None:
    """Prints the tree of unions, one a line: number, name, indented. 列出工会。"""

    async def listed() -> None:
        async with working(read_settings()) as work:
            tree = await work.unions.everything()
            if not tree:
                print("no unions yet; add the first: dajiayi union add NAME", file=sys.stderr)
            for union in tree:
                print(f"{union.id:>6}  {'  ' * (len(union.path) - 1)}{union.name}")

    run_async(listed())


Yes = Annotated[bool, typer.Option("--yes", help="Do it; without this it is only said what it comes to.")]


@cli.command("rename")
def union_rename(union: str, name: str, yes: Yes = False) -> None:
    """Gives a union another name. Numbers, links and open cases stay. 改名。"""

    async def renamed() -> None:
        async with working(read_settings()) as work:
            place = one_of(await work.unions.named(union), union)
            with _said(name):
                checked = await unions.check_name(work, place, name, SYSTEM)
                if yes:
                    await unions.rename(work, place, checked, SYSTEM)
        _say_done(f"{place.name} -> {checked}", yes)

    run_async(renamed())


@cli.command("move")
def union_move(union: str, under: str, yes: Yes = False) -> None:
    """Puts a union, with all below it and its open cases, below another one. 移到别处。"""
    run_async(_put(union, under, unions.look_at_move, unions.move if yes else None))


@cli.command("merge")
def union_merge(union: str, into: str, yes: Yes = False) -> None:
    """Has a union taken over by another: members, rosters, open cases, what lies below it. Its posts end. 并入。"""
    run_async(_put(union, into, unions.look_at_merger, unions.merge if yes else None))


Look = Callable[[Work, Union, Union, Actor], Awaitable[unions.Outlook]]
Deed = Callable[[Work, Union, Union, Actor], Awaitable[None]]


async def _put(union: str, target: str, look: Look, deed: Deed | None) -> None:
    """Says what it comes to, and does it where that is wanted."""
    async with working(read_settings()) as work:
        place, other = one_of(await work.unions.named(union), union), one_of(await work.unions.named(target), target)
        with _said(target):
            found = await look(work, place, other, SYSTEM)
            if deed:
                await deed(work, place, other, SYSTEM)
    print(", ".join(f"{name} {count}" for name, count in vars(found).items()))
    _say_done(f"{place.name} -> {other.name}", deed is not None)


@contextmanager
def _said(name: str) -> Iterator[None]:
    """A refusal as a mistake."""
    try:
        yield
    except Refusal as refusal:
        raise Mistake(name, str((type(refusal).__doc__ or "").split(".")[0])) from None


def _say_done(what: str, done: bool) -> None:
    print(
        what if done else f"{what}: nothing was changed; to do it, say --yes", file=sys.stdout if done else sys.stderr
    )


def invite(
    union: Annotated[str, typer.Option(help="The union in which the role is held.")],
    role: Annotated[Role, typer.Option(help="What the person will be.")],
    name: Annotated[
        str | None, typer.Option(help="Whom it is for: they are asked whether they are this person.")
    ] = None,
) -> None:
    """Prints an invitation: a link, and the bare code to send to the bot. 邀请。

    It can be used once, within the days that the policy says. The code is not kept: copy it now.
    """

    async def invited() -> None:
        settings = read_settings()
        async with working(settings) as work:
            place = one_of(await work.unions.named(union), union)
            code = await invitations.invite(work, place.id, role, name)
        print(link(await bot_name(settings), code))
        print(code)

    run_async(invited())


def one_of(found: list[Union], name: str) -> Union:
    """The one union of this name. Raises Mistake where there is none, or more than one."""
    if len(found) != 1:
        raise Mistake(name, "there is no union of this name" if not found else "several unions have this name")
    return found[0]


async def bot_name(settings: Settings) -> str:
    """The bot's name for links, asked of Telegram; a placeholder where that cannot be had now."""
    try:
        return await telegram_name(settings)
    except Mistake:
        return "<bot>"
