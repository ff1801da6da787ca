"""A group of staff: which one it is, and what is said there."""

from domain.taps.tap import Tap

GROUP = Tap("group", int)
GROUP_CODE = Tap("group-code", int)
GROUP_UNLINK = Tap("group-unlink", int)
GROUP_UNLINK_YES = Tap("group-unlink-yes", int)

GROUP_SEND = Tap("group-send", int)
GROUP_NOTE = Tap("group-note", int)
