"""What has to hold after every fault, looked for in the tables and on the phones.

Every accepted demand is there once. Every conversation is on its step. Every message was sent at least once, and again
only where it was in flight.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from bot.flows.demands_questions import NAME
from domain.drafts import Draft
from storage.database import is_engine_trouble
from tests.phones import Phone, Town, said

Tables = Mapping[str, Sequence[Mapping[str, Any]]]


async def kept(
    place: Town,
    demands: Sequence[str] = (),
    *,
    drafts: Mapping[int, str] | None = None,
    told: Mapping[int, Sequence[str]] | None = None,
    repeats: int = 0,
) -> None:
    """Comes to rest with all three promises kept.

    `demands`: what was handed in. `drafts` and `told`: by phone, what lies there unfinished and what was heard.
    `repeats`: how many times a message was in flight at most when the process ended.
    """
    await at_rest(place)
    tables = place.tables()
    _updates_are_done(tables)
    _demands_are_there_once(tables, demands)
    _drafts_are_on_their_step(tables, drafts or {})
    _nothing_is_left_to_send(tables)
    _cards_are_there(place, tables, repeats)
    for chat, words in (told or {}).items():
        _was_heard(place.phones[chat], words, repeats)


async def at_rest(place: Town) -> None:
    """The test's own connection may be the last to notice that its server was away."""
    try:
        await place.settle()
    except Exception as error:
        if not is_engine_trouble(error):
            raise
        await place.settle()


def _updates_are_done(tables: Tables) -> None:
    open_or_failed = [row for row in tables["inbox"] if row["done_at"] is None or row["failure"]]
    assert open_or_failed == []


def _demands_are_there_once(tables: Tables, demands: Sequence[str]) -> None:
    """One case, one number, one beginning, and no deed twice in its history."""
    cases, events = tables["cases"], tables["event"]
    assert Counter(case["text"] for case in cases) == Counter(demands)
    assert sorted(case["number"] for case in cases) == [f"{number:04d}" for number in range(1, len(cases) + 1)]
    begun = Counter(event["case_id"] for event in events if event["action"] == "submit")
    assert begun == {case["id"]: 1 for case in cases}
    deeds = Counter((event["case_id"], event["action"], event["text"]) for event in events)
    assert [deed for deed, times in deeds.items() if times > 1] == []
    assert [turn for turn in Counter(_open_turns(tables)).values() if turn > 1] == []


def _open_turns(tables: Tables) -> list[int]:
    return [turn["matter_id"] for turn in tables["turn"] if turn["ended_at"] is None]


def _drafts_are_on_their_step(tables: Tables, drafts: Mapping[int, str]) -> None:
    """Whoever was writing still is, with every piece once; whoever handed in is not."""
    chats = {row["person"]: row["chat_id"] for row in tables["identity"]}
    lying = {
        chats[row["person"]]: Draft.from_json(json.loads(row["data"])).text
        for row in tables["conversation"]
        if row["flow"] == NAME
    }
    assert lying == drafts


def _nothing_is_left_to_send(tables: Tables) -> None:
    assert [row for row in tables["outbox"] if row["sent_at"] is None or row["failure"]] == []
    assert [row for row in tables["announcement"] if row["done_at"] is None] == []
    assert [row for row in tables["card"] if row["message_id"] and row["shown"] != row["wanted"]] == []


def _cards_are_there(place: Town, tables: Tables, repeats: int) -> None:
    """Everybody whom a case concerns has its card on their phone, unless it could not be kept up to date."""
    numbers = {case["id"]: case["number"] for case in tables["cases"]}
    owners = {row["person"]: row["owner"] or row["person"] for row in tables["identity"]}
    chats = {row["person"]: row["chat_id"] for row in tables["identity"]}
    for card in filter(itemgetter("message_id"), tables["card"]):
        phone = place.phones[chats[owners[card["person"]]]]
        assert 1 <= len(cards(phone, numbers[card["matter_id"]])) <= 1 + repeats, (phone.name, phone.everything)


def cards(phone: Phone, number: str) -> list[str]:
    """The cards of this case, without what else is said about it."""
    return [text for text in phone.heard if is_card(text) and number in text.partition("\n")[0]]


def is_card(text: str) -> bool:
    return text.startswith("📋")


def _was_heard(phone: Phone, words: Sequence[str], repeats: int) -> None:
    """In a message of its own: a card may say it too."""
    messages = [said(message) for message in phone.messages if message["from"]["is_bot"]]
    for each in words:
        times = sum(each in text for text in messages if not is_card(text))
        assert 1 <= times <= 1 + repeats, (phone.name, each, phone.everything)
