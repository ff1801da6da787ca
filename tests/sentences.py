"""Every sentence in both languages: its arguments, its own words, and all the ways in which it can be said."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from math import prod

from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.wire.texts import LANGUAGES, LOCALES, Texts
from domain.following import Wish
from domain.sentences import Day, Key

POLICY = read_policy(DEFAULT_POLICY)
TEXTS = Texts(POLICY.categories)
OF_REFERENCES = {
    "them": {"kind"},
    "they": {"kind"},
    "author": {"kind"},
    "board-far": {"progress"},
    "fell": {"by"},
    "who-decides": {"by"},
    "taking-up": {"step"},
    "done-satisfied": {"until"},
    "done-review": {"number"},
    "ask-appeal": {"number", "nameless"},
    "push-review-assignee": {"number", "by", "kind", "text"},
    "votes-counted": {"sealed", "voters", "yes", "no", "abstain"},
    "ratings-counted": {"over", "satisfied", "rated", "asked"},
}


class Variables(Visitor):
    """Collects the names of a sentence's arguments, and what it chooses between."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        """What is said within another sentence takes that one's arguments."""
        self.names |= OF_REFERENCES.get(node.id.name, set())


def messages(language: str) -> dict[str, ftl.Message]:
    """As they stand in their files, read whole."""
    found: dict[str, ftl.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def variables(message: ftl.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


def words_of(node: ftl.BaseNode | None) -> str:
    """What a sentence says by itself: all of its variants, without its arguments."""
    if isinstance(node, ftl.TextElement):
        return node.value
    if isinstance(node, ftl.StringLiteral):
        return str(node.value)
    if isinstance(node, ftl.SelectExpression):
        return max((words_of(variant.value) for variant in node.variants), key=len)
    if isinstance(node, ftl.Placeable):
        return words_of(node.expression)
    return "".join(map(words_of, node.elements)) if isinstance(node, ftl.Pattern) else ""


MESSAGES = {language: Texts()._bundles[language]._messages for language in LANGUAGES}
"""Each is read when it is asked for."""
ZH = MESSAGES["zh"]
BUTTONS = sorted(key for key in ZH if key.startswith(("button-", "keyboard-")) and key != "keyboard-placeholder")
TOASTS = sorted({key for key in ZH if key.startswith("refused-")} | {"done-accept", "done-satisfied", "done-mostly"})
TOASTS += [f"wished-{wish}" for wish in Wish]
TOASTS += [key for key in ZH if key.startswith(("discuss-done-", "discuss-wished-", "discuss-reported"))]

EXAMPLES: dict[str, list[object]] = {
    "count": [0, 1, 2, 11],
    "files": [0, 1, 2],
    "characters": [0, 1, 2],
    "late": [0, 1, 5],
    "minutes": [1, 2],
    "limit": [1, 20],
    "acceptance": [1, 2],
    "promise": [1, 13, Day(date(2026, 3, 19))],
    "until": ["none", Day(date(2026, 3, 12))],
    "due": [Day(date(2026, 3, 4))],
    "day": [Day(date(2026, 12, 31))],
    "category": [Key("category-childcare")],
    "standing": [Key("standing-handling")],
    "role": [Key("role-staff")],
    "grade": ["none", Key("grade-A")],
    "rating": [Key("rating-satisfied")],
    "kind": ["demand", "proposal"],
    "urgent": ["danger", "yes", "no"],
    "telling": ["yes", "no"],
    "nameless": ["yes", "no"],
    "when": ["none", "7月6日(周一) 9:00"],
    "where": ["none", "文化礼堂"],
    "state": ["own", "left", "full", "unlimited", "none", "place", "waiting", "volunteer"],
    "left": [0, 1, 20],
    "picture": ["yes", "no"],
    "volunteers": ["yes", "no", 3],
    "below": ["yes", "no"],
    "places": ["any", "none", "30"],
    **{name: [0, 1, 2] for name in ("known", "under_way", "ended", "follows", "signups", "talks", "posts")},
    "small": ["yes", "no"],
    "switch": ["yes", "no"],
    "silenced": ["yes", "no"],
    "again": ["yes", "no"],
    "whom": ["none", "同事 3"],
    "achieved": ["none", ["办成 2 件", "接过职工诉求 1 件"]],
    "off": [0, 1, 7],
    "worked": [0, 1, 2],
}
"""What the arguments may be, where any word would not do."""
MAY_BE_EMPTY: dict[str, list[object]] = {
    "note": ["", "\n“快一点”"],  # a word along with an urging, a line of its own; most are urged without
}
"""The only arguments that may be handed over empty; of every other a word (`none`, `no`) or a 0 says that."""
SPICE = "<b>&\u202e🙂"


def renderings(language: str, key: str, how: str) -> list[str]:
    """The sentence with each choice of its arguments."""
    names = sorted(variables(MESSAGES[language][key]))
    choices = [EXAMPLES.get(name, [SPICE]) for name in names]
    say = getattr(TEXTS, how)
    return [say(language, key, **dict(zip(names, values, strict=True))) for values in product(*choices)]


class Choices(Visitor):
    """Collects what a sentence chooses by, and between what; what is said within it is looked through too."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.found: dict[str, list[object]] = {}

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        if isinstance(node.selector, ftl.VariableReference):
            keys = self.found.setdefault(node.selector.id.name, [])
            keys += [each for each in map(_handed_over, node.variants) if each not in keys]
        self.generic_visit(node)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.visit(MESSAGES[self.language][node.id.name])


MANY = 7


def _handed_over(variant: ftl.Variant) -> object:
    """A value for which a variant is said."""
    key = variant.key
    if isinstance(key, ftl.NumberLiteral):
        return int(key.value)
    return {"one": 1, "other": MANY}.get(key.name, key.name)


MOST = 1500


def every_way(language: str, key: str) -> Iterator[tuple[dict[str, object], str]]:
    """The sentence in each of its branches and with each example, also what may be empty; where these are too many,
    each with each other of two arguments.
    """
    choices = Choices(language)
    choices.visit(MESSAGES[language][key])
    values = {name: _values(name, choices.found) for name in sorted(variables(MESSAGES[language][key]))}
    for chosen in _combined(values):
        yield chosen, TEXTS.html(language, key, **chosen)


def _values(name: str, found: dict[str, list[object]]) -> list[object]:
    known = [*EXAMPLES.get(name, []), *MAY_BE_EMPTY.get(name, [])]
    return [*known, *(each for each in found.get(name, []) if each not in known)] or ["甲"]


def _combined(values: dict[str, list[object]]) -> Iterator[dict[str, object]]:
    if prod(map(len, values.values())) <= MOST:
        for each in product(*values.values()):
            yield dict(zip(values, each, strict=True))
        return
    first = {name: each[0] for name, each in values.items()}
    for one, other in combinations(values, 2):
        for pair in product(values[one], values[other]):
            yield {**first, one: pair[0], other: pair[1]}
