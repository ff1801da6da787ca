"""Cases, their history and their turns: rows in, domain objects out."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from domain.calls import Cause
from domain.cases.loop import procedure_of
from domain.cases.model import Case, Event, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Person, UnionId, Voice
from storage.database import Row
from storage.json import is_unreadable, readable
from storage.matters import Matters
from storage.paths import path_of
from storage.store import Store, asked
from storage.times import from_text, maybe_moment, maybe_text, to_text
from storage.turns import Turns


class Conflict(Exception):
    """Somebody else saved the case in between; the update is run again on what they left."""


@dataclass(frozen=True)
class Attachment:
    """A file by Telegram's own handle (`file`), or a location as "latitude,longitude". `album` groups pictures.

    `renamed`: it goes by a name of ours.
    """

    kind: str
    file: str
    album: str | None = None
    id: int = 0
    renamed: bool = False


_STORED = {Outcome.MERGED: Outcome.DECLINED}
"""The first tables know no other word; into which case it was merged tells the two apart."""


def _case(row: Row, opinions: Sequence[Row], errands: Sequence[Row], barred: Sequence[Row]) -> Case:
    return Case(
        id=row["id"],
        number=row["number"],
        kind=Kind(row["kind"]),
        union=UnionId(row["union_id"]),
        union_path=path_of(row["path"]),
        category=row["category"],
        text=row["text"],
        submitter=Voice(row["submitter"]),
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
        grade=_known(Grade, row["grade"]),
        resolution=row["resolution"],
        rating=_known(Rating, row["rating"]),
        redone=row["redone"],
        promised=row["promised"],
        reviewed_at=maybe_moment(row["reviewed_at"]),
        extension_days=row["extension_days"],
        extension_reason=row["extension_reason"],
        extension_answered_at=maybe_moment(row["extension_answered_at"]),
        urged_at=maybe_moment(row["urged_at"]),
        danger=row["danger_at"] is not None,
        open_at_once=row["open_at_once_at"] is not None,
        question_days=row["question_days"],
        title=row["title"],
        reason=row["reason"],
        lead=_person(row["lead"]),
        help_at=maybe_moment(row["help_at"]),
        kept=row["kept_at"] is not None,
        followed=bool(row["followed"]),
        files=row["files"],
        by_hand=bool(row["by_hand"]),
        left_at=maybe_moment(row["left_at"]),
        warning=row["warning"],
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
        opinions=tuple(map(_opinion, opinions)),
        errands=tuple(map(_turn, errands)),
        barred=frozenset(Person(each["person"]) for each in barred),
    )


def _opinion(row: Row) -> Opinion:
    return Opinion(
        Party(row["party"]),
        Voice(row["person"]),
        _known(Answer, row["answer"]),
        row["text"],
        maybe_moment(row["at"]),
    )


def _outcome(row: Row) -> Outcome | None:
    if row["merged_into"]:
        return Outcome.MERGED
    return _known(Outcome, row["outcome"])


W = TypeVar("W", bound=StrEnum)


def _known(words: type[W], word: str | None) -> W | None:
    """A word of them, or None, also where another program wrote one that they do not know."""
    return next((each for each in words if each == word), None)


def _turn(row: Row) -> Turn:
    return Turn(
        number=row["turn_number"],
        party=Party(row["party"]),
        person=_voice(row["person"]),
        limit=row["limit_name"],
        days=row["days"],
        started_at=from_text(row["started_at"]),
        due_at=from_text(row["due_at"]),
        about=_voice(row["about"]),
    )


def _voice(value: int | None) -> Voice | None:
    return Voice(value) if value is not None else None


def _person(value: int | None) -> Person | None:
    return Person(value) if value is not None else None


@dataclass(frozen=True)
class Happening:
    """One line of a case's history."""

    id: int
    case_id: int
    at: datetime
    action: Action
    actor: Voice | None
    party: Party
    target: Stage
    text: str
    promise: datetime | None
    """What was promised from then on."""
    asked: frozenset[tuple[Party, Voice]] = frozenset()
    """Who was asked by name with it, as what."""
    opens: int | None = None
    """The number of the errand that began with it."""


