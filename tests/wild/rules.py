"""What must hold in the town, whatever came in: looked at in its tables, on its phones and in the calls of its bot."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.wire.texts import LANGUAGES, Texts
from domain.cases.words import Action, Kind, Party, Stage
from domain.people import Role
from storage.times import to_text
from tests.loop import BY_MOVE
from tests.phones import Json
from tests.wild.contents import CHANNEL, GROUP, SMALL_GROUP
from tests.wild.crowd import ADMIN, ANON, MARKS, VICTIMS, Kept, Wild

GROUPS = {GROUP["id"], SMALL_GROUP["id"], CHANNEL["id"]}
MISTAKES = re.compile(r"Traceback|Error\b|Exception|\bNone\b|<[\w.]+ object|\{ *\$(?!name)|category-|button-|refused-")
"""Nothing of this is said to people."""


async def check(wild: Wild, kept: dict[int, Kept]) -> None:
    """The whole town after a batch."""
    tables = wild.place.tables()
    calls = await wild.place.look("calls")
    check_inbox(wild, tables, kept, calls)
    check_cases(tables)
    check_rest(tables, to_text(wild.place.clock.now()))
    check_groups(tables)
    check_tables(tables)
    check_secrets(wild, calls)


def check_inbox(wild: Wild, tables: dict[str, Any], kept: dict[int, Kept], calls: list[Json]) -> None:
    """Nothing sound is set aside, and of what is broken its sender has heard."""
    rows = {row["seq"]: row for row in tables["inbox"]}
    failed = {seq: rows[seq]["failure"] for seq in kept if rows[seq]["failure"]}
    assert [(failure, kept[seq].body) for seq, failure in failed.items() if kept[seq].sound] == []
    assert [row for row in rows.values() if row["done_at"] is None or row["body"] is not None] == []
    sentences = _set_aside(wild)  # by now a forged press may have written over one
    told = {reader for reader, said in calls_by_reader(calls) if any(words in said for words in sentences)}
    senders = {_sender(json.loads(kept[seq].body)) for seq in failed}
    assert senders & wild.people.keys() <= told | _away(tables, kept)


def _away(tables: dict[str, Any], kept: dict[int, Kept]) -> set[int]:
    """Who has blocked the bot, or did for a while: they cannot be told."""
    blocked = {row["chat_id"] for row in tables["identity"] if row["unreachable_at"]}
    return blocked | {_sender(json.loads(row.body)) for row in kept.values() if "my_chat_member" in row.body}


def _sender(update: Json) -> int:
    senders = (body.get("from") for body in update.values() if isinstance(body, dict))
    numbers = (sender.get("id") for sender in senders if isinstance(sender, dict))
    return next((number for number in numbers if isinstance(number, int)), 0)


def _set_aside(wild: Wild) -> list[str]:
    texts = Texts(wild.place.rules.policy.categories)
    return [texts.plain(language, "set-aside") for language in LANGUAGES]


def check_cases(tables: dict[str, Any]) -> None:
    """Every case is what its history makes of it, and every move in it was allowed to whoever made it."""
    numbers = [case["number"] for case in tables["cases"]]
    assert len(set(numbers)) == len(numbers)
    for case in tables["cases"]:
        replay(case, [event for event in tables["event"] if event["case_id"] == case["id"]], tables)
        running = [turn for turn in tables["turn"] if turn["matter_id"] == case["id"] and turn["ended_at"] is None]
        assert [turn["number"] for turn in running] == ([] if case["stage"] == Stage.CLOSED else [case["turn"]])
        assert (case["closed_at"] is not None) == (case["stage"] == Stage.CLOSED)


def replay(case: Json, events: list[Json], tables: dict[str, Any]) -> None:
    """The history against the loop, from nothing to the case as it stands."""
    stage: Stage | None = None
    kind = Kind.DEMAND
    turn: int | None = None
    fields: Json = {}
    turns = {row["number"]: row for row in tables["turn"] if row["matter_id"] == case["id"]}
    for event in events:
        row = BY_MOVE[kind, stage, Action(event["action"])]
        assert event["party"] in row.by
        assert event["target"] == row.target
        assert (event["turn"] is not None) == (row.turn is not None)
        assert turn is None or stage is Stage.CLOSED or row.is_held_by(Party(turns[turn]["party"]))
        if row.turn:
            assert turns[event["turn"]]["party"] == row.turn
        assert may(event, case, fields, tables)
        stage, turn = row.target, event["turn"] or turn
        fields |= json.loads(event["changes"])
    assert stage == case["stage"]
    assert case["turn"] == (None if stage is Stage.CLOSED else turn)
    assert {name: case[name] for name in fields} == fields
    assert case["version"] == len(events)


def may(event: Json, case: Json, fields: Json, tables: dict[str, Any]) -> bool:
    """Whether the actor of an event was what it says: the submitter's voice, or an office that reaches the union."""
    owners = {row["person"]: row["owner"] or row["person"] for row in tables["identity"]}
    if event["party"] == Party.SYSTEM:
        return event["actor"] is None
    if event["party"] == Party.SUBMITTER:
        return bool(event["actor"] == case["submitter"])
    path = next(union["path"] for union in tables["unions"] if union["id"] == case["union_id"])
    reach = {int(union) for union in path.strip("/").split("/")}
    role = Role.CHAIR if event["party"] == Party.CHAIR else Role.STAFF
    office = any(
        (post["person"], post["role"]) == (event["actor"], role) and post["union_id"] in reach
        for post in tables["post"]
    )
    assigned = event["party"] != Party.ASSIGNEE or fields.get("assignee") == event["actor"]
    return office and assigned and event["actor"] != owners[case["submitter"]]


