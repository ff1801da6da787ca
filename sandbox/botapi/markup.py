"""Telegram's HTML: a text with tags becomes a text and its entities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.links import fault_of
from sandbox.shapes import Json

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}  # the only named ones Telegram knows

_TAG = re.compile(r"""<(?P<slash>/?)(?P<name>[^\s<>/]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^<>"'])*)>""")
_NAME_END = re.compile(r"[\s<>/]")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));")
_PERSON = re.compile(r"tg://user\?id=(\d{1,15})")


class Formatted(NamedTuple):
    """A text and its entities, offsets and lengths in UTF-16 units."""

    text: str
    entities: list[Json]


@dataclass(frozen=True)
class _Open:
    tag: str
    offset: int
    attributes: dict[str, str]


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: characters beyond the basic plane (emoji) count two."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse_html(source: str) -> Formatted:
    """Parse HTML mode. Raises ApiError "can't parse entities" naming the byte at fault."""
    text, opened, entities = "", list[_Open](), list[Json]()
    at = 0
    while at < len(source):
        tag_at = source.find("<", at)
        text += decode_characters(source[at:] if tag_at < 0 else source[at:tag_at])
        if tag_at < 0:
            break
        tag = _tag_at(source, tag_at)
        if tag["slash"]:
            entity = _close(opened, tag["name"].lower(), text, _bytes_before(source, tag_at))
            entities += [entity] if entity else []
        else:
            opened.append(_opening(tag, utf16_length(text), _bytes_before(source, tag_at)))
        at = tag.end()
    if opened:
        raise _fault(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return Formatted(text, in_order(_merge_code_in_pre(entities)))


def decode_characters(text: str) -> str:
    """Replace &lt; and its kind; what is no known character stays as it stands."""

    def character(match: re.Match[str]) -> str:
        decimal, hexadecimal, name = match.groups()
        if name:
            return CHARACTERS.get(name, match[0])
        code = int(decimal) if decimal else int(hexadecimal, 16)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match[0]

    return _CHARACTER.sub(character, text)


def _tag_at(source: str, at: int) -> re.Match[str]:
    tag = _TAG.match(source, at)
    if tag is None:
        byte, rest = _bytes_before(source, at), source[at + 1 :]
        name = _NAME_END.split(rest, maxsplit=1)[0].lower()
        if rest.startswith("/"):
            raise _fault(f"Unclosed end tag at byte offset {byte}")
        raise _fault(f"Unclosed start tag at byte offset {byte}") if name in ENTITY_OF_TAG else _unsupported(name, byte)
    return tag


def _opening(tag: re.Match[str], offset: int, byte: int) -> _Open:
    name = tag["name"].lower()
    if name not in ENTITY_OF_TAG:
        raise _unsupported(name, byte)
    attributes = {
        key.lower(): decode_characters(double or single or bare)
        for key, double, single, bare in _ATTRIBUTE.findall(tag["rest"])
    }
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _fault(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
    return _Open(name, offset, attributes)


def _close(opened: list[_Open], name: str, text: str, byte: int) -> Json | None:
    if not opened:
        raise _fault(f"Unexpected end tag at byte offset {byte}")
    start = opened.pop()
    if name not in ("", start.tag):
        raise _fault(f'Unmatched end tag at byte offset {byte}, expected "</{start.tag}>", found "</{name}>"')
    length = utf16_length(text) - start.offset
    if length == 0:
        return None
    return _with_details({"type": ENTITY_OF_TAG[start.tag], "offset": start.offset, "length": length}, start, text)


def _with_details(entity: Json, start: _Open, text: str) -> Json | None:
    match start.tag:
        case "a":
            url = start.attributes.get("href") or slice_utf16(text, entity["offset"], entity["length"])
            return linked(entity, url)
        case "code" if start.attributes.get("class", "").startswith("language-"):
            return {**entity, "language": start.attributes["class"].removeprefix("language-")}
        case "blockquote" if "expandable" in start.attributes:
            return {**entity, "type": "expandable_blockquote"}
        case "tg-emoji":
            number = start.attributes.get("emoji-id", "")
            if not number.isdecimal():
                raise _fault("Invalid custom emoji identifier specified")
            return {**entity, "custom_emoji_id": number}
    return entity


def linked(entity: Json, url: str) -> Json | None:
    """The entity as a link, or as a person who is pointed at; None where it leads nowhere."""
    place = {"offset": entity["offset"], "length": entity["length"]}
    if named := _PERSON.fullmatch(url):
        return {"type": "text_mention", **place, "user": {"id": int(named[1])}}
    return {"type": "text_link", **place, "url": url} if fault_of(url) is None else None


def slice_utf16(text: str, offset: int, length: int) -> str:
    """The part of a text an entity covers."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def _merge_code_in_pre(entities: list[Json]) -> list[Json]:
    """`<pre><code class="language-x">` is one block with a language; a language on a lone `<code>` is dropped."""

    def span(entity: Json) -> tuple[int, int]:
        return entity["offset"], entity["length"]

    blocks = {span(entity) for entity in entities if entity["type"] == "pre"}
    languages = {span(entity): entity["language"] for entity in entities if "language" in entity}
    merged = []
    for entity in entities:
        if entity["type"] == "code" and span(entity) in blocks:
            continue
        entity = {key: value for key, value in entity.items() if key != "language"}
        if entity["type"] == "pre" and span(entity) in languages:
            entity["language"] = languages[span(entity)]
        merged.append(entity)
    return merged


def in_order(entities: list[Json]) -> list[Json]:
    """As Telegram tells them: from the first, and from the outer to the inner."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _bytes_before(source: str, at: int) -> int:
    return len(source[:at].encode())


def _unsupported(name: str, byte: int) -> ApiError:
    return _fault(f'Unsupported start tag "{name}" at byte offset {byte}')


def _fault(why: str) -> ApiError:
    return refused(Refusal.CANT_PARSE_ENTITIES, why=why)
