"""A union is found by what people call the place where they work."""

import random
from itertools import count

import pytest

from bot.demo.residents import CITY, TOWNSHIPS
from domain.people import Union, UnionId
from domain.understanding.sounds import _syllables as syllables
from domain.understanding.sounds import sounds
from domain.workplaces import find, says_more


def tree() -> list[Union]:
    """The demo's."""
    number = count(1)
    city = Union(UnionId(next(number)), CITY, (UnionId(1),))
    found = [city]
    for name, enterprises in TOWNSHIPS.items():
        town = UnionId(next(number))
        found.append(Union(town, name, (city.id, town)))
        for each in enterprises:
            place = UnionId(next(number))
            found.append(Union(place, each, (city.id, town, place)))
    return found


UNIONS = tree()
ENTERPRISES = [union for union in UNIONS if len(union.path) == 3]
VARIANTS = (
    "{}工会",
    "{}",
    "{}有限公司",
    "浙江{}股份有限公司",
    "浙江省平湖市{}有限责任公司",
    "平湖市{}集团有限公司第二分公司",
    "平湖{}",
    "{}厂",
    "{} 公司",
    "我是{}的",
    "我是{}公司的员工",
    "在{}上班",
    "我在{}有限公司上班的",
    "你好,我们公司叫{}",
    "{}里面做工的",
    "（{}）有限公司",
)


@pytest.mark.parametrize("union", ENTERPRISES, ids=lambda union: union.name)
@pytest.mark.parametrize("form", VARIANTS)
def test_every_union_is_found_by_its_usual_variants(union: Union, form: str) -> None:
    """It comes first, and nothing of it is taken for what somebody wants to say."""
    words = form.format(union.name.removesuffix("工会"))
    found = find(words, UNIONS)
    assert found[0] == union
    assert not says_more(words, found)


@pytest.mark.parametrize("union", ENTERPRISES, ids=lambda union: union.name)
def test_every_union_is_found_with_its_township_in_front(union: Union) -> None:
    """And the township is left out then."""
    town = next(each for each in UNIONS if each.id == union.path[1])
    words = f"{town.name.removesuffix('总工会')}{union.name.removesuffix('工会')}有限公司"
    assert find(words, UNIONS) == [union]


@pytest.mark.parametrize("union", UNIONS[1:], ids=lambda union: union.name)
def test_every_union_is_found_with_one_sign_wrong(union: Union) -> None:
    """One of the same sound, one other, one missing, two swapped; also typed in Latin letters, or shortened."""
    name = union.name.removesuffix("总工会").removesuffix("工会")
    by_sound: dict[str, list[str]] = {}
    for sign in syllables():
        by_sound.setdefault(sounds(sign), []).append(sign)
    chance = random.Random(name)
    for place, sign in enumerate(name):
        others = [each for each in by_sound[sounds(sign)] if each != sign]
        assert union in find(name[:place] + chance.choice(others or [sign]) + name[place + 1 :], UNIONS)
        assert union in find(name[:place] + "某" + name[place + 1 :], UNIONS) or len(name) <= 3
        assert union in find(name[:place] + name[place + 1 :], UNIONS)
        swapped = name[:place] + name[place : place + 2][::-1] + name[place + 2 :]
        assert union in find(swapped, UNIONS)
    assert union in find("".join(syllables()[sign] for sign in name), UNIONS)
    assert union in find(" ".join(syllables()[sign] for sign in name).title(), UNIONS)
    assert union in find(name[0] + name[-2], UNIONS)


@pytest.mark.parametrize(
    "words", ["你好", "工资没发", "食堂的饭菜太咸", "老板骂人", "不知道", "hello", "工会", "公司", "厂", "。", "?"]
)
def test_what_is_no_name_finds_none(words: str) -> None:
    """Neither a greeting, nor a trouble, nor what every name has."""
    assert find(words, UNIONS) == []


def test_several_are_shown_and_the_nearest_comes_first() -> None:
    """A part of two names finds both; the whole name of one finds it before those that are longer."""
    names = ["远山家具二厂工会", "远山家具工会", "远山家具配件工会"]
    unions = [Union(UnionId(at), name, (UnionId(at),)) for at, name in enumerate(names, 1)]
    assert [each.name for each in find("我是远山家具的", unions)] == [
        "远山家具工会",
        "远山家具二厂工会",
        "远山家具配件工会",
    ]
    assert len(find("远山", unions)) == 3


def test_a_sentence_is_more_than_a_name() -> None:
    """A union is found in it by its whole name alone, and the words wait."""
    words = "我在青禾物流上班,工资两个月没发了,老板说没钱"
    found = find(words, UNIONS)
    assert [union.name for union in found] == ["青禾物流工会"]
    assert says_more(words, found)
    other = "食堂一直不干净,上个月有三个人吃坏了肚子,没有人管"
    assert find(other, UNIONS) == []
    assert says_more(other, [])
