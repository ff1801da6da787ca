"""The whole course of a proposal, written from its history: when, who, how many votes, what came of it, the ratings."""

from bot.views.card import PUSH_CHARACTERS, counted, who
from bot.wire.desk import Desk
from domain.cases.decisions import what_stands
from domain.cases.loop import verb_of
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.words import Party
from domain.people import own_voice
from domain.sentences import Day, Key
from domain.text_length import excerpt
from storage.cases import Happening


async def summary(desk: Desk, case: Case) -> str:
    """Plain text, a line a step."""
    history = [event for event in what_stands(await desk.cases.history(case.id)) if verb_of(event.action).course]
    lines = [await _line(desk, case, event) for event in history]
    return excerpt("\n".join(lines), PUSH_CHARACTERS)


async def _line(desk: Desk, case: Case, event: Happening) -> str:
    signed = [each.person for each in case.opinions if each.party is Party.COSIGNER and each.answer is Answer.YES]
    names = [name for person in signed if isinstance(name := await who(desk, person), str)]
    return desk.texts.plain(
        desk.account.language,
        f"course-{verb_of(event.action).course}",
        day=Day(desk.rules.calendar.local_day(event.at)),
        who=await who(desk, event.actor),
        lead=await who(desk, own_voice(case.lead)),
        names=names,
        stage=str(event.target),
        **counted(case),
        text=excerpt(event.text, 200) or "–",
        rating=Key(f"rating-{case.rating}") if case.rating else Key("rating-none"),
    )
