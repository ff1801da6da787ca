"""周报: what was asked, answered and settled in a week, one message a member. It goes round as a bulletin does."""

from domain.cases.clocks import after_quiet
from domain.cases.model import Case
from domain.figures import RECEIVED
from domain.pages import Page, of_whole
from domain.people import Actor, UnionId, own_voice
from domain.refusal import NotFound
from domain.weekly import Week, goes_out_at, monday_of, span, unions_told_of
from services import board, figures
from services.board import Search
from services.cases.lists import PAGE
from services.figures import Scope
from services.quiet_hours import hours_of
from services.work import Work
from storage.outbox import Letter, Priority
from storage.people import Hearer
from storage.weekly import Weekly

KIND = "weekly"
"""Of outbox rows that bring somebody the week's news."""
TITLES = 3
KINDS = {"asked": RECEIVED, "answered": ("answered",), "settled": ("closed",), "published": ("published",)}
"""Of which figures each number of a week is made."""


async def begin(work: Work) -> None:
    """Once a week, from its first working morning on, for each union where anything happened in the week before."""
    monday = monday_of(work.now, work.rules.calendar)
    if work.now < goes_out_at(monday, work.rules.policy.day.morning, work.rules.calendar):
        return
    if not await work.occasions.add(name="news", day=monday):
        return
    unions = await work.unions.everything()
    counts = await _counted(work, Scope(frozenset(each.id for each in unions), *span(monday, work.rules.calendar)))
    for union in unions:
        week = sum((counts.get(each, Week()) for each in unions_told_of(union.path)), Week())
        if week != Week():
            await work.weeklies.circulate(union.id, monday, week)


async def _counted(work: Work, scope: Scope) -> dict[UnionId, Week]:
    """What happened in each union where anything did."""
    weeks: dict[UnionId, Week] = {}
    for kind, names in KINDS.items():
        for name in names:
            for union, count in (await figures.of_each_union(work, name, scope)).items():
                weeks[union] = weeks.get(union, Week()) + Week(**{kind: count})
    return weeks


async def tell(work: Work, news: Weekly, hearer: Hearer) -> None:
    """One message for one person, not in their quiet hours; none for whom it does not reach."""
    if hearer.unreachable_at is None:
        at = after_quiet(work.now, hours_of(hearer, work.rules), work.rules.calendar)
        args, slot = {"weekly": news.id}, f"weekly:{news.monday}"
        await work.outbox.put(Letter(own_voice(hearer.person), KIND, args, Priority.BULLETIN, slot), work.now, at)


async def listed(work: Work, actor: Actor, news_id: int, name: str, page: int) -> tuple[Page[Case], int]:
    """The cases behind a number of a week that is told them, and how many of it they may not read.

    Raises NotFound for whoever is told of no such week.
    """
    news, reader = await work.weeklies.find(news_id), await board.reader(work, actor)
    if news is None or news.union not in reader.home:
        raise NotFound
    scope = Scope(frozenset(unions_told_of(news.path)), *span(news.monday, work.rules.calendar))
    found = [each for figure in KINDS[name] for each in await figures.counted(work, figure, scope)]
    cases = [await work.cases.load(each.id) for each in found]
    seen = [case for case in cases if case and await board.reads(work, case, actor)]
    return of_whole(seen, page, PAGE), max(0, getattr(news.week, name) - len(seen))


async def titles(work: Work, news: Weekly, actor: Actor) -> list[Case]:
    """The newest that came on the board that week, of those that this person may read now."""
    since, until = span(news.monday, work.rules.calendar)
    page = await board.page(work, actor, Search())
    return [case for case in page.found if case.published_at and since <= case.published_at < until][:TITLES]
