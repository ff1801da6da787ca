"""Telegram's HTML."""

from __future__ import annotations

import pytest

from sandbox.botapi.entities import detect, trimmed
from sandbox.botapi.errors import ApiError
from sandbox.botapi.markdown import parse_markdown, parse_old_markdown
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
    ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
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


# Markdown

MARKED = [
    ("*粗* _斜_ __下__ ~划~ ||藏||", ["bold", "italic", "underline", "strikethrough", "spoiler"], "粗 斜 下 划 藏"),
    ("*外 _内_ 外*", ["bold", "italic"], "外 内 外"),
    ("1\\. 好\\!", [], "1. 好!"),
    ("`a*b` ```py\nx.y\n```", ["code", "pre"], "a*b x.y\n"),
    ("[网](https://x.cn/a_b)", ["text_link"], "网"),
    ("[他](tg://user?id=5)", ["text_mention"], "他"),
    ("[无](http://localhost)", [], "无"),
    ("![👍](tg://emoji?id=5)", ["custom_emoji"], "👍"),
    (">一\n>二\n三", ["blockquote"], "一\n二\n三"),
    ("**", [], ""),
]


@pytest.mark.parametrize(("source", "kinds", "text"), MARKED)
def test_marks_become_entities(source: str, kinds: list[str], text: str) -> None:
    """Of the newer kind, whose marks may hold others."""
    parsed = parse_markdown(source)
    assert ([each["type"] for each in parsed.entities], parsed.text) == (kinds, text)


def test_marks_of_the_older_kind() -> None:
    """They hold no others, and nothing else is reserved."""
    text, entities = parse_old_markdown("*粗* _斜_ `a` [网](https://x.cn) 1. \\_ ```\nx```")
    assert text == "粗 斜 a 网 1. _ x"
    assert [each["type"] for each in entities] == ["bold", "italic", "code", "text_link", "pre"]
    assert slice_utf16(text, entities[3]["offset"], entities[3]["length"]) == "网"


MARKED_WRONG = [
    ("*x", "Can't find end of Bold entity at byte offset 0"),
    ("中 _x", "Can't find end of Italic entity at byte offset 4"),
    ("```x", "Can't find end of PreCode entity at byte offset 0"),
    ("1. x", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("[x](https://x.cn", "Can't find end of a URL at byte offset 3"),
    ("![x](https://x.cn)", "Custom emoji entity must contain a tg://emoji URL"),
]


@pytest.mark.parametrize(("source", "why"), MARKED_WRONG)
def test_wrong_marks_are_refused(source: str, why: str) -> None:
    """The mark and its place are told as Telegram tells them."""
    with pytest.raises(ApiError) as refusal:
        parse_markdown(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


def test_an_older_mark_without_an_end() -> None:
    with pytest.raises(ApiError, match="Can't find end of the entity starting at byte offset 2"):
        parse_old_markdown("x *y")
