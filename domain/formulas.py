"""What a spreadsheet would run, in whatever disguise: wide or small signs, behind blanks and what nobody sees."""

from unicodedata import category, normalize

SIGNS = "=+-@"
_MINUS = "\u2212"


def sign(text: str) -> str:
    """The sign with which it begins as a spreadsheet may read it; empty where it begins with none."""
    seen = (letter for letter in text if not letter.isspace() and category(letter) not in {"Cf", "Cc"})
    first = normalize("NFKC", next(seen, ""))[:1].replace(_MINUS, "-")
    return first if first and first in SIGNS else ""
