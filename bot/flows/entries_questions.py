"""What /enter asks, step by step: each question says the step that its answer belongs to."""

from typing import Any

from bot.flows.demands_questions import PREVIEW_CHARACTERS
from bot.flows.drafts import CATEGORY, DANGER, Question, category_rows, danger_row, draft_of
from bot.wire.session import Session
from domain.entries import Channel, check_place
from domain.sentences import Button, Key
from domain.taps.entries import (
    ENTER_CANCEL,
    ENTER_CATEGORY,
    ENTER_CHANGE,
    ENTER_CONFIRM,
    ENTER_DANGER,
    ENTER_DONE,
    ENTER_HOW,
    ENTER_MATCH,
    ENTER_NO_TELEPHONE,
    ENTER_UNION,
    ENTER_UNNAMED,
)
from domain.text_length import excerpt, length
from services import entries

NAME = "entering"
UNION, HOW, SAID = "union", "how", "said"
WHO, MATCH, TELEPHONE, PREVIEW = "who", "match", "telephone", "preview"
CANCEL = Button("button-cancel", ENTER_CANCEL())


def data_of(session: Session) -> dict[str, Any]:
    assert session.conversation
    return session.conversation.data


async def ask_union(session: Session, **when: Any) -> str:
    found = await entries.places(session, session.actor)
    rows = [[Button("button-union", ENTER_UNION(union.id), {"name": union.name})] for union in found]
    await session.show("enter-union", buttons=[*rows, [CANCEL]], **when)
    return UNION


async def ask_how(session: Session, **when: Any) -> str:
    hows = [Button("button-channel", ENTER_HOW(code), {"channel": Key(f"channel-{code}")}) for code in Channel]
    await session.show("enter-how", buttons=[hows, [CANCEL]], kept=_kept(session), **when)
    return HOW


async def ask_category(session: Session, **when: Any) -> str:
    rows = [*category_rows(session, ENTER_CATEGORY), [CANCEL]]
    await session.show("enter-category", buttons=rows, kept=_kept(session), **when)
    return CATEGORY


def _kept(session: Session) -> str:
    """Whether something was said already, before it was asked for."""
    return "yes" if draft_of(session).pieces else "no"


async def ask_danger(session: Session, **when: Any) -> str:
    """Staff say so for somebody else, whose name stays as closed as any."""
    await session.show("enter-danger", buttons=[danger_row(ENTER_DANGER, "yes"), [CANCEL]], **when)
    return DANGER


_SAID = {
    (False, False): "enter-said",
    (False, True): "enter-said-danger",
    (True, False): "enter-collected",
    (True, True): "enter-collected-danger",
}
"""By whether there are words already, and whether somebody is in danger."""


async def ask_said(session: Session, **when: Any) -> str:
    draft = draft_of(session)
    done = [[Button("button-enter-done", ENTER_DONE(), style="primary")]] if draft.pieces else []
    when |= {"characters": length(draft.text), "files": len(draft.files)} if draft.pieces else {}
    await session.show(_SAID[bool(draft.pieces), draft.urgent], buttons=[*done, [CANCEL]], **when)
    return SAID


async def ask_who(session: Session, **when: Any) -> str:
    rows = [[Button("button-enter-unnamed", ENTER_UNNAMED())], [CANCEL]]
    await session.show("enter-who", buttons=rows, **when)
    return WHO


async def ask_match(session: Session, **when: Any) -> str:
    rows = [
        [
            Button("button-enter-ask", ENTER_MATCH(True), style="primary"),
            Button("button-enter-not", ENTER_MATCH(False)),
        ],
        [CANCEL],
    ]
    await session.show("enter-match", buttons=rows, name=data_of(session)["name"], **when)
    return MATCH


async def ask_telephone(session: Session, **when: Any) -> str:
    rows = [[Button("button-skip", ENTER_NO_TELEPHONE()), CANCEL]]
    await session.show("enter-telephone", buttons=rows, name=data_of(session)["name"], **when)
    return TELEPHONE


async def ask_preview(session: Session, **when: Any) -> str:
    data, draft = data_of(session), draft_of(session)
    union = check_place(session.actor, await session.unions.get(draft.union or 0))
    rows = [
        [Button("button-confirm", ENTER_CONFIRM(), style="primary")],
        [Button("button-enter-said", ENTER_CHANGE("said")), Button("button-enter-who", ENTER_CHANGE("who")), CANCEL],
    ]
    await session.show(
        "enter-preview",
        buttons=rows,
        channel=Key(f"channel-{data['channel']}"),
        category=Key(f"category-{draft.category}"),
        text=excerpt(draft.text, PREVIEW_CHARACTERS) or Key("card-no-words"),
        files=len(draft.files),
        union=union.name,
        name=data["name"] or Key("enter-nameless"),
        telephone=data["telephone"] or Key("enter-no-number"),
        asked="yes" if data.get("ask") else "no",
        **when,
    )
    return PREVIEW


ASK: dict[str, Question] = {
    UNION: ask_union,
    HOW: ask_how,
    CATEGORY: ask_category,
    DANGER: ask_danger,
    SAID: ask_said,
    WHO: ask_who,
    MATCH: ask_match,
    TELEPHONE: ask_telephone,
    PREVIEW: ask_preview,
}
