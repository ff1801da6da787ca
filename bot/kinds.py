"""The kinds of update that the Bot API knows, and which of them we ask Telegram for."""

KINDS: dict[str, bool] = {
    "message": True,
    "edited_message": True,
    "callback_query": True,
    "my_chat_member": True,
    "channel_post": False,
    "edited_channel_post": False,
    "business_connection": False,
    "business_message": False,
    "edited_business_message": False,
    "deleted_business_messages": False,
    "guest_message": False,
    "message_reaction": False,
    "message_reaction_count": False,
    "inline_query": False,
    "chosen_inline_result": False,
    "shipping_query": False,
    "pre_checkout_query": False,
    "purchased_paid_media": False,
    "poll": False,
    "poll_answer": False,
    "chat_member": False,
    "chat_join_request": False,
    "chat_boost": False,
    "removed_chat_boost": False,
    "managed_bot": False,
}

WANTED = [kind for kind, wanted in KINDS.items() if wanted]
