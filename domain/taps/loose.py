"""Words that came without a question: whose they are, and where two drafts meet."""

from domain.taps.tap import PAGE, Tap

LOOSE_MINE = Tap("loose-mine")
LOOSE_DROP = Tap("loose-drop")
LOOSE_CONTINUE = Tap("loose-continue")
LOOSE_TALK = Tap("loose-talk", int)
LOOSE_PAGE = Tap("loose-page", PAGE)
LOOSE_ANSWER = Tap("loose-answer", int)
LOOSE_ADD = Tap("loose-add", int)
DRAFT_JOIN = Tap("draft-join")
DRAFT_NEW = Tap("draft-new")
