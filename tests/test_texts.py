"""Every sentence is there in both languages, is used, can be rendered, and fits where Telegram shows it."""

import ast
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.demo.strip import STEPS
from bot.flows.bulletins_questions import CHANGEABLE
from bot.flows.cases import ACTIONS
from bot.flows.proposals import WRITTEN
from bot.handlers.cases import CANNOT_BE_UNDONE, UNTOLD
from bot.handlers.manners import RULED
from bot.handlers.policy import label
from bot.operating.settings import DEFAULT_POLICY, read_policy
from bot.views.card import SHOWN
from bot.views.course import LINES
from bot.views.keyboards import CASE_BUTTONS, COMMANDS, FOR_EVERYBODY, ON_THE_BOARD
from bot.views.keyboards import OF_PROPOSALS as CALLED_OTHERWISE
from bot.views.push import sentence
from bot.wire.session import Session
from bot.wire.texts import LANGUAGES, LOCALES, Day, Key, MissingText, Texts, packed, resource, unpacked
from domain import bulletins
from domain.board import Progress
from domain.cases.explanation import Why
from domain.cases.loop import ERRANDS, LOOP, PATHS, Action, Kind, Party, Stage
from domain.cases.model import Grade, Outcome, Rating
from domain.discussion import Act, Mark
from domain.discussion import State as Said
from domain.entries import Channel
from domain.following import Wish
from domain.people import Role
from domain.policy import Hint, figures
from domain.refusal import Refusal
from domain.roster import Column, Problem
from domain.unsealing import State
from services.board import Order
from services.overview import Part
from services.posts import Turn
from services.signups import MOVED_UP
from storage.people import Nameless

POLICY = read_policy(DEFAULT_POLICY)
TEXTS = Texts(POLICY.categories)


