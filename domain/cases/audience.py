"""Who hears about an event: the parties of the loop's row, the chair where there is danger, and who follows it."""

from enum import StrEnum

from domain.cases.loop import procedure_of
from domain.cases.model import Case, Event
from domain.cases.procedure import Move
from domain.cases.words import Kind, Party, Stage


class Hearing(StrEnum):
    """How somebody hears: by a sentence, or by a card of their own."""

    TELL = "tell"
    SHOW = "show"


def audience(kind: Kind, source: Stage | None, event: Event, case: Case) -> tuple[tuple[Party, Hearing], ...]:
    """Everybody to whom the event is announced; `kind` and `source`: as it was before.

    Those who already have a card see it change without being told. Who follows the case is told when it comes to
    another stage, and last, so that nobody is told again what they heard as something else.
    """
    row = procedure_of(kind).at[source, event.action]
    shows = row.shows | ({Party.CHAIR} if case.urgent and source is None else frozenset())
    followers = (Party.FOLLOWER,) if case.followed and row.target is not source else ()
    return tuple((party, Hearing.SHOW) for party in sorted(shows)) + tuple(
        (party, Hearing.TELL)
        for party in (*sorted(row.tells, key=lambda party: (party not in _turns(row), party)), *followers)
    )


def _turns(row: Move) -> frozenset[Party]:
    """Whose turn or errand begins: they hear of it as that, whatever else they are."""
    return frozenset(party for party in (row.turn, row.opens[0] if row.opens else None) if party)


def reaches_the_muted(party: Party, hearing: Hearing, turns: frozenset[Party]) -> bool:
    """Whether it is told even to who has muted the case: what is theirs to do. `turns`: whose turns began with it."""
    return hearing is Hearing.SHOW or party in turns
