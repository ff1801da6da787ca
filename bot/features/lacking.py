"""What a procedure lacks in this program: sentences in every language, a button or a command for every move."""

from collections.abc import Iterator
from typing import Any

from bot.views.push import sentence
from bot.wire.texts import LANGUAGES, Texts
from domain.cases.complete import lacks
from domain.cases.loop import PROCEDURES
from domain.cases.procedure import Press, Procedure, Verb
from domain.cases.words import Action, Party, Stage
from domain.policy import Policy


class Incomplete(Exception):
    """The program knows a procedure that is not whole: a line for each thing that it lacks."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))


WITHOUT_A_BUTTON = frozenset({Action.SUBMIT, Action.REPLY, Action.UNSEND})
"""Handing in has its conversation, an answer is a reply, and taking it back hangs on the answer."""


_whole: list[Any] = []
"""What was found whole last: a process that begins many bots looks at the same procedures and texts once."""


def check(texts: Texts, policy: Policy) -> None:
    """Raises Incomplete."""
    looked_at = [*PROCEDURES.values(), *map(texts.bundle, LANGUAGES), policy]
    if looked_at == _whole:
        return
    if lines := [line for each in PROCEDURES.values() for line in lacking(each, texts, policy)]:
        raise Incomplete(lines)
    _whole[:] = looked_at


def lacking(procedure: Procedure, texts: Texts, policy: Policy) -> list[str]:
    """One line for each thing; none where it is whole."""
    wanted = dict.fromkeys(_sentences(procedure))
    unsaid = [
        f"{procedure.kind}: there is no {key} in {language}"
        for language in LANGUAGES
        for key in wanted.keys() - texts.keys(language)
    ]
    return [*lacks(procedure, policy), *_without_a_button(procedure), *sorted(unsaid)]


def _without_a_button(procedure: Procedure) -> Iterator[str]:
    """A class that is chosen leads to its move, too."""
    for action in dict.fromkeys(row.action for row in procedure.moves if row.by - {Party.SYSTEM}):
        verbs = [row.verb for row in procedure.moves if row.action is action]
        if action not in WITHOUT_A_BUTTON and not any(verb.buttons or verb.grades for verb in verbs):
            yield f"{procedure.kind}: nobody has a button to {action}"


def _sentences(procedure: Procedure) -> Iterator[str]:
    yield from (f"field-{field.name}" for field in procedure.form if field.guard)
    yield from _of_its_card(procedure)
    for row in procedure.moves:
        yield from (sentence(row.action, party) for party in row.tells)
        yield from _of_a_verb(row.verb)
        if row.errand:
            yield f"card-errand-{row.errand}"


def _of_its_card(procedure: Procedure) -> Iterator[str]:
    sides = (procedure.card,) if procedure.card else ("submitter", "office")
    yield from (f"card-{side}-head" for side in sides)
    yield from (f"card-body-{procedure.kind}", f"card-followed-{procedure.kind}", f"strip-title-{procedure.kind}")
    for stage in procedure.stages:
        yield f"followed-{stage}"
        if stage is not Stage.CLOSED:
            yield f"standing-{stage}"
            yield from (f"card-{side}-{stage}" for side in sides)


def _of_a_verb(verb: Verb) -> Iterator[str]:
    if not verb.untold:
        yield f"history-{verb.action}"
    if verb.course:
        yield f"course-{verb.course}"
    for press in verb.buttons:
        yield from _of_a_press(verb, press)


def _of_a_press(verb: Verb, press: Press) -> Iterator[str]:
    yield f"button-{press.label or press.word}"
    if press.asks_first:
        yield from (
            f"ask-{press.word}",
            f"button-{press.word}-yes",
            f"button-{press.word}-no",
            f"done-{press.word}-yes",
        )
    elif verb.words or press.note:
        yield from (f"ask-{press.word}", f"done-{verb.action}")
    elif not (verb.to_colleague or verb.choice) or press.answer or press.rating:
        yield f"done-{press.word}"
