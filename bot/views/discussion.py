"""Comments as they are shown: on a page, to somebody who was answered, to those who look after what is said."""

from datetime import datetime
from typing import Any

from bot.views.card import TITLE_CHARACTERS
from bot.wire.desk import Call, Desk, Renderer
from bot.wire.texts import Texts
from domain.calendar import WorkingCalendar
from domain.cases.model import Case
from domain.discussion import Act, Comment, Mark, State, moderates, open_acts
from domain.following import Wish
from domain.people import Actor
from domain.sentences import Button, Day, Key
from domain.small_numbers import in_steps
from domain.taps.discussion import DISCUSS_ACT, DISCUSS_REPLY, DISCUSS_SEE, DISCUSS_WISH
from domain.text_length import excerpt
from services.discussion import ANSWERED
from services.moderation import HEARD, NOTICE
from storage.discussion import Shown
from storage.outbox import Outgoing


def speaker(texts: Texts, language: str, mark: Mark, number: int) -> str:
    """What somebody is called in one discussion."""
    return texts.plain(language, f"speaker-{mark}", number=number)


def moment(at: datetime, calendar: WorkingCalendar) -> dict[str, Any]:
    local = at.astimezone(calendar.zone)
    return {"day": Day(local.date()), "time": local.strftime("%H:%M")}


def words(comment: Comment) -> str | Key:
    """What everybody reads of it."""
    if comment.state is State.TAKEN_BACK:
        return Key("discuss-taken-back")
    return Key("discuss-hidden") if comment.hidden else comment.text


PLACES = "①②③④⑤⑥⑦⑧⑨"
"""What the comments of a page and their buttons are called: nothing that could be taken for a speaker's number."""


def line(texts: Texts, language: str, place: str, shown: Shown, reader: Actor, calendar: WorkingCalendar) -> str:
    """A comment on a page, with the mark of its button; of a reply, whom it answers."""
    comment = shown.comment
    own = "yes" if reader.speaks_as(comment.speaker) else "no"
    args = {"place": place, "own": own, "text": words(comment), **moment(comment.at, calendar)}
    args["who"] = speaker(texts, language, comment.mark, comment.number)
    if shown.answered is None:
        return texts.plain(language, "discuss-line", **args)
    return texts.plain(language, "discuss-line-reply", whom=speaker(texts, language, *shown.answered), **args)


_STYLES = {Act.HIDE: "danger", Act.LEAVE: "primary", Act.RESTORE: "primary"}


def act_buttons(case: Case, comment: Comment, acts: list[Act], days: int) -> list[list[Button]]:
    """What an office may do with it. `days`: of silence."""
    return [
        [Button(f"button-discuss-{act}", DISCUSS_ACT(act, comment.id), {"days": days}, style=_STYLES.get(act))]
        for act in acts
    ]


async def _answered(desk: Desk, row: Outgoing) -> list[Call]:
    """How often somebody was answered since they were last told, and the last words, where it can still be read."""
    speaking = await desk.discussions.speaker(row.person)
    said = await desk.discussions.answering(person=row.person, heard=speaking.heard, upto=row.args["upto"])
    case = await desk.cases.load(speaking.case_id)
    comment = await desk.discussions.get(said.latest) if said.latest else None
    if case is None or case.published_at is None or comment is None:
        return []
    text = desk.html(
        "discuss-answered",
        number=case.number,
        title=excerpt(case.title, TITLE_CHARACTERS),
        count=said.count,
        who=speaker(desk.texts, desk.account.language, comment.mark, comment.number),
        text=comment.text,
    )
    rows = [
        [Button("button-discuss-reply", DISCUSS_REPLY(comment.id), style="primary")],
        [Button("button-discuss", DISCUSS_SEE(case.id)), Button("button-mute", DISCUSS_WISH(Wish.MUTE, case.id))],
    ]
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)})]


async def _notice(desk: Desk, row: Outgoing) -> list[Call]:
    """To whoever looks after it: the comment as it stands, and what they may do with it."""
    comment = await desk.discussions.get(row.args["comment"])
    case = await desk.cases.load(comment.case_id) if comment else None
    reader = await desk.people.known_by(row.person)
    if comment is None or case is None or case.published_at is None or not moderates(case, reader):
        return []
    if comment.state is State.TAKEN_BACK and not row.args["message"]:
        return []  # before they were shown it
    rules = desk.rules.of(case.union_path)
    text = desk.html(
        f"moderation-{comment.state}",
        number=case.number,
        title=excerpt(case.title, TITLE_CHARACTERS),
        who=speaker(desk.texts, desk.account.language, comment.mark, comment.number),
        text=comment.text,
        reason=comment.reason,
        count=in_steps(comment.reports),
        silenced="yes" if comment.silenced else "no",
    )
    rows = act_buttons(case, comment, open_acts(case, comment, reader), rules.policy.discussion.silence_days)
    rows += [[Button("button-discuss", DISCUSS_SEE(case.id))]]
    params = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)}
    send = Call("send_message", params)
    if message := row.args["message"]:
        return [Call("edit_message_text", params | {"message_id": message}, otherwise=send)]
    return [send]


async def _heard(desk: Desk, row: Outgoing) -> list[Call]:
    """To whoever reported it: what came of that, with its words as long as it has any."""
    comment = await desk.discussions.get(row.args["comment"])
    case = await desk.cases.load(comment.case_id) if comment else None
    if comment is None or case is None or case.published_at is None:
        return []
    state = State.HIDDEN if comment.state in {State.APPEALED, State.UPHELD} else comment.state
    text = desk.html(f"reported-{state}", number=case.number, text=comment.text)
    rows = [[Button("button-discuss", DISCUSS_SEE(case.id))]]
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)})]


RENDERERS: dict[str, Renderer] = {ANSWERED: _answered, NOTICE: _notice, HEARD: _heard}
