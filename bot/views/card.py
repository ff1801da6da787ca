"""The case card: a state, shown to each person in their words, with their buttons."""

from dataclasses import dataclass
from typing import Any

from bot.views.keyboards import case_buttons
from bot.views.quoted import quoted
from bot.views.seals import look_buttons
from bot.wire.texts import Texts, due_day
from domain.cases.decisions import what_stands
from domain.cases.hindrances import hindrance, is_moot
from domain.cases.loop import procedure_of, verb_of
from domain.cases.model import RATES, Case, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion, Tally, tally
from domain.cases.parties import Sight, parties, sight
from domain.cases.procedures.conclusions import inquirers
from domain.cases.turns import foremost
from domain.cases.words import DESK, Action, Kind, Party, Stage
from domain.people import Actor, Union, Voice, own_voice
from domain.rules import Rules
from domain.sentences import Key, Rows
from domain.small_numbers import published
from domain.text_length import excerpt, length
from services.cases.situation import is_chaired
from services.work import Work
from storage.cases import Happening

CARD_CHARACTERS = 3000  # as much as policy can allow: whoever decides reads all of it
ANSWER_CHARACTERS = 700
PROPOSAL_CHARACTERS = 1300
TITLE_CHARACTERS = 30
PUSH_CHARACTERS = 3500


@dataclass(frozen=True)
class Card:
    """`text` is HTML. `protected`: not to be forwarded. `whole`: all of the case, so that its files go with it."""

    text: str
    buttons: Rows
    protected: bool
    whole: bool = True


def standing(case: Case) -> str:
    """Where the case stands, as the middle of a text key: its stage, or how it ended, or whom it waits for."""
    if case.outcome:
        return "rejected" if case.voted_down else str(case.outcome)
    if case.paused_at:
        return "asked"
    if case.turn and case.turn.party is Party.CHAIR:
        return case.turn.limit
    if case.turn and case.turn.limit in {"promised", "handover", "cosigning", "signing", "archive"}:
        return case.turn.limit
    return str(case.stage)


async def chaired(work: Work, case: Case) -> str:
    """Whether a sentence may say that the chair knows: there is one who hears of it."""
    return "yes" if await is_chaired(work, case) else "no"


async def who(work: Work, person: Voice | None) -> str | Key:
    """How a voice is called: its name, or that it is anonymous, or forgotten."""
    return await work.people.called(person)


async def card(work: Work, texts: Texts, language: str, case: Case, reader: Actor) -> Card:
    """What `reader` sees of the case, and what they may do."""
    mine = parties(case, reader)
    seen = sight(case, mine)
    side = "submitter" if Party.SUBMITTER in mine else "office"
    args = await arguments(work, case, seen) | {"side": side, **_own_word(case, reader)}
    if seen is Sight.STANDING:
        return _followed(texts, language, case, reader, args, work.rules)
    whose, policy = procedure_of(case.kind).card or side, work.rules.of(case.union_path).policy
    lines = [texts.html(language, f"card-{whose}-head", **args), texts.html(language, f"card-body-{case.kind}", **args)]
    lines += await _by_hand(work, texts, language, case, mine)
    if case.companions:
        numbers = [*dict.fromkeys(each.text for each in case.companions)] if side == "office" else "none"
        lines.append(texts.html(language, "card-companions", count=len(case.companions), numbers=numbers))
    if case.seconds:
        lines.append(texts.html(language, "card-seconds", count=case.seconds))
    if case.left_at:
        lines.append(texts.html(language, "card-left"))
    if seen is Sight.WHOLE and case.files:
        lines.append(texts.html(language, "card-files", files=case.files))
    lines.append(texts.html(language, f"card-{whose}-{_ended(case, reader) or standing(case)}", **args))
    if _waits_for_a_lead(case, mine) and hindrance(case, verb_of(Action.CHAMPION), policy) is None:
        lines.append(texts.html(language, "card-entrusted" if case.entrusted_at else "card-help"))
    lines += [texts.html(language, f"card-asked-{party}", **await _asked(work, case, party)) for party in _told(case)]
    if case.resolution and not (side == "submitter" and standing(case) == "consent"):
        lines.append(texts.html(language, "card-resolution", **args))
    if own := _own_rating(case, reader):
        lines.append(texts.html(language, "card-own-rating", rating=Key(f"rating-{own}")))
    lines += [
        texts.html(language, f"card-errand-{errand.limit}", **await _errand_args(work, case, errand, args))
        for errand in case.errands
        if _concerns(errand, mine) and not is_moot(case, errand, policy)
    ]
    if side == "office" and case.warning:
        lines.append(texts.html(language, f"card-{case.warning}", **args))
    if whose == "office" and case.stage in {Stage.SUBMISSION, Stage.HANDLING} and Party.STAFF in mine:
        lines.append(texts.html(language, await _hint(work, case)))
    buttons = [*case_buttons(case, reader, policy), *await look_buttons(work, case, reader)]
    return Card("\n".join(lines), buttons, case.anonymous, whole=seen is Sight.WHOLE)


