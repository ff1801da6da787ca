"""Comments as rows, and the voices that their authors have in one case each."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.model import Case
from domain.discussion import Comment, Mark, State
from domain.people import Person, UnionId, Voice
from storage.database import Row
from storage.matters import Matters
from storage.people import People
from storage.store import Store, asked
from storage.times import from_text, maybe_moment, to_text


@dataclass(frozen=True)
class Shown:
    """A comment in its place; of a reply, whom it answers: by mark and number."""

    comment: Comment
    answered: tuple[Mark, int] | None


@dataclass(frozen=True)
class Speaker:
    """`heard`: up to which comment they were told of answers; `told_at`: when."""

    person: Voice
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
        Voice(row["person"]),
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
        row["matter_id"],
    )


@dataclass(frozen=True)
class Answering:
    """How often somebody was answered, and the last answer."""

    count: int
    latest: int | None


class Discussions(Store):
    """What is said under a case on the board, by which voice, and who looks after it."""

    async def get(self, comment_id: int) -> Comment | None:
        row = await self._tx.comment_get(id=comment_id)
        return _comment(row) if row else None

    async def of_matter(self, matter_id: int) -> Comment | None:
        """That an office is asked to look at."""
        row = await self._tx.comment_of_matter(matter_id=matter_id)
        return _comment(row) if row else None

    async def of_case(self, case: Case, most: int, skip: int) -> list[Shown]:
        """The newest thread first."""
        rows = await self._tx.comments_of(case_id=case.id, most=most, skip=skip)
        return [
            Shown(_comment(row), (Mark(row["answered_mark"]), row["answered"]) if row["answers"] else None)
            for row in rows
        ]

    async def matter_of(self, comment: Comment, case: Case) -> int:
        """Of an office that looks at it: made when the first is asked to."""
        if comment.matter:
            return comment.matter
        matter_id = await Matters(self._tx).add("moderation", case.union)
        await self._tx.comment_set_matter(id=comment.id, matter_id=matter_id)
        return matter_id

    async def voice(self, case: Case, person: Person) -> Voice:
        """The voice that somebody has in this discussion, made at their first need; the sealed table knows whose."""
        found = await self._tx.identity_speaker(person=person, case_id=case.id)
        if found is None:
            found = await self._tx.speaker_add(person=await People(self._tx).pseudonym(person), case_id=case.id)
        return Voice(found)

    async def speaker(self, person: Voice) -> Speaker:
        row = await self._tx.speaker_get(person=person)
        return Speaker(person, row["case_id"], row["heard"], maybe_moment(row["told_at"]))

    async def add(
        self, case: Case, speaker: Voice, mark: Mark, text: str, answered: Comment | None, now: datetime
    ) -> Comment:
        """With the speaker's number, which is given at the first words."""
        await self._tx.speaker_number(person=speaker)
        comment_id = await self._tx.comment_add(
            case_id=case.id,
            person=speaker,
            mark=mark,
            text=text,
            answers=answered.id if answered else None,
            top=answered.thread if answered else None,
            now=to_text(now),
        )
        said = await self.get(comment_id)
        assert said is not None
        return said

    @asked("comment_appeal")
    async def appeal(self, id: int, now: datetime) -> None: ...

    @asked("comment_hide")
    async def hide(self, id: int, now: datetime, by: Person, reason: str) -> None: ...

    @asked("comment_judge")
    async def judge(self, id: int, by: Person, upheld_at: datetime | None, restored_at: datetime | None) -> None: ...

    @asked("comment_leave")
    async def leave(self, id: int, now: datetime) -> None: ...

    @asked("comment_notice_of")
    async def notice_of(self, comment_id: int, person: Voice) -> int | None: ...

    @asked("comment_notice_put")
    async def put_notice(self, comment_id: int, person: Voice, message_id: int) -> None: ...

    @asked("comment_notices")
    async def notices(self, comment_id: int) -> dict[Voice, int]: ...

    @asked("comment_place")
    async def place(self, id: int, case_id: int, thread: int) -> int: ...

    @asked("comment_report_add")
    async def report(self, comment_id: int, person: Voice, now: datetime) -> bool: ...

    @asked("comment_reported")
    async def reported(self, id: int) -> None: ...

    @asked("comment_reporters")
    async def reporters(self, comment_id: int) -> list[Voice]: ...

    @asked("comment_take_back")
    async def take_back(self, id: int, now: datetime) -> None: ...

    @asked("comments_answering")
    async def answering(self, person: Voice, heard: int, upto: int) -> Answering: ...

    @asked("comments_count")
    async def count(self, case_id: int) -> int: ...

    @asked("silence_add")
    async def silence(
        self, comment_id: int, person: Voice, union_id: UnionId, by: Person, now: datetime, until: datetime
    ) -> None: ...

    @asked("silence_drop")
    async def unsilence(self, comment_id: int) -> None: ...

    @asked("speaker_told")
    async def speaker_told(self, upto: int, now: datetime, person: Voice) -> None: ...

    @asked("forget_comment_notices")
    async def forget_notices(self, person: Voice) -> None: ...

    @asked("identity_comments_since")
    async def said_since(self, person: Person, since: datetime) -> int: ...

    @asked("identity_reports_since")
    async def reports_since(self, person: Person, since: datetime) -> int: ...

    @asked("identity_silent_until")
    async def silent_until(self, person: Person, case_id: int) -> datetime | None: ...

    @asked("identity_speaker")
    async def speaks(self, person: Person, case_id: int) -> bool: ...

    @asked("identity_wants_no_more")
    async def wants_no_more(self, case_id: int, person: Voice) -> bool: ...

    @asked("comments_delete_words")
    async def delete_words(self, text: str, case_id: int) -> None: ...
