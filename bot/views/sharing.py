"""A case of the board where others read it: as a card that somebody puts into a chat, and as a link to pass on.

Only what colleagues read anyway: the words of staff, and how many need it too; nothing of whoever handed it in.
"""

from typing import Any
from urllib.parse import urlencode

from bot.views import papers
from bot.views.card import followed_standing
from bot.wire.buttons import Json, shown
from bot.wire.texts import Texts
from domain.cases.model import Case
from domain.cases.words import Stage
from domain.sentences import Button, Key
from domain.taps.sharing import BRING
from domain.text_length import excerpt

AIM = r"c([0-9]{1,12})"
"""Of a deep link that leads to a case: `c` and its number in the tables."""
SUMMARY = 300
TITLE = 60
SHARING = "https://t.me/share/url"


def link(bot: str, case: Case) -> str:
    """Leads to the case in the chat with the bot; it says nothing of who passed it on."""
    return papers.link(bot, f"c{case.id}")


def shared(texts: Texts, language: str, bot: str, case: Case) -> Json:
    """The case as a result of an inline query."""
    said: dict[str, Any] = {
        "number": case.number,
        "category": Key(f"category-{case.category}"),
        "title": case.title,
        "summary": excerpt(case.summary, SUMMARY) or "none",
        "standing": followed_standing(case),
        "count": case.seconds,
    }
    line = {name: said[name] for name in ("category", "standing", "count")}
    content = {"message_text": texts.html(language, "shared-card", **said), "parse_mode": "HTML"}
    return {
        "type": "article",
        "id": str(case.id),
        "title": f"{case.number} {excerpt(case.title, TITLE)}",
        "description": texts.plain(language, "shared-line", **line),
        "input_message_content": content,
        "reply_markup": shown([[Button("button-shared", url=link(bot, case))]], texts, language),
    }


def ways(texts: Texts, language: str, bot: str, case: Case) -> list[list[Button]]:
    """To pass the link on: to a chat of one's choice, or copied."""
    words = texts.plain(language, "bring-words", title=excerpt(case.title, TITLE))
    choose = f"{SHARING}?{urlencode({'url': link(bot, case), 'text': words})}"
    return [
        [Button("button-share", url=choose, style="primary")],
        [Button("button-copy-link", copy=link(bot, case))],
    ]


def bring(case: Case, *, asks: bool) -> list[list[Button]]:
    """邀请同事一起, for who `asks` for it: handed it in, or needs it too; none where colleagues cannot join them."""
    if asks and case.published_at and case.stage is not Stage.CLOSED:
        return [[Button("button-bring", BRING(case.id))]]
    return []
