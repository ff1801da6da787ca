"""Every sentence is there in both languages, is used, can be rendered, and fits where Telegram shows it."""

import ast
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot
from bot.wire.session import Session
from bot.wire.texts import LANGUAGES, MissingText
from domain.refusal import Refusal
from domain.sentences import MAIN, Button, Day, Key, Sentence, packed, unpacked
from storage.json import from_json, to_json
from storage.people import Nameless
from tests.keys import EXPANSIONS, keys_in, template, trees
from tests.sentences import (
    BUTTONS,
    MESSAGES,
    OF_REFERENCES,
    POLICY,
    TEXTS,
    TOASTS,
    ZH,
    messages,
    renderings,
    variables,
    words_of,
)

IN_BOTH = list(product(LANGUAGES, sorted(ZH)))


def over(cases: Iterable[tuple[str, ...]]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """One test over many cases, naming those that fail: thousands of tests of a line each would cost a minute."""

    def decorate(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            assert [case for case in cases if not _holds(check, case)] == []

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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_read_alone_as_in_its_file(language: str) -> None:
    """Each is read when it is first said, from where it begins to where the next one does."""
    whole, read = messages(language), MESSAGES[language]
    assert whole.keys() == read.keys()
    assert [key for key in whole if not whole[key].equals(read[key], ["span", "comment"])] == []


@over((key,) for key in sorted(ZH))
def test_both_languages_take_the_same_arguments(key: str) -> None:
    """What one sentence names, the other names too."""
    assert variables(MESSAGES["en"][key]) == variables(ZH[key])


def test_no_argument_is_taken_for_something_else() -> None:
    """What a sentence calls its own must not be the name of a way in which it is said."""
    ways = {
        way for how in (Session.say, Session.show, Session.ask_for_words) for way in inspect.signature(how).parameters
    }
    assert {key for key in ZH if variables(ZH[key]) & ways} == set()


def test_both_languages_name_every_category() -> None:
    """The names of the policy's categories are texts like all others."""
    keys = {f"category-{category.code}" for category in POLICY.categories}
    assert [keys - TEXTS.keys(language) for language in LANGUAGES] == [set(), set()]


AT_A_TERMINAL = {"BotFather", "ABC", "Ctrl", "dajiayi", "setup", "env", "txt", "svg", "y", "n"}
AT_A_TERMINAL |= {
    "DAJIAYI",
    "TELEGRAM",
    "API",
    "URL",
    "BACKUP",
    "DATA",
    "DIR",
    "TOKEN",
    "UTC",
    "webhook",
    "getWebhookInfo",
}
AT_A_TERMINAL |= {"add", "for", "restore", "root", "service", "system", "union", "useradd"}


@over((key,) for key in sorted(ZH))
def test_chinese_sentences_are_chinese(key: str) -> None:
    """No Latin words but names, units, commands and the classes."""
    said = re.sub(r"</?[a-z]+( expandable)?>|/[a-z]+", "", words_of(ZH[key].value))
    allowed = {"Telegram", "MB", "English", "A", "B", "C", "D", "xlsx", "xls", "csv"}
    allowed |= AT_A_TERMINAL if key.startswith(("setup-", "terminal-")) else set()
    spoken = set(re.findall(r"[A-Za-z]+", said)) - allowed
    assert spoken <= ({"Which", "language", "Language"} if "language" in key else set())


@over((key,) for key in sorted(ZH))
def test_english_sentences_are_english(key: str) -> None:
    """No Chinese but the name of the thing, and the names of languages."""
    said = words_of(MESSAGES["en"][key].value).replace("大家议", "")
    assert "language" in key or not re.search(r"[\u4e00-\u9fff]", said)


# --- keys and code ---------------------------------------------------------------------------------------------------

CALLS_WITH_KEYS = {"say", "show", "ask_for_words", "notify", "plain", "html", "Key", "Button", "Label", "Sentence"}


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
    handed_on = {
        *re.findall(r", (\w+)\)", code),
        *re.findall(r'": (\w+),', code),
        *re.findall(r"(?:refusal|nobody)=refusals\.(\w+)", code),
    }
    assert {kind.__name__ for kind in refusals().values()} - raised - handed_on == set()


# --- rendering -------------------------------------------------------------------------------------------------------


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


WORDS = st.text(max_size=9)
PARTS = st.recursive(
    WORDS | st.integers(0, 2**53) | st.none() | st.builds(Day, st.dates(), st.booleans(), st.booleans()),
    lambda parts: st.lists(parts, max_size=2) | st.builds(Key, WORDS, st.dictionaries(WORDS, parts, max_size=2)),
)
SAID = st.dictionaries(WORDS, PARTS, max_size=3)
SIDE_BY_SIDE = st.lists(st.builds(Button, WORDS, WORDS, SAID, *3 * [st.none() | WORDS]), min_size=1, max_size=2).map(
    tuple
)
UNDER_IT = st.just(MAIN) | st.lists(SIDE_BY_SIDE, max_size=2).map(tuple)


@given(st.builds(Sentence, WORDS, SAID, UNDER_IT, st.booleans()))
def test_a_sentence_comes_through_the_outbox_as_it_was(sentence: Sentence) -> None:
    assert Sentence.decode(from_json(to_json(sentence.encode()))) == sentence
