"""The buttons of a case that need no words."""

import re
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from telegram import Message, Update
from telegram.ext import CommandHandler

from bot.flows import two_drafts
from bot.views.card import PUSH_CHARACTERS, chaired, standing, stations, who
from bot.views.colleagues import colleague_buttons
from bot.views.keyboards import case_buttons, onward
from bot.views.quoted import quoted
from bot.wire.buttons import on
from bot.wire.conversation import Entry
from bot.wire.session import Context, Session, message_text
from bot.wire.texts import due_day
from domain.cases.command import Command
from domain.cases.loop import presses, verb_of
from domain.cases.model import Case
from domain.cases.opinions import Answer, tally
from domain.cases.parties import Sight, is_outside, parties, readable, sight, voices_in
from domain.cases.procedure import Press, Verb
from domain.cases.refusals import PassItOn
from domain.cases.turns import goes_on_after
from domain.cases.words import Action, Kind, Party, Stage
from domain.drafts import Piece
from domain.following import offered
from domain.people import Person, own_voice
from domain.refusal import MovedOn, NotFound, Refusal
from domain.sentences import Button, Day, Key, packed
from domain.taps.cases import AGAIN, FILES, GIVE, HEED, LEAVE_IT, LOOK, MORE, MOVE, OPEN, VIEW, WHOLE, sure
from domain.text_length import excerpt, pages
from services import group_notes, seals
from services.cases import announce, following, perform
from storage.cases import Happening
from storage.groups import Note
from storage.outbox import Letter, Priority
from storage.seals import Look

HISTORY_CHARACTERS = 200
HISTORY_LINES = 15
ENDLESS = 1_000_000


def _told(case: Case, mine: frozenset[Party], history: list[Happening]) -> list[Happening]:
    """What somebody reads of it. That nobody has to telephone any more, since they are back, is no deed.

    Nor is one vote on a case without a name, or one rating of several: as they come they can be counted.
    """
    untold = ({Action.VOTE} if case.anonymous else set()) | (
        {Action.RATE} if case.left_at or len(case.raters) > 1 else set()
    )
    return [
        event
        for event in readable(case, mine, history)
        if not verb_of(event.action).untold
        and event.action not in untold
        and not (event.action is Action.TOLD and event.party is Party.SYSTEM)
    ]


def _is_simple(verb: Verb, press: Press) -> bool:
    """Whether a press is all that it takes: no words, no choice but what stands on the button."""
    return not (
        verb.words
        or press.note
        or verb.public_words
        or verb.to_colleague
        or press.asks_first
        or verb.action in ELSEWHERE
    )


ELSEWHERE = frozenset({Action.MERGE, Action.INSTALL})
"""What has a conversation of its own, or is chosen of a list."""
ASKED_WHERE_KEPT = ("offer",)
"""What is asked first where one's own union was to read nothing of it: what stands on the board it reads."""


def simple() -> tuple[str, ...]:
    """The words of the buttons that are pressed, and that is all."""
    return tuple(word for word, (verb, press) in presses().items() if _is_simple(verb, press))


def cannot_be_undone() -> tuple[str, ...]:
    """What is asked once more before it is done: `ask-<word>`, `button-<word>-yes`, `button-<word>-no`."""
    return tuple(word for word, (_, press) in presses().items() if press.asks_first)


def confirmed() -> tuple[str, ...]:
    return tuple(sure(word) for word in (*cannot_be_undone(), *ASKED_WHERE_KEPT))


def entrusting() -> tuple[str, ...]:
    """What is asked of representatives, and may take words first: see `flows/cases.py`."""
    return tuple(word for word, (verb, _) in presses().items() if verb.public_words)


IN_PLACE = ("question", "urgent", "suggest", "leave")
"""What is pressed under a question of its own; what came of it is said in its place, as it is of what was confirmed."""


def command_of(word: str, turn: int) -> Command:
    """What a button asks for."""
    verb, press = presses()[word.removesuffix("-yes") if word in confirmed() else word]
    return Command(verb.action, turn, answer=press.answer, rating=press.rating)


