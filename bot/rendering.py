"""From outbox rows to calls of the Bot API: one function a kind, each reading what the database says now."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReactionTypeEmoji,
    ReplyParameters,
)

from bot import buttons, cards, circulars, posting, relaying, unsealed
from bot.buttons import Button
from bot.courses import summary
from bot.desk import Call, Desk, Renderer
from bot.handlers import overview
from bot.keyboards import BEHIND_MORE, case_buttons, commands_for, main_keyboard
from bot.texts import LANGUAGES, Key, Texts, due_day, unpacked
from domain.cases import Case
from domain.loop import Action, Party, Stage
from domain.parties import is_outside, parties
from domain.people import Role
from services import overviewing
from storage import cases, people
from storage.cases import Happening
from storage.outbox import Outgoing
from storage.times import from_text
from storage.unions import path_of


async def _say(desk: Desk, row: Outgoing) -> list[Call]:
    """An answer: a sentence with buttons, as a new message or in the place of an old one."""
    content = row.args
    rows = [[Button.from_json(button) for button in line] for line in content.get("buttons", ())]
    text = desk.html(content["key"], **unpacked(content["args"]))
    params: dict[str, Any] = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)}
    send = Call("send_message", params | {"protect_content": content.get("protected")})
    if edit := content.get("edit"):
        return [Call("edit_message_text", params | {"message_id": edit}, otherwise=send)]
    if content.get("keyboard") == "main":
        actor = await people.actor(desk.tx, row.person)
        send.params["reply_markup"] = main_keyboard(
            desk.texts, desk.account.language, [post.role for post in actor.posts]
        )
    return [send]


async def _card(desk: Desk, row: Outgoing) -> list[Call]:
    params, wanted = await _card_params(desk, row)
    return [Call("send_message", params, shown=wanted)]


async def _refresh(desk: Desk, row: Outgoing) -> list[Call]:
    params, wanted = await _card_params(desk, row)
    params.pop("protect_content")
    return [Call("edit_message_text", params | {"message_id": row.args["message"]}, shown=wanted)]


async def _card_params(desk: Desk, row: Outgoing) -> tuple[dict[str, Any], int]:
    assert row.case_id is not None
    case = await cases.load(desk.tx, row.case_id)
    assert case is not None
    place = await desk.tx.card_get(person=row.person, case_id=case.id)
    reader = await people.actor(desk.tx, row.person)
    card = await cards.card(desk.tx, desk.texts, desk.account.language, case, reader, desk.now, desk.rules)
    keyboard = [*card.buttons, await _about(desk, case, row.person == case.submitter, card.whole)]
    params = {
        "text": card.text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard(keyboard),
        "protect_content": card.protected or desk.account.pseudonym,
    }
    return params, place["wanted"] if place else 0


async def _about(desk: Desk, case: Case, own: bool, whole: bool) -> list[Button]:
    """What everybody may do with a card: look at its history and its files; who handed it in, copy its number.

    Without the `whole` of it there are no files.
    """
    row = [Button("button-number", args={"number": case.number}, copy=case.number)] if own else []
    row.append(Button("button-view", f"view:{case.id}"))
    row.append(Button("button-why", f"why:{case.id}"))
    if case.merged_into and (other := await cases.load(desk.tx, case.merged_into)):
        row.append(Button("button-open", f"open:{other.id}", {"number": other.number}))
    if whole and await desk.tx.attachment_count(case_id=case.id):
        row.append(Button("button-files", f"files:{case.id}"))
    return row


_NOT_IN_NEWS = BEHIND_MORE | {Action.WITHDRAW}
"""Good news is no occasion for giving up; the card has that button."""


async def _push(desk: Desk, row: Outgoing) -> list[Call]:
    """News of a case, as a reply to its card, with what the reader can do next."""
    assert row.case_id is not None and row.event_id is not None
    case = await cases.load(desk.tx, row.case_id)
    assert case is not None
    event = await cases.happening(desk.tx, row.event_id)
    reader = await people.actor(desk.tx, row.person)
    rules = desk.rules.of(case.union_path)
    archiving = case.turn is not None and case.turn.limit == "archive"
    begun = next((errand for errand in case.errands if errand.started_at == event.at), case.turn)
    text = desk.html(
        sentence(event.action, Party(row.args["party"])),
        number=case.number,
        text=cards.excerpt(event.text, cards.PUSH_CHARACTERS) or Key("card-no-words"),
        name=await cards.who(desk.tx, event.actor),
        assignee=await cards.who(desk.tx, case.assignee),
        promise=due_day(case.promise_due, rules.calendar),
        kind=str(case.kind),
        due=due_day(begun.due_at if begun else case.promise_due, rules.calendar),
        until=due_day(max(case.turn.due_at, case.promise_due) if case.turn else case.promise_due, rules.calendar),
        grade=Key(f"grade-{case.grade}") if case.grade else "",
        rating=Key(f"rating-{case.rating}") if case.rating else "",
        resolution=cards.excerpt(case.resolution, cards.PUSH_CHARACTERS),
        note=f"\n“{event.text}”" if event.text else "",
        days=case.extension_days or 0,
        reason=case.extension_reason,
        how=_how(case, event),
        reviewable="no" if case.reviewed_at else "yes",
        by=str(event.party),
        archiving="yes" if archiving else "no",
        question=await _question(desk, case) if event.action is Action.SUMMON else "",
        title=cards.followed_title(case) if is_outside(parties(case, reader)) else cards.title_of(case),
        other=await cards.number_of(desk.tx, case.merged_into),
        course=await summary(desk, case) if archiving or event.action is Action.ARCHIVE else "",
        **cards.counted(case),
    )
    keyboard = case_buttons(case, reader, rules.policy, without=_NOT_IN_NEWS)
    keyboard += _afterwards(case.id, event.action, row.args["party"], bare=not keyboard)
    params = {
        "text": text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard(keyboard),
        "protect_content": case.anonymous or desk.account.pseudonym,
        "reply_parameters": await _to_card(desk, row),
    }
    return [Call("send_message", params)]


async def _followed(desk: Desk, row: Outgoing) -> list[Call]:
    """Where a case stands now, for who follows it."""
    assert row.case_id is not None
    case = await cases.load(desk.tx, row.case_id)
    assert case is not None
    text = desk.html(
        "push-moved-follower",
        number=case.number,
        title=cards.followed_title(case),
        standing=cards.followed_standing(case),
    )
    params = {
        "text": text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard([[Button("button-view", f"view:{case.id}")]]),
        "protect_content": case.anonymous,
        "reply_parameters": await _to_card(desk, row),
    }
    return [Call("send_message", params)]


def _how(case: Case, event: Happening) -> str:
    """Where the event left the case; a proposal that stays as it was rated is summed up next."""
    if event.target is Stage.CLOSED:
        return str(case.outcome)
    summed_up = event.action is Action.AGREE and case.turn is not None and case.turn.limit == "archive"
    return "rated" if summed_up else str(event.target)


async def _question(desk: Desk, case: Case) -> str:
    """What is asked in the newest inquiry."""
    asked = [event.text for event in await cases.history(desk.tx, case.id) if event.action is Action.INQUIRE]
    return cards.excerpt(asked[-1], cards.PUSH_CHARACTERS) if asked else ""


_LIKE = {Party.RATER: Party.SUBMITTER, Party.COMPANION: Party.SUBMITTER}
"""Who hears the same words as somebody else."""


def sentence(action: Action, party: Party) -> str:
    """The key of what is said; the summary of a whole course is the same for everybody."""
    return f"push-{action}" if action is Action.ARCHIVE else f"push-{action}-{_LIKE.get(party, party)}"


def _afterwards(case_id: int, action: Action, party: str, *, bare: bool) -> list[list[Button]]:
    """A way on that is not the loop's own; and where the loop has none left (`bare`) nobody is left standing."""
    view = Button("button-view", f"view:{case_id}")
    onward = {
        Action.DECLINE: Button("button-again", f"again:{case_id}"),
        Action.LAPSE: Button("button-not-over", "write"),
    }
    if party == Party.SUBMITTER and action in onward:
        return [[onward[action], view]]
    return [[view]] if bare else []


