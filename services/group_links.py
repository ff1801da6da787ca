"""A group is linked to a union by a code, which an admin of the union makes in private. One group, one union."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.groups import GroupCodeInvalid, GroupTaken
from domain.names import cleaned
from domain.people import Actor, Person, Role, Union, Voice, own_voice
from domain.sentences import Sentence
from services.groups import forget_messages, tell_admins_of
from services.invitations import digest_of, new_code
from services.rulings import check_admin
from services.work import Work
from storage.groups import Group
from storage.outbox import Letter, Priority

CODE_LASTS = timedelta(hours=24)
WORDS_LAST = timedelta(days=2)
"""What nobody has said whom it is for is forgotten then."""
PATIENCE = timedelta(minutes=10)
"""So long a group may take to be linked, then we leave it."""


@dataclass(frozen=True)
class Linked:
    """A union's group, by the title under which it was linked."""

    group: Group
    title: str


async def group_of(work: Work, union: Union, actor: Actor) -> Linked | None:
    """Raises NotAdmin."""
    check_admin(actor, union)
    group = await work.groups.of_union(union.id)
    return Linked(group, await work.people.name_of(group.voice) or "") if group else None


async def new_group_code(work: Work, union: Union, actor: Actor) -> str:
    """A code for one group. Those made before are good for nothing any more. Raises NotAdmin, GroupTaken."""
    if await group_of(work, union, actor):
        raise GroupTaken(union=union.name)
    code = new_code()
    await work.groups.end_codes(union_id=union.id, now=work.now)
    expires = work.now + CODE_LASTS
    await work.groups.add_code(digest=digest_of(code), union_id=union.id, made_by=actor.person, expires_at=expires)
    return code


async def link(work: Work, group: Person, title: str, code: str, *, forum: bool) -> Union:
    """The group belongs to the union whose code it is, whoever types it. Raises GroupCodeInvalid, GroupTaken."""
    row = await work.groups.use_code(digest=digest_of(code), now=work.now)
    union = await work.unions.get(row.union_id) if row else None
    if row is None or union is None:
        raise GroupCodeInvalid
    voice = own_voice(group)
    if await work.groups.get(voice) or await work.groups.of_union(union.id):
        raise GroupTaken(union=union.name)
    maker = row.made_by
    if not (await work.people.actor(maker)).holds(Role.ADMIN, union.path):
        raise GroupCodeInvalid
    await work.groups.link(union.id, voice, work.now, maker, work.now if forum else None)
    await work.people.rename(person=group, name=cleaned(title))
    await work.people.set_language(person=group, language=(await work.people.account(own_voice(maker))).language)
    told = Sentence("group-linked-told", {"union": union.name, "name": cleaned(title)})
    await work.outbox.say(own_voice(maker), told, work.now)
    return union


async def unlink(work: Work, union: Union, actor: Actor) -> None:
    """An admin takes the group away; it hears so, and we leave. Raises NotAdmin."""
    check_admin(actor, union)
    await cut(work, union)


async def cut(work: Work, union: Union) -> None:
    """The union has no group any more."""
    group = await work.groups.of_union(union.id)
    if group is None:
        return
    voice = group.voice
    await forget(work, voice)
    await work.outbox.say(voice, Sentence("group-goodbye"), work.now, priority=Priority.URGENT)
    await work.outbox.put(
        Letter(voice, "leave", priority=Priority.URGENT), work.now
    )  # in no slot: nothing said before is overtaken


async def leave(work: Work, voice: Voice, at: datetime) -> None:
    """Unless it is linked by then."""
    await work.outbox.put(Letter(voice, "leave", slot="leave", priority=Priority.URGENT), work.now, at)


async def lost(work: Work, group: Group) -> None:
    """We were removed from it: no group any more. The admins are told."""
    name = await work.people.name_of(group.voice)
    await forget(work, group.voice)
    await tell_admins_of(work, group.union, "group-lost", name=name)


async def forget(work: Work, voice: Voice) -> None:
    """Nothing there is about any case any more, so that another union could have the same group."""
    await work.groups.unlink(person=voice)
    await work.groups.drop_cards(person=voice)
    await forget_messages(work, voice)


async def forget_old(work: Work) -> None:
    await work.groups.forget_codes(before=work.now - CODE_LASTS)
    await work.groups.forget_overheard(before=work.now - WORDS_LAST)
