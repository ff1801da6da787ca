"""What 我要反映 asks, step by step: each question says the step that its answer belongs to."""

from dataclasses import replace
from typing import Any

from bot.flows.drafts import CATEGORY, DANGER, KNOWING, Question, category_rows, danger_row, draft_of, keep
from bot.handlers.board import item_button
from bot.views.card import who
from bot.wire.buttons import in_rows
from bot.wire.session import Session
from domain.drafts import Draft
from domain.people import Role, Union, own_voice
from domain.policy import Category, Hint
from domain.sentences import Button, Key, Rows
from domain.taps.demands import (
    DRAFT_ANONYMOUS,
    DRAFT_CANCEL,
    DRAFT_CATEGORIES,
    DRAFT_CATEGORY,
    DRAFT_CLEAR,
    DRAFT_CONFIRM,
    DRAFT_DANGER,
    DRAFT_EDIT,
    DRAFT_GO_ON,
    DRAFT_MASK,
    DRAFT_NAMED,
    DRAFT_RECEIVER,
)
from domain.text_length import excerpt, length
from domain.understanding.hearing import heard
from domain.understanding.topics import topics_of
from services import board, demands, unsealing

NAME = "submitting"
TEXT, ALIKE, PREVIEW = "text", "alike", "preview"
MOST_ALIKE = 3
MOST_GUESSED = 3
PREVIEW_CHARACTERS = 3000  # all of it, as on its card

CANCEL = Button("button-cancel", DRAFT_CANCEL())
BACK_TO_CATEGORY = Button("button-back", DRAFT_CATEGORIES())


async def ask_category(session: Session, **when: Any) -> str:
    kept = "yes" if draft_of(session).pieces else "no"
    rows = [*category_rows(session, DRAFT_CATEGORY), [CANCEL]]
    await session.show("submit-category", buttons=rows, kept=kept, **when)
    return CATEGORY


async def ask_danger(session: Session, **when: Any) -> str:
    rows = [danger_row(DRAFT_DANGER, KNOWING), [BACK_TO_CATEGORY, CANCEL]]
    await session.show("submit-danger", buttons=rows, **when)
    return DANGER


_SAID = frozenset({Hint.ARBITRATION, Hint.CARE})
"""What is said beside the question for words, whatever they are."""


async def ask_text(session: Session) -> str:
    """Asks for the text, or says how much of it there is."""
    draft = draft_of(session)
    hint = _hint(session, draft)
    await session.show(
        f"submit-{'collected' if draft.pieces else 'text'}-{hint}", buttons=_text_buttons(draft), **_amount(draft)
    )
    return TEXT


def _hint(session: Session, draft: Draft) -> str:
    category = session.rules.policy.category(draft.category or "")
    return "danger" if draft.urgent else str(category.hint) if category and category.hint in _SAID else "plain"


async def say_collected(session: Session, **when: Any) -> str:
    """How much there is by now, under what was just written."""
    draft = draft_of(session)
    key = "submit-collected-plain" if draft.pieces else "submit-text-plain"
    await session.say(key, buttons=_text_buttons(draft), **_amount(draft), **when)
    return TEXT


def _amount(draft: Draft) -> dict[str, Any]:
    return {
        "characters": length(draft.text),
        "files": len(draft.files),
        "category": Key(f"category-{draft.category}"),
    }


def _text_buttons(draft: Draft) -> Rows:
    ending = [Button("button-named", DRAFT_NAMED()), Button("button-anonymous", DRAFT_ANONYMOUS())]
    clearing = [Button("button-clear", DRAFT_CLEAR())] if draft.pieces else []
    return [*([ending] if draft.pieces else []), [*clearing, BACK_TO_CATEGORY, CANCEL]]


async def begin_with(session: Session) -> str:
    """What is missing of a draft whose words are there: what they are about is guessed by them, and can be changed."""
    draft = draft_of(session)
    if draft.category:
        return await go_on(session)
    guess = next(iter(guessed(session, draft)), None)
    keep(session, replace(draft, category=guess.code if guess else None, words_first=True))
    if guess is None:
        return await ask_category(session)
    return await (ask_danger if guess.hint is Hint.DANGER else go_on)(session)


def guessed(session: Session, draft: Draft) -> list[Category]:
    """What the words may be about, the likeliest first."""
    found = [session.rules.policy.category(code) for code in topics_of(heard(draft.text))]
    return [each for each in found if each][:MOST_GUESSED]


async def go_on(session: Session) -> str:
    """Once it is known what it is about: to the words, or to the look at the whole where it is signed already.

    Whoever is in danger reads first what saves them.
    """
    draft = draft_of(session)
    if draft.anonymous is None or draft.urgent:
        return await ask_text(session)
    return await (preview(session) if draft.union else sign(session, anonymous=draft.anonymous))


