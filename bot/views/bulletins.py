"""Renderers of bulletins: what a reader gets, news for who signed up, and what an organiser sees."""

from datetime import datetime
from functools import partial
from typing import Any

from bot.views.card import who
from bot.wire.buttons import turning
from bot.wire.desk import Call, Desk, Renderer
from bot.wire.texts import Texts
from domain.bulletins import NO_SIGNUP, Bulletin, Part
from domain.calendar import WorkingCalendar
from domain.people import own_voice
from domain.refusal import Refusal
from domain.sentences import Button, Day
from domain.taps.bulletins import (
    BULLETIN,
    BULLETIN_CLOSE,
    BULLETIN_FIGURES,
    BULLETIN_LIST,
    BULLETIN_REFRESH,
    BULLETIN_STOP,
    SEEN,
)
from domain.taps.signups import SIGN, SIGN_HELP, SIGN_OFF
from domain.text_length import excerpt
from scheduler.verdicts import Then
from services import bulletins, signups
from services.signups import MOVED_UP, Standing
from storage.bulletins import Entry
from storage.outbox import Outgoing

NAME_CHARACTERS = 20
LISTED_CHARACTERS = 30
NONE = "none"
"""What a sentence is told where there is no date or no place."""


def name_of(bulletin: Bulletin, most: int = NAME_CHARACTERS) -> str:
    """What it is called in a list: the beginning of its first line."""
    return excerpt(bulletin.name, most)


def moment(texts: Texts, language: str, at: datetime, calendar: WorkingCalendar) -> str:
    local = at.astimezone(calendar.zone)
    return texts.plain(language, "bulletin-moment", day=Day(local.date()), time=local.strftime("%H:%M"))


def _when(desk: Desk, at: datetime) -> str:
    return moment(desk.texts, desk.account.language, at, desk.rules.calendar)


def buttons_for(found: Standing, now: datetime, organiser: bool) -> list[list[Button]]:
    """What this reader can do with it now."""
    bulletin, number = found.bulletin, found.bulletin.id
    over = bool(bulletin.cancelled_at or (bulletin.plan.starts_at and now >= bulletin.plan.starts_at))
    rows: list[list[Button]] = [] if over else [[each] for each in _signing_up(found)]
    if not found.has_read and not over:
        rows.append([Button("button-seen", SEEN(number))])
    if organiser:
        rows.append([Button("button-bulletin-figures", BULLETIN_FIGURES(number))])
    return rows


def _signing_up(found: Standing) -> list[Button]:
    bulletin, number, rows = found.bulletin, found.bulletin.id, []
    guest = found.own.get(Part.GUEST)
    if guest:
        rows.append(Button("button-sign-leave" if guest.taken else "button-sign-unwait", SIGN_OFF(False, number)))
    elif bulletin.plan.places != NO_SIGNUP and not bulletin.closed_at:
        full = found.left == 0
        rows.append(Button("button-sign-wait" if full else "button-sign-up", SIGN(full, number), style="primary"))
    if Part.VOLUNTEER in found.own:
        rows.append(Button("button-sign-unhelp", SIGN_OFF(True, number)))
    elif bulletin.plan.volunteers and not bulletin.closed_at:
        rows.append(Button("button-sign-help", SIGN_HELP(number)))
    return rows


async def _text(desk: Desk, found: Standing) -> str:
    """What it says, when and where, whether there are places, and how the reader stands to it."""
    plan, union = found.bulletin.plan, await desk.unions.get(found.bulletin.plan.circle.union)
    lines = [
        desk.html(f"bulletin-head-{plan.kind}", union=union.name if union else ""),
        desk.html("bulletin-text", text=plan.text),
    ]
    if plan.starts_at:
        lines.append(desk.html("bulletin-when", when=_when(desk, plan.starts_at)))
    if plan.where:
        lines.append(desk.html("bulletin-where", where=plan.where))
    if found.bulletin.cancelled_at:
        return "\n".join([*lines, desk.html("bulletin-is-off")])
    if plan.places is None:
        lines.append(desk.html("bulletin-unlimited"))
    elif plan.places != NO_SIGNUP:
        lines.append(desk.html("bulletin-left", places=plan.places, left=found.left or 0))
    if guest := found.own.get(Part.GUEST):
        lines.append(desk.html("bulletin-own-place" if guest.taken else "bulletin-own-wait", ahead=found.ahead))
    if Part.VOLUNTEER in found.own:
        lines.append(desk.html("bulletin-own-help"))
    return "\n".join(lines)


