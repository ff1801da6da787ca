"""A township with five representatives, and the steps of a proposal as one word each."""

from dataclasses import dataclass

from domain.people import Role
from tests.phones import Phone, Town, number_in

TITLE = "工业园加一个母婴室"
TROUBLE = "三车间夜班下班没有公交车"
NAMES = ("李代表", "何代表", "沈代表", "钱代表", "冯代表")


@dataclass
class Assembly:
    """A township with five representatives; the first leads."""

    place: Town
    staff: Phone
    chair: Phone
    people: list[Phone]

    @property
    def lead(self) -> Phone:
        return self.people[0]

    async def propose(self, *signing: int) -> str:
        """The first representative writes one and asks these to sign it. Returns its number."""
        await self.lead.says("/propose")
        await self.lead.says(TITLE)
        await self.lead.says("园区里两千名女工,没有地方喂奶。")
        await self.lead.says("请镇总工会协调,在服务中心辟一间。")
        await self.lead.presses("女职工")
        for place in signing or (1, 2):
            await self.lead.presses(NAMES[place])
        await self.lead.presses("选好了")
        await self.lead.presses("确认提交")
        return number_in(self.lead.newest("已提交")["text"])

    async def filed(self) -> str:
        """Signed, and taken up by staff."""
        number = await self.propose()
        await self.people[1].presses("同意联名")
        await self.people[2].presses("同意联名")
        await self.staff.presses("立案")
        return number

    async def votes_on_a_demand_of(self, author: Phone) -> None:
        """A demand without a name, taken up by the first and put to the vote of all others."""
        await author.hands_in(TROUBLE, category="食宿交通", sign="匿名提交")
        await self.staff.presses("受理")
        await self.staff.presses("更多")
        await self.staff.presses("由代表提成提案")
        await author.presses("好,请代表提")
        await self.lead.presses("我来提")
        await self.staff.presses("立案")

    async def votes(self, words: str, *who: int) -> None:
        for place in who:
            await self.people[place].presses(words)

    async def adopted(self) -> str:
        """Carried by all who may vote, an hour's grace over, and taken over by staff."""
        number = await self.filed()
        await self.votes("赞成", 1, 2, 3, 4)
        await self.place.pass_time(minutes=61)
        await self.staff.presses("接手办理")
        return number

    async def handled(self) -> str:
        number = await self.adopted()
        await self.staff.presses("办结")
        await self.staff.presses("A 已解决")
        await self.staff.says("服务中心二楼已开放。")
        return number

    async def supervised(self) -> str:
        number = await self.handled()
        for person in self.supervisors:
            await person.presses("已落实")
        return number

    @property
    def supervisors(self) -> list[Phone]:
        """Who was drawn last, beside whoever leads it."""
        rows = [row for row in self.place.tables()["opinion"] if row["party"] == "supervisor"]
        asked = {row["person"] for row in rows if row["turn"] == max(row["turn"] for row in rows)}
        names = {row["person"]: row["name"] for row in self.place.tables()["identity"]}
        return [phone for phone in self.people[1:] if phone.name in {names[person] for person in asked}]


async def assembled(place: Town) -> Assembly:
    reps = [await place.official(501 + n, name, Role.REPRESENTATIVE) for n, name in enumerate(NAMES)]
    staff = await place.official(201, "陈敏", Role.STAFF)
    chair = await place.official(301, "周主席", Role.CHAIR)
    return Assembly(place, staff, chair, reps)
