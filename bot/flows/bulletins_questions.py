"""What /bulletin asks, step by step: each question says the step that its answer belongs to."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from bot.views.bulletins import NONE, moment
from bot.wire.buttons import in_rows, turning
from bot.wire.session import Session
from domain.bulletins import NO_SIGNUP, TEXT_CHARACTERS, WHERE_CHARACTERS, Audience, Circle, Kind, Plan
from domain.calendar import ONE_DAY
from domain.pages import paged
from domain.sentences import Button, Key
from domain.taps.bulletins import (
    BULLETIN_AGAIN,
    BULLETIN_BACK,
    BULLETIN_DROP,
    BULLETIN_FOR,
    BULLETIN_KIND,
    BULLETIN_NO_PICTURE,
    BULLETIN_PLACES,
    BULLETIN_SEND,
    BULLETIN_SKIP,
    BULLETIN_UNION,
    BULLETIN_VOLUNTEERS,
    BULLETIN_WHO,
)
from services import bulletins
from storage.times import from_text

KIND, TEXT, UNION, WHO, WHEN, WHERE, PLACES, PREVIEW = STEPS = (
    *("kind", "text", "union", "who"),
    *("when", "where", "places", "preview"),
)
BACK, CANCEL = Button("button-back", BULLETIN_BACK()), Button("button-cancel", BULLETIN_DROP())
PLACES_OFFERED = (20, 30, 50, 100)
SHOWN = 8


def data_of(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


async def ask_kind(session: Session) -> str:
    kinds = [Button(f"bulletin-kind-{kind}", BULLETIN_KIND(kind)) for kind in Kind]
    back = [BACK] if data_of(session).get("seen") else []
    await session.show("bulletin-ask-kind", buttons=[*in_rows(kinds, 2), [*back, CANCEL]])
    return KIND


async def ask_text(session: Session) -> str:
    picture = "yes" if data_of(session).get("picture") else "no"
    without = [[Button("button-bulletin-no-picture", BULLETIN_NO_PICTURE())]] if picture == "yes" else []
    rows = [*without, [BACK, CANCEL]]
    await session.show("bulletin-ask-text", buttons=rows, limit=TEXT_CHARACTERS, picture=picture)
    return TEXT


async def ask_union(session: Session) -> str:
    """The seats of whoever writes; below one of them by its button."""
    seats = await bulletins.seats(session, session.actor)
    if len(seats) == 1:
        return await show_union(session, seats[0].id, 0)
    rows = [[Button("button-union", BULLETIN_UNION(seat.id, 0), {"name": seat.name})] for seat in seats[:SHOWN]]
    await session.show("bulletin-ask-seat", buttons=[*rows, [BACK, CANCEL]])
    return UNION


async def show_union(session: Session, number: int, page: int) -> str:
    """One union: itself with all below it, or one of those."""
    union = await bulletins.place(session, number, session.actor)
    below = await paged(partial(session.unions.children, union.id), page, SHOWN)
    rows = [[Button("button-bulletin-here", BULLETIN_FOR(union.id), {"name": union.name}, style="primary")]]
    rows += [[Button("button-union", BULLETIN_UNION(each.id, 0), {"name": each.name})] for each in below.found]
    seats = await bulletins.seats(session, session.actor)
    up = [Button("button-bulletin-up", BULLETIN_UNION(union.parent, 0))] if union.parent else []
    up_again = [] if union.id in {seat.id for seat in seats} else up
    await session.show(
        "bulletin-ask-union",
        buttons=[*rows, *turning(partial(BULLETIN_UNION, number), below), [*up_again, BACK, CANCEL]],
        union=union.name,
        below="yes" if below else "no",
    )
    return UNION


async def ask_who(session: Session) -> str:
    data = data_of(session)
    union = await bulletins.place(session, data["union"], session.actor)
    found = await bulletins.choices(session, union)
    data["choices"] = [[choice.circle.audience, choice.circle.group] for choice in found]
    rows = [
        [Button(f"bulletin-who-{choice.circle.audience}", BULLETIN_WHO(n), _about(choice))]
        for n, choice in enumerate(found)
    ]
    key = "bulletin-ask-who" if found else "bulletin-nobody"
    await session.show(key, buttons=[*rows, [BACK, CANCEL]], union=union.name)
    return WHO


def _about(choice: bulletins.Choice) -> dict[str, Any]:
    return {"count": f"{choice.people:,}", "group": choice.circle.group}


async def ask_when(session: Session) -> str:
    skip = [] if data_of(session)["kind"] == Kind.CARE else [[Button("bulletin-no-date", BULLETIN_SKIP())]]
    day = session.rules.calendar.local_day(session.now) + 7 * ONE_DAY
    await session.show("bulletin-ask-when", buttons=[*skip, [BACK, CANCEL]], example=f"{day.month}/{day.day} 9:00")
    return WHEN


async def ask_where(session: Session) -> str:
    skip = [Button("bulletin-no-where", BULLETIN_SKIP())]
    await session.show("bulletin-ask-where", buttons=[skip, [BACK, CANCEL]], limit=WHERE_CHARACTERS)
    return WHERE


async def ask_places(session: Session) -> str:
    numbers = [Button("button-bulletin-places", BULLETIN_PLACES(n), {"places": n}) for n in PLACES_OFFERED]
    others = [
        Button("button-bulletin-no-limit", BULLETIN_PLACES(None)),
        Button("button-bulletin-no-signup", BULLETIN_PLACES(NO_SIGNUP)),
    ]
    care = "yes" if data_of(session)["kind"] == Kind.CARE else "no"
    await session.show("bulletin-ask-places", buttons=[numbers, others, [BACK, CANCEL]], care=care)
    return PLACES


async def ask_preview(session: Session) -> str:
    """All of it, as it will be; each part can be changed."""
    data = data_of(session)
    data["seen"] = True
    plan = await plan_of(session)
    union = await session.unions.get(plan.circle.union)
    reach = await bulletins.reach(session, plan.circle)
    places = "any" if plan.places is None else str(plan.places or NONE)
    at = moment(session.texts, session.language, plan.starts_at, session.rules.calendar) if plan.starts_at else None
    audience = session.texts.plain(
        session.language, f"bulletin-who-{plan.circle.audience}", count=f"{reach:,}", group=plan.circle.group
    )
    await session.show(
        "bulletin-preview",
        buttons=_preview_buttons(plan),
        kind=Key(f"bulletin-kind-{plan.kind}"),
        text=plan.text,
        picture="yes" if plan.picture else "no",
        union=union.name if union else "",
        who=audience,
        when=at or Key("bulletin-no-date"),
        where=plan.where or Key("bulletin-no-where"),
        places=places,
        volunteers="yes" if plan.volunteers else "no",
    )
    return PREVIEW


def _preview_buttons(plan: Plan) -> list[list[Button]]:
    changes = [Button(f"button-bulletin-change-{step}", BULLETIN_AGAIN(step)) for step in CHANGEABLE]
    volunteers = Button(
        "button-bulletin-no-volunteers" if plan.volunteers else "button-bulletin-volunteers", BULLETIN_VOLUNTEERS()
    )
    send = Button("button-bulletin-send", BULLETIN_SEND(), style="primary")
    return [[send], *in_rows(changes, 3), [volunteers, CANCEL]]


CHANGEABLE = (KIND, TEXT, UNION, WHEN, WHERE, PLACES)
ASK: dict[str, Callable[[Session], Awaitable[str]]] = {
    KIND: ask_kind,
    TEXT: ask_text,
    UNION: ask_union,
    WHO: ask_who,
    WHEN: ask_when,
    WHERE: ask_where,
    PLACES: ask_places,
    PREVIEW: ask_preview,
}


async def plan_of(session: Session) -> Plan:
    """What the draft says. Raises NotPublisher where the union is not theirs any more."""
    data = data_of(session)
    union = await bulletins.place(session, data["union"], session.actor)
    return Plan(
        Kind(data["kind"]),
        data["text"],
        Circle(union.id, union.path, Audience(data["audience"]), data["group"]),
        data.get("picture"),
        from_text(data["starts_at"]) if data.get("starts_at") else None,
        data.get("where", ""),
        data.get("places", NO_SIGNUP),
        bool(data.get("volunteers")),
    )
