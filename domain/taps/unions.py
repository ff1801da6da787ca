"""A place of the tree, what is below it, and changing it."""

from domain.taps.tap import PAGE, Tap

PLACE = Tap("place", int)
PLACES = Tap("places", int, PAGE)
PLACE_TRAIL = Tap("place-trail", int)
PLACE_RENAME = Tap("place-rename", int)
PLACE_MOVE = Tap("place-move", int)
PLACE_MERGE = Tap("place-merge", int)
UNIONS_INTO = Tap("unions-into", int)
UNIONS_SURE = Tap("unions-sure")
UNIONS_CANCEL = Tap("unions-cancel")
