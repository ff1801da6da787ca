"""What the clock sets off: limits that ran out, and the ladder of reminders and warnings, gathered into digests."""

from datetime import datetime, timedelta

from domain.cases import clocks
from domain.cases.command import Command
from domain.cases.conditions import is_moot
from domain.cases.loop import Action, Party
from domain.cases.model import Case, Turn
from domain.cases.parties import SYSTEM
from domain.cases.settlement import settles_at
from domain.people import PersonId, Role
from domain.policy import Hearer, Rung
from domain.rules import Rules
from services.cases.announce import members_of
from services.cases.perform import conclude, conclude_errand, perform, replace_silent
from services.quiet_hours import awake
from storage import cards, cases, outbox, people
from storage.database import Transaction
from storage.outbox import Priority
from storage.times import maybe_text, to_text


async def chase(tx: Transaction, now: datetime, rules: Rules, most: int = 100) -> bool:
    """Looks at up to `most` turns whose time has come. False when there was none."""
    rows = await tx.turns_to_look_at(now=to_text(now), most=most)
    for row in rows:
        case = await cases.load(tx, row["case_id"])
        assert case is not None
        for turn in (case.turn, *case.errands):
            if turn and turn.number == row["number"] and not await _ends(tx, case, turn, now, rules):
                await _climb(tx, case, turn, now, rules.of(case.union_path))
    return bool(rows)


async def _ends(tx: Transaction, case: Case, turn: Turn, now: datetime, rules: Rules) -> bool:
    """Whether the turn's time, or all who were asked, have brought about what follows it."""
    if turn is not case.turn:
        return await conclude_errand(tx, case, turn, now, rules)
    await replace_silent(tx, case, now, rules)
    if turn.party is Party.SUBMITTER and clocks.is_late(turn, now):
        await perform(tx, case.id, Command(Action.LAPSE), SYSTEM, now, rules)
        return True
    return await conclude(tx, case, now, rules)


async def set_aside(tx: Transaction, now: datetime) -> None:
    """The first turn whose time has come cannot be dealt with: it waits an hour and holds up no other."""
    for row in await tx.turns_to_look_at(now=to_text(now), most=1):
        await tx.turn_put_off(case_id=row["case_id"], number=row["number"], look_at=to_text(now + timedelta(hours=1)))


async def _climb(tx: Transaction, case: Case, turn: Turn, now: datetime, rules: Rules) -> None:
    """Writes the highest rung that stands, once, and says when to look again."""
    rung = clocks.reached(turn, now, rules.policy, rules.calendar)
    if rung and rung.halfway and await tx.events_told(case_id=case.id, since=to_text(turn.started_at)):
        rung = None
    if is_moot(case, turn, rules.policy):
        rung = None
    if rung and await tx.warning_add(case_id=case.id, turn=turn.number, rung=rung.name, now=to_text(now)):
        await cards.want(tx, case.id)
        for person in await _hearers(tx, case, turn, rung):
            await _remind(tx, person, case, turn, rung, now, rules)
    ends = settles_at(case, rules.policy) if turn is case.turn else None
    looks = clocks.next_look(turn, now, rules.policy, rules.calendar), ends
    look_at = min((at for at in looks if at), default=None)
    await tx.turn_look_again(case_id=case.id, number=turn.number, look_at=maybe_text(look_at))


async def _remind(
    tx: Transaction, person: PersonId, case: Case, turn: Turn, rung: Rung, now: datetime, rules: Rules
) -> None:
    """One digest a person: what is not sent yet takes the next reminder in."""
    at = await awake(tx, person, now, rules)
    digest = await outbox.put(tx, person, "digest", now, slot="digest", priority=Priority.NEWS, not_before=at)
    await tx.reminder_add(person=person, case_id=case.id, turn=turn.number, rung=rung.name, outbox_id=digest)


async def _hearers(tx: Transaction, case: Case, turn: Turn, rung: Rung) -> list[PersonId]:
    """Everybody the rung tells, each once."""
    people_told: dict[PersonId, None] = {}
    for hearer in rung.tells:
        people_told |= dict.fromkeys(await _who(tx, case, turn, hearer))
    return list(people_told)


async def _who(tx: Transaction, case: Case, turn: Turn, hearer: Hearer) -> list[PersonId]:
    if hearer == "holder":
        if turn.person:
            return [turn.person]
        said = {opinion.person for opinion in case.opinions if opinion.party is turn.party and opinion.answer}
        return [person for person in await members_of(tx, turn.party, case) if person not in said]
    chairs = await members_of(tx, Party.CHAIR, case)
    return await _upper_chairs(tx, case, chairs) if hearer == "upper_chair" else chairs


async def _upper_chairs(tx: Transaction, case: Case, chairs: list[PersonId]) -> list[PersonId]:
    """The chairs one seat further up than `chairs`; at the root their own."""
    for union in reversed(case.union_path):
        higher = await people.office_holders(tx, Role.CHAIR, union, case.id, case.assignee)
        if higher and higher != chairs:
            return higher
    return chairs
