"""Who may do what on the board, as one table: what somebody is, how sure that is, where the case is, what they try.

Everything is tried for real, in a transaction that is taken back.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.cases.command import Command
from domain.cases.refusals import Closed, OwnCase
from domain.cases.words import Action
from domain.people import Actor, NotVerified, Person, Role
from domain.refusal import NotFound, NotYours, Refusal
from services import board, discussion
from services.cases.perform import perform
from services.work import Work
from storage.people import People
from storage.unions import Unions
from tests.board import published
from tests.conftest import Cast
from tests.engines import BOTH
from tests.phones import Town

Deed = Callable[[Work, int, Actor], Awaitable[object]]


def _by(action: Action, text: str = "") -> Deed:
    async def act(work: Work, case: int, actor: Actor) -> None:
        await perform(work, case, Command(action, text=text), actor)

    return act


async def _read(work: Work, case: int, actor: Actor) -> None:
    await board.published(work, case, actor)


async def _speak(work: Work, case: int, actor: Actor) -> None:
    await discussion.say(work, case, "我也这样", None, actor)


DEEDS: dict[str, Deed] = {
    "reads it": _read,
    "needs it too": board.second,
    "takes it up": _by(Action.CHAMPION),
    "publishes": _by(Action.PUBLISH, "夜班班车\n希望加一班。"),
    "hides": _by(Action.HIDE, "内容要核实"),
    "takes off": _by(Action.UNPUBLISH),
    "speaks": _speak,
}
SIGNS: dict[type[Refusal], str] = {NotFound: "·", NotYours: "·", NotVerified: "v", OwnCase: "o", Closed: "x"}
"""y: done. ·: as if there were nothing, or not theirs. v: when they are verified. o: their own. x: over. -: not now."""

WHO = (
    "nobody claimed member neighbour far-off boss own-rep represents far-rep staff colleague chair admin city submitter"
)
UNPUBLISHED = """
    reads it      ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
    needs it too  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
    takes it up   ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  o
    publishes     ·  ·  ·  ·  ·  ·  ·  ·  ·  -  -  ·  ·  ·  o
    hides         ·  ·  ·  ·  ·  ·  ·  ·  ·  -  -  -  ·  -  o
    takes off     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  -
    speaks        ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
"""
OFFERED = """
    reads it      ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
    needs it too  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
    takes it up   ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  o
    publishes     ·  ·  ·  ·  ·  ·  ·  ·  ·  y  y  ·  ·  ·  o
    hides         ·  ·  ·  ·  ·  ·  ·  ·  ·  -  -  -  ·  -  o
    takes off     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  y
    speaks        ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
"""
PUBLISHED = """
    reads it      ·  y  y  y  ·  y  y  y  ·  y  y  y  y  ·  y
    needs it too  ·  v  y  y  ·  y  y  y  ·  y  y  y  y  ·  v
    takes it up   ·  ·  ·  ·  ·  ·  y  y  ·  ·  ·  ·  ·  ·  o
    publishes     ·  ·  ·  ·  ·  ·  ·  ·  ·  y  y  ·  ·  ·  o
    hides         ·  ·  ·  ·  ·  ·  ·  ·  ·  -  y  y  ·  y  o
    takes off     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  y
    speaks        ·  v  y  y  ·  y  y  y  ·  y  y  y  y  y  v
"""
ANSWERED = PUBLISHED.replace("takes it up   ·  ·  ·  ·  ·  ·  y  y", "takes it up   ·  ·  ·  ·  ·  ·  -  -")
OVER = """
    reads it      ·  y  y  y  ·  y  y  y  ·  y  y  y  y  ·  y
    needs it too  ·  v  x  x  ·  x  x  x  ·  x  x  x  x  ·  v
    takes it up   ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  o
    publishes     ·  ·  ·  ·  ·  ·  ·  ·  ·  x  x  ·  ·  ·  o
    hides         ·  ·  ·  ·  ·  ·  ·  ·  ·  -  y  y  ·  y  o
    takes off     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  y
    speaks        ·  v  x  x  ·  x  x  x  ·  x  x  x  x  x  v
"""
UNDER_VOTE = """
    reads it      ·  y  y  y  ·  y  y  y  ·  y  y  y  y  ·  y
    needs it too  ·  v  y  y  ·  y  y  y  ·  y  y  y  y  ·  v
    takes it up   ·  ·  ·  ·  ·  ·  -  -  ·  -  -  -  ·  -  -
    publishes     ·  ·  ·  ·  ·  ·  -  -  ·  -  -  -  ·  -  -
    hides         ·  ·  ·  ·  ·  ·  ·  ·  ·  y  y  y  ·  y  o
    takes off     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  y
    speaks        ·  v  y  y  ·  y  y  y  ·  y  y  y  y  y  v
