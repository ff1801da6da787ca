"""A file that somebody sent, on its way to a reader: as what it is, or as what is taken there, or said in words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.wire.desk import Call, Desk, Unnamed
from bot.wire.files import handed
from domain.text_length import CAPTION, shown_length
from scheduler.verdicts import Then

Params = Mapping[str, Any]
LOCATION = "location"


def plain_name(desk: Desk, place: int = 1) -> str:
    """What a file is called that has no name."""
    return desk.texts.plain(desk.account.language, "file-name", place=str(place))


def as_taken(desk: Desk, kind: str, file: str | Unnamed) -> tuple[str, str | Unnamed]:
    """Whoever is to stay unknown may take no voices, which would be a trait of their account: to them a voice is a
    document from the start.
    """
    if kind == "voice" and isinstance(file, str) and desk.account.pseudonym:
        return "document", Unnamed(file, plain_name(desk))
    return kind, file


def sent_file(desk: Desk, kind: str, file: str | Unnamed, common: Params, words: Params | None = None) -> list[Call]:
    """What puts it into the reader's chat, with the `words` (`text`, buttons) under it, or below if they do not fit."""
    kind, file = as_taken(desk, kind, file)
    alone = _call(desk, kind, file, common)
    if words is None:
        return [alone]
    apart = (alone, Call("send_message", {**common, **words}))
    if kind == LOCATION or shown_length(words["text"]) > CAPTION:
        return [*apart]
    whole = _call(desk, kind, file, common, words)
    return [replace(whole, instead={**whole.instead, Then.LONG: apart})]


def _call(desk: Desk, kind: str, file: str | Unnamed, common: Params, words: Params | None = None) -> Call:
    """Where this kind is not taken it goes as a document, made anew, since its handle is that of its kind; where the
    file is not to be had, or not taken as that either, a sentence says so: there is always something to be seen.
    """
    if kind == LOCATION and isinstance(file, str):
        return _place(desk, file, common)
    lost = _lost(desk, common, words)
    instead = {Then.FILE: lost, Then.AGAIN: lost, Then.KIND: lost}
    if kind != "document" and isinstance(file, str):
        anew = Unnamed(file, plain_name(desk))
        instead[Then.KIND] = (_call(desk, "document", anew, common, words),)
    return Call(f"send_{kind}", {**common, **handed(kind, file), **_under(words)}, instead=instead)


def _place(desk: Desk, file: str, common: Params) -> Call:
    latitude, longitude = map(float, file.split(","))
    text = desk.html("place-in-words", latitude=f"{latitude:.5f}", longitude=f"{longitude:.5f}")
    said = (Call("send_message", {**common, "text": text, "parse_mode": "HTML"}),)
    where = {"latitude": latitude, "longitude": longitude}
    return Call("send_location", {**common, **where}, instead={Then.KIND: said, Then.AGAIN: said})


def _lost(desk: Desk, common: Params, words: Params | None) -> tuple[Call, ...]:
    said = desk.html("file-not-to-be-had")
    text = f"{words['text']}\n{said}" if words else said
    return (Call("send_message", {**common, "parse_mode": "HTML", **(words or {}), "text": text}, lacks=True),)


def _under(words: Params | None) -> Params:
    """Words as a caption."""
    return {("caption" if name == "text" else name): value for name, value in (words or {}).items()}
