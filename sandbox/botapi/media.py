"""Files in calls: uploaded, attached, sent again by file_id."""

from __future__ import annotations

from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.content import caption_content
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.files import File, FileShelf, Upload, as_object, as_photo
from sandbox.shapes import Json
from sandbox.world import World

ALBUM_KINDS = ("photo", "video", "document", "audio")
ALONE_IN_ALBUM = ("document", "audio")  # each of these kinds makes an album only with its own
NUMBERS = {"voice": ("duration",), "audio": ("duration",), "video": ("duration", "width", "height")}
WORDS = {"audio": ("performer", "title"), "sticker": ("emoji",)}
STILL_STICKER: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}


def content_of(shelf: FileShelf, kind: str, params: Params) -> Json:
    """{kind: the media object} for the parameter named like its kind. Raises ApiError."""
    return described(shelf, find(shelf, kind, kind, params), params)


def find(shelf: FileShelf, kind: str, field: str, params: Params) -> File:
    """The file a parameter brings or names. Raises ApiError."""
    if field in params.files:
        return shelf.put(kind, _checked(kind, params.files[field]))
    given = params.text(field)
    if not given:
        raise refused(Refusal.FILE_MISSING, kind=kind)
    if given.startswith("attach://"):
        return find(shelf, kind, given.removeprefix("attach://"), params)
    if given.startswith(("http://", "https://")):
        raise refused(Refusal.FILE_URL)  # nothing is fetched from outside
    file = shelf.by_id(given)
    if file is None:
        raise refused(Refusal.FILE_UNKNOWN)
    if file.kind != kind:
        raise refused(Refusal.FILE_KIND, found=file.kind.capitalize(), wanted=kind.capitalize())
    return file


def described(shelf: FileShelf, file: File, params: Params) -> Json:
    """{kind: object} as it stands in a message, with the length and size the call tells."""
    if file.kind == "photo":
        return {"photo": as_photo(shelf, file)}
    details: Json = {name: params.integer(name) for name in NUMBERS.get(file.kind, ())}
    details |= {name: params.text(name) for name in WORDS.get(file.kind, ()) if params.has(name)}
    details |= STILL_STICKER if file.kind == "sticker" else {}
    return {file.kind: as_object(file, **details)}


def album(shelf: FileShelf, items: list[Any], params: Params) -> list[Json]:
    """The contents of an album's messages. Raises ApiError for kinds that cannot stand together."""
    kinds = [item.get("type") if isinstance(item, dict) else None for item in items]
    for kind in kinds:
        if kind not in ALBUM_KINDS:
            raise refused(Refusal.GROUP_ITEM, kind=kind)
        if kind in ALONE_IN_ALBUM and set(kinds) != {kind}:
            raise refused(Refusal.GROUP_MIX, kind=kind)
    contents = []
    for item in items:
        own = Params(item, params.files)
        file = find(shelf, item["type"], "media", own)
        contents.append({**described(shelf, file, own), **caption_content(own)})
    return contents


def get_file(world: World, params: Params) -> Json:
    """Telegram's File; bots fetch at most 20 MB."""
    file = world.files.by_id(params.text("file_id"))
    if file is None:
        raise refused(Refusal.FILE_UNKNOWN)
    if file.upload.size > limits.DOWNLOAD_BYTES:
        raise refused(Refusal.FILE_TOO_BIG)
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.upload.size,
        "file_path": file.path,
    }


def _checked(kind: str, upload: Upload) -> Upload:
    if upload.size == 0:
        raise refused(Refusal.FILE_EMPTY)
    if upload.size > limits.UPLOAD_BYTES.get(kind, limits.UPLOAD_BYTES_OTHERWISE):
        raise refused(Refusal.UPLOAD_TOO_BIG)
    return upload
