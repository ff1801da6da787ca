"""Screens that take counting: how long is waited for them, and what is said where they cannot be had."""

from zlib import crc32

from domain.refusal import Refusal
from domain.sentences import Button, Sentence
from domain.taps.lists import MINE
from domain.taps.tap import MOST_BYTES
from storage.questions import Question

PATIENCE = 1
"""Seconds, as the tables know them. What is counted by then is all that is said."""


def anew(wanted: str) -> int:
    """In the place of no message: a number of its own for each thing asked, so that none takes another's place."""
    return -1 - crc32(wanted.encode())


def refused(refusal: Refusal) -> Sentence:
    """What held when it was asked does not hold any more; there is a way on for everybody."""
    return Sentence(refusal.key, refusal.details, [[Button("button-mine", MINE(0))]])


def sorry(question: Question) -> Sentence:
    """With a button that asks again; where too much was asked for a button, one to where it can be asked."""
    data = question.data if len(question.data.encode()) <= MOST_BYTES else question.screen
    return Sentence("counting-failed", buttons=[[Button("button-count-again", data, style="primary")]])
