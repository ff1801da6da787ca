"""Passing on what stands on the board."""

from domain.taps.tap import Tap

BRING = Tap("bring", int)
