"""Signing up to a bulletin, for oneself and one's children."""

from domain.taps.tap import Tap, one_of

SIGN = Tap(one_of(("up", "wait"), before="sign-"), int)
SIGN_OFF = Tap(one_of(("leave", "unhelp"), before="sign-"), int)
SIGN_HELP = Tap("sign-help", int)
SIGN_QUEUE = Tap("sign-queue", int)
NO_QUEUE = Tap("no-queue")

CHILDREN = Tap("children", int)
CHILD_AGE = Tap("age", int)
SIGN_CONSENT = Tap("sign-consent")
SIGN_BACK = Tap("sign-back")
SIGN_DROP = Tap("sign-drop")
