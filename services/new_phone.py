"""换手机: a receipt of one's own brings all that one has to another account; the old one can undo it for a day.

Everything is a voice's, and only the sealed table says which account a voice has. So nothing is moved but the account:
a table that is made tomorrow moves as well.
"""

from datetime import datetime, timedelta
from typing import Any

from domain.people import Actor, PersonId, Post, Role, UnionId
from domain.receipts import MovedLately, PostsHere, TooLateToUndo
from domain.refusal import MovedOn
from domain.rules import Rules
from services import posts, receipts
from services.cases import telephone
from services.forgetting import Forgets
from services.posts import Order
from storage import entries, outbox, people
from storage.database import Transaction
from storage.entries import Move
from storage.outbox import Priority
from storage.times import maybe_moment, to_text


async def issue(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> str:
    """A code for another telephone. Raises MovedLately, LastAdmin."""
    await check_settled(tx, person, now, rules)
    await posts.check_spared(tx, await people.actor(tx, person))
    return await receipts.issue(tx, person, now, rules)


async def check_settled(tx: Transaction, person: PersonId, now: datetime, rules: Rules) -> None:
    """Raises MovedLately: whoever took somebody's account in must not go on with it, nor end it."""
    since, hours = maybe_moment(await tx.moving_since(person=person)), rules.policy.receipt.undo_hours
    if since and now < since + timedelta(hours=hours):
        raise MovedLately(hours=hours)


def check(actor: Actor) -> None:
    """Raises PostsHere: an account with a post is not given up unasked."""
    if actor.posts:
        raise PostsHere


async def move(tx: Transaction, person: PersonId, actor: Actor, now: datetime, rules: Rules) -> None:
    """`person` speaks with the actor's account from now on, and what the actor had is one of their voices.

    Posts stay behind: whoever gave them gives them anew. Raises PostsHere, LastAdmin.
    """
    check(actor)
    old, new = await people.account(tx, person), await people.account(tx, actor.person)
    whose = await people.actor(tx, person)
    await posts.check_spared(tx, whose)
    await _end_posts(tx, whose, now, rules)
    await _forget_messages(tx, person)
    known = await _known(tx, person, actor.person)
    await _become_voice(tx, actor.person, person)
    await tx.identity_sit_down(person=person, chat_id=new.chat_id)
    name = await people.name_of(tx, person) or ""
    left_behind = (await people.welcome(tx, old.chat_id, name, old.language)).person
    if old.unreachable:
        await tx.identity_set_unreachable(chat_id=old.chat_id, since=to_text(now))
    for voice in (person, actor.person):
        await tx.receipts_use(person=voice, now=to_text(now))
    move_id = await entries.note_move(tx, person, left_behind, actor.person, now, **known)
    await telephone.back_again(tx, person, now, rules)
    hours, buttons = rules.policy.receipt.undo_hours, [("button-not-me-moved", f"move-undo:{move_id}")]
    args = {"hours": hours, "posts": "yes" if whose.posts else "no"}
    await _say(tx, left_behind, {"key": "moved-away", "args": args, "buttons": buttons}, now)


async def _known(tx: Transaction, person: PersonId, taken_in: PersonId) -> dict[str, bool]:
    """To their unions, as it was before the two became one."""
    own, other = await people.membership(tx, person), await people.membership(tx, taken_in)
    return {"belonged": own is not None, "verified": other is not None and other.verified}


async def undo(tx: Transaction, move_id: int, actor: Actor, now: datetime, rules: Rules) -> None:
    """It was somebody else: the old account has everything again, the new one what it had before.

    Raises MovedOn alike for no move and for another's, TooLateToUndo.
    """
    move = await entries.move(tx, move_id)
    if move is None or move.left_behind != actor.person or not await people.is_account(tx, move.person):
        raise MovedOn
    if now > move.at + timedelta(hours=rules.policy.receipt.undo_hours):
        raise TooLateToUndo
    old, new = await people.account(tx, move.left_behind), await people.account(tx, move.person)
    await _forget_messages(tx, move.person)
    await tx.receipts_drop(person=move.person)
    home = await tx.identity_home(person=move.taken_in)
    if not move.belonged:
        await tx.member_leave(person=move.person)  # that was the other's
    await _become_voice(tx, move.left_behind, move.person)
    await tx.identity_sit_down(person=move.person, chat_id=old.chat_id)
    await tx.identity_sit_down(person=move.taken_in, chat_id=new.chat_id)
    await tx.identity_voices_back(person=move.person, other=move.taken_in)
    if home:
        await people.join(tx, move.taken_in, UnionId(home), now, verified=move.verified)
    await _give_back_posts(tx, move, actor, now, rules)
    await tx.moving_drop(id=move.id)
    content = {"key": "moved-undone", "args": {}, "buttons": [("button-mine", "mine:0")]}
    await _say(tx, move.taken_in, content, now)


async def _become_voice(tx: Transaction, account: PersonId, of: PersonId) -> None:
    """What this account has is the other person's too; who belongs to two unions belongs to the first."""
    await tx.identity_give_up_chat(person=account, owner=of)
    await tx.identity_voices_follow(person=of, other=account)
    await tx.member_follow(person=of, other=account)
    await tx.member_leave(person=account)


async def _forget_messages(tx: Transaction, person: PersonId) -> None:
    """What stands in the other chat is neither edited nor replied to from this one."""
    await tx.identity_forget_cards(person=person)
    await tx.identity_forget_references(person=person)
    await tx.identity_forget_talk_references(person=person)
    for voice in (person, *(await people.actor(tx, person)).voices):
        await tx.forget_comment_notices(person=voice)
        await tx.forget_progress(person=voice)
        await tx.forget_copies(person=voice)


async def _end_posts(tx: Transaction, actor: Actor, now: datetime, rules: Rules) -> None:
    for post in actor.posts:
        await posts.dismiss(tx, _order(actor.person, post), now, rules)


async def _give_back_posts(tx: Transaction, move: Move, old: Actor, now: datetime, rules: Rules) -> None:
    """Those that ended with the move, and any that the old account was given since."""
    await _end_posts(tx, old, now, rules)
    ended = await tx.posts_ended_at(person=move.person, at=to_text(move.at))
    back = [Post(Role(row["role"]), UnionId(row["union_id"])) for row in ended]
    for post in dict.fromkeys((*back, *old.posts)):
        await posts.appoint(tx, _order(move.person, post), now)


def _order(person: PersonId, post: Post) -> Order:
    return Order(person, post.role, post.union, by=person)


async def _say(tx: Transaction, person: PersonId, content: dict[str, Any], now: datetime) -> None:
    """At once: it may be an emergency."""
    await outbox.put(tx, person, "told", now, args=content, priority=Priority.URGENT)


async def _forget_voice(tx: Transaction, person: PersonId) -> None:
    await tx.forget_receipts(person=person)
    await tx.forget_moves(person=person)


async def _forget_person(tx: Transaction, person: PersonId) -> None:
    await tx.forget_tries(person=person)


async def _check(tx: Transaction, actor: Actor, now: datetime, rules: Rules) -> None:
    """Raises MovedLately: for a day the old telephone can say that it was somebody else."""
    await check_settled(tx, actor.person, now, rules)


FORGETS = Forgets(check=_check, voice=_forget_voice, person=_forget_person)
