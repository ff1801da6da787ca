"""换手机: a receipt of one's own brings all that one has to another account; the old one can undo it for a day.

Everything is a voice's, and only the sealed table says which account a voice has. So nothing is moved but the account:
a table that is made tomorrow moves as well.
"""

from datetime import timedelta

from domain.people import Actor, Person, Post, UnionId, Voice, own_voice
from domain.posts import Order
from domain.receipts import MovedLately, PostsHere, TooLateToUndo
from domain.refusal import MovedOn
from domain.sentences import Button, Sentence
from domain.taps.lists import MINE
from domain.taps.receipts import MOVE_UNDO
from services import coming_back, posts, receipts
from services.forgetting import Forgets
from services.work import Work
from storage.entries import Move
from storage.outbox import Priority


async def issue(work: Work, person: Person) -> str:
    """A code for another telephone. Raises MovedLately, LastAdmin."""
    await check_settled(work, person)
    await posts.check_spared(work, await work.people.actor(person))
    return await receipts.issue(work, own_voice(person))


async def check_settled(work: Work, person: Person) -> None:
    """Raises MovedLately: whoever took somebody's account in must not go on with it, nor end it."""
    since, hours = await work.receipts.moving_since(person=person), work.rules.policy.receipt.undo_hours
    if since and work.now < since + timedelta(hours=hours):
        raise MovedLately(hours=hours)


def check(actor: Actor) -> None:
    """Raises PostsHere: an account with a post is not given up unasked."""
    if actor.posts:
        raise PostsHere


async def move(work: Work, person: Person, actor: Actor) -> None:
    """`person` speaks with the actor's account from now on, and what the actor had is one of their voices.

    Posts stay behind: whoever gave them gives them anew. Raises PostsHere, LastAdmin.
    """
    check(actor)
    old, new = await work.people.account(own_voice(person)), await work.people.account(own_voice(actor.person))
    whose = await work.people.actor(person)
    await posts.check_spared(work, whose)
    await _end_posts(work, whose)
    await _forget_messages(work, person)
    known = await _known(work, person, actor.person)
    await _become_voice(work, actor.person, person)
    await work.people.sit_down(person=person, chat_id=new.chat_id)
    name = await work.people.name_of(own_voice(person)) or ""
    left_behind = (await work.people.welcome(old.chat_id, name, old.language)).person
    if old.unreachable:
        await work.people.set_unreachable(chat_id=old.chat_id, since=work.now)
    for voice in (own_voice(person), own_voice(actor.person)):
        await work.receipts.use(person=voice, now=work.now)
    move_id = await work.entries.note_move(person, left_behind, actor.person, work.now, **known)
    await coming_back.heard_again(work, person)
    args = {"hours": work.rules.policy.receipt.undo_hours, "posts": "yes" if whose.posts else "no"}
    undo = Button("button-not-me-moved", MOVE_UNDO(move_id))
    await _say(work, own_voice(left_behind), Sentence("moved-away", args, [[undo]]))


async def _known(work: Work, person: Person, taken_in: Person) -> dict[str, bool]:
    """To their unions, as it was before the two became one."""
    own, other = await work.people.membership(person), await work.people.membership(taken_in)
    return {"belonged": own is not None, "verified": other is not None and other.counts}


async def undo(work: Work, move_id: int, actor: Actor) -> None:
    """It was somebody else: the old account has everything again, the new one what it had before.

    Raises MovedOn alike for no move and for another's, TooLateToUndo.
    """
    move = await work.entries.move(move_id)
    if move is None or move.left_behind != actor.person or not await work.people.account_of(own_voice(move.person)):
        raise MovedOn
    if work.now > move.at + timedelta(hours=work.rules.policy.receipt.undo_hours):
        raise TooLateToUndo
    old, new = await work.people.account(own_voice(move.left_behind)), await work.people.account(own_voice(move.person))
    await _forget_messages(work, move.person)
    await work.receipts.drop(person=own_voice(move.person))
    home = await work.people.home(person=move.taken_in)
    if not move.belonged:
        await work.people.leave_union(person=move.person)  # that was the other's
    await _become_voice(work, move.left_behind, move.person)
    await work.people.sit_down(person=move.person, chat_id=old.chat_id)
    await work.people.sit_down(person=move.taken_in, chat_id=new.chat_id)
    await work.people.give_back_voices(person=move.person, other=move.taken_in)
    if home:
        await work.people.join(move.taken_in, UnionId(home), work.now, verified=move.verified)
    await _give_back_posts(work, move, actor)
    await work.receipts.drop_move(id=move.id)
    mine = Button("button-mine", MINE(0))
    await _say(work, own_voice(move.taken_in), Sentence("moved-undone", buttons=[[mine]]))


async def _become_voice(work: Work, account: Person, of: Person) -> None:
    """What this account has is the other person's too; who belongs to two unions belongs to the first."""
    await work.people.give_up_chat(person=account, owner=of)
    await work.people.voices_follow(person=of, other=account)
    await work.people.member_follows(person=of, other=account)
    await work.people.leave_union(person=account)


async def _forget_messages(work: Work, person: Person) -> None:
    """What stands in the other chat is neither edited nor replied to from this one."""
    await work.cards.forget_all(person=person)
    await work.cards.forget_all_references(person=person)
    for voice in (own_voice(person), *(await work.people.actor(person)).voices):
        await work.discussions.forget_notices(person=voice)
        await work.bulletins.forget_progress(person=voice)
        await work.bulletins.forget_copies(person=voice)


async def _end_posts(work: Work, actor: Actor) -> None:
    for post in actor.posts:
        await posts.dismiss(work, _order(actor.person, post))


async def _give_back_posts(work: Work, move: Move, old: Actor) -> None:
    """Those that ended with the move, and any that the old account was given since."""
    await _end_posts(work, old)
    ended = await work.posts.ended_at(person=move.person, at=move.at)
    back = [Post(row.role, row.union_id) for row in ended]
    for post in dict.fromkeys((*back, *old.posts)):
        await posts.appoint(work, _order(move.person, post))


def _order(person: Person, post: Post) -> Order:
    return Order(person, post.role, post.union, by=person)


async def _say(work: Work, person: Voice, sentence: Sentence) -> None:
    """At once: it may be an emergency."""
    await work.outbox.say(person, sentence, work.now, priority=Priority.URGENT)


async def _forget_voice(work: Work, person: Voice) -> None:
    await work.receipts.forget(person=person)
    await work.receipts.forget_moves(person=person)


async def _forget_person(work: Work, person: Person) -> None:
    await work.receipts.forget_tries(person=person)


async def _check(work: Work, actor: Actor) -> None:
    """Raises MovedLately: for a day the old telephone can say that it was somebody else."""
    await check_settled(work, actor.person)


FORGETS = Forgets(check=_check, voice=_forget_voice, person=_forget_person)
