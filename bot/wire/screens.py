"""Screens that take counting: what is said until they are there, and how they are kept in the outbox."""

from typing import Any
from zlib import crc32

from bot.wire.buttons import Button, Rows
from domain.refusal import Refusal
from domain.sentences import packed
from services.questions import Answer
from storage.questions import Question

PATIENCE = 1
"""Seconds, as the tables know them. What is counted by then is all that is said."""

MOST_BYTES = 64
"""Of what a button carries."""


def sentence(key: str, buttons: Rows = (), **args: Any) -> Answer:
    """Where it is said is found out when it is there: meanwhile it may have been said that it is being counted."""
    said = [[button.to_json() for button in row] for row in buttons]
    return {"key": key, "args": packed(args), "buttons": said}


def anew(screen: str, fields: str) -> int:
    """In the place of no message: a number of its own for each thing asked, so that none takes another's place."""
    return -1 - crc32(f"{screen}:{fields}".encode())


def refused(refusal: Refusal) -> Answer:
    """What held when it was asked does not hold any more; there is a way on for everybody."""
    return sentence(refusal.key, [[Button("button-mine", "mine:0")]], **refusal.details)


def sorry(question: Question) -> Answer:
    """With a button that asks again; where too much was asked for a button, one to where it can be asked."""
    data = ":".join(filter(None, (question.screen, question.fields)))
    data = data if len(data.encode()) <= MOST_BYTES else question.screen
    return sentence("counting-failed", [[Button("button-count-again", data, style="primary")]])
