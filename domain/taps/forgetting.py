"""Being forgotten, asked twice."""

from domain.taps.tap import Tap

FORGET = Tap("forget")
FORGET_SURE = Tap("forget-sure")
FORGET_NOW = Tap("forget-now")
FORGET_STAY = Tap("forget-stay")
