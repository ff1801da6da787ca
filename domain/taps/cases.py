"""A case: its moves, which carry its turn, and looking at it."""

from datetime import date

from domain.cases.model import Grade
from domain.following import Wish
from domain.taps.tap import PAGE, Form, Tap, choice

MOVE = Tap(Form[str]("[a-z]+(?:-[a-z]+)*", str), int, int)
"""A `Press` of a procedure, by its word: the case, and the turn it belongs to."""
GIVE = Tap("give", int, int, int)
CANDIDATES = Tap("candidates", int, int, PAGE)
LEADS = Tap("leads", int, int, int)
LEAVE_IT = Tap("leave-it")

GRADED = Tap("grade", Grade)
ON_DAY = Tap("day", date)
MORE_DAYS = Tap("days", int)
TO_COLLEAGUE = Tap("colleague", int)
WORDS_CANCEL = Tap("words-cancel")

OPEN = Tap("open", int)
VIEW = Tap("view", int)
LOOK = Tap("look", int)
"""As `VIEW`, in the place of a list."""
WHOLE = Tap("whole", int, PAGE)
"""All that was written in it, a page at a time."""
WHY = Tap("why", int)
FILES = Tap("files", int)
MORE = Tap("more", int)
AGAIN = Tap("again", int)
HEED = Tap(choice(Wish), int)
UNSEND = Tap("unsend", int)


def sure(word: str) -> str:
    """What says yes where a press is asked once more."""
    return f"{word}-yes"