def _waits_for_a_lead(case: Case, mine: frozenset[Party]) -> bool:
    """Whether it is a demand that the reader was asked to take up."""
    asked = case.kind is Kind.DEMAND and Party.REPRESENTATIVE in mine
    return asked and case.stage in {Stage.HANDLING, Stage.CLOSED}


async def _by_hand(work: Work, texts: Texts, language: str, case: Case, mine: frozenset[Party]) -> list[str]:
    """How it came where its submitter did not write it; whoever may have to telephone reads the number too."""
    entry = await work.entries.entry(case.id) if case.by_hand else None
    if entry is None:
        return []
    named = "no" if case.anonymous else "yes"
    args = {"channel": Key(f"channel-{entry.channel}"), "by": await who(work, own_voice(entry.by)), "named": named}
    lines = [texts.html(language, "card-entered", **args)]
    if entry.telephone and mine & DESK:
        lines.append(texts.html(language, "card-telephone", telephone=entry.telephone))
    return lines


async def _hint(work: Work, case: Case) -> str:
    """What comes of an answer. Whether somebody without a name has taken theirs over nobody can tell."""
    if case.anonymous or not await work.people.is_without_account(case.submitter):
        return "card-office-hint"
    return "card-entered-hint"


def _joined_by(case: Case, reader: Actor) -> list[Opinion]:
    """The reader's own cases that were merged into this one."""
    return [each for each in case.companions if reader.speaks_as(each.person)]


def _own_rating(case: Case, reader: Actor) -> Rating | None:
    """What the reader has said while others may still speak."""
    said = [each.answer for each in case.opinions if each.party is Party.RATER and reader.speaks_as(each.person)]
    waits = case.turn is not None and case.turn.party is Party.RATER
    return next((rating for rating, answer in RATES.items() if waits and answer in said), None)


def _words_of(case: Case, reader: Actor) -> list[Answer | None]:
    """What the reader has said of the result of one that is over; None for a voice of theirs that was silent."""
    if case.outcome is not Outcome.RATED:
        return []
    return [each.answer for each in case.opinions if each.party is Party.RATER and reader.speaks_as(each.person)]


def _own_word(case: Case, reader: Actor) -> dict[str, Any]:
    """Of several who rate each reads their own word as theirs, not what came of all."""
    own = next((rating for rating, answer in RATES.items() if answer in _words_of(case, reader)), None)
    return {"rating": Key(f"rating-{own}")} if own and _is_owner(case, reader) else {}


def _ended(case: Case, reader: Actor) -> str:
    """How it ended for who was asked and was silent."""
    silent = _words_of(case, reader)
    return str(Outcome.UNRATED) if silent and not any(silent) and _is_owner(case, reader) else ""


def _is_owner(case: Case, reader: Actor) -> bool:
    """Whether their card speaks to them as whose case it is, or who goes along."""
    mine = parties(case, reader)
    return Party.SUBMITTER in mine or sight(case, mine) is Sight.STANDING


_DESK = frozenset({Party.ASSIGNEE, Party.STAFF, Party.CHAIR})
_HOUSE = _DESK | {Party.LEAD, Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.INQUIRER}
SHOWN_TO = {
    "joining": frozenset({Party.INQUIRER}),
    "inquiry": _HOUSE,
    "extension": _DESK | {Party.LEAD},
    "assist": _DESK | {Party.HELPER},
    "response": _DESK,
    "telling": _DESK,
    "leading": _DESK,
    "interim": _DESK,
    "adoption": _DESK | {Party.SUBMITTER},
    "changing": frozenset({Party.SUBMITTER}),
}
"""Whom an errand is shown to: by its limit."""


