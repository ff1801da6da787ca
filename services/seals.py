"""What of a form may stand nowhere else: values that are sealed, and files as proof, kept byte by byte.

Either is put away the moment it is said, and a draft holds its number only. Handed in, it belongs to the case. Who may
look at it the field says; every look is written down. On its day it is erased, from the database's journal too.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from hashlib import sha256

from domain.cases.loop import procedure_of
from domain.cases.model import Case
from domain.cases.parties import closest, parties, voice_as
from domain.cases.procedure import Field, Guard
from domain.cases.words import Party
from domain.masking import numbers
from domain.people import Actor, Voice
from domain.refusal import NotFound, NotYours, TextNeeded, TextTooLong
from domain.sentences import Key, Sentence
from services.work import Work
from storage.outbox import SAY, Letter, Priority
from storage.seals import Look, Proof

NOTHING: Mapping[str, int] = {}
NUMBERS = Field("numbers", guard=Guard.SEALED, readers=frozenset({Party.ASSIGNEE}))
"""Of identity or bank cards, in whatever somebody wrote in a case under their name."""
PART = 64 * 1024
"""Bytes of a file that stand in one row."""
ATTEMPTS = 8
BATCH = 50


async def seal(work: Work, field: Field, value: str) -> int:
    """Puts a value away, and gives its number. Raises TextNeeded, TextTooLong."""
    value = value.strip()
    if not value:
        raise TextNeeded
    if len(value) > field.most:
        raise TextTooLong(limit=field.most)
    return await work.seals.add(field.name, value, work.now + _as_draft(work))


async def prove(work: Work, field: Field, file: str) -> int:
    """Takes in a file by Telegram's handle, to be fetched soon, and gives its number."""
    return await work.proofs.add(field.name, file, work.now + _as_draft(work))


def _as_draft(work: Work) -> timedelta:
    """How long it is kept for a form that nobody hands in."""
    return timedelta(days=work.rules.policy.retention["drafts"])


async def drop(work: Work, form: tuple[Field, ...], guarded: Mapping[str, int]) -> None:
    """What is not handed in after all goes at once."""
    for field in form:
        if field.guard is Guard.SEALED and field.name in guarded:
            await work.seals.drop(guarded[field.name])
        elif field.guard is Guard.PROOF and field.name in guarded:
            await _tidy(work, await work.proofs.drop(guarded[field.name]))
    await work.journal.owe(work.now)


async def hand_in(work: Work, case: Case, guarded: Mapping[str, int]) -> None:
    """From now on it belongs to the case. Raises TextNeeded where it is not there any more."""
    for field in procedure_of(case.kind).form:
        if field.guard and field.name in guarded:
            store = work.seals if field.guard is Guard.SEALED else work.proofs
            if not await store.bind(guarded[field.name], case.id, work.now + timedelta(days=field.days)):
                raise TextNeeded


async def put_away(work: Work, case: Case, words: str) -> None:
    """What stands masked in the case's words from now on; in a case without a name nobody can look at it."""
    if (found := numbers(words)) and not case.anonymous:
        until = work.now + timedelta(days=NUMBERS.days)
        await work.seals.add_to(case.id, NUMBERS.name, "、".join(found), until)


def guarded(case: Case) -> tuple[Field, ...]:
    """What of the case is put away, or may be."""
    form = tuple(field for field in procedure_of(case.kind).form if field.guard)
    return form if case.anonymous else (*form, NUMBERS)


def guarded_by(case: Case, reader: Actor) -> tuple[Field, ...]:
    """The fields that are put away, and that the reader may look at."""
    mine = parties(case, reader)
    return tuple(field for field in guarded(case) if field.readers & mine)


async def to_look_at(work: Work, case: Case, reader: Actor) -> list[Field]:
    """Those of them that are there."""
    fields = guarded_by(case, reader)
    return [each for each in fields if each is not NUMBERS or await work.seals.of(case.id, each.name)]


async def look(work: Work, case_id: int, name: str, actor: Actor) -> None:
    """Shows it to whoever may see it, and writes that down. Raises NotFound, NotYours."""
    case = await work.cases.load(case_id)
    mine = parties(case, actor) if case else frozenset()
    if case is None or not mine:
        raise NotFound
    field = next((each for each in guarded_by(case, actor) if each.name == name), None)
    if field is None or field.guard is None:
        raise NotYours
    voice = voice_as(case, actor, closest(field.readers & mine))
    await work.seals.looked(case.id, name, voice, work.now)
    letter = Letter(voice, field.guard, {"field": name}, Priority.ANSWER, matter_id=case.id)
    await work.outbox.put(letter, work.now)


async def looks(work: Work, case: Case, mine: frozenset[Party]) -> list[Look]:
    """Who looked, for whose it is and for whoever may look."""
    if not any(mine & (field.readers | {Party.SUBMITTER}) for field in guarded(case)):
        return []
    return await work.seals.looks(case.id)


async def to_be_fetched(work: Work) -> Proof | None:
    """The next file; the attempt is counted before it is made, and what was tried too often is given up."""
    while proof := await work.proofs.next():
        if await work.proofs.attempt(proof.id) <= ATTEMPTS:
            return proof
        await lost(work, proof)
    return None


async def fetched(work: Work, proof: Proof, ending: str, content: bytes) -> None:
    """Its bytes are ours from now on."""
    digest = sha256(content).hexdigest()
    if await work.proofs.add_evidence(digest, len(content), ending):
        for place, start in enumerate(range(0, len(content), PART)):
            await work.proofs.add_part(digest, place, content[start : start + PART])
    if not await work.proofs.kept(proof.id, digest):  # erased meanwhile
        await _tidy(work, [digest])


async def lost(work: Work, proof: Proof) -> None:
    """It cannot be had: whoever sent it hears that, if it is handed in."""
    await work.proofs.lost(proof.id, work.now)
    case = await work.cases.load(proof.matter_id) if proof.matter_id else None
    if case:
        said = Sentence("proof-lost", {"number": case.number, "field": Key(f"field-{proof.field}")})
        await work.outbox.put(Letter(case.submitter, SAY, said.encode(), Priority.NEWS, matter_id=case.id), work.now)


async def content_of(work: Work, case: Case, name: str) -> tuple[str, bytes] | None:
    """A proof as it is kept: the ending of its name, and its bytes; None where it is not there (any more)."""
    proof = await work.proofs.of(case.id, name)
    if proof is None or proof.digest is None:
        return None
    return await work.proofs.ending(proof.digest), b"".join(await work.proofs.parts(proof.digest))


async def erase(work: Work) -> bool:
    """What has come to its day; whether there may be more."""
    values, files = await work.seals.erase(work.now, BATCH), await work.proofs.erase(work.now, BATCH)
    await _tidy(work, files)
    if values or files:
        await work.journal.owe(work.now)
    return max(len(values), len(files)) == BATCH


async def forget_of(work: Work, case_id: int) -> None:
    """With the words of the case."""
    values, files = await work.seals.forget_of_matter(case_id), await work.proofs.forget_of_matter(case_id)
    await _tidy(work, files)
    if values or files:
        await work.journal.owe(work.now)


async def forget(work: Work, person: Voice) -> None:
    """Whoever is forgotten is not to be found in what they have sealed."""
    for case_id in await work.seals.matters_of(person):
        await forget_of(work, case_id)


async def _tidy(work: Work, digests: Iterable[str | None]) -> None:
    """Bytes that prove nothing any more go."""
    for digest in {each for each in digests if each}:
        if not await work.proofs.is_held(digest):
            await work.proofs.delete_parts(digest)
            await work.proofs.delete_evidence(digest)
