"""A union is found by what people call the place where they work: as it stands on a payslip, as it is said or typed.

`浙江青禾物流有限公司平湖分公司`, `我是青禾的`, `青和物流`, `qinghe` all mean `青禾物流工会`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from domain.people import Union
from domain.understanding.hearing import heard, weight
from domain.understanding.sounds import KNOWN, sounds, spelled

_UNION = re.compile(r"\([^()]*\)|(?:职工)?(?:联合)?总?工会(?:联合会|委员会|小组)?|\b(?:trade )?union\b")
_COMPANY = re.compile(
    r"(?:股份)?(?:有限)?(?:责任)?公司|股份(?:有限)?|有限责任|集团|个体工商户|[第一二三四五六七八九十]*分(?:公司|厂|店|部|院|校)|"
    r"总(?:公司|厂|部|店|院)|\b(?:co|ltd|inc|limited|company|corp|corporation|factory)\b"
)
_AROUND = re.compile(r"[\W_]+")
_ENDS = re.compile(r"(?:工厂|厂|商店|店|商行|车间|单位|门市部|经营部)$")
"""What a name has besides that of the place: of the union, of the law, blanks and stops, its kind."""
_REGION = re.compile(
    r"^(?:(?:中国|浙江|江苏|上海|安徽|福建|江西|山东|广东|河南|河北|湖南|湖北|四川|重庆|北京|天津)[省市]?|"
    r"[^\W\d]{2,3}?(?:省|市|县|区|镇|乡|街道))+"
)
_BEFORE = re.compile(
    r"^(?:[\W_]+|你好|您好|喂|嗯|那个|就是|师傅|请问|俺|我们?|咱们?|(?:公司|单位|厂)(?:名字?|叫|是)+|"
    r"目前|现在|以前|都?是|就?在|叫做?|属于|来自|(?:i am|i'm|i work|at|for|from|in|the|my (?:company|employer) is)\b)+"
    r"(?=\S\S)"
)
_BEHIND = re.compile(
    r"(?:[\W_]+|里面?|那边|那里|这边|这里|上班|工作|干活|打工|做事|做工|开车|做|干|的|员工|职工|工人|[吧啊呀呢嘛哦了])+$"
)
"""`我是…的`, `在…上班`."""
_LETTERS = re.compile(r"[a-z' ]*[a-z][a-z' ]+[a-z]")
_KIND = re.compile("(?:[省市县区镇乡]|街道)$")
SHORTEST = 2
LONGEST_NAME = 15
MUCH = 4


@lru_cache(KNOWN)
def _bare(name: str) -> str:
    """What tells one place from the other; more of it, where less would be nothing."""
    plain = heard(name)
    for form in (_UNION, _COMPANY, _AROUND, _ENDS):
        left = form.sub("", plain)
        plain = left if len(left) >= SHORTEST else plain
    return plain


@lru_cache(KNOWN)
def _cores(name: str) -> tuple[str, ...]:
    """What a place is called, and that without the region in front."""
    bare = _bare(name)
    near = _REGION.sub("", bare)
    return (bare, near) if SHORTEST <= len(near) < len(bare) else (bare,)


def _said(words: str) -> str:
    """Without how one says where one works, if something is left."""
    plain = heard(words)
    for form in (_BEFORE, _BEHIND):
        left = form.sub("", plain)
        plain = left if len(left) >= SHORTEST else plain
    return plain


Means = Callable[[str], bool]
"""Whether what was said means a place of this name."""


def _literally(words: str) -> Means:
    return lambda core: words in core or core in words


def _shortened(words: str) -> Means:
    """`晨电` is 晨星精密电子: its first sign, and others in the order in which they stand there."""
    form = re.compile(".*?".join(map(re.escape, words)), re.DOTALL)
    return lambda core: form.match(core) is not None


def _sounds_alike(words: str) -> Means:
    if _LETTERS.fullmatch(words):
        return lambda core: words in spelled(core)[0] or spelled(core)[1].startswith(words)
    said = sounds(words)
    return lambda core: said in sounds(core) or sounds(core) in said


def _one_off(words: str) -> Means:
    """One sign other, missing or too many, or two swapped, and it is a part of the name."""
    if len(words) <= SHORTEST:
        return lambda core: False
    signs, sizes = set(words), range(max(SHORTEST, len(words) - 1), len(words) + 2)
    return lambda core: (
        len(signs.difference(core)) <= 1
        and any(_near(words, core[at : at + size]) for size in sizes for at in range(len(core) - size + 1))
    )


def _near(one: str, other: str) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[same:], other[same:]
    swapped = left[:2] == right[:2][::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]


WAYS: Sequence[Callable[[str], Means]] = (_literally, _shortened, _sounds_alike, _one_off)
"""How a name can be meant. What is found in one way is not looked for in those below it."""


def find(words: str, unions: Iterable[Union]) -> list[Union]:
    """The unions that may be meant, the nearest first. A sentence is looked through for whole names only."""
    known = [(union, _cores(union.name)) for union in unions]
    said = _forms(words, _regions(union for union, _ in known))
    short = [each for each in said if weight(each) <= LONGEST_NAME]
    for way in WAYS:
        means = [way(each) for each in (said if way is _literally else short)]
        if found := [union for union, cores in known if any(each(core) for core in cores for each in means)]:
            return sorted(_nearest(found, said), key=lambda union: (*_rank(said, union), len(union.name), union.id))
    return []


def _regions(unions: Iterable[Union]) -> re.Pattern[str]:
    """Names of what has others below it, as one says them: 平湖, 林埭."""
    every = list(unions)
    above = {place for union in every for place in union.path[:-1]}
    names = {_bare(union.name) for union in every if union.id in above}
    short = sorted({_KIND.sub("", name) for name in names} - {""}, key=len, reverse=True)
    return re.compile(rf"^(?:(?:{'|'.join(map(re.escape, short)) or '(?!)'})[省市县区镇乡]?(?:街道)?)+")


def _forms(words: str, regions: re.Pattern[str]) -> tuple[str, ...]:
    """What was said, with and without what is around it."""
    cores = [core for form in (words, _said(words)) for core in _cores(form)]
    near = [regions.sub("", core) for core in cores]
    return tuple(dict.fromkeys(core for core in (*cores, *near) if len(core) >= SHORTEST))


def _nearest(found: Sequence[Union], said: Sequence[str]) -> list[Union]:
    """Without the township that was only named beside the one in it."""
    named = {union.id for union in found if _named(said, union)}
    above = {place for union in found if union.id in named for place in union.path[:-1]}
    return [union for union in found if union.id not in above & named]


def _named(said: Sequence[str], union: Union) -> int:
    """How much of what was said is the whole name of this one."""
    return max((len(core) for core in _cores(union.name) for each in said if core in each), default=0)


def _rank(said: Sequence[str], union: Union) -> tuple[bool, int]:
    return _bare(union.name) not in said, -_named(said, union)


def named_outright(words: str, found: Sequence[Union]) -> Union | None:
    """The one that is meant where just its name is said, and no other is called anything like it."""
    return found[0] if len(found) == 1 and _bare(_said(words)) == _bare(found[0].name) else None


def says_more(words: str, found: Sequence[Union]) -> bool:
    """Whether this is more than where somebody works: what they want to say waits then."""
    forms = _cores(_said(words))
    names = [core for union in found for core in _cores(union.name)]
    if not any(core in form for core in names for form in forms):
        return weight(forms[-1]) > LONGEST_NAME
    return min(weight(form.replace(core, "")) for core in names for form in forms if core in form) > MUCH
