"""A new term of office: whose posts go on."""

from domain.taps.tap import PAGE, Tap

TENURE = Tap("tenure", int)
TENURE_SEAT = Tap("tenure-seat", int)
TENURE_PAGE = Tap("tenure-page", PAGE)
TENURE_ALL = Tap("tenure-all")
TENURE_NONE = Tap("tenure-none")
TENURE_LOOK = Tap("tenure-look")
TENURE_BEGIN = Tap("tenure-begin")
TENURE_BACK = Tap("tenure-back")
TENURES_CANCEL = Tap("tenures-cancel")
POSTS_ON = Tap("posts-on", int)
