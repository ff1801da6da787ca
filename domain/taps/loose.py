"""Words that came without a question: whose they are, and where two drafts meet."""

from domain.taps.tap import PAGE, Form, Tap

SPAN = Form[tuple[int, int]](
    "[0-9]{1,15}-[0-9]{1,15}",
    lambda text: (int(text.partition("-")[0]), int(text.partition("-")[2])),
    lambda span: f"{span[0]}-{span[1]}",
)
"""From which message of theirs to which the words are quoted above the button."""
LOOSE_MINE = Tap("loose-mine", SPAN)
LOOSE_NAMED = Tap("loose-named", SPAN)
LOOSE_HIDDEN = Tap("loose-hidden", SPAN)
LOOSE_DROP = Tap("loose-drop", SPAN)
LOOSE_URGENT = Tap("loose-urgent", SPAN)
LOOSE_TALK = Tap("loose-talk", int, SPAN)
LOOSE_ANSWER = Tap("loose-answer", int, SPAN)
LOOSE_ADD = Tap("loose-add", int, SPAN)
LOOSE_PAGE = Tap("loose-page", SPAN, PAGE)
OLD_MINE = Tap("loose-mine")
OLD_DROP = Tap("loose-drop")
OLD_TALK = Tap("loose-talk", int)
OLD_ANSWER = Tap("loose-answer", int)
OLD_ADD = Tap("loose-add", int)
OLD_PAGE = Tap("loose-page", PAGE)
"""All that is undecided."""
LOOSE_CONTINUE = Tap("loose-continue")
DRAFT_JOIN = Tap("draft-join")
DRAFT_NEW = Tap("draft-new")
