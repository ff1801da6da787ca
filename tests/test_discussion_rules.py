"""The rules of a discussion by themselves: who is called what, whose words count, who looks after them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.operating.settings import DEFAULT_POLICY, read_policy
from domain.cases.model import Case, Turn
from domain.cases.opinions import Answer, Opinion
from domain.cases.refusals import NotToModerate
from domain.cases.words import Kind, Party, Stage
from domain.discussion import (
    ACTS,
    Act,
    Comment,
    CommentTooLong,
    Mark,
    State,
    WordsOnly,
    barred,
    check_act,
    checked_words,
    mark_of,
    open_acts,
)
from domain.people import Actor, Person, Post, Role, UnionId, Voice, own_voice
from domain.refusal import MovedOn, NotFound, Refusal
from domain.text_length import length

NOW = datetime(2026, 11, 2, 2, tzinfo=UTC)
CITY, TOWN, WORKS = (UnionId(number) for number in (1, 2, 3))
HIDDEN_VOICE, SPEAKER, HELPER, FRIEND = (Voice(number) for number in (50, 51, 53, 55))
ASSIGNEE, LEAD = Person(52), Person(54)
FIGURES = read_policy(DEFAULT_POLICY).discussion


def case(**more: object) -> Case:
    plain = Case(1, "0001", Kind.DEMAND, TOWN, (CITY, TOWN), "pay", "", HIDDEN_VOICE, True, False, NOW, NOW)
    helping = Turn(3, Party.HELPER, HELPER, "assist", 5, NOW, NOW)
    joined = Opinion(Party.COMPANION, FRIEND, Answer.YES, "0002", NOW)
    known = {"stage": Stage.HANDLING, "assignee": ASSIGNEE, "lead": LEAD, "errands": (helping,), "opinions": (joined,)}
    return replace(plain, **known, **more)  # type: ignore[arg-type]


def comment(state: State = State.STANDING, **more: object) -> Comment:
    return replace(Comment(7, 1, SPEAKER, 1, Mark.WORKER, "", NOW, state=state), **more)  # type: ignore[arg-type]


def holder(*roles: Role, union: UnionId = TOWN, person: int = 9, voices: tuple[int, ...] = ()) -> Actor:
    path = {CITY: (CITY,), TOWN: (CITY, TOWN), WORKS: (CITY, TOWN, WORKS)}[union]
    return Actor(Person(person), frozenset(map(Voice, voices)), tuple(Post(role, union, path) for role in roles))


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", State)
def test_an_act_needs_its_post_and_its_state(act: Act, state: State) -> None:
    """As the table says, and nobody else's."""
    role, states = ACTS[act]
    said = comment(state)
    other = Role.STAFF if role is Role.CHAIR else Role.CHAIR
    for union in (CITY, TOWN):
        assert (act in open_acts(case(), said, holder(role, union=union))) == (state in states)
    for actor in (holder(other), holder(role, union=WORKS), holder(Role.REPRESENTATIVE, Role.ADMIN), holder()):
        with pytest.raises(NotFound):
            check_act(act, case(), said, actor)
    if state not in states:
        with pytest.raises(MovedOn):
            check_act(act, case(), said, holder(role))


@pytest.mark.parametrize("act", Act)
def test_nobody_moderates_what_is_their_own(act: Act) -> None:
    """Their case, also without a name, one merged with it, one they lead, handle or help with; nor their own words."""
    role, states = ACTS[act]
    said = comment(min(states))
    theirs = [holder(role, voices=(voice,)) for voice in (HIDDEN_VOICE, FRIEND, SPEAKER)]
    theirs += [holder(role, person=person) for person in (LEAD, ASSIGNEE, HELPER)]
    for actor in theirs:
        with pytest.raises(NotToModerate):
            check_act(act, case(), said, actor)
    check_act(act, case(), said, holder(role))


def test_whoever_hid_it_does_not_judge_it() -> None:
    """With both posts in one hand it is another chair's."""
    said = comment(State.APPEALED, hidden_by=Person(9))
    both = holder(Role.STAFF, Role.CHAIR)
    assert open_acts(case(), said, both) == [Act.SILENCE]
    assert barred(case(), said, Role.CHAIR) == {own_voice(ASSIGNEE), HELPER, Voice(9)}
    assert barred(case(), said, Role.STAFF) == {own_voice(ASSIGNEE), HELPER}


def test_somebody_is_silenced_once_for_a_comment() -> None:
    assert open_acts(case(), comment(State.HIDDEN, silenced=True), holder(Role.STAFF)) == []


@pytest.mark.parametrize(
    ("actor", "mark"),
    [
        (holder(Role.STAFF), Mark.STAFF),
        (holder(Role.CHAIR, Role.REPRESENTATIVE), Mark.STAFF),
        (holder(Role.REPRESENTATIVE, union=CITY), Mark.REPRESENTATIVE),
        (holder(Role.STAFF, union=WORKS), Mark.WORKER),
        (holder(Role.ADMIN), Mark.WORKER),
        (holder(), Mark.WORKER),
    ],
)
def test_a_mark_is_that_of_a_post_there(actor: Actor, mark: Mark) -> None:
    """Whoever submitted it without a name is marked as if they had not."""
    assert mark_of(case(), actor) is mark
    assert mark_of(case(), replace(actor, voices=frozenset({HIDDEN_VOICE}))) is mark


@given(st.text(max_size=400))
def test_whatever_is_written_is_one_line_that_fits_or_is_refused(text: str) -> None:
    try:
        words = checked_words(text, FIGURES)
    except Refusal as refusal:
        assert isinstance(refusal, WordsOnly | CommentTooLong)
        return
    assert words == " ".join(words.split()) and words.strip()
    assert 0 < length(words) <= FIGURES.characters
    assert not set(words) & set("\u202e\u2067\u200f\n\r\u2028")


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u200d", "\ufe0f"])
def test_nothing_to_read_is_nothing_said(text: str) -> None:
    with pytest.raises(WordsOnly):
        checked_words(text, FIGURES)


def test_an_emoji_counts_as_two() -> None:
    """As Telegram counts them, so that a page of five fits into one message."""
    assert length(checked_words("🙂" * 150, FIGURES)) == 300
    with pytest.raises(CommentTooLong):
        checked_words("🙂" * 151, FIGURES)
