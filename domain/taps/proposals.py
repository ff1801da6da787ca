"""A proposal while it is written."""

from domain.taps.tap import CODE, Tap, one_of

PROPOSAL_CATEGORY = Tap("proposal-category", CODE)
PROPOSAL_COSIGNER = Tap("proposal-cosigner", int)
PROPOSAL_PREVIEW = Tap("proposal-preview")
PROPOSAL_CONFIRM = Tap("proposal-confirm")
PROPOSAL_PART = Tap("proposal-part", one_of(("title", "reason", "suggestion")))
PROPOSAL_COSIGNERS = Tap("proposal-cosigners")
PROPOSAL_CANCEL = Tap("proposal-cancel")
PROPOSE = Tap("propose")
