"""What staff write down for somebody who has no Telegram."""

from tests.codes import code_in
from tests.conftest import Cast
from tests.phones import Phone

WORDS = "食堂夜班没有热饭,老张说的"
NAME, TELEPHONE = "张建国", "0573-85012345"


async def enters(
    staff: Phone,
    words: str = WORDS,
    *,
    how: str = "电话",
    name: str | None = NAME,
    telephone: str | None = TELEPHONE,
    union: str = "林埭镇总工会",
) -> str:
    """One short conversation. Returns the receipt code that is read out."""
    await staff.says("/enter")
    await staff.presses(union)
    await staff.presses(how)
    await staff.presses("食宿交通")
    await staff.says(words)
    await staff.presses("写好了")
    if name is None:
        await staff.presses("不留姓名")
    else:
        await staff.says(name)
        await (staff.says(telephone) if telephone else staff.presses("跳过"))
    await staff.presses("确认提交")
    return code_in(slip_of(staff))


def slip_of(staff: Phone) -> str:
    return next(text for text in reversed(staff.heard) if "念给本人" in text)


async def asked(cast: Cast, answer: str = "是,请本人认领") -> None:
    """The township enters it for the worker's enterprise."""
    staff = cast.staff
    await staff.says("/enter")
    await staff.says("晨星")
    await staff.presses("晨星精密电子工会")
    await staff.presses("电话")
    await staff.presses("食宿交通")
    await staff.says(WORDS)
    await staff.presses("写好了")
    await staff.says(NAME)
    assert "名册里有一位" in staff.last
    await staff.presses(answer)
    await staff.says(TELEPHONE)
    await staff.presses("确认提交")