async def _standing(desk: Desk, row: Outgoing) -> signups.Standing:
    return await signups.standing(desk, row.args["bulletin"], (await desk.people.known_by(row.person)).person)


async def _organises(desk: Desk, bulletin: Bulletin, row: Outgoing) -> bool:
    return await bulletins.is_organiser(desk, bulletin, await desk.people.known_by(row.person))


async def _bulletin(desk: Desk, row: Outgoing) -> list[Call]:
    """For a reader. What was called off before it went out goes to nobody."""
    found = await _standing(desk, row)
    if found.bulletin.cancelled_at and not row.args.get("asked"):
        return []
    text = await _text(desk, found)
    markup = desk.keyboard(buttons_for(found, desk.now, await _organises(desk, found.bulletin, row)))
    params: dict[str, Any] = {"parse_mode": "HTML", "reply_markup": markup}
    words = Call("send_message", params | {"text": text})
    if picture := found.bulletin.plan.picture:
        bare = dict.fromkeys((Then.KIND, Then.FILE, Then.LONG, Then.AGAIN), (words,))
        return [Call("send_photo", params | {"photo": picture, "caption": text}, instead=bare)]
    return [words]


async def _buttons(desk: Desk, row: Outgoing) -> list[Call]:
    """A message about it catches up with what the reader did: their copy whole, of another one the buttons."""
    found = await _standing(desk, row)
    rows = buttons_for(found, desk.now, await _organises(desk, found.bulletin, row))
    params = {"message_id": row.args["message"], "reply_markup": desk.keyboard(rows)}
    bare = Call("edit_message_reply_markup", params)
    if not row.args.get("whole"):
        return [bare]
    text, whole = await _text(desk, found), params | {"parse_mode": "HTML"}
    words = Call("edit_message_text", whole | {"text": text}, otherwise=bare)
    if not found.bulletin.plan.picture:
        return [words]
    instead = dict.fromkeys((Then.LONG, Then.AGAIN), (bare,))
    return [Call("edit_message_caption", whole | {"caption": text}, otherwise=words, instead=instead)]


async def _news(desk: Desk, row: Outgoing) -> list[Call]:
    """That a place is theirs now, that it is near, or that it is off; nothing, if they have cancelled meanwhile."""
    found, what = await _standing(desk, row), row.args["what"]
    bulletin, guest = found.bulletin, found.own.get(Part.GUEST)
    if not found.own or (what == MOVED_UP and not (guest and guest.taken)):
        return []
    plan = bulletin.plan
    text = desk.html(
        f"bulletin-news-{what}",
        name=name_of(bulletin),
        when=_when(desk, plan.starts_at) if plan.starts_at else NONE,
        where=plan.where or NONE,
        ahead=_ahead(desk, plan.starts_at),
    )
    rows = [] if bulletin.cancelled_at else [[each] for each in _signing_up(found)]
    rows.append([Button("button-bulletin-open", BULLETIN(bulletin.id))])
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)})]


def _ahead(desk: Desk, starts_at: datetime | None) -> str:
    """How near it is when it is sent: what was written the day before may come on the day."""
    local = desk.rules.calendar.local_day
    days = (local(starts_at) - local(desk.now)).days if starts_at else None
    return {0: "today", 1: "tomorrow"}.get(days, "soon") if days is not None else "soon"