async def _to_card(desk: Desk, row: Outgoing) -> ReplyParameters | None:
    card = await desk.tx.card_get(person=row.person, case_id=row.case_id)
    if card is None or card["message_id"] is None:
        return None
    return ReplyParameters(card["message_id"], allow_sending_without_reply=True)


_ALBUM_MEDIA: dict[str, Any] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "audio": InputMediaAudio,
    "document": InputMediaDocument,
}


_ALBUM_SHELF = {"photo": "seen", "video": "seen", "audio": "heard", "document": "read"}
ALBUM_SIZE = 10


async def _files(desk: Desk, row: Outgoing) -> list[Call]:
    """The files of an event by Telegram's own handles: one, or an album."""
    assert row.event_id is not None
    wanted = row.args
    files = [
        (file.kind, file.file)
        for file in await cases.files_of(desk.tx, row.event_id)
        if (file.album == wanted["album"] if "album" in wanted else file.id == wanted["file"])
    ]
    case = await cases.load(desk.tx, row.case_id) if row.case_id else None
    common: dict[str, Any] = {
        "protect_content": (case.anonymous if case else None) or desk.account.pseudonym,
        "reply_parameters": await _to_card(desk, row),
    }
    return [_bundle(bundle, common) for bundle in _bundles(files)]


File = tuple[str, str]


