"""What a text is about, and how much two texts are about the same: pure, whatever anybody writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.likeness import READ, agreement, likeness, rarest, weight
from domain.search_terms import MOST, WIDTH, phrases_of, terms_of

TERMS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3000), max_size=8)
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("停车位太少", {"停车", "车位"}),
        ("请问,希望工会增加停车位", {"增加", "加停", "停车", "车位"}),
        ("食堂的菜,食堂的汤", {"食堂"}),
        ("WiFi 5G 信号差", {"wifi", "5g", "信号", "号差"}),
        ("3号楼", {"3", "号楼"}),
        ("停车", {"停车"}),
        ("\U00020bb7野家", {"\U00020bb7野", "野家"}),
        ("Donaudampfschifffahrt", {"donaudampfsc"}),
        ("的,了!🙂", set()),
        ("", set()),
    ],
)
def test_terms(text: str, terms: set[str]) -> None:
    """Pairs of characters within a stretch, words of letters and figures; nothing across what says nothing."""
    assert terms_of(text) == terms


@given(st.text())
def test_terms_can_be_stored(text: str) -> None:
    """Whatever is written: not too many, none empty, none with a blank, none wider than its place."""
    terms = terms_of(text)
    assert len(terms) <= MOST
    assert all(1 <= len(term) <= WIDTH and term.split() == [term] and "\0" not in term for term in terms)


@given(st.text(), st.text())
def test_each_term_comes_once(text: str, more: str) -> None:
    """The phrases hold the terms, no term twice; and what is written behind takes none of them away."""
    terms = [term for phrase in phrases_of(text) for term in phrase]
    assert sorted(terms) == sorted(terms_of(text))
    assert terms_of(text) <= terms_of(f"{text} {more}")


@given(HAN)
def test_pairs_are_of_the_text(text: str) -> None:
    """A pair stands in the text as it is."""
    assert all(term in text for term in terms_of(text))


def test_wide_and_narrow_are_the_same() -> None:
    """As keyboards write them."""
    assert terms_of("WIFI,3号") == terms_of("wifi,3号")


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_the_rarer_the_weightier(cases: int, among: int) -> None:
    """From 1 for what is nowhere yet, down to 0 for what is everywhere."""
    assert 0 <= weight(cases, among) <= 1
    assert weight(cases + 1, among) <= weight(cases, among)
    assert weight(among + 1000, among) == 0 and weight(0, among) == 1


@given(TERMS)
def test_what_is_looked_up_is_bounded(counts: dict[str, int]) -> None:
    """The rarest first, nothing that is nowhere, at least one of what there is."""
    chosen = rarest(counts)
    assert all(counts[term] for term in chosen)
    assert bool(chosen) == any(counts.values())
    assert len(chosen) <= 1 or sum(counts[term] for term in chosen) <= READ
    assert all(counts[term] >= counts[chosen[-1]] for term in counts.keys() - set(chosen) if counts[term])


@given(st.text())
def test_nothing_is_more_alike_than_the_same(text: str) -> None:
    """A text is wholly like itself, and not at all like nothing."""
    weights = dict.fromkeys(terms_of(text), 0.5)
    assert likeness(weights, terms_of(text)) == pytest.approx(1 if weights else 0)
    assert likeness(weights, ()) == 0


def test_a_long_phrase_counts_once() -> None:
    """A figure of speech that two share is less than the name of a thing and of a place."""
    weights = dict.fromkeys(("天气", "气越", "越来", "来越", "越热", "车棚", "北门"), 0.5)
    speech, things = ("天气", "气越", "越来", "来越", "越热"), (("车棚",), ("北门",))
    assert agreement([speech], weights, set(speech)) < agreement(things, weights, {"车棚", "北门"})
