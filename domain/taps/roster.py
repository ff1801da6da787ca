"""The roster of a union: each carries the union, or the upload."""

from domain.recognition import Doubt
from domain.taps.tap import PAGE, Tap

ROSTER = Tap("roster", int)
ROSTER_FILE = Tap("roster-file", int)
ROSTER_NO_FILE = Tap("roster-no-file")
ROSTER_TEMPLATE = Tap("roster-template", int)
ROSTER_CODE = Tap("roster-code", int)
ROSTER_SHEET = Tap("roster-sheet", int)
ROSTER_TRAIL = Tap("roster-trail", int)
ROSTER_MISSING = Tap("roster-missing", int, PAGE)
ROSTER_INVITE = Tap("roster-invite", int, int)

ROSTER_IMPORT = Tap("roster-import", int)
ROSTER_SAME = Tap("roster-same", int, Doubt)
ROSTER_OTHERS = Tap("roster-others", int, Doubt)
ROSTER_CANCEL = Tap("roster-cancel", int)
