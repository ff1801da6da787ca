"""Who hears about an event: the parties of the loop's row, and the chair where there is danger."""

from enum import StrEnum

from domain.cases import Case, Event
from domain.loop import BY_MOVE, Action, Kind, Party, Stage


class Hearing(StrEnum):
    """How somebody hears: by a sentence, or by a card of their own."""

    TELL = "tell"
    SHOW = "show"


def audience(kind: Kind, source: Stage | None, event: Event, case: Case) -> tuple[tuple[Party, Hearing], ...]:
    """Everybody to whom the event is announced; `kind` and `source`: as it was before.

    Those who already have a card see it change without being told.
    """
    row = BY_MOVE[kind, source, event.action]
    shows = row.shows | ({Party.CHAIR} if case.urgent and event.action is Action.SUBMIT else frozenset())
    return tuple((party, Hearing.SHOW) for party in sorted(shows)) + tuple(
        (party, Hearing.TELL) for party in sorted(row.tells)
    )
