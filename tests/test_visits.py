"""/visit: what representatives write down, what becomes of it, and that they keep contact."""

from tests.contact import ANSWER, RAISED, WORDS, Contact, contact, visits
from tests.engines import BOTH
from tests.phones import PHOTO, Phone
from tests.tables import rows

__all__ = ["contact"]


@BOTH
async def test_a_visit_is_written_down_and_found_again(contact: Contact) -> None:
    """When, how, where, whom, what was raised and a picture; only who wrote it reads it."""
    rep = contact.rep
    await rep.says("/visit")
    await rep.says("2020-01-01")
    assert "没看懂" in rep.last
    await rep.presses("昨天")
    await rep.presses("接待")
    await rep.says("二号车间")
    await rep.presses("跳过")
    await rep.says(RAISED)
    await rep.sends_files([PHOTO])
    await rep.presses("保存")
    assert "接待 · 二号车间" in rep.last
    assert RAISED in rep.last
    await rep.presses("看记录")
    await rep.presses("接待 · 二号车间")
    assert RAISED in rep.last
    assert "附件 1 个" in rep.last
    assert [row["person"] for row in rows(contact.place, "visit")] == [await contact.place.person(rep)]
    for data in ("visit-open:1", "visit-demand:1", "visit-yes:1", "visit-no:1"):
        await contact.other.forges(data)
        assert "没有找到这条记录" in await contact.other.toast()
    assert RAISED not in contact.other.everything


@BOTH
async def test_a_worker_who_is_known_hands_it_in_themselves(contact: Contact) -> None:
    """They are asked; silence is no, and with a yes the demand is theirs, in their words."""
    await contact.holds(contact.worker, "", "晓雪")
    await visits(contact.rep)
    await contact.rep.presses("代为反映")
    assert "已经请 晓雪 自己确认" in contact.rep.last
    assert RAISED in contact.worker.last
    assert rows(contact.place, "cases") == []
    await contact.worker.presses("好,我来写")
    await contact.worker.presses("实名提交")
    await contact.worker.presses("确认提交")
    [case] = rows(contact.place, "cases")
    assert (case["text"], case["submitter"]) == (RAISED, await contact.place.person(contact.worker))


@BOTH
async def test_of_a_worker_who_is_not_known_the_representative_hands_it_in(contact: Contact) -> None:
    """Under the representative's own name, with a note where it comes from."""
    await visits(contact.rep, whom="老张")
    await contact.rep.presses("代为反映")
    await contact.rep.presses("实名提交")
    await contact.rep.presses("确认提交")
    [case] = rows(contact.place, "cases")
    assert case["submitter"] == await contact.place.person(contact.rep)
    assert str(case["text"]).endswith(f"走访时,职工反映)\n{RAISED}")


async def test_two_of_one_name_are_not_guessed_between(contact: Contact) -> None:
    """Nobody is asked about what somebody else may have said."""
    await contact.holds(contact.worker, "", "晓雪")
    async with contact.place.database.transaction() as tx:
        await tx.roster_add(
            union_id=contact.place.works.id,
            name="晓雪",
            staff_number="2",
            roles="worker",
            contact_group="",
            now="2026-01-01T00:00:00Z",
            left_at=None,
        )
        await tx.roster_join(id=2, person=await contact.number(contact.chair, tx), now="2026-01-01T00:00:00Z")
    await visits(contact.rep)
    heard = len(contact.worker.heard) + len(contact.chair.heard)
    await contact.rep.presses("代为反映")
    assert "【食宿交通】" in contact.rep.last
    assert len(contact.worker.heard) + len(contact.chair.heard) == heard


async def test_only_representatives_write_visits_down(contact: Contact) -> None:
    """A worker is told what is theirs to do."""
    await contact.worker.says("/visit")
    assert "走访记录由会员代表来写" in contact.worker.last
    await contact.worker.forges("visit")
    assert "走访记录由会员代表来写" in await contact.worker.toast()


def reminded(phone: Phone) -> int:
    return len([text for text in phone.heard if "没有联系职工的记录" in text])


@BOTH
async def test_who_keeps_no_contact_is_reminded_once_a_month(contact: Contact) -> None:
    """A visit or an answer is contact; without either one is reminded, and in the same month not again."""
    everybody = (contact.rep, contact.other, contact.far)
    await contact.place.pass_time(minutes=1)
    await contact.place.pass_time(days=25)
    await contact.writes()
    await contact.rep.replies(WORDS, ANSWER)
    await visits(contact.other)
    assert [reminded(phone) for phone in everybody] == [0, 0, 0]
    await contact.place.pass_time(days=7)
    await contact.place.pass_working_days(1)
    await contact.place.pass_working_days(1)
    assert [reminded(phone) for phone in everybody] == [0, 0, 1]
    await contact.place.pass_time(days=35)
    await contact.place.pass_working_days(1)
    assert [reminded(phone) for phone in everybody] == [1, 1, 2]


async def test_a_place_is_a_line(contact: Contact) -> None:
    """Too long a one is refused, and can be said again."""
    await contact.rep.says("/visit")
    await contact.rep.presses("今天")
    await contact.rep.presses("电话")
    await contact.rep.says("长" * 101)
    assert "太长了" in contact.rep.last
    await contact.rep.says("食堂")
    assert "见了谁" in contact.rep.last
