"""周报: the numbers of a week, each to the cases behind it, as far as they may be read."""

from functools import partial

from telegram import Update

from bot.handlers.board import BACK, item_button
from bot.wire.buttons import on, turning
from bot.wire.session import Context
from domain.sentences import Button, Key, Sentence
from domain.taps.weekly import WEEK_LIST
from domain.weekly import NUMBERS
from services import weekly
from services.work import Work
from storage.questions import Question
from storage.weekly import Weekly


def number_buttons(news: Weekly) -> list[Button]:
    """One for each number that is not 0."""
    counts = {name: getattr(news.week, name) for name in NUMBERS}
    return [
        Button(f"button-week-{name}", WEEK_LIST(news.id, name, 0), {"count": count})
        for name, count in counts.items()
        if count
    ]


async def _list(update: Update, context: Context) -> None:
    await context.session.ask(WEEK_LIST(*WEEK_LIST.fields(context)))


async def _listed(work: Work, question: Question) -> Sentence:
    news_id, name, page = WEEK_LIST.of(question.data)
    found, hidden = await weekly.listed(work, await work.people.actor(question.person), news_id, name, page)
    rows = [[item_button(case)] for case in found.found]
    args = {"what": Key(f"week-{name}"), "shown": "yes" if rows else "no", "hidden": hidden}
    return Sentence("week-list", args, [*rows, *turning(partial(WEEK_LIST, news_id, name), found), [BACK]])


BUTTONS = [on(WEEK_LIST, _list)]
SCREENS = {"week-list": _listed}
