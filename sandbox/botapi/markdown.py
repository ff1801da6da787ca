"""Telegram's two kinds of Markdown: a text with marks becomes a text and its entities."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.markup import Formatted, in_order, linked, utf16_length
from sandbox.shapes import Json

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
OLD_MARKS = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}
MARKS = {  # the longer before the shorter, as they are looked for
    "```": "pre",
    "__": "underline",
    "||": "spoiler",
    "![": "custom_emoji",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
    "`": "code",
    "[": "text_link",
}
ENDS = {"text_link": "]", "custom_emoji": "]", **{kind: mark for mark, kind in MARKS.items() if "[" not in mark}}
NAMES = {"pre": "PreCode", "text_link": "TextUrl", "custom_emoji": "CustomEmoji", "blockquote": "BlockQuote"}
_LANGUAGE = re.compile(r"([^\s`]+)?[ \t]*\n")
_EMOJI = re.compile(r"tg://emoji\?id=(\d{1,19})")


class _Open(NamedTuple):
    kind: str
    offset: int
    begins: int  # where in the source
    details: Json


def parse_old_markdown(source: str) -> Formatted:
    """Marks that hold no others: *, _, `, ``` and [text](link). Raises ApiError where one has no end."""
    text, entities, at = "", list[Json](), 0
    while at < len(source):
        if source[at] == "\\" and source[at + 1 : at + 2] in (*OLD_MARKS, ""):
            text += source[at + 1 : at + 2] or "\\"
            at += 2
        elif source[at] not in OLD_MARKS:
            text += source[at]
            at += 1
        else:
            inner, entity, at = _old_entity(source, at)
            place = {"offset": utf16_length(text), "length": utf16_length(inner)}
            entities += [found] if inner and (found := _finished({**entity, **place})) else []
            text += inner
    return Formatted(text, in_order(entities))


def _old_entity(source: str, at: int) -> tuple[str, Json, int]:
    """The text within, the entity without its place, and where it goes on."""
    block = source.startswith("```", at)
    mark, kind = ("```", "pre") if block else (source[at], OLD_MARKS[source[at]])
    begins = at + len(mark)
    language = _LANGUAGE.match(source, begins) if block else None
    begins = language.end() if language else begins
    ends = source.find("]" if kind == "text_link" else mark, begins)
    if ends < 0:
        raise _fault(f"Can't find end of the entity starting at byte offset {_byte(source, at)}")
    inner, after = source[begins:ends], ends + len(mark)
    entity: Json = {"type": kind, **({"language": language[1]} if language and language[1] else {})}
    if kind == "text_link":
        entity["url"], after = _address(source, after, inner)
    return inner, entity, after


def parse_markdown(source: str) -> Formatted:
    """The newer kind, whose marks may hold others. Raises ApiError naming the mark at fault."""
    return _Reader(source).read()


@dataclass
class _Reader:
    """Reads one text from its beginning to its end."""

    source: str
    at: int = 0
    text: str = ""
    opened: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._step()
        if self._within("blockquote"):
            self._close(0)
        if self.opened:
            kind, begins = self.opened[-1].kind, _byte(self.source, self.opened[-1].begins)
            raise _fault(f"Can't find end of {NAMES.get(kind, kind.capitalize())} entity at byte offset {begins}")
        return Formatted(self.text, in_order(self.entities))

    def _step(self) -> None:
        here, following = self.source[self.at], self.source[self.at + 1 : self.at + 2]
        if here == "\\" and "\0" < following <= "~":
            self._take(following, 2)
        elif here == "\n":
            self._line()
        elif here not in RESERVED or (here != "`" and (self._within("code") or self._within("pre"))):
            self._take(here, 1)
        elif self._ends():
            self._close(len(ENDS[self.opened[-1].kind]))
        else:
            self._open()

    def _take(self, words: str, length: int) -> None:
        self.text += words
        self.at += length

    def _within(self, kind: str) -> bool:
        return bool(self.opened) and self.opened[-1].kind == kind

    def _line(self) -> None:
        """A quotation ends with the last line that begins as one."""
        quoted = self.source.startswith(">", self.at + 1)
        if self._within("blockquote") and not quoted:
            self._close(0)
        self._take("\n", 2 if self._within("blockquote") and quoted else 1)

    def _ends(self) -> bool:
        if not self.opened or self.opened[-1].kind == "blockquote":
            return False
        mark = ENDS[self.opened[-1].kind]
        doubled = mark == "_" and self.source.startswith("__", self.at)
        return self.source.startswith(mark, self.at) and not doubled

    def _open(self) -> None:
        if self.source[self.at] == ">" and self.source[max(0, self.at - 1) : self.at] in ("", "\n"):
            self._push("blockquote", 1)
            return
        mark = next((mark for mark in MARKS if self.source.startswith(mark, self.at)), None)
        if mark is None:
            here = self.source[self.at]
            raise _fault(f"Character '{here}' is reserved and must be escaped with the preceding '\\'")
        language = _LANGUAGE.match(self.source, self.at + 3) if mark == "```" else None
        details = {"language": language[1]} if language and language[1] else {}
        self._push(MARKS[mark], language.end() - self.at if language else len(mark), details)

    def _push(self, kind: str, length: int, details: Json | None = None) -> None:
        self.opened.append(_Open(kind, utf16_length(self.text), self.at, details or {}))
        self.at += length

    def _close(self, length: int) -> None:
        opened = self.opened.pop()
        self.at += length
        place = {"offset": opened.offset, "length": utf16_length(self.text) - opened.offset}
        entity: Json = {"type": opened.kind, **place, **opened.details}
        if opened.kind in ("text_link", "custom_emoji"):
            inner = self.text.encode("utf-16-le")[2 * opened.offset :].decode("utf-16-le")
            entity["url"], self.at = _address(self.source, self.at, inner)
        found = _finished(entity)
        self.entities += [found] if found and place["length"] else []


def _address(source: str, at: int, otherwise: str) -> tuple[str, int]:
    """The address in brackets that follows, and where it goes on; without brackets the words are the address."""
    if not source.startswith("(", at):
        return otherwise, at
    ends = source.find(")", at)
    while ends > 0 and source[ends - 1] == "\\":
        ends = source.find(")", ends + 1)
    if ends < 0:
        raise _fault(f"Can't find end of a URL at byte offset {_byte(source, at)}")
    return re.sub(r"\\(.)", r"\1", source[at + 1 : ends]), ends + 1


def _finished(entity: Json) -> Json | None:
    """The entity as it stands in a message; None of a link that is none."""
    if entity["type"] == "text_link":
        return linked(entity, entity["url"])
    if entity["type"] == "custom_emoji":
        number = _EMOJI.fullmatch(entity.pop("url"))
        if number is None:
            raise _fault("Custom emoji entity must contain a tg://emoji URL")
        return {**entity, "custom_emoji_id": number[1]}
    return entity


def _byte(source: str, at: int) -> int:
    return len(source[:at].encode())


def _fault(why: str) -> ApiError:
    return refused(Refusal.CANT_PARSE_ENTITIES, why=why)
