"""What people do to cases: anything, what is theirs, what all were asked; and a crash in the middle of it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.calendar import ONE_DAY
from domain.cases.command import Command
from domain.cases.decisions import DECISIVE
from domain.cases.errands import errands_for
from domain.cases.hindrances import hindrance
from domain.cases.model import Case, Rating
from domain.cases.opinions import Answer
from domain.cases.parties import parties
from domain.cases.procedure import Move
from domain.cases.words import DESK, Action, Party, Stage
from domain.drafts import Draft, Piece
from domain.following import Wish
from domain.people import Actor, Role
from domain.refusal import NotFound, Refusal
from services import proposals
from services.cases import answer, following, perform
from storage.cases import Attachment
from storage.people import People
from tests.chronicle import CAST, GRADES, RULES, Crash, Township, words
from tests.loop import LOOP, kinds

ELSEWHERE = (Action.SUBMIT, Action.UNSEND)  # a beginning, and what needs an answer that can be taken back
PICTURED = {Action.ADD, Action.REPLY, Action.COMPLETE, Action.URGE}
RATINGS = (Rating.SATISFIED, Rating.MOSTLY)
SPOKEN = {
    Party.COSIGNER: (Action.COSIGN, Action.COSIGN, Action.REFUSE),
    Party.REPRESENTATIVE: (Action.VOTE,),
    Party.SUPERVISOR: (Action.CONFIRM, Action.FAULT),
    Party.RATER: (Action.RATE, Action.DISSENT, Action.RATE),
    Party.INQUIRER: (Action.JOIN,),
}
"""What those who were asked say, where all agree."""


@dataclass(frozen=True)
class Step:
    """Something that happens, and the numbers it chooses by."""

    kind: str
    which: int = 0
    who: int = 0
    choice: int = 0
    days: int = 1
    hours: int = 0
    luck: int = 0

    @property
    def name(self) -> str:
        return [*CAST][self.who % len(CAST)]

    @property
    def chat(self) -> int:
        return 101 + self.who % len(CAST)


async def anything(town: Township, step: Step) -> None:
    """Anybody tries anything, on a button of any turn."""
    case, actors = await case_of(town, step), await town.actors()
    actor = actors[step.who % len(actors)]
    await attempt(town, case, [*Action][step.choice % len(Action)], actor, step, turn=step.days or None)


async def move(town: Township, step: Step) -> None:
    """Somebody does what is theirs to do."""
    await _one_of(town, step, [*open_moves(await case_of(town, step), await town.actors())])


async def rare(town: Township, step: Step) -> None:
    """Somebody does what was done least often so far."""
    moves = open_moves(await case_of(town, step), await town.actors())
    options = [each for each in moves if each[0].action not in ELSEWHERE]
    least = min((town.done[row.action] for row, _ in options), default=0)
    await _one_of(town, step, [each for each in options if town.done[each[0].action] == least])


async def errand(town: Township, step: Step) -> None:
    """Something that begins an errand, or ends one; or that ties two cases, or takes them apart."""
    rows = [
        (row, actor)
        for row, actor in open_moves(await case_of(town, step), await town.actors())
        if row.opens or row.errand or row.action in {Action.MERGE, Action.SPLIT, Action.HELP, Action.CHAMPION}
    ]
    await _one_of(town, step, rows)


async def assist(town: Township, step: Step) -> None:
    """Whoever handles a case asks somebody for help with it."""
    case = await case_of(town, step)
    for actor in await town.actors():
        if actor.person == case.assignee:
            await attempt(town, case, Action.ASSIST, actor, step)


async def chorus(town: Township, step: Step) -> None:
    """All who were asked say the same."""
    case = await case_of(town, step)
    asked = {turn.party for turn in (case.turn, *case.errands) if turn}
    for party in sorted(asked & SPOKEN.keys()):
        for actor in await town.actors():
            if party in parties(case, actor):
                action = SPOKEN[party][step.choice % len(SPOKEN[party])]
                await attempt(town, case, action, actor, Step("", choice=step.choice))


async def onward(town: Township, step: Step) -> None:
    """Whoever it waits for brings a case further: most lives would never get to its end."""
    case = await case_of(town, step)
    if case.turn and case.turn.party in SPOKEN:
        await chorus(town, replace(step, choice=0))
        await town.pass_time(timedelta(hours=2))
        return
    stages = [*Stage]
    options = [
        (row, actor)
        for row, actor in open_moves(case, await town.actors())
        if case.turn and case.turn.party in row.by and row.action not in {Action.DECLINE, Action.MERGE, Action.WITHDRAW}
        if stages.index(row.target) > stages.index(case.stage) or row.action in {Action.ACCEPT, Action.COMPLETE}
    ]
    await _one_of(town, step, options)


async def crash(town: Township, step: Step) -> None:
    """In the middle of what somebody does the process ends."""
    case = await case_of(town, step)
    options = [each for each in open_moves(case, await town.actors()) if each[0].action not in ELSEWHERE]
    if options:
        row, actor = options[step.choice % len(options)]
        command = _command(town, case, row.action, actor, step)
        town.connection.left = step.luck % 60
        with suppress(Refusal):
            await perform.perform(town.work, case.id, command, actor)
    town.connection.left = None
    raise Crash


async def proposal(town: Township, step: Step) -> None:
    """Whoever represents somebody proposes, and asks some to sign; or anybody tries to."""
    actors = await town.actors()
    able = [actor for actor in actors if any(post.role is Role.REPRESENTATIVE for post in actor.posts)] or actors
    actor = able[step.who % len(able)]
    with suppress(Refusal):
        near = await proposals.possible_cosigners(town.work, actor)
        await town.proposes(actor, near[: max(2, step.choice % 5)])


async def heed(town: Township, step: Step) -> None:
    """Somebody wants to hear of a case, or to hear no more of it."""
    case, actors = await case_of(town, step), await town.actors()
    with suppress(Refusal):
        wish = [*Wish][step.choice % len(Wish)]
        await following.wish(town.work, case.id, wish, actors[step.who % len(actors)])
    if step.luck % 2:
        await _leaves(town, step)


async def _leaves(town: Township, step: Step) -> None:
    """It comes on the board, two need it too, or not any more, and whoever handed it in may leave it to them."""
    for action in (Action.OFFER, Action.PUBLISH, None, Action.LEAVE):
        case, actors = await case_of(town, step), await town.actors()
        if action:
            options = [(row, actor) for row, actor in open_moves(case, actors) if row.action is action]
            await _one_of(town, step, options)
        elif case.published_at:
            await _press(town, case, actors[step.who % len(actors)])
            await _press(town, case, actors[(step.who + 1) % len(actors)])


async def _press(town: Township, case: Case, actor: Actor) -> None:
    """They need it too, or not any more: whoever it is."""
    pressed = await town.work.board.second(case_id=case.id, person=actor.person, now=town.now)
    if not pressed:
        await town.work.board.no_longer(case_id=case.id, person=actor.person)
    await town.work.board.count_seconds(case_id=case.id, by=1 if pressed else -1)


async def unsend(town: Township, step: Step) -> None:
    """Somebody answers, or decides, and takes it back."""
    case = await case_of(town, step)
    options = [
        (row, actor)
        for row, actor in open_moves(case, await town.actors())
        if row.action in DECISIVE and row.by & parties(case, actor) & DESK
    ]
    if options and step.choice % 3:
        await _decides_and_takes_back(town, case, options[step.who % len(options)], step)
        return
    desk = [person for person, mine in (await town.parts(case)).items() if mine & {Party.ASSIGNEE, Party.STAFF}]
    with suppress(Refusal, IndexError):
        actor = await People(town.tx).actor(desk[step.who % max(1, len(desk))])
        done = await answer.reply(town.work, case.id, Draft(pieces=(Piece(1, words(actor, frozenset())),)), 1, actor)
        await town.announce()
        await answer.unsend(town.work, done.event_id, actor)


async def _decides_and_takes_back(town: Township, case: Case, option: tuple[Move, Actor], step: Step) -> None:
    """Also by a chair, and where it was told or not; then all is as it was."""
    row, actor = option
    with suppress(Refusal):
        done = await perform.perform(town.work, case.id, _command(town, case, row.action, actor, step), actor)
        if step.luck % 2:
            await town.announce()
        chairs = [each for each in await town.actors() if Party.CHAIR in parties(done.case, each)]
        able = [actor, *chairs] if step.luck % 3 == 0 else [actor]
        await answer.unsend(town.work, done.event_id, able[-1])
        assert _as_it_stands(await town.case(case.id)) == _as_it_stands(case)


def _as_it_stands(case: Case) -> Case:
    """But for how often something has happened, who was asked in between, and is no more, and who is to be told."""
    asked = tuple(each for each in case.opinions if each.answer is not Answer.GONE)
    said = tuple(replace(each, at=None) for each in sorted(asked, key=lambda each: (each.party, each.person)))
    errands = tuple(each for each in case.errands if each.limit != "telling")
    return replace(case, version=0, turns=0, opinions=said, errands=errands, warning=None)


async def album(town: Township, step: Step) -> None:
    """One more picture of the album that was sent last."""
    if "album" in town.seen:
        event, actor, picture = town.seen["album"]
        await perform.add_files(town.work, event, actor, [picture])


def open_moves(case: Case, actors: list[Actor]) -> Iterator[tuple[Move, Actor]]:
    """What each of them could do, as far as the loop and the case are concerned."""
    holder = case.turn.party if case.turn else None
    theirs = [(actor, mine) for actor in actors if (mine := parties(case, actor))]
    for row in LOOP:
        fits = row.source is case.stage and case.kind in kinds(row) and row.is_held_by(holder)
        if fits and hindrance(case, row.verb, RULES.policy) is None:
            for actor, mine in theirs:
                if row.by & mine and (row.errand is None or errands_for(case, row, actor, mine)):
                    yield row, actor


async def case_of(town: Township, step: Step) -> Case:
    return await town.case([*town.first][-1 - step.which % len(town.first)])


async def _one_of(town: Township, step: Step, options: list[tuple[Move, Actor]]) -> None:
    """Every action is as likely as any other, however many there are who could."""
    actions = [*dict.fromkeys(row.action for row, _ in options if row.action not in ELSEWHERE)]
    if actions:
        action = actions[step.choice % len(actions)]
        able = [actor for row, actor in options if row.action is action]
        await attempt(town, await case_of(town, step), action, able[step.who % len(able)], step)


async def attempt(
    town: Township, case: Case, action: Action, actor: Actor, step: Step, turn: int | None = None
) -> None:
    """It is done, or refused and nothing has happened. To a stranger there is no such case."""
    if action in ELSEWHERE:
        return
    picture = Attachment("photo", "handle", f"{case.id}-{case.version}")
    files = [picture] if action in PICTURED and step.days % 2 else []
    await town.tx.mark()
    try:
        command = _command(town, case, action, actor, step, turn)
        done = await perform.perform(town.work, case.id, command, actor, files)
    except Refusal as refusal:
        await town.tx.back_to_mark()
        await town.tx.unmark()
        assert parties(case, actor) or isinstance(refusal, NotFound), refusal
        return
    assert parties(case, actor), "a stranger has done something"
    await town.tx.unmark()
    with suppress(IndexError):
        town.seen["album"] = done.event_id, actor, files[0]


def _command(town: Township, case: Case, action: Action, actor: Actor, step: Step, turn: int | None = None) -> Command:
    staff = [each.person for each in town.known if any(post.role is Role.STAFF for post in each.posts)]
    everybody = staff if step.luck % 4 else [each.person for each in town.known]
    others = [*town.first]
    return Command(
        action,
        turn,
        words(actor, parties(case, actor)),
        to=everybody[step.luck % len(everybody)],
        grade=GRADES.get(action),
        rating=RATINGS[step.luck % len(RATINGS)],
        day=town.today() + step.days * ONE_DAY,
        days=1 + step.days % 6,
        answer=[Answer.YES, Answer.NO, Answer.ABSTAIN, Answer.YES][step.choice % 4],
        into=others[step.luck % len(others)] if action is Action.MERGE else None,
    )
