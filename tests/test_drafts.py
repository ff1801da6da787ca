"""A demand while it is being written: limits, edits, and the way through the database and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.drafts import Draft, DraftEmpty, DraftFull, Piece
from domain.policy import Draft as Limits
from domain.refusal import TextTooLong

LIMITS = Limits(pieces=3, characters=100, megabytes=20)
PIECES = st.builds(
    Piece,
    message_id=st.integers(1, 2**52),
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
    kind=st.none() | st.sampled_from(["photo", "video", "voice", "audio", "document", "location"]),
    file=st.none() | st.text(max_size=20),
    album=st.none() | st.text(max_size=20),
)
DRAFTS = st.builds(
    Draft,
    category=st.none() | st.sampled_from(["pay", "safety"]),
    pieces=st.lists(PIECES, max_size=5, unique_by=lambda piece: piece.message_id).map(tuple),
    urgent=st.booleans(),
    anonymous=st.none() | st.booleans(),
    union=st.none() | st.integers(1, 1000),
)


def draft_of(*texts: str) -> Draft:
    return Draft(pieces=tuple(Piece(number, text) for number, text in enumerate(texts, start=1)))


def test_the_text_is_the_messages_in_their_order() -> None:
    """One message a line; a picture without words adds no empty line."""
    draft = Draft(pieces=(Piece(1, "第一条"), Piece(2, kind="photo", file="a"), Piece(3, "第二条")))
    assert (draft.text, draft.files) == ("第一条\n第二条", (Piece(2, kind="photo", file="a"),))


def test_an_edited_message_changes_its_own_piece_in_its_own_place() -> None:
    """The other pieces stay, and so does the order."""
    assert draft_of("一", "二", "三").with_piece(Piece(2, "贰"), LIMITS) == draft_of("一", "贰", "三")


def test_a_full_draft_takes_no_more_messages() -> None:
    """The refusal says how many there may be."""
    with pytest.raises(DraftFull) as refused:
        draft_of("一", "二", "三").with_piece(Piece(4, "四"), LIMITS)
    assert refused.value.details == {"limit": 3}


def test_a_full_draft_can_still_be_edited() -> None:
    """An edit adds no message."""
    assert draft_of("一", "二", "三").with_piece(Piece(1, "壹"), LIMITS) == draft_of("壹", "二", "三")


@pytest.mark.parametrize(("before", "more"), [("", "字" * 100), ("字" * 50, "字" * 49)], ids=["one", "two"])
def test_characters_count_in_all_messages_together(before: str, more: str) -> None:
    """As many characters as policy says, line breaks between messages included."""
    draft = draft_of(*filter(None, [before]))
    assert len(draft.with_piece(Piece(9, more), LIMITS).text) == 100
    with pytest.raises(TextTooLong) as refused:
        draft.with_piece(Piece(9, more + "多"), LIMITS)
    assert refused.value.details == {"limit": 100}


def test_an_edit_that_makes_it_too_long_is_refused_too() -> None:
    """What was there before the edit stays."""
    draft = draft_of("一", "二")
    with pytest.raises(TextTooLong):
        draft.with_piece(Piece(1, "字" * 100), LIMITS)
    assert draft == draft_of("一", "二")


def test_an_edit_may_make_room() -> None:
    """Shortening is always possible."""
    draft = draft_of("字" * 100)
    assert draft.with_piece(Piece(1, "短"), LIMITS).with_piece(Piece(2, "字" * 98), LIMITS).text == "短\n" + "字" * 98


@pytest.mark.parametrize("texts", [(), ("",), ("  ", "\n")], ids=["nothing", "no words", "blanks"])
def test_an_empty_draft_cannot_be_handed_in(texts: tuple[str, ...]) -> None:
    """No word, no voice, no picture: nothing to hand in."""
    with pytest.raises(DraftEmpty):
        draft_of(*texts).checked()


@pytest.mark.parametrize("piece", [Piece(1, "一"), Piece(1, kind="voice", file="v")], ids=["a word", "a voice"])
def test_one_word_or_one_voice_is_enough(piece: Piece) -> None:
    """Whoever cannot write may speak."""
    draft = Draft(pieces=(piece,))
    assert draft.checked() is draft


def test_a_draft_knows_its_messages() -> None:
    """So that an edit of anything else leaves it alone."""
    assert [draft_of("一").has(number) for number in (1, 2)] == [True, False]


@given(draft=DRAFTS)
def test_a_draft_comes_back_from_the_database_as_it_was(draft: Draft) -> None:
    """Through JSON and back nothing is lost or changed."""
    assert Draft.from_json(json.loads(json.dumps(draft.to_json(), ensure_ascii=False))) == draft


@given(draft=DRAFTS)
def test_a_draft_of_a_later_program_can_be_read(draft: Draft) -> None:
    """A field that this program does not know is passed over."""
    assert Draft.from_json(draft.to_json() | {"mood": "good"}) == draft


def test_a_draft_begins_with_nothing_chosen() -> None:
    """No category, no name, no receiver: whoever opens an empty row has an empty draft."""
    assert Draft.from_json({}) == Draft()
