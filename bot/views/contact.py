"""The renderer of what is said in a talk, and the way back: what was said, from the message that Telegram has kept."""

from typing import Any

from telegram import Message
from telegram.constants import MessageEntityType

from bot.views.card import who
from bot.views.files import plain_name, sent_file
from bot.wire.desk import Call, Desk, Renderer, Unnamed
from bot.wire.files import UNNAMED
from bot.wire.pieces import file_of
from domain.drafts import Piece
from domain.people import own_voice
from domain.sentences import Sentence
from storage.outbox import Outgoing


async def _relay(desk: Desk, row: Outgoing) -> list[Call]:
    """A sentence with what was said in it, under its picture where there is one and it fits."""
    content, said = row.args, Sentence.decode(row.args)
    talk = await desk.talks.talk(content["talk"])
    assert talk is not None
    names = {"worker": await who(desk, talk.worker), "name": await who(desk, own_voice(talk.representative))}
    text = desk.html(said.key, **{**said.args, **names})
    common: dict[str, Any] = {"protect_content": said.protected}
    if content["reply"]:
        common["reply_parameters"] = {"message_id": content["reply"], "allow_sending_without_reply": True}
    words = {"text": text, "parse_mode": "HTML", "reply_markup": desk.keyboard(said.rows)}
    kind, file = content["kind"], content["file"]
    if not file:
        return [Call("send_message", common | words)]
    if talk.anonymous and kind in UNNAMED:
        return sent_file(desk, UNNAMED[kind], Unnamed(file, plain_name(desk)), common, words)
    return sent_file(desk, kind, file, common, words)


def quoted(message: Message) -> Piece | None:
    """What somebody said, from a message of ours that quotes it; None where nothing is left of it.

    An answer to one's own message quotes nothing: it stands under that message.
    """
    own = message.reply_to_message
    if own is not None:
        return _piece(own.message_id, own.text or own.caption or "", own)
    said = message.parse_entities([_QUOTE]) | message.parse_caption_entities([_QUOTE])
    return _piece(message.message_id, "\n".join(said.values()), message)


def _piece(message_id: int, text: str, message: Message) -> Piece | None:
    kind, file = file_of(message)
    return Piece(message_id, text, kind, file) if text.strip() or file else None


_QUOTE = MessageEntityType.BLOCKQUOTE
RENDERERS: dict[str, Renderer] = {"relay": _relay}
