"""Cases, their history and their turns: rows in, domain objects out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.cases.loop import Action, Kind, Party, Stage
from domain.cases.model import Case, Event, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion
from domain.people import PersonId, UnionId
from storage.database import Row, Transaction
from storage.times import from_text, maybe_moment, maybe_text, to_text
from storage.unions import path_of


class Conflict(Exception):
    """Somebody else saved the case in between; the update is run again on what they left."""


@dataclass(frozen=True)
class Attachment:
    """A file by Telegram's own handle (`file`), or a location as "latitude,longitude". `album` groups pictures."""

    kind: str
    file: str
    album: str | None = None
    id: int = 0


async def load(tx: Transaction, case_id: int) -> Case | None:
    row = await tx.case_get(id=case_id)
    if row is None:
        return None
    case = _case(row)
    if row["asked"]:
        case = replace(case, opinions=await _opinions(tx, case_id))
    if row["busy"]:
        errands = await tx.errands_of(case_id=case_id)
        case = replace(case, errands=tuple(_turn(errand) for errand in errands))
    return case


async def touched_last(tx: Transaction) -> Case | None:
    """The case in which something happened last, whoever's it is."""
    case_id = await tx.case_touched()
    return await load(tx, case_id) if case_id else None


async def add(tx: Transaction, case: Case) -> int:
    """Writes a new case without its first event. Returns its id."""
    case_id: int = await tx.case_add(
        number=case.number,
        kind=case.kind,
        union_id=case.union,
        category=case.category,
        text=case.text,
        title=case.title,
        reason=case.reason,
        lead=case.lead,
        submitter=case.submitter,
        anonymous_at=to_text(case.submitted_at) if case.anonymous else None,
        urgent_at=to_text(case.submitted_at) if case.urgent else None,
        danger_at=to_text(case.submitted_at) if case.danger else None,
        submitted_at=to_text(case.submitted_at),
        promise_due=to_text(case.promise_due),
        stage=case.stage,
        turn=case.turn.number if case.turn else None,
    )
    return case_id


async def save(tx: Transaction, before: Case, after: Case, now: datetime) -> None:
    """Raises Conflict where the row is not the one that was read."""
    saved = await tx.case_save(
        id=before.id,
        version=before.version,
        stage=after.stage,
        turn=after.turn.number if after.turn else None,
        assignee=after.assignee,
        promise_due=to_text(after.promise_due),
        asked_at=maybe_text(after.asked_at),
        paused_at=maybe_text(after.paused_at),
        grade=after.grade,
        resolution=after.resolution,
        rating=after.rating,
        redone=after.redone,
        promised=after.promised,
        reviewed_at=maybe_text(after.reviewed_at),
        extension_days=after.extension_days,
        extension_reason=after.extension_reason,
        extension_answered_at=maybe_text(after.extension_answered_at),
        urged_at=maybe_text(after.urged_at),
        kind=after.kind,
        lead=after.lead,
        help_at=maybe_text(after.help_at),
        question_days=after.question_days,
        urgent_at=to_text(now) if after.urgent else None,
        given_at=maybe_text(after.given_at),
        handed_back_at=maybe_text(after.handed_back_at),
        merged_into=after.merged_into,
        offered_at=maybe_text(after.offered_at),
        published_at=maybe_text(after.published_at),
        summary=after.summary,
        title=after.title,
        parted_at=maybe_text(after.parted_at),
        suggested_at=maybe_text(after.suggested_at),
        entrusted_at=maybe_text(after.entrusted_at),
        taken_up_at=maybe_text(after.taken_up_at),
        reclaimed_at=maybe_text(after.reclaimed_at),
        outcome=_STORED.get(after.outcome, after.outcome) if after.outcome else None,
        closed_at=maybe_text(after.closed_at),
    )
    if saved is None:
        raise Conflict


_STORED = {Outcome.MERGED: Outcome.DECLINED}
"""The first tables know no other word; into which case it was merged tells the two apart."""


