"""Telegram's HTML."""

from __future__ import annotations

import pytest

from sandbox.botapi.entities import detect, trimmed
from sandbox.botapi.errors import ApiError
from sandbox.botapi.markup import Formatted, parse_html, slice_utf16


def spans(source: str) -> list[tuple[str, str]]:
    text, entities = detect(trimmed(parse_html(source)))
    return [(each["type"], slice_utf16(text, each["offset"], each["length"])) for each in entities]


PARSED = [
    ("<b>粗</b><strong>体</strong>", [("bold", "粗"), ("bold", "体")]),
    ("😀<i>斜</i>😀<em>x</em>", [("italic", "斜"), ("italic", "x")]),
    ("<u>a</u><ins>b</ins>", [("underline", "a"), ("underline", "b")]),
    (
        "<s>a</s><strike>b</strike><del>c</del>",
        [("strikethrough", "a"), ("strikethrough", "b"), ("strikethrough", "c")],
    ),
    ("<b>外<i>内</i></b>", [("bold", "外内"), ("italic", "内")]),
    ("<span class='tg-spoiler'>a</span><tg-spoiler>b</tg-spoiler>", [("spoiler", "a"), ("spoiler", "b")]),
    ("<blockquote expandable>长</blockquote>", [("expandable_blockquote", "长")]),
    ('<a href="https://x.cn/?a=1&amp;b=2">x</a>', [("text_link", "x")]),
    ("<code>/start</code> /help@some_bot", [("code", "/start"), ("bot_command", "/help@some_bot")]),
    ("a@b.cn #标签 @somebody", [("email", "a@b.cn"), ("hashtag", "#标签"), ("mention", "@somebody")]),
    ("看 https://example.org/x。", [("url", "https://example.org/x")]),
    ("  <b> a </b>  ", [("bold", "a")]),
    ("1 &lt; 2 &amp; &#128512; &nbsp;", []),
    ("<b></b>", []),
]


@pytest.mark.parametrize(("source", "expected"), PARSED)
def test_tags_become_entities(source: str, expected: list[tuple[str, str]]) -> None:
    """Each entity covers just the text its tag enclosed, counted in UTF-16."""
    assert spans(source) == expected


def test_characters_are_decoded_once() -> None:
    """The four named characters and numbers are known, all else stays."""
    assert parse_html("&lt;b&gt; &amp;amp; &#x4e2d; &copy;").text == "<b> &amp; 中 &copy;"


def test_language_of_a_code_block() -> None:
    """A language-named code inside pre is one block."""
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


FAULTS = [
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("中<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 3'),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("<a href", "Unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "why"), FAULTS)
def test_bad_markup_is_refused(source: str, why: str) -> None:
    """The fault and its place are told as Telegram tells them."""
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


def test_trimming_moves_entities() -> None:
    """White space at the ends goes, and entities keep covering their words."""
    assert trimmed(Formatted("\n a ", [{"type": "bold", "offset": 2, "length": 2}])) == (
        "a",
        [{"type": "bold", "offset": 0, "length": 1}],
    )
