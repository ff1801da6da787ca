"""Renderers of what is said about unsealing: each reads the request as it stands now, so no row holds its words."""

from datetime import datetime
from typing import Any

from bot.views.card import who
from bot.wire.desk import Call, Desk, Renderer
from domain.names import called, cleaned
from domain.people import own_voice
from domain.sentences import Button, Day, Key
from domain.taps.cases import VIEW
from domain.taps.unsealing import UNSEAL_LOOK, UNSEAL_NO, UNSEAL_OBJECT, UNSEAL_YES
from domain.unsealing import OBJECTABLE, SETTLED, State, Unsealing
from services.unsealing import (
    GRANTED,
    HEARD,
    LAPSED,
    NAME,
    OBJECTED,
    OFFER,
    REFUSED,
    TOLD,
    WAITING,
)
from storage.outbox import Outgoing

OUTDATED = {OFFER: {State.OPEN}, WAITING: {State.WAITING}}
"""What is not said any more in another state: somebody else was quicker, or it is over."""


async def _said(desk: Desk, row: Outgoing) -> list[Call]:
    request = await _request(desk, row)
    state = request.state(desk.now)
    if state not in OUTDATED.get(row.kind, {state}):
        return []
    objects = row.kind in (OFFER, HEARD) and row.person in map(own_voice, await desk.unsealings.told_of(id=request.id))
    return [await _call(desk, row, row.kind, request, objects=objects)]


async def _name(desk: Desk, row: Outgoing) -> list[Call]:
    """The only place where a name is said, and only to one of the two."""
    name = await desk.unsealings.name(row.args["unsealing"], row.person)
    shown = called(cleaned(name)) if name else ""
    key = row.kind if name else "unsealing-nameless"
    return [await _call(desk, row, key, await _request(desk, row), name=shown)]


async def _request(desk: Desk, row: Outgoing) -> Unsealing:
    request = await desk.unsealings.get(row.args["unsealing"])
    assert request is not None
    return request


async def _call(desk: Desk, row: Outgoing, key: str, request: Unsealing, *, objects: bool = False, **more: Any) -> Call:
    text = desk.html(key, **await _args(desk, request), **more)
    keyboard = desk.keyboard([[button] for button in _buttons(row.kind, request, desk.now, objects)])
    params = {"text": text, "parse_mode": "HTML", "reply_markup": keyboard, "protect_content": True}
    return Call("send_message", params)


async def _args(desk: Desk, request: Unsealing) -> dict[str, Any]:
    case = await desk.cases.load(request.case_id)
    assert case is not None
    calendar, state = desk.rules.calendar, request.state(desk.now)
    seen_at = (request.opened_at or desk.now).astimezone(calendar.zone)
    return {
        "number": request.number,
        "who": await who(desk, own_voice(request.asked_by)),
        "role": Key(f"role-{request.asked_as}"),
        "other": await who(desk, own_voice(request.answered_by)),
        "post": Key(f"role-{request.answers_as}"),
        "objector": await who(desk, own_voice(request.objected_by)),
        "reason": request.reason,
        "state": "agreed" if state in SETTLED else str(state),
        "until": Day(calendar.local_day(request.due_at)),
        "opens": Day(calendar.local_day(request.opens_at or request.due_at)),
        "wait": desk.rules.of(case.union_path).policy.unsealing.delay_days,
        "at_once": "yes" if case.open_at_once else "no",
        "day": Day(seen_at.date()),
        "time": seen_at.strftime("%H:%M"),
    }


def _buttons(kind: str, request: Unsealing, now: datetime, objects: bool) -> list[Button]:
    at = request.id
    buttons = {
        OFFER: [
            Button("button-unseal-yes", UNSEAL_YES(at), style="danger"),
            Button("button-unseal-no", UNSEAL_NO(at)),
        ],
        GRANTED: [Button("button-unseal-look", UNSEAL_LOOK(at), style="primary")],
        REFUSED: [Button("button-view", VIEW(request.case_id))],
        TOLD: [Button("button-view", VIEW(request.case_id))],
    }
    objecting = [Button("button-unseal-object", UNSEAL_OBJECT(at))]
    stands = objects and request.state(now) in OBJECTABLE
    return buttons.get(kind, []) + (objecting if stands else [])


RENDERERS: dict[str, Renderer] = {
    OFFER: _said,
    GRANTED: _said,
    REFUSED: _said,
    TOLD: _said,
    HEARD: _said,
    WAITING: _said,
    OBJECTED: _said,
    LAPSED: _said,
    NAME: _name,
}