async def _opinions(tx: Transaction, case_id: int) -> tuple[Opinion, ...]:
    return tuple(
        Opinion(
            Party(row["party"]),
            PersonId(row["person"]),
            Answer(row["answer"]) if row["answer"] else None,
            row["text"],
            maybe_moment(row["at"]),
        )
        for row in await tx.opinions_of(case_id=case_id)
    )


async def note_opinions(tx: Transaction, case: Case, event: Event) -> None:
    """Who is asked in a turn that begins; or what somebody says to what they were asked before."""
    begun = {each.party: each.number for each in (event.turn, event.opens) if each}
    for opinion in event.opinions:
        before = await tx.opinion_turn(case_id=case.id, party=opinion.party)
        await tx.opinion_put(
            case_id=case.id,
            turn=begun.get(opinion.party) or before or case.turns,
            party=opinion.party,
            person=opinion.person,
            answer=opinion.answer,
            text=opinion.text,
            at=maybe_text(opinion.at),
        )


async def record(tx: Transaction, case_id: int, event: Event, files: Sequence[Attachment] = ()) -> int:
    """Appends the event to the history, with its files. Returns the event's id."""
    event_id: int = await tx.event_add(
        case_id=case_id,
        at=to_text(event.at),
        action=event.action,
        actor=event.actor,
        party=event.party,
        target=event.target,
        turn=event.turn.number if event.turn else None,
        opens=event.opens.number if event.opens else None,
        ends=event.ends,
        text=event.text,
        opinions=json.dumps([[o.party, o.person, o.answer, o.text] for o in event.opinions])
        if event.opinions
        else None,
        changes=json.dumps(dict(event.changes), default=to_text),
    )
    await attach(tx, case_id, event_id, files)
    return event_id


async def attach(tx: Transaction, case_id: int, event_id: int, files: Sequence[Attachment]) -> None:
    for file in files:
        await tx.attachment_add(case_id=case_id, event_id=event_id, kind=file.kind, file=file.file, album=file.album)


async def begin_turn(tx: Transaction, case_id: int, turn: Turn, now: datetime, look_at: datetime | None) -> None:
    """The case's own turn, in the place of the one before."""
    await end_turn(tx, case_id, now)
    await _add_turn(tx, case_id, turn, look_at)


async def begin_errand(tx: Transaction, case_id: int, errand: Turn, look_at: datetime | None) -> None:
    await _add_turn(tx, case_id, errand, look_at, errand.limit)


async def end_errand(tx: Transaction, case_id: int, number: int, now: datetime) -> None:
    await tx.errand_end(case_id=case_id, number=number, now=to_text(now))


async def _add_turn(
    tx: Transaction, case_id: int, turn: Turn, look_at: datetime | None, errand: str | None = None
) -> None:
    await tx.turn_add(
        case_id=case_id,
        number=turn.number,
        party=turn.party,
        person=turn.person,
        limit_name=turn.limit,
        days=turn.days,
        started_at=to_text(turn.started_at),
        due_at=to_text(turn.due_at),
        look_at=maybe_text(look_at),
        errand=errand,
        about=turn.about,
    )


async def redate_turn(tx: Transaction, case_id: int, turn: Turn, look_at: datetime | None) -> None:
    """The turn that runs is due at another time."""
    await tx.turn_redate(case_id=case_id, number=turn.number, due_at=to_text(turn.due_at), look_at=maybe_text(look_at))


async def end_turn(tx: Transaction, case_id: int, now: datetime) -> None:
    await tx.turn_end(case_id=case_id, now=to_text(now))


async def files_of(tx: Transaction, event_id: int) -> list[Attachment]:
    rows = await tx.attachments_of(event_id=event_id)
    return [Attachment(row["kind"], row["file"], row["album"], row["id"]) for row in rows]


