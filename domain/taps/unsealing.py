"""Learning an anonymous name: asked for, decided, objected to, looked at."""

from domain.taps.tap import Tap

UNSEAL_ASK = Tap("unseal-ask")
UNSEAL_CANCEL = Tap("unseal-cancel")
UNSEAL_YES = Tap("unseal-yes", int)
UNSEAL_NO = Tap("unseal-no", int)
UNSEAL_OBJECT = Tap("unseal-object", int)
UNSEAL_OBJECT_YES = Tap("unseal-object-yes", int)
UNSEAL_OBJECT_NO = Tap("unseal-object-no")
UNSEAL_LOOK = Tap("unseal-look", int)
UNSEALINGS = Tap("unsealings", int, int)
"""Of a union, those before the one of this number."""
