"""Which buttons a case has for somebody: read off the loop, in the order of this table."""

from collections.abc import Collection, Sequence

from bot.wire.buttons import Json, in_rows
from bot.wire.texts import Texts
from domain.cases.conditions import hindrance
from domain.cases.errands import errands_for
from domain.cases.loop import Action, Kind, Stage, moves
from domain.cases.model import Case
from domain.cases.parties import parties
from domain.entries import enters
from domain.people import Actor, Role
from domain.policy import Policy
from domain.sentences import Button

Word = tuple[Action, str, str | None]

CASE_BUTTONS: tuple[tuple[int, tuple[Word, ...]], ...] = (
    (1, ((Action.TOLD, "told", "primary"),)),
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
    (
        2,
        (
            (Action.JOIN, "join", "primary"),
            (Action.ANSWER, "answer-inquiry", "primary"),
            (Action.RESPOND, "respond", None),
        ),
    ),
    (2, ((Action.REPORT, "report", "primary"), (Action.INTERIM, "interim", "primary"))),
    (1, ((Action.PUBLISH, "publish", None),)),
    (2, ((Action.ARCHIVE, "archive", "primary"), (Action.ARCHIVE, "archive-note", None))),
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
            (Action.DISSENT, "dissent", None),
            (Action.REVIEW, "appeal", None),
            (Action.REVIEW, "review", None),
            (Action.HELP, "help", None),
        ),
    ),
    (2, ((Action.ENTRUST, "entrust", "primary"), (Action.KEEP, "keep", None))),
    (
        2,
        (
            (Action.COMPLETE, "complete", "primary"),
            (Action.SPLIT, "split", None),
            (Action.RECLAIM, "reclaim", None),
            (Action.OBJECT, "object", None),
            (Action.OFFER, "offer", None),
            (Action.ADD, "add", None),
            (Action.WITHDRAW, "withdraw", None),
        ),
    ),
    (
        1,
        (
            (Action.QUESTION, "question", None),
            (Action.URGENT, "urgent", None),
            (Action.MERGE, "merge", None),
            (Action.ASSIST, "assist", None),
            (Action.RECALL, "recall", None),
            (Action.HANDBACK, "handback", None),
            (Action.INQUIRE, "inquire", None),
            (Action.SUGGEST, "suggest", None),
            (Action.UNPUBLISH, "unpublish", None),
            (Action.HIDE, "hide", None),
        ),
    ),
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


OF_PROPOSALS: dict[tuple[str, Stage], str] = {
    ("accept", Stage.SUBMISSION): "file",
    ("accept", Stage.HANDLING): "take-over",
    ("decline", Stage.SUBMISSION): "not-file",
    ("ask", Stage.SUBMISSION): "ask-lead",
    ("withdraw", Stage.SUBMISSION): "withdraw-proposal",
    ("withdraw", Stage.DELIBERATION): "withdraw-proposal",
}
"""What a button is called on a proposal, where that is something else: `button-<word>`."""


ON_THE_BOARD = {"publish": "republish"}
"""What a button is called once colleagues read the case."""


BEHIND_MORE = frozenset(action for action, _, _ in CASE_BUTTONS[-1][1])
"""What is wanted now and then, so that a card stays easy to take in."""


ONE_QUESTION = (Action.COMPLETE, Action.RATE, Action.ENTRUST)
"""Where the submitter is asked one of these, they are asked nothing else."""


def case_buttons(
    case: Case, reader: Actor, policy: Policy, without: frozenset[Action] = frozenset(), more: bool = False
) -> list[list[Button]]:
    """The moves open to the reader, each with the number of the turn it belongs to. `more`: those behind 更多."""
    turns = _open_moves(case, reader, policy)
    open_moves = turns.keys() - without
    if any(turns.get(action) for action in ONE_QUESTION):  # a reply still adds
        open_moves = open_moves - {Action.ADD, Action.OFFER}
    open_moves = {action for action in open_moves if turns[action]}
    rare = open_moves & BEHIND_MORE
    open_moves = rare if more else open_moves - rare
    rows: list[list[Button]] = []
    for width, group in CASE_BUTTONS:
        buttons = [
            Button(f"button-{_called(case, word)}", f"{word}:{case.id}:{turn}", style=style)
            for action, word, style in group
            for turn in turns.get(action, ())
            if action in open_moves and case.stage in ONLY_AT.get(word, Stage)
        ]
        rows += in_rows(buttons, width)
    if rare and not more:
        place = [] if not rows or len(rows[-1]) > 1 else rows.pop()
        rows.append([*place, Button("button-more", f"more:{case.id}")])
    return rows


