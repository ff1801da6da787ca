"""A group is linked to a union by a code, which an admin of the union makes in private. One group, one union."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.groups import GroupCodeInvalid, GroupTaken
from domain.people import Actor, PersonId, Role, Union
from domain.rules import Rules
from services.groups import forget_messages, tell_admins_of
from services.invitations import digest_of, new_code
from services.rulings import check_admin
from storage import groups, outbox, people, unions
from storage.database import Transaction
from storage.groups import Group
from storage.outbox import Priority
from storage.times import to_text

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


async def group_of(tx: Transaction, union: Union, actor: Actor) -> Linked | None:
    """Raises NotAdmin."""
    check_admin(actor, union)
    group = await groups.of_union(tx, union.id)
    return Linked(group, await people.name_of(tx, group.voice) or "") if group else None


async def new_group_code(tx: Transaction, union: Union, actor: Actor, now: datetime) -> str:
    """A code for one group. Those made before are good for nothing any more. Raises NotAdmin, GroupTaken."""
    if await group_of(tx, union, actor):
        raise GroupTaken(union=union.name)
    code = new_code()
    await tx.group_codes_end(union_id=union.id, now=to_text(now))
    expires = to_text(now + CODE_LASTS)
    await tx.group_code_add(digest=digest_of(code), union_id=union.id, made_by=actor.person, expires_at=expires)
    return code


async def link(tx: Transaction, voice: PersonId, title: str, code: str, now: datetime, *, forum: bool) -> Union:
    """The group belongs to the union whose code it is, whoever types it. Raises GroupCodeInvalid, GroupTaken."""
    row = await tx.group_code_use(digest=digest_of(code), now=to_text(now))
    union = await unions.get(tx, row["union_id"]) if row else None
    if row is None or union is None:
        raise GroupCodeInvalid
    if await groups.get(tx, voice) or await groups.of_union(tx, union.id):
        raise GroupTaken(union=union.name)
    maker = PersonId(row["made_by"])
    if not (await people.actor(tx, maker)).holds(Role.ADMIN, union.path):
        raise GroupCodeInvalid
    text = to_text(now)
    await tx.group_link(union_id=union.id, person=voice, now=text, linked_by=maker, forum_at=text if forum else None)
    await tx.identity_rename(person=voice, name=title)
    await tx.identity_set_language(person=voice, language=(await people.account(tx, maker)).language)
    content = {"key": "group-linked-told", "args": {"union": union.name, "name": title}}
    await outbox.put(tx, maker, "say", now, args=content)
    return union


async def unlink(tx: Transaction, union: Union, actor: Actor, now: datetime) -> None:
    """An admin takes the group away; it hears so, and we leave. Raises NotAdmin."""
    linked = await group_of(tx, union, actor)
    if linked is None:
        return
    voice = linked.group.voice
    await forget(tx, voice)
    await outbox.put(tx, voice, "say", now, args={"key": "group-goodbye", "args": {}}, priority=Priority.URGENT)
    await outbox.put(tx, voice, "leave", now, priority=Priority.URGENT)  # in no slot: nothing said before is overtaken


async def leave(tx: Transaction, voice: PersonId, now: datetime, at: datetime) -> None:
    """Unless it is linked by then."""
    await outbox.put(tx, voice, "leave", now, slot="leave", priority=Priority.URGENT, not_before=at)


async def lost(tx: Transaction, group: Group, now: datetime) -> None:
    """We were removed from it: no group any more. The admins are told."""
    name = await people.name_of(tx, group.voice)
    await forget(tx, group.voice)
    await tell_admins_of(tx, group.union, "group-lost", now, name=name)


async def forget(tx: Transaction, voice: PersonId) -> None:
    """Nothing there is about any case any more, so that another union could have the same group."""
    await tx.group_unlink(person=voice)
    await tx.group_cards_drop(person=voice)
    await forget_messages(tx, voice)


async def forget_old(tx: Transaction, now: datetime, rules: Rules) -> None:
    await tx.group_codes_forget(before=to_text(now - CODE_LASTS))
    await tx.overheard_forget(before=to_text(now - WORDS_LAST))
