"""Other people's libraries, each with the same small bot, walk the same way through the sandbox.

One that is not installed is skipped by its name. `CLIENTS_PYTHON` names another interpreter to look in, and Node looks
in `NODE_PATH`: see CONTRIBUTING.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sandbox_driver import REPRESENTATIVE, TOKEN, WORKER, Driver, Json, png

PROGRAMS = Path(__file__).parent / "clients"
PICTURE = png(64, 48)
GROUP = -1001000000009
SECRET = "one-Secret_of_80"
PYTHON = os.environ.get("CLIENTS_PYTHON", sys.executable)
PATIENCE = 60
FOUND = "import importlib.util, sys; sys.exit(importlib.util.find_spec('{}') is None)"


class Library(NamedTuple):
    """A package, the module or the Node package by which it is known, and the program written with it."""

    package: str
    known_as: str
    program: str

    @property
    def runs_on_node(self) -> bool:
        return self.program.endswith(".cjs")

    @property
    def runner(self) -> str:
        return "node" if self.runs_on_node else PYTHON

    def installed(self) -> bool:
        look = f'require.resolve("{self.known_as}")' if self.runs_on_node else FOUND.format(self.known_as)
        if shutil.which(self.runner) is None:
            return False
        asked = (self.runner, "-e" if self.runs_on_node else "-c", look)
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0


LIBRARIES = (
    Library("aiogram", "aiogram", "with_aiogram.py"),
    Library("pyTelegramBotAPI", "telebot", "with_telebot.py"),
    Library("python-telegram-bot", "telegram", "with_ptb.py"),
    Library("grammy", "grammy", "with_grammy.cjs"),
    Library("telegraf", "telegraf", "with_telegraf.cjs"),
    Library("node-telegram-bot-api", "node-telegram-bot-api", "with_node_telegram_bot_api.cjs"),
)


class Step(NamedTuple):
    """What the person does, and what they must see then: how many new messages, and what is in them."""

    named: str
    does: Callable[[Driver], Any]
    shown: Callable[[list[Json]], bool]
    chat: int = WORKER


async def presses(sandbox: Driver) -> None:
    card = next(each for each in await shown(sandbox) if "reply_markup" in each)
    await sandbox.control(f"chats/{WORKER}/messages/{card['message_id']}/press", button="好")


async def asks_in_a_group(sandbox: Driver) -> None:
    people = {"members": [REPRESENTATIVE, WORKER], "admins": [WORKER]}
    await sandbox.control("groups", id=GROUP, title="工作群", bot="administrator", **people)
    await sandbox.control(f"chats/{GROUP}/messages", **{"from": WORKER}, text="谁")


def file_of(message: Json, kind: str) -> str:
    return str(message[kind][-1]["file_id"] if kind == "photo" else message[kind]["file_id"])


WALK = (
    Step(
        "an update by polling, getMe, a text with buttons",
        lambda sandbox: sandbox.say("/start"),
        lambda said: said[-1].get("text") == "您好 dajiayi_demo_bot" and len(buttons(said[-1])) == 2,
    ),
    Step("a press answered, an edit", presses, lambda said: any(each.get("text") == "选了 yes" for each in said)),
    Step(
        "a photo up",
        lambda sandbox: sandbox.say("照片"),
        lambda said: "photo" in said[-1] and said[-1]["caption"] == "一张",
    ),
    Step(
        "a photo down, and up as a file",
        lambda sandbox: sandbox.send_files([("a.png", "image/png", PICTURE)]),
        lambda said: said[-1].get("document", {}).get("file_name") == "回来.png",
    ),
    Step(
        "a media group",
        lambda sandbox: sandbox.say("相册"),
        lambda said: len({each["media_group_id"] for each in said[-2:] if "media_group_id" in each}) == 1,
    ),
    Step(
        "a group: its chat, its members, its administrators",
        asks_in_a_group,
        lambda said: said[-1].get("text") == "工作群 administrator 3",
        GROUP,
    ),
)
BROUGHT = Step(
    "a webhook with a secret, a reply in its answer",
    lambda it: it.say("在吗"),
    lambda s: s[-1].get("text") == "收到 在吗",
)


def buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def shown(sandbox: Driver, chat: int = WORKER) -> list[Json]:
    """What the bot has said."""
    messages: list[Json] = await sandbox.look(f"chats/{chat}/messages")
    return [each for each in messages if each["from"]["is_bot"]]


@asynccontextmanager
async def running(sandbox: Driver, library: Library, folder: Path, port: int = 0) -> AsyncIterator[None]:
    """The program, from the moment when it is ready; with a port updates are brought to it."""
    picture = folder / "picture.png"
    picture.write_bytes(PICTURE)
    told = (str(PROGRAMS / library.program), sandbox.base, TOKEN, str(picture), str(port), SECRET if port else "")
    pipes = {"stdout": asyncio.subprocess.PIPE, "stderr": (folder / "errors").open("wb")}
    program = await asyncio.create_subprocess_exec(library.runner, *told, **pipes)
    assert program.stdout
    try:
        ready = await asyncio.wait_for(program.stdout.readline(), PATIENCE)
        assert ready.strip() == b"ready", complaints(folder)
        yield
    finally:
        if program.returncode is None:
            program.kill()
        await program.wait()


def complaints(folder: Path) -> str:
    return (folder / "errors").read_text(encoding="utf-8", errors="replace")[-3000:]


async def walks(sandbox: Driver, step: Step, folder: Path) -> None:
    await step.does(sandbox)
    try:
        async with asyncio.timeout(PATIENCE):
            while not ((said := await shown(sandbox, step.chat)) and step.shown(said)):  # noqa: ASYNC110 - what a phone shows
                await asyncio.sleep(0.05)
    except TimeoutError:
        last = json.dumps((await shown(sandbox, step.chat))[-2:], ensure_ascii=False)
        raise AssertionError(f"{step.named}: {last}\n{complaints(folder)}") from None


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.package)
async def test_a_library_walks_all_the_way(sandbox: Driver, library: Library, tmp_path: Path) -> None:
    """It polls, says, is pressed, edits, sends and fetches files, is brought an update and answers in its answer."""
    if not library.installed():
        pytest.skip(f"{library.package} is not installed")
    async with running(sandbox, library, tmp_path):
        for step in WALK:
            await walks(sandbox, step, tmp_path)
    (back,) = [each for each in await shown(sandbox) if "document" in each]
    async with sandbox.http.get(f"{sandbox.base}/sandbox/files/{file_of(back, 'document')}") as response:
        assert await response.read() == PICTURE
    (toast,) = await sandbox.look(f"chats/{WORKER}/toasts")
    assert toast["text"] == "知道了"
    async with running(sandbox, library, tmp_path, free_port()):
        await walks(sandbox, BROUGHT, tmp_path)
    calls = await sandbox.look("calls")
    assert [call["method"] for call in calls if call["ok"] is False] == []
