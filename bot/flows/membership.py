"""/start: a greeting in one's language, then one's union, by link, by part of its name, or down the tree; or a role.

start ──▶ search ──▶ END            an invitation ──▶ invited ──▶ END
            ▲  │ search again
            └──┘
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.flows import claims
from bot.flows.loose_questions import ask_anew
from bot.flows.two_drafts import LOOSE
from bot.handlers.manners import HELPS
from bot.views.keyboards import onward
from bot.wire import aims
from bot.wire.buttons import in_rows, on, turning
from bot.wire.conversation import END, Flow, Manner, begin, end, wake
from bot.wire.filters import Code, UnionCode, anything
from bot.wire.pieces import piece_of
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import Texts
from domain.drafts import Draft
from domain.pages import paged
from domain.people import Role, Union, UnionId, own_voice
from domain.refusal import Refusal
from domain.sentences import MAIN, Button, Rows
from domain.taps.demands import SUBMITTING_CONTINUE
from domain.taps.membership import (
    INVITED_NO,
    INVITED_YES,
    JOIN,
    NO_UNION,
    SEARCH_UNION,
    STAY,
    UNION,
    UNION_CHANGE,
    VERIFY_ME,
)
from domain.taps.receipts import CLAIM
from domain.workplaces import named_outright, says_more
from services import distress, invitations, membership
from services.invitations import Invitation
from storage.conversations import Conversation
from storage.outbox import Letter

NAME = "joining"
SEARCH, INVITED = "search", "invited"
AIM = "aim"
"""What the link was for by which they came: where they are led once they have joined."""
CAME = "came"
"""By the code of which union they came, until they have joined one."""
SHOWN = 8
MOST_TOWNS = 40


async def start(update: Update, context: Context) -> str | None:
    """/start, with or without the code of a link."""
    return await _with_code(context.session, "".join(context.args or ()))


async def _with_code(session: Session, code: str) -> str | None:
    if invitations.looks_like_code(code):
        return await invited(session, code)
    if receipt := claims.in_link(code):
        await claims.offer(session, receipt)
        return None
    meant = membership.union_meant(code)
    union = await session.unions.get(meant) if meant else None
    home = await membership.home(session, session.person)
    if union and union != home:
        await _begin(session, SEARCH, **{CAME: union.id})
        await session.say("join-confirm", buttons=_confirm(union), union=union.name)
        return SEARCH
    if home is None:
        return await ask(session, code if aims.is_aim(code) else None)
    if not await aims.reach(session, code):
        await session.say("welcome-back", buttons=MAIN, union=home.name)
    return None


async def _begin(session: Session, step: str, **data: Any) -> None:
    """What somebody came for stays in mind, whichever way they find their union."""
    under_way = session.conversation
    if AIM not in data and under_way and under_way.flow == NAME and AIM in under_way.data:
        data[AIM] = under_way.data[AIM]
    if under_way and under_way.flow == NAME and CAME in under_way.data:
        data.setdefault(CAME, under_way.data[CAME])
    await begin(session, NAME, step, data)


async def ask(session: Session, aim: str | None = None) -> str:
    """Greets and asks for the union."""
    await _begin(session, SEARCH, **({AIM: aim} if aim else {}))
    roots = await session.unions.roots()
    if not roots:
        await session.say("welcome-no-unions")
        return END
    aimed = session.conversation is not None and AIM in session.conversation.data
    rows = [*await _tops(session, roots), [Button("button-have-receipt", CLAIM())]]
    await session.say("welcome-aimed" if aimed else "welcome", buttons=rows)
    return SEARCH


async def invited(session: Session, code: str) -> str:
    invitation = await invitations.look_up(session, code)
    await _begin(session, INVITED, digest=invitation.digest)
    await _ask_invited(session, invitation)
    return INVITED


async def _ask_invited(session: Session, invitation: Invitation) -> None:
    key = "invited-by-code" if invitation.lasting else "invited-by-name" if invitation.name else "invited"
    yes = Button("button-join-here" if invitation.lasting else "button-yes-me", INVITED_YES(), style="primary")
    await session.say(
        key,
        buttons=[[yes, Button("button-not-me", INVITED_NO())]],
        name=invitation.name or "",
        union=invitation.union.name,
        role=roles_said(session, invitation.roles),
    )


def roles_said(session: Session, roles: Iterable[Role]) -> str:
    """As one says several: 会员代表、主席."""
    said = [session.texts.plain(session.language, f"role-{role}") for role in roles]
    return session.texts.plain(session.language, "roles-between").join(said)


async def _ask_again(update: Update, context: Context) -> str:
    """Somebody writes instead of pressing."""
    session = context.session
    assert session.conversation
    await _ask_invited(session, await invitations.look_up_digest(session, session.conversation.data["digest"]))
    return INVITED


async def _typed(update: Update, context: Context) -> str | None:
    """A code, wherever one is: who belongs to a union already has a sheet of paper too."""
    return await _with_code(context.session, message_text(update))


async def _search(update: Update, context: Context) -> str | None:
    """Where somebody works; and what they say besides waits until they have a union."""
    session, words = context.session, message_text(update).strip()
    found = await session.unions.search(words, SHOWN) if words else []
    if meant := named_outright(words, found):
        return await _joined(session, meant)
    more = not words or says_more(words, found)
    if more:
        await _keep(session, update)
    key = "search-kept" if more else "search-found" if found else "search-nothing"
    await session.say(key, buttons=await _found(session, found), found=len(found))
    return None


async def _found(session: Session, found: list[Union]) -> Rows:
    """Those found; where there is none, where looking begins: nobody stands at a dead end."""
    if not found:
        return await _tops(session, await session.unions.roots())
    rows = [[Button("button-union", UNION(union.id, 0), {"name": await _full_name(session, union)})] for union in found]
    return [*rows, [_NO_UNION]]


async def _keep(session: Session, update: Update) -> None:
    """Not a name but what somebody wants to say: it waits asleep until they have a union."""
    message, limits = update.effective_message, session.rules.policy.draft
    assert message
    kept = await session.conversations.in_flow(session.person, LOOSE)
    kept = kept or Conversation(own_voice(session.person), LOOSE, "offered")
    kept.data = Draft.from_json(kept.data).with_piece(piece_of(message, limits), limits).to_json()
    await session.conversations.save(kept, session.now)
    await session.conversations.sleep(kept, session.now)


async def _full_name(session: Session, union: Union) -> str:
    """With the union above it, since there may be two of one name."""
    above = await session.unions.get(union.parent) if union.parent else None
    return f"{union.name} · {above.name}" if above and above.parent else union.name


async def _browse(update: Update, context: Context) -> str:
    """A union that has others below it opens; one that has none is joined."""
    session, (number, page) = context.session, UNION.fields(context)
    union = await session.unions.get(UnionId(number))
    if union is None:
        return SEARCH
    if not await session.unions.child_count(union.id):
        return await _joined(session, union)
    await session.show("browse", buttons=await _branches(session, union, page), union=union.name)
    return SEARCH


async def _no_union(update: Update, context: Context) -> str:
    """Whoever has no union, or does not find it, belongs to a township."""
    session = context.session
    roots = await session.unions.roots()
    towns = [town for root in roots for town in await session.unions.children(root.id, MOST_TOWNS)] or roots
    rows = in_rows([Button("button-union", JOIN(town.id), {"name": town.name}) for town in towns[:MOST_TOWNS]], 2)
    await session.show("browse-townships", buttons=rows)
    return SEARCH


async def _join(update: Update, context: Context) -> str:
    session = context.session
    union = await session.unions.get(JOIN.fields(context)[0])
    return await _joined(session, union) if union else SEARCH


async def _joined(session: Session, union: Union) -> str:
    try:
        await membership.join(session, session.person, union.id)
    except Refusal as refusal:
        session.notify(refusal.key, alert=True, **refusal.details)
        return END
    if session.pressed:
        await session.show("joined", buttons=await _to_verify(session), union=union.name)
    await distress.belongs(session, session.actor, union.id)
    await _home(session, union, "how-it-works" if session.pressed else "joined-how-it-works")
    return END


async def _to_verify(session: Session) -> Rows:
    """For who has said it themselves: until the union knows them, they read what all may read."""
    known = await session.people.membership(session.person)
    return [] if known is None or known.verified else [[Button("button-verify-me", VERIFY_ME())]]


async def _home(session: Session, union: Union, said: str = "how-it-works") -> None:
    """What to do from here: the keyboard, what they came for, and what was begun before."""
    aim = session.conversation.data.get(AIM) if session.conversation else None
    await end(session)
    await session.say(said, buttons=MAIN, union=union.name, **_promises(session, union))
    await session.outbox.put(Letter(own_voice(session.person), "commands", slot="commands"), session.now)
    if aim:
        await aims.reach(session, aim)
    if await wake(session, LOOSE):
        assert session.conversation
        session.conversation.step = await ask_anew(session)
    elif await wake(session, "submitting"):
        going_on = Button("button-continue", SUBMITTING_CONTINUE(), style="primary")
        await session.say("draft-kept", buttons=[[going_on]])


def _promises(session: Session, union: Union) -> dict[str, Any]:
    """What the three lines promise, in working days."""
    policy = session.rules.of(union.path).policy
    return {"acceptance": policy.limits["acceptance"], "promise": policy.promise["demand"]}


async def _accept(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    digest = session.conversation.data["digest"]
    try:
        invitation = await invitations.accept(session, digest, session.person)
    except Refusal as refusal:
        session.notify(refusal.key, alert=True, **refusal.details)
        return END
    if invitation.roles == (Role.WORKER,):
        await session.show("joined-verified", union=invitation.union.name)
        await distress.belongs(session, session.actor, invitation.union.id)
        await _home(session, invitation.union)
        return END
    await session.show("appointed", union=invitation.union.name, role=roles_said(session, invitation.roles))
    help_ = next((HELPS[role] for role in HELPS if role in invitation.roles), "how-it-works")
    await session.say(help_, buttons=MAIN, **_promises(session, invitation.union))
    await session.outbox.put(Letter(own_voice(session.person), "commands", slot="commands"), session.now)
    return END


async def _cancel(update: Update, context: Context) -> str:
    await context.session.say("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _refuse(update: Update, context: Context) -> str:
    session = context.session
    assert session.conversation
    await invitations.decline(session, session.conversation.data["digest"], session.person)
    await session.show("not-me")
    return END


_NO_UNION = Button("button-no-union", NO_UNION())


def _confirm(union: Union) -> Rows:
    return [[Button("button-join-here", JOIN(union.id), style="primary")], [Button("button-search", SEARCH_UNION())]]


async def _again(update: Update, context: Context) -> str:
    return await ask(context.session)


async def _change(update: Update, context: Context) -> str | None:
    """/union: says where one is, and lets one stay."""
    session = context.session
    home, roots = await membership.home(session, session.person), await session.unions.roots()
    if home is None or not roots:
        return await ask(session)
    await begin(session, NAME, SEARCH)
    rows = [*await _tops(session, roots), *await _to_verify(session), [Button("button-stay", STAY())]]
    await session.say("union-change", buttons=rows, union=home.name)
    return SEARCH


async def _stay(update: Update, context: Context) -> str:
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))
    return END


async def _tops(session: Session, roots: list[Union]) -> Rows:
    """Where looking for one's union begins: below the one root, or at the roots where there are several."""
    if len(roots) == 1:
        return await _branches(session, roots[0], 0, top=True)
    rows = in_rows([Button("button-union", UNION(root.id, 0), {"name": root.name}) for root in roots], 2)
    return [*rows, [_NO_UNION]]


