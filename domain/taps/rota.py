"""Who is on duty when, of which union."""

from domain.taps.tap import PAGE, Tap

ROTA = Tap("rota")
ROTA_OF = Tap("rota-of", int)
ROTA_WRITE = Tap("rota-write", int)
ROTA_LESS = Tap("rota-less", int, PAGE)
ROTA_DROP = Tap("rota-drop", int, int, PAGE)
"""Of which union, which shift, from which page."""
ROTA_CANCEL = Tap("rota-cancel")