def _case(row: Row) -> Case:
    return Case(
        id=row["id"],
        number=row["number"],
        kind=Kind(row["kind"]),
        union=UnionId(row["union_id"]),
        union_path=path_of(row["path"]),
        category=row["category"],
        text=row["text"],
        submitter=PersonId(row["submitter"]),
        anonymous=row["anonymous_at"] is not None,
        urgent=row["urgent_at"] is not None,
        submitted_at=from_text(row["submitted_at"]),
        promise_due=from_text(row["promise_due"]),
        stage=Stage(row["stage"]),
        turn=_turn(row) if row["turn_number"] is not None else None,
        version=row["version"],
        turns=row["turns"],
        assignee=_person(row["assignee"]),
        asked_at=maybe_moment(row["asked_at"]),
        paused_at=maybe_moment(row["paused_at"]),
        grade=Grade(row["grade"]) if row["grade"] else None,
        resolution=row["resolution"],
        rating=Rating(row["rating"]) if row["rating"] else None,
        redone=row["redone"],
        promised=row["promised"],
        reviewed_at=maybe_moment(row["reviewed_at"]),
        extension_days=row["extension_days"],
        extension_reason=row["extension_reason"],
        extension_answered_at=maybe_moment(row["extension_answered_at"]),
        urged_at=maybe_moment(row["urged_at"]),
        danger=row["danger_at"] is not None,
        question_days=row["question_days"],
        title=row["title"],
        reason=row["reason"],
        lead=_person(row["lead"]),
        help_at=maybe_moment(row["help_at"]),
        followed=bool(row["followed"]),
        offered_at=maybe_moment(row["offered_at"]),
        published_at=maybe_moment(row["published_at"]),
        summary=row["summary"],
        seconds=row["seconds"],
        given_at=maybe_moment(row["given_at"]),
        handed_back_at=maybe_moment(row["handed_back_at"]),
        merged_into=row["merged_into"],
        parted_at=maybe_moment(row["parted_at"]),
        suggested_at=maybe_moment(row["suggested_at"]),
        entrusted_at=maybe_moment(row["entrusted_at"]),
        taken_up_at=maybe_moment(row["taken_up_at"]),
        reclaimed_at=maybe_moment(row["reclaimed_at"]),
        outcome=_outcome(row),
        closed_at=maybe_moment(row["closed_at"]),
    )


def _outcome(row: Row) -> Outcome | None:
    if row["merged_into"]:
        return Outcome.MERGED
    return Outcome(row["outcome"]) if row["outcome"] else None


def _turn(row: Row) -> Turn:
    return Turn(
        number=row["turn_number"],
        party=Party(row["party"]),
        person=_person(row["person"]),
        limit=row["limit_name"],
        days=row["days"],
        started_at=from_text(row["started_at"]),
        due_at=from_text(row["due_at"]),
        about=_person(row["about"]),
    )


def _person(value: int | None) -> PersonId | None:
    return PersonId(value) if value is not None else None


@dataclass(frozen=True)
class Happening:
    """One line of a case's history."""

    id: int
    case_id: int
    at: datetime
    action: Action
    actor: PersonId | None
    party: Party
    target: Stage
    text: str
    promise: datetime | None
    """What was promised from then on."""
    asked: frozenset[tuple[Party, PersonId]] = frozenset()
    """Who was asked by name with it, as what."""
    opens: int | None = None
    """The number of the errand that began with it."""


def _happening(row: Any) -> Happening:
    return Happening(
        row["id"],
        row["case_id"],
        from_text(row["at"]),
        Action(row["action"]),
        _person(row["actor"]),
        Party(row["party"]),
        Stage(row["target"]),
        row["text"],
        maybe_moment(json.loads(row["changes"]).get("promise_due")),
        frozenset(
            (Party(party), person) for party, person, answer, _ in json.loads(row["opinions"] or "[]") if answer is None
        ),
        row["opens"],
    )


async def history(tx: Transaction, case_id: int) -> list[Happening]:
    return [_happening(row) for row in await tx.events_of(case_id=case_id)]


async def happening(tx: Transaction, event_id: int) -> Happening:
    return _happening(await tx.event_get(id=event_id))
