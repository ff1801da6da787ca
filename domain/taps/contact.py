"""Representatives, and talks with them."""

from domain.taps.tap import Tap

REPRESENTATIVES = Tap("representatives")
TALK_TO = Tap("talk-to", int)
TALK_NAMED = Tap("talk-named", int)
TALK_HIDDEN = Tap("talk-hidden", int)
TALK_FILES = Tap("talk-files")
TALK_CANCEL = Tap("talk-cancel")

RELAY_MUTE = Tap("relay-mute")
RELAY_UNMUTE = Tap("relay-unmute", int)
RELAY_DEMAND = Tap("relay-demand")
RELAY_YES = Tap("relay-yes")
RELAY_NO = Tap("relay-no")
