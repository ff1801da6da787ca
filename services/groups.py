"""The group of a union's staff: which cases it is shown, in which topic, and what becomes of it when it moves."""

from datetime import datetime

from domain.cases.model import Case
from domain.groups import seat_of
from domain.people import PersonId, Role, UnionId
from storage import cases, conversations, groups, outbox, people
from storage.database import Transaction
from storage.groups import Group
from storage.outbox import Outgoing, Priority
from storage.times import to_text


async def group_for(tx: Transaction, case: Case) -> Group | None:
    """The group of those staff who are asked: of the nearest union upward where somebody may act, and of no other."""
    near = await groups.on_the_way_up(tx, case.union_path)
    staff = await people.office_holders(tx, Role.STAFF, case.union, case.id) if near else []
    if not staff:
        return None
    seat = seat_of(await people.actor(tx, staff[0]), case.union_path)
    return next((group for group in near if group.union == seat), None)


async def is_group(tx: Transaction, voice: PersonId) -> bool:
    return await groups.get(tx, voice) is not None


async def show(tx: Transaction, case: Case, now: datetime) -> None:
    """What waits for staff gets a card in their group, once; from then on it is edited like every other card."""
    group = await group_for(tx, case)
    if group is None or case.closed_at or await tx.card_get(person=group.voice, case_id=case.id):
        return
    await tx.card_want(person=group.voice, case_id=case.id)
    await _put_card(tx, group.voice, case, now)


async def _put_card(tx: Transaction, voice: PersonId, case: Case, now: datetime) -> None:
    """A group does not sleep, so it is never put off."""
    if not await tx.card_waits(person=voice, case_id=case.id):
        await outbox.put(tx, voice, "card", now, priority=Priority.URGENT, case_id=case.id)


async def topic_opened(tx: Transaction, row: Outgoing, thread: int, now: datetime) -> None:
    """The topic is there; now the card goes into it."""
    assert row.case_id is not None
    await tx.topic_put(person=row.person, case_id=row.case_id, thread=thread)
    case = await cases.load(tx, row.case_id)
    assert case is not None
    await _put_card(tx, row.person, case, now)


async def thread_of(tx: Transaction, voice: PersonId, case_id: int | None) -> int | None:
    """Telegram's number of the topic that a case has in a group."""
    topic = await tx.topic_get(person=voice, case_id=case_id) if case_id else None
    return topic["thread"] if topic else None


async def keep_topic(tx: Transaction, voice: PersonId, case: Case, now: datetime) -> None:
    """The topic of a closed case is closed, that of one opened again is opened again."""
    topic = await tx.topic_get(person=voice, case_id=case.id)
    if topic is None or bool(topic["closed_at"]) == bool(case.closed_at):
        return
    closed_at = to_text(case.closed_at) if case.closed_at else None
    await tx.topic_set_closed(person=voice, case_id=case.id, closed_at=closed_at)
    slot = f"topic:{case.id}"
    await outbox.put(tx, voice, "topic", now, priority=Priority.URGENT, slot=slot, case_id=case.id)


async def knows_topics(tx: Transaction, group: Group, forum: bool, now: datetime) -> None:
    """Whether it has topics, as Telegram says with each update from there."""
    if group.forum != forum:
        await tx.group_set_forum(person=group.voice, forum_at=to_text(now) if forum else None)


async def moved(tx: Transaction, old: int, new: int, now: datetime) -> bool:
    """A group has a new number, and takes along what it is to us. False: where that number is another's already."""
    voice = await people.visitor(tx, old)
    group = await groups.get(tx, voice.person) if voice else None
    if await people.visitor(tx, new):
        if group is None:
            return False
        for was, becomes in ((old, MEANWHILE), (new, old), (MEANWHILE, new)):
            await tx.identity_move(chat_id=was, new_chat_id=becomes)
    else:
        await tx.identity_move(chat_id=old, new_chat_id=new)
    if group:
        await _settle_in(tx, group, now)
    return True


MEANWHILE = -(2**62)
"""A number that no chat has. Not 0: that is the number of everybody without an account."""


async def _settle_in(tx: Transaction, group: Group, now: datetime) -> None:
    """Messages do not move along, and their numbers are others' there: what is still open is shown anew."""
    open_cases = [row["id"] for row in await tx.group_cases(person=group.voice)]
    await tx.group_cards_let_go(person=group.voice)
    await forget_messages(tx, group.voice)
    for case_id in open_cases:
        case = await cases.load(tx, case_id)
        assert case is not None
        await _put_card(tx, group.voice, case, now)


async def forget_messages(tx: Transaction, voice: PersonId) -> None:
    """Which message there is about what."""
    await tx.group_references_drop(person=voice)
    await tx.topics_drop(person=voice)
    await tx.overheard_drop_all(person=voice)
    await tx.group_conversations_drop(person=voice)


async def muted(tx: Transaction, voice: PersonId, now: datetime) -> None:
    """We may not write there any more. Everybody has their own cards in private; the admins are told, once a day."""
    group = await groups.get(tx, voice)
    if group and await tx.occasion_add(name=f"muted:{voice}", day=to_text(now)[:10]):
        await tell_admins_of(tx, group.union, "group-muted", now, name=await people.name_of(tx, voice))


async def tell_admins_of(tx: Transaction, union: UnionId, key: str, now: datetime, **args: str | None) -> None:
    for admin in await people.office_holders(tx, Role.ADMIN, union):
        await outbox.put(tx, admin, "say", now, args={"key": key, "args": args}, slot=key)


async def asked(tx: Transaction, row: Outgoing, messages: tuple[int, ...], now: datetime) -> None:
    """Which message the question is: a reply to it is the answer, and nothing else that is said there."""
    talk = await conversations.in_flow(tx, PersonId(row.args["asks"]), row.args["flow"], row.person)
    if talk and messages:
        await conversations.change(tx, talk, talk.data | {"question": messages[0]})