async def _branches(session: Session, union: Union, page: int, *, top: bool = False) -> Rows:
    """The unions below, two a row, a page at a time; and a way for whoever finds none of them theirs."""
    below = await paged(partial(session.unions.children, union.id), page, SHOWN)
    rows = in_rows([Button("button-union", UNION(child.id, 0), {"name": child.name}) for child in below.found], 2)
    here = _NO_UNION if top or union.parent is None else Button("button-no-union", JOIN(union.id))
    return [*rows, *turning(partial(UNION, union.id), below), [here]]


def flow(texts: Texts) -> Flow:
    typed = MessageHandler(filters.UpdateType.MESSAGE & (Code() | UnionCode(NAME)), _typed)
    buttons = [
        on(UNION, _browse),
        on(JOIN, _join),
        on(NO_UNION, _no_union),
        on(SEARCH_UNION, _again),
        on(STAY, _stay),
    ]
    return Flow(
        NAME,
        entry_points=[
            CommandHandler("start", start),
            CommandHandler("union", _change),
            on(UNION_CHANGE, _change),
            typed,
        ],
        states={
            SEARCH: [typed, *buttons, MessageHandler(anything(texts), _search)],
            INVITED: [
                typed,
                on(INVITED_YES, _accept),
                on(INVITED_NO, _refuse),
                MessageHandler(anything(texts), _ask_again),
            ],
        },
        fallbacks=[CommandHandler("cancel", _cancel)],
        manner=Manner(words={SEARCH}),
    )
