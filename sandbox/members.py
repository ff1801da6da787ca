"""Telegram's ChatMember, one shape for each way to stand to a chat."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sandbox.shapes import Json

RIGHTS = frozenset(
    {
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_pin_messages",
        "can_manage_topics",
        "can_send_welcome_messages",
    }
)
_WRITING = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def member_of(user: Json, status: str, rights: Collection[str] = (), *, anonymous: bool = False) -> Json:
    """`rights` are an administrator's; `anonymous`: an administrator or owner who speaks as the group."""
    extra: dict[str, Any] = {}
    if status == "administrator":
        extra = {
            "can_be_edited": False,
            "is_anonymous": anonymous,
            **{right: right in rights for right in sorted(RIGHTS)},
        }
        extra["can_manage_chat"] = True
    elif status == "creator":
        extra = {"is_anonymous": anonymous}
    elif status == "restricted":
        extra = {"is_member": True, "until_date": 0, **dict.fromkeys(_WRITING, False)}
    elif status == "kicked":
        extra = {"until_date": 0}
    return {"status": status, "user": user, **extra}
