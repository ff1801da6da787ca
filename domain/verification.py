"""请工会核实我: who knows number and name of a row that nobody has taken is taken for the one who stands there."""

import re
import unicodedata
from dataclasses import dataclass

from domain.names import one_line
from domain.refusal import Refusal


class NotOnList(Refusal):
    """No row that is free has this number and this name; which of them is wrong is not said. Details: left."""

    key = "refused-not-on-list"


class TooManyNumbers(Refusal):
    """So many tries in a day. Details: limit."""

    key = "refused-number-tries"


class VerifiedAlready(Refusal):
    """The union knows them."""

    key = "refused-verified-already"


class NobodyAbove(Refusal):
    """Above their union is nobody who could say so."""

    key = "refused-nobody-above"


class AskedAlready(Refusal):
    """The union above has been asked lately. Details: day."""

    key = "refused-asked-already"


@dataclass(frozen=True)
class Said:
    """What somebody says stands on the roster."""

    number: str
    name: str


_LABELS = re.compile(r"(?:我的|我是|我叫|工号|员工号|编号|姓名|名字|叫|是|staff|number|name|no)[::是]?", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,,、;;/::。]+")


def read(text: str) -> Said | None:
    """`1023 王小明`, `王小明,工号1023`: what has a digit is the number. None where either is missing."""
    plain = _LABELS.sub(" ", one_line(unicodedata.normalize("NFKC", text)))
    parts = re.sub(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z]*[0-9])|(?<=[0-9])(?=[\u3400-\u9fff])", " ", plain)
    words = [word for word in _BETWEEN.split(parts) if word]
    numbers = [word for word in words if any(sign.isdecimal() for sign in word)]
    name = " ".join(word for word in words if word not in numbers)
    return Said(numbers[0], name) if len(numbers) == 1 and name else None


def is_same(said: Said, number: str, name: str) -> bool:
    """Whether the row is meant; blanks and small letters make no other name, a missing number is nobody's."""
    return bool(number) and _key(said.number) == _key(number) and _key(said.name) == _key(name)


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace(" ", "").replace("·", "")
