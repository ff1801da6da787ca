"""What a message or another update of the Bot API can hold, one small example of each; words that do harm elsewhere."""

from typing import Any

Json = dict[str, Any]


def private(user: Json) -> Json:
    """The chat of somebody with the bot."""
    return {"id": user["id"], "type": "private", "first_name": user["first_name"]}


SOMEBODY = {"id": 940000001, "is_bot": False, "first_name": "路人"}
ROBOT = {"id": 940000002, "is_bot": True, "first_name": "别的机器人", "username": "other_bot"}
GROUP = {"id": -1001900000001, "type": "supergroup", "title": "车间群"}
SMALL_GROUP = {"id": -1900000003, "type": "group", "title": "班组"}
CHANNEL = {"id": -1001900000002, "type": "channel", "title": "厂报"}
LINK = {"invite_link": "https://t.me/+abc", "creator": SOMEBODY, "creates_join_request": True}
LINK |= {"is_primary": False, "is_revoked": False}
DATE = 1_790_000_000
FILE = {"file_id": "A", "file_unique_id": "a"}
SIZED = {**FILE, "width": 1, "height": 1}
STICKER = {**SIZED, "type": "regular", "is_animated": False, "is_video": False}
GIFT = {"id": "1", "sticker": STICKER, "star_count": 5}
POLL = {"id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}]}
POLL |= {"total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular"}
POLL |= {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
TASK = {"id": 1, "text": "a"}
BOOST = {"boost_id": "1", "add_date": DATE, "expiration_date": DATE, "source": {"source": "premium", "user": SOMEBODY}}
PRICE = {"currency": "XTR", "amount": 5}
OLD = {"message_id": 1, "date": DATE, "chat": CHANNEL}

SAYS_NOTHING: tuple[Json, ...] = (
    *(
        {"sticker": STICKER},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"game": {"title": "a", "description": "b", "photo": []}},
    ),
    *({"contact": {"phone_number": "1", "first_name": "x"}}, {"poll": POLL}, {"story": {"chat": CHANNEL, "id": 1}}),
    {"animation": {**SIZED, "duration": 1}, "document": {**FILE, "file_size": 30_000_000}},
    {"document": {**FILE, "file_size": 2**31}},
    {"video_note": {**FILE, "length": 1, "duration": 1}},
    {"live_photo": {**SIZED, "duration": 1}},
    {"paid_media": {"star_count": 1, "paid_media": [{"type": "preview"}]}},
    {"checklist": {"title": "a", "tasks": [TASK]}},
    {"rich_message": {"blocks": [{"type": "paragraph", "text": "a"}]}},
    {"invoice": {"title": "a", "description": "b", "start_parameter": "", "currency": "XTR", "total_amount": 1}},
    {"giveaway": {"chats": [CHANNEL], "winners_selection_date": DATE, "winner_count": 1}},
    {
        "giveaway_winners": {
            **{"chat": CHANNEL, "giveaway_message_id": 1, "winners_selection_date": DATE, "winner_count": 1},
            "winners": [SOMEBODY],
        }
    },
    {},
    {"content_from_the_future": {"a": [1]}},
)
"""Contents that no union can be handed."""

SERVICE: tuple[Json, ...] = (
    *({"new_chat_members": [SOMEBODY, ROBOT]}, {"left_chat_member": SOMEBODY}, {"pinned_message": OLD}),
    *({"new_chat_title": "a"}, {"new_chat_photo": [SIZED]}, {"delete_chat_photo": True}),
    *({"group_chat_created": True}, {"supergroup_chat_created": True}, {"channel_chat_created": True}),
    *({"migrate_to_chat_id": GROUP["id"]}, {"migrate_from_chat_id": -5}),
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
    {"web_app_data": {"data": "accept:1:1", "button_text": "a"}},
    *({"giveaway_created": {}}, {"giveaway_completed": {"winner_count": 1}}),
    {"gift": {"gift": GIFT}},
    {
        "successful_payment": {**PRICE, "total_amount": 1, "invoice_payload": "a"}
        | dict.fromkeys(("telegram_payment_charge_id", "provider_payment_charge_id"), "a")
    },
    *({"users_shared": {"request_id": 1, "users": [{"user_id": 1}]}}, {"chat_shared": {"request_id": 1, "chat_id": 1}}),
    *({"connected_website": "a.cn"}, {"write_access_allowed": {}}, {"boost_added": {"boost_count": 1}}),
    {"passport_data": {"data": [], "credentials": {"data": "a", "hash": "a", "secret": "a"}}},
    {"proximity_alert_triggered": {"traveler": SOMEBODY, "watcher": SOMEBODY, "distance": 1}},
    {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "a"}}},
    *({"checklist_tasks_done": {}}, {"checklist_tasks_added": {"tasks": [TASK]}}),
    {"direct_message_price_changed": {"are_direct_messages_enabled": True}},
    {"forum_topic_created": {"name": "a", "icon_color": 1}},
    *({"forum_topic_edited": {}}, {"forum_topic_closed": {}}, {"general_forum_topic_hidden": {}}),
    *({"managed_bot_created": {"bot": ROBOT}}, {"paid_message_price_changed": {"paid_message_star_count": 1}}),
    {"suggested_post_approved": {"send_date": DATE, "price": PRICE}},
    *({"suggested_post_declined": {}}, {"suggested_post_refunded": {"reason": "payment_refunded"}}),
    *(
        {"video_chat_scheduled": {"start_date": DATE}},
        {"video_chat_started": {}},
        {"video_chat_ended": {"duration": 1}},
    ),
    {"video_chat_participants_invited": {"users": [SOMEBODY]}},
)
"""Contents by which Telegram tells what happened in a chat."""

