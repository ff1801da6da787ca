"""How large a picture is, read from its first bytes."""

from __future__ import annotations

import struct

UNKNOWN = (800, 600)  # a demo needs some size, and a picture of no known kind has none to tell
_START_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"\xff\xd8\xff", "image/jpeg"),
)


def type_of(content: bytes) -> str | None:
    """The MIME type of a PNG, GIF or JPEG; None for anything else."""
    return next((mime_type for signature, mime_type in SIGNATURES if content.startswith(signature)), None)


def size_of(content: bytes) -> tuple[int, int]:
    """(width, height) in pixels of a PNG, GIF or JPEG; UNKNOWN for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    return UNKNOWN


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _START_OF_FRAME:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return UNKNOWN