OF_REFERENCES = {"them": {"kind"}, "they": {"kind"}, "board-far": {"progress"}}


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
    found: dict[str, ftl.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in resource(path).body:
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


MESSAGES = {language: messages(language) for language in LANGUAGES}
ZH = MESSAGES["zh"]
BUTTONS = sorted(key for key in ZH if key.startswith(("button-", "keyboard-")) and key != "keyboard-placeholder")
TOASTS = sorted({key for key in ZH if key.startswith("refused-")} | {"done-accept", "done-satisfied", "done-mostly"})
TOASTS += [f"wished-{wish}" for wish in Wish]
TOASTS += [key for key in ZH if key.startswith(("discuss-done-", "discuss-wished-", "discuss-reported"))]
IN_BOTH = list(product(LANGUAGES, sorted(ZH)))


def over(cases: Iterable[tuple[str, ...]]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """One test over many cases, naming those that fail: thousands of tests of a line each would cost a minute."""
    listed = list(cases)

    def decorate(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            assert [case for case in listed if not _holds(check, case)] == []

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return decorate


def _holds(check: Callable[..., None], case: tuple[str, ...]) -> bool:
    try:
        check(*case)
    except (AssertionError, MissingText, pytest.fail.Exception):
        return False
    return True


# --- the two languages -----------------------------------------------------------------------------------------------


def test_both_languages_say_the_same_things() -> None:
    """No sentence is there in one language only."""
    assert set(MESSAGES["en"]) == set(ZH)


@over((key,) for key in sorted(ZH))
def test_both_languages_take_the_same_arguments(key: str) -> None:
    """What one sentence names, the other names too."""
    assert variables(MESSAGES["en"][key]) == variables(ZH[key])


def test_no_argument_is_taken_for_something_else() -> None:
    """What a sentence calls its own must not be the name of a way in which it is said."""
    ways = set(inspect.signature(Session.say).parameters)
    assert {key for key in ZH if variables(ZH[key]) & ways} == set()


def test_both_languages_name_every_category() -> None:
    """The names of the policy's categories are texts like all others."""
    keys = {f"category-{category.code}" for category in POLICY.categories}
    assert [keys - TEXTS.keys(language) for language in LANGUAGES] == [set(), set()]


AT_A_TERMINAL = {"BotFather", "ABC", "Ctrl", "dajiayi", "setup", "env", "txt", "svg", "y", "n"}
AT_A_TERMINAL |= {"DAJIAYI", "TELEGRAM", "API", "URL"}


@over((key,) for key in sorted(ZH))
def test_chinese_sentences_are_chinese(key: str) -> None:
    """No Latin words but names, units, commands and the classes."""
    said = re.sub(r"</?[a-z]+( expandable)?>|/[a-z]+", "", words_of(ZH[key].value))
    allowed = {"Telegram", "MB", "English", "A", "B", "C", "D", "xlsx", "csv"}
    spoken = set(re.findall(r"[A-Za-z]+", said)) - allowed - (AT_A_TERMINAL if key.startswith("setup-") else set())
    assert spoken <= ({"Which", "language", "Language"} if "language" in key else set())


@over((key,) for key in sorted(ZH))
def test_english_sentences_are_english(key: str) -> None:
    """No Chinese but the name of the thing, and the names of languages."""
    said = words_of(MESSAGES["en"][key].value).replace("大家议", "")
    assert "language" in key or not re.search(r"[\u4e00-\u9fff]", said)


# --- keys and code ---------------------------------------------------------------------------------------------------

CALLS_WITH_KEYS = {"say", "show", "notify", "plain", "html", "Key", "Button", "Label"}
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
AT_ONCE = ("join", "split", "told", "recall", "archive", "offer", "unpublish", *ADOPTION)
NEEDING_WORDS = {row.action for row in LOOP if row.words} - {Action.REPLY}
RESOLVED_BY = {Action.RESOLVE, Action.PROMISE, Action.PROPOSE}

EXPANSIONS: dict[str, set[str]] = {
    "achieved-{}": {"achieved-adopted", "achieved-archived", "achieved-taken"},
    "push-{}-{}": {sentence(row.action, party) for row in LOOP for party in row.tells},
    "push-{}": {sentence(row.action, party) for row in LOOP for party in row.tells},
    "card-errand-{}": {f"card-errand-{limit}" for limits in ERRANDS.values() for limit in limits},
    "course-{}": {f"course-{word}" for word in LINES.values()},
    "card-{}-head": {f"card-{side}-head" for side in ("submitter", "office", "proposal")},
    "card-body-{}": {f"card-body-{kind}" for kind in Kind},
    "card-asked-{}": {f"card-asked-{party}" for party in SHOWN},
    "card-{}-{}": {f"card-{side}-{standing}" for side, kind in SIDES for standing in STANDINGS[kind]},
    "card-{}": {"card-yellow", "card-red"},
    "board-{}": {f"board-{word}" for word in (*Order, "need", "not-needed", "found")},
    "button-board-{}": {f"button-board-{word}" for word in (*Order, "categories", "progress")},
    "button-progress-{}": {f"button-progress-{each}" for each in Progress},
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
    "history-{}": {f"history-{row.action}" for row in LOOP if row.action not in UNTOLD},
    "over-{}": {f"over-{part}" for part in Part},
    "button-over-{}": {f"button-over-{part}" for part in Part},
    "button-to-{}": {f"button-to-{word}" for word in RULED},
    "button-rewrite-{}": {f"button-rewrite-{part}" for part in WRITTEN},
    "propose-{}": {f"propose-{part}" for part in WRITTEN},
    "figure-{}": {label(key) for key in figures(POLICY)},
    "why-{}": {f"why-{why}" for why in Why},
    "digest-{}": {f"digest-{rung.name}" for rung in POLICY.ladder},
    "digest-own-{}": {f"digest-own-{row.limit}" for row in LOOP if row.turn in {Party.SUBMITTER, Party.RATER}}
    | {f"digest-own-{row.opens[1]}" for row in LOOP if row.opens and row.opens[0] is Party.SUBMITTER},
    "grade-{}": {f"grade-{grade}" for grade in Grade},
    "rating-{}": {f"rating-{rating}" for rating in Rating},
    "mistake-{}": {f"mistake-{problem}" for problem in Problem},
    "column-{}": {f"column-{column}" for column in Column},
    "roster-{}": {f"roster-{what}" for what in ("preview", "same", "mistakes", "imported")},
    "appointment-{}": {f"appointment-{turn}" for turn in Turn},
    "unsealed-{}": {f"unsealed-{state}" for state in State},
    "channel-{}": {f"channel-{channel}" for channel in Channel},
    "role-{}": {f"role-{role}" for role in Role},
    "category-{}": {f"category-{category.code}" for category in POLICY.categories},
    "command-{}": {f"command-{name}" for names in (*COMMANDS.values(), FOR_EVERYBODY) for name in names},
    "ask-{}": {f"ask-{word}" for word in (*ACTIONS, *RESOLVED_BY, *CANNOT_BE_UNDONE)},
    "done-{}": {f"done-{word}" for word in (*NEEDING_WORDS, *DONE_AT_ONCE, *MARKS, *OF_PROPOSALS, *AT_ONCE)},
    "submit-{}-{}": {f"submit-{state}-{hint}" for state in ("text", "collected") for hint in (*Hint, "plain")},
    "button-{}": {f"button-{word}" for _, group in CASE_BUTTONS for _, word, _ in group}
    | {f"button-{word}" for word in (*CALLED_OTHERWISE.values(), *ON_THE_BOARD.values())}
    | {f"button-{wish}" for wish in Wish},
    "button-{}-yes": {f"button-{word}-yes" for word in CANNOT_BE_UNDONE},
    "button-{}-no": {f"button-{word}-no" for word in CANNOT_BE_UNDONE},
    "bulletin-kind-{}": {f"bulletin-kind-{kind}" for kind in bulletins.Kind},
    "bulletin-head-{}": {f"bulletin-head-{kind}" for kind in bulletins.Kind},
    "bulletin-who-{}": {f"bulletin-who-{audience}" for audience in bulletins.Audience},
    "bulletin-news-{}": {
        f"bulletin-news-{what}" for what in (MOVED_UP, bulletins.What.REMINDER, bulletins.What.CANCELLED)
    },
    "button-bulletin-change-{}": {f"button-bulletin-change-{step}" for step in CHANGEABLE},
    "button-duty-{}": {"button-duty-on", "button-duty-off"},
    "duty-{}": {"duty-on", "duty-off"},
    "weekly-{}": {"weekly-on", "weekly-off"},
    "button-weekly-{}": {"button-weekly-on", "button-weekly-off"},
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
    paths = sorted(path for room in ("bot", "services") for path in (root / room).rglob("*.py"))
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


def asked_for() -> Iterator[tuple[str, str]]:
    """Every key that code passes where a key belongs, with its place."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in CALLS_WITH_KEYS:
                for argument in node.args:
                    for key in keys_in(argument):
                        yield f"{path.name}:{node.lineno}", key


KEY = re.compile(r"[a-z]+(-[a-zA-Z]+)+")
KEY_TEMPLATE = re.compile(r"[a-z]+(-[a-z]+)*-\{\}(-?\{\}|-[a-z]+)*")


def constants() -> set[str]:
    return {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def templates() -> set[str]:
    found = {template(node) for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)}
    return {text for text in found if KEY_TEMPLATE.fullmatch(text)}


def refusals() -> dict[str, type[Refusal]]:
    """By the sentence that a person reads; each stands beside the rules that raise it."""
    return {kind.key: kind for kind in Refusal.__subclasses__()}


def test_every_key_that_code_asks_for_is_there() -> None:
    """No handler names a sentence that nobody has written."""
    families, data_words = {key.split("-")[0] for key in ZH}, _data_words()
    firsts = [(place, key) for place, key in asked_for() if KEY.fullmatch(key) and key.split("-")[0] in families]
    assert [(place, key) for place, key in firsts if key not in ZH and key not in data_words] == []


def _data_words() -> set[str]:
    """Words that stand in the data of buttons, as second argument, and look like keys."""
    return {
        second.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Button"
        for second in node.args[1:2]
        if isinstance(second, ast.Constant) and isinstance(second.value, str)
    }


def test_every_composed_key_is_written_down() -> None:
    """An f-string that is a key is in EXPANSIONS, and what is there is still used."""
    assert templates() == set(EXPANSIONS)


@pytest.mark.parametrize("form", EXPANSIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_composed_key_is_there(form: str, language: str) -> None:
    """Whatever the enums and tables make of it."""
    assert EXPANSIONS[form] - TEXTS.keys(language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_sentence(language: str) -> None:
    """What the rules refuse is said in words."""
    assert refusals().keys() - TEXTS.keys(language) == set()


def test_every_sentence_is_used() -> None:
    """No sentence lies about that nobody says."""
    used = constants() | refusals().keys() | {*Nameless} | set().union(*EXPANSIONS.values())
    assert sorted(set(ZH) - used - set(OF_REFERENCES)) == []


def test_every_refusal_can_happen() -> None:
    """No refusal is written down that no rule raises."""
    root = Path(bot.__file__).parent.parent
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("domain", "services", "bot")
        for path in (root / room).rglob("*.py")
    )
    raised = {word for said in re.findall(r"\braise .*", code) for word in re.findall(r"\w+", said)}
    handed_on = set(re.findall(r", (\w+)\)", code))
    assert {kind.__name__ for kind in refusals().values()} - raised - handed_on == set()


# --- rendering -------------------------------------------------------------------------------------------------------

EXAMPLES: dict[str, list[object]] = {
    "count": [0, 1, 2, 11],
    "files": [0, 1, 2],
    "characters": [0, 1, 2],
    "late": [0, 1, 5],
    "minutes": [1, 2],
    "limit": [1, 20],
    "acceptance": [1, 2],
    "promise": [1, 13, Day(date(2026, 3, 19))],
    "due": [Day(date(2026, 3, 4))],
    "day": [Day(date(2026, 12, 31))],
    "category": [Key("category-childcare")],
    "standing": [Key("standing-handling")],
    "role": [Key("role-staff")],
    "grade": ["", Key("grade-A")],
    "rating": [Key("rating-satisfied")],
    "kind": ["demand", "proposal"],
    "urgent": ["danger", "yes", "no"],
    "telling": ["yes", "no"],
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
    "silenced": ["yes", "no"],
    "again": ["yes", "no"],
    "whom": ["none", "同事 3"],
    "achieved": ["none", ["办结 2 件", "接过职工诉求 1 件"]],
    "off": [0, 1, 7],
    "worked": [0, 1, 2],
}
"""What the arguments may be, where any word would not do."""
SPICE = "<b>&\u202e🙂"


def renderings(language: str, key: str, how: str) -> list[str]:
    """The sentence with each choice of its arguments."""
    names = sorted(variables(MESSAGES[language][key]))
    choices = [EXAMPLES.get(name, [SPICE]) for name in names]
    say = getattr(TEXTS, how)
    return [say(language, key, **dict(zip(names, values, strict=True))) for values in product(*choices)]


@over(IN_BOTH)
def test_every_sentence_can_be_said(language: str, key: str) -> None:
    """With all of its arguments, whatever they are; Telegram takes 4,096 characters and no unknown tag."""
    for text in renderings(language, key, "html"):
        assert "{" not in text
        assert len(text) <= 4096
        assert set(re.findall(r"</?([a-z]+)", text)) <= {"b", "blockquote"}
        assert "<b>&\u202e" not in text


@over(pair for pair in IN_BOTH if variables(ZH[pair[1]]))
def test_a_sentence_with_a_hole_is_not_said(language: str, key: str) -> None:
    """Whoever forgets an argument hears of it at once."""
    with pytest.raises(MissingText):
        TEXTS.html(language, key)


@over(IN_BOTH)
def test_tags_are_opened_and_closed(language: str, key: str) -> None:
    """Telegram refuses a message whose tags do not match."""
    for text in renderings(language, key, "html"):
        open_tags: list[str] = []
        for slash, tag in re.findall(r"<(/?)([a-z]+)", text):
            assert not slash or open_tags.pop() == tag
            open_tags += [] if slash else [tag]
        assert open_tags == []


@over(product(LANGUAGES, [*BUTTONS, *TOASTS]))
def test_buttons_and_toasts_are_plain(language: str, key: str) -> None:
    """Where Telegram shows no formatting, none is written, and nothing is escaped."""
    assert re.findall(r"</?[a-z]+|&[a-z]+;|\n", words_of(MESSAGES[language][key].value)) == []


@over(product(LANGUAGES, BUTTONS))
def test_a_buttons_own_words_fit_on_it(language: str, key: str) -> None:
    """At most 30 characters beside what it names."""
    assert len(words_of(MESSAGES[language][key].value)) <= 30


@over(product(LANGUAGES, TOASTS))
def test_a_toast_fits_whole(language: str, key: str) -> None:
    """Telegram shows 200 characters; nothing of ours is cut off."""
    assert max(map(len, renderings(language, key, "plain"))) <= 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("prefix", "most"),
    [("command-", 256), ("keyboard-placeholder", 64), ("bot-description", 512), ("bot-short-description", 120)],
)
def test_what_is_registered_with_telegram_fits(language: str, prefix: str, most: int) -> None:
    """Descriptions of commands, the placeholder, the profile."""
    found = {key: len(TEXTS.plain(language, key)) for key in ZH if key.startswith(prefix)}
    assert found
    assert {key: length for key, length in found.items() if length > most} == {}


# --- arguments -------------------------------------------------------------------------------------------------------


def test_a_missing_key_is_noticed() -> None:
    """A sentence that nobody has written is a mistake of ours, not an empty message."""
    with pytest.raises(MissingText, match="no-such-sentence"):
        TEXTS.plain("zh", "no-such-sentence")


def test_what_people_wrote_is_escaped_once_and_only_in_html() -> None:
    """A name with an angle bracket is shown as it is, in a message and on a button alike."""
    said = [
        say("zh", "welcome-back" if say == TEXTS.html else "button-union", **args)
        for say, args in ((TEXTS.html, {"union": "<A&B>"}), (TEXTS.plain, {"name": "<A&B>"}))
    ]
    assert ("&lt;A&amp;B&gt;" in said[0], said[1]) == (True, "<A&B>")


@pytest.mark.parametrize(("language", "said"), [("zh", "3月4日(周三)"), ("en", "Wed 4 Mar")])
def test_a_day_is_said_as_people_say_it(language: str, said: str) -> None:
    """With its weekday, since that is what people plan by."""
    assert said in TEXTS.plain(language, "card-office-submission", due=Day(date(2026, 3, 4)))


def test_arguments_come_through_the_outbox_as_they_were() -> None:
    """Words, numbers, other texts and days."""
    args = {"number": "0001", "late": 3, "category": Key("category-pay"), "due": Day(date(2026, 3, 4)), "text": ""}
    assert unpacked(packed(args)) == args
