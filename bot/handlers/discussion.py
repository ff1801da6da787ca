"""What colleagues say about something on the board: pages of it, one comment with what can be done, and doing that."""

from typing import Any

from telegram import Update

from bot.handlers import board
from bot.views.card import TITLE_CHARACTERS
from bot.views.discussion import PLACES, act_buttons, line, moment, speaker, words
from bot.wire.buttons import NUMBER, fields, in_rows, on, turning
from bot.wire.session import Context, Session
from domain.cases.model import Case
from domain.cases.words import Stage
from domain.discussion import Act, Comment, open_acts
from domain.following import Wish
from domain.pages import page_number
from domain.people import Voice, own_voice
from domain.sentences import Button
from domain.text_length import excerpt
from services import discussion, moderation
from services.discussion import PAGE, Talk


async def _see(update: Update, context: Context) -> None:
    """From news of it, which stay where they are."""
    context.session.pressed = None
    await show_page(context.session, int(fields(context)[0]), 0)


async def _turn(update: Update, context: Context) -> None:
    """A page, in the place of the one before, or of what it is about."""
    session, (case_id, number) = context.session, fields(context)
    await show_page(session, int(case_id), page_number(number))


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
        Button("button-discuss-place", f"discuss-open:{shown.comment.id}", {"place": place})
        for place, shown in zip(PLACES, talk.page.found, strict=False)
    ]
    say = [Button("button-discuss-say", f"discuss-say:{case.id}", style="primary")]
    wish = Wish.UNMUTE if talk.muted else Wish.MUTE
    heed = [Button(f"button-{wish}", f"discuss-{wish}:{case.id}")] if talk.speaks else []
    back = [Button("button-discuss-back", f"discuss-back:{case.id}", {"number": case.number})] if talk.on_board else []
    turned = turning(f"discuss:{case.id}", talk.page)
    rows = [*in_rows(places, PAGE), *turned, say if case.stage is not Stage.CLOSED else [], [*heed, *back]]
    return [row for row in rows if row]


async def _back(update: Update, context: Context) -> None:
    """To what it is about, in the same place."""
    await board.show(context.session, int(fields(context)[0]))


async def _open(update: Update, context: Context) -> None:
    await show_comment(context.session, int(fields(context)[0]))


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
    reply = Button("button-discuss-reply", f"discuss-reply:{comment.id}")
    report = Button("button-discuss-report", f"discuss-report:{comment.id}")
    back = Button("button-discuss-take-back", f"discuss-take-back:{comment.id}")
    theirs = [*([reply] if case.stage is not Stage.CLOSED else []), back if own else report]
    days = session.rules.of(case.union_path).policy.discussion.silence_days
    acts = act_buttons(case, comment, open_acts(case, comment, session.actor), days)
    pages = Button("button-discuss-pages", f"discuss:{case.id}:{await discussion.page_of(session, comment)}")
    return [row for row in ([] if comment.hidden else theirs, *acts, [pages]) if row]


async def _report(update: Update, context: Context) -> None:
    """One tap: a passing line says that staff will look, or have."""
    session = context.session
    asks = await moderation.report(session, int(fields(context)[0]), session.actor)
    session.notify("discuss-reported" if asks else "discuss-looked-at")


async def _ask_take_back(update: Update, context: Context) -> None:
    """Asked once more: the words do not come back."""
    session = context.session
    case, comment = await moderation.check_taking_back(session, int(fields(context)[0]), session.actor)
    yes = Button("button-discuss-take-back-yes", f"discuss-take-back-yes:{comment.id}", style="danger")
    no = Button("button-discuss-keep", f"discuss-open:{comment.id}")
    args: dict[str, Any] = {"number": case.number, "text": comment.text}
    await session.show("discuss-ask-take-back", buttons=[[yes, no]], voice=comment.speaker, **args)


async def _take_back(update: Update, context: Context) -> None:
    session, comment_id = context.session, int(fields(context)[0])
    comment = await moderation.take_back(session, comment_id, session.actor)
    session.notify("discuss-took-back")
    await show_comment(session, comment.id)


async def _leave(update: Update, context: Context) -> None:
    session = context.session
    comment = await moderation.leave(session, int(fields(context)[0]), session.actor)
    await _acted(session, Act.LEAVE, comment)


async def _silence(update: Update, context: Context) -> None:
    session = context.session
    comment = await moderation.silence(session, int(fields(context)[0]), session.actor)
    await _acted(session, Act.SILENCE, comment)


async def _judge(update: Update, context: Context) -> None:
    session, (word, comment_id) = context.session, fields(context)
    act = Act(word)
    comment = await moderation.judge(session, act, int(comment_id), session.actor)
    await _acted(session, act, comment)


async def _acted(session: Session, act: Act, comment: Comment) -> None:
    """A passing line; a message that shows it to an office changes by itself, one opened from a page is shown anew."""
    session.notify(f"discuss-done-{act}")
    if session.pressed != await moderation.message(session, comment, own_voice(session.person)):
        await show_comment(session, comment.id)


async def _appeal(update: Update, context: Context) -> None:
    session = context.session
    case = await moderation.appeal(session, int(fields(context)[0]), session.actor)
    await session.show(
        "discuss-appealed", number=case.number, buttons=[[Button("button-discuss", f"discuss:{case.id}:0")]]
    )


async def _wish(update: Update, context: Context) -> None:
    """To hear of answers, or not any more; the page it stands under turns its button."""
    session, (word, case_id) = context.session, fields(context)
    await discussion.wish(session, int(case_id), Wish(word), session.actor)
    session.notify(f"discuss-wished-{word}")
    await show_page(session, int(case_id), 0)


BUTTONS = [
    on("discuss", _turn, NUMBER, NUMBER),
    on("discuss-see", _see, NUMBER),
    on("discuss-back", _back, NUMBER),
    on("discuss-open", _open, NUMBER),
    on("discuss-report", _report, NUMBER),
    on("discuss-take-back", _ask_take_back, NUMBER),
    on("discuss-take-back-yes", _take_back, NUMBER),
    on("discuss-leave", _leave, NUMBER),
    on("discuss-silence", _silence, NUMBER),
    on(f"discuss-({Act.RESTORE}|{Act.UPHOLD})", _judge, NUMBER),
    on("discuss-appeal", _appeal, NUMBER),
    on(f"discuss-({Wish.MUTE}|{Wish.UNMUTE})", _wish, NUMBER),
]