def _concerns(errand: Turn, mine: frozenset[Party]) -> bool:
    return bool(SHOWN_TO.get(errand.limit, frozenset()) & mine)


async def _errand_args(work: Work, case: Case, errand: Turn, args: dict[str, Any]) -> dict[str, Any]:
    """What the line of an errand may say. Who alone is not satisfied stays unnamed."""
    inquiring = tally(case.opinions, Party.INQUIRER)
    return args | {
        "due": due_day(errand.due_at, work.rules.of(case.union_path).calendar, work.now),
        "name": "" if errand.limit == "response" else await who(work, errand.person or errand.about),
        "party": str(errand.party),
        "days": case.extension_days or 0,
        "reason": quoted(case.extension_reason, ANSWER_CHARACTERS) or Key("card-no-words"),
        "yes": inquiring.yes,
        "needed": inquirers(case, work.rules.of(case.union_path).policy),
    }


SHOWN = (Party.COSIGNER, Party.REPRESENTATIVE, Party.SUPERVISOR, Party.RATER)
"""Whose answers a card counts."""


# Who only follows a case, rates it, or has a case of their own in it sees where it stands, not what it is about: never
# who handed it in, their words, their files, or what was said on the way. These four are all they see.


def _followed(texts: Texts, language: str, case: Case, reader: Actor, args: dict[str, Any], rules: Rules) -> Card:
    """Their card. Whoever rates it reads what its submitter does."""
    takes_part = "submitter" if parties(case, reader) else "follower"
    whose = procedure_of(case.kind).card or takes_part
    lines = [texts.html(language, f"card-followed-{case.kind}", **args)]
    if case.published_at and case.summary:
        lines.append(texts.html(language, "card-public", summary=quoted(case.summary, ANSWER_CHARACTERS)))
    lines += [texts.html(language, "card-companion", number=each.text) for each in _joined_by(case, reader)]
    lines.append(texts.html(language, f"card-{whose}-{_ended(case, reader) or standing(case)}", **args))
    if own := _own_rating(case, reader):
        lines.append(texts.html(language, "card-own-rating", rating=Key(f"rating-{own}")))
    if case.resolution and standing(case) != "consent":
        lines.append(texts.html(language, "card-resolution", **args))
    buttons = case_buttons(case, reader, rules.of(case.union_path).policy)
    return Card("\n".join(lines), buttons, case.anonymous, whole=False)


def followed_standing(case: Case) -> Key:
    """Where it stands, as their sentence says it."""
    return Key(f"followed-{standing(case)}")


def stations(history: list[Happening]) -> list[Happening]:
    """Its history to them: when it came to which stage."""
    history = [event for event in what_stands(history) if event.action is not Action.UNSEND]
    before = [None, *(event.target for event in history)]
    return [event for event, stage in zip(history, before, strict=False) if event.target is not stage]


def _told(case: Case) -> list[Party]:
    """Whose answers the card shows: everybody's who was asked so far."""
    asked = {opinion.party for opinion in case.opinions}
    if case.kind is Kind.DEMAND or case.stage is Stage.SUBMISSION:
        asked.discard(Party.REPRESENTATIVE)  # there is no vote yet
    if case.stage not in {Stage.FEEDBACK, Stage.CLOSED} or len(case.raters) == 1:
        asked.discard(Party.RATER)  # of one person alone the rating is said as it is
    return [party for party in SHOWN if party in asked]


async def _asked(work: Work, case: Case, party: Party) -> dict[str, Any]:
    """How many said what, as far as that is said, and the names of those who signed."""
    signed = [each.person for each in case.opinions if each.party is party and each.answer is Answer.YES]
    names = [await who(work, person) for person in signed] if party is Party.COSIGNER else []
    return {**_figure(case, party), "sealed": _sealed(case), "names": names}


def _figure(case: Case, party: Party) -> dict[str, Any]:
    """`over`: whether it is said how many said what; of a vote on a case without a name it never is."""
    secret = party is Party.REPRESENTATIVE and case.anonymous
    waits = party is Party.RATER and case.turn is not None and case.turn.party is Party.RATER
    figure = published(tally(case.opinions, party), over=not (secret or waits))
    each = figure.each or Tally(0, 0, 0, 0)
    return {
        **{"asked": figure.asked, "said": figure.said, "over": "yes" if figure.each else "no"},
        **{"yes": each.yes, "no": each.no, "abstain": each.abstain, "silent": each.silent},
    }


