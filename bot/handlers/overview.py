"""总览: a chair's numbers, each a button to its list."""

from typing import Any

from telegram import Update
from telegram.ext import CommandHandler

from bot.handlers.lists import about, turning
from bot.wire.buttons import NUMBER, Button, Rows, fields, in_rows, on
from bot.wire.session import Context, Session
from domain.people import Role
from domain.refusal import NotYours
from services import overview
from services.overview import Part, Seen


def shown(seen: Seen) -> tuple[dict[str, Any], Rows]:
    """The arguments of the sentence, and a button for each number that is not 0."""
    counts = {part.value: count for part, count in seen.counts.items()}
    buttons = [
        Button(f"button-over-{part}", f"over:{part}:0", {"count": count})
        for part, count in seen.counts.items()
        if count
    ]
    return counts | {"rated": seen.rated, "satisfied": seen.satisfied}, in_rows(buttons, 3)


def _of_a_chair(context: Context) -> Session:
    if Role.CHAIR not in context.session.roles:
        raise NotYours
    return context.session


async def _overview(update: Update, context: Context) -> None:
    session = _of_a_chair(context)
    args, rows = shown(await overview.overview(session, session.person))
    await session.say("overview", buttons=rows, **args)


async def _list(update: Update, context: Context) -> None:
    session, (part, page) = _of_a_chair(context), fields(context)
    found = await overview.listed(session, session.person, Part(part), min(int(page), 10_000))
    rows = [[Button("button-todo-row", f"open:{case.id}", about(session, case))] for case in found.cases]
    back = [Button("button-overview", "overview")]
    await session.show(f"over-{part}", buttons=[*rows, *turning(f"over:{part}", found), back])


BUTTONS = [on("overview", _overview), on("over", _list, "|".join(Part), NUMBER)]
COMMAND = CommandHandler("overview", _overview)
