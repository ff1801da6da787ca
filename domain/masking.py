"""Numbers that must not spread, an identity number or that of a bank card, in words that somebody wrote."""

import re
from collections.abc import Callable, Iterator
from datetime import date

MASK = "••••••"
"""Of any length the same, and no digit of it: the last four say enough to who knows somebody."""
_LONG = re.compile(r"(?<![0-9A-Za-z])\d(?:[ \-.·]?\d){14,18}(?:[ \-.·]?[xXｘＸ])?(?![0-9A-Za-z])")
"""Also in groups, as they stand on a card; digits of any width."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_IDENTITY = 18
_CARD = range(15, 20)
_ISSUERS = frozenset("3456")


def _plain(said: str) -> str:
    return "".join("X" if sign in "xXｘＸ" else str(int(sign)) for sign in said if sign.isdecimal() or sign in "xXｘＸ")


def is_identity(number: str) -> bool:
    """Eighteen signs, of which the last checks the others, and a day of birth that there is."""
    if len(number) != _IDENTITY or not number[:-1].isdecimal():
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11] == number[-1]


def is_card(number: str) -> bool:
    """Checked as banks check theirs."""
    if not number.isdecimal() or len(number) not in _CARD or number[0] not in _ISSUERS:
        return False
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


CHECKS: tuple[Callable[[str], bool], ...] = (is_identity, is_card)


def _found(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _LONG.finditer(text) if any(check(_plain(found[0])) for check in CHECKS))


def numbers(text: str) -> tuple[str, ...]:
    """Those in the text, in digits alone."""
    return tuple(_plain(found[0]) for found in _found(text))


def masked(text: str) -> str:
    """The same without them."""
    return _LONG.sub(lambda found: MASK if any(check(_plain(found[0])) for check in CHECKS) else found[0], text)
