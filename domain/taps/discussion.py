"""What is said of a case on the board."""

from domain.discussion import Act
from domain.following import Wish
from domain.taps.tap import PAGE, Tap, choice

DISCUSS = Tap("discuss", int, PAGE)
DISCUSS_SEE = Tap("discuss-see", int)
DISCUSS_BACK = Tap("discuss-back", int)
DISCUSS_WISH = Tap(choice(Wish, (Wish.MUTE, Wish.UNMUTE), before="discuss-"), int)

DISCUSS_SAY = Tap("discuss-say", int)
DISCUSS_REPLY = Tap("discuss-reply", int)
DISCUSS_CANCEL = Tap("discuss-cancel", int)

DISCUSS_OPEN = Tap("discuss-open", int)
DISCUSS_REPORT = Tap("discuss-report", int)
DISCUSS_TAKE_BACK = Tap("discuss-take-back", int)
DISCUSS_TAKE_BACK_YES = Tap("discuss-take-back-yes", int)
DISCUSS_APPEAL = Tap("discuss-appeal", int)
DISCUSS_ACT = Tap(choice(Act, before="discuss-"), int)
"""What an office does with a comment."""
