"""The kinds of update that the Bot API knows, which of them we ask Telegram for, and what becomes of them first."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any


class Way(Enum):
    """STORED: into the inbox, and dealt with in its turn. AT_ONCE: answered now or never, and not kept."""

    STORED = auto()
    AT_ONCE = auto()
    UNWANTED = auto()


KINDS: dict[str, Way] = {
    "message": Way.STORED,
    "edited_message": Way.STORED,
    "callback_query": Way.STORED,
    "my_chat_member": Way.STORED,
    "inline_query": Way.AT_ONCE,
    "channel_post": Way.UNWANTED,
    "edited_channel_post": Way.UNWANTED,
    "business_connection": Way.UNWANTED,
    "business_message": Way.UNWANTED,
    "edited_business_message": Way.UNWANTED,
    "deleted_business_messages": Way.UNWANTED,
    "guest_message": Way.UNWANTED,
    "message_reaction": Way.UNWANTED,
    "message_reaction_count": Way.UNWANTED,
    "chosen_inline_result": Way.UNWANTED,
    "shipping_query": Way.UNWANTED,
    "pre_checkout_query": Way.UNWANTED,
    "purchased_paid_media": Way.UNWANTED,
    "poll": Way.UNWANTED,
    "poll_answer": Way.UNWANTED,
    "chat_member": Way.UNWANTED,
    "chat_join_request": Way.UNWANTED,
    "chat_boost": Way.UNWANTED,
    "removed_chat_boost": Way.UNWANTED,
    "managed_bot": Way.UNWANTED,
}

WANTED = [kind for kind, way in KINDS.items() if way is not Way.UNWANTED]
STORED = [kind for kind, way in KINDS.items() if way is Way.STORED]
AT_ONCE = [kind for kind, way in KINDS.items() if way is Way.AT_ONCE]

Taking = Mapping[str, Callable[[Any], None]]
"""Who takes what is not stored, by its kind: begins to deal with it and returns."""
