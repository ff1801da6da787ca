"""What a group can be told, each by a renderer of its own: what is not in this table is never said to a group."""

from dataclasses import replace
from html import escape
from typing import Any

from telegram import ReplyParameters

from bot.views import card, sharing
from bot.views.card import who
from bot.views.cases import reaction
from bot.views.keyboards import case_buttons
from bot.wire.buttons import Json
from bot.wire.desk import Call, Desk, Renderer
from domain.cases.loop import presses, procedure_of
from domain.cases.model import Case
from domain.cases.parties import Sight
from domain.groups import anyone, discreet
from domain.people import Person, own_voice
from domain.sentences import Button, Key, Sentence
from domain.taps.tap import word_of
from scheduler.sender import Gone
from services.groups import keep_topic, thread_of
from storage.outbox import Outgoing

BUTTONS_HERE = {
    *(word for word, (verb, _) in presses().items() if verb.here),
    *("give", "grade", "day", "words-cancel", "leave-it", "unsend"),
    *("group-send", "group-note"),
}
"""The words of buttons that do something in a group; the others are left out of a sentence meant for private chats."""


async def _say(desk: Desk, row: Outgoing) -> list[Call]:
    """A sentence, with those of its buttons that are of use here, under what it answers."""
    said = Sentence.decode(row.args)
    useful = [[each for each in line if word_of(each.data) in BUTTONS_HERE] for line in said.rows]
    markup = desk.keyboard([line for line in useful if line])
    params = {"text": desk.html(said.key, **said.args), "parse_mode": "HTML", "reply_markup": markup}
    if edit := row.args.get("edit"):
        return [Call("edit_message_text", params | {"message_id": edit}, otherwise=Call("send_message", params))]
    return [await _placed(desk, row, params)]


async def _ask(desk: Desk, row: Outgoing) -> list[Call]:
    """A question to one person: their phone opens a reply to it, everybody else's stays as it is."""
    said, asked = Sentence.decode(row.args), Person(row.args["asks"])
    called = await who(desk, own_voice(asked))
    account = await desk.people.account(own_voice(asked))
    name = desk.html(called.name, **called.args) if isinstance(called, Key) else escape(called, quote=False)
    text = "\n".join(
        (
            f'<a href="tg://user?id={account.chat_id}">{name}</a>',
            desk.html(said.key, **said.args),
            desk.html("group-ask-foot"),
        )
    )
    markup = {"force_reply": True, "selective": True}
    return [await _placed(desk, row, {"text": text, "parse_mode": "HTML", "reply_markup": markup})]


async def _placed(desk: Desk, row: Outgoing, params: dict[str, Any]) -> Call:
    """Under the message that it answers, and in the topic of its case."""
    reply = row.args.get("reply")
    if reply:
        params = params | {"reply_parameters": ReplyParameters(reply, allow_sending_without_reply=True)}
    thread = row.args.get("thread") or await thread_of(desk, row.person, row.matter_id)
    return _in_thread(Call("send_message", params), thread)


def _in_thread(call: Call, thread: int | None) -> Call:
    """Where the topic is gone or closed, outside of it, and so under nothing that was said in it."""
    if thread is None:
        return call
    outside = replace(call, params={name: value for name, value in call.params.items() if name != "reply_parameters"})
    return replace(call, params=call.params | {"message_thread_id": thread}, otherwise=outside)


async def _card(desk: Desk, row: Outgoing) -> list[Call]:
    """The card in its topic. Where topics are to be had there is none yet, the topic is all that is sent now."""
    group, case = await desk.groups.get(row.person), await _case(desk, row)
    if group is None or group.union not in case.union_path:
        return []
    params, wanted = await _card_params(desk, row, case, group.path)
    send = Call("send_message", params | {"protect_content": True}, shown=wanted)
    thread = await thread_of(desk, row.person, case.id)
    if thread is None and group.forum:
        return [Call("create_forum_topic", {"name": _name(desk, case)}, otherwise=send)]
    return [_in_thread(send, thread)]


async def _refresh(desk: Desk, row: Outgoing) -> list[Call]:
    group, case = await desk.groups.get(row.person), await _case(desk, row)
    if group is None:
        raise Gone
    params, wanted = await _card_params(desk, row, case, group.path)
    await keep_topic(desk, row.person, case)
    return [Call("edit_message_text", params | {"message_id": row.args["message"]}, shown=wanted)]


async def _topic(desk: Desk, row: Outgoing) -> list[Call]:
    """Closed with its case, and opened again with it, if we may."""
    case = await _case(desk, row)
    thread = await thread_of(desk, row.person, case.id)
    method = "close_forum_topic" if case.closed_at else "reopen_forum_topic"
    return [Call(method, {"message_thread_id": thread}, optional=True)] if thread else []


async def _leave(desk: Desk, row: Outgoing) -> list[Call]:
    return [] if await desk.groups.get(row.person) else [Call("leave_chat")]


async def _case(desk: Desk, row: Outgoing) -> Case:
    case = await desk.cases.load(row.matter_id) if row.matter_id else None
    assert case is not None
    return case


def _name(desk: Desk, case: Case) -> str:
    if discreet(case):
        return case.number
    category = Key(f"category-{case.category}")
    return desk.texts.plain(desk.account.language, "group-topic", number=case.number, category=category)


async def _card_params(desk: Desk, row: Outgoing, case: Case, path: tuple[Any, ...]) -> tuple[dict[str, Any], int]:
    place = await desk.cards.get(person=row.person, matter_id=case.id)
    lines = [_discreet(desk, case)] if discreet(case) else await _lines(desk, case)
    params = {"text": "\n".join(lines), "parse_mode": "HTML", "reply_markup": _keyboard(desk, case, path)}
    return params, place.wanted if place else 0


def _discreet(desk: Desk, case: Case) -> str:
    """That there is something, and where to read it."""
    open_ = "group-card-danger" if case.danger else "group-card-sealed"
    return desk.html("group-card-over" if case.closed_at else open_, number=case.number)


async def _lines(desk: Desk, case: Case) -> list[str]:
    """What staff read in private, but for the name of who handed it in."""
    args = await card.arguments(desk, case, Sight.WHOLE) | {"side": "office"}
    whose = procedure_of(case.kind).card or "office"
    lines = [desk.html("group-card-head", **args), desk.html(f"card-body-{case.kind}", **args)]
    if case.files:
        lines.append(desk.html("card-files", files=case.files))
    lines.append(desk.html(f"card-{whose}-{card.standing(case)}", **args))
    if case.resolution:
        lines.append(desk.html("card-resolution", **args))
    if not case.closed_at:
        lines.append(desk.html("group-card-hint"))
    return lines


def _keyboard(desk: Desk, case: Case, path: tuple[Any, ...]) -> Json:
    """What anybody of the staff could do. Who presses is judged when they do."""
    policy = desk.rules.of(case.union_path).policy
    rows = [] if discreet(case) else case_buttons(case, anyone(path), policy, lambda option: option.verb.here)
    markup = desk.keyboard([*rows, [Button("button-group-open", url=sharing.link(desk.bot, case))]])
    assert markup
    return markup


RENDERERS: dict[str, Renderer] = {
    "say": _say,
    "ask": _ask,
    "card": _card,
    "refresh": _refresh,
    "topic": _topic,
    "reaction": reaction,
    "leave": _leave,
}
