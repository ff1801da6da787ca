"""What a chair sees at a glance."""

from enum import StrEnum


class Part(StrEnum):
    """A number of the overview that has a list, by the name of its figure."""

    WAITING = "waiting"
    GATHERING = "gathering"
    DELIBERATION = "deliberation"
    HANDLING = "handling"
    SUPERVISION = "supervision"
    FEEDBACK = "feedback"
    ELSEWHERE = "elsewhere"
    YELLOW = "yellow"
    RED = "red"
    PROPOSALS = "proposals"
    DEMANDS = "demands"
    QUESTIONS = "questions"
    CLOSED = "closed"