async def act(update: Update, context: Context) -> None:
    """Accept, rate, withdraw: the card says what it is now, the press is answered by a passing line."""
    word, case_id, turn = MOVE.fields(context)
    if word in ASKED_WHERE_KEPT and (await perform.known_to(context.session, case_id, context.session.actor)).kept:
        await _ask_first(update, context)
        return
    command = command_of(word, turn)
    try:
        done = await perform.perform(context.session, case_id, command, context.session.actor)
    except MovedOn:
        await say_what_happened(context.session, case_id)
        return
    except PassItOn:
        await pass_it_on(context.session, case_id, turn)
        return
    said = await _what_came_of_it(context.session, done.case, command)
    key = "done-fell" if goes_on_after(command.action, done.case) else f"done-{word}"
    context.session.notify(key, **said)
    if word in IN_PLACE or word in confirmed():
        await context.session.show(key, buttons=onward(context.session.roles), **said)
    else:
        await catch_up(context.session, done.case, under(update, context.session), key, said)
    if word == "help":
        again = [[Button("button-again", AGAIN(done.case.id))]]
        await context.session.say("helped", buttons=again, about=done.case, number=done.case.number)


async def _what_came_of_it(session: Session, case: Case, command: Command) -> dict[str, Any]:
    """What the sentence may say; of a rating, until when they may change it where it has ended the case."""
    said: dict[str, Any] = {"number": case.number, "kind": str(case.kind), "stage": str(case.stage), "minutes": 0}
    if command.action is Action.LEAVE:
        return {**said, "pressed": "yes" if await session.board.has_seconded(case.id, session.person) else "no"}
    if command.action is Action.URGENT:
        return {**said, "chaired": await chaired(session, case)}
    if command.rating is None:
        return said
    settled = await perform.known_to(session, case.id, session.actor)
    errand = next((each for each in settled.errands if each.limit == "changing"), None)
    until = due_day(errand.due_at, session.rules.of(case.union_path).calendar) if errand else "none"
    return {**said, "until": until}


async def say_what_happened(session: Session, case_id: int) -> None:
    """Somebody was faster, or the turn is over: the last line of the history says by whom and how."""
    case = await perform.known_to(session, case_id, session.actor)
    told = _told(case, parties(case, session.actor), await session.cases.history(case.id))
    if not told:
        raise MovedOn
    session.notify("refused-moved-on-by", alert=True, line=await _line(session, case, told[-1], most=60))


def under(update: Update, session: Session) -> dict[str, Any]:
    """The message whose button was pressed, and what it asked."""
    message = update.effective_message
    asked = message.text_html if isinstance(message, Message) and message.text else ""
    return {"message": session.pressed, "asked": asked} if session.pressed and not session.place else {}


async def catch_up(session: Session, case: Case, pressed: dict[str, Any], key: str, said: dict[str, Any]) -> None:
    """The card changes by itself; another message that had the button says what came of it, and has those of now."""
    if not pressed:
        return
    voices = voices_in(case, session.actor)
    cards = {voice: await session.cards.get(person=voice, matter_id=case.id) for voice in voices}
    if any(card and card.message_id == pressed["message"] for card in cards.values()):
        return
    about = await session.people.case_of_message(own_voice(session.person), pressed["message"])
    args, voice = {**pressed, "key": key, "said": packed(said)}, about[1] if about else voices[0]
    await session.outbox.put(Letter(voice, "buttons", args, Priority.ANSWER, matter_id=case.id), session.now)


async def _more(update: Update, context: Context) -> None:
    """What is wanted now and then."""
    session = context.session
    case = await perform.known_to(session, MORE.fields(context)[0], session.actor)
    policy = session.rules.of(case.union_path).policy
    rows = case_buttons(case, session.actor, policy, more=True)
    if not rows:
        raise MovedOn
    await session.say("more", buttons=[*rows, [Button("button-cancel", LEAVE_IT())]], about=case, number=case.number)


