"""What the clock sets off: limits that ran out, and the ladder of reminders and warnings, gathered into digests."""

from domain.cases import clocks, dates
from domain.cases.command import Command
from domain.cases.hindrances import is_moot
from domain.cases.model import Case, Turn
from domain.cases.parties import SYSTEM
from domain.cases.procedures.conclusions import settles_at
from domain.cases.words import Action, Party, Stage
from domain.people import Role, Voice, own_voice
from domain.policy import Hearer, Rung
from services.cases import vacancy
from services.cases.announce import members_of
from services.cases.perform import conclude, conclude_errand, perform, replace_silent
from services.matters import Listing, Matters
from services.work import Work
from storage.turns import Running


async def _look(work: Work, running: Running) -> None:
    """A turn or errand of a case whose time has come."""
    case = await work.cases.load(running.matter_id)
    assert case is not None
    for turn in (case.turn, *case.errands):
        if turn is None or turn.number != running.number or await vacancy.look(work, case, turn):
            continue
        if not await _ends(work, case, turn):
            await _climb(work.under(work.rules.of(case.union_path)), case, turn)


CASES = Matters("case", ladder=True, reminders=(), list=Listing.TO_DO, digest=True, search=True, look=_look)
"""With their errands."""


async def _ends(work: Work, case: Case, turn: Turn) -> bool:
    """Whether the turn's time, or all who were asked, have brought about what follows it."""
    if turn is not case.turn:
        return await conclude_errand(work, case, turn)
    if not work.believed:
        return await conclude(work, case)
    if await _is_untaken(work, case, turn):
        await perform(work, case.id, Command(Action.UNTAKEN), SYSTEM)
        return True
    await replace_silent(work, case)
    if turn.party is Party.SUBMITTER and dates.is_late(turn, work.now):
        await perform(work, case.id, Command(Action.LAPSE), SYSTEM)
        return True
    return await conclude(work, case)


async def _is_untaken(work: Work, case: Case, turn: Turn) -> bool:
    """Whether whoever was given it has done nothing about it, and it is time that another does; of every case alike."""
    if turn.party is not Party.ASSIGNEE or case.stage is not Stage.HANDLING or not (case.given_at and case.assignee):
        return False
    rules = work.rules.of(case.union_path)
    if work.now < clocks.untaken_at(turn, rules.policy, rules.calendar):
        return False
    if await work.cases.has_acted(case_id=case.id, person=case.assignee):
        return False
    return await work.people.somebody_present(Role.STAFF, case.union, case.id, own_voice(case.assignee))


async def _climb(work: Work, case: Case, turn: Turn) -> None:
    """Writes the highest rung that stands, once, and says when to look again."""
    rung = clocks.reached(turn, work.now, work.rules.policy, work.rules.calendar)
    if rung and rung.halfway and await work.cases.answers_since(case_id=case.id, since=turn.started_at):
        rung = None
    if is_moot(case, turn, work.rules.policy):
        rung = None
    if rung and await work.turns.warn(matter_id=case.id, turn=turn.number, rung=rung.name, now=work.now):
        await work.cards.want(case.id)
        for person in await _not_told(work, case, turn, rung):
            await vacancy.remind(work, person, case, turn, rung)
    ends = settles_at(case, work.rules.policy) if turn is case.turn else None
    looks = clocks.next_look(turn, work.now, work.rules.policy, work.rules.calendar), ends
    look_at = min((at for at in looks if at), default=None)
    await work.turns.look_again(matter_id=case.id, number=turn.number, look_at=look_at)


async def _not_told(work: Work, case: Case, turn: Turn, rung: Rung) -> list[Voice]:
    """Whom the rung tells. What was late when it was passed on is no news to who has heard that it is."""
    told = await _hearers(work, case, turn, rung)
    if clocks.reached(turn, turn.started_at, work.rules.policy, work.rules.calendar) != rung:
        return told
    return [person for person in told if not await work.turns.is_reminded(person, case.id, rung.name)]


async def _hearers(work: Work, case: Case, turn: Turn, rung: Rung) -> list[Voice]:
    """Everybody the rung tells, each once."""
    people_told: dict[Voice, None] = {}
    for hearer in rung.tells:
        people_told |= dict.fromkeys(await _who(work, case, turn, hearer))
    return list(people_told)


async def _who(work: Work, case: Case, turn: Turn, hearer: Hearer) -> list[Voice]:
    if hearer == "holder":
        if turn.person and (turn.party is not Party.ASSIGNEE or case.assignee in case.barred):
            return [turn.person]
        said = {opinion.person for opinion in case.opinions if opinion.party is turn.party and opinion.answer}
        return [person for person in await members_of(work, turn.party, case) if person not in said]
    chairs = await members_of(work, Party.CHAIR, case)
    return await _upper_chairs(work, case, chairs) if hearer == "upper_chair" else chairs


async def _upper_chairs(work: Work, case: Case, chairs: list[Voice]) -> list[Voice]:
    """The chairs one seat further up than `chairs`; at the root their own."""
    for union in reversed(case.union_path):
        holders = await work.people.office_holders(Role.CHAIR, union, case.id, own_voice(case.assignee))
        higher = [own_voice(person) for person in holders]
        if higher and higher != chairs:
            return higher
    return chairs
