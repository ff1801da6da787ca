"""What colleagues say about something on the board: pages of it, one comment with what can be done, and doing that."""

from functools import partial
from typing import Any

from telegram import Update

from bot.handlers import board
from bot.views.card import TITLE_CHARACTERS
from bot.views.discussion import PLACES, act_buttons, line, moment, speaker, words
from bot.wire.buttons import in_rows, on, turning
from bot.wire.session import Context, Session
from domain.cases.model import Case
from domain.cases.words import Stage
from domain.discussion import Act, Comment, open_acts
from domain.following import Wish
from domain.people import Voice, own_voice
from domain.sentences import Button
from domain.taps.discussion import (
    DISCUSS,
    DISCUSS_ACT,
    DISCUSS_APPEAL,
    DISCUSS_BACK,
    DISCUSS_OPEN,
    DISCUSS_REPLY,
    DISCUSS_REPORT,
    DISCUSS_SAY,
    DISCUSS_SEE,
    DISCUSS_TAKE_BACK,
    DISCUSS_TAKE_BACK_YES,
    DISCUSS_WISH,
)
from domain.text_length import excerpt
from services import discussion, moderation
from services.discussion import PAGE, Talk


async def _see(update: Update, context: Context) -> None:
    """From news of it, which stay where they are."""
    context.session.pressed = None
    await show_page(context.session, DISCUSS_SEE.fields(context)[0], 0)


async def _turn(update: Update, context: Context) -> None:
    """A page, in the place of the one before, or of what it is about."""
    session, (case_id, number) = context.session, DISCUSS.fields(context)
    await show_page(session, case_id, number)


async def show_page(session: Session, case_id: int, number: int) -> None:
    talk = await discussion.page(session, case_id, session.actor, number)
    calendar = session.rules.calendar
    lines = [
        line(session.texts, session.language, place, shown, session.actor, calendar)
        for place, shown in zip(PLACES, talk.page.found, strict=False)
    ]
    await session.show(
        "discuss-page" if lines else "discuss-empty",
        buttons=_page_buttons(talk),
        number=talk.case.number,
        title=excerpt(talk.case.title, TITLE_CHARACTERS),
        count=talk.count,
        lines="\n\n".join(lines),
        voice=next(filter(None, (_own(session, shown.comment) for shown in talk.page.found)), None),
    )


def _page_buttons(talk: Talk) -> list[list[Button]]:
    case = talk.case
    places = [
        Button("button-discuss-place", DISCUSS_OPEN(shown.comment.id), {"place": place})
        for place, shown in zip(PLACES, talk.page.found, strict=False)
    ]
    say = [Button("button-discuss-say", DISCUSS_SAY(case.id), style="primary")]
    wish = Wish.UNMUTE if talk.muted else Wish.MUTE
    heed = [Button(f"button-{wish}", DISCUSS_WISH(wish, case.id))] if talk.speaks else []
    back = [Button("button-discuss-back", DISCUSS_BACK(case.id), {"number": case.number})] if talk.on_board else []
    turned = turning(partial(DISCUSS, case.id), talk.page)
    rows = [*in_rows(places, PAGE), *turned, say if case.stage is not Stage.CLOSED else [], [*heed, *back]]
    return [row for row in rows if row]


async def _back(update: Update, context: Context) -> None:
    """To what it is about, in the same place."""
    await board.show(context.session, DISCUSS_BACK.fields(context)[0])


async def _open(update: Update, context: Context) -> None:
    await show_comment(context.session, DISCUSS_OPEN.fields(context)[0])


async def show_comment(session: Session, comment_id: int) -> None:
    """One comment, and what can be done with it."""
    case, comment = await discussion.find(session, comment_id, session.actor)
    await session.show(
        "discuss-comment",
        buttons=await _comment_buttons(session, case, comment),
        number=case.number,
        who=speaker(session.texts, session.language, comment.mark, comment.number),
        text=words(comment),
        voice=_own(session, comment),
        **moment(comment.at, session.rules.calendar),
    )


def _own(session: Session, comment: Comment) -> Voice | None:
    """The voice to which their own words are shown: what waits to be sent says to nobody else whose they are."""
    return comment.speaker if session.actor.speaks_as(comment.speaker) else None


