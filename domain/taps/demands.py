"""A demand while it is written."""

from domain.taps.tap import CODE, Tap, one_of

WRITE = Tap("write")
DRAFT_DANGER = Tap("draft-danger", one_of(("yes", "no", "known")))
DRAFT_IN_DANGER = Tap("draft-in-danger")
"""Of one that waits for tomorrow, as too many were handed in today."""
DRAFT_NAMED = Tap("draft-named")
DRAFT_ANONYMOUS = Tap("draft-anonymous")
DRAFT_CLEAR = Tap("draft-clear")
DRAFT_GO_ON = Tap("draft-go-on")
DRAFT_RECEIVER = Tap("draft-receiver", int)
DRAFT_CONFIRM = Tap("draft-confirm")
DRAFT_EDIT = Tap("draft-edit")
DRAFT_MASK = Tap("draft-mask")
"""Takes numbers out that name somebody."""
DRAFT_CATEGORY = Tap("draft-category", CODE)
DRAFT_CATEGORIES = Tap("draft-category")
"""Back to where it is chosen."""
SUBMITTING_CONTINUE = Tap("submitting-continue")
DRAFT_ANEW = Tap("draft-anew")
DRAFT_CANCEL = Tap("draft-cancel")
