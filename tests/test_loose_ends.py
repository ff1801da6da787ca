"""What is left over when several things meet: two offices in one person, a post that ends, a case within a case."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from domain.cases.command import Command
from domain.cases.model import Case
from domain.cases.opinions import Answer
from domain.cases.parties import parties
from domain.cases.refusals import CannotMerge
from domain.cases.words import Action, Party, Stage
from domain.people import Role, own_voice
from domain.posts import Order
from services import posts
from services.cases import perform, telephone
from services.cases.announce import members_of
from storage.cases import Attachment
from storage.people import People
from tests.chronicle import ZONE, Township, ground, township

MONDAY = datetime(2026, 3, 2, 10, tzinfo=ZONE).astimezone(UTC)
NIGHT = timedelta(hours=13)
SIGNERS = ("second representative", "third representative")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Township]:
    """Monday at ten."""
    async with ground(f"sqlite:///{tmp_path}/dajiayi.db") as place, township(*place, MONDAY) as town:
        yield town


async def newest(town: Township) -> Case:
    return await town.case([*town.first][-1])


async def dismissed(town: Township, who: str, role: Role) -> None:
    await posts.dismiss(town.work, Order(town.people[who], role, town.unions["town"].id))
    await town.announce()


async def proposed(town: Township) -> Case:
    """Signed by two, and deliberated."""
    lead = await People(town.tx).actor(town.people["representative"])
    await town.proposes(lead, [town.people[who] for who in SIGNERS])
    for who in SIGNERS:
        await town.does(who, Action.COSIGN)
    return await newest(town)


# --- errands ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", [Action.PROMISE, Action.PROPOSE])
async def test_nobody_answers_who_needs_no_more_time(town: Township, action: Action) -> None:
    """Who has asked for more time, and then names a day or gives a result: nothing of it waits for the chair."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    await town.does("staff", Action.EXTEND, days=3)
    await town.does("staff", action, day=date(2026, 3, 20))
    assert (await newest(town)).errands == ()


async def test_only_who_is_asked_to_help_hears_that_they_are(town: Township) -> None:
    """Somebody who helps already is not asked again."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    await town.does("staff", Action.ASSIST, to=town.people["colleague"])
    await town.does("staff", Action.ASSIST, to=town.people["staff of the city"])
    assert [heard.kind for heard in town.arrived("colleague")].count("push") == 1


async def test_a_helper_whose_other_post_does_not_reach_the_case(town: Township) -> None:
    """Staff of the works only, from now on: the part goes back."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    await town.does("staff", Action.ASSIST, to=town.people["colleague"])
    works = town.unions["works"].id
    await posts.appoint(town.work, Order(town.people["colleague"], Role.STAFF, works))
    await dismissed(town, "colleague", Role.STAFF)
    assert (await newest(town)).errands == ()


# --- cards and messages ----------------------------------------------------------------------------------------------


async def test_two_offices_are_shown_one_card(town: Township) -> None:
    """In an emergency staff and chairs are shown it: somebody is both."""
    await town.hands_in("worker", urgent=True)
    assert [heard.kind for heard in town.arrived("staff and chair")] == ["card"]


async def test_a_card_that_is_on_its_way_is_not_sent_again(town: Township) -> None:
    """While Telegram was away somebody signed, and it was taken up: one card, then what was said."""
    town.telegram = False
    await proposed(town)
    await town.does("staff", Action.ACCEPT)
    [count] = await town.ask(
        "SELECT COUNT(*) FROM outbox WHERE person = :person AND kind = 'card' AND event_id = "
        "(SELECT id FROM event WHERE action = 'accept')",
        {"person": town.people[SIGNERS[0]]},
    )
    assert count[0] == 1


async def test_who_is_back_at_night_sees_their_cards_at_once(town: Township) -> None:
    """They have just let the bot in: they are awake."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    town.blocking.add(101)
    await town.does("staff", Action.REPLY)
    assert [errand.limit for errand in (await newest(town)).errands] == ["telling"]
    await town.pass_time(NIGHT)
    town.blocking.clear()
    await People(town.tx).reachable(101)
    await telephone.back_again(town.work, own_voice(town.people["worker"]))
    await town.announce()
    assert (await newest(town)).errands == ()
    assert (town.heard[-1].kind, town.heard[-1].at) == ("card", town.now)


# --- posts that end --------------------------------------------------------------------------------------------------


async def test_what_waits_for_the_morning_is_not_read_by_who_has_left(town: Township) -> None:
    """The worker adds something at night; before it is told, the post ends."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    await town.does("staff", Action.RESOLVE)
    await town.pass_time(NIGHT)
    await town.does("worker", Action.ADD, Attachment("photo", "one", "album"))
    before = len(town.arrived("staff"))
    await dismissed(town, "staff", Role.STAFF)
    await town.pass_time(NIGHT)
    assert len(town.arrived("staff")) == before


