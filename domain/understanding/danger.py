"""Whether somebody is in danger now: of a place, where help must come, or of a person.

Clause by clause, after figures of speech are taken out, and but for what is said not to be so, long ago, or a drill.
"""

import re

from domain.understanding.hearing import heard
from domain.understanding.meanings import Meaning
from domain.understanding.tables import any_of, table

_SAID = {name: any_of(parts) for name, parts in table("danger").items()}
_PAST = {Meaning.DANGER_PERSON: "long_ago", Meaning.DANGER_PLACE: "not_now"}
_KINDS = {Meaning.DANGER_PERSON: "person", Meaning.DANGER_PLACE: "place"}
_DIRECTLY_BEFORE = re.compile(f"(?:{_SAID['not_so'].pattern})$")
_CLAUSES = re.compile(r"[，,。.;；!！?？\n、]+")


def dangers(text: str) -> list[Meaning]:
    """Of a person first: whoever is desperate inside a fire is still helped by both."""
    said = _SAID["figures"].sub("〇", heard(text))
    return [kind for kind in _KINDS if _is_said(said, kind) and not _SAID["from_afar"].search(said)]


def is_asked_from_afar(text: str) -> bool:
    """Whether somebody asks about danger elsewhere, of which they have only heard."""
    said = _SAID["figures"].sub("〇", heard(text))
    return bool(_SAID["from_afar"].search(said)) and any(_SAID[name].search(said) for name in _KINDS.values())


def _is_said(said: str, kind: Meaning) -> bool:
    """A word of the past, or of a drill, goes for the clauses around it as well."""
    if _SAID[_PAST[kind]].search(said) and not _SAID["still"].search(said):
        return False
    return any(_is_so(clause, kind) for clause in _CLAUSES.split(said))


def _is_so(clause: str, kind: Meaning) -> bool:
    found = _SAID[_KINDS[kind]].finditer(clause)
    return any(not _DIRECTLY_BEFORE.search(clause[: each.start()]) for each in found)
