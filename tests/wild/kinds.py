"""The kinds of update besides messages and presses: one of each, and one that nobody knows yet."""

from typing import Any

from hypothesis import strategies as st

from tests.wild.contents import BOOST, CHANNEL, DATE, GROUP, POLL, ROBOT, SMALL_GROUP, Json, private


@st.composite
def of_another_kind(draw: Any, attackers: list[Json], victims: list[Json]) -> Json:
    """Neither a message nor a press."""
    user = draw(st.sampled_from(attackers + victims))
    chat = draw(st.sampled_from((private(user), GROUP, SMALL_GROUP, CHANNEL)))
    kind, body = draw(
        st.sampled_from([*_kinds(user, chat).items(), ("my_chat_member", None), ("my_chat_member", None)])
    )
    if body is None:
        body = _membership(draw, user, chat, user in victims)
    return {kind: body}


def _membership(draw: Any, user: Json, chat: Json, calm: bool) -> Json:
    """Attackers block the bot and let it in again; a victim only lets it in."""
    statuses = ("member",) if calm else ("member", "left", "kicked")
    before, after = ({"status": draw(st.sampled_from(statuses)), "user": ROBOT, "until_date": 0} for _ in range(2))
    return {"chat": chat, "from": user, "date": DATE, "old_chat_member": before, "new_chat_member": after}


def _kinds(user: Json, chat: Json) -> Json:
    """One of each kind besides messages and presses."""
    member = {"status": "member", "user": user}
    place = {"chat": chat, "message_id": 1, "date": DATE}
    emoji = {"type": "emoji", "emoji": "👍"}
    post = {"message_id": 9, "date": DATE, "chat": CHANNEL, "sender_chat": CHANNEL, "text": "我的事项"}
    asked = {"id": "1", "from": user, "invoice_payload": "a"}
    address = dict.fromkeys(("country_code", "state", "city", "street_line1", "street_line2", "post_code"), "a")
    rights = {"id": "1", "user": user, "user_chat_id": user["id"], "date": DATE, "is_enabled": True}
    return {
        "channel_post": post,
        "edited_channel_post": post | {"edit_date": DATE},
        "business_connection": rights,
        "deleted_business_messages": {"business_connection_id": "1", "chat": chat, "message_ids": [1, 2]},
        "message_reaction": place | {"user": user, "old_reaction": [], "new_reaction": [emoji]},
        "message_reaction_count": place | {"reactions": [{"type": emoji, "total_count": 1}]},
        "inline_query": {"id": "1", "from": user, "query": "0001", "offset": ""},
        "chosen_inline_result": {"result_id": "1", "from": user, "query": "0001"},
        "shipping_query": asked | {"shipping_address": address},
        "pre_checkout_query": asked | {"currency": "XTR", "total_amount": 1},
        "purchased_paid_media": {"from": user, "paid_media_payload": "a"},
        "poll": POLL,
        "poll_answer": {"poll_id": "1", "user": user, "option_ids": [0], "option_persistent_ids": ["1"]},
        "chat_member": {"chat": chat, "from": user, "date": DATE, "old_chat_member": member, "new_chat_member": member},
        "chat_join_request": {"chat": chat, "from": user, "user_chat_id": user["id"], "date": DATE},
        "chat_boost": {"chat": chat, "boost": BOOST},
        "removed_chat_boost": {"chat": chat, "boost_id": "1", "remove_date": DATE, "source": BOOST["source"]},
        "managed_bot": {"user": user, "bot": ROBOT},
        "message_from_the_future": {"message_id": 1, "from": user, "chat": chat, "text": "?"},
    }
