"""What somebody may mean who simply writes, and what is open just then."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Scene(StrEnum):
    """Who writes, and what is open just then; all but the last in private."""

    IDLE = "idle"
    ONE_CASE = "one_case"
    SEVERAL_CASES = "several_cases"
    CLOSED_CASE = "closed_case"
    ASKED = "asked"
    DRAFT = "draft"
    PREVIEW = "preview"
    CHOICE = "choice"
    DANGER_QUESTION = "danger_question"
    RATING = "rating"
    TALK = "talk"
    ANONYMOUS_TALK = "anonymous_talk"
    REPRESENTATIVE = "representative"
    VOTE = "vote"
    STAFF = "staff"
    CHAIR = "chair"
    ADMIN = "admin"
    GROUP = "group"


OFFICES = frozenset({Scene.REPRESENTATIVE, Scene.STAFF, Scene.CHAIR, Scene.ADMIN})
WITH_A_CASE = frozenset({Scene.ONE_CASE, Scene.SEVERAL_CASES, Scene.CLOSED_CASE, Scene.ASKED, Scene.RATING})
TALKS = frozenset({Scene.TALK, Scene.ANONYMOUS_TALK})
GROUPS = {
    "office": OFFICES,
    "case": WITH_A_CASE,
    "calm": frozenset({Scene.IDLE, *OFFICES, *WITH_A_CASE}),
    "writing": frozenset({Scene.DRAFT, Scene.PREVIEW, Scene.CHOICE, Scene.DANGER_QUESTION}),
    "talks": TALKS,
}
"""Names of several scenes at once."""


class Meaning(StrEnum):
    """`DEMAND`: the text itself is one. `ADD`: words for an open case. `ANSWER`: for what is asked. `ASK`: nothing may
    be done by itself. `NONE`: nothing is said to anybody.
    """

    GREET = "greet"
    HELP = "help"
    SUBMIT = "submit"
    DEMAND = "demand"
    PRIVACY = "privacy"
    PROGRESS = "progress"
    URGE = "urge"
    NUMBER = "number"
    UNSOLVED = "unsolved"
    RESOLVED = "resolved"
    WITHDRAW = "withdraw"
    CORRECT = "correct"
    MORE_TO_COME = "more_to_come"
    ADD = "add"
    ANSWER = "answer"
    SETTINGS = "settings"
    REST = "rest"
    UNION = "union"
    PHONE = "phone"
    FORGET = "forget"
    LANGUAGE = "language"
    HUMAN = "human"
    THANKS = "thanks"
    REPRESENTATIVE = "representative"
    BOARD = "board"
    CLASSES = "classes"
    CANCEL = "cancel"
    ABUSE = "abuse"
    SPAM = "spam"
    DANGER_PLACE = "danger_place"
    DANGER_PERSON = "danger_person"
    SATISFIED = "satisfied"
    DISSATISFIED = "dissatisfied"
    YES = "yes"
    NO = "no"
    ANONYMOUS = "anonymous"
    NAMED = "named"
    RECEIVER = "receiver"
    OPTION = "option"
    ASK = "ask"
    NONE = "none"
    TODO = "todo"
    FIND = "find"
    TRANSFER = "transfer"
    ASSIGN = "assign"
    RESOLVE_CASE = "resolve_case"
    REMIND = "remind"
    LEAVE = "leave"
    VISIT = "visit"
    DUTY = "duty"
    MEETING = "meeting"
    VOTE_REASON = "vote_reason"
    CALENDAR = "calendar"
    ROSTER = "roster"
    OVERVIEW = "overview"
    ENTER = "enter"
    BULLETIN = "bulletin"
    POLICY = "policy"


DANGERS = frozenset({Meaning.DANGER_PLACE, Meaning.DANGER_PERSON})
KEPT = frozenset({Meaning.DEMAND, Meaning.ADD, Meaning.ANSWER})
"""Words that are somebody's matter: they go on as they are, and nothing else is done with them."""


@dataclass(frozen=True)
class Understood:
    """`meanings`: all that is said, the most pressing first. `option`: which button, from 1, where OPTION is meant."""

    meanings: Sequence[Meaning]
    option: int = 0

    def __contains__(self, meaning: Meaning) -> bool:
        return meaning in self.meanings
