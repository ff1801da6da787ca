"""What a text is about, as terms that can be looked up: two characters each in Chinese, else words.

Chinese has no spaces between its words, but nearly all of them have two characters or are made of such pairs. So every
two neighbouring characters are a term: 停车位 gives 停车 and 车位. Some of them straddle two words and mean nothing;
they cost little.
"""

import re
import unicodedata
from collections.abc import Iterator

from domain.masking import masked

Phrase = tuple[str, ...]
"""The terms of one stretch of a text, in its order."""

MOST = 60
"""Of a long text only the beginning counts: whoever writes a page has said by then what it is about."""
WIDTH = 12
"""No term has more characters; a longer word is cut."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_PAUSE = re.compile(
    "请问|希望|我们|工会|能不能|可不可以|是不是|有没有|建议|反映|麻烦|谢谢|您好|你好|大家|一下|我想|现在|最近|一直|经常|已经"
    "|这里|这边|那边|那里|因为|所以|但是|如果|就是|还是|没有|可以|时候|这个|那个|自己|为什么|什么|怎么|不知道|单位|同志|领导"
    "|问题|情况|辛苦|尽快|解决|[的了是在我你他吗呢吧啊都也就还很太和与把被给]"
)
"""What everybody writes and nobody means. Where one of these stands a stretch ends, so it makes no pairs either."""
_STRETCH = re.compile(f"[{_HAN}]+|[^\\W_{_HAN}]+")


def phrases_of(text: str) -> tuple[Phrase, ...]:
    """The terms in the order of the text, no term twice, at most `MOST`."""
    seen: set[str] = set()
    phrases = []
    for stretch in _STRETCH.findall(_PAUSE.sub(" ", unicodedata.normalize("NFKC", masked(text)).lower())):
        new = [term for term in dict.fromkeys(_terms(stretch)) if term not in seen][: MOST - len(seen)]
        seen.update(new)
        phrases.append(tuple(new))
        if len(seen) == MOST:
            break
    return tuple(filter(None, phrases))


def terms_of(text: str) -> frozenset[str]:
    return frozenset(term for phrase in phrases_of(text) for term in phrase)


def _terms(stretch: str) -> Iterator[str]:
    if re.match(f"[{_HAN}]", stretch):
        return (stretch[at : at + 2] for at in range(len(stretch) - 1))
    return iter((stretch[:WIDTH],))
