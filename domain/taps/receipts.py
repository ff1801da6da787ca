"""A receipt: one's own, what it opens, and a new telephone."""

from domain.receipts import LENGTH, LETTERS
from domain.taps.tap import Form, Tap

RECEIPT_CODE = Form[str](f"[{LETTERS}]{{{LENGTH}}}", str)

RECEIPT = Tap("receipt")
CLAIM = Tap("claim")
CLAIM_NO = Tap("claim-no")
CLAIM_YES = Tap("claim-yes", RECEIPT_CODE)
CLAIM_MOVE = Tap("claim-move", RECEIPT_CODE)
CLAIM_SURE = Tap("claim-sure", RECEIPT_CODE)
MOVE_UNDO = Tap("move-undo", int)
