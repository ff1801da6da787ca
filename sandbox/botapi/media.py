"""Files in calls: uploaded, attached, sent again by file_id."""

from __future__ import annotations

from typing import Any

from sandbox.botapi import limits
from sandbox.botapi.content import caption_content
from sandbox.botapi.errors import ApiError, Refusal, refused
from sandbox.botapi.objects import Fields, Misshapen, parsing
from sandbox.botapi.params import Params
from sandbox.files import File, FileShelf, Upload, as_object, as_photo
from sandbox.pictures import size_of
from sandbox.shapes import Json
from sandbox.world import World

ALBUM_KINDS = ("photo", "video", "document", "audio")
ALONE_IN_ALBUM = ("document", "audio")  # each of these kinds makes an album only with its own
NUMBERS = {"voice": ("duration",), "audio": ("duration",), "video": ("duration", "width", "height")}
SEEN = ("photo", "video")
SHOWN = {"has_media_spoiler": "has_spoiler", "show_caption_above_media": "show_caption_above_media"}
WORDS = {"audio": ("performer", "title"), "sticker": ("emoji",)}
STILL_STICKER: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}


def content_of(shelf: FileShelf, kind: str, params: Params) -> Json:
    """{kind: the media object} for the parameter named like its kind. Raises ApiError."""
    return described(shelf, find(shelf, kind, kind, params), params)


def find(shelf: FileShelf, kind: str, field: str, params: Params) -> File:
    """The file a parameter brings or names. Raises ApiError."""
    given = params.text(field)
    if given and not given.startswith("attach://"):
        return _known(shelf, kind, given)
    upload = params.files.get(given.removeprefix("attach://") or field)
    if upload is None:
        raise refused(Refusal.FILE_MISSING, kind=kind)
    return shelf.put(kind, _checked(kind, upload))


def _known(shelf: FileShelf, kind: str, given: str) -> File:
    """A file that is sent again."""
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
    shown = {field: True for field, flag in SHOWN.items() if file.kind in SEEN and params.flag(flag)}
    if file.kind == "photo":
        return {"photo": as_photo(shelf, file), **shown}
    details: Json = {name: params.integer(name) for name in NUMBERS.get(file.kind, ())}
    details |= {name: params.text(name) for name in WORDS.get(file.kind, ()) if params.has(name)}
    details |= STILL_STICKER if file.kind == "sticker" else {}
    return {file.kind: as_object(file, **details), **shown}


def album(shelf: FileShelf, given: Any, params: Params) -> list[Json]:
    """The contents of an album's messages. Raises ApiError for kinds that cannot stand together."""
    if not isinstance(given, list):
        raise refused(Refusal.GROUP_NOT_ARRAY)
    with parsing("InputMedia"):
        items = [_album_item(Fields.of(item, "expected an Object"), params) for item in given]
    if not items:
        raise refused(Refusal.GROUP_EMPTY)
    if len(items) > limits.MEDIA_GROUP:
        raise refused(Refusal.GROUP_TOO_LARGE)
    kinds = [kind for kind, _ in items]
    for kind in ALONE_IN_ALBUM:
        if kind in kinds and set(kinds) != {kind}:
            raise refused(Refusal.GROUP_MIX, kind=kind)
    return [_album_content(shelf, number, *item) for number, item in enumerate(items, start=1)]


def _album_item(fields: Fields, params: Params) -> tuple[str, Params]:
    """Its kind, and its own parameters."""
    fields.text("caption")
    media = fields.text("media")
    if not media or (media.startswith("attach://") and media.removeprefix("attach://") not in params.files):
        raise Misshapen("media not found")
    kind = fields.required("type")
    if kind == "animation":
        raise Misshapen('type "animation" can\'t be used in sendMediaGroup')
    if kind not in ALBUM_KINDS:
        raise Misshapen(f'type "{kind}" is unsupported')
    return kind, Params(fields.values, params.files)


def _album_content(shelf: FileShelf, number: int, kind: str, own: Params) -> Json:
    caption = caption_content(own)
    try:
        file = find(shelf, kind, "media", own)
    except ApiError as error:
        why = error.description.removeprefix("Bad Request: ")
        raise refused(Refusal.GROUP_ITEM, number=number, why=why[:1].upper() + why[1:]) from None
    return {**described(shelf, file, own), **caption}


def get_file(world: World, params: Params) -> Json:
    """Telegram's File; bots fetch at most 20 MB."""
    file = world.files.by_id(params.text("file_id"))
    if file is None:
        raise refused(Refusal.FILE_ID)
    if file.upload.size > limits.DOWNLOAD_BYTES:
        raise refused(Refusal.FILE_TOO_BIG)
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.upload.size,
        "file_path": file.path,
    }


def _checked(kind: str, upload: Upload) -> Upload:
    """What may be sent as this kind. Raises ApiError."""
    if upload.size == 0:
        raise refused(Refusal.FILE_EMPTY)
    if upload.size > limits.UPLOAD_BYTES:
        raise refused(Refusal.UPLOAD_TOO_BIG)
    if kind == "photo":
        _check_picture(upload)
    return upload


def _check_picture(upload: Upload) -> None:
    if upload.size > limits.PHOTO_BYTES:
        raise refused(Refusal.PHOTO_TOO_BIG, size=upload.size, most=limits.PHOTO_BYTES)
    size = size_of(upload.content or b"")
    if size is None:
        raise refused(Refusal.NO_PICTURE)
    if sum(size) > limits.PHOTO_EDGES or min(size) == 0 or max(size) > limits.PHOTO_RATIO * min(size):
        raise refused(Refusal.PHOTO_DIMENSIONS)
