"""What a use case works with: a transaction, the moment it is, the rules in force; and every store of the tables."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from domain.people import UnionId
from domain.rules import Rules
from storage.board import Board
from storage.bots import Bots
from storage.bulletins import Bulletins
from storage.calls import Calls
from storage.cards import Cards
from storage.cases import Cases
from storage.contact import Talks
from storage.conversations import Conversations
from storage.database import Transaction
from storage.discussion import Discussions
from storage.distress import Distresses
from storage.entries import Entries
from storage.figures import Figures
from storage.following import Following
from storage.groups import Groups
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.journal import Journal
from storage.marks import Marks
from storage.matters import Matters
from storage.occasions import Occasions
from storage.outbox import Outbox
from storage.people import People
from storage.posts import Posts
from storage.questions import Questions
from storage.receipts import Receipts
from storage.roster import Roster
from storage.rota import Rotas
from storage.rulings import Rulings
from storage.seals import Proofs, Seals
from storage.search_terms import SearchTerms
from storage.store import Store
from storage.ticks import Ticks
from storage.turns import Turns
from storage.unions import Unions
from storage.unsealing import Unsealings
from storage.uploads import Uploads
from storage.visits import Visits
from storage.weekly import Weeklies

S = TypeVar("S", bound=Store)


class _In(Generic[S]):
    """A store in the transaction of whoever works."""

    def __init__(self, store: type[S]) -> None:
        self._store = store

    def __get__(self, work: "Work", owner: type) -> S:
        return self._store(work.tx)


@dataclass
class Work:
    """`now` and `rules` are those of the whole of it: one update, one look of the scheduler, one round of sending.

    `key`: with which marks are made; empty where none are. `believed`: whether the date is; where it is not, time alone
    ends nothing.
    """

    tx: Transaction
    now: datetime
    rules: Rules
    key: bytes = field(default=b"", kw_only=True, repr=False)
    believed: bool = field(default=True, kw_only=True)

    board = _In(Board)
    bots = _In(Bots)
    bulletins = _In(Bulletins)
    calls = _In(Calls)
    cards = _In(Cards)
    cases = _In(Cases)
    conversations = _In(Conversations)
    discussions = _In(Discussions)
    distresses = _In(Distresses)
    entries = _In(Entries)
    figures = _In(Figures)
    following = _In(Following)
    groups = _In(Groups)
    inbox = _In(Inbox)
    invitations = _In(Invitations)
    journal = _In(Journal)
    marks = _In(Marks)
    matters = _In(Matters)
    occasions = _In(Occasions)
    outbox = _In(Outbox)
    people = _In(People)
    posts = _In(Posts)
    proofs = _In(Proofs)
    questions = _In(Questions)
    receipts = _In(Receipts)
    roster = _In(Roster)
    rotas = _In(Rotas)
    rulings = _In(Rulings)
    seals = _In(Seals)
    talks = _In(Talks)
    terms = _In(SearchTerms)
    ticks = _In(Ticks)
    turns = _In(Turns)
    unions = _In(Unions)
    unsealings = _In(Unsealings)
    uploads = _In(Uploads)
    visits = _In(Visits)
    weeklies = _In(Weeklies)

    def at(self, now: datetime) -> "Work":
        """As if it were another moment."""
        return Work(self.tx, now, self.rules, key=self.key, believed=self.believed)

    def under(self, rules: Rules) -> "Work":
        """Under other rules."""
        return Work(self.tx, self.now, rules, key=self.key, believed=self.believed)

    def of(self, path: tuple[UnionId, ...]) -> "Work":
        """Under the rules of one union."""
        return self.under(self.rules.of(path))