def _happening(row: Any) -> Happening:
    return Happening(
        row["id"],
        row["case_id"],
        from_text(row["at"]),
        Action(row["action"]),
        _voice(row["actor"]),
        Party(row["party"]),
        Stage(row["target"]),
        row["text"],
        maybe_moment(readable(row["changes"], {}).get("promise_due")),
        frozenset(
            (Party(party), person)
            for party, person, answer, _ in readable(row["opinions"] or "[]", [])
            if answer is None
        ),
        row["opens"],
    )


def _event(row: Row, turns: Mapping[int, Turn]) -> Event:
    at, changes = from_text(row["at"]), readable(row["changes"], {})
    return Event(
        action=Action(row["action"]),
        at=at,
        actor=_voice(row["actor"]),
        party=Party(row["party"]),
        target=Stage(row["target"]),
        turn=turns.get(row["turn"]),
        text=row["text"],
        opinions=tuple(
            Opinion(Party(party), Voice(person), _known(Answer, answer), text, at if answer else None)
            for party, person, answer, text in readable(row["opinions"] or "[]", [])
        ),
        opens=turns.get(row["opens"]),
        ends=row["ends"],
        cause=_known(Cause, row["cause"]),
        changes={name: _field(name, value) for name, value in changes.items()},
        resumes=tuple(turns[number] for number in readable(row["resumes"] or "[]", [])),
        id=row["id"],
    )


_WORDS: Mapping[str, Callable[[Any], Any]] = {"grade": Grade, "rating": Rating, "outcome": Outcome, "kind": Kind}


def _field(name: str, value: Any) -> Any:
    """A field of a case as it stood in an event."""
    if value is None or not isinstance(value, str):
        return value
    read = from_text if name.endswith(("_at", "_due")) else _WORDS.get(name)
    return read(value) if read else value


@dataclass(frozen=True)
class Exported:
    """A case as it stands in an export, dates as text."""

    id: int
    number: str
    kind: str
    union_name: str
    category: str
    title: str
    reason: str
    stage: str
    submitted_at: str
    promise_due: str
    closed_at: str | None
    grade: str | None
    rating: str | None
    outcome: str | None
    merged_into: str | None
    anonymous_at: str | None
    submitter: Voice
    text: str
    resolution: str


@dataclass(frozen=True)
class InWords:
    """By which words a case stands where it does."""

    number: str
    kind: str
    stage: str
    category: str


@dataclass(frozen=True)
class Kept:
    """What an event of a case keeps as JSON."""

    number: str
    changes: str
    opinions: str | None


def is_damaged(kept: Kept) -> bool:
    """Whether what an event keeps cannot be read."""
    return is_unreadable(kept.changes, dict) or is_unreadable(kept.opinions or "[]", list)


@dataclass(frozen=True)
class WholeEvent:
    """What an event says in words, as it is stored."""

    id: int
    action: Action
    text: str
    opinions: str | None
    changes: str


