"""Every sentence, from the Fluent files of `locales/`: whole sentences with named arguments, never glued from pieces.

Arguments may be strings, numbers, a `Key` (another text, such as the name of a category), a `Day` (said as people say
it), or a list of such. A missing key or argument raises: a hole in a sentence is a mistake of ours, and tests find it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cache
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from domain.calendar import WorkingCalendar
from domain.masking import masked
from domain.policy import Category
from domain.retention import DELETED
from domain.sentences import Bare, Day, Key, Lines

LANGUAGES = ("zh", "en")


def language_of(code: str | None, otherwise: str) -> str:
    """Of somebody of whom Telegram says this: `en-US`, `EN`; whatever it says of others, they read the usual one."""
    return "en" if re.split("[-_]", (code or "").casefold())[0] == "en" else otherwise


LONG = 200
LOCALES = Path(__file__).parent.parent / "locales"


def due_day(moment: datetime, calendar: WorkingCalendar, now: datetime | None = None) -> Day:
    """The local day of a limit; where it is `now` known what time it is, also whether that is over."""
    day = calendar.local_day(moment)
    return Day(day, calendar.is_provisional(day), late=now is not None and now > moment)


class MissingText(Exception):
    """A key, or an argument of its sentence, that is not there."""


_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _say_zh(limit: Day) -> str:
    day, note = limit.date, ",已过期" if limit.late else ",暂定" if limit.provisional else ""
    return f"{day.month}月{day.day}日(周{'一二三四五六日'[day.weekday()]}{note})"


def _say_en(limit: Day) -> str:
    day, note = limit.date, " (overdue)" if limit.late else " (provisional)" if limit.provisional else ""
    return f"{_ENGLISH_DAYS[day.weekday()]} {day.day} {_ENGLISH_MONTHS[day.month - 1]}{note}"


_SAY = {"zh": _say_zh, "en": _say_en}
_SAY_FAR: dict[str, Callable[[date], str]] = {
    "zh": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "en": lambda day: f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}",
}
_BETWEEN = {"zh": "、", "en": ", "}
NONE = "–"
"""What an empty list says."""


class Texts:
    """The bundles of both languages, with the names of the policy's categories as `category-<code>`.

    `locales`: folders with texts of features that lie outside the product.
    """

    def __init__(self, categories: Iterable[Category] = (), locales: Iterable[Path] = ()) -> None:
        names, folders = tuple(categories), (LOCALES, *locales)
        self._bundles = {language: _bundle(language, names, folders) for language in LANGUAGES}
        self._plain: dict[tuple[str, str], str] = {}

    def plain(self, language: str, key: str, **args: Any) -> str:
        """The sentence as plain text: for buttons, toasts and commands."""
        return self._render(language, key, args, lambda text: text)

    def html(self, language: str, key: str, **args: Any) -> str:
        """The sentence as Telegram's HTML: what came from people is escaped, our own tags are not."""
        return self._render(language, key, args, lambda text: escape(text, quote=False))

    def keys(self, language: str) -> set[str]:
        return set(self._bundles[language]._messages)

    def bundle(self, language: str) -> object:
        """The same one wherever the same texts were read."""
        return self._bundles[language]

    def _render(self, language: str, key: str, args: Mapping[str, Any], clean: Any) -> str:
        """Most sentences have no arguments, and are always the same."""
        if args:
            return self._rendered(language, key, args, clean)
        if (language, key) not in self._plain:
            self._plain[language, key] = self._rendered(language, key, args, clean)
        return self._plain[language, key]

    def _rendered(self, language: str, key: str, args: Mapping[str, Any], clean: Any) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            key, args = _of_a_row(key, args)
        pattern = bundle.get_message(key).value
        assert pattern is not None
        said = {name: self._say(language, value, clean) for name, value in args.items()}
        # Fluent takes no argument of more than 2,500 characters: long ones are put in afterwards.
        long = [name for name, value in said.items() if isinstance(value, str) and len(value) > LONG]
        held = {name: f"\ue000{name}\ue001" for name in long}
        formatted, errors = bundle.format_pattern(pattern, said | held)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        text = str(formatted)
        for name, mark in held.items():
            text = text.replace(mark, said[name])
        return text

    def _say(self, language: str, value: Any, clean: Any) -> Any:
        match value:
            case Key(name=name, args=args):
                return self._render(language, name, args, clean)
            case Day(date=day, far=True):
                return _SAY_FAR[language](day)
            case Day():
                return _SAY[language](value)
            case date() as day:
                return _SAY[language](Day(day))
            case Lines(texts=texts, between=between):
                return between.join(self._say(language, each, clean) for each in texts)
            case list():
                return _BETWEEN[language].join(str(self._say(language, each, clean)) for each in value) or NONE
            case str() if value == DELETED:
                return self._render(language, "words-deleted", {}, clean)
            case Bare(text=text):
                return clean(text.replace("\ue000", ""))
            case str():
                return clean(masked(value.replace("\ue000", "")))
            case _:
                return value


_OTHERS = {
    "category-": "other-category",
    "standing-": "other-standing",
    "followed-": "other-standing",
    "history-": "other-history",
    "card-body-": "other-body",
    "card-followed-": "other-followed",
    "card-office-": "other-stands",
    "card-submitter-": "other-stands",
    "card-follower-": "other-stands",
    "digest-own-": "other-digest",
    "digest-": "other-digest",
}
"""What is said of a word that a row holds and this program does not know, by what its texts begin with."""


def _of_a_row(key: str, args: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """A category that left the policy, a stage of a feature that is gone: one such row silences no list.

    What the program knows has its texts: that is checked at the start. Raises MissingText for any other key.
    """
    for beginning, other in _OTHERS.items():
        if key.startswith(beginning):
            return other, {**args, "word": key.removeprefix(beginning)}
    raise MissingText(key)


_ENTRY = re.compile(r"^(-?)([a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a message begins, or a term; what else stands at the beginning of a line is a remark, or closes a brace."""


class Entries(dict[str, Any]):
    """Messages or terms by key, each as it is written until it is asked for: to read them all takes a second, for which
    every start and every command would wait.
    """

    def __getitem__(self, key: str) -> Any:
        entry = super().__getitem__(key)
        if isinstance(entry, str):
            self[key] = entry = FluentResource(entry).body[0]
        return entry


def _add(bundle: FluentBundle, text: str) -> None:
    """Of two of one name the first one stands."""
    found = [*_ENTRY.finditer(text)]
    for each, after in zip_longest(found, found[1:]):
        entries: Any = bundle._terms if each[1] else bundle._messages
        entries.setdefault(each[2], text[each.start() : after.start() if after else None])


@cache
def _bundle(language: str, categories: tuple[Category, ...], folders: tuple[Path, ...]) -> FluentBundle:
    """Made once a process: it is only read, and compiles a sentence when it is first said."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle._messages, bundle._terms = Entries(), Entries()
    for path in (path for folder in folders for path in sorted((folder / language).glob("*.ftl"))):
        _add(bundle, path.read_text(encoding="utf-8"))
    _add(bundle, "\n".join(f"category-{category.code} = {getattr(category, language)}" for category in categories))
    return bundle
