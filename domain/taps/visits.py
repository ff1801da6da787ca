"""Visits of representatives."""

from datetime import date

from domain.taps.tap import PAGE, Tap
from domain.visits import Meeting

VISIT = Tap("visit")
VISIT_DAY = Tap("visit-day", date)
VISIT_HOW = Tap("visit-how", Meeting)
VISIT_NOBODY = Tap("visit-nobody")
VISIT_SAVE = Tap("visit-save")
VISIT_CANCEL = Tap("visit-cancel")

VISITS = Tap("visits", PAGE)
VISIT_OPEN = Tap("visit-open", int)
VISIT_DEMAND = Tap("visit-demand", int)
VISIT_YES = Tap("visit-yes", int)
VISIT_NO = Tap("visit-no", int)