async def _progress(desk: Desk, row: Outgoing) -> list[Call]:
    """How far it is while it goes out, then what has become of it, always in the same message."""
    bulletin = await bulletins.organised_by(desk, row.args["bulletin"], await desk.people.known_by(row.person))
    seen, plan = await bulletins.figures(desk, bulletin), bulletin.plan
    lines = [desk.html("bulletin-figures-head", name=name_of(bulletin))]
    if bulletin.cancelled_at:
        lines.append(desk.html("bulletin-is-off"))
    elif seen.going_out:
        lines.append(desk.html("bulletin-going-out", arrived=f"{seen.arrived:,}", reach=f"{seen.reach:,}"))
    numbers = {"arrived": f"{seen.arrived:,}", "missed": f"{seen.missed:,}", "read": f"{seen.has_read:,}"}
    lines.append(desk.html("bulletin-figures", **numbers))
    if plan.places != NO_SIGNUP:
        places = "none" if plan.places is None else f"{plan.places:,}"
        lines.append(desk.html("bulletin-figures-places", taken=seen.taken, waiting=seen.waiting, places=places))
    if plan.volunteers:
        lines.append(desk.html("bulletin-figures-volunteers", volunteers=seen.volunteers))
    if bulletin.closed_at:
        lines.append(desk.html("bulletin-is-closed"))
    markup = desk.keyboard(_leading(bulletin, desk.now))
    params = {"text": "\n".join(lines), "parse_mode": "HTML", "reply_markup": markup}
    send, message = Call("send_message", params), row.args["message"]
    if message is None:
        return [send]
    return [Call("edit_message_text", params | {"message_id": message}, otherwise=None if seen.going_out else send)]


def _leading(bulletin: Bulletin, now: datetime) -> list[list[Button]]:
    """What its organiser can do."""
    number, plan = bulletin.id, bulletin.plan
    signs_up = plan.places != NO_SIGNUP or plan.volunteers
    rows = [[Button("button-bulletin-refresh", BULLETIN_REFRESH(number))]]
    if signs_up:
        rows[0].append(Button("button-bulletin-list", BULLETIN_LIST(number, 0)))
    if bulletin.cancelled_at or (plan.starts_at and now >= plan.starts_at):
        return rows
    rows.append([Button("button-bulletin-stop", BULLETIN_STOP(number), style="danger")])
    if signs_up and not bulletin.closed_at:
        rows[-1].insert(0, Button("button-bulletin-close", BULLETIN_CLOSE(number)))
    return rows


async def _list(desk: Desk, row: Outgoing) -> list[Call]:
    """Who comes. It is read when it is sent, so that nothing of it lies in the outbox, and only by its organiser."""
    actor = await desk.people.known_by(row.person)
    bulletin, page = await bulletins.attendance(desk, row.args["bulletin"], actor, row.args["page"])
    first = page.number * bulletins.LIST_PAGE + 1
    lines = [await _entry(desk, number, entry) for number, entry in enumerate(page.found, first)]
    head = desk.html("bulletin-list" if lines else "bulletin-list-empty", name=name_of(bulletin))
    rows = [
        *turning(partial(BULLETIN_LIST, bulletin.id), page),
        [Button("button-bulletin-figures", BULLETIN_FIGURES(bulletin.id))],
    ]
    params = {"text": "\n".join([head, *lines]), "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)}
    return [Call("send_message", params | {"protect_content": bulletin.signs_up_children})]


async def _entry(desk: Desk, number: int, entry: Entry) -> str:
    name = await who(desk, own_voice(entry.signup.person))
    state = "volunteer" if entry.signup.part is Part.VOLUNTEER else "place" if entry.signup.taken else "waiting"
    shown = excerpt(name, LISTED_CHARACTERS) if isinstance(name, str) else name
    deaf = ("waiting" if state == "waiting" else "yes") if entry.deaf else "no"
    line = desk.html("bulletin-entry", number=str(number), name=shown, state=state, deaf=deaf)
    if not entry.ages:
        return line
    said = {"count": entry.signup.seats, "ages": entry.ages.split(), "fetcher": entry.fetcher}
    children = desk.html("bulletin-entry-children", **said)
    return f"{line}\n{children}"


def _if_theirs(render: Renderer) -> Renderer:
    """Between the tap and the sending a post may have ended, or a union been left: then there is nothing to say."""

    async def rendered(desk: Desk, row: Outgoing) -> list[Call]:
        try:
            return await render(desk, row)
        except Refusal:
            return []

    return rendered


RENDERERS: dict[str, Renderer] = {
    "bulletin": _if_theirs(_bulletin),
    "bulletin-buttons": _if_theirs(_buttons),
    "bulletin-news": _if_theirs(_news),
    "bulletin-progress": _if_theirs(_progress),
    "bulletin-list": _if_theirs(_list),
}
