"""The keyboard that is always there, and what leads to each place of the menu (`domain/menu.py`)."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.wire.buttons import Json, in_rows
from bot.wire.texts import Texts
from domain.board import Order
from domain.menu import KEYS, keys
from domain.people import Role, UnionId
from domain.sentences import Button
from domain.taps.board import BOARD
from domain.taps.bulletins import BULLETIN_BEGIN, BULLETINS
from domain.taps.contact import REPRESENTATIVES
from domain.taps.demands import WRITE
from domain.taps.entries import ENTER
from domain.taps.groups import GROUP
from domain.taps.lists import MINE, TODO
from domain.taps.menu import ADMINISTER, FIND, HELP, MENU, OFFERS, OTHERS
from domain.taps.overview import OVER_ALL
from domain.taps.policy import CALENDAR, POLICY, RULINGS, SWITCHES
from domain.taps.proposals import PROPOSE
from domain.taps.roster import ROSTER
from domain.taps.rota import ROTA_OF
from domain.taps.settings import SETTINGS
from domain.taps.tap import Tap
from domain.taps.visits import VISIT

PLACES: Mapping[str, str] = {
    "submit": WRITE(),
    "mine": MINE(0),
    "board": BOARD(Order.NEWEST, None, None, 0),
    "representatives": REPRESENTATIVES(),
    "offer": OFFERS(),
    "propose": PROPOSE(),
    "own-submit": WRITE(),
    "visit": VISIT(),
    "todo": TODO(0),
    "find": FIND(),
    "enter": ENTER(),
    "launch": BULLETIN_BEGIN(),
    "overview": OVER_ALL(),
    "administer": ADMINISTER(),
    "more": MENU(),
    "others": OTHERS(),
    "own": MINE(0),
    "bulletins": BULLETINS(0),
    "settings": SETTINGS(),
    "help": HELP(),
}
"""What a button of the menu does, by its name."""
ADMINISTERED: Mapping[str, Tap[int]] = {
    "roster": ROSTER,
    "policy": POLICY,
    "calendar": CALENDAR,
    "rota": ROTA_OF,
    "group": GROUP,
    "switches": SWITCHES,
    "rulings": RULINGS,
}
"""管理: of the union whose admin one is."""
FORMER = ("propose",)
"""Keys that somebody may still have before them."""
LABELS = tuple(
    dict.fromkeys(f"keyboard-{name}" for name in (*(each for row in KEYS.values() for each in row), *FORMER))
)
"""All that a key can say."""
TWO = 2


def main_keyboard(
    texts: Texts, language: str, roles: Sequence[Role], hidden: Collection[str], off: Collection[str]
) -> Json:
    """The keyboard that is always there. `hidden`: keys of what the program is without."""
    labels = [label for name in keys(roles, off) if (label := f"keyboard-{name}") not in hidden]
    named = [{"text": texts.plain(language, label)} for label in labels]
    return {
        "keyboard": [named[start : start + TWO] for start in range(0, len(named), TWO)],
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": texts.plain(language, "keyboard-placeholder"),
    }


def entries(names: Iterable[str]) -> list[list[Button]]:
    """A button for each place."""
    return in_rows([Button(f"keyboard-{name}", PLACES[name]) for name in names], TWO)


def administered(seat: UnionId) -> list[list[Button]]:
    """A button for each thing that an admin looks after."""
    return in_rows([Button(f"button-to-{name}", tap(seat)) for name, tap in ADMINISTERED.items()], TWO)
