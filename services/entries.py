"""代录: staff write down a demand that they heard by telephone or at the window. It is a demand like any other."""

from dataclasses import dataclass
from datetime import datetime

from domain.cases.model import Case
from domain.drafts import Draft
from domain.entries import Channel, Entry, check_place, seats
from domain.people import Actor, PersonId, Union
from domain.refusal import NotFound
from domain.rules import Rules
from services import receipts
from services.demands import hand_in
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.retention import Night, Retains
from storage import cards, cases, entries, outbox, people, unions
from storage.database import Transaction
from storage.times import to_text

SHOWN = 8
SEARCHED = 200


@dataclass(frozen=True)
class Heard:
    """What was said by whom, and how. `name`: None for who gave none; `ask`: whether who has that name shall say so."""

    draft: Draft
    channel: Channel
    name: str | None = None
    telephone: str | None = None
    ask: bool = False


@dataclass(frozen=True)
class Entered:
    """`code`: the receipt for whoever said it."""

    case: Case
    code: str


async def places(tx: Transaction, actor: Actor) -> list[Union]:
    """The unions for which the actor sits there: those below them are found by their names. Raises NotEntering."""
    found = [await unions.get(tx, post.union) for post in seats(actor)]
    return list(dict.fromkeys(union for union in found if union))


async def only_place(tx: Transaction, actor: Actor) -> Union | None:
    """The one union there is to choose."""
    found = await places(tx, actor)
    return found[0] if len(found) == 1 and not await unions.child_count(tx, found[0].id) else None


async def search(tx: Transaction, actor: Actor, words: str) -> list[Union]:
    """Unions in reach by a part of their names."""
    reach = {post.union for post in seats(actor)}
    found = await unions.search(tx, words, SEARCHED) if words.strip() else []
    return [union for union in found if reach & set(union.path)][:SHOWN]


async def match(tx: Transaction, union: Union, name: str, actor: Actor) -> PersonId | None:
    """The one person of that name on the roster of this union who has come in; of two nobody is asked."""
    rows = await tx.roster_named(union_id=union.id, name=name)
    known = {PersonId(row["person"]) for row in rows} - {actor.person, *actor.voices}
    return known.pop() if len(known) == 1 else None


async def enter(tx: Transaction, heard: Heard, actor: Actor, now: datetime, rules: Rules) -> Entered:
    """The case, under a voice without an account. Raises NotEntering out of reach, DraftEmpty."""
    union = check_place(actor, await unions.get(tx, heard.draft.union) if heard.draft.union else None)
    voice = await people.without_account(tx, heard.name, now)
    done = await hand_in(tx, heard.draft, voice, now, rules)
    asked = await match(tx, union, heard.name, actor) if heard.ask and heard.name else None
    await entries.add(tx, Entry(done.case.id, heard.channel, actor.person, heard.telephone, asked))
    if asked:
        await _ask(tx, asked, done.case, now, rules)
    return Entered(done.case, await receipts.issue(tx, voice, now, rules.of(union.path)))


async def _ask(tx: Transaction, person: PersonId, case: Case, now: datetime, rules: Rules) -> None:
    """Whether it is theirs. What was said is not shown: another may have the same name."""
    content = {
        "key": "entered-ask",
        "args": {
            "number": case.number,
            "category": {"key": f"category-{case.category}"},
            "day": {"day": rules.calendar.local_day(now).isoformat()},
        },
        "buttons": [("button-entered-yes", f"entered-yes:{case.id}"), ("button-entered-no", f"entered-no:{case.id}")],
    }
    at = await awake(tx, person, now, rules)
    await outbox.put(tx, person, "told", now, args=content, slot=f"entered-ask:{case.id}", not_before=at)


async def asked(tx: Transaction, case_id: int, actor: Actor) -> Entry:
    """The entry, for whom it was asked about. Raises NotFound alike for everybody else."""
    entry = await entries.entry(tx, case_id)
    if entry is None or not (entry.asked and actor.speaks_as(entry.asked)):
        raise NotFound
    return entry


async def refuse(tx: Transaction, case_id: int, actor: Actor) -> None:
    """It is not theirs. Nobody hears of it: whoever handles it goes on telephoning."""
    await asked(tx, case_id, actor)
    await tx.entry_answered(case_id=case_id)


async def retain_telephones(tx: Transaction, night: Night) -> int:
    """Of so many cases that closed before then; their cards are shown without them. Says how many there were."""
    rows = await tx.entry_forget_telephones(before=to_text(night.before), most=night.most)
    for row in rows:
        await cards.want(tx, row["case_id"])
    return len(rows)


async def case_of(tx: Transaction, voice: PersonId) -> tuple[Case, Entry] | None:
    """The case that was entered for a voice that nobody has yet."""
    entry = await entries.entry_of(tx, voice)
    if entry is None or not await people.is_without_account(tx, voice):
        return None
    case = await cases.load(tx, entry.case_id)
    assert case is not None
    return case, entry


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_entry_questions(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"telephones": Retains(retain_telephones)}
