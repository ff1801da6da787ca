"""The shelf of files: what was sent can be fetched, sent again by its file_id, or be too big to fetch."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass

from sandbox.pictures import size_of, type_of
from sandbox.shapes import Json

UNKNOWN = (800, 600)  # what a phone shows as a picture may be of no known kind, and has some size for all that
FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "document": "documents",
    "sticker": "stickers",
}
THUMBNAIL_EDGE = 320
ANYTHING = "application/octet-stream"


@dataclass(frozen=True)
class Upload:
    """A file on its way in. `content` is None where only its size is pretended."""

    name: str
    mime_type: str
    content: bytes | None
    size: int


@dataclass(frozen=True)
class File:
    """A file on the shelf; `kind` is the message field it belongs in, such as "photo"."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    upload: Upload


class FileShelf:
    """Files by file_id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def put(self, kind: str, upload: Upload) -> File:
        """Keep an upload; each call gives a new file_id, as each upload to Telegram does."""
        number = len(self._by_id) + 1
        digest = hashlib.sha256(f"{kind}/{number}/{upload.name}".encode()).hexdigest()
        suffix = mimetypes.guess_extension(upload.mime_type) or ""
        file = File(
            file_id=f"Sandbox{kind.capitalize()}{number}-{digest[:32]}",
            unique_id=f"U{digest[32:46]}",
            kind=kind,
            path=f"{FOLDERS[kind]}/file_{number}{suffix}",
            upload=upload,
        )
        self._by_id[file.file_id] = self._by_path[file.path] = file
        return file

    def by_id(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> File | None:
        return self._by_path.get(path)


def upload_of(name: str, mime_type: str | None, content: bytes) -> Upload:
    """An upload. Libraries often tell no type or a general one: the content, then the name, knows better."""
    told = None if mime_type == ANYTHING else mime_type
    guessed = told or type_of(content) or mimetypes.guess_type(name)[0] or ANYTHING
    return Upload(name=name, mime_type=guessed, content=content, size=len(content))


def as_object(file: File, **extra: object) -> Json:
    """The Bot API object for a file that is not a photo: Document, Voice, Audio, Video or Sticker."""
    told: Json = {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.upload.size,
        "mime_type": file.upload.mime_type,
        "file_name": file.upload.name,
    }
    hidden = {"voice": {"file_name"}, "sticker": {"file_name", "mime_type"}}.get(file.kind, set())
    return {key: value for key, value in {**told, **extra}.items() if key not in hidden and value is not None}


def as_photo(shelf: FileShelf, file: File) -> list[Json]:
    """The PhotoSize list, smallest first; the largest is `file` itself."""
    width, height = size_of(file.upload.content or b"") or UNKNOWN
    largest = _photo_size(file, width, height, file.upload.size)
    scale = THUMBNAIL_EDGE / max(width, height, 1)
    if scale >= 1:
        return [largest]
    # Nothing here can shrink a picture, so the small size is a second identifier for the same bytes.
    small = shelf.put("photo", file.upload)
    return [_photo_size(small, int(width * scale), int(height * scale), int(file.upload.size * scale)), largest]


def _photo_size(file: File, width: int, height: int, size: int) -> Json:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": size,
        "width": width,
        "height": height,
    }