async def _ask_first(update: Update, context: Context) -> None:
    session, (word, case_id, turn) = context.session, MOVE.fields(context)
    case = await perform.check(session, case_id, command_of(word, turn), session.actor)
    yes = Button(
        f"button-{sure(word)}",
        MOVE(sure(word), case_id, turn),
        style="danger" if word in cannot_be_undone() else "primary",
    )
    no = Button(f"button-{word}-no", LOOK(case_id))
    others = await _offered_instead(session, word, case_id, turn)
    published = "yes" if case.published_at else "no"
    said: dict[str, Any] = {"number": case.number, "published": published, "count": case.seconds}
    if others:
        yes = replace(yes, label=f"button-{word}-all")
    key = f"ask-{word}-instead" if others else f"ask-{word}"
    await session.say(key, buttons=[*([each] for each in others), [yes], [no]], about=case, **said)


async def _offered_instead(session: Session, word: str, case_id: int, turn: int) -> list[Button]:
    """What else they can do than what is asked once more, as the rules say."""
    found = []
    for other, (verb, press) in presses().items():
        if press.under == word:
            with suppress(Refusal):
                await perform.check(session, case_id, Command(verb.action, turn), session.actor)
                found.append(Button(f"button-{other}", MOVE(other, case_id, turn), style="primary"))
    return found


async def transfer(update: Update, context: Context) -> None:
    """Offers the colleagues who could take the case over."""
    _, case_id, turn = MOVE.fields(context)
    await _ask_whom(context.session, case_id, turn)


async def _ask_whom(session: Session, case_id: int, turn: int) -> None:
    case = await perform.check(session, case_id, Command(Action.TRANSFER, turn), session.actor)
    colleagues = await colleague_buttons(session, case, partial(GIVE, case_id, turn))
    key = "ask-transfer" if colleagues else "no-colleague"
    rows = [*colleagues, [Button("button-cancel", LEAVE_IT())]]
    await session.say(key, buttons=rows, about=case, number=case.number)


async def pass_it_on(session: Session, case_id: int, turn: int) -> None:
    """What is for a colleague to decide: it says so to whoever pressed, and, where nobody else reads it, to whom."""
    if not session.place:
        await _ask_whom(session, case_id, turn)
    session.notify(PassItOn.key, alert=True)


async def leave_it(update: Update, context: Context) -> None:
    """Nothing was changed, and nothing is."""
    await context.session.show("words-cancelled", buttons=onward(context.session.roles))


async def give(update: Update, context: Context) -> None:
    session, (case_id, turn, to) = context.session, GIVE.fields(context)
    command = Command(Action.TRANSFER, turn, to=Person(to))
    done = await perform.perform(session, case_id, command, session.actor)
    name = await who(session, own_voice(done.case.assignee))
    await session.show("done-transfer", buttons=onward(session.roles), number=done.case.number, name=name)


async def _find(update: Update, context: Context) -> None:
    """/case 0123: its card. A number of somebody else's is like one that does not exist."""
    session = context.session
    number = re.search(r"[0-9]{1,9}", message_text(update))
    if number is None:
        await session.say("case-which", buttons=onward(session.roles))
        return
    await show_card(session, await session.cases.numbered(number=number[0].zfill(4)) or 0)


async def _open(update: Update, context: Context) -> None:
    await show_card(context.session, OPEN.fields(context)[0])


async def show_card(session: Session, case_id: int) -> None:
    """The card anew at the end of the chat, with its buttons: each that they have of it."""
    case = await perform.known_to(session, case_id, session.actor, following=True)
    for voice in voices_in(case, session.actor):
        await session.cards.want_one(person=voice, matter_id=case.id)
        await session.outbox.put(
            Letter(voice, "card", priority=Priority.ANSWER, slot=f"open:{case.id}", matter_id=case.id), session.now
        )


async def _files(update: Update, context: Context) -> None:
    """All files of a case once more."""
    session = context.session
    case = await perform.known_to(session, FILES.fields(context)[0], session.actor)
    mine = parties(case, session.actor)
    if is_outside(mine):
        raise NotFound
    await announce.show_files(session, session.voice_in(case), case, mine)


async def _view(update: Update, context: Context) -> None:
    """The history of a case: every line says when, who and what. `look` opens it in the place of a list."""
    session, looking = context.session, LOOK.found_in(context)
    (case_id,) = looking or VIEW.fields(context)
    case = await perform.known_to(session, case_id, session.actor, following=True)
    if not looking or case.anonymous:  # an edit cannot protect a message from being forwarded
        session.pressed = None
    await _show_history(session, case)


