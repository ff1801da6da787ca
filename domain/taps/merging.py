"""Putting two cases together."""

from domain.taps.tap import Tap

MERGE = Tap("merge", int, int)
MERGE_INTO = Tap("merge-into", int)
MERGE_YES = Tap("merge-yes")
MERGE_CANCEL = Tap("merge-cancel")
