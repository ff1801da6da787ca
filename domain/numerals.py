"""Numbers as people write them: 7, 七, 两, 十二, 廿三."""

import re

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "俩": 2, "仨": 3}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_SIGNS = "".join((*_DIGITS, *_TENS, "百"))
_NUMERAL = re.compile(f"[{_SIGNS}]+")
_COUNT = re.compile(
    r"(?:今年|刚满?|已经|快|一共|总共|就|有|共|满|他|她|孩子|小孩|娃){0,4}(?P<number>\d+|[" + _SIGNS + "]+)"
    r"(?:(?:周|虚)?岁多?半?|[个名位](?:孩子|小孩|娃娃?|人|座位)?|人|yearsold|kids?|children|places|people)?[了吧啊]?",
    re.IGNORECASE,
)


def numeral(said: str) -> int | None:
    """None where it is none, as 十十."""
    if said.isdecimal():
        return int(said) if len(said) < 10 else None
    if said and all(sign in _DIGITS for sign in said):
        return int("".join(str(_DIGITS[sign]) for sign in said))
    if not (found := re.fullmatch("(?:(.)百零?)?(?:([一二三四五六七八九])?([十廿卅]))?(.)?", said)):
        return None
    hundreds, many, tens, ones = found.groups()
    if any(sign is not None and sign not in _DIGITS for sign in (hundreds, ones)) or (many and tens != "十"):
        return None
    ten = _TENS[tens] * (_DIGITS[many] if many else 1) if tens else 0
    return 100 * _DIGITS.get(hundreds or "", 0) + ten + _DIGITS.get(ones or "", 0)


def in_digits(text: str, where: str = "") -> str:
    """The same with every numeral as digits; `where`: only those before one of these words, a pattern."""
    form = re.compile(rf"[{_SIGNS}]+(?={where})") if where else _NUMERAL
    return form.sub(lambda found: found[0] if (value := numeral(found[0])) is None else str(value), text)


def counted(text: str) -> int | None:
    """A number with what is counted: `七岁`, `两个孩子`, `20 人`. None where it is no number, or says more."""
    found = _COUNT.fullmatch("".join(text.split()))
    return numeral(found["number"]) if found else None
