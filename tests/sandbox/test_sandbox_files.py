"""Pictures, albums, voices and documents in both directions."""

from __future__ import annotations

import json

import aiohttp
from sandbox_driver import TOKEN, WORKER, Driver, png


async def download(sandbox: Driver, file_id: str) -> bytes:
    """getFile and fetch, as a bot does."""
    file = await sandbox.call("getFile", file_id=file_id)
    async with sandbox.http.get(f"{sandbox.base}/file/bot{TOKEN}/{file['file_path']}") as response:
        assert response.status == 200
        return await response.read()


async def test_a_picture_and_back(started: Driver) -> None:
    """A photo has sizes, can be fetched byte for byte, and sent again by its file_id."""
    picture = png(640, 480)
    (message,) = await started.send_files([("a.png", "image/png", picture)], json.dumps({"text": "看"}))
    assert [(size["width"], size["height"]) for size in message["photo"]] == [(320, 240), (640, 480)]
    assert message["caption"] == "看"
    file_id = message["photo"][-1]["file_id"]
    assert await download(started, file_id) == picture
    again = await started.call("sendPhoto", chat_id=WORKER, photo=file_id, caption="收到")
    assert again["photo"][-1]["file_id"] == file_id
    refusal = await started.refusal("sendDocument", chat_id=WORKER, document=file_id)
    assert refusal == (400, "Bad Request: can't use file of type Photo as Document")


async def test_kinds_of_files(started: Driver) -> None:
    """Several pictures can be an album, audio/ogg is a voice, "as" decides otherwise."""
    three = [(f"{number}.png", "image/png", png(9, 9)) for number in range(3)]
    album = await started.send_files(three, json.dumps({"album": True}))
    assert len({message["media_group_id"] for message in album}) == 1
    (voice,) = await started.send_files([("v.ogg", "audio/ogg", b"OggS")], json.dumps({"duration": 7}))
    assert voice["voice"]["duration"] == 7
    (document,) = await started.send_files(three[:1], json.dumps({"as": "document"}))
    assert document["document"]["file_name"] == "0.png"


async def test_a_file_too_big_to_fetch(started: Driver) -> None:
    """A pretended 21 MB file arrives, and getFile refuses it."""
    message = await started.say("", document={"file_name": "film.zip", "file_size": 21 * 1024 * 1024})
    refusal = await started.refusal("getFile", file_id=message["document"]["file_id"])
    assert refusal == (400, "Bad Request: file is too big")


async def test_a_bot_uploads_an_album(started: Driver) -> None:
    """attach:// names a part of the form; kinds that cannot stand together are refused."""
    form = aiohttp.FormData()
    form.add_field("chat_id", str(WORKER))
    media = [{"type": "photo", "media": "attach://one", "caption": "一"}, {"type": "photo", "media": "attach://two"}]
    form.add_field("media", json.dumps(media))
    for name in ("one", "two"):
        form.add_field(name, png(5, 5), filename=f"{name}.png", content_type="image/png")
    async with started.http.post(f"{started.base}/bot{TOKEN}/sendMediaGroup", data=form) as response:
        messages = (await response.json())["result"]
    assert [message.get("caption") for message in messages] == ["一", None]
    mixed = [{"type": "photo", "media": "x"}, {"type": "document", "media": "y"}]
    assert (await started.refusal("sendMediaGroup", chat_id=WORKER, media=mixed))[1].endswith("other media types")


async def test_places_cards_and_stickers(started: Driver) -> None:
    """What is neither text nor file passes as it is."""
    place = {"latitude": 30.7, "longitude": 121.0}
    assert (await started.say("", location=place))["location"] == place
    assert (await started.say("", sticker="👍"))["sticker"]["emoji"] == "👍"
    assert (await started.say("", contact={"phone_number": "1", "first_name": "周"}))["contact"]["first_name"] == "周"


async def test_page_never_runs_a_file(started: Driver) -> None:
    """A document that is a web page is handed out as a download."""
    (message,) = await started.send_files([("x.html", "text/html", b"<script>alert(1)</script>")])
    async with started.http.get(f"{started.base}/sandbox/files/{message['document']['file_id']}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
