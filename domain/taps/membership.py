"""Saying where one works. `UNION` looks below one, a page at a time."""

from domain.taps.tap import PAGE, Tap

UNION = Tap("union", int, PAGE)
JOIN = Tap("join", int)
NO_UNION = Tap("no-union")
SEARCH_UNION = Tap("search")
STAY = Tap("stay")
UNION_CHANGE = Tap("union-change")
VERIFY_ME = Tap("verify-me")
VERIFY_NO = Tap("verify-no")
LISTED_NOT_ME = Tap("listed-not-me", int)
"""The row of the roster."""
INVITED_YES = Tap("invited-yes")
INVITED_NO = Tap("invited-no")
