"""The lists of commands a bot has set, and which of them a person sees."""

from __future__ import annotations

from sandbox.shapes import Account, Chat, Json

Scope = tuple[str, int, int]
"""(type, chat_id, user_id); 0 where the type has none."""


class CommandBook:
    """Commands by scope and language ("" for everybody else)."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Json]] = {}

    def put(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Set a list; an empty one takes it away."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[Json]:
        """Exactly what was set for this scope and language."""
        return self._lists.get((scope, language), [])

    def shown_to(self, account: Account, chat: Chat) -> list[Json]:
        """The list a person's phone offers: the narrowest scope first, in each the person's language first."""
        language = account.person.language_code.partition("-")[0]
        for scope in scopes_of(account, chat):
            for spoken in (language, ""):
                if found := self._lists.get((scope, spoken)):
                    return found
        return []


def scopes_of(account: Account, chat: Chat) -> tuple[Scope, ...]:
    """The scopes that apply in a chat, narrowest first."""
    if chat.private:
        return ("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)
    managing = chat.manages(account.person.id)
    return (
        ("chat_member", chat.id, account.person.id),
        *([("chat_administrators", chat.id, 0)] if managing else []),
        ("chat", chat.id, 0),
        *([("all_chat_administrators", 0, 0)] if managing else []),
        ("all_group_chats", 0, 0),
        ("default", 0, 0),
    )
