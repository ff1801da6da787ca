"""What is in the way of a move, beside authority, stage and turn."""

from collections.abc import Collection, Mapping
from datetime import datetime

from domain.cases.command import Command
from domain.cases.loop import procedure_of, verb_of
from domain.cases.model import Case, Turn
from domain.cases.procedure import Procedure, Verb
from domain.cases.situation import Situation
from domain.cases.words import Action
from domain.policy import Policy
from domain.refusal import OFF, MovedOn, Refusal, TextNeeded, TextTooLong
from domain.rules import Rules
from domain.text_length import length


def check(case: Case, command: Command, verb: Verb, now: datetime, rules: Rules, around: Situation) -> None:
    """Raises the Refusal that says what is in the way."""
    if refusal := hindrance(case, verb, rules.policy):
        raise refusal
    if verb.choice and not verb.choice(command, around):
        raise MovedOn
    _check_content(case, command, verb, rules.policy)
    if verb.timely:
        verb.timely(case, command, now, rules)


def hindrance(case: Case, verb: Verb, policy: Policy) -> type[Refusal] | None:
    """Why the case does not allow it, whoever asks; None where it does. `policy`: of the case's union."""
    if verb.module and not getattr(policy.modules, verb.module):
        return OFF[verb.module]
    fits = not (verb.once and getattr(case, verb.once) is not None)
    fits = fits and not (verb.given and getattr(case, verb.given) is None)
    return None if fits and (verb.when is None or verb.when(case, policy)) else verb.refusal


def is_moot(case: Case, errand: Turn, policy: Policy) -> bool:
    """Whether the worker was asked for a yes that nothing can follow any more: nobody asks them again."""
    return errand.limit == "adoption" and hindrance(case, verb_of(Action.ENTRUST), policy) is not None


def _check_content(case: Case, command: Command, verb: Verb, policy: Policy) -> None:
    words = verb.words or (verb.public_words and case.lacks_public_words)
    if words and not (command.text.strip() or command.files):
        raise TextNeeded
    if length(command.text) > policy.answer_characters:
        raise TextTooLong(limit=policy.answer_characters)
    check_form(procedure_of(case.kind), verb.fields, command.values)


def check_form(
    procedure: Procedure, names: Collection[str], values: Mapping[str, str], guarded: Collection[str] = ()
) -> None:
    """Whether what is filled in are these fields of the form, whole and not too long. `guarded`: what is put away."""
    for field in procedure.form:
        text = values.get(field.name, "").strip()
        there = field.name in guarded if field.guard else bool(text)
        if field.name in names and field.required and not there:
            raise TextNeeded
        if length(text) > field.most:
            raise TextTooLong(limit=field.most)
    apart = {field.name for field in procedure.form if field.guard}
    if not (values.keys() <= {*names} - apart and {*guarded} <= {*names} & apart):
        raise MovedOn
