"""The group of a union's staff: which cases it is shown, in which topic, and what becomes of it when it moves."""

from domain.cases.model import Case
from domain.groups import seat_of
from domain.people import Person, Role, UnionId, Voice, own_voice
from domain.sentences import Sentence
from services.work import Work
from storage.groups import Group
from storage.outbox import Accepted, Letter, Outgoing, Priority


async def group_for(work: Work, case: Case) -> Group | None:
    """The group of those staff who are asked: of the nearest union upward where somebody may act, and of no other."""
    near = await work.groups.on_the_way_up(case.union_path)
    staff = await work.people.office_holders(Role.STAFF, case.union, case.id) if near else []
    if not staff:
        return None
    seat = seat_of(await work.people.actor(staff[0]), case.union_path)
    return next((group for group in near if group.union == seat), None)


async def is_group(work: Work, voice: Voice) -> bool:
    return await work.groups.get(voice) is not None


async def show(work: Work, case: Case) -> None:
    """What waits for staff gets a card in their group, once; from then on it is edited like every other card."""
    group = await group_for(work, case)
    if group is None or case.closed_at or await work.cards.get(person=group.voice, matter_id=case.id):
        return
    await work.cards.want_one(person=group.voice, matter_id=case.id)
    await _put_card(work, group.voice, case)


async def _put_card(work: Work, voice: Voice, case: Case) -> None:
    """A group does not sleep, so it is never put off."""
    if not await work.cards.waits(person=voice, matter_id=case.id):
        await work.outbox.put(Letter(voice, "card", priority=Priority.URGENT, matter_id=case.id), work.now)


async def topic_opened(work: Work, row: Outgoing, thread: int) -> None:
    """The topic is there; now the card goes into it."""
    assert row.matter_id is not None
    await work.groups.put_topic(person=row.person, case_id=row.matter_id, thread=thread)
    case = await work.cases.load(row.matter_id)
    assert case is not None
    await _put_card(work, row.person, case)


async def thread_of(work: Work, voice: Voice, case_id: int | None) -> int | None:
    """Telegram's number of the topic that a case has in a group."""
    topic = await work.groups.topic(person=voice, case_id=case_id) if case_id else None
    return topic.thread if topic else None


async def keep_topic(work: Work, voice: Voice, case: Case) -> None:
    """The topic of a closed case is closed, that of one opened again is opened again."""
    topic = await work.groups.topic(person=voice, case_id=case.id)
    if topic is None or bool(topic.closed_at) == bool(case.closed_at):
        return
    await work.groups.close_topic(person=voice, case_id=case.id, closed_at=case.closed_at)
    slot = f"topic:{case.id}"
    await work.outbox.put(Letter(voice, "topic", priority=Priority.URGENT, slot=slot, matter_id=case.id), work.now)


async def knows_topics(work: Work, group: Group, forum: bool) -> None:
    """Whether it has topics, as Telegram says with each update from there."""
    if group.forum != forum:
        await work.groups.set_forum(person=group.voice, forum_at=work.now if forum else None)


async def moved(work: Work, old: int, new: int) -> bool:
    """A group has a new number, and takes along what it is to us. False: where that number is another's already."""
    voice = await work.people.visitor(old)
    group = await work.groups.get(own_voice(voice.person)) if voice else None
    if await work.people.visitor(new):
        if group is None:
            return False
        for was, becomes in ((old, MEANWHILE), (new, old), (MEANWHILE, new)):
            await work.people.move_chat(chat_id=was, new_chat_id=becomes)
    else:
        await work.people.move_chat(chat_id=old, new_chat_id=new)
    if group:
        await _settle_in(work, group)
    return True


MEANWHILE = -(2**62)
"""A number that no chat has. Not 0: that is the number of everybody without an account."""


async def _settle_in(work: Work, group: Group) -> None:
    """Messages do not move along, and their numbers are others' there: what is still open is shown anew."""
    open_cases = [case_id for case_id in await work.groups.open_cases(person=group.voice)]
    await work.groups.let_cards_go(person=group.voice)
    await forget_messages(work, group.voice)
    for case_id in open_cases:
        case = await work.cases.load(case_id)
        assert case is not None
        await _put_card(work, group.voice, case)


async def forget_messages(work: Work, voice: Voice) -> None:
    """Which message there is about what."""
    await work.groups.drop_references(person=voice)
    await work.groups.drop_topics(person=voice)
    await work.groups.drop_all_overheard(person=voice)
    await work.groups.drop_conversations(person=voice)


async def muted(work: Work, voice: Voice) -> None:
    """We may not write there any more. Everybody has their own cards in private; the admins are told, once a day."""
    group = await work.groups.get(voice)
    if group and await work.occasions.add(name=f"muted:{voice}", day=work.now.date()):
        await tell_admins_of(work, group.union, "group-muted", name=await work.people.name_of(voice))


async def catch_up(work: Work, voice: Voice) -> None:
    """We may write there again: what came while we might not, or moved, is shown now."""
    for case_id in await work.groups.unseen_cases(person=voice):
        case = await work.cases.load(case_id)
        assert case is not None
        await _put_card(work, voice, case)


async def tell_admins_of(work: Work, union: UnionId, key: str, **args: str | None) -> None:
    for admin in await work.people.office_holders(Role.ADMIN, union):
        await work.outbox.say(own_voice(admin), Sentence(key, args), work.now, slot=key)


async def asked(work: Work, row: Outgoing, accepted: Accepted) -> None:
    """Which message the question is: a reply to it is the answer, and nothing else that is said there."""
    talk = await work.conversations.in_flow(Person(row.args["asks"]), row.args["flow"], row.person)
    if talk and accepted.messages:
        await work.conversations.change(talk, talk.data | {"question": accepted.messages[0]})