async def test_colleagues_hear_instead_of_who_has_left(town: Township) -> None:
    """What its worker adds while it is rated reaches somebody who can read it."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    await town.does("staff", Action.RESOLVE)
    await dismissed(town, "staff", Role.STAFF)
    await town.does("worker", Action.ADD)
    assert [heard.kind for heard in town.arrived("colleague")][-1] == "push"


async def test_who_signed_and_represents_nobody_any_more_is_told_no_more(town: Township) -> None:
    """Their signature counts, and they will rate it; how it is deliberated is not theirs to know."""
    await proposed(town)
    await dismissed(town, SIGNERS[0], Role.REPRESENTATIVE)
    case = await newest(town)
    assert own_voice(town.people[SIGNERS[0]]) not in await members_of(town.work, Party.COSIGNER, case)
    assert own_voice(town.people[SIGNERS[0]]) in case.raters


async def test_a_lead_who_left_before_it_was_opened_again(town: Township) -> None:
    """It was declined; by the time the chair is asked, somebody else leads it."""
    await proposed(town)
    await town.does("staff", Action.DECLINE)
    await dismissed(town, "representative", Role.REPRESENTATIVE)
    await town.does("representative", Action.REVIEW)
    assert (await newest(town)).lead == town.people[SIGNERS[0]]


async def test_a_representative_leaves_who_was_asked_to_help_with_what_is_reviewed(town: Township) -> None:
    """The worker asked representatives and then the chair: the post ends all the same."""
    await town.hands_in("worker")
    await town.does("staff", Action.DECLINE)
    await town.does("worker", Action.HELP)
    await town.does("worker", Action.REVIEW)
    await dismissed(town, "representative", Role.REPRESENTATIVE)
    assert (await newest(town)).stage is Stage.SUBMISSION


# --- a case within a case --------------------------------------------------------------------------------------------


async def merged(town: Township, who: str, *, to: str = "town", anonymous: bool = False) -> Case:
    """Somebody's demand goes into the newest case, which is given back."""
    into = [*town.first][-1]
    await town.hands_in(who, to, anonymous=anonymous)
    await town.does("colleague", Action.MERGE, into=into)
    return await town.case(into)


async def test_nobody_is_staff_of_a_case_with_their_own_in_it(town: Township) -> None:
    """The works' only member of staff is told as whose case it is; as staff those above are."""
    await town.hands_in("worker", "works")
    case = await merged(town, "staff of the works", to="works")
    assert own_voice(town.people["staff of the works"]) in await members_of(town.work, Party.COMPANION, case)
    assert own_voice(town.people["colleague"]) in await members_of(town.work, Party.STAFF, case)
    assert own_voice(town.people["staff of the works"]) not in await members_of(town.work, Party.STAFF, case)


async def test_nothing_goes_into_a_case_that_its_submitter_handles(town: Township) -> None:
    """They could not go on with it. Of an anonymous one nobody learns whose it is, so it goes in."""
    await town.hands_in("worker")
    await town.does("staff", Action.ACCEPT)
    with pytest.raises(CannotMerge):
        await merged(town, "staff")


async def test_whoever_has_an_anonymous_case_in_a_proposal_votes_by_name(town: Township) -> None:
    """Or everybody would see by whose name the vote of somebody anonymous is counted."""
    await proposed(town)
    await town.does("staff", Action.ACCEPT)
    case = await merged(town, "fourth representative", anonymous=True)
    voter = await People(town.tx).actor(town.people["fourth representative"])
    assert {Party.COMPANION, Party.REPRESENTATIVE} <= parties(case, voter)
    vote = Command(Action.VOTE, answer=Answer.YES)
    done = await perform.perform(town.work, case.id, vote, voter)
    [row] = await town.ask("SELECT actor FROM event WHERE id = :id", {"id": done.event_id})
    assert row[0] == voter.person