PLACES: tuple[Json, ...] = (
    {"location": {"latitude": 30.7, "longitude": 121}},
    {"location": {"latitude": -90, "longitude": 180, "live_period": 60, "heading": 1}},
    {
        "venue": {"location": {"latitude": 1.5, "longitude": 2.5}, "title": "厂", "address": "路"},
        "location": {"latitude": 1.5, "longitude": 2.5},
    },
)

TEXTS = (
    *("想反映一件事", "七", "我要反映", "我的事项", "待我处理", "找代表", "新埭", "%", "晨星", "0001"),
    *("是", " ", "\u3000\n"),
    *("长" * 4096, "😀" * 2048, "<" * 1800, "&" * 2000, "换\n行" * 500, "23456789ABCDEFG2", "23456-789AB-CDEFG-2"),
    *(
        "\ud83d",
        "半个\udc00字",
        "零\x00号",
        "\x01\x02\x1b[31m",
        "\u202eשלום مرحبا\u202c",
        "👩‍👩‍👧\ufe0f\u200b",
        "\ue000text\ue001",
    ),
    *(
        "<b>粗</b><script>",
        "{ $name }",
        "{}%s%(a)s",
        "'; DROP TABLE x; --",
        "../../etc",
        "tg://user?id=1",
        "a\\b\"c'",
    ),
)

COMMANDS = (
    "start",
    "submit",
    "mine",
    "todo",
    "language",
    "help",
    "union",
    "overview",
    "settings",
    "away",
    "bulletin",
    "bulletins",
    "cancel",
    "salary",
    "START",
    "start@other_bot",
)
ARGUMENTS = (
    *(
        "",
        "u1",
        "u2",
        "u3",
        "u4",
        "u5",
        "u999999999999999",
        "u-1",
        "u" * 64,
        "uu1",
        "u1 u2",
        "u١",
        "u0x1",
        "accept:1:1",
    ),
    *("23456789ABCDEFG2", "23456-789AB-CDEFG-2", "7" * 16, "ABCDEFGHJKMNPQR2", "\ud83d", "\x00", "1" * 4000, "😀" * 30),
)