async def sign(session: Session, *, anonymous: bool) -> str:
    """Named goes to one's own union; anonymous to the one above, into which one's own cannot look."""
    draft = draft_of(session).checked()
    receivers = await demands.receivers(session, session.person)
    union = receivers[-1] if anonymous else receivers[0]
    keep(session, replace(draft, anonymous=anonymous, union=union.id))
    return await ask_alike(session)


async def ask_alike(session: Session, **when: Any) -> str:
    """Whether one of these, which colleagues asked for, is it; straight on where there is none, or there is danger."""
    draft = draft_of(session)
    found = [] if draft.urgent else await board.alike(session, draft.text, session.actor, MOST_ALIKE)
    if not found:
        return await preview(session, **when)
    rows = [[item_button(case)] for case in found]
    going_on = [Button("button-go-on", DRAFT_GO_ON()), CANCEL]
    await session.show("submit-alike", buttons=[*rows, going_on], **when)
    return ALIKE


async def _ask_to_take_out(session: Session, **when: Any) -> str:
    """Handed in without a name, and a number in it that is one."""
    rows = [[Button("button-take-out", DRAFT_MASK(), style="primary")], [Button("button-edit", DRAFT_EDIT()), CANCEL]]
    await session.show("submit-take-out", buttons=rows, **when)
    return PREVIEW


async def preview(session: Session, **when: Any) -> str:
    draft = draft_of(session)
    if draft.anonymous and not draft.names_nobody:
        return await _ask_to_take_out(session, **when)
    receivers = await demands.receivers(session, session.person)
    chosen = next((union for union in receivers if union.id == draft.union), receivers[-1])
    keep(session, replace(draft, union=chosen.id))
    rows = [
        [
            Button(
                _receiver_label(union is receivers[-1], union.id == chosen.id),
                DRAFT_RECEIVER(union.id),
                {"name": union.name},
            )
        ]
        for union in (receivers if len(receivers) > 1 else ())
    ]
    further = await demands.goes_on_to(session, draft_of(session), session.person)
    ending = [
        [Button("button-confirm", DRAFT_CONFIRM(), style="primary")],
        [Button("button-edit", DRAFT_EDIT()), CANCEL],
    ]
    await session.show(
        "submit-preview-anonymous" if draft.anonymous else "submit-preview-named",
        buttons=[*rows, *_categories(session, draft), *ending],
        category=Key(f"category-{draft.category}"),
        hint=_hint(session, draft) if draft.words_first else "plain",
        text=excerpt(draft.text, PREVIEW_CHARACTERS) or Key("card-no-words"),
        files=len(draft.files),
        union=chosen.name,
        name=await who(session, own_voice(session.person)),
        telling="yes" if draft.files else "no",
        **(await _protection(session, chosen) | await _stakes(session, chosen) if draft.anonymous else {}),
        at_once="yes" if draft.open_at_once else "no",
        known=session.rules.policy.retention["anonymous_link"],
        kept="yes" if await demands.is_kept(session, draft_of(session), session.person) else "no",
        further=further.name if further else "none",
        small="yes" if await demands.is_small(session, session.person) else "no",
        **when,
    )
    return PREVIEW


def _categories(session: Session, draft: Draft) -> Rows:
    """What else it may be about, where that was read off its words; the one it is now is marked."""
    if not draft.words_first:
        return ()
    codes = dict.fromkeys([draft.category or "", *(each.code for each in guessed(session, draft))])
    shown = [
        Button(
            "button-category-chosen" if code == draft.category else "button-category",
            DRAFT_CATEGORY(code),
            {"name": Key(f"category-{code}")},
        )
        for code in [*codes][:MOST_GUESSED]
    ]
    return in_rows([*shown, Button("button-another-category", DRAFT_CATEGORIES())], 2)


async def _stakes(session: Session, union: Union) -> dict[str, Any]:
    """What cannot be hidden of whoever would have to do with their own case, by which posts of theirs."""
    stakes = await demands.posts_at_stake(session, session.actor, union)
    return {
        "staff": "only" if Role.STAFF in stakes else "no",
        "chair": "only" if Role.CHAIR in stakes else "no",
        "asked": "yes" if Role.REPRESENTATIVE in stakes else "no",
    }


async def _protection(session: Session, union: Union) -> dict[str, int]:
    """What stands between the submitter's name and whoever wants to know it, in the union that they chose."""
    figures = session.rules.of(union.path).policy.unsealing
    barred = await demands.barred_by(session, session.person, union)
    objectors = await unsealing.objectors_in(session, union, barred)
    return {"held": figures.post_days, "wait": figures.delay_days, "objectors": len(objectors)}


def _receiver_label(above: bool, chosen: bool) -> str:
    return f"button-receiver-{'above' if above else 'own'}{'-chosen' if chosen else ''}"


ASK_AGAIN: dict[str, Question] = {
    CATEGORY: ask_category,
    DANGER: ask_danger,
    TEXT: say_collected,
    ALIKE: ask_alike,
    PREVIEW: preview,
}
"""What is asked again after somebody wrote instead of pressing."""
