"""News of a case: what is said when it moves, to each in their words, with what they can do next."""

from datetime import datetime
from typing import Any

from telegram import ReplyParameters

from bot.views.card import (
    PUSH_CHARACTERS,
    chaired,
    counted,
    followed_standing,
    number_of,
    title_of,
    who,
)
from bot.views.course import summary
from bot.views.keyboards import case_buttons, for_news
from bot.views.sharing import bring
from bot.wire.desk import Call, Desk, Renderer
from bot.wire.texts import due_day
from domain.cases.dates import objecting_until
from domain.cases.decisions import what_stands
from domain.cases.loop import move_of, verb_of
from domain.cases.model import Case, Turn
from domain.cases.parties import Sight, parties, sight
from domain.cases.words import DESK, Action, Party, Stage
from domain.people import Actor, own_voice
from domain.rules import Rules
from domain.sentences import Button, Key
from domain.taps.cases import AGAIN, MOVE, VIEW
from domain.taps.demands import WRITE
from domain.text_length import excerpt
from services.cases import perform
from services.cases.telephone import TELLING
from storage.cases import Happening
from storage.outbox import Outgoing


async def _push(desk: Desk, row: Outgoing) -> list[Call]:
    """News of a case, as a reply to its card, with what the reader can do next."""
    assert row.matter_id is not None and row.event_id is not None
    case = await desk.cases.load(row.matter_id)
    assert case is not None
    event = await desk.cases.happening(row.event_id)
    reader = await desk.reader(row.person)
    if await perform.is_kept_from(desk, case, reader, Party(row.args["party"])):
        return []
    rules = desk.rules.of(case.union_path)
    archiving = case.turn is not None and case.turn.limit == "archive"
    begun = next((errand for errand in case.errands if errand.number == event.opens), case.turn)
    if event.action is Action.MISS and not _calls(begun, case, reader):
        return []
    text = desk.html(
        sentence(event.action, Party(row.args["party"])),
        number=case.number,
        text=excerpt(event.text, PUSH_CHARACTERS) or Key("card-no-words"),
        name=await who(desk, event.actor),
        assignee=await who(desk, own_voice(case.assignee)),
        promise=due_day(case.promise_due, rules.calendar, desk.now),
        kind=str(case.kind),
        nameless="yes" if desk.account.pseudonym else "no",
        kept="yes" if case.lacks_public_words else "no",
        pauses="yes" if case.paused_at else "no",
        anew="yes" if move_of(case.kind, case.stage, Action.OFFER) else "no",
        due=due_day(begun.due_at if begun else case.promise_due, rules.calendar, desk.now),
        until=due_day(max(_limits(case)), rules.calendar, desk.now),
        grade=Key(f"grade-{case.grade}") if case.grade else "none",
        rating=Key(f"rating-{case.rating}") if case.rating else Key("rating-none"),
        resolution=excerpt(case.resolution, PUSH_CHARACTERS) or Key("card-no-words"),
        note=f"\n“{event.text}”" if event.text else "",
        days=case.extension_days or 0,
        reason=case.extension_reason or Key("card-no-words"),
        how=_how(case, event),
        reviewable="no" if case.reviewed_at else "yes",
        by=str(event.party),
        holder=str(case.turn.party) if case.turn else "",
        step=_step(case),
        closed="yes" if case.stage is Stage.CLOSED else "no",
        archiving="yes" if archiving else "no",
        again="yes" if case.published_at and case.published_at < event.at else "no",
        chaired=await chaired(desk, case) if event.action is Action.URGENT else "no",
        question=await _question(desk, case) if event.action is Action.SUMMON else "",
        title=title_of(case, sight(case, parties(case, reader))),
        objection=_objection(case, rules),
        **await _missed(desk, case, begun),
        other=await number_of(desk, case.merged_into),
        course=await summary(desk, case) if archiving or event.action is Action.ARCHIVE else "",
        **counted(case),
    )
    keyboard = case_buttons(case, reader, rules.policy, only=for_news)
    keyboard += _afterwards(case, reader, event.action, row.args["party"], bare=not keyboard)
    params = {
        "text": text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard(keyboard),
        "protect_content": case.anonymous or desk.account.pseudonym,
        "reply_parameters": to_card(row),
    }
    return [Call("send_message", params)]


