"""Saying where one works. `UNION` looks below one, a page at a time."""

from domain.taps.tap import PAGE, Tap, one_of

UNION = Tap("union", int, PAGE)
JOIN = Tap("join", int)
NO_UNION = Tap("no-union")
SEARCH_UNION = Tap("search")
STAY = Tap("stay")
UNION_CHANGE = Tap("union-change")
VERIFY_ME = Tap("verify-me")
VERIFY_NO = Tap("verify-no")
VERIFY_ABOVE = Tap("verify-above")
VOUCH = Tap("vouch", int, one_of(("yes", "no")))
"""Of whom it is said, and what."""
LISTED_NOT_ME = Tap("listed-not-me", int)
"""The row of the roster."""
INVITED_YES = Tap("invited-yes")
INVITED_NO = Tap("invited-no")
