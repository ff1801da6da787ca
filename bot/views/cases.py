"""A case as rows of the outbox become calls of the Bot API: its card, its files, reminders, what came of a press."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from telegram import (
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReactionTypeEmoji,
)

from bot.views import card
from bot.views.card import who
from bot.views.files import plain_name, sent_file
from bot.views.keyboards import case_buttons, for_news
from bot.views.push import to_card
from bot.views.quoted import quoted
from bot.views.sharing import bring
from bot.wire import buttons
from bot.wire.desk import Call, Desk, Renderer, Unnamed
from bot.wire.files import UNNAMED
from bot.wire.texts import due_day
from domain.cases.model import Case
from domain.cases.words import Party
from domain.people import Voice
from domain.sentences import Button, Day, Key, Rows, unpacked
from domain.taps.cases import FILES, OPEN, VIEW, WHOLE, WHY
from domain.taps.lists import MINE, TODO
from scheduler.sender import Gone
from scheduler.verdicts import Then
from services.cases import perform
from storage.cases import Attachment
from storage.outbox import Outgoing
from storage.turns import Reminder


async def _card(desk: Desk, row: Outgoing) -> list[Call]:
    return [Call("send_message", await _card_params(desk, row), shown=row.wanted)]


async def _refresh(desk: Desk, row: Outgoing) -> list[Call]:
    params = await _card_params(desk, row)
    params.pop("protect_content")
    return [Call("edit_message_text", params | {"message_id": row.args["message"]}, shown=row.args["wanted"])]


async def _card_params(desk: Desk, row: Outgoing) -> dict[str, Any]:
    assert row.matter_id is not None
    case = await desk.cases.load(row.matter_id)
    assert case is not None
    reader = await desk.reader(row.person)
    if await perform.is_kept_from(desk, case, reader):
        raise Gone
    shown = await card.card(desk, desk.texts, desk.account.language, case, reader)
    about = await _about(desk, case, row.person == case.submitter, shown.whole)
    keyboard = [*shown.buttons, *bring(case, asks=row.person == case.submitter), about]
    return {
        "text": shown.text,
        "parse_mode": "HTML",
        "reply_markup": desk.keyboard(keyboard),
        "protect_content": shown.protected or desk.account.pseudonym,
    }


async def _about(desk: Desk, case: Case, own: bool, whole: bool) -> list[Button]:
    """What everybody may do with a card: look at its history and its files; who handed it in, copy its number.

    Without the `whole` of it there are no files.
    """
    row = [Button("button-number", args={"number": case.number}, copy=case.number)] if own else []
    row.append(Button("button-view", VIEW(case.id)))
    if card.is_cut(case):
        row.append(Button("button-whole", WHOLE(case.id, 0)))
    row.append(Button("button-why", WHY(case.id)))
    if case.merged_into and (other := await desk.cases.load(case.merged_into)):
        row.append(Button("button-open", OPEN(other.id), {"number": other.number}))
    if whole and case.files:
        row.append(Button("button-files", FILES(case.id)))
    return row


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
    assert row.event_id is not None and row.matter_id is not None
    case = await desk.cases.load(row.matter_id)
    assert case is not None
    if await perform.is_kept_from(desk, case, await desk.reader(row.person)):
        return []
    wanted, found = row.args, await desk.cases.files_of(row.event_id)
    hidden = UNNAMED.keys() & {file.kind for file in found} and await _has_no_name(desk, case, row.event_id)
    files = [
        _shown(desk, file, place) if hidden else (file.kind, file.file)
        for place, file in enumerate(found, start=1)
        if (file.album == wanted["album"] if "album" in wanted else file.id == wanted["file"])
    ]
    common: dict[str, Any] = {
        "protect_content": case.anonymous or desk.account.pseudonym,
        "reply_parameters": to_card(row),
    }
    return [call for bundle in _bundles(files) for call in _bundle(desk, bundle, common)]


async def _has_no_name(desk: Desk, case: Case, event_id: int) -> bool:
    """Whether the case is anonymous, or whoever sent the files into it is, as one whose own case was merged."""
    sender = (await desk.cases.happening(event_id)).actor
    return case.anonymous or (sender is not None and (await desk.people.account(sender)).pseudonym)


def _shown(desk: Desk, file: Attachment, place: int) -> "File":
    """Without the name that somebody has given it."""
    if file.renamed or file.kind not in UNNAMED:
        return file.kind, file.file
    return UNNAMED[file.kind], Unnamed(file.file, plain_name(desk, place), file.id)


File = tuple[str, str | Unnamed]


def _bundles(files: list[File]) -> Iterator[list[File]]:
    """What may stand in one album: pictures and videos, or sound, or documents, and ten at most; the rest singly."""
    for shelf, group in groupby(files, key=_shelf):
        some = list(group)
        size = ALBUM_SIZE if shelf else 1
        yield from (some[start : start + size] for start in range(0, len(some), size))


def _shelf(file: File) -> str | None:
    """What is handed up anew goes singly: where it cannot be had, the others still can."""
    kind, handle = file
    return _ALBUM_SHELF.get(kind) if isinstance(handle, str) else None


def _bundle(desk: Desk, files: list[File], common: dict[str, Any]) -> list[Call]:
    """Where one file of an album is not taken, the others go singly."""
    singly = [call for kind, handle in files for call in sent_file(desk, kind, handle, common)]
    if len(files) == 1:
        return singly
    media = [_ALBUM_MEDIA[kind](handle) for kind, handle in files]
    instead = dict.fromkeys((Then.FILE, Then.KIND, Then.AGAIN, Then.NEVER), tuple(singly))
    return [Call("send_media_group", common | {"media": media}, instead=instead)]


PROMISE_CHARACTERS = 100
"""So much of what was promised stands in a line."""


async def _digest(desk: Desk, row: Outgoing) -> list[Call]:
    """Everything this person has to be reminded of, in one message; what was settled meanwhile is left out."""
    found = await desk.turns.reminders_of(outbox_id=row.id)
    if not found:
        return []
    reminders = [*{each.matter_id: each for each in reversed(found)}.values()][::-1]  # of each what is due first
    lines, keyboard = [desk.html("digest-head", count=len(reminders))], []
    for reminder in reminders[:DIGESTED]:
        due, calendar = reminder.due_at, desk.rules.of(reminder.path).calendar
        args = {
            "number": reminder.number,
            "category": Key("anonymous-case" if reminder.anonymous else f"category-{reminder.category}"),
            "due": due_day(due, calendar),
            "late": calendar.days_between(due, desk.now),
            "today": "yes" if calendar.local_day(due) == calendar.local_day(desk.now) else "no",
        }
        own = reminder.party in {Party.SUBMITTER, Party.RATER}
        key = f"digest-own-{reminder.limit_name}" if own else f"digest-{reminder.rung}"
        if reminder.rung == "due" and reminder.limit_name == "promised":
            key, args = "digest-promised", args | await _promised(desk, reminder)
        lines.append(desk.html(key, **args))
        keyboard.append(Button("button-open", OPEN(reminder.matter_id), {"number": reminder.number}))
    if left := len(reminders) - len(keyboard):
        lines.append(desk.html("digest-left", count=left))
    lines.append(desk.html("digest-foot"))
    rows = await _only_one(desk, row.person, reminders[0]) if len(reminders) == 1 else []
    markup = desk.keyboard([*rows, *buttons.in_rows(keyboard, 3), *_rest(left, reminders)])
    sealed = desk.account.pseudonym or any(reminder.anonymous for reminder in reminders)
    params = {"text": "\n".join(lines), "parse_mode": "HTML", "reply_markup": markup, "protect_content": sealed}
    return [Call("send_message", params)]


DIGESTED = 24
"""So many cases stand in a digest; what is left stands in the list that its last button opens."""


def _rest(left: int, reminders: list[Reminder]) -> Rows:
    own = all(each.party in {Party.SUBMITTER, Party.RATER} for each in reminders)
    return [[Button("button-mine", MINE(0)) if own else Button("button-todo", TODO(0))]] if left else []


async def _promised(desk: Desk, reminder: Reminder) -> dict[str, Any]:
    """What was promised to whom, and when; of an anonymous case no words, since others may see the message."""
    case = await desk.cases.load(reminder.matter_id)
    assert case is not None
    since = case.turn.started_at if case.turn else case.submitted_at
    return {
        "whom": await who(desk, case.submitter),
        "since": Day(desk.rules.of(reminder.path).calendar.local_day(since)),
        "words": quoted(case.resolution, PROMISE_CHARACTERS) if case.resolution and not case.anonymous else "none",
    }


async def _only_one(desk: Desk, person: Voice, reminder: Reminder) -> Rows:
    """What may be done at once, where nothing else has to be thought of."""
    case = await desk.cases.load(reminder.matter_id)
    assert case is not None
    reader = await desk.reader(person)
    return case_buttons(case, reader, desk.rules.of(case.union_path).policy, only=for_news)


async def _buttons(desk: Desk, row: Outgoing) -> list[Call]:
    """A message catches up with the case: what came of its button stands under it, and the buttons are those of now."""
    assert row.matter_id is not None
    case = await desk.cases.load(row.matter_id)
    assert case is not None
    reader = await desk.reader(row.person)
    policy = desk.rules.of(case.union_path).policy
    keyboard = desk.keyboard(case_buttons(case, reader, policy, only=for_news))
    params = {"message_id": row.args["message"], "reply_markup": keyboard}
    buttons_only = Call("edit_message_reply_markup", params)
    if not row.args.get("asked"):  # a message of pictures, or a row from before an update
        return [buttons_only]
    text = f"{_as_asked(row.args['asked'])}{CAME_OF_IT}{desk.html(row.args['key'], **unpacked(row.args['said']))}"
    return [Call("edit_message_text", params | {"text": text, "parse_mode": "HTML"}, otherwise=buttons_only)]


CAME_OF_IT = "\n\n✅ "
"""Below what was asked, and before what came of it."""


def _as_asked(text: str) -> str:
    """Without what came of the press before. What somebody wrote is quoted, and stays."""
    asked, _, before = text.rpartition(CAME_OF_IT)
    return asked if asked and "</blockquote>" not in before else text


async def reaction(desk: Desk, row: Outgoing) -> list[Call]:
    return [
        Call(
            "set_message_reaction",
            {"message_id": row.args["message"], "reaction": [ReactionTypeEmoji("👌")]},
            optional=True,
        )
    ]


async def _erase(desk: Desk, row: Outgoing) -> list[Call]:
    """Takes back what an event said to this voice. What cannot be removed says so in its place."""
    references = await desk.cards.about_event(event_id=row.args["event"])
    mine = [reference.message_id for reference in references if reference.person == row.person]
    return [
        Call("delete_message", {"message_id": message_id}, instead={Then.DONE: (_struck(desk, message_id),)})
        for message_id in mine
    ]


def _struck(desk: Desk, message_id: int) -> Call:
    params = {"message_id": message_id, "text": desk.html("erased"), "parse_mode": "HTML"}
    return Call("edit_message_text", params, optional=True)


RENDERERS: dict[str, Renderer] = {
    "card": _card,
    "refresh": _refresh,
    "files": _files,
    "buttons": _buttons,
    "digest": _digest,
    "reaction": reaction,
    "erase": _erase,
}
