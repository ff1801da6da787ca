"""What somebody means who simply writes. Deterministic, without a network, well under a millisecond.

Danger is looked for in any text, whatever is open. What is asked just then is answered first; then the table of
intents; and what nothing explains is somebody's own matter and goes on as it is.
"""

import re
from collections.abc import Sequence

from domain.understanding.danger import dangers, is_asked_from_afar
from domain.understanding.hearing import LONGEST, heard
from domain.understanding.intents import ANSWERS, CHOICES, INTENTS, OFFICE, best, unexplained
from domain.understanding.meanings import KEPT, OFFICES, TALKS, WITH_A_CASE, Meaning, Scene, Understood
from domain.understanding.topics import topics_of

_ONLY_POLITE = frozenset({Meaning.GREET, Meaning.THANKS, Meaning.HELP, Meaning.SUBMIT, Meaning.ASK, Meaning.HUMAN})
_BESIDE_A_MATTER = frozenset({Meaning.RESOLVED, Meaning.UNSOLVED, Meaning.PRIVACY, Meaning.PHONE, Meaning.UNION})
_ASKED = frozenset({Scene.CHOICE, Scene.DANGER_QUESTION, Scene.RATING, Scene.VOTE, Scene.PREVIEW})
_CLAUSES = re.compile(r"[，,。.;；!！?？\n、 ]+")
_MOST_CLAUSES = 4
_DIGITS = r"(?:(?<!\d)0\d{3,5}(?!\d)|零[零一二三四五六七八九]{3})"
_AROUND_A_NUMBER = (
    r"(?:编号|单号|第|no\.?|#|号|case|number|查一下|看一下|看看|查看|查|看|找|打开|"
    r"那件|那个|这个|我的|的|件|是|事|呢|吧|怎么样了?|\s|[\W_])*"
)
_NUMBER = re.compile(f"{_AROUND_A_NUMBER}{_DIGITS}{_AROUND_A_NUMBER}")
_SHORT_NUMBER = re.compile(r"(?:第|我的|看看|看|查)?\d{1,4}号(?:那件事|那个|那件|的|事|呢|\W)*")
_ORDINAL = re.compile(r"(?:第|选|选择|option|number|no\.?)?\s*([一二三四五六七八九十]|\d{1,2})(?:个|项|号|吧|\W)*")
_NUMERALS = {sign: place for place, sign in enumerate("一二三四五六七八九十", 1)}
_NOT_THIS = re.compile("不是[^，,。是]{1,8}(?:[，,。]|(?=是))")
_SOFT = " ,，。.!！~吧了的啊呀"


def understand(text: str, scene: Scene, options: Sequence[str] = ()) -> Understood:
    """`options`: codes of the categories that may be chosen just now, in order, where one is."""
    if scene is Scene.GROUP:
        return Understood((Meaning.NONE,))
    said, found = heard(text), dangers(text)
    rest = _answered(said, scene, options) or _meant(said, scene)
    if not found:
        return rest
    kept = [each for each in rest.meanings if each in KEPT | {Meaning.YES, Meaning.NO}]
    return Understood((*found, *kept))


def _answered(said: str, scene: Scene, options: Sequence[str]) -> Understood | None:
    """An answer to what is asked just then, where there is one."""
    match scene:
        case Scene.CHOICE:
            return _chosen(said, options)
        case Scene.PREVIEW:
            each = [best(clause, scene, CHOICES) for clause in (*_CLAUSES.split(said), said)]
            found = tuple(dict.fromkeys(meaning for meaning in each if meaning))
            return Understood(found) if found else None
        case Scene.DANGER_QUESTION if dangers(said):
            return Understood((Meaning.YES,))
    return _first_answer(said, scene)


def _first_answer(said: str, scene: Scene) -> Understood | None:
    bare = said.strip(_SOFT) or said
    rows = (row for row in ANSWERS if row.scene is scene and row.says.search(bare))
    row = next(rows, None)
    if row is None or len(said) > row.longest:
        return None
    beside = said
    for each in (other for other in ANSWERS if other.scene is scene):
        beside = each.says.sub("", beside)
    gives_one = row.reasons and unexplained(beside) > 1
    return Understood((row.meaning, Meaning.VOTE_REASON) if gives_one else (row.meaning,), row.option)


def _chosen(said: str, options: Sequence[str]) -> Understood | None:
    """By its number, or by what stands in it where that is of one category only."""
    if number := _ORDINAL.fullmatch(said):
        place = _NUMERALS.get(number[1]) or int(number[1])
        return Understood((Meaning.OPTION,), place) if 1 <= place <= len(options) else None
    places = [options.index(code) + 1 for code in topics_of(_NOT_THIS.sub("", said)) if code in options]
    return Understood((Meaning.OPTION,), places[0]) if len(places) == 1 else None


def _meant(said: str, scene: Scene) -> Understood:
    """By the tables; else by what is open."""
    if scene in OFFICES and (office := best(said, scene, OFFICE)):
        return Understood((office,))
    if (scene in WITH_A_CASE | OFFICES and _NUMBER.fullmatch(said)) or (
        scene in WITH_A_CASE and _SHORT_NUMBER.fullmatch(said)
    ):
        return Understood((Meaning.NUMBER,))
    if is_asked_from_afar(said) and scene is not Scene.DRAFT:
        return Understood((Meaning.ASK,))
    if len(said) > LONGEST:
        return _own_matter(said, scene)
    one, several = best(said, scene, INTENTS), _several(said, scene)
    if several and len([each for each in several.meanings if each not in KEPT]) > 1:
        return several
    return Understood((one,)) if one else several or _own_matter(said, scene)


def _several(said: str, scene: Scene) -> Understood | None:
    """Of several things said in one breath: those that stand beside a matter, or beside each other."""
    clauses = [each for each in _CLAUSES.split(said) if each]
    if not 1 < len(clauses) <= _MOST_CLAUSES:
        return None
    found: list[Meaning] = []
    for clause in clauses:
        one = best(clause, scene, INTENTS)
        found += [one] if one else _own_matter(clause, scene).meanings
    meanings = list(dict.fromkeys(found))
    said_much = [each for each in meanings if each not in _ONLY_POLITE]
    if KEPT.intersection(said_much):
        said_much = [each for each in said_much if each in KEPT | _BESIDE_A_MATTER]
    if Meaning.FORGET in said_much:  # whoever wants to be forgotten says why
        said_much = [Meaning.FORGET]
    return Understood(tuple(said_much or meanings[:1]))


def _own_matter(said: str, scene: Scene) -> Understood:
    left = unexplained(said)
    says_nothing = left <= 1 or not re.search(r"[^\W\d]", said)
    if scene is Scene.CHOICE and (topics_of(said) or left >= 6):
        return Understood((Meaning.DEMAND,))
    if scene in _ASKED:
        return Understood((Meaning.ASK,))
    if scene in (Scene.ASKED, Scene.DRAFT, *TALKS):
        return Understood((Meaning.ANSWER,))
    if says_nothing or scene in OFFICES - {Scene.REPRESENTATIVE}:
        return Understood((Meaning.ASK,))
    if scene in (Scene.ONE_CASE, Scene.SEVERAL_CASES):
        return Understood((Meaning.ADD, Meaning.DEMAND))
    return Understood((Meaning.DEMAND,))