class Cases(Store):
    """Cases, their events and files, and what was said when somebody was asked by name."""

    async def load(self, case_id: int) -> Case | None:
        row = await self._tx.case_get(id=case_id)
        if row is None:
            return None
        asked = await self._tx.opinions_of(case_id=case_id) if row["asked"] else ()
        errands = await self._tx.errands_of(matter_id=case_id) if row["busy"] else ()
        barred = await self._tx.identity_barred(case_id=case_id) if row["kept_at"] is not None else ()
        case = self._tx.made_of(("case", case_id), (row, asked, errands, barred), _case)
        if procedure_of(case.kind).form:
            return replace(case, values=await Matters(self._tx).values_of(case_id))
        return case

    @asked("cases_in_words")
    async def in_words(self) -> list[InWords]:
        """Of all of them."""

    @asked("events_kept")
    async def kept_of_events(self) -> list[Kept]:
        """Of all of them."""

    async def touched_last(self) -> Case | None:
        """The case in which something happened last, whoever's it is."""
        case_id = await self._tx.case_touched()
        return await self.load(case_id) if case_id else None

    async def add(self, case: Case) -> int:
        """Writes a new case without its first event. Returns its id, which is its matter's."""
        case_id: int = await self._tx.case_add(
            id=await Matters(self._tx).add("case", case.union, case.number),
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
            open_at_once_at=to_text(case.submitted_at) if case.open_at_once else None,
            submitted_at=to_text(case.submitted_at),
            promise_due=to_text(case.promise_due),
            stage=case.stage,
            turn=case.turn.number if case.turn else None,
            kept_at=to_text(case.submitted_at) if case.kept else None,
        )
        await self._put_values(replace(case, id=case_id), {})
        return case_id

    async def _put_values(self, case: Case, before: Mapping[str, str]) -> None:
        for field, text in case.values.items():
            if before.get(field) != text:
                await Matters(self._tx).put_value(case.id, field, text)

    async def save(self, before: Case, after: Case, now: datetime) -> None:
        """Raises Conflict where the row is not the one that was read."""
        saved = await self._tx.case_save(
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
            left_at=maybe_text(after.left_at),
            outcome=_STORED.get(after.outcome, after.outcome) if after.outcome else None,
            closed_at=maybe_text(after.closed_at),
        )
        if saved is None:
            raise Conflict
        await self._put_values(after, before.values)

    async def note_opinions(self, case: Case, event: Event) -> None:
        """Who is asked in a turn that begins; or what somebody says to what they were asked before."""
        begun = {each.party: each.number for each in (event.turn, event.opens) if each}
        for opinion in event.opinions:
            before = await self._tx.opinion_turn(case_id=case.id, party=opinion.party)
            await self._tx.opinion_put(
                case_id=case.id,
                turn=begun.get(opinion.party) or before or case.turns,
                party=opinion.party,
                person=opinion.person,
                answer=opinion.answer,
                text=opinion.text,
                at=maybe_text(opinion.at),
            )

    async def record(self, case_id: int, event: Event, files: Sequence[Attachment] = ()) -> int:
        """Appends the event to the history, with its files. Returns the event's id."""
        event_id: int = await self._tx.event_add(
            case_id=case_id,
            at=to_text(event.at),
            action=event.action,
            actor=event.actor,
            party=event.party,
            target=event.target,
            turn=event.turn.number if event.turn else None,
            opens=event.opens.number if event.opens else None,
            ends=event.ends,
            cause=event.cause,
            text=event.text,
            opinions=json.dumps([[o.party, o.person, o.answer, o.text] for o in event.opinions])
            if event.opinions
            else None,
            changes=json.dumps(dict(event.changes), default=to_text),
            resumes=json.dumps([each.number for each in event.resumes]) if event.resumes else None,
        )
        await self.attach(case_id, event_id, files)
        return event_id

    @asked("identity_keep_from")
    async def keep_from(self, case_id: int, day_begins: datetime, day_ends: datetime) -> None:
        """Writes down, sealed, which unions it was handed in past: the author's own, up to the one that has it."""

    async def attach(self, case_id: int, event_id: int, files: Sequence[Attachment]) -> None:
        for file in files:
            await self._tx.attachment_add(
                matter_id=case_id, event_id=event_id, kind=file.kind, file=file.file, album=file.album
            )

    async def hand_over(self, case_id: int, person: Voice, voice: Voice) -> None:
        """It is another voice's from now on, and was from the beginning."""
        tx = self._tx
        for query in (tx.case_hand_over, tx.events_hand_over, tx.turns_hand_over, tx.opinions_hand_over):
            await query(case_id=case_id, person=person, voice=voice)

    async def let_go_of_chat(self, case_id: int, person: Voice, *, follows: bool) -> None:
        """Nothing of it is in somebody's chat any more, or on its way there. `follows`: as a colleague they go on."""
        for query in (self._tx.card_let_go, self._tx.references_let_go_of, self._tx.messages_let_go):
            await query(case_id=case_id, person=person)
        if not follows:
            await self._tx.follow_let_go(case_id=case_id, person=person)

    async def begin_turn(self, case_id: int, turn: Turn, now: datetime, look_at: datetime | None) -> None:
        """The case's own turn, in the place of the one before."""
        await self.end_turn(case_id, now)
        await Turns(self._tx).begin(case_id, turn, look_at)

    async def begin_errand(self, case_id: int, errand: Turn, look_at: datetime | None) -> None:
        await Turns(self._tx).begin(case_id, errand, look_at, errand.limit)

    async def end_errand(self, case_id: int, number: int, now: datetime) -> None:
        await self._tx.errand_end(matter_id=case_id, number=number, now=to_text(now))

    async def redate_turn(self, case_id: int, turn: Turn, look_at: datetime | None) -> None:
        """The turn that runs is due at another time."""
        await self._tx.turn_redate(
            matter_id=case_id, number=turn.number, due_at=to_text(turn.due_at), look_at=maybe_text(look_at)
        )

    async def end_turn(self, case_id: int, now: datetime) -> None:
        await self._tx.turn_end(matter_id=case_id, now=to_text(now))

    async def files_of(self, event_id: int) -> list[Attachment]:
        rows = await self._tx.attachments_of(event_id=event_id)
        return [
            Attachment(row["kind"], row["file"], row["album"], row["id"], row["renamed_at"] is not None) for row in rows
        ]

    async def history(self, case_id: int) -> list[Happening]:
        return [_happening(row) for row in await self._tx.events_of(case_id=case_id)]

    async def story(self, case_id: int) -> list[Event]:
        """Its events whole: what the case is, they add up to."""
        turns = {row["turn_number"]: _turn(row) for row in await self._tx.turns_of(matter_id=case_id)}
        return [_event(row, turns) for row in await self._tx.events_told_anew(case_id=case_id)]

    async def happening(self, event_id: int) -> Happening:
        return _happening(await self._tx.event_get(id=event_id))

    @asked("attachment_rename")
    async def rename(self, id: int, kind: str, file: str, now: datetime) -> None: ...

    @asked("case_numbered")
    async def numbered(self, number: str) -> int | None: ...

    @asked("cases_all")
    async def batch(self, after: int, most: int) -> list[Exported]: ...

    @asked("cases_count")
    async def count(self) -> int: ...

    @asked("cases_led_by")
    async def led_by(self, person: Person) -> list[int]: ...

    @asked("cases_merged_into")
    async def merged_into(self, case_id: int) -> list[int]: ...

    @asked("event_newest_by")
    async def newest_by(self, person: Person, since: datetime) -> int | None: ...

    @asked("event_of_album")
    async def event_of_album(self, album: str) -> int | None: ...

    @asked("next_number")
    async def next_number(self) -> int: ...

    @asked("proposals_open")
    async def open_proposals(self) -> list[str]: ...

    @asked("events_told")
    async def answers_since(self, case_id: int, since: datetime) -> int: ...

    @asked("event_since_given")
    async def has_acted(self, case_id: int, person: Person) -> bool: ...

    @asked("cases_naming")
    async def naming(self, person: Person) -> list[int]: ...

    @asked("identity_own_cases")
    async def own(self, person: Person, most: int, skip: int) -> list[int]: ...

    @asked("identity_own_open_cases")
    async def own_open(self, person: Person, most: int, skip: int) -> list[int]: ...

    @asked("identity_to_do")
    async def to_do(self, person: Person, most: int, skip: int) -> list[int]: ...

    @asked("attachments_delete")
    async def delete_files(self, matter_id: int) -> None: ...

    @asked("case_delete_words")
    async def delete_words(
        self, id: int, text: str, reason: str, resolution: str, extension_reason: str, now: datetime
    ) -> None: ...

    @asked("cases_worded")
    async def worded(self, before: datetime, most: int) -> list[int]: ...

    @asked("event_delete_words")
    async def delete_words_of_event(self, id: int, text: str, opinions: str | None, changes: str) -> None: ...

    @asked("events_whole")
    async def whole_events(self, case_id: int) -> list[WholeEvent]: ...

    @asked("opinions_delete_words")
    async def delete_words_of_opinions(self, text: str, case_id: int) -> None: ...

    @asked("proposals_under_way")
    async def proposals_under_way(self, path: tuple[UnionId, ...]) -> int: ...

    @asked("event_get")
    async def has_event(self, id: int) -> bool: ...
