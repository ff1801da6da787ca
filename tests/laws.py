"""What holds of every case, whatever was done to it: its turns, its history, who can act, what others it is tied to."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from domain.calls import Call, Cause
from domain.cases.calls import heard, is_asked
from domain.cases.errands import errands_for
from domain.cases.evolve import evolve
from domain.cases.hindrances import hindrance
from domain.cases.loop import ENDING
from domain.cases.model import Case, Event, Grade, Outcome, Rating, Turn
from domain.cases.opinions import Answer, Opinion, tally
from domain.cases.parties import parties
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Actor, Role, Voice, own_voice
from storage.cases import Cases
from storage.times import from_text, to_text
from tests.chronicle import RULES, News, Township
from tests.deeds import open_moves
from tests.loop import ERRANDS, LOOP, kinds
from tests.timekeeping import standing

OFFICES = {Party.STAFF, Party.ASSIGNEE, Party.CHAIR, Party.HELPER}
BY_OFFICE = {
    Party.STAFF: {Party.STAFF, Party.ASSIGNEE},
    Party.ASSIGNEE: {Party.STAFF, Party.ASSIGNEE},
    Party.CHAIR: {Party.CHAIR},
}
"""Who ends such a turn."""
OWNERS = {Party.SUBMITTER, Party.LEAD, Party.COMPANION}
TURNS = {(kind, row.target, row.turn, row.limit) for row in LOOP for kind in kinds(row) if row.turn}
"""Whose turn there can be, and by which limit."""
SAID = {
    Party.COSIGNER: {Answer.YES, Answer.NO, Answer.GONE},
    Party.REPRESENTATIVE: {*Answer},
    Party.SUPERVISOR: {Answer.YES, Answer.NO, Answer.GONE},
    Party.INQUIRER: {Answer.YES, Answer.GONE},
    Party.RATER: {*Answer},
    Party.COMPANION: {Answer.YES, Answer.NO},
}
"""What those who are asked can say; a companion was asked by being merged."""


# --- turns -----------------------------------------------------------------------------------------------------------


async def one_turn_runs(town: Township, case: Case) -> None:
    """One while the case is open, beside its errands; the promise stands still only while its submitter is asked."""
    query = "SELECT number, errand FROM turn WHERE matter_id = :id AND ended_at IS NULL ORDER BY number"
    rows = [tuple(row) for row in await town.ask(query, {"id": case.id})]
    assert [row for row in rows if row[1] is None] == [(turn.number, None) for turn in [case.turn] if turn]
    assert [row for row in rows if row[1]] == [(each.number, each.limit) for each in case.errands]
    assert {each.limit for each in case.errands} <= ERRANDS[case.kind, case.stage]
    assert (case.stage is Stage.CLOSED) == (case.turn is None) == (case.outcome is not None)
    if case.turn:
        assert (case.kind, case.stage, case.turn.party, case.turn.limit) in TURNS
    asked = case.turn is not None and (case.turn.party, case.turn.limit) == (Party.SUBMITTER, "completion")
    assert (case.paused_at is not None) == asked, case
    assert RULES.calendar.end_of(RULES.calendar.local_day(case.promise_due)) == case.promise_due


async def nothing_is_stuck(town: Township, case: Case, turn: Turn) -> None:
    """Whoever has the turn, or an errand, can end it, and the clock looks until the last warning was given."""
    query = "SELECT look_at FROM turn WHERE matter_id = :id AND number = :number"
    [row] = await town.ask(query, {"id": case.id, "number": turn.number})
    assert row[0] is None or from_text(row[0]) >= town.now  # just now: the next round comes within seconds
    if turn.party in ENDING:
        assert row[0] is not None, turn
        return
    assert row[0] is not None or "red" in standing(turn, town.now)
    actors = await town.actors()
    if turn is not case.turn:
        assert [actor for actor in actors if _can_end(case, turn, actor)], (turn, case)
        return
    holders = {person for person, mine in (await town.parts(case)).items() if turn.party in mine}
    able = {
        actor.person
        for move, actor in open_moves(case, actors)
        if turn.party in move.by and (move.turn or move.target is not case.stage) and move.errand is None
    }
    assert able >= holders and able, (case, holders, able)
    others = {person for person, mine in (await town.parts(case)).items() if Party.STAFF in mine}
    nobody = all([await _is_gone(town, own_voice(each)) for each in others])  # then it stays, until somebody is back
    assert holders or nobody, case


def _can_end(case: Case, errand: Turn, actor: Actor) -> bool:
    mine = parties(case, actor)
    return any(
        row.errand == errand.limit
        and row.source is case.stage
        and case.kind in kinds(row)
        and row.by & mine
        and row.is_held_by(case.turn.party if case.turn else None)
        and errand in errands_for(case, row, actor, mine)
        and hindrance(case, row.verb, RULES.policy) is None
        for row in LOOP
    )


async def nobody_who_is_gone_holds_it_up(town: Township, case: Case, turn: Turn) -> None:
    if turn.party not in ENDING and turn.person and await _is_gone(town, turn.person, turn.due_at):
        others = {await town.whose(case.submitter), await town.whose(turn.person)}
        parts = await town.parts(case)
        staff = [person for person, mine in parts.items() if Party.STAFF in mine and person not in others]
        assert all([await _is_gone(town, own_voice(person)) for person in staff]), (case, turn)


async def nobody_waits_unheard(town: Township, case: Case, turn: Turn) -> None:
    """Somebody is there whose turn it is, or somebody who can mend it was told; unless nobody can be told."""
    if turn.party not in BY_OFFICE:
        return
    parts, until = await town.parts(case), max(turn.due_at, town.now)
    holders = [person for person, mine in parts.items() if mine & BY_OFFICE[turn.party]]
    if not all([await _is_gone(town, own_voice(each), until) for each in holders]):
        return
    query = (
        "SELECT 1 FROM turn LEFT JOIN warning ON warning.matter_id = turn.matter_id AND turn = number "
        "AND rung = 'vacant' "
        "WHERE turn.matter_id = :id AND number = :turn AND (rung IS NOT NULL OR look_at <= :now)"
    )
    if not await town.ask(query, {"id": case.id, "turn": turn.number, "now": to_text(town.now)}):
        assert not await _somebody_mends(town, case), (case, turn)


async def no_colleague_waits_unheard(town: Township, case: Case, errand: Turn) -> None:
    """Of a colleague who was asked for help and whom nothing reaches somebody else heard who can go on without them."""
    if errand.party is not Party.HELPER or errand.person is None or not await _is_unreachable(town, errand.person):
        return
    query = "SELECT look_at FROM turn WHERE matter_id = :id AND number = :number"
    [row] = await town.ask(query, {"id": case.id, "number": errand.number})
    if row["look_at"] and from_text(row["look_at"]) <= town.now:
        return  # the next round comes within seconds
    desk = [own_voice(each) for each, mine in (await town.parts(case)).items() if mine & BY_OFFICE[Party.ASSIGNEE]]
    others = {each for each in desk if each != errand.person and not await _is_unreachable(town, each)}
    waiting = "SELECT person FROM outbox WHERE slot = :slot AND sent_at IS NULL"
    told = {row["person"] for row in await town.ask(waiting, {"slot": f"helper-unheard:{case.id}:{errand.number}"})}
    told |= {
        own_voice(each.person) for each in town.heard if case.number in each.text and "协办的事没有送到" in each.text
    }
    assert told & others or not others, (case, errand)


async def no_comment_waits_unheard(town: Township, ticked: bool) -> None:
    """Somebody is there who can look at it, or somebody who can mend it was told, and after some days in any case."""
    query = (
        "SELECT comment.*, started_at, look_at, "
        "(SELECT COUNT(*) FROM warning WHERE warning.matter_id = turn.matter_id AND turn = turn.number) AS told "
        "FROM turn JOIN comment ON comment.matter_id = turn.matter_id WHERE ended_at IS NULL"
    )
    for row in await town.ask(query) if ticked else ():
        case, role = await town.case(row["case_id"]), Role.CHAIR if row["appealed_at"] else Role.STAFF
        late = RULES.calendar.due(from_text(row["started_at"]), RULES.policy.discussion.look_days)
        if row["told"] or (row["look_at"] and from_text(row["look_at"]) <= town.now):
            continue
        out = {
            case.submitter,
            own_voice(case.lead),
            own_voice(case.assignee),
            row["hidden_by"] if row["appealed_at"] else None,
        }
        actors = [each for each in await town.actors() if each.person not in case.barred]
        held = [own_voice(each.person) for each in actors if each.holds(role, case.union_path)]
        there = [each for each in held if each not in out and not await _is_gone(town, each, max(late, town.now))]
        assert (there and town.now < late) or not await _somebody_mends(town, case), (case, dict(row))


async def _somebody_mends(town: Township, case: Case) -> bool:
    mending = [own_voice(actor.person) for actor in await town.actors() if _may_mend(case, actor)]
    query = "SELECT 1 FROM identity WHERE person = :person AND unreachable_at IS NULL"
    return any([await town.ask(query, {"person": person}) for person in mending])


def _may_mend(case: Case, actor: Actor) -> bool:
    return actor.person not in case.barred and any(
        actor.holds(role, case.union_path) for role in (Role.ADMIN, Role.CHAIR)
    )


async def _is_unreachable(town: Township, person: Voice) -> bool:
    [row] = await town.ask("SELECT unreachable_at FROM identity WHERE person = :person", {"person": person})
    return row["unreachable_at"] is not None


async def _is_gone(town: Township, person: Voice, until: datetime | None = None) -> bool:
    query = "SELECT unreachable_at, away_until FROM identity WHERE person = :person"
    [row] = await town.ask(query, {"person": person})
    away = row["away_until"] and (until is None or from_text(row["away_until"]) >= until)
    return bool(row["unreachable_at"] or away)


# --- people ----------------------------------------------------------------------------------------------------------


async def nobody_judges_their_own(town: Township, case: Case) -> None:
    """Whoever handed it in, leads it or has a case in it holds no office; whoever leads it represents somebody.

    But where nobody knows whose it is.
    """
    parts, hidden = await town.parts(case), await town.hidden_owners(case)
    for actor in await town.actors():
        mine = parts[actor.person]
        assert own_voice(actor.person) in hidden or not (mine & OWNERS and mine & OFFICES), (actor, mine)
        if case.lead == actor.person and case.stage is not Stage.CLOSED:
            assert Role.REPRESENTATIVE in {post.role for post in actor.posts}, (case, actor)


def everybody_counts_once(case: Case) -> None:
    counted = Counter((each.party, each.person) for each in case.opinions)
    assert set(counted.values()) <= {1}, counted
    for each in case.opinions:
        assert each.answer is None or each.answer in SAID[each.party], each
        assert (each.answer is None) == (each.at is None), each
    for party in SAID:
        asked = [each.answer for each in case.opinions if each.party is party and each.answer is not Answer.GONE]
        sums = tally(case.opinions, party)
        assert (sums.asked, sums.silent) == (len(asked), asked.count(None)), (party, sums)


async def a_merged_case_goes_on_elsewhere(town: Township, case: Case) -> None:
    """The other one knows those whose case it was; it is not itself one that went into another."""
    if case.merged_into is None:
        return
    other = await Cases(town.tx).load(case.merged_into)
    assert other and other.id != case.id and case.outcome is Outcome.MERGED
    assert case.submitter in {each.person for each in other.companions} | {other.submitter}, (case, other)


# --- history ---------------------------------------------------------------------------------------------------------

KINDS_OF: dict[str, Callable[[Any], Any]] = {
    "grade": Grade,
    "rating": Rating,
    "outcome": Outcome,
    "kind": Kind,
}
KINDS_OF |= {field.name: from_text for field in fields(Case) if field.name.endswith(("_at", "_due"))}


async def history_gives_it(town: Township, case: Case) -> list[News]:
    """The recorded events, from the first to the last, add up to exactly what is stored. Gives those that are new."""
    newest, replayed = town.seen.get(("history", case.id), (0, town.first[case.id]))
    query = "SELECT * FROM event WHERE case_id = :id AND id > :newest ORDER BY id"
    news = []
    for row in await town.ask(query, {"id": case.id, "newest": newest}):
        event = await _event(town, row)
        before, replayed = replayed, _as_left(replayed, evolve(replayed, event)) if newest else replayed
        newest = row["id"]
        news.append(News(newest, before, event, replayed))
    town.seen["history", case.id] = newest, replayed
    assert _in_order(replayed) == _in_order(case)
    return news


def _as_left(before: Case, after: Case) -> Case:
    """Whoever left it was the voice that nobody has, in what they rated before as well."""
    own = [each for each in after.opinions if each.party is Party.RATER and each.person == before.submitter]
    given = tuple(replace(each, person=after.submitter) if each in own else each for each in after.opinions)
    return replace(after, opinions=given)


def _in_order(case: Case) -> Case:
    """In what order people were asked, who follows, who has which post, what lies beside it, makes no case."""
    opinions = tuple(sorted(case.opinions, key=lambda each: (each.party, each.person)))
    beside: dict[str, Any] = {"followed": False, "barred": frozenset(), "files": 0, "by_hand": False, "warning": None}
    beside["seconds"] = 0
    return replace(case, opinions=opinions, union_path=(), **beside)


async def calls_are_those_of_its_history(town: Township, case: Case, news: list[News]) -> None:
    """What is stored of who was called, and how it ended, is what the events alone give."""
    key = "calls", case.id
    running, over = town.seen.get(key, ({}, []))
    for each in news:
        first = each.event.action is Action.SUBMIT
        became = heard(None if first else each.before, each.event, each.after)
        dropped = {each.part for each in became.dropped}
        running = {
            place: call for place, call in running.items() if place[0] not in dropped or is_asked(Party(call.party))
        }
        over = [call for call in over if call.part not in dropped or is_asked(Party(call.party))]
        for call in became.resumed:
            place = call.part, call.party, call.person
            last = [each for each in over if (each.part, each.party, each.person) == place][-1]
            over.remove(last)
            running[place] = replace(last, ended_at=None, ending=None, reason="", ended_by=None)
        for call in (*became.asked, *became.changed, *became.begun):
            place = call.part, call.party, call.person
            known = running.pop(place, call)
            now = replace(call, called_at=known.called_at)
            if now.ending is None:
                running[place] = now
            else:
                over.append(now)
    town.seen[key] = running, over
    rows = await town.ask("SELECT * FROM asked WHERE matter_id = :id", {"id": case.id})
    stored = [tuple(row[field.name] for field in fields(Call)) for row in rows]
    assert sorted(stored, key=repr) == sorted(map(_as_stored, (*running.values(), *over)), key=repr)


def _as_stored(call: Call) -> tuple[Any, ...]:
    values = (getattr(call, field.name) for field in fields(Call))
    return tuple(to_text(value) if isinstance(value, datetime) else value for value in values)


BY_WORD = {
    "cosigner": "cosigning",
    "representative": "deliberation",
    "supervisor": "supervision",
    "inquirer": "joining",
}
"""Who is called by being asked what they say, and to which turn or errand."""
ANSWERED, SILENT = {"in_time", "late"}, {"absent", "left_out", "left_office"}


async def each_call_has_one_ending(town: Township, case: Case) -> None:
    """Of each that is over exactly one, of one that runs none; and of a secret vote all have the same."""
    query = (
        "SELECT asked.*, turn.ended_at AS over_at, opinion.answer FROM asked "
        "JOIN turn ON turn.matter_id = asked.matter_id AND turn.number = part "
        "LEFT JOIN opinion ON opinion.case_id = asked.matter_id AND opinion.turn = part "
        "AND opinion.party = asked.party AND opinion.person = asked.person WHERE asked.matter_id = :id"
    )
    rows = await town.ask(query, {"id": case.id})
    for row in rows:
        secret = case.anonymous and row["party"] == "representative"
        assert (row["ended_at"] is None) == (row["ending"] is None) and (row["ended_at"] or "9") >= row["called_at"]
        assert row["ending"] or not row["over_at"], "what is over has ended for everybody"
        if row["party"] in BY_WORD and not secret and row["answer"] != "gone":
            assert row["ending"] in (ANSWERED if row["answer"] else SILENT if row["over_at"] else {None}), dict(row)
        if secret:
            assert row["ending"] == "left_office" or (row["ended_at"], row["ended_by"]) == (row["over_at"], None)
            assert row["ending"] in {"left_office", "left_out", None} and row["reason"] in {"", "secret"}
    assert (
        max(Counter((row["part"], row["party"], row["person"], row["called_at"]) for row in rows).values(), default=1)
        == 1
    )


async def nobody_is_called_unasked(town: Township, case: Case) -> None:
    """Only a person with an account, whom an event asked by name, or who held the turn, or ended it."""
    query = (
        "SELECT asked.*, turn.limit_name, turn.party AS whose, identity.owner FROM asked JOIN turn "
        "ON turn.matter_id = asked.matter_id AND turn.number = part JOIN identity ON identity.person = asked.person "
        "WHERE asked.matter_id = :id"
    )
    events = await town.ask("SELECT * FROM event WHERE case_id = :id", {"id": case.id})
    said = [each for event in events for each in json.loads(event["opinions"] or "[]")]
    by_name = {(party, person) for party, person, answer, _ in said if answer is None}
    changes = [json.loads(event["changes"]) for event in events]
    holders = {town.first[case.id].lead, *(each.get(name) for each in changes for name in ("assignee", "lead"))}
    helpers = await town.ask("SELECT person FROM turn WHERE matter_id = :id AND party = 'helper'", {"id": case.id})
    holders |= {event["actor"] for event in events} | {row["person"] for row in helpers}
    for row in await town.ask(query, {"id": case.id}):
        assert row["owner"] is None and row["party"] == row["whose"], dict(row)
        if row["party"] in BY_WORD:
            assert row["limit_name"] == BY_WORD[row["party"]] and (row["party"], row["person"]) in by_name
        else:
            assert row["party"] in {"assignee", "helper", "lead", "staff", "chair"} and row["person"] in holders


async def _event(town: Township, row: Any) -> Event:
    changes = {
        name: KINDS_OF.get(name, lambda same: same)(value) if value is not None else None
        for name, value in json.loads(row["changes"]).items()
    }
    turn = await _turn(town, row, "turn") if row["turn"] else None
    at = from_text(row["at"])
    said = tuple(
        Opinion(Party(party), person, Answer(answer) if answer else None, text, at if answer else None)
        for party, person, answer, text in json.loads(row["opinions"] or "[]")
    )
    return Event(
        Action(row["action"]),
        at,
        row["actor"],
        Party(row["party"]),
        Stage(row["target"]),
        turn,
        row["text"],
        said,
        await _turn(town, row, "opens") if row["opens"] else None,
        row["ends"],
        Cause(row["cause"]) if row["cause"] else None,
        changes,
        tuple(
            [
                await _turn(town, dict(row) | {"number": number}, "number")
                for number in json.loads(row["resumes"] or "[]")
            ]
        ),
    )


async def _turn(town: Township, event: Any, which: str) -> Turn:
    query = "SELECT * FROM turn WHERE matter_id = :case_id AND number = :number"
    [row] = await town.ask(query, {"case_id": event["case_id"], "number": event[which]})
    span = from_text(row["started_at"]), from_text(row["due_at"])
    return Turn(row["number"], Party(row["party"]), row["person"], row["limit_name"], row["days"], *span, row["about"])
