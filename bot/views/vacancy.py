"""What whoever can appoint somebody reads where nobody is there whose turn it is."""

from bot.wire.desk import Call, Desk, Renderer
from domain.people import Role, UnionId
from domain.sentences import Button, Key, Rows
from domain.taps.roster import ROSTER
from services.cases import vacancy
from storage.outbox import Outgoing

NAMED = 5
"""So many cases are named."""


async def _vacancy(desk: Desk, row: Outgoing) -> list[Call]:
    """As it is by now: nothing, where somebody has come."""
    union, role = await desk.unions.get(UnionId(row.args["union"])), Role(row.args["role"])
    reader = await desk.reader(row.person)
    waiting = await vacancy.unattended_of(desk, union.id, role, reader.person) if union else []
    if not union or not waiting:
        return []
    appoints = reader.holds(Role.ADMIN, union.path)
    text = desk.html(
        "vacancy",
        union=union.name,
        role=Key(f"role-{role}"),
        numbers=[case.number for case in waiting[:NAMED]],
        count=len(waiting),
        appoints="yes" if appoints else "no",
    )
    step: Rows = [[Button("button-appoint", ROSTER(union.id), style="primary")]] if appoints else []
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(step)})]


RENDERERS: dict[str, Renderer] = {vacancy.KIND: _vacancy}
