"""What the deliverer needs of whoever sends, and how a sending can fail."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from services.delivery import Sent
from services.work import Work
from storage.outbox import Accepted, Outgoing


@dataclass(frozen=True)
class Prepared:
    """A row rendered for its reader. `chat` is where it goes; `work` belongs to the sender. None: nothing to say.

    `accepted`: what Telegram has taken of it already, in so many `attempts`.
    """

    chat: int
    work: Any
    accepted: Accepted = field(default_factory=Accepted)
    attempts: int = 0


class Sender(Protocol):
    async def prepare(self, work: Work, row: Outgoing) -> Prepared | None:
        """Renders the row in its reader's language, from what the database says now. Raises Unreachable."""

    async def send(self, prepared: Prepared) -> Sent:
        """Hands to Telegram what it has not taken yet. Raises one of the failures below."""


class SendingFailed(Exception):
    """Any reason why a row could not be handed over. `sent`: the parts that were, before."""

    sent = Sent()


class TryLater(SendingFailed):
    """Telegram is away, or asks for patience. `seconds`: how long to wait, if it said so."""

    def __init__(self, chat: int, seconds: float | None = None) -> None:
        super().__init__(chat, seconds)
        self.chat, self.seconds = chat, seconds


class Unreachable(SendingFailed):
    """The person has blocked the bot, or their account is gone. `chat`: which."""

    def __init__(self, chat: int) -> None:
        super().__init__(chat)
        self.chat = chat


class Rejected(SendingFailed):
    """Telegram does not take this message. The argument names the reason, without what the message said.

    `surely`: nor will it ever.
    """

    def __init__(self, reason: str, *, surely: bool = True) -> None:
        super().__init__(reason)
        self.surely = surely


class Gone(SendingFailed):
    """The message that was to be changed is not there any more: its reader took it away."""


class Moved(SendingFailed):
    """The group has a new number."""

    def __init__(self, old: int, new: int) -> None:
        super().__init__(old, new)
        self.old, self.new = old, new