def _called(case: Case, word: str) -> str:
    if case.published_at and word in ON_THE_BOARD:
        return ON_THE_BOARD[word]
    return OF_PROPOSALS.get((word, case.stage), word) if case.kind is Kind.PROPOSAL else word


def _open_moves(case: Case, reader: Actor, policy: Policy) -> dict[Action, tuple[int, ...]]:
    """What the reader may do, and the turn each belongs to: the case's own, or any of their errands."""
    mine, own = parties(case, reader), case.turn.number if case.turn else 0
    return {
        row.action: tuple(errand.number for errand in errands_for(case, row, reader, mine)) if row.errand else (own,)
        for row in moves(case.kind, case.stage, mine, case.turn.party if case.turn else None)
        if hindrance(case, row.action, policy) is None
    }


MOST_IN_A_ROW = 3
MAIN_WORKER = ("keyboard-submit", "keyboard-mine", "keyboard-board", "keyboard-representatives")
MAIN_OFFICE = ("keyboard-submit", "keyboard-mine", "keyboard-board", "keyboard-todo")
MAIN_REPRESENTATIVE = ("keyboard-propose", *MAIN_OFFICE)


def is_office(roles: Sequence[Role]) -> bool:
    """Whether things wait for somebody with these roles."""
    return bool({Role.STAFF, Role.CHAIR, Role.REPRESENTATIVE} & set(roles))


def main_keyboard(texts: Texts, language: str, roles: Sequence[Role], hidden: Collection[str] = ()) -> Json:
    """The keyboard that is always there."""
    office = MAIN_REPRESENTATIVE if Role.REPRESENTATIVE in roles else MAIN_OFFICE
    labels = [label for label in (office if is_office(roles) else MAIN_WORKER) if label not in hidden]
    keys = [{"text": texts.plain(language, label)} for label in labels]
    half = len(keys) // 2
    rows = [keys[:half], keys[half:]] if len(keys) > MOST_IN_A_ROW else [keys]
    return {
        "keyboard": rows,
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": texts.plain(language, "keyboard-placeholder"),
    }


def onward(roles: Sequence[Role]) -> list[list[Button]]:
    """Where to go when something is done: to what waits for the office, to one's own cases for everybody else."""
    return [[Button("button-todo", "todo:0") if is_office(roles) else Button("button-mine", "mine:0")]]


OVERVIEW = [Button("button-overview", "overview", style="primary")]
"""For a chair, who is asked little and looks at much."""


def entry_button(actor: Actor) -> list[Button]:
    """For whoever may write down what others say."""
    return [Button("button-enter", "enter")] if enters(actor) else []


COMMANDS: dict[Role, tuple[str, ...]] = {
    Role.WORKER: ("submit", "mine", "board", "rep", "bulletins", "union", "claim", "settings", "help"),
    Role.REPRESENTATIVE: (
        "propose",
        "todo",
        "visit",
        "submit",
        "mine",
        "board",
        "bulletins",
        "away",
        "union",
        "settings",
        "help",
    ),
    Role.STAFF: ("todo", "enter", "bulletin", "bulletins", "submit", "mine", "away", "union", "settings", "help"),
    Role.ADMIN: ("roster", "group", "policy", "calendar"),
    Role.CHAIR: (
        "overview",
        "todo",
        "enter",
        "bulletin",
        "bulletins",
        "submit",
        "mine",
        "away",
        "union",
        "settings",
        "help",
    ),
}
"""The commands shown to a role, in order; each is described by `command-<name>`."""
FOR_EVERYBODY = ("forget",)
"""Shown last, whatever one is."""


def commands_for(roles: Sequence[Role], hidden: Collection[str] = ()) -> tuple[str, ...]:
    """An admin's come first, beside those of whatever else they are."""
    offices = (role for role in (Role.CHAIR, Role.STAFF, Role.REPRESENTATIVE) if role in roles)
    commands = COMMANDS[next(offices, Role.WORKER)]
    whole = (*(COMMANDS[Role.ADMIN] if Role.ADMIN in roles else ()), *commands, *FOR_EVERYBODY)
    return tuple(name for name in whole if name not in hidden)
