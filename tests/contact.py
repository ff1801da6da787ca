"""A worker and those who represent them: they write, and are visited."""

from dataclasses import dataclass

import pytest

from domain.people import Role, Union
from storage.times import to_text
from tests.phones import Phone, Town, buttons_of
from tests.traces import CHAT, NAME

WORDS = "夜班没有热饭"
ANSWER = "我明天去食堂看看"
RAISED = "更衣室没有热水"


@dataclass
class Contact:
    """A worker, two representatives of the enterprise, one of the township, the township's chair."""

    place: Town
    worker: Phone
    rep: Phone
    other: Phone
    far: Phone
    chair: Phone

    async def writes(self, words: str = WORDS, *, how: str = "留名", to: str = "李代表") -> None:
        await self.worker.says("找代表")
        await self.worker.presses(f"写给 {to}")
        await next_press(self.worker, how)
        await self.worker.says(words)

    async def leaves(self, who: Phone, union: Union) -> None:
        """The post ends."""
        person, now = await self.place.person(who), to_text(self.place.clock.now())
        async with self.place.database.transaction() as tx:
            await tx.post_end(person=person, union_id=union.id, role=Role.REPRESENTATIVE, now=now)

    async def holds(self, who: Phone, group: str, person: str) -> None:
        """Somebody is on the roster of the enterprise, in a contact group."""
        async with self.place.database.transaction() as tx:
            entry = await tx.roster_add(
                union_id=self.place.works.id,
                name=person,
                staff_number="",
                roles="worker",
                contact_group=group,
                now=to_text(self.place.clock.now()),
                left_at=None,
            )
            await tx.roster_join(id=entry, person=await self.number(who, tx), now=to_text(self.place.clock.now()))

    async def number(self, who: Phone, tx: object) -> int:
        row = await tx.identity_by_chat(chat_id=who.id)  # type: ignore[attr-defined]
        return int(row["person"])


async def next_press(phone: Phone, words: str) -> None:
    """Presses the button that says exactly this."""
    message, button = next(
        (message, button)
        for message in reversed(phone.messages)
        for button in buttons_of(message)
        if button["text"] == words
    )
    await phone.press(message, button)


@pytest.fixture
async def contact(place: Town) -> Contact:
    return Contact(
        place,
        await place.member(CHAT, NAME),
        await place.official(987650501, "李代表", Role.REPRESENTATIVE, place.works),
        await place.official(987650502, "何代表", Role.REPRESENTATIVE, place.works),
        await place.official(987650503, "沈代表", Role.REPRESENTATIVE, place.town),
        await place.official(301, "周主席", Role.CHAIR, place.town),
    )


async def visits(rep: Phone, whom: str = "晓雪", raised: str = RAISED) -> None:
    await rep.says("/visit")
    await rep.presses("今天")
    await rep.presses("走访")
    await rep.says("二号车间")
    await (rep.says(whom) if whom else rep.presses("跳过"))
    await rep.says(raised)
    await rep.presses("保存")