async def _show_history(session: Session, case: Case) -> None:
    """With the one button for who wants to hear more of it, or less."""
    mine = parties(case, session.actor)
    wish = offered(mine, await perform.heed_of(session, case, session.actor))
    history = await session.cases.history(case.id)
    followed = sight(case, mine) is Sight.STANDING
    lines = _stations(session, history) if followed else await _lines(session, case, mine, history)
    said = excerpt("\n".join(lines[-HISTORY_LINES:]), PUSH_CHARACTERS)
    cut = not followed and "\n".join(await _lines(session, case, mine, history, whole=True)) != said
    rows = [
        *([[Button("button-whole", WHOLE(case.id, 0))]] if cut else []),
        [Button("button-open", OPEN(case.id), {"number": case.number}), *onward(session.roles)[0]],
        [Button(f"button-{wish}", HEED(wish, case.id))],
    ]
    await session.show(
        "history",
        buttons=rows,
        protected=case.anonymous,
        number=case.number,
        category=Key(f"category-{case.category}"),
        lines=said,
    )


async def _whole(update: Update, context: Context) -> None:
    """Every word of it that they may read, a page at a time."""
    session, (case_id, place) = context.session, WHOLE.fields(context)
    case = await perform.known_to(session, case_id, session.actor, following=True)
    found = pages(await _written(session, case), PUSH_CHARACTERS)
    place = min(place, len(found) - 1)
    further = [Button("button-next", WHOLE(case.id, place + 1))] if place + 1 < len(found) else []
    await session.say(
        "whole",
        buttons=[[*further, Button("button-open", OPEN(case.id), {"number": case.number})], *onward(session.roles)],
        protected=case.anonymous,
        number=case.number,
        page=place + 1,
        pages=len(found),
        text=found[place],
    )


async def _written(session: Session, case: Case) -> list[str]:
    """What it is about, then what was said on the way; to who only follows it, what became of it."""
    mine = parties(case, session.actor)
    seen = sight(case, mine)
    about = [case.text, case.reason] if seen is Sight.WHOLE else [case.summary if case.published_at else ""]
    if seen is Sight.STANDING:
        ended = case.resolution if standing(case) != "consent" else ""
        return [words for words in (*about, ended) if words] or _stations(session, await session.cases.history(case.id))
    lines = await _lines(session, case, mine, await session.cases.history(case.id), whole=True)
    return [*(words for words in about if words), *lines]


async def _wish(update: Update, context: Context) -> None:
    """Follow, mute, or hear of it again: a passing line says what happens now, and the button turns.

    It stands under a history, which is protected already where it has to be.
    """
    session, (wish, case_id) = context.session, HEED.fields(context)
    case = await following.wish(session, case_id, wish, session.actor)
    session.notify(f"wished-{wish}", number=case.number)
    await _show_history(session, case)


async def _lines(
    session: Session, case: Case, mine: frozenset[Party], history: list[Happening], *, whole: bool = False
) -> list[str]:
    """One a happening; after a vote, who voted how, where the union rules so. `whole`: every one, and every word."""
    latest, most = (len(history), ENDLESS) if whole else (HISTORY_LINES, HISTORY_CHARACTERS)
    events = _told(case, mine, history)
    named = session.rules.of(case.union_path).policy.proposal.named_votes
    lines = [(event.at, await _line(session, case, event, most, named=bool(named))) for event in events[-latest:]]
    if events and events[0].id == history[0].id and len(events) <= latest:
        lines[1:1] = [(events[0].at, line) for line in await _entered(session, events[0])]
    lines += [(each.at, await _noted(session, each, most)) for each in await group_notes.notes_for(session, case, mine)]
    lines += [(look.at, await _looked(session, look)) for look in await seals.looks(session, case, mine)]
    lines.sort(key=lambda line: line[0])
    return [*(line for _, line in lines), *([await _votes(session, case)] if named and _voted(case) else [])]


