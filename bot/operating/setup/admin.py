"""The step that invites the first admin."""

import sys

import uvloop

from bot.operating.commands.unions import one_of
from bot.operating.commands.work import working
from bot.operating.setup.talk import Setup
from bot.views.drawing import coded
from bot.views.papers import link, spaced
from domain.people import Role, Union
from services import invitations
from services.invitations import Post

OPTION = "--admin"


def admin(setup: Setup) -> None:
    """Whoever has come in, or is awaited, is not invited a second time, unless somebody wishes it."""
    talk = setup.talk
    top, stands = uvloop.run(_found(setup))
    if stands is Post.HELD:
        talk.say("setup-admin-done", union=top.name)
        return
    if stands is Post.AWAITED:
        talk.say("setup-admin-awaited", union=top.name)
        if not talk.asks or not _is_lost(setup):
            return
    name = setup.answers.admin
    if name is None and talk.asks:
        talk.say("setup-admin-ask", union=top.name)
        name = talk.answer(OPTION)
    code = uvloop.run(_invite(setup, top, name or None))
    address = link(setup.bot, code)
    coded(address).terminal(sys.stdout, compact=True)
    talk.say("setup-admin-invited", link=address, bot=setup.bot, code=spaced(code))


def _is_lost(setup: Setup) -> bool:
    """The code is kept nowhere: whoever has lost it needs another."""
    setup.talk.say("setup-admin-again")
    return setup.talk.answer(OPTION).lower() in {"y", "yes", "是"}


async def _found(setup: Setup) -> tuple[Union, Post | None]:
    """The union at the top, or the one that is meant; and whether it has an admin."""
    wanted = setup.answers.admin_of
    async with working(setup.settings) as work:
        top = one_of(await work.unions.named(wanted), wanted) if wanted else (await work.unions.roots())[0]
        return top, await invitations.stands(work, top.id, Role.ADMIN)


async def _invite(setup: Setup, top: Union, name: str | None) -> str:
    """An earlier invitation is void from now on."""
    async with working(setup.settings) as work:
        await invitations.void(work, top.id, Role.ADMIN)
        return await invitations.invite(work, top.id, Role.ADMIN, name)
