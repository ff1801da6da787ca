"""Which buttons a case has for somebody: read off the loop, in the order of this table."""

from collections.abc import Sequence

from bot.buttons import Button, Json, in_rows
from bot.texts import Texts
from domain.cases import Case
from domain.conditions import hindrance
from domain.loop import Action, Party, Stage, moves
from domain.people import Role
from domain.policy import Policy

Word = tuple[Action, str, str | None]

CASE_BUTTONS: tuple[tuple[int, tuple[Word, ...]], ...] = (
    (
        2,
        (
            (Action.ACCEPT, "accept", "primary"),
            (Action.RESOLVE, "resolve", None),
            (Action.ASK, "ask", None),
            (Action.TRANSFER, "transfer", None),
            (Action.EXTEND, "extend", None),
            (Action.DECLINE, "decline", "danger"),
        ),
    ),
    (2, ((Action.COSIGN, "cosign", "primary"), (Action.REFUSE, "refuse", None))),
    (3, ((Action.VOTE, "vote-yes", None), (Action.VOTE, "vote-no", None), (Action.VOTE, "vote-abstain", None))),
    (2, ((Action.CONFIRM, "carried-out", "primary"), (Action.FAULT, "fault", None))),
    (1, ((Action.CHAMPION, "champion", "primary"),)),
    (2, ((Action.GRANT, "grant", "primary"), (Action.DENY, "deny", None), (Action.URGE, "urge", None))),
    (
        2,
        (
            (Action.AGREE, "consent", "primary"),
            (Action.AGREE, "carry", None),
            (Action.AGREE, "certify", None),
            (Action.AGREE, "uphold", None),
            (Action.RETURN, "overrule", None),
            (Action.RETURN, "return", None),
        ),
    ),
    (
        3,
        (
            (Action.RATE, "satisfied", None),
            (Action.RATE, "mostly", None),
            (Action.REDO, "redo", None),
            (Action.REVIEW, "appeal", None),
            (Action.REVIEW, "review", None),
            (Action.HELP, "help", None),
        ),
    ),
    (
        2,
        (
            (Action.COMPLETE, "complete", "primary"),
            (Action.OBJECT, "object", None),
            (Action.ADD, "add", None),
            (Action.WITHDRAW, "withdraw", None),
        ),
    ),
    (1, ((Action.QUESTION, "question", None), (Action.URGENT, "urgent", None))),
)
"""Groups, each with how many buttons stand in a row: action, the word in the button's data, style.

The label of a button is `button-<word>`.
"""
ONLY_AT = {
    "consent": {Stage.HANDLING},
    "carry": {Stage.DELIBERATION},
    "overrule": {Stage.DELIBERATION},
    "certify": {Stage.SUPERVISION},
    "return": {Stage.SUBMISSION, Stage.HANDLING, Stage.SUPERVISION, Stage.FEEDBACK},
    "uphold": {Stage.SUBMISSION, Stage.FEEDBACK},
    "appeal": {Stage.FEEDBACK},
    "review": {Stage.CLOSED},
}
"""Where one action has several words, the stages at which each is the right one."""


BEHIND_MORE = frozenset({Action.QUESTION, Action.URGENT})
"""What is wanted now and then, so that a card stays easy to take in."""


def case_buttons(
    case: Case, parties: frozenset[Party], policy: Policy, without: frozenset[Action] = frozenset(), more: bool = False
) -> list[list[Button]]:
    """The moves open to `parties`, each with the number of the turn it belongs to. `more`: those behind 更多."""
    holder = case.turn.party if case.turn else None
    open_moves = {row.action for row in moves(case.kind, case.stage, parties, holder)} - without
    open_moves = {action for action in open_moves if hindrance(case, action, policy) is None}
    if open_moves & {Action.COMPLETE, Action.RATE}:  # one thing is asked of the submitter; a reply still adds
        open_moves.discard(Action.ADD)
    rare = open_moves & BEHIND_MORE
    open_moves = rare if more else open_moves - rare
    turn = case.turn.number if case.turn else 0
    rows: list[list[Button]] = []
    for width, group in CASE_BUTTONS:
        buttons = [
            Button(f"button-{word}", f"{word}:{case.id}:{turn}", style=style)
            for action, word, style in group
            if action in open_moves and case.stage in ONLY_AT.get(word, Stage)
        ]
        rows += in_rows(buttons, width)
    if rare and not more:
        place = [] if not rows or len(rows[-1]) > 1 else rows.pop()
        rows.append([*place, Button("button-more", f"more:{case.id}")])
    return rows


MAIN_WORKER = ("keyboard-submit", "keyboard-mine")
MAIN_OFFICE = (*MAIN_WORKER, "keyboard-todo")
MAIN_REPRESENTATIVE = ("keyboard-propose", *MAIN_OFFICE)


def is_office(roles: Sequence[Role]) -> bool:
    """Whether things wait for somebody with these roles."""
    return bool({Role.STAFF, Role.CHAIR, Role.REPRESENTATIVE} & set(roles))


def main_keyboard(texts: Texts, language: str, roles: Sequence[Role]) -> Json:
    """The keyboard that is always there."""
    office = MAIN_REPRESENTATIVE if Role.REPRESENTATIVE in roles else MAIN_OFFICE
    keys = [{"text": texts.plain(language, label)} for label in (office if is_office(roles) else MAIN_WORKER)]
    rows = [keys] if len(keys) < len(MAIN_REPRESENTATIVE) else [keys[:2], keys[2:]]
    return {
        "keyboard": rows,
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": texts.plain(language, "keyboard-placeholder"),
    }


def onward(roles: Sequence[Role]) -> list[list[Button]]:
    """Where to go when something is done: to what waits for the office, to one's own cases for everybody else."""
    return [[Button("button-todo", "todo:0") if is_office(roles) else Button("button-mine", "mine:0")]]


COMMANDS: dict[Role, tuple[str, ...]] = {
    Role.WORKER: ("submit", "mine", "bulletins", "union", "settings", "help"),
    Role.REPRESENTATIVE: ("propose", "todo", "submit", "mine", "bulletins", "away", "union", "settings", "help"),
    Role.STAFF: ("todo", "bulletin", "bulletins", "submit", "mine", "away", "union", "settings", "help"),
    Role.ADMIN: ("roster", "policy", "calendar"),
    Role.CHAIR: ("overview", "todo", "bulletin", "bulletins", "submit", "mine", "away", "union", "settings", "help"),
}
"""The commands shown to a role, in order; each is described by `command-<name>`."""


def commands_for(roles: Sequence[Role]) -> tuple[str, ...]:
    """An admin's come first, beside those of whatever else they are."""
    offices = (role for role in (Role.CHAIR, Role.STAFF, Role.REPRESENTATIVE) if role in roles)
    commands = COMMANDS[next(offices, Role.WORKER)]
    return (*COMMANDS[Role.ADMIN], *commands) if Role.ADMIN in roles else commands
