"""Somebody is in danger: who gets in touch, and what the two say to each other."""

from domain.taps.tap import Tap

DISTRESS_TAKE = Tap("distress-take", int)
DISTRESS_WRITE = Tap("distress-write", int)
DISTRESS_CONTACT = Tap("distress-contact", int)
DISTRESS_CANCEL = Tap("distress-cancel")
