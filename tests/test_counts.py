"""What is cheap stays cheap: a change that doubles the work of a tap, or reads a growing table from end to end, fails.

The figures were counted by these very tests. Whoever makes the bot do less, or more for a reason, writes down new ones.
"""

from statistics import median
from typing import Any

import pytest

from scheduler.deliverer import Deliverer
from tests.conftest import Cast
from tests.counting import Rounds, measured, scans
from tests.engines import BOTH, SQLITE_ONLY

pytestmark = BOTH

TROUBLE = "暑期没有人照看孩子,希望开设托管班"
WARM_UP, TIMES = 2, 10
TAPS = {"确认提交": (26, 37), "受理": (17, 30)}
"""Statements until the update's commit, in the worker's transaction; and from there until all it set off is sent and
marked, the deliverer's last look included. The same on both engines; BEGIN and COMMIT are not among them.
"""
UPDATES = {"看经过": (2_400, 36_000), "回复": (2_270, 41_300)}
"""Calls of functions while one update is handled, and the most bytes that it holds at once: the medians of ten."""
FEW = {
    "carer",
    "loop_stage",
    "loop_action",
    "loop_party",
    "migration",
    "loop_kind",
    "matter_kind",
    "counter",
    "unions",
    "post",
    "ruling",
    "card_round",
    "question",
}
"""Tables that stay small however much the bot is used. Every other one grows."""
SCANS = {
    "at a start as another bot": (
        "bulletin_messages_let_go cards_let_go conversations_all messages_let_go reader_messages_let_go "
        "references_let_go",
        "",
    ),
    "somebody is forgotten, goes to another telephone, or asks what is kept about them": (
        "forget_entry_questions forget_failures forget_invitations forget_listed forget_moves forget_progress "
        "forget_signups forget_uploads forget_visited identity_forget_before",
        "cases_naming forget_comment_notices forget_copies forget_follows identity_drop identity_kept "
        "seconds_pressed signups_of_all_times",
    ),
    "each night, or each week": (
        "retain_drafts",
        "marks_over matter_forget retain_care retain_signups retain_uploads retain_visit_files retain_visits "
        "talks_over",
    ),
    "at each tick: most in tables that it keeps small": (
        "movings_forget receipts_forget uploads_forget",
        "care_forget_old conversations_forget receipt_tries_forget",
    ),
    "an official looks at the roster, publishes, cancels, rules or unlinks; how small a union is": (
        "bulletins_under_way",
        "bulletin_groups bulletin_reaches care_forget_of_bulletin cases_with_dates_after group_conversations_drop "
        "members_count roster_count roster_missing roster_of",
    ),
    "a union is renamed, moved or taken over by another": (
        "identity_follow_homes union_follow_bulletins union_follow_cases union_follow_matters",
        "cases_unreached identity_carry_along identity_carry_holders identity_carry_up identity_lying rearrangings_of "
        "union_follow_silences",
    ),
    "a post is given or ends, an official is away, gone or back: what is open in their union": (
        "",
        "turns_look_soon turns_of_office warnings_over",
    ),
    "what was decided is taken back": ("calls_drop", "event_newest_by"),
    "a chair looks at the overview; beside whoever writes": ("", "identity_barred_from"),
    "the clock has leapt; an operator asks whether all is well": (
        "warnings_ahead_forget",
        "cases_in_words events_kept letters_ahead reminders_ahead_forget turns_look_now",
    ),
    "an export; a start; the demo, of a last row alone": (
        "",
        "cases_count case_touched proposals_open",
    ),
}
"""Which queries read a growing table from end to end, and when: on both engines, and on SQLite alone."""


@pytest.fixture(autouse=True)
def rounds(monkeypatch: pytest.MonkeyPatch) -> Rounds:
    rounds = Rounds()
    monkeypatch.setattr(Deliverer, "run", lambda deliverer: rounds.run(deliverer))
    return rounds


def astray(known: dict[str, Any], counted: dict[str, Any], most: float) -> dict[str, Any]:
    """What is more by far, or so little that the counter itself must have stopped."""
    return {
        what: (figures, counted[what])
        for what, figures in known.items()
        if any(not old / 2 <= new <= old * most for old, new in zip(figures, counted[what], strict=True))
    }


async def test_a_tap_asks_the_database_no_more_than_it_did(rounds: Rounds, cast: Cast) -> None:
    """A quarter more statements, before its commit or after it, and somebody has to look."""
    await cast.worker.drafts(TROUBLE)
    await cast.worker.presses("实名提交")
    counted = {}
    for phone, button in ((cast.worker, "确认提交"), (cast.staff, "受理")):
        async with rounds.counted(cast.place) as counted[button]:
            await phone.presses(button)
    assert astray(TAPS, counted, 1.25) == {}


@SQLITE_ONLY
async def test_an_update_calls_and_holds_no_more_than_it_did(cast: Cast) -> None:
    """Half as many calls again, or bytes at once, and somebody has to look; and no handler waits for anything."""
    await cast.worker.hands_in(TROUBLE)
    stories = {"看经过": lambda: cast.staff.presses("看经过"), "回复": lambda: cast.staff.replies(TROUBLE, "在联系")}
    counted = {}
    for name, story in stories.items():
        with measured() as works:
            for _ in range(WARM_UP + TIMES):
                await story()
        calls, held, waited = zip(*works[WARM_UP:], strict=True)
        assert waited == (False,) * TIMES
        counted[name] = median(calls), median(held)
    assert astray(UPDATES, counted, 1.5) == {}


async def test_a_growing_table_is_read_through_only_where_that_is_known(engine: str, url: str) -> None:
    """Whoever adds such a query says when it is asked; whoever gives one an index takes it off the list."""
    known = " ".join(both if engine == "postgres" else f"{both} {alone}" for both, alone in SCANS.values())
    found = {name for name, places in (await scans(url)).items() if places - FEW}
    assert found == set(known.split())