async def _looked(session: Session, look: Look) -> str:
    """Who looked at what is sealed, for whoever may and for whose it is."""
    field = session.texts.plain(session.language, f"field-{look.field}")
    args = {"who": await who(session, look.person), "field": field}
    return session.texts.plain(session.language, "history-look", **_when(session, look), **args)


async def _entered(session: Session, event: Happening) -> list[str]:
    """Who wrote it down for its submitter."""
    entry = await session.entries.entry(event.case_id)
    if entry is None:
        return []
    args = {"who": await who(session, own_voice(entry.by)), "channel": Key(f"channel-{entry.channel}")}
    return [session.texts.plain(session.language, "history-entered", **_when(session, event), **args)]


def _voted(case: Case) -> bool:
    """Whether a vote is over of which anybody reads who voted how."""
    votes = tally(case.opinions, Party.REPRESENTATIVE)
    return not case.anonymous and case.kind is Kind.PROPOSAL and case.stage is not Stage.DELIBERATION and votes.said > 0


async def _votes(session: Session, case: Case) -> str:
    """Who voted how, by name."""
    votes = [each for each in case.opinions if each.party is Party.REPRESENTATIVE]
    names = {
        answer: [await who(session, each.person) for each in votes if each.answer is answer]
        for answer in (Answer.YES, Answer.NO, Answer.ABSTAIN)
    }
    return session.texts.plain(
        session.language,
        "history-votes",
        yes=names[Answer.YES],
        no=names[Answer.NO],
        abstain=names[Answer.ABSTAIN],
    )


async def _noted(session: Session, note: Note, most: int) -> str:
    """What the office noted for itself."""
    return session.texts.plain(
        session.language,
        "history-note",
        **_when(session, note),
        who=await who(session, own_voice(note.person)),
        text=quoted(note.text, most) or Key("note-in-the-group"),
    )


def _stations(session: Session, history: list[Happening]) -> list[str]:
    """All that followers see of it."""
    return [
        session.texts.plain(
            session.language, "history-moved", **_when(session, event), standing=Key(f"followed-{event.target}")
        )
        for event in stations(history)
    ]


def _when(session: Session, event: Happening | Note | Look) -> dict[str, Any]:
    local = event.at.astimezone(session.rules.calendar.zone)
    return {"day": Day(local.date()), "time": local.strftime("%H:%M")}


async def _line(
    session: Session, case: Case, event: Happening, most: int = HISTORY_CHARACTERS, *, named: bool = True
) -> str:
    return session.texts.plain(
        session.language,
        f"history-{event.action}",
        **_when(session, event),
        kind=str(case.kind),
        stage=str(event.target),
        by=str(event.party),
        worded="yes" if event.text else "no",
        who=await who(session, event.actor) if named or event.action is not Action.VOTE else Key("a-representative"),
        text=quoted(event.text, most) or Key("card-no-words"),
    )


async def _again(update: Update, context: Context) -> None:
    """A declined demand need not be the end: its words become a new draft."""
    session = context.session
    case = await perform.known_to(session, AGAIN.fields(context)[0], session.actor)
    message_id, session.pressed = session.pressed, None
    if session.actor.speaks_as(case.submitter) and message_id:
        first = (await session.cases.history(case.id))[0]
        files = await session.cases.files_of(first.id)
        # Numbers that no message has: what is taken over was written in messages that are long gone.
        pieces = [Piece(-n, "", file.kind, file.file, file.album) for n, file in enumerate(files, start=1)]
        await two_drafts.with_pieces(session, (Piece(message_id, case.text), *pieces), voice=case.submitter)


BUTTONS: list[Entry] = [
    lambda texts: on(MOVE.among((*simple(), *confirmed())), act),
    on(MORE, _more),
    lambda texts: on(MOVE.among(cannot_be_undone()), _ask_first),
    on(MOVE.among(["transfer"]), transfer),
    on(GIVE, give),
    on(OPEN, _open),
    on(FILES, _files),
    on(LEAVE_IT, leave_it),
    on(VIEW, _view),
    on(LOOK, _view),
    on(WHOLE, _whole),
    on(HEED, _wish),
    on(AGAIN, _again),
]
COMMAND = CommandHandler("case", _find)
