"""`dajiayi union` and `dajiayi invite`: the tree of unions, and who comes in where."""

import sys
from typing import Annotated

import typer

from bot.operating.check import telegram_name
from bot.operating.commands.work import run_async, working
from bot.operating.settings import Mistake, Settings, read_settings
from bot.views.papers import link
from domain.people import Role, Union
from services import invitations
from services.membership import code_of

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
