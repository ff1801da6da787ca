"""Somebody is in danger: who gets in touch, and what the two say to each other."""

from domain.taps.tap import PAGE, YES_OR_NO, Tap

DISTRESS_TAKE = Tap("distress-take", int)
DISTRESS_WRITE = Tap("distress-write", int)
DISTRESS_CONTACT = Tap("distress-contact", int)
CARERS = Tap("carers", PAGE)
CARER = Tap("carer", int, int, YES_OR_NO, PAGE)
"""Who is trained: whom, of the staff of which union, whether they are, from which page."""
DISTRESS_CANCEL = Tap("distress-cancel")