def _limits(case: Case) -> list[datetime]:
    return [case.promise_due, *([case.turn.due_at] if case.turn else [])]


def _calls(begun: Turn | None, case: Case, reader: Actor) -> bool:
    """Whether somebody still has to be telephoned, and the reader may be who does it."""
    return bool(begun and begun.about and parties(case, reader) & DESK)


async def _missed(desk: Desk, case: Case, begun: Turn | None) -> dict[str, Any]:
    """Who is to be telephoned, and where, as far as they have left a number."""
    whom = begun.about if begun and begun.limit == TELLING else None
    entry = await desk.entries.entry_of(whom) if whom else None
    telephone = entry.telephone if entry and entry.telephone else "none"
    words = await _to_read_out(desk, case) if whom else ""
    return {"whom": await who(desk, whom), "telephone": telephone, "words": words or "none"}


async def _to_read_out(desk: Desk, case: Case) -> str:
    """The newest that they should have been told."""
    told = [event for event in what_stands(await desk.cases.history(case.id)) if verb_of(event.action).call]
    return excerpt(told[-1].text, PUSH_CHARACTERS) if told else ""


async def _followed(desk: Desk, row: Outgoing) -> list[Call]:
    """Where a case stands now, for who follows it."""
    assert row.matter_id is not None
    case = await desk.cases.load(row.matter_id)
    assert case is not None
    text = desk.html(
        "push-moved-follower",
        number=case.number,
        title=title_of(case, Sight.STANDING),
        standing=followed_standing(case),
    )
    params = {
        "text": text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard([[Button("button-view", VIEW(case.id))]]),
        "protect_content": case.anonymous,
        "reply_parameters": to_card(row),
    }
    return [Call("send_message", params)]


def _objection(case: Case, rules: Rules) -> Any:
    """Until when its submitter may say that they do not want it as a proposal."""
    if case.taken_up_at is None:
        return "none"
    return due_day(objecting_until(case.taken_up_at, rules.policy, rules.calendar), rules.calendar)


def _how(case: Case, event: Happening) -> str:
    """Where the event left the case; a proposal that stays as it was rated is summed up next."""
    if event.target is Stage.CLOSED:
        return str(case.outcome)
    summed_up = event.action is Action.AGREE and case.turn is not None and case.turn.limit == "archive"
    return "rated" if summed_up else str(event.target)


def _step(case: Case) -> str:
    """What staff are asked to do with what lies with all of them: the word on the button that it has now."""
    row = move_of(case.kind, case.stage, Action.ACCEPT)
    if row is None or (case.turn is not None and case.turn.limit == "archive"):
        return "archive"
    [press] = row.verb.buttons
    return press.label or press.word


async def _question(desk: Desk, case: Case) -> str | Key:
    """What is asked in the newest inquiry."""
    asked = [event.text for event in await desk.cases.history(case.id) if event.action is Action.INQUIRE]
    return (excerpt(asked[-1], PUSH_CHARACTERS) if asked else "") or Key("card-no-words")


_LIKE = {Party.RATER: Party.SUBMITTER, Party.COMPANION: Party.SUBMITTER}
"""Who hears the same words as somebody else."""


def sentence(action: Action, party: Party) -> str:
    """The key of what is said; the summary of a whole course is the same for everybody."""
    return f"push-{action}" if verb_of(action).alike else f"push-{action}-{_LIKE.get(party, party)}"


def _afterwards(case: Case, reader: Actor, action: Action, party: str, *, bare: bool) -> list[list[Button]]:
    """A way on that is not the loop's own; and where the loop has none left (`bare`) nobody is left standing."""
    view = Button("button-view", VIEW(case.id))
    onward = {
        Action.DECLINE: Button("button-again", AGAIN(case.id)),
        Action.PUBLISH: Button("button-unpublish", MOVE("unpublish", case.id, case.turn.number if case.turn else 0)),
        Action.LAPSE: Button("button-not-over", WRITE()),
    }
    if party == Party.SUBMITTER and action in onward:
        return [*(bring(case, asks=True) if action is Action.PUBLISH else []), [onward[action], view]]
    return [[view]] if bare else []


def to_card(row: Outgoing) -> ReplyParameters | None:
    return ReplyParameters(row.card, allow_sending_without_reply=True) if row.card else None


RENDERERS: dict[str, Renderer] = {"push": _push, "followed": _followed}
