"""A text is as long as Telegram says, and an excerpt is never longer than it may be."""

from hypothesis import given
from hypothesis import strategies as st

from domain.text_length import excerpt, length, whole

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("🙂家"), max_size=60)
HALVES = st.text(st.characters(codec=None) | st.sampled_from("🙂家\ud83d"), max_size=60)


@given(TEXTS, st.integers(1, 70))
def test_an_excerpt_is_no_longer_than_it_may_be(text: str, most: int) -> None:
    """What fits stays as it is; what does not ends with … and is its beginning."""
    short = excerpt(text, most)
    assert length(short) <= most
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@given(HALVES)
def test_half_an_emoji_is_made_whole(text: str) -> None:
    """Afterwards it can be written down."""
    assert whole(text).encode("utf-8").decode("utf-8") == whole(text)


@given(TEXTS)
def test_what_is_whole_stays_as_it_is(text: str) -> None:
    assert whole(text) == text


def test_an_emoji_is_two() -> None:
    assert [length("家"), length("🙂"), length("👨‍👩‍👧")] == [1, 2, 8]
