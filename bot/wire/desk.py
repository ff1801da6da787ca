"""What it takes to render a row of the outbox: the call that comes of it, and what it is made with."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.wire.buttons import Json, shown
from bot.wire.offered import NOTHING, Hidden
from bot.wire.texts import Texts
from domain.people import Actor, Voice
from domain.sentences import Rows
from scheduler.verdicts import Then
from services.work import Work
from storage.outbox import Outgoing
from storage.people import Account


@dataclass(frozen=True)
class Paper:
    """Among the parameters of a call: a file that the press makes at the time of sending."""

    name: str
    mime: str
    make: partial[bytes]


@dataclass(frozen=True)
class Unnamed:
    """Among the parameters of a call: a file by its handle that is fetched at the time of sending, and handed up anew
    under this name, since its own goes along with the handle. `attachment`: which one has the new handle then.
    """

    file: str
    name: str
    attachment: int | None = None


@dataclass(frozen=True)
class Call:
    """One call of the Bot API. `otherwise`: what to do instead where what it needs is not there, such as the message
    to change; `instead`: where Telegram refuses it for another reason. `optional`: it is no matter if Telegram refuses.
    `lacks`: it says that something could not be shown.
    """

    method: str
    params: dict[str, Any] = field(default_factory=dict)
    shown: int | None = None
    otherwise: "Call | None" = None
    instead: "Mapping[Then, tuple[Call, ...]]" = field(default_factory=dict)
    optional: bool = False
    lacks: bool = False

    def after(self, then: Then) -> "tuple[Call, ...]":
        """What is done in its place; nothing where there is no other way."""
        return (self.otherwise,) if then is Then.GONE and self.otherwise else self.instead.get(then, ())


@dataclass
class Desk(Work):
    """What a renderer works with. `bot`: our name on Telegram, for links. `hidden`: what nobody is to be led to."""

    texts: Texts
    account: Account
    bot: str
    hidden: Hidden = NOTHING

    def html(self, key: str, **args: Any) -> str:
        return self.texts.html(self.account.language, key, **args)

    async def reader(self, voice: Voice) -> Actor:
        """Who is shown something: what is for one voice is as that one sees it, whatever others its owner has."""
        return await self.people.under(voice)

    def keyboard(self, rows: Rows) -> Json | None:
        return shown(self.hidden.without(rows), self.texts, self.account.language)


Renderer = Callable[[Desk, Outgoing], Awaitable[list[Call]]]
"""The calls that a row stands for, mostly one; none where there is nothing left to say."""
