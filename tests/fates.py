"""What may happen to a township, drawn by numbers: what they choose from depends on how things stand by then."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import time, timedelta

from domain.calendar import ONE_DAY
from domain.cases.parties import SYSTEM
from domain.people import Role, Voice, own_voice
from domain.policy import Quiet
from domain.posts import Order
from domain.refusal import Refusal
from services import absence, coming_back, discussion, moderation, quiet_hours, tenures, unions
from services.cases import holders
from services.posts import appoint, dismiss
from storage.people import People
from storage.times import to_text
from tests import deeds
from tests.chronicle import CAST, Township
from tests.deeds import Step

RESTS = tuple(Quiet(time(start), time(until)) for start, until in ((21, 8), (22, 7), (8, 16), (0, 0)))
PLACES = ("town", "town", "works", "elsewhere")
ROLES = (Role.REPRESENTATIVE, Role.STAFF, Role.CHAIR, Role.REPRESENTATIVE)


async def happens(town: Township, step: Step) -> None:
    town.steps += 1
    await FATES[step.kind](town, step)
    await town.announce()


async def _hours(town: Township, step: Step) -> None:
    await town.pass_time(timedelta(hours=step.hours))


async def _days(town: Township, step: Step) -> None:
    await town.pass_time(timedelta(days=step.days, hours=step.hours))


async def _outage(town: Township, step: Step) -> None:
    await town.jump(timedelta(days=4 * step.days, hours=step.hours))


async def _silence(town: Township, step: Step) -> None:
    """Telegram is away, or back."""
    town.telegram = not town.telegram


async def _demand(town: Township, step: Step) -> None:
    to = "works" if step.choice & 1 else "town"
    own = [name for name in CAST if "city" not in name and name != "mayor"]  # somebody is left who can act
    await town.hands_in(own[step.who % len(own)], to, urgent=bool(step.choice & 4), anonymous=bool(step.choice & 2))


async def _blocks(town: Township, step: Step) -> None:
    """Somebody blocks the bot, which learns of it at once, or from the next message."""
    town.blocking.add(step.chat)
    if step.choice & 1:
        await town.tx.identity_set_unreachable(chat_id=step.chat, since=to_text(town.now))
        await holders.leaves(town.work, town.people[step.name])
        await holders.helps(town.work, town.people[step.name])


async def _unblocks(town: Township, step: Step) -> None:
    known = await People(town.tx).account(own_voice(town.people[step.name]))
    town.blocking.discard(step.chat)
    if known.unreachable:
        await People(town.tx).reachable(step.chat)
        await coming_back.heard_again(town.work, town.people[step.name])


async def _away(town: Township, step: Step) -> None:
    await absence.go_away(town.work, town.people[step.name], town.today() + step.days * ONE_DAY)


async def _back(town: Township, step: Step) -> None:
    await absence.come_back(town.work, town.people[step.name])


async def _rest(town: Township, step: Step) -> None:
    """Somebody chooses other quiet hours."""
    person, quiet = town.people[step.name], RESTS[step.choice % len(RESTS)]
    await quiet_hours.set_quiet_hours(town.work, person, quiet)
    town.rest[person], town.seen["rest", person] = quiet, town.now


async def _given(town: Township, step: Step) -> None:
    """A post is given to anybody but who is the last resort."""
    if "city" not in step.name and step.name != "mayor":
        place = town.unions[PLACES[step.luck % len(PLACES)]].id
        await appoint(town.work, Order(town.people[step.name], ROLES[step.choice % 4], place))
        town.known = []


async def _ended(town: Township, step: Step) -> None:
    """A post ends: most often of somebody on whom a case depends. The city's stay."""
    concerned = await _concerned(town, step)
    actors = [actor for actor in await town.actors() if step.luck % 3 == 0 or own_voice(actor.person) in concerned]
    posts = [(actor.person, post) for actor in actors for post in actor.posts if post.union != town.unions["city"].id]
    if posts:
        person, post = posts[step.choice % len(posts)]
        await dismiss(town.work, Order(person, post.role, post.union))
        town.known = []


async def _term(town: Township, step: Step) -> None:
    """A new term begins: some posts end at once, and somebody is new. The city's stay."""
    union = town.unions[PLACES[step.luck % len(PLACES)]]
    held = await tenures.offices(town.work, union, SYSTEM)
    ending = [seat.id for n, seat in enumerate(held) if (step.choice >> n % 8) & 1]
    await tenures.change(town.work, union, [seat.id for seat in held], ending, SYSTEM)
    town.known = []
    await _given(town, step)


async def _moves(town: Township, step: Step) -> None:
    """The enterprise lies below another township, or comes back."""
    works = town.unions["works"]
    place = "elsewhere" if works.parent == town.unions["town"].id else "town"
    await unions.move(town.work, works, town.unions[place], SYSTEM)
    moved = await town.work.unions.get(works.id)
    assert moved
    town.unions["works"], town.known = moved, []


async def _concerned(town: Township, step: Step) -> set[Voice | None]:
    """Who leads a case, handles or helps with it, or was asked about it."""
    case = await deeds.case_of(town, step)
    turns = {turn.person for turn in (case.turn, *case.errands) if turn}
    return {own_voice(case.lead), own_voice(case.assignee), *turns, *(each.person for each in case.opinions)}


async def _comment(town: Township, step: Step) -> None:
    """Somebody says something, and another reports it; or an office hides it, or its author appeals."""
    case, actors = await deeds.case_of(town, step), await town.actors()
    await town.ask("UPDATE cases SET published_at = :now WHERE id = :id", {"now": to_text(town.now), "id": case.id})
    said = await town.ask("SELECT id FROM comment ORDER BY id DESC LIMIT 1")
    for n in range(len(actors)):
        actor, other = actors[(step.who + n) % len(actors)], actors[(step.who + n + 1) % len(actors)]
        with suppress(Refusal):
            if not said or step.luck % 3 == 0:
                comment = await discussion.say(town.work, case.id, "算了吧", None, actor)
                await moderation.report(town.work, comment.id, other)
            elif step.luck % 3 == 1:
                await moderation.hide(town.work, said[0]["id"], "请不要这样说", actor)
            else:
                await moderation.appeal(town.work, said[0]["id"], actor)
            return


FATES: dict[str, Callable[[Township, Step], Awaitable[None]]] = {
    "hours": _hours,
    "days": _days,
    "outage": _outage,
    "silence": _silence,
    "demand": _demand,
    "blocks": _blocks,
    "unblocks": _unblocks,
    "away": _away,
    "back": _back,
    "rest": _rest,
    "given": _given,
    "ended": _ended,
    "term": _term,
    "moves": _moves,
    "proposal": deeds.proposal,
    "anything": deeds.anything,
    "move": deeds.move,
    "rare": deeds.rare,
    "errand": deeds.errand,
    "onward": deeds.onward,
    "assist": deeds.assist,
    "chorus": deeds.chorus,
    "crash": deeds.crash,
    "heed": deeds.heed,
    "unsend": deeds.unsend,
    "album": deeds.album,
    "comment": _comment,
}
