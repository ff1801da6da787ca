"""How large a picture is, read from its first bytes."""

from __future__ import annotations

import struct

_START_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"\xff\xd8\xff", "image/jpeg"),
)


def type_of(content: bytes) -> str | None:
    """The MIME type of a PNG, GIF or JPEG; None for anything else."""
    return next((mime_type for signature, mime_type in SIGNATURES if content.startswith(signature)), None)


def size_of(content: bytes) -> tuple[int, int] | None:
    """(width, height) in pixels of a PNG, GIF, JPEG, WebP or BMP that is whole; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _unpacked(">II", content, 16) if b"IDAT" in content and b"IEND" in content else None
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return _unpacked("<HH", content, 6)
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _webp(content)
    return _unpacked("<II", content, 18) if content.startswith(b"BM") else None


def _unpacked(form: str, content: bytes, at: int) -> tuple[int, int] | None:
    end = at + struct.calcsize(form)
    if len(content) < end:
        return None
    width, height = struct.unpack(form, content[at:end])
    return width, height


def _webp(content: bytes) -> tuple[int, int] | None:
    match content[12:16]:
        case b"VP8 ":
            found = _unpacked("<HH", content, 26)
            return found and (found[0] & 0x3FFF, found[1] & 0x3FFF)
        case b"VP8L" if len(content) >= 25:
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X" if len(content) >= 30:
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _START_OF_FRAME:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
