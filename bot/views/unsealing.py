"""Renderers of what is said about unsealing: each reads the request as it stands now, so no row holds its words."""

from typing import Any

from bot.views.card import who
from bot.wire.buttons import Button
from bot.wire.desk import Call, Desk, Renderer
from domain.names import called, cleaned
from domain.people import own_voice
from domain.sentences import Day, Key
from domain.unsealing import State, Unsealing
from services.unsealing import GRANTED, NAME, OFFER, REFUSED, TOLD, VANISH
from storage.outbox import Outgoing


async def _said(desk: Desk, row: Outgoing) -> list[Call]:
    request = await _request(desk, row)
    if row.kind == OFFER and request.state(desk.now) is not State.OPEN:
        return []  # somebody else was quicker, or it is over
    return [await _call(desk, row, request)]


async def _name(desk: Desk, row: Outgoing) -> list[Call]:
    """The only place where a name is said, and only to one of the two."""
    name = await desk.unsealings.name(row.args["unsealing"], row.person)
    return [await _call(desk, row, await _request(desk, row), name=called(cleaned(name)))] if name else []


async def _vanish(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("delete_message", {"message_id": row.args["message"]})]


async def _request(desk: Desk, row: Outgoing) -> Unsealing:
    request = await desk.unsealings.get(row.args["unsealing"])
    assert request is not None
    return request


async def _call(desk: Desk, row: Outgoing, request: Unsealing, **more: Any) -> Call:
    calendar = desk.rules.calendar
    answered_at = (request.answered_at or desk.now).astimezone(calendar.zone)
    text = desk.html(
        row.kind,
        number=request.number,
        who=await who(desk, own_voice(request.asked_by)),
        role=Key(f"role-{request.asked_as}"),
        other=await who(desk, own_voice(request.answered_by)),
        post=Key(f"role-{request.answers_as}"),
        reason=request.reason,
        until=Day(calendar.local_day(request.due_at)),
        day=Day(answered_at.date()),
        time=answered_at.strftime("%H:%M"),
        **more,
    )
    keyboard = desk.keyboard([[button] for button in _buttons(row.kind, request)])
    params = {"text": text, "parse_mode": "HTML", "reply_markup": keyboard, "protect_content": True}
    return Call("send_message", params)


def _buttons(kind: str, request: Unsealing) -> list[Button]:
    at = request.id
    buttons = {
        OFFER: [
            Button("button-unseal-yes", f"unseal-yes:{at}", style="danger"),
            Button("button-unseal-no", f"unseal-no:{at}"),
        ],
        GRANTED: [Button("button-unseal-look", f"unseal-look:{at}", style="primary")],
        REFUSED: [Button("button-view", f"view:{request.case_id}")],
        TOLD: [Button("button-view", f"view:{request.case_id}")],
    }
    return buttons.get(kind, [])


RENDERERS: dict[str, Renderer] = {
    OFFER: _said,
    GRANTED: _said,
    REFUSED: _said,
    TOLD: _said,
    NAME: _name,
    VANISH: _vanish,
}
