"""Files that were held back: for a case or a talk."""

from domain.taps.tap import Tap, one_of

HELD_SEND = Tap(one_of(("case", "talk"), before="held-"), int)
HELD_DROP = Tap(one_of(("case", "talk"), before="held-drop-"), int)
