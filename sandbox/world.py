"""The sandbox's Telegram: people, chats, messages and the bot between them."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from sandbox.botapi.markup import slice_utf16
from sandbox.callbacks import Callbacks
from sandbox.calls import CallLog
from sandbox.commands import CommandBook
from sandbox.faults import Faults
from sandbox.feed import Feed
from sandbox.files import FileShelf
from sandbox.guide import Guide, GuideStep
from sandbox.inline import Inlines
from sandbox.members import RIGHTS, member_of
from sandbox.shapes import Account, Chat, Clock, Group, Json, Person, Stored
from sandbox.updates import UpdateQueue
from sandbox.webhook import Webhook


class World:
    """Everything the Bot API and the phones share. Its methods keep the feed and the updates true."""

    def __init__(
        self,
        bot: Json,
        people: Sequence[Person],
        clock: Clock | None = None,
        groups: Sequence[Group] = (),
        guide: Sequence[GuideStep] = (),
    ) -> None:
        self.bot = bot
        self.clock = clock
        self._people, self._groups = people, groups
        self.accounts: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue()
        self.feed = Feed()
        self.guide = Guide(guide, lambda done: self.feed.publish("guide", done=done))
        self.feed.hear = self.guide.hear
        self.files = FileShelf()
        self.callbacks, self.inlines = Callbacks(), Inlines()
        self.commands = CommandBook()
        self.faults = Faults()
        self.calls = CallLog()
        self.profile: dict[tuple[str, str], str] = {}  # (field, language) -> text
        self.menu_buttons: dict[int, Json] = {}
        self.webhook = Webhook(self.updates)
        self.next_message_id = 1
        self._group_ids = itertools.count(13_579_000_000_000_000)
        self._settle()

    def begin_anew(self) -> None:
        """Everybody and everything as at the start. What the bot has said of itself stays; pages begin anew too."""
        self.accounts.clear()
        self.chats.clear()
        self.updates.clear()
        self.files, self.callbacks, self.inlines = FileShelf(), Callbacks(), Inlines()
        self.feed.toasts.clear()
        self._settle()
        self.guide.begin_anew()
        self.feed.publish("reset")

    def _settle(self) -> None:
        for person in self._people:
            self.add_person(person)
        for group in self._groups:
            self.add_group(group)

    def now(self) -> datetime:
        """The sandbox's time: the given clock's, or the real one."""
        return self.clock.now() if self.clock else datetime.now(UTC)

    def timestamp(self) -> int:
        """The sandbox's time in whole seconds since 1970."""
        return int(self.now().timestamp())

    @staticmethod
    def monotonic() -> float:
        """Seconds that only ever run forward, whatever the sandbox's clock does."""
        return time.monotonic()

    # People and chats ------------------------------------------------------------------------------------------------

    def add_person(self, person: Person) -> Account:
        """A person with a phone and an empty chat with the bot. Raises ValueError if the id is taken."""
        if person.id in self.chats or person.id <= 0:
            raise ValueError(f"{person.id} is taken or not a positive number")
        account = Account(person)
        user = account.user
        names: Json = {key: user[key] for key in ("id", "first_name", "last_name", "username") if key in user}
        self.accounts[person.id] = account
        self.chats[person.id] = Chat({**names, "type": "private"}, [person.id])
        self.tell_person(account)
        return account

    def add_group(self, group: Group) -> Chat:
        """A group, of which the bot is told if it is in it. Raises ValueError for a bad id or unknown members."""
        if group.id in self.chats or group.id >= 0:
            raise ValueError(f"{group.id} is taken or not a negative number")
        if not group.members or not {*group.members, *group.admins} <= self.accounts.keys():
            raise ValueError("a group needs known people as members")
        kind = "supergroup" if str(group.id).startswith("-100") else "group"
        if group.forum and kind == "group":
            raise ValueError("only a supergroup, whose number begins with -100, has topics")
        info = {"id": group.id, "title": group.title, "type": kind, **({"is_forum": True} if group.forum else {})}
        chat = Chat(info, list(group.members), group.bot, admins=dict.fromkeys(group.admins, False))
        if group.bot == "administrator":
            chat.bot_rights = RIGHTS
        self.chats[group.id] = chat
        self.tell_chat(chat)
        if chat.has_bot:
            self.membership_changed(chat, self.accounts[group.members[0]].user, self.bot_in(chat, "left"))
        return chat

    def tell_chat(self, chat: Chat) -> None:
        """Let the page know that a group is there, or has changed."""
        self.feed.publish("chat", chat.id, chat=chat.view)

    def tell_person(self, account: Account) -> None:
        """Let the page know how a person stands with the bot."""
        self.feed.publish("person", account.person.id, person=account.view)

    def bot_in(self, chat: Chat, status: str | None = None) -> Json:
        """The bot's ChatMember, as it is or as it would be with another status."""
        return member_of(self.bot, status or chat.bot_status, chat.bot_rights)

    def membership_changed(self, chat: Chat, actor: Json, before: Json, after: Json | None = None) -> None:
        """Queue my_chat_member: ChatMember objects, the new one as the bot stands now."""
        change = {
            "chat": chat.info,
            "from": actor,
            "date": self.timestamp(),
            "old_chat_member": before,
            "new_chat_member": after or self.bot_in(chat),
        }
        self.updates.add("my_chat_member", change)

    # Messages --------------------------------------------------------------------------------------------------------

    def post(
        self, chat: Chat, sender: Json, content: Json, markup: Json | None = None, author: int | None = None
    ) -> Stored:
        """Put a message into a chat. `markup` is a checked reply markup; `author` differs from an anonymous sender."""
        message: Json = {
            "message_id": self.next_message_id,
            "from": sender,
            "chat": chat.info,
            "date": self.timestamp(),
            **content,
        }
        self.next_message_id += 1
        inline = markup is not None and "inline_keyboard" in markup
        if inline:
            message["reply_markup"] = markup
        from_bot = sender["id"] == self.bot["id"]
        stored = Stored(message, from_bot, author or sender["id"], custom_markup=markup is not None and not inline)
        chat.messages[stored.id] = stored
        self.feed.publish("message", chat.id, message=stored.view)
        if markup is not None and not inline:
            self._set_keyboard(chat, stored, markup)
        return stored

    def new_album_id(self) -> str:
        """A media_group_id."""
        return str(next(self._group_ids))

    def edited(self, chat: Chat, stored: Stored, changed: Json) -> None:
        """Replace a message's body by its edited form."""
        stored.message = changed
        self.feed.publish("edited", chat.id, message=stored.view)

    def remove(self, chat: Chat, stored: Stored) -> None:
        """Take a message away; a keyboard it brought goes with it, as on a real phone."""
        del chat.messages[stored.id]
        self.feed.publish("deleted", chat.id, message_id=stored.id)
        if chat.keyboard and chat.keyboard["message_id"] == stored.id:
            self.show_keyboard(chat, None)

    def react(self, chat: Chat, stored: Stored, user_id: int, emojis: list[str]) -> list[str]:
        """Replace somebody's reactions; answers those before."""
        before = stored.reactions.pop(user_id, [])
        if emojis:
            stored.reactions[user_id] = emojis
        self.feed.publish("reaction", chat.id, message_id=stored.id, message=stored.view)
        return before

    def _set_keyboard(self, chat: Chat, stored: Stored, markup: Json) -> None:
        only_for = sorted(self._addressed(stored.message)) if markup.get("selective") and not chat.private else None
        if markup.get("remove_keyboard"):
            self.show_keyboard(chat, None)
        else:
            self.show_keyboard(chat, {"message_id": stored.id, "for": only_for, "markup": markup})

    def _addressed(self, message: Json) -> set[int]:
        """Whom a selective keyboard is for: whoever is replied to, and whoever is mentioned."""
        replied_to = message.get("reply_to_message", {}).get("from", {}).get("id")
        named = {
            slice_utf16(message["text"], each["offset"], each["length"]).lower()
            for each in message.get("entities", [])
            if each["type"] == "mention"
        }
        mentioned = {id for id, account in self.accounts.items() if f"@{account.person.username}".lower() in named}
        pointed = {each["user"]["id"] for each in message.get("entities", []) if each["type"] == "text_mention"}
        return mentioned | pointed | ({replied_to} if replied_to else set())

    def show_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        """Make a reply keyboard (or a forced reply) the one in force; None clears it."""
        if chat.keyboard != keyboard:
            chat.keyboard = keyboard
            self.feed.publish("keyboard", chat.id, keyboard=keyboard)
