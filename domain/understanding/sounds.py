"""What signs sound like, so that what is written with others of the same sound is found."""

import re
from functools import cache, lru_cache

from domain.understanding.tables import table

_ALIKE = re.compile(r"^(?P<first>[zcs])h|(?P<last>[ei]n)g$")
"""Most south of the river hear no difference there: `zhang` and `zang`, `ming` and `min`."""
KNOWN = 8192


@cache
def _syllables() -> dict[str, str]:
    return {sign: syllable for syllable, signs in table("sounds").items() for sign in signs}


@lru_cache(KNOWN)
def sounds(text: str) -> str:
    """A syllable a sign, a blank around each; a sign that has none stands for itself."""
    said = (_syllables().get(sign, sign) for sign in text)
    return "".join(f" {_ALIKE.sub(lambda found: found['first'] or found['last'], each)}" for each in said) + " "


@lru_cache(KNOWN)
def spelled(text: str) -> tuple[str, str]:
    """As it is typed with Latin letters: every syllable in one word, and the first letter of each."""
    said = [_syllables().get(sign, sign) for sign in text]
    return "".join(said), "".join(each[0] for each in said)
