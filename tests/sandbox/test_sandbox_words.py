"""Every word of the page is there in both languages, and used."""

from __future__ import annotations

import re
from pathlib import Path

import sandbox

PAGE = Path(sandbox.__file__).parent / "page"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PAGE.glob("*.js") if path.name != "words.js")
COMPOSED = ("bot_", "make_")  # say(`bot_${status}`)
TOLD = ("set_off", "set_off_nothing", "set_off_waiting", "hour", "working_day", "morning", "photo", "file", "voice")


def keys(language: str) -> set[str]:
    block = re.search(rf"^  {language}: {{\n(.*?)^  }},", (PAGE / "words.js").read_text(encoding="utf-8"), re.S | re.M)
    assert block
    return set(re.findall(r"^    (\w+):", block[1], re.M))


def test_both_languages_have_the_same_words() -> None:
    assert keys("zh") == keys("en")


def test_every_word_that_is_said_is_there() -> None:
    """`say("key")`, and keys that stand in a choice or a table."""
    said = set(re.findall(r'say\("(\w+)"', CODE)) | set(TOLD)
    assert said - keys("zh") == set()


def test_no_word_lies_about() -> None:
    """A key that no module names is said by nobody."""
    named = set(re.findall(r'"(\w+)"', CODE))
    assert {key for key in keys("zh") - named if not key.startswith(COMPOSED)} == set()


def test_nothing_comes_from_outside() -> None:
    """No module, style or picture has an address on the network."""
    everything = "".join(path.read_text(encoding="utf-8") for path in PAGE.iterdir())
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", everything)) - {
        "http://www.w3.org/2000/svg",
        "https://${plain}",
    }
    assert addresses == set()