async def _comment_buttons(session: Session, case: Case, comment: Comment) -> list[list[Button]]:
    own = session.actor.speaks_as(comment.speaker)
    reply = Button("button-discuss-reply", DISCUSS_REPLY(comment.id))
    report = Button("button-discuss-report", DISCUSS_REPORT(comment.id))
    back = Button("button-discuss-take-back", DISCUSS_TAKE_BACK(comment.id))
    theirs = [*([reply] if case.stage is not Stage.CLOSED else []), back if own else report]
    days = session.rules.of(case.union_path).policy.discussion.silence_days
    acts = act_buttons(case, comment, open_acts(case, comment, session.actor), days)
    pages = Button("button-discuss-pages", DISCUSS(case.id, await discussion.page_of(session, comment)))
    return [row for row in ([] if comment.hidden else theirs, *acts, [pages]) if row]


async def _report(update: Update, context: Context) -> None:
    """One tap: a passing line says that staff will look, or have."""
    session = context.session
    asks = await moderation.report(session, DISCUSS_REPORT.fields(context)[0], session.actor)
    session.notify("discuss-reported" if asks else "discuss-looked-at")


async def _ask_take_back(update: Update, context: Context) -> None:
    """Asked once more: the words do not come back."""
    session = context.session
    case, comment = await moderation.check_taking_back(session, DISCUSS_TAKE_BACK.fields(context)[0], session.actor)
    yes = Button("button-discuss-take-back-yes", DISCUSS_TAKE_BACK_YES(comment.id), style="danger")
    no = Button("button-discuss-keep", DISCUSS_OPEN(comment.id))
    args: dict[str, Any] = {"number": case.number, "text": comment.text}
    await session.show("discuss-ask-take-back", buttons=[[yes, no]], voice=comment.speaker, **args)


async def _take_back(update: Update, context: Context) -> None:
    session, (comment_id,) = context.session, DISCUSS_TAKE_BACK_YES.fields(context)
    comment = await moderation.take_back(session, comment_id, session.actor)
    session.notify("discuss-took-back")
    await show_comment(session, comment.id)


async def _leave(update: Update, context: Context) -> None:
    session = context.session
    comment = await moderation.leave(session, DISCUSS_ACT.fields(context)[1], session.actor)
    await _acted(session, Act.LEAVE, comment)


async def _silence(update: Update, context: Context) -> None:
    session = context.session
    comment = await moderation.silence(session, DISCUSS_ACT.fields(context)[1], session.actor)
    await _acted(session, Act.SILENCE, comment)


async def _judge(update: Update, context: Context) -> None:
    session, (act, comment_id) = context.session, DISCUSS_ACT.fields(context)
    comment = await moderation.judge(session, act, comment_id, session.actor)
    await _acted(session, act, comment)


async def _acted(session: Session, act: Act, comment: Comment) -> None:
    """A passing line; a message that shows it to an office changes by itself, one opened from a page is shown anew."""
    session.notify(f"discuss-done-{act}")
    if session.pressed != await moderation.message(session, comment, own_voice(session.person)):
        await show_comment(session, comment.id)


async def _appeal(update: Update, context: Context) -> None:
    session = context.session
    case = await moderation.appeal(session, DISCUSS_APPEAL.fields(context)[0], session.actor)
    await session.show(
        "discuss-appealed", number=case.number, buttons=[[Button("button-discuss", DISCUSS(case.id, 0))]]
    )


async def _wish(update: Update, context: Context) -> None:
    """To hear of answers, or not any more; the page it stands under turns its button."""
    session, (wish, case_id) = context.session, DISCUSS_WISH.fields(context)
    await discussion.wish(session, case_id, wish, session.actor)
    session.notify(f"discuss-wished-{wish}")
    await show_page(session, case_id, 0)


BUTTONS = [
    on(DISCUSS, _turn),
    on(DISCUSS_SEE, _see),
    on(DISCUSS_BACK, _back),
    on(DISCUSS_OPEN, _open),
    on(DISCUSS_REPORT, _report),
    on(DISCUSS_TAKE_BACK, _ask_take_back),
    on(DISCUSS_TAKE_BACK_YES, _take_back),
    on(DISCUSS_ACT.among([Act.LEAVE]), _leave),
    on(DISCUSS_ACT.among([Act.SILENCE]), _silence),
    on(DISCUSS_ACT.among([Act.RESTORE, Act.UPHOLD]), _judge),
    on(DISCUSS_APPEAL, _appeal),
    on(DISCUSS_WISH, _wish),
]
