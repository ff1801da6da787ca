"""Who belongs to a union, as a table that an admin hands in."""

import io
import re

from openpyxl import Workbook

from tests.phones import Phone

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = ("工会", "上级工会", "姓名", "工号", "职务", "联系小组", "离任")
WORKS = "晨星精密电子工会"
TOWN = "林埭镇总工会"
Row = tuple[object, ...]
CODE = re.compile(r"(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}")


def xlsx(*rows: Row, head: Row = HEAD) -> tuple[str, str, bytes]:
    book = Workbook()
    for row in (head, *rows):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return "名单.xlsx", XLSX, file.getvalue()


def worker(name: str, number: str = "", **more: str) -> Row:
    return (WORKS, "", name, number, more.get("roles", ""), more.get("group", ""), more.get("left", ""))


async def hand_in(admin: Phone, file: tuple[str, str, bytes]) -> None:
    """Sends a roster and says yes where that is asked."""
    await admin.sends_files([file])
    if "要导入吗" in admin.last:
        await admin.presses("导入")


async def invitation(admin: Phone, name: str) -> str:
    """The bare code of a new invitation for one of those who have not joined."""
    await admin.says("/roster")
    await admin.presses("还没加入的")
    await admin.presses(name)
    return CODE.findall(admin.last)[0]


async def come_in(phone: Phone, code: str) -> None:
    await phone.says(f"/start {code.replace('-', '')}")
    await phone.presses("是")
