"""kill -9 while somebody is being asked: the question is asked, what they answered is kept, and they go on."""

import asyncio
from collections.abc import Awaitable

from domain.people import Role
from tests.engines import BOTH
from tests.phones import Phone, Town
from tests.processes import Process, posts, taps
from tests.tables import rows_of

TROUBLE = "暑期没有人照看孩子,希望开设托管班"


async def asked(place: Town) -> list[dict[str, object]]:
    """What everybody is being asked, as it is committed."""
    return await rows_of(place, "SELECT person, flow, step, data, asleep_at FROM conversation ORDER BY person, flow")


async def struck(process: Process, phone: Phone, sends: Awaitable[None]) -> None:
    """Between the update's commit and the answer: the bot is killed as soon as the one can be seen, and begins anew."""
    place = phone.town
    before = await asked(place)
    await sends
    while await asked(place) == before:  # noqa: ASYNC110 - another process works
        await asyncio.sleep(0.002)
    await process.crash()
    await process.start()
    await place.settle()


@BOTH
async def test_a_demand_goes_on_where_it_was(bare: Town, process: Process) -> None:
    """At each question, tapped and typed, to the end; it is handed in once."""
    worker = await bare.member(101, "王小明")
    await struck(process, worker, posts(worker, "/submit"))
    assert "哪方面" in worker.last
    await struck(process, worker, posts(worker, "子女托管"))
    await struck(process, worker, posts(worker, TROUBLE))
    assert "实名提交" in worker.buttons
    await struck(process, worker, taps(worker, "实名提交"))
    assert TROUBLE in worker.last and "确认提交" in worker.buttons
    await struck(process, worker, taps(worker, "确认提交"))
    assert [row["text"] for row in bare.tables()["cases"]] == [TROUBLE]
    assert "0001" in worker.everything


async def test_a_visit_goes_on_where_it_was(bare: Town, process: Process) -> None:
    """A typed press, words; what was laid aside is there as well."""
    representative = await bare.official(501, "李代表", Role.REPRESENTATIVE)
    await struck(process, representative, posts(representative, "/visit"))
    assert "哪一天" in representative.last
    await struck(process, representative, posts(representative, "昨天"))
    assert "哪一种" in representative.last
    await struck(process, representative, posts(representative, "接待吧"))
    assert "在哪里" in representative.last
    await struck(process, representative, posts(representative, "上一步"))
    assert "哪一种" in representative.last
    await struck(process, representative, posts(representative, "/help"))
    assert "没写完的" in representative.everything
    await struck(process, representative, taps(representative, "接着写"))
    assert "哪一种" in representative.last
    await representative.says("接待")
    await representative.says("二号车间")
    assert "见了谁" in representative.last


async def test_a_reason_goes_where_it_was_asked_for(bare: Town, process: Process) -> None:
    """A question about a case: killed after it was asked, and as it is answered."""
    worker, staff = await bare.member(101, "王小明"), await bare.official(201, "陈敏", Role.STAFF)
    await worker.hands_in(TROUBLE)
    await struck(process, staff, taps(staff, "不予受理"))
    assert "理由" in staff.last
    await struck(process, staff, posts(staff, "不归工会管"))
    [case] = bare.tables()["cases"]
    assert case["outcome"] == "declined" and "不归工会管" in worker.everything
