"""Bulletins: written, read, and looked after."""

from domain.bulletins import Kind
from domain.taps.tap import NUMBER, PAGE, Tap, one_of, or_else

BULLETINS = Tap("bulletins", PAGE)
BULLETIN = Tap("bulletin", int)
SEEN = Tap("seen", int)

BULLETIN_BEGIN = Tap("bulletin-begin")
BULLETIN_KIND = Tap("bulletin-kind", Kind)
BULLETIN_NO_PICTURE = Tap("bulletin-no-picture")
BULLETIN_UNION = Tap("bulletin-union", int, PAGE)
BULLETIN_FOR = Tap("bulletin-for", int)
BULLETIN_WHO = Tap("bulletin-who", int)
BULLETIN_SKIP = Tap("bulletin-skip")
BULLETIN_PLACES = Tap("bulletin-places", or_else("any", NUMBER))
BULLETIN_VOLUNTEERS = Tap("bulletin-volunteers")
BULLETIN_AGAIN = Tap("bulletin-again", one_of(("kind", "text", "union", "when", "where", "places")))
BULLETIN_SEND = Tap("bulletin-send")
BULLETIN_BACK = Tap("bulletin-back")
BULLETIN_CONTINUE = Tap("bulletin-continue")
BULLETIN_ANEW = Tap("bulletin-anew")
BULLETIN_DROP = Tap("bulletin-drop")

BULLETIN_FIGURES = Tap("bulletin-figures", int)
BULLETIN_REFRESH = Tap("bulletin-refresh", int)
BULLETIN_LIST = Tap("bulletin-list", int, PAGE)
BULLETIN_CLOSE = Tap("bulletin-close", int)
BULLETIN_STOP = Tap("bulletin-stop", int)
BULLETIN_STOP_YES = Tap("bulletin-stop-yes", int)
NO_STOP = Tap("no-stop")
