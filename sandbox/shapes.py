"""The words the sandbox is written in: who takes part, what a chat holds, what a message is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

PRESENT = frozenset({"member", "administrator", "restricted"})
STATUSES = PRESENT | {"left", "kicked"}
"""How the bot can stand to a group; restricted: it may read and not write."""

Json = dict[str, Any]
"""A Telegram object as it travels: only what JSON can carry."""


@dataclass(frozen=True)
class Person:
    """Somebody with a phone. `caption` stands under the name on the phone, e.g. "职工 · 演示"."""

    id: int
    first_name: str
    caption: str = ""
    language_code: str = "zh-hans"
    username: str | None = None
    last_name: str | None = None


class Clock(Protocol):
    """The time of the composed system, which the page may push forward."""

    def now(self) -> datetime:
        """An aware moment."""
        ...

    async def advance(self, step: str) -> datetime:
        """Move by "hour", "working_day" or to the next "morning"; answers the new time."""
        ...


@dataclass
class Account:
    """A person as the bot meets them: `started` once they wrote first, `blocked` while they refuse.

    `no_voices`: they take no voice messages, which is a setting of Telegram's.
    """

    person: Person
    started: bool = False
    blocked: bool = False
    no_voices: bool = False

    @property
    def user(self) -> Json:
        """Telegram's User."""
        person = self.person
        optional = {"last_name": person.last_name, "username": person.username}
        return {
            "id": person.id,
            "is_bot": False,
            "first_name": person.first_name,
            **{key: value for key, value in optional.items() if value},
            "language_code": person.language_code,
        }

    @property
    def view(self) -> Json:
        """What the page and the tests see of a person."""
        person = self.person
        return {
            "id": person.id,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "username": person.username,
            "caption": person.caption,
            "language_code": person.language_code,
            "started": self.started,
            "blocked": self.blocked,
        }


@dataclass(frozen=True)
class Group:
    """A group that is there from the start. The first member owns it; `forum`: it has topics; `bot`: its status."""

    id: int
    title: str
    members: tuple[int, ...]
    admins: tuple[int, ...] = ()
    forum: bool = False
    bot: str = "member"


@dataclass
class Topic:
    """A topic of a forum; its id is that of the message which opened it."""

    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str | None = None
    closed: bool = False

    @property
    def info(self) -> Json:
        """Telegram's ForumTopic."""
        icon = {"icon_custom_emoji_id": self.icon_custom_emoji_id} if self.icon_custom_emoji_id else {}
        return {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color, **icon}


@dataclass
class Stored:
    """A message with what Telegram knows of it beyond the Message object. `author`: who wrote it, however signed."""

    message: Json
    from_bot: bool
    author: int
    custom_markup: bool = False  # sent with a reply keyboard, its removal or a forced reply: never editable
    reactions: dict[int, list[str]] = field(default_factory=dict)  # user id -> emoji

    @property
    def id(self) -> int:
        return int(self.message["message_id"])

    @property
    def view(self) -> Json:
        """The Message, with "author", "edited_at" (seconds or null) and "reactions" [{"emoji", "by": [user ids]}]."""
        by_emoji: dict[str, list[int]] = {}
        for user_id, emojis in self.reactions.items():
            for emoji in emojis:
                by_emoji.setdefault(emoji, []).append(user_id)
        chips = [{"emoji": emoji, "by": users} for emoji, users in by_emoji.items()]
        seen = {"author": self.author, "edited_at": self.message.get("edit_date"), "reactions": chips}
        return {**self.message, **seen}


@dataclass
class Chat:
    """A conversation the bot can be in. `info` is Telegram's Chat. The first member owns a group."""

    info: Json
    members: list[int]
    bot_status: str = "member"  # one of STATUSES; a private chat asks the account instead
    bot_rights: frozenset[str] = frozenset()  # of an administrator, such as "can_manage_topics"
    admins: dict[int, bool] = field(default_factory=dict)  # person id -> do they act anonymously
    topics: dict[int, Topic] = field(default_factory=dict)
    moved_to: int | None = None  # the supergroup that this group has become
    messages: dict[int, Stored] = field(default_factory=dict)
    keyboard: Json | None = None  # {"message_id", "for": user ids or None, "markup": the reply markup in force}

    @property
    def id(self) -> int:
        return int(self.info["id"])

    @property
    def private(self) -> bool:
        return bool(self.info["type"] == "private")

    @property
    def forum(self) -> bool:
        return bool(self.info.get("is_forum"))

    @property
    def has_bot(self) -> bool:
        return self.bot_status in PRESENT

    def manages(self, person_id: int) -> bool:
        """Is this person its owner or an administrator?"""
        return person_id in self.admins or self.members[:1] == [person_id]

    def may(self, right: str) -> bool:
        """May the bot do what takes this right?"""
        return self.bot_status == "administrator" and right in self.bot_rights

    @property
    def view(self) -> Json:
        """Telegram's Chat, with who is in it, as the page and the tests see it."""
        return {**self.info, "members": self.members, "admins": {str(id): hidden for id, hidden in self.admins.items()}}

    def after(self, message_id: int) -> Iterator[Stored]:
        """The messages still there with a higher id, oldest first."""
        return (stored for stored in self.messages.values() if stored.id > message_id)