def _sealed(case: Case) -> str:
    """Whether of its votes nothing is said but what came of them."""
    return "yes" if case.anonymous else "no"


def title_of(case: Case, seen: Sight) -> str | Key:
    """What names it: its title, or its first words where they may be read; of an anonymous one nothing, since a push
    may be seen by others.
    """
    if case.anonymous:
        return Key("anonymous-case")
    if seen is Sight.STANDING and case.lacks_public_words:
        return Key(f"category-{case.category}")
    if seen is not Sight.WHOLE:
        return case.title or Key(f"category-{case.category}")
    return case.title or excerpt(case.text, TITLE_CHARACTERS) or Key("card-no-words")


def counted(case: Case) -> dict[str, Any]:
    """What was voted, and how it was rated, for a sentence, as far as that is said."""
    votes, ratings = _figure(case, Party.REPRESENTATIVE), _figure(case, Party.RATER)
    return {
        **{name: votes[name] for name in ("yes", "no", "abstain")},
        **{"voters": votes["asked"], "sealed": _sealed(case)},
        **{"satisfied": ratings["yes"], "rated": ratings["said"], "asked": ratings["asked"], "over": ratings["over"]},
    }


async def _whence(work: Work, case: Case, seen: Sight) -> Union:
    """Where a demand comes from: the submitter's own union, or, where that would say too much, the one it went to."""
    sealed = case.anonymous or seen is Sight.PUBLIC
    submitter = None if sealed else await work.people.account_of(case.submitter)
    return await work.unions.whence(submitter, case.union)


async def number_of(work: Work, case_id: int | None) -> str:
    other = await work.cases.load(case_id) if case_id else None
    return other.number if other else ""


def is_cut(case: Case) -> bool:
    """Whether the card has not room for all that was written."""
    shown = {
        case.text: PROPOSAL_CHARACTERS if case.kind is Kind.PROPOSAL else CARD_CHARACTERS,
        case.reason: PROPOSAL_CHARACTERS,
        **dict.fromkeys((case.summary, case.resolution, case.extension_reason), ANSWER_CHARACTERS),
    }
    return any(length(words) > most for words, most in shown.items())


def _words(case: Case, seen: Sight) -> str | Key:
    """What it is about: what its submitter wrote, or what they have agreed to."""
    if seen is Sight.PUBLIC:
        return quoted(case.summary, ANSWER_CHARACTERS) or case.title or Key("card-no-public-words")
    most = PROPOSAL_CHARACTERS if case.kind is Kind.PROPOSAL else CARD_CHARACTERS
    return quoted(case.text, most) or Key("card-no-words")


def _is_done_anew(case: Case) -> bool:
    """Whether what was called solved is being handled again: it is solved no more."""
    return case.stage is Stage.HANDLING and case.grade is Grade.A


async def arguments(work: Work, case: Case, seen: Sight) -> dict[str, Any]:
    """Everything that a line of the card may say to somebody who sees so much of it."""
    calendar = work.rules.of(case.union_path).calendar
    union = await _whence(work, case, seen)
    turn_due = case.turn.due_at if case.turn else case.promise_due
    first = foremost(case)
    return {
        "number": case.number,
        "category": Key(f"category-{case.category}"),
        "text": _words(case, seen),
        "title": title_of(case, seen),
        "reason": quoted(case.reason, PROPOSAL_CHARACTERS) or "none",
        "lead": await who(work, own_voice(case.lead)),
        "who": Key("a-member") if seen is Sight.PUBLIC else await who(work, case.submitter),
        "union": union.name,
        "assignee": await who(work, own_voice(case.assignee)),
        "other": await number_of(work, case.merged_into),
        "promise": due_day(case.promise_due, calendar, work.now),
        "due": due_day(turn_due, calendar, work.now),
        "late": calendar.days_between(first.due_at if first else turn_due, work.now),
        "resolution": quoted(case.resolution, ANSWER_CHARACTERS),
        "again": "yes" if case.stage is Stage.HANDLING and standing(case) != "consent" else "no",
        "grade": Key(f"grade-{case.grade}") if case.grade and not _is_done_anew(case) else "none",
        "class": str(case.grade or ""),
        "rating": Key(f"rating-{case.rating}") if case.rating else Key("rating-none"),
        "urgent": "danger" if case.danger else "yes" if case.urgent else "no",
    }
