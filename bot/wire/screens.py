"""Screens that take counting: what is said until they are there, and how they are kept in the outbox."""

from typing import Any

from bot.wire.buttons import Button, Rows
from domain.sentences import packed
from services.questions import Answer
from storage.questions import Question

PATIENCE = 1
"""Seconds, as the tables know them. What is counted by then is all that is said."""


def in_place(message_id: int, key: str, buttons: Rows = (), **args: Any) -> Answer:
    """A sentence in the place of a message; 0: as a new one."""
    said = [[button.to_json() for button in row] for row in buttons]
    return {"key": key, "args": packed(args), "buttons": said, "edit": message_id or None}


def sorry(question: Question) -> Answer:
    data = ":".join(filter(None, (question.screen, question.fields)))
    return in_place(question.message_id, "counting-failed", [[Button("button-count-again", data, style="primary")]])
