"""The menu: what lies behind the last key, and behind those that hold several things."""

from domain.taps.tap import Tap

MENU = Tap("menu-more")
OFFERS = Tap("menu-offer")
OTHERS = Tap("menu-others")
ADMINISTER = Tap("menu-administer")
FIND = Tap("find")
HELP = Tap("help")
