"""Looking at what of a form is kept apart."""

from domain.taps.tap import CODE, Tap

SEAL = Tap("seal", int, CODE)
"""The case, and the field's name."""
