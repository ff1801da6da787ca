"""What staff write down for others."""

from domain.entries import Channel
from domain.taps.tap import CODE, Tap, one_of

ENTER = Tap("enter")
ENTER_UNION = Tap("enter-union", int)
ENTER_HOW = Tap("enter-how", Channel)
ENTER_CATEGORY = Tap("enter-category", CODE)
ENTER_DANGER = Tap("enter-danger", one_of(("yes", "no")))
ENTER_DONE = Tap("enter-done")
ENTER_UNNAMED = Tap("enter-unnamed")
ENTER_MATCH = Tap("enter-match", bool)
ENTER_NO_TELEPHONE = Tap("enter-no-telephone")
ENTER_CHANGE = Tap("enter-change", one_of(("said", "who")))
ENTER_CONFIRM = Tap("enter-confirm")
ENTER_CANCEL = Tap("enter-cancel")

ENTERED_YES = Tap("entered-yes", int)
ENTERED_NO = Tap("entered-no", int)
