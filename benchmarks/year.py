"""A year of a city: ten thousand cases through the rules alone, from the first day to the last, with every reminder."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from time import perf_counter

from benchmarks.rows import Row, at_most
from bot.operating.settings import Settings, read_rules
from domain.calendar import ONE_DAY
from domain.cases import clocks, dates
from domain.cases.command import Command
from domain.cases.decide import decide, opening
from domain.cases.evolve import evolve
from domain.cases.hindrances import hindrance
from domain.cases.loop import verb_of
from domain.cases.model import Case, Grade, Outcome, Rating
from domain.cases.parties import SYSTEM
from domain.cases.situation import PLAIN
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Actor, Person, Post, Role, UnionId, own_voice
from domain.refusal import Refusal
from domain.rules import Rules

CASES = 10_000
AIM = 60
FIRST_DAY = date(2026, 1, 1)
TOWN = UnionId(1)
WORKER = Actor(Person(10))
STAFF = Actor(Person(20), posts=(Post(Role.STAFF, TOWN),))
CHAIR = Actor(Person(30), posts=(Post(Role.CHAIR, TOWN),))
ACTORS = {Party.SUBMITTER: WORKER, Party.STAFF: STAFF, Party.ASSIGNEE: STAFF, Party.CHAIR: CHAIR}
GRADES = {Action.RESOLVE: Grade.A, Action.PROMISE: Grade.B, Action.PROPOSE: Grade.C}

HABITS: dict[tuple[Stage, Party], dict[Action | None, int]] = {
    (Stage.SUBMISSION, Party.STAFF): {
        Action.ACCEPT: 70,
        Action.ASK: 15,
        Action.DECLINE: 8,
        Action.RESOLVE: 5,
        Action.PROPOSE: 2,
    },
    (Stage.SUBMISSION, Party.SUBMITTER): {Action.COMPLETE: 70, Action.WITHDRAW: 5, None: 25},
    (Stage.SUBMISSION, Party.CHAIR): {Action.AGREE: 60, Action.RETURN: 40},
    (Stage.HANDLING, Party.ASSIGNEE): {
        Action.REPLY: 35,
        Action.RESOLVE: 40,
        Action.PROMISE: 10,
        Action.PROPOSE: 7,
        Action.EXTEND: 8,
    },
    (Stage.HANDLING, Party.CHAIR): {Action.AGREE: 75, Action.RETURN: 25},
    (Stage.FEEDBACK, Party.SUBMITTER): {Action.RATE: 60, Action.REDO: 12, Action.REVIEW: 8, None: 20},
    (Stage.FEEDBACK, Party.CHAIR): {Action.AGREE: 60, Action.RETURN: 40},
}
"""How often what is done by whoever has the turn; None: nothing at all, until the clock does it."""
EXTENSION: dict[Action | None, int] = {Action.GRANT: 70, Action.DENY: 30}
REVIEWED = 0.2
"""Of what was declined, this share goes to the chair, once."""
WAITS = (0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 8, 12)
"""After how many working days. Every limit is missed by some."""


async def measured() -> list[Row]:
    rules, begun = read_rules(Settings.model_construct()), perf_counter()
    year = Year(rules, Random(2026))
    for number in range(CASES):
        year.live(number)
    seconds = perf_counter() - begun
    told = ", ".join(f"{year.rungs[name]:,} {name}" for name in ("reminder", "yellow", "red"))
    remark = f" ({sum(year.events.values()):,} events, {told})"
    return [at_most(f"a year of {CASES:,} cases through the rules, in memory", seconds, AIM, "s", remark)]


@dataclass
class Year:
    """Everything that was done, and every rung that was reached, counted."""

    rules: Rules
    random: Random
    events: Counter[Action] = field(default_factory=Counter)
    rungs: Counter[str] = field(default_factory=Counter)

    def live(self, number: int) -> None:
        """One case, from its submission until it is closed."""
        now = self._moment(FIRST_DAY + number * 365 // CASES * ONE_DAY)
        case = self._handed_in(number, now)
        while case.turn:
            action, actor, after = self._next(case, now)
            before, (case, now) = case, self._wait(case, now, after)
            if case is before and action:
                case = self._do(case, action, actor, now)
            if case.outcome is Outcome.DECLINED and self.random.random() < REVIEWED:
                case = self._do(case, Action.REVIEW, WORKER, now + 5 * ONE_DAY)

    def _moment(self, day: date) -> datetime:
        return self.rules.calendar.at(day, time(self.random.randint(8, 20), self.random.randint(0, 59)))

    def _handed_in(self, number: int, now: datetime) -> Case:
        policy, calendar = self.rules.policy, self.rules.calendar
        case = Case(
            id=number,
            number=f"{number:04d}",
            kind=Kind.DEMAND,
            union=TOWN,
            union_path=(TOWN,),
            category="pay",
            text="?",
            submitter=own_voice(WORKER.person),
            anonymous=False,
            urgent=number % 50 == 0,
            submitted_at=now,
            promise_due=calendar.due(now, clocks.days_of("promise", urgent=False, policy=policy)),
        )
        turn = opening(case, self.rules).turn
        self.events[Action.SUBMIT] += 1
        return replace(case, turn=turn, turns=1, version=1)

    def _next(self, case: Case, now: datetime) -> tuple[Action | None, Actor, datetime]:
        """What comes next if nothing comes before it: by whom, and when."""
        assert case.turn
        calendar, party, habits = self.rules.calendar, case.turn.party, HABITS[case.stage, case.turn.party]
        if case.asks_for_extension and party is Party.ASSIGNEE:
            party, habits = Party.CHAIR, EXTENSION
        possible = {action: weight for action, weight in habits.items() if self._is_possible(case, action)}
        [action] = self.random.choices([*possible], [*possible.values()])
        after = self._moment(calendar.shift(calendar.local_day(now), self.random.choice(WAITS)))
        return action, ACTORS[party], max(after, now + timedelta(hours=1))

    def _is_possible(self, case: Case, action: Action | None) -> bool:
        return action is None or hindrance(case, verb_of(action), self.rules.policy) is None

    def _wait(self, case: Case, now: datetime, until: datetime) -> tuple[Case, datetime]:
        """The scheduler looks whenever it has to. A limit of the submitter's may run out meanwhile."""
        policy, calendar, turn = self.rules.policy, self.rules.calendar, case.turn
        assert turn
        while (look := clocks.next_look(turn, now, policy, calendar)) and look <= until:
            if turn.party is Party.SUBMITTER and dates.is_late(turn, look):
                return self._do(case, Action.LAPSE, SYSTEM, look), look
            if rung := clocks.reached(turn, look, policy, calendar):
                self.rungs[rung.name] += 1
            now = look
        return case, until

    def _do(self, case: Case, action: Action, actor: Actor, now: datetime) -> Case:
        """It is done, or refused since it comes too late."""
        day = self.rules.calendar.local_day(now) + self.random.randint(3, 40) * ONE_DAY
        command = Command(action, text="?", grade=GRADES.get(action), rating=Rating.MOSTLY, day=day, days=4)
        try:
            event = decide(case, command, actor, now, self.rules, PLAIN)
        except Refusal:
            return case
        self.events[action] += 1
        return evolve(case, event)