def check_rest(tables: dict[str, Any], now: str) -> None:
    """What is due was sent, or given up because somebody cannot be reached; what waits for quiet hours is not due."""
    due = [row for row in tables["outbox"] if row["sent_at"] is not None or row["not_before"] <= now]
    assert [row for row in due if row["sent_at"] is None or row["args"] != "{}"] == []
    assert {row["failure"] for row in tables["outbox"]} <= {None, "unreachable"}
    assert [row for row in tables["announcement"] if row["done_at"] is None] == []


def check_groups(tables: dict[str, Any]) -> None:
    """A group is nobody: it has no union, no conversation, no case and no menu."""
    groups = {row["person"] for row in tables["identity"] if row["chat_id"] in GROUPS}
    for table in ("member", "post", "conversation", "card", "reference"):
        assert [row for row in tables[table] if row["person"] in groups] == [], table


def check_tables(tables: dict[str, Any]) -> None:
    """Who is anonymous stands in the sealed table only."""
    mine = [mark for mark, readers in MARKS.items() if readers == {ANON}]
    told = json.dumps({**tables, "identity": []}, ensure_ascii=False, default=str)
    assert [mark for mark in mine if mark in told] == []


def calls_by_reader(calls: list[Json]) -> Iterator[tuple[int, str]]:
    """What was said, edits and passing lines included, and to whom; our presses carry the number of who pressed."""
    for call in calls:
        params = dict(call["params"])
        reader = str(params.pop("chat_id", None) or params.pop("callback_query_id", "") or 0)
        if call["method"].lower() != "getupdates" and re.fullmatch(r"-?\d{1,16}", reader):
            yield int(reader), json.dumps(params, ensure_ascii=False, default=str)


def check_secrets(wild: Wild, calls: list[Json]) -> None:
    """Nobody was ever shown what belongs to somebody else, and nobody reads our mistakes."""
    for reader, told in calls_by_reader(calls):
        assert [mark for mark, readers in MARKS.items() if mark in told and reader not in readers] == [], (reader, told)
    heard = [text for phone in wild.people.values() if phone.id != ADMIN for text in phone.heard]
    assert [text for text in heard if MISTAKES.search(text)] == []
    chinese = "\n".join(wild[number].everything for number in VICTIMS)
    assert re.search(r"[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}", chinese) is None
