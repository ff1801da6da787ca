"""A person is no voice, and a voice is no person: the type checker says so, and few places can say otherwise."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parent.parent
ROOMS = ("domain", "services", "scheduler", "bot")

TRIED = """
from domain.people import Person, Voice, own_voice

def hears(voice: Voice) -> None: ...
def acts(person: Person) -> None: ...

def try_all(person: Person, voice: Voice) -> None:
    hears(voice)
    hears(own_voice(person))
    acts(person)
    hears(person)  # no
    acts(voice)  # no
    acts(own_voice(person))  # no
    print(person == voice)  # no
    print(voice in {person})  # no
"""

BY_HAND = {
    "domain/people.py": {"Person": 1, "Voice": 1},  # nobody, and one's own voice
    "domain/cases/calls.py": {"Person": 1},  # who is asked in an office, or acts in one
    "services/groups.py": {"Person": 1},  # who was asked in a group, as the row says
    "bot/views/groups.py": {"Person": 1},
    "bot/views/posts.py": {"Voice": 2},  # who is a chair now, and on whose word, as the row says
    "bot/handlers/cases.py": {"Person": 1},  # on a button: to whom a case goes
    "bot/handlers/leading.py": {"Person": 1},  # who leads it
    "bot/handlers/contact.py": {"Person": 1},  # on a button: which representative
    "bot/flows/contact.py": {"Person": 1},
    "bot/flows/cases.py": {"Person": 2},  # in what a conversation keeps: to whom it goes, who is asked to sign
    "bot/flows/proposals.py": {"Person": 2},
    "bot/flows/distress.py": {"Person": 1},  # on a button: who is marked as trained
    "bot/flows/verification.py": {"Person": 1},  # on a button: who is said to work there
}
"""Where a bare number is called one or the other, outside of the stores."""


def test_the_type_checker_keeps_them_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tried = tmp_path / "tried.py"
    tried.write_text(TRIED, encoding="utf-8")
    found, _, _ = api.run(["--strict", "--follow-imports=silent", f"--cache-dir={tmp_path / 'known'}", str(tried)])
    wrong = [place for place, line in enumerate(TRIED.splitlines(), 1) if line.endswith("# no")]
    assert [int(line.split(":")[1]) for line in found.splitlines() if ": error:" in line] == wrong, found


def made(module: Path) -> dict[str, int]:
    """How often a module makes either out of a number."""
    calls = (
        node.func for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    return dict(Counter(call.id for call in calls if isinstance(call, ast.Name) and call.id in {"Person", "Voice"}))


def test_only_stores_say_which_of_the_two_a_number_is() -> None:
    """And, at the edge, what a button or a conversation was given."""
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    assert {str(path.relative_to(ROOT)): made(path) for path in modules if made(path)} == BY_HAND
