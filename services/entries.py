"""代录: staff write down a demand that they heard by telephone or at the window. It is a demand like any other."""

from dataclasses import dataclass

from domain.cases.model import Case
from domain.drafts import Draft
from domain.entries import Channel, Entry, check_place, seats
from domain.people import Actor, Person, Union, Voice, own_voice
from domain.refusal import NotFound
from domain.sentences import Button, Day, Key, Sentence
from domain.taps.entries import ENTERED_NO, ENTERED_YES
from services import receipts
from services.demands import hand_in
from services.forgetting import Forgets
from services.quiet_hours import awake
from services.retention import Night, Retains
from services.work import Work

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


async def places(work: Work, actor: Actor) -> list[Union]:
    """The unions for which the actor sits there: those below them are found by their names. Raises NotEntering."""
    found = [await work.unions.get(post.union) for post in seats(actor)]
    return list(dict.fromkeys(union for union in found if union))


async def only_place(work: Work, actor: Actor) -> Union | None:
    """The one union there is to choose."""
    found = await places(work, actor)
    return found[0] if len(found) == 1 and not await work.unions.child_count(found[0].id) else None


async def search(work: Work, actor: Actor, words: str) -> list[Union]:
    """Unions in reach by a part of their names."""
    reach = {post.union for post in seats(actor)}
    found = await work.unions.search(words, SEARCHED) if words.strip() else []
    return [union for union in found if reach & set(union.path)][:SHOWN]


async def match(work: Work, union: Union, name: str, actor: Actor) -> Person | None:
    """The one person of that name on the roster of this union who has come in; of two nobody is asked."""
    rows = await work.roster.named(union_id=union.id, name=name)
    known = [person for person in dict.fromkeys(rows) if not actor.speaks_as(own_voice(person))]
    return known.pop() if len(known) == 1 else None


async def enter(work: Work, heard: Heard, actor: Actor) -> Entered:
    """The case, under a voice without an account. Raises NotEntering out of reach, DraftEmpty."""
    union = check_place(actor, await work.unions.get(heard.draft.union) if heard.draft.union else None)
    voice = await work.people.without_account(heard.name, work.now)
    done = await hand_in(work, heard.draft, voice)
    asked = await match(work, union, heard.name, actor) if heard.ask and heard.name else None
    await work.entries.add(Entry(done.case.id, heard.channel, actor.person, heard.telephone, asked))
    if asked:
        await _ask(work, asked, done.case)
    return Entered(done.case, await receipts.issue(work.under(work.rules.of(union.path)), voice))


async def _ask(work: Work, person: Person, case: Case) -> None:
    """Whether it is theirs. What was said is not shown: another may have the same name."""
    day, category = Day(work.rules.calendar.local_day(work.now)), Key(f"category-{case.category}")
    yes, no = (
        Button("button-entered-yes", ENTERED_YES(case.id)),
        Button("button-entered-no", ENTERED_NO(case.id)),
    )
    asks = Sentence("entered-ask", {"number": case.number, "category": category, "day": day}, [[yes, no]])
    voice = own_voice(person)
    at = await awake(work, voice)
    await work.outbox.say(voice, asks, work.now, slot=f"entered-ask:{case.id}", not_before=at)


async def asked(work: Work, case_id: int, actor: Actor) -> Entry:
    """The entry, for whom it was asked about. Raises NotFound alike for everybody else."""
    entry = await work.entries.entry(case_id)
    if entry is None or not (entry.asked and actor.speaks_as(own_voice(entry.asked))):
        raise NotFound
    return entry


async def refuse(work: Work, case_id: int, actor: Actor) -> None:
    """It is not theirs. Nobody hears of it: whoever handles it goes on telephoning."""
    await asked(work, case_id, actor)
    await work.entries.answered(case_id=case_id)


async def retain_telephones(work: Work, night: Night) -> int:
    """Of so many cases that closed before then; their cards are shown without them. Says how many there were."""
    rows = await work.entries.forget_telephones(before=night.before, most=night.most)
    for case_id in rows:
        await work.cards.want(case_id)
    return len(rows)


async def case_of(work: Work, voice: Voice) -> tuple[Case, Entry] | None:
    """The case that was entered for a voice that nobody has yet."""
    entry = await work.entries.entry_of(voice)
    if entry is None or not await work.people.is_without_account(voice):
        return None
    case = await work.cases.load(entry.case_id)
    assert case is not None
    return case, entry


async def _forget_person(work: Work, person: Person) -> None:
    await work.entries.forget_questions(person=person)


FORGETS = Forgets(person=_forget_person)
RETAINS = {"telephones": Retains(retain_telephones)}
