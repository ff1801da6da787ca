"""Every message read aloud: four short lines at most unless there is a reason, and each with a next step."""

import ast
import re
from math import ceil
from unicodedata import east_asian_width

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.views.card import SHOWN_TO
from bot.views.push import sentence
from domain.cases.procedure import Move
from domain.cases.words import Party
from tests.keys import EXPANSIONS, keys_in, trees
from tests.loop import LOOP
from tests.sentences import BUTTONS, TOASTS, ZH, renderings

LINES, LINE = 4, 44
"""So many lines of a phone, each of 22 Chinese characters."""

LONGER = {
    "what is signed or sent is shown whole once more": {
        "bulletin-preview",
        "calendar-preview",
        "merge-look",
        "propose-preview",
        "roster-preview",
        "sign-consent",
        "submit-preview-anonymous",
        "tenure-preview",
        "unseal-look",
    },
    "a decision, with what it is about and what follows from it": {
        "forget-sure",
        "push-extend-chair",
        "push-extend-lead",
        "push-publish-submitter",
        "unions-sure-merged",
        "unseal-reason",
        "unsealing-offer",
        "unsealing-told",
    },
    "read out to somebody, or copied onto paper": {
        "entered-slip",
        "entered-slip-urgent",
        "receipt-own",
    },
    "somebody may be in danger": {
        "danger-place",
        "distress-person",
        "distress-place",
        "submit-collected-danger",
    },
    "read once, on the first day or when asked for": {
        "calendar",
        "help",
        "how-it-works",
        "joined-how-it-works",
        "how-it-works-admin",
        "how-it-works-chair",
        "overview",
    },
}
AT_A_TERMINAL = {key for key in ZH if key.startswith(("setup-", "terminal-"))}
"""Read at a computer by whoever sets it up: there is room, and the next question follows by itself."""
NEXT = re.compile(r"请|点|写|会|前|再|/[a-z]+|[??]|回复|发|等|找|按|选|扫|打|换|接着|照常|可以|告诉|:")
"""Words that ask for something, offer it, or say what comes."""
NOTHING_TO_DO = {
    "roster-importing": "turns by itself into what came of it",
}


class Said(Visitor):
    """Collects all that a sentence may say by itself, and within it."""

    def __init__(self) -> None:
        self.words = ""

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.words += node.value

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.visit(ZH[node.id.name])


def _said_by(key: str) -> str:
    said = Said()
    said.visit(ZH[key])
    return said.words


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _lines(key: str) -> int:
    """How many lines of a phone it takes, with short words in its holes and the shortest of its choices."""
    said = [re.sub(r"</?[a-z ]+>", "", text).split("\n") for text in renderings("zh", key, "html")]
    return min(sum(max(1, ceil(_width(line) / LINE)) for line in text if line.strip()) for text in said)


def test_a_message_has_four_short_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads at a break reads no more; what is longer is here with its reason, and nothing else is."""
    monkeypatch.setattr("tests.sentences.SPICE", "文字")
    messages = set(ZH) - {*BUTTONS, *TOASTS} - AT_A_TERMINAL
    assert {key for key in messages if _lines(key) > LINES} == set().union(*LONGER.values())


def test_a_message_ends_in_a_next_step() -> None:
    """What is refused, what is pushed, and whatever is said without a button says itself what one can do, or comes."""
    said = {key for key in ZH if key.startswith(("refused-", "push-"))} | _said_without_buttons()
    stuck = {key for key in said - AT_A_TERMINAL if key in ZH and not NEXT.search(_said_by(key))}
    assert stuck == set(NOTHING_TO_DO)


def _said_without_buttons() -> set[str]:
    found = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _says(node) and not any(map(_are_buttons, _parts(node))):
                found.update(*(EXPANSIONS.get(key, {key}) for key in keys_in(node.args[0])))
    return found


def _says(call: ast.Call) -> bool:
    return getattr(call.func, "attr", "") in {"say", "show"} or getattr(call.func, "id", "") == "Sentence"


def _parts(call: ast.Call) -> list[tuple[str | None, ast.expr]]:
    """By their names."""
    named = zip(("key", "args", "buttons", "protected"), call.args, strict=False)
    return [*named, *((keyword.arg, keyword.value) for keyword in call.keywords)]


def _are_buttons(part: tuple[str | None, ast.expr]) -> bool:
    """Or may be; what stands below the chat is no step."""
    name, value = part
    return name in {"buttons", None} and getattr(value, "id", "") != "MAIN"


OFFICE_WORDS = re.compile("受理|立案|领衔|联名|督查|承办|办结")
"""The office's own words: whoever has none of its posts does not know them."""
WORKERS = {Party.SUBMITTER, Party.COMPANION, Party.RATER, Party.CONCERNED}
READ_BY_ALL = ("standing-{}", "history-{}", "followed-{}", "course-{}", "card-asked-{}", "card-body-{}", "why-{}")
"""What is the same for whoever may look."""


def _read_by_workers() -> set[str]:
    """Pushes to them, cards and lines that they see, and what is asked and answered where they do something."""
    told = {sentence(row.action, party) for row in LOOP for party in WORKERS & row.tells} | {"push-moved-follower"}
    cards = {key for key in EXPANSIONS["card-{}-{}"] | EXPANSIONS["card-{}-head"] if not key.startswith("card-office-")}
    errands = {f"card-errand-{limit}" for limit, shown in SHOWN_TO.items() if Party.SUBMITTER in shown}
    words = {word for row in LOOP if WORKERS & row.by for word in _words_of(row)}
    done = {f"{about}-{word}" for word in words for about in ("ask", "done")}
    alike = set().union(*(EXPANSIONS[form] for form in (*READ_BY_ALL, "digest-own-{}")))
    return (told | cards | errands | done | alike) & set(ZH)


def _words_of(row: Move) -> set[str]:
    return {str(row.action), *(press.word for press in row.verb.buttons)}


def test_workers_read_no_words_of_the_office() -> None:
    """Who is told, shown or asked something without a post reads what it means, in everyday words."""
    found = {key: OFFICE_WORDS.findall(_said_by(key)) for key in _read_by_workers()}
    assert len(found) > 200
    assert {key: words for key, words in found.items() if words} == {}
