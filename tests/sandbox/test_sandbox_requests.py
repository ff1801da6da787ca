"""However a call is sent, it is understood as Telegram understands it."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest
from sandbox_driver import TOKEN, WORKER, Driver, png

CALL: dict[str, Any] = {"chat_id": WORKER, "text": "<b>好</b>", "parse_mode": "HTML", "protect_content": True}
TOLD = {name: json.dumps(value) if isinstance(value, bool) else str(value) for name, value in CALL.items()}


def form() -> aiohttp.FormData:
    parts = aiohttp.FormData(default_to_multipart=True)
    for name, value in TOLD.items():
        parts.add_field(name, value)
    return parts


WAYS = {
    "query": lambda: {"params": TOLD},
    "form": lambda: {"data": TOLD},
    "multipart": lambda: {"data": form()},
    "json": lambda: {"json": CALL},
    "json with numbers as text": lambda: {"json": TOLD},
    "query and json": lambda: {"params": {"chat_id": WORKER}, "json": {**CALL, "chat_id": WORKER}},
}


@pytest.mark.parametrize("way", WAYS)
async def test_every_way_to_send_a_call(started: Driver, way: str) -> None:
    """In the address, as a form of either kind, as JSON: the message is the same."""
    async with started.http.post(f"{started.base}/bot{TOKEN}/sendMessage", **WAYS[way]()) as response:
        message = (await response.json())["result"]
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert (message["text"], message["has_protected_content"]) == ("好", True)


NAMES = ("filename=plain.png", 'filename="in quotes.png"', "filename=花名册 二.png", "filename=a.png; size=5")


@pytest.mark.parametrize("named", NAMES)
async def test_a_file_name_with_and_without_quotation_marks(started: Driver, named: str) -> None:
    """A part with a file name is a file, whatever stands around the name and whatever letters it has."""
    message = await sends_by_hand(started, f"form-data; name=document; {named}")
    name = named.partition("=")[2].partition(";")[0].strip('"')
    assert message["result"]["document"]["file_name"] == name


async def sends_by_hand(sandbox: Driver, disposition: str) -> Any:
    """A sendDocument whose part has just this Content-Disposition."""
    parts = (('form-data; name="chat_id"', str(WORKER).encode()), (disposition, b"content"))
    body = b"".join(
        b"--line\r\nContent-Disposition: " + head.encode() + b"\r\n\r\n" + content + b"\r\n" for head, content in parts
    )
    headers = {"Content-Type": "multipart/form-data; boundary=line"}
    where = f"{sandbox.base}/bot{TOKEN}/sendDocument"
    async with sandbox.http.post(where, data=body + b"--line--\r\n", headers=headers) as response:
        return await response.json()


async def test_a_part_without_a_file_name_is_no_file(started: Driver) -> None:
    """It is a value, and here a file identifier that nobody knows; a part without a name is refused."""
    assert (await sends_by_hand(started, "form-data; name=document"))["description"].endswith(
        "identifier/HTTP URL specified"
    )
    nameless = await sends_by_hand(started, "form-data; filename=x")
    assert nameless["description"] == "Bad Request: field name in multipart/form-data not found"


@pytest.mark.parametrize("body", [b"{", b"[1]", b"5", b"\xff", b"[" * 100_000])
async def test_a_body_that_cannot_be_read_is_nothing(started: Driver, body: bytes) -> None:
    """What stands in the address is taken all the same."""
    headers = {"Content-Type": "application/json"}
    where = f"{started.base}/bot{TOKEN}/sendMessage"
    async with started.http.post(where, params={"chat_id": WORKER}, data=body, headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: message text is empty"


async def test_numbers_are_read_as_far_as_they_go(started: Driver) -> None:
    """A limit is held within its bounds, and what begins with no number is none."""
    for text in ("one", "two"):
        await started.say(text)
    assert [len(await started.call("getUpdates", limit=limit)) for limit in (0, 1, "1x", "x", 500)] == [1, 1, 1, 1, 2]


async def test_what_is_no_picture_is_no_photo(started: Driver) -> None:
    """Bytes of no kind, a picture cut short, one too long and narrow; in an album it is said which."""
    refusals = [
        (b"content", "IMAGE_PROCESS_FAILED"),
        (png(30, 20)[:40], "IMAGE_PROCESS_FAILED"),
        (png(1, 21), "PHOTO_INVALID_DIMENSIONS"),
        (png(9_990, 500), "PHOTO_INVALID_DIMENSIONS"),
        (
            png(2, 2) + bytes(10 * 1024 * 1024),
            "bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
        (b"", "file must be non-empty"),
    ]
    for content, words in refusals:
        assert words in (await sends_photo(started, content))["description"]
    assert (await sends_photo(started, png(30, 20)))["ok"]
    media = json.dumps([{"type": "photo", "media": "attach://good"}, {"type": "photo", "media": "attach://bad"}])
    album = await sends(started, "sendMediaGroup", {"media": media}, good=png(9, 9), bad=b"content")
    assert album["description"] == (
        'Bad Request: failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"'
    )


async def test_an_album_of_one_is_a_message(started: Driver) -> None:
    """And of two it is an album."""
    media = [{"type": "photo", "media": "attach://one"}]
    (alone,) = (await sends(started, "sendMediaGroup", {"media": json.dumps(media)}, one=png(9, 9)))["result"]
    assert "media_group_id" not in alone
    both = (await sends(started, "sendMediaGroup", {"media": json.dumps(media * 2)}, one=png(9, 9)))["result"]
    assert len({message["media_group_id"] for message in both}) == 1


async def sends_photo(sandbox: Driver, content: bytes) -> Any:
    return await sends(sandbox, "sendPhoto", {}, photo=content)


async def sends(sandbox: Driver, method: str, values: dict[str, str], **files: bytes) -> Any:
    parts = aiohttp.FormData()
    for name, value in {"chat_id": str(WORKER), **values}.items():
        parts.add_field(name, value)
    for name, content in files.items():
        parts.add_field(name, content, filename=f"{name}.png")
    async with sandbox.http.post(f"{sandbox.base}/bot{TOKEN}/{method}", data=parts) as response:
        return await response.json()


async def test_a_file_too_big_to_send(started: Driver) -> None:
    """More than 50 MB are not taken."""
    answer = await sends(started, "sendDocument", {}, document=bytes(50 * 1024 * 1024 + 1))
    assert answer == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
