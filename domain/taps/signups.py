"""Signing up to a bulletin, for oneself and one's children."""

from domain.taps.tap import Tap, either

SIGN = Tap(either("sign-wait", "sign-up"), int)
"""Whether they wait for a place."""
SIGN_OFF = Tap(either("sign-unhelp", "sign-leave"), int)
"""Whether as a volunteer."""
SIGN_HELP = Tap("sign-help", int)
SIGN_QUEUE = Tap("sign-queue", int)
NO_QUEUE = Tap("no-queue")

CHILDREN = Tap("children", int)
CHILD_AGE = Tap("age", int)
SIGN_CONSENT = Tap("sign-consent")
SIGN_BACK = Tap("sign-back")
SIGN_DROP = Tap("sign-drop")
