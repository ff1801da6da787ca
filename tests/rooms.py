"""A group of colleagues on a sandbox, as a test talks in it: `await room.hears(staff, "谁来办?")`."""

import re
from dataclasses import dataclass
from typing import Any

from domain.people import Role, Union
from tests.phones import Json, Phone, Town, buttons_of, said

PLAIN, FORUM = -5001, -1005002
GROUPS = {PLAIN: {}, FORUM: {"forum": True, "bot": "administrator"}}


@dataclass
class Room(Phone):
    """What stands in a group. Whoever writes or presses there says so."""

    async def hears(self, who: Phone, text: str, **more: Any) -> Json:
        return await self.says(text, **{"from": who.id} | more)

    async def pressed(self, who: Phone, words: str, under: Json | None = None) -> Json:
        """Presses the newest button that says `words`, or the one under that message."""
        found = [under] if under else [each for each in reversed(self.messages) if buttons_of(each)]
        message, button = next((each, b) for each in found for b in buttons_of(each) if words in b["text"])
        return await self.pressing(who, message["message_id"], {"button": button["text"]})

    async def forged(self, who: Phone, data: str, message_id: int = 1) -> Json:
        return await self.pressing(who, message_id, {"data": data, "forged": True})

    async def pressing(self, who: Phone, message_id: int, body: Json) -> Json:
        body |= {"from": who.id}
        answer = await self.town.control(f"chats/{self.id}/messages/{message_id}/press", json=body)
        self.query = answer.get("callback_query_id")
        await self.town.settle()
        return answer

    async def bot_is(self, status: str, *rights: str) -> None:
        await self.town.control(f"groups/{self.id}/bot", json={"status": status, "rights": rights})
        await self.town.settle()

    @property
    async def status(self) -> str:
        return str((await self.town.look("state"))["chats"][str(self.id)]["bot_status"])

    @property
    def cards(self) -> list[Json]:
        """Our messages that say where a case stands."""
        return [
            each for each in self.messages if each["from"]["is_bot"] and re.match("[📋🔒🆘✅] [0-9]{4}", said(each))
        ]


async def room(place: Town, *members: Phone, id: int = PLAIN, title: str = "镇总工会办公室", **more: Any) -> Room:
    """A group to which the bot has just been added."""
    body = {"id": id, "title": title, "members": [each.id for each in members]} | GROUPS[id] | more
    await place.control("groups", json=body)
    found = place.phones[id] = Room(place, id, title)
    await place.settle()
    return found


async def linked(
    place: Town, *members: Phone, admin: Phone | None = None, union: Union | None = None, **more: Any
) -> Room:
    """One that belongs to the township, or to another union."""
    admin = admin or await place.official(401, "吴管理", Role.ADMIN, union or place.town)
    found = await room(place, *members, **more)
    await found.hears(members[0], f"/link {await code(admin)}")
    return found


async def code(admin: Phone) -> str:
    """What an admin is given in private."""
    await admin.says("/group")
    await admin.presses("拿连接代码")
    button = next(each for each in buttons_of(admin.messages[-1]) if "copy_text" in each)
    return str(button["copy_text"]["text"]).split()[1]
