"""The keys of sentences that code asks for: read from its source, and what each f-string among them can become."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import bot
from bot.demo.strip import STEPS
from bot.flows.bulletins_questions import CHANGEABLE
from bot.flows.cases import worded
from bot.flows.proposals import WRITTEN
from bot.handlers.cases import ASKED_WHERE_KEPT, cannot_be_undone
from bot.handlers.policy import label
from bot.operating.check import CHECKS
from bot.views.card import SHOWN
from bot.views.keyboards import COMMANDS, FOR_EVERYBODY, ON_THE_BOARD
from bot.views.menu import ADMINISTERED, PLACES
from bot.views.push import sentence
from domain import bulletins
from domain.board import Order, Progress
from domain.cases.loop import presses
from domain.cases.model import Grade, Outcome, Rating
from domain.cases.promise import Why
from domain.cases.words import Action, Kind, Party, Stage
from domain.discussion import Act, Mark
from domain.discussion import State as Said
from domain.distress import Of
from domain.entries import Channel
from domain.figures import FIGURES
from domain.following import Wish
from domain.overview import Part
from domain.people import Role
from domain.policy import Hint, figures
from domain.posts import Turn
from domain.recognition import Doubt
from domain.roster import Column, Problem
from domain.rota import Amiss
from domain.taps.settings import DUTY, WEEKLY
from domain.taps.unions import PLACE_MERGE, PLACE_MOVE, PLACE_RENAME
from domain.unions import Becoming
from domain.unsealing import State
from domain.weekly import NUMBERS
from services.signups import MOVED_UP
from tests.loop import ERRANDS, LOOP, PATHS
from tests.sentences import POLICY

WAITING = ("asked", "promised", "handover", "consent", "review")
STANDINGS = {
    kind: {*(stage for stage in path if stage is not Stage.CLOSED), *Outcome, *WAITING} for kind, path in PATHS.items()
}
STANDINGS[Kind.PROPOSAL] |= {"rejected", "cosigning", "signing", "casting", "confirmation", "archive"}
SIDES = (("submitter", Kind.DEMAND), ("office", Kind.DEMAND), ("proposal", Kind.PROPOSAL), ("follower", Kind.DEMAND))
DONE_AT_ONCE = ("accept", "consent", "grant", "deny", "urge", "satisfied", "mostly", "withdraw-yes")
MARKS = ("question", "urgent", "object")
OF_PROPOSALS = ("cosign", "refuse", "vote-yes", "vote-no", "vote-abstain", "vote", "carried-out", "help", "champion")
ADOPTION = ("suggest", "entrust", "keep", "reclaim-yes")
AT_ONCE = ("leave", "join", "split", "told", "recall", "archive", "offer", "offer-yes", "unpublish", *ADOPTION)
NEEDING_WORDS = {row.action for row in LOOP if row.verb.words} - {Action.REPLY}
RESOLVED_BY = {Action.RESOLVE, Action.PROMISE, Action.PROPOSE}

EXPANSIONS: dict[str, set[str]] = {
    "field-{}": {"field-numbers"},
    "rota-wrong-{}": {f"rota-wrong-{why}" for why in Amiss},
    "vouch-{}": {"vouch-yes", "vouch-no"},
    "vouched-{}": {"vouched-yes", "vouched-no"},
    "button-vouch-{}": {"button-vouch-yes", "button-vouch-no"},
    "distress-{}": {f"distress-{kind}" for kind in Of},
    "distress-nobody-{}": {f"distress-nobody-{kind}" for kind in Of},
    "achieved-{}": {"achieved-adopted", "achieved-archived", "achieved-taken"},
    "push-{}-{}": {sentence(row.action, party) for row in LOOP for party in row.tells},
    "push-{}": {sentence(row.action, party) for row in LOOP for party in row.tells},
    "card-errand-{}": {f"card-errand-{limit}" for limits in ERRANDS.values() for limit in limits},
    "course-{}": {f"course-{row.verb.course}" for row in LOOP if row.verb.course},
    "card-{}-head": {f"card-{side}-head" for side in ("submitter", "office", "proposal")},
    "card-body-{}": {f"card-body-{kind}" for kind in Kind},
    "card-asked-{}": {f"card-asked-{party}" for party in SHOWN},
    "card-{}-{}": {f"card-{side}-{standing}" for side, kind in SIDES for standing in STANDINGS[kind]},
    "card-{}": {"card-yellow", "card-red"},
    "board-{}": {f"board-{word}" for word in (*Order, "need", "not-needed", "found")},
    "button-board-{}": {f"button-board-{word}" for word in (*Order, "categories", "progress")},
    "button-progress-{}": {f"button-progress-{each}" for each in Progress},
    **{f"{word}-{{}}": {f"{word}-{each}" for each in Becoming} for word in ("place-trail", "button-unions")},
    **{f"unions-{word}-{{}}": {f"unions-{word}-{each}" for each in Becoming} for word in ("ask", "sure", "done")},
    "button-tenure-{}": {f"button-tenure-{word}" for word in ("ends", "stays")},
    "speaker-{}": {f"speaker-{mark}" for mark in Mark},
    "button-discuss-{}": {f"button-discuss-{act}" for act in Act},
    "discuss-done-{}": {f"discuss-done-{act}" for act in set(Act) - {Act.HIDE}},
    "reported-{}": {f"reported-{state}" for state in (Said.LEFT, Said.HIDDEN, Said.RESTORED, Said.TAKEN_BACK)},
    "discuss-wished-{}": {f"discuss-wished-{wish}" for wish in (Wish.MUTE, Wish.UNMUTE)},
    "moderation-{}": {f"moderation-{state}" for state in set(Said) - {Said.STANDING}},
    "strip-{}": {f"strip-{stage}" for stage in STEPS},
    "strip-title-{}": {f"strip-title-{kind}" for kind in Kind},
    "strip-party-{}": {f"strip-party-{row.turn}" for row in LOOP if row.turn},
    "card-followed-{}": {f"card-followed-{kind}" for kind in Kind},
    "followed-{}": {f"followed-{standing}" for standing in (*set().union(*STANDINGS.values()), Stage.CLOSED)},
    "wished-{}": {f"wished-{wish}" for wish in Wish},
    "standing-{}": {f"standing-{standing}" for standing in set().union(*STANDINGS.values())},
    "history-{}": {f"history-{row.action}" for row in LOOP if not row.verb.untold},
    "over-{}": {f"over-{part}" for part in Part},
    "week-{}": {f"week-{name}" for name in NUMBERS},
    "button-week-{}": {f"button-week-{name}" for name in NUMBERS},
    "terminal-check-{}": {f"terminal-check-{name}" for name in ("settings", *CHECKS)},
    "counted-{}": {f"counted-{name}" for name in FIGURES},
    "button-over-{}": {f"button-over-{part}" for part in Part},
    "button-to-{}": {f"button-to-{name}" for name in ADMINISTERED},
    "keyboard-{}": {f"keyboard-{name}" for name in PLACES},
    "button-rewrite-{}": {f"button-rewrite-{part}" for part in WRITTEN},
    "propose-{}": {f"propose-{part}" for part in WRITTEN},
    "figure-{}": {label(key) for key in figures(POLICY)},
    "off-{}": {f"off-{name}" for name in vars(POLICY.modules)},
    "why-{}": {f"why-{why}" for why in Why},
    "digest-{}": {f"digest-{rung.name}" for rung in POLICY.ladder},
    "digest-own-{}": {f"digest-own-{row.limit}" for row in LOOP if row.turn in {Party.SUBMITTER, Party.RATER}}
    | {f"digest-own-{row.opens[1]}" for row in LOOP if row.opens and row.opens[0] is Party.SUBMITTER}
    - {"digest-own-changing"},  # nobody is reminded that they may think again
    "grade-{}": {f"grade-{grade}" for grade in Grade},
    "rating-{}": {f"rating-{rating}" for rating in Rating},
    "mistake-{}": {f"mistake-{problem}" for problem in Problem},
    "column-{}": {f"column-{column}" for column in Column},
    "roster-{}": {f"roster-{what}" for what in ("preview", "same", "mistakes", "imported", *Doubt)},
    "appointment-{}": {f"appointment-{turn}" for turn in Turn},
    "unsealed-{}": {f"unsealed-{state}" for state in State},
    "channel-{}": {f"channel-{channel}" for channel in Channel},
    "role-{}": {f"role-{role}" for role in Role},
    "category-{}": {f"category-{category.code}" for category in POLICY.categories},
    "command-{}": {f"command-{name}" for names in (*COMMANDS.values(), FOR_EVERYBODY) for name in names},
    "ask-{}": {f"ask-{word}" for word in (*worded(), *RESOLVED_BY, *cannot_be_undone(), *ASKED_WHERE_KEPT)},
    "ask-{}-instead": {f"ask-{press.under}-instead" for _, press in presses().values() if press.under},
    "button-{}-all": {f"button-{press.under}-all" for _, press in presses().values() if press.under},
    "done-{}": {f"done-{word}" for word in (*NEEDING_WORDS, *DONE_AT_ONCE, *MARKS, *OF_PROPOSALS, *AT_ONCE)},
    "submit-{}-{}": {f"submit-{state}-{hint}" for state in ("text", "collected") for hint in (*Hint, "plain")},
    "button-{}": {f"button-{press.label or press.word}" for row in LOOP for press in row.verb.buttons}
    | {f"button-{word}" for word in ON_THE_BOARD.values()}
    | {f"button-{wish}" for wish in Wish}
    | {f"button-{tap.words[0]}" for tap in (PLACE_RENAME, PLACE_MOVE, PLACE_MERGE)}
    | {f"button-{word}" for tap in (DUTY, WEEKLY) for word in tap.words}
    | {*DUTY.words, *WEEKLY.words},
    "done-{}-yes": {f"done-{word}-yes" for word in cannot_be_undone()},
    "button-{}-yes": {f"button-{word}-yes" for word in (*cannot_be_undone(), *ASKED_WHERE_KEPT)},
    "button-{}-no": {f"button-{word}-no" for word in (*cannot_be_undone(), *ASKED_WHERE_KEPT)},
    "bulletin-kind-{}": {f"bulletin-kind-{kind}" for kind in bulletins.Kind},
    "bulletin-head-{}": {f"bulletin-head-{kind}" for kind in bulletins.Kind},
    "bulletin-who-{}": {f"bulletin-who-{audience}" for audience in bulletins.Audience},
    "bulletin-news-{}": {
        f"bulletin-news-{what}" for what in (MOVED_UP, bulletins.What.REMINDER, bulletins.What.CANCELLED)
    },
    "button-bulletin-change-{}": {f"button-bulletin-change-{step}" for step in CHANGEABLE},
    "button-grade-{}": {f"button-grade-{grade}" for grade in Grade},
    "button-todo-{}": {f"button-todo-{pressure}" for pressure in ("row", "late", "urgent")},
    "button-receiver-{}{}": {
        f"button-receiver-{whose}{chosen}" for whose in ("own", "above") for chosen in ("", "-chosen")
    },
}
"""Every f-string that is a key, and what it can become: a new one has to be written down here."""


@cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    root = Path(bot.__file__).parent.parent
    said = (path for room in ("bot", "services") for path in (root / room).rglob("*.py"))
    paths = sorted((*said, root / "domain" / "names.py", root / "storage" / "copy.py"))
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def template(node: ast.JoinedStr) -> str:
    return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)


def keys_in(node: ast.expr) -> Iterator[str]:
    """The keys that an argument may be: constants and f-strings, on either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield template(node)
    elif isinstance(node, ast.IfExp):
        yield from keys_in(node.body)
        yield from keys_in(node.orelse)