"""
"""Columns as in WHO. `boss`, `own-rep`: of the author's own enterprise, who read what all read. `staff` handles it,
`represents` leads it once it was taken up, `claimed` and `submitter` only said where they work."""


@dataclass
class Everybody:
    """Everybody of the table, by name."""

    place: Town
    voices: dict[str, Person]

    async def tries(self, who: str, deed: Deed, case: int = 1) -> str:
        """What comes of it. Nothing of it stays."""
        try:
            async with self.place.database.transaction() as tx:
                actor = await People(tx).actor(self.voices[who])
                await deed(self.place.work(tx), case, actor)
                raise TakenBack
        except TakenBack:
            return "y"
        except Refusal as refusal:
            return SIGNS.get(type(refusal), "-")

    async def table(self) -> str:
        """What comes of every deed, laid out as above."""
        lines = []
        for name, deed in DEEDS.items():
            signs = [await self.tries(who, deed) for who in WHO.split()]
            lines.append(f"    {name:<12}  {'  '.join(signs)}")
        return "\n" + "\n".join(lines) + "\n"


class TakenBack(Exception):
    """So that the transaction is."""


async def gathered(cast: Cast) -> Everybody:
    place = cast.place
    async with place.database.transaction() as tx:
        next_door = await Unions(tx).add("百川食品工会", place.town)
        elsewhere = await Unions(tx).add("新埭镇总工会", place.city)
    phones = {
        "nobody": await place.phone(700, "路人"),
        "claimed": await place.member(701, "自报的"),
        "member": await place.member(702, "同事"),
        "neighbour": await place.member(703, "邻厂", next_door),
        "far-off": await place.member(704, "外镇", elsewhere),
        "boss": await place.official(705, "本厂主席", Role.CHAIR, place.works),
        "own-rep": await place.official(710, "本厂代表", Role.REPRESENTATIVE, place.works),
        "represents": await place.official(706, "李代表", Role.REPRESENTATIVE),
        "far-rep": await place.official(707, "远代表", Role.REPRESENTATIVE, elsewhere),
        "admin": await place.official(708, "郑老师", Role.ADMIN),
        "city": await place.official(709, "吴主席", Role.CHAIR, place.city),
    }
    await phones["nobody"].says("/help")
    verified = ("member", "neighbour", "far-off")
    at = {"member": place.works, "neighbour": next_door, "far-off": elsewhere}
    voices = {who: await place.person(phone) for who, phone in phones.items()}
    async with place.database.transaction() as tx:
        for who in verified:
            await People(tx).join(voices[who], at[who].id, place.clock.now(), verified=True)
    voices |= {
        "staff": await place.person(cast.staff),
        "colleague": await place.person(cast.colleague),
        "chair": await place.person(cast.chair),
        "submitter": await place.person(cast.worker),
    }
    return Everybody(place, voices)


@BOTH
async def test_who_may_do_what(cast: Cast) -> None:
    """At every state of a demand on its way to the board, over it, and to the representatives."""
    everybody = await gathered(cast)
    await cast.worker.hands_in("夜班下班没有公交车", category="食宿交通")
    await cast.staff.presses("受理")
    assert await everybody.table() == UNPUBLISHED
    await cast.worker.presses("放到大家议")
    assert await everybody.table() == OFFERED
    await cast.staff.presses("公开到大家议")
    await cast.staff.says("夜班班车\n希望加一班。")
    assert await everybody.table() == PUBLISHED
    await cast.staff.resolves("下周一起加开一班")
    assert await everybody.table() == ANSWERED
    await cast.worker.presses("满意")
    assert await everybody.table() == OVER


@BOTH
async def test_who_may_do_what_while_representatives_vote(cast: Cast) -> None:
    """What was taken up stays on the board, and is no more for staff alone to word."""
    everybody = await gathered(cast)
    await published(cast)
    for n in range(3):
        await cast.place.official(720 + n, f"代表{n}", Role.REPRESENTATIVE)
    await cast.place.phones[706].forges("champion:1:2")
    await cast.staff.presses("立案")
    assert await everybody.table() == UNDER_VOTE