def _bundles(files: list[File]) -> Iterator[list[File]]:
    """What may stand in one album: pictures and videos, or sound, or documents, and ten at most; the rest singly."""
    for shelf, group in groupby(files, key=lambda file: _ALBUM_SHELF.get(file[0])):
        some = list(group)
        size = ALBUM_SIZE if shelf else 1
        yield from (some[start : start + size] for start in range(0, len(some), size))


def _bundle(files: list[File], common: dict[str, Any]) -> Call:
    if len(files) > 1:
        media = [_ALBUM_MEDIA[kind](handle) for kind, handle in files]
        return Call("send_media_group", common | {"media": media})
    [(kind, handle)] = files
    if kind == "location":
        latitude, longitude = map(float, handle.split(","))
        return Call("send_location", common | {"latitude": latitude, "longitude": longitude})
    return Call(f"send_{kind}", common | {kind: handle})


async def _digest(desk: Desk, row: Outgoing) -> list[Call]:
    """Everything this person has to be reminded of, in one message; what was settled meanwhile is left out."""
    reminders = await desk.tx.reminders_of_digest(outbox_id=row.id)
    if not reminders:
        return []
    lines, keyboard = [desk.html("digest-head", count=len(reminders))], []
    for reminder in reminders:
        due, calendar = from_text(reminder["due_at"]), desk.rules.of(path_of(reminder["path"])).calendar
        args = {
            "number": reminder["number"],
            "category": Key("anonymous-case" if reminder["anonymous_at"] else f"category-{reminder['category']}"),
            "due": due_day(due, calendar),
            "late": calendar.days_between(due, desk.now),
        }
        own = reminder["party"] in {Party.SUBMITTER, Party.RATER}
        lines.append(desk.html(f"digest-own-{reminder['limit_name']}" if own else f"digest-{reminder['rung']}", **args))
        keyboard.append(Button("button-open", f"open:{reminder['case_id']}", {"number": reminder["number"]}))
    lines.append(desk.html("digest-foot"))
    markup = desk.keyboard(buttons.in_rows(keyboard[:24], 3))
    return [Call("send_message", {"text": "\n".join(lines[:60]), "parse_mode": "HTML", "reply_markup": markup})]


async def _overview(desk: Desk, row: Outgoing) -> list[Call]:
    """A chair's numbers; nothing where there is nothing to count."""
    seen = await overviewing.overview(desk.tx, row.person, desk.now, desk.rules)
    if seen.empty:
        return []
    args, rows = overview.shown(seen)
    text = desk.html("overview", **args)
    return [Call("send_message", {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(rows)})]


async def _buttons(desk: Desk, row: Outgoing) -> list[Call]:
    """The buttons under a message catch up with the case: those that were used are gone."""
    assert row.case_id is not None
    case = await cases.load(desk.tx, row.case_id)
    assert case is not None
    reader = await people.actor(desk.tx, row.person)
    policy = desk.rules.of(case.union_path).policy
    keyboard = case_buttons(case, reader, policy, without=_NOT_IN_NEWS)
    return [
        Call("edit_message_reply_markup", {"message_id": row.args["message"], "reply_markup": desk.keyboard(keyboard)})
    ]


async def _reaction(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("set_message_reaction", {"message_id": row.args["message"], "reaction": [ReactionTypeEmoji("👌")]})]


async def _erase(desk: Desk, row: Outgoing) -> list[Call]:
    """Takes back what an event said to this voice."""
    references = await desk.tx.references_of_event(event_id=row.args["event"])
    mine = [reference["message_id"] for reference in references if reference["person"] == row.person]
    return [Call("delete_message", {"message_id": message_id}) for message_id in mine]


async def _commands(desk: Desk, row: Outgoing) -> list[Call]:
    """The menu of commands for the roles that this person holds now, in their language."""
    actor = await people.actor(desk.tx, row.person)
    names = commands_for([post.role for post in actor.posts])
    described = [BotCommand(name, desk.texts.plain(desk.account.language, f"command-{name}")) for name in names]
    scope = BotCommandScopeChat(desk.account.chat_id)
    return [Call("set_my_commands", {"commands": described, "scope": scope, "chat_id": None})]


async def _leave(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("leave_chat")]


RENDERERS: dict[str, Renderer] = {
    "say": _say,
    "card": _card,
    "refresh": _refresh,
    "push": _push,
    "followed": _followed,
    "files": _files,
    "buttons": _buttons,
    "digest": _digest,
    "overview": _overview,
    "reaction": _reaction,
    "erase": _erase,
    "commands": _commands,
    "leave": _leave,
    **posting.RENDERERS,
    **circulars.RENDERERS,
    **unsealed.RENDERERS,
    **relaying.RENDERERS,
}


def default_commands(texts: Texts) -> list[tuple[str, list[BotCommand]]]:
    """The menu for everybody, by language."""
    return [
        (language, [BotCommand(name, texts.plain(language, f"command-{name}")) for name in commands_for([Role.WORKER])])
        for language in LANGUAGES
    ]
