"""Comments as rows, and the voices that their authors have in one case each."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.model import Case
from domain.discussion import Comment, Mark, State
from domain.people import PersonId
from storage import people
from storage.database import Row, Transaction
from storage.times import from_text, maybe_moment, to_text


@dataclass(frozen=True)
class Shown:
    """A comment in its place; of a reply, whom it answers: by mark and number."""

    comment: Comment
    answered: tuple[Mark, int] | None


@dataclass(frozen=True)
class Speaker:
    """`heard`: up to which comment they were told of answers; `told_at`: when."""

    person: PersonId
    case_id: int
    heard: int
    told_at: datetime | None


_STATES = {
    "taken_back_at": State.TAKEN_BACK,
    "restored_at": State.RESTORED,
    "upheld_at": State.UPHELD,
    "appealed_at": State.APPEALED,
    "hidden_at": State.HIDDEN,
    "left_at": State.LEFT,
}
"""The first moment that is there says how it stands."""


def _state(row: Row) -> State:
    reported = State.REPORTED if row["reports"] else State.STANDING
    return next((state for column, state in _STATES.items() if row[column] is not None), reported)


def _comment(row: Row) -> Comment:
    return Comment(
        row["id"],
        row["case_id"],
        PersonId(row["person"]),
        row["number"],
        Mark(row["mark"]),
        row["text"],
        from_text(row["at"]),
        row["answers"],
        row["top"],
        row["reports"],
        _state(row),
        row["hidden_by"],
        row["reason"],
        row["silenced"] is not None,
    )


async def get(tx: Transaction, comment_id: int) -> Comment | None:
    row = await tx.comment_get(id=comment_id)
    return _comment(row) if row else None


async def of_case(tx: Transaction, case: Case, most: int, skip: int) -> list[Shown]:
    """The newest thread first."""
    rows = await tx.comments_of(case_id=case.id, most=most, skip=skip)
    return [
        Shown(_comment(row), (Mark(row["answered_mark"]), row["answered"]) if row["answers"] else None) for row in rows
    ]


async def voice(tx: Transaction, case: Case, person: PersonId) -> PersonId:
    """The voice that somebody has in this discussion, made at their first need; the sealed table alone knows whose."""
    found = await tx.identity_speaker(person=person, case_id=case.id)
    if found is None:
        found = await tx.speaker_add(person=await people.pseudonym(tx, person), case_id=case.id)
    return PersonId(found)


async def speaker(tx: Transaction, person: PersonId) -> Speaker:
    row = await tx.speaker_get(person=person)
    return Speaker(person, row["case_id"], row["heard"], maybe_moment(row["told_at"]))


async def add(
    tx: Transaction, case: Case, speaker: PersonId, mark: Mark, text: str, answered: Comment | None, now: datetime
) -> Comment:
    """With the speaker's number, which is given at the first words."""
    await tx.speaker_number(person=speaker)
    comment_id = await tx.comment_add(
        case_id=case.id,
        person=speaker,
        mark=mark,
        text=text,
        answers=answered.id if answered else None,
        top=answered.thread if answered else None,
        now=to_text(now),
    )
    said = await get(tx, comment_id)
    assert said is not None
    return said