OF_A_TURN = ("accept", "ask", "decline", "resolve", "transfer", "complete", "add", "redo", "satisfied", "mostly")
OF_A_TURN += ("withdraw", "withdraw-yes", "extend", "grant", "deny", "urge", "consent", "uphold", "return")
OF_A_TURN += ("appeal", "review")
OF_A_NUMBER = ("open", "files", "view", "look", "again", "unsend", "mine", "mine-page", "todo", "todo-page", "join")
OF_A_NUMBER += ("visits", "visit-open", "visit-demand", "visit-yes", "visit-no")
OF_A_NUMBER += ("talk-to", "talk-named", "talk-hidden", "relay-unmute", "loose-talk")
OF_A_NUMBER += ("held-case", "held-talk", "held-drop-case", "held-drop-talk")
OF_A_NUMBER += ("draft-receiver", "loose-answer", "loose-add", "why", "days", "rest", "over:red", "over:closed")
OF_A_NUMBER += ("bulletin", "bulletins", "seen", "sign-up", "sign-wait", "sign-leave", "sign-help", "sign-unhelp")
OF_A_NUMBER += ("sign-queue", "children", "age", "bulletin-for", "bulletin-who", "bulletin-places", "bulletin-figures")
OF_A_NUMBER += ("bulletin-refresh", "bulletin-close", "bulletin-stop", "bulletin-stop-yes")
OF_A_NUMBER += ("discuss-say", "discuss-reply", "discuss-open", "discuss-report", "discuss-appeal", "discuss-hide")
OF_A_NUMBER += ("discuss-leave", "discuss-silence", "discuss-restore", "discuss-uphold", "discuss-mute", "discuss-see")
OF_A_CODE = {
    "discuss": ("1:0", "2:1", "3:999999999999999"),
    "bulletin-kind": ("class", "care", "king"),
    "bulletin-places": ("any", "0", "30", "-1"),
    "bulletin-again": ("kind", "text", "union", "when", "where", "places", "preview"),
    "bulletin-list": ("1:0", "1:9", "2:0", "1:999999999999999"),
    "bulletin-union": ("1:0", "2:0", "3:1", "9:999999999999999"),
    "draft-category": ("childcare", "safety", "arrears", "other", "a" * 40, "?"),
    "draft-danger": ("yes", "no", "-"),
    "grade": ("A", "B", "C", "D", "E", "a"),
    "day": ("2026-12-20", "2099-01-01", "2026-99-99", "0000-00-00"),
    "away-until": ("2026-12-20", "2026-19-39", "2000-01-01"),
    "over": ("red:0", "closed:0", "waiting:-1", "nothing:0"),
}
SIGNING = ("draft-named", "draft-anonymous", "draft-confirm")
PLAIN = ("leave-it", "language-zh", "language-en", "no-union", "search", "stay", "invited-yes", "invited-no", "write")
PLAIN += ("visit", "visit-nobody", "visit-save", "visit-cancel")
PLAIN += ("relay-mute", "relay-demand", "relay-yes", "relay-no", "representatives", "talk-files", "talk-cancel")
PLAIN += ("loose-mine", "loose-drop", "loose-continue", "draft-join", "draft-new", "draft-clear", "draft-edit")
PLAIN += ("submitting-continue", "draft-anew", "draft-cancel", "words-cancel", "draft-category", *SIGNING)
PLAIN += (
    "overview",
    "settings",
    "away",
    "away-over",
    "bulletin-back",
    "bulletin-skip",
    "bulletin-send",
    "bulletin-drop",
)
PLAIN += ("bulletin-continue", "bulletin-anew", "bulletin-volunteers", "bulletin-no-picture", "no-stop", "no-queue")
PLAIN += ("sign-back", "sign-drop", "sign-consent")
TURNS = (
    "1:2",
    "1:3",
    "2:3",
    "2:4",
    "3:2",
    "3:3",
    "4:1",
    "4:2",
    "4:3",
    "5:1",
    "5:2",
    "6:1",
    "7:1",
    "8:1",
    "1:1",
    "99:1",
)
"""Which turn of which case a button is about: most of them open ones, at one time or other."""
NUMBERS = (
    *"123456789",
    *"12345",
    "0",
    "-1",
    "10",
    "999",
    "999999999999999",
    "9" * 30,
    "x",
    "",
    "1.5",
    "١",
    "1\n",
    " 1",
)
NO_BUTTONS = (
    "",
    ":",
    "::::",
    "a" * 64,
    "😀" * 16,
    "\ud83d",
    "\x00",
    "accept",
    "Accept:1:1",
    "^.*$",
    "view:1;",
    "语" * 21,
)

JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**52, 2**63, -(2**63) - 1, 10**300, 1.5, 1e308, float("nan")),
    *("", "x", "1", "\ud83d", "长" * 5000, [], [None], [[]], {}, {"id": 1}, {"a": {"b": {}}}),
)
"""What stands where something else belongs."""
