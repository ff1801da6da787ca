"""The policy file: the one that is shipped is good, and every kind of mistake names its key and what is allowed."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.demo.town import POLICY
from bot.operating.settings import DEFAULT_POLICY, Mistake, read_policy
from domain.policy import Hint

SHIPPED = DEFAULT_POLICY.read_text(encoding="utf-8")


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def changed(old: str, new: str) -> str:
    """The shipped file with its first `old` replaced."""
    assert old in SHIPPED, old
    return SHIPPED.replace(old, new, 1)


def mistake_in(path: Path) -> Mistake:
    with pytest.raises(Mistake) as mistake:
        read_policy(path)
    return mistake.value


def test_the_shipped_policy_is_the_one_of_the_domain() -> None:
    """The figures that DOMAIN.md names."""
    policy = read_policy(DEFAULT_POLICY)
    assert dict(policy.promise) == {"demand": 13, "question": 3, "proposal": 60}
    assert dict(policy.limits) == {
        "acceptance": 2,
        "urgent_acceptance": 0,
        "completion": 3,
        "handover": 1,
        "consent": 2,
        "review": 3,
        "rating": 7,
        "cosigning": 3,
        "deliberation": 5,
        "casting": 2,
        "signing": 1,
        "supervision": 3,
        "confirmation": 2,
        "extension": 2,
        "leading": 3,
        "handback": 2,
        "assist": 5,
        "joining": 2,
        "inquiry": 5,
        "response": 2,
        "archive": 5,
        "parting": 3,
        "telling": 2,
        "interim": 2,
        "unsealing": 3,
        "talk": 2,
        "talk_chair": 5,
        "adoption": 3,
        "objection": 3,
    }
    assert vars(policy.modules) == dict.fromkeys(("proposals", "board", "contact", "bulletins"), 1)
    assert (policy.contact.messages, policy.contact.days) == (20, 30)
    assert (policy.discussion.characters, policy.discussion.comments, policy.discussion.silence_days) == (300, 10, 7)
    assert (policy.proposal.cosigners, policy.proposal.representatives, policy.proposal.supervisors) == (2, 3, 2)
    assert (policy.redo.share, policy.redo.least, policy.redo.most, policy.redo.rounds) == (0.5, 3, 20, 2)
    assert (policy.redo.raters, policy.redo.raters_share, policy.proposal.inquirers) == (2, 0.1, 3)
    assert (policy.unsealing.post_days, policy.unsealing.delay_days) == (30, 1)
    assert (policy.day.quiet_from, policy.day.quiet_until) == (time(21), time(8))
    assert (policy.unsend_seconds, policy.invitation_days, policy.union_change_days) == (120, 30, 30)


def test_the_demo_waits_for_nothing() -> None:
    """Everything else of its policy is as shipped."""
    shipped, demo = read_policy(DEFAULT_POLICY), read_policy(POLICY)
    assert (demo.unsealing.post_days, demo.unsealing.delay_days) == (0, 0)
    assert replace(demo, unsealing=shipped.unsealing) == shipped


def test_the_categories_are_the_twelve_of_the_issue_in_their_order() -> None:
    """As they stand on the buttons."""
    policy = read_policy(DEFAULT_POLICY)
    names = "工资福利 欠薪辞退 劳动安全 工伤社保 技能培训 子女托管教育 食宿交通 文体活动 困难帮扶 女职工 心理关怀 其他"
    assert [category.zh for category in policy.categories] == names.split()


def test_danger_and_the_law_are_hinted_at_where_they_belong() -> None:
    """劳动安全 asks about danger; 欠薪辞退 and 工伤社保 remind of arbitration; 心理关怀 names the help line."""
    hints = {category.zh: category.hint for category in read_policy(DEFAULT_POLICY).categories if category.hint}
    law = {"欠薪辞退": Hint.ARBITRATION, "工伤社保": Hint.ARBITRATION}
    assert hints == {"劳动安全": Hint.DANGER, "心理关怀": Hint.CARE, **law}


@pytest.mark.parametrize(
    ("old", "new", "key", "allowed"),
    [
        ("demand = 13", 'demand = "soon"', "promise.demand", "integer"),
        ("demand = 13", "demand = 13.5", "promise.demand", "integer"),
        ("demand = 13", "demand = -1", "promise.demand", "greater than or equal to 0"),
        ("demand = 13", "demand = 366", "promise.demand", "less than or equal to 365"),
        ("demand = 13", "petition = 60", "promise.petition", "demand"),
        ("share = 0.5", "share = 2", "redo.share", "less than or equal to 1"),
        ('morning = "09:00"', 'morning = "nine"', "day.morning", "time"),
        ('morning = "09:00"', 'morning = "25:00"', "day.morning", "hour"),
        ("pieces = 30", "pieces = 0", "draft.pieces", "greater than or equal to 1"),
        ("megabytes = 20", "megabytes = 21", "draft.megabytes", "less than or equal to 20"),
        ("characters = 1800", "characters = 4000", "draft.characters", "less than or equal to 3000"),
        ('country = "CN"', 'country = "DE"', "country", "'CN'"),
        ('name = "yellow"', 'name = "orange"', "ladder.4.name", "'yellow'"),
        ('tells = ["holder"]', 'tells = ["boss"]', "ladder.0.tells.0", "'chair'"),
        ("offset = -3", "offset = -400", "ladder.1.offset", "greater than or equal to -365"),
        ('zh = "工资福利"', 'zh = ""', "categories.0.zh", "at least 1 character"),
        ('zh = "工资福利"\n', "", "categories.0.zh", "required"),
        ('hint = "danger"', 'hint = "fire"', "categories.2.hint", "'danger'"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(
    tmp_path: Path, old: str, new: str, key: str, allowed: str
) -> None:
    """Wrong type, out of range, missing, not one of: the sentence has the file, the key and what may stand there."""
    mistake = mistake_in(written(tmp_path, changed(old, new)))
    assert mistake.where == f"mine.toml: {key}"
    assert allowed.lower() in mistake.allowed.lower()


@pytest.mark.parametrize(
    ("old", "new", "key", "allowed"),
    [
        ("unsend_seconds = 120", "unsend_seconds = 120\nunsend_minutes = 2", "unsend_minutes", "unsend_seconds"),
        ("pieces = 30", "pieces = 30\npages = 3", "draft.pages", "pieces"),
        ('code = "pay"', 'code = "pay"\nicon = "x"', "categories.0.icon", "hint"),
        ("offset = -3", "offset = -3\nhours = 2", "ladder.1.hours", "offset"),
    ],
)
def test_an_unknown_key_is_named_with_those_that_are_known(
    tmp_path: Path, old: str, new: str, key: str, allowed: str
) -> None:
    """A key that was misspelt would otherwise silently keep its default."""
    mistake = mistake_in(written(tmp_path, changed(old, new)))
    assert mistake.where == f"mine.toml: {key}"
    assert allowed in mistake.allowed


def test_no_categories_are_too_few(tmp_path: Path) -> None:
    """Somebody has to be able to press one."""
    text = SHIPPED[: SHIPPED.index("[[categories]]")].replace("[promise]", "categories = []\n[promise]", 1)
    mistake = mistake_in(written(tmp_path, text))
    assert (mistake.where, "at least 1" in mistake.allowed) == ("mine.toml: categories", True)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('code = "pay"', 'code = "工资"', "categories.0.code"),
        ('code = "pay"', 'code = "pay:1"', "categories.0.code"),
        ('code = "arrears"', 'code = "pay"', "categories"),
        ('zh = "工资福利"', 'zh = "工资{福利}"', "categories.0.zh"),
        ('zh = "工资福利"', 'zh = "工资\\n福利"', "categories.0.zh"),
        ("most = 20", "most = 2", "redo"),
        ("to_days = 9", "to_days = 1", "ladder.2"),
    ],
    ids=["not a button's", "a colon", "twice", "a brace", "two lines", "most below least", "from above to"],
)
def test_what_the_bot_could_not_work_with_is_refused_when_it_is_read(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    """A code that no button carries, a name that is no text, bounds the wrong way round: said now, not at a tap."""
    assert mistake_in(written(tmp_path, changed(old, new))).where.startswith(f"mine.toml: {key}")


def test_a_file_that_is_not_toml_is_named_with_the_line(tmp_path: Path) -> None:
    """The setting, the file and the place."""
    path = written(tmp_path, changed("[limits]", "[limits"))
    said = str(mistake_in(path))
    assert ("DAJIAYI_POLICY" in said, str(path) in said, "line" in said) == (True, True, True)


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    """A picture is no policy."""
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert "DAJIAYI_POLICY" in str(mistake_in(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The setting that names it, and the path."""
    path = tmp_path / "nowhere.toml"
    said = str(mistake_in(path))
    assert ("DAJIAYI_POLICY" in said, str(path) in said) == (True, True)


def test_a_file_of_ones_own_says_only_what_is_different(tmp_path: Path) -> None:
    """What it leaves out is as shipped, also what a later program adds."""
    policy = read_policy(written(tmp_path, "[limits]\nacceptance = 1\n\n[proposal]\ncosigners = 5\n"))
    assert (policy.limits["acceptance"], policy.limits["review"]) == (1, 3)
    assert (policy.proposal.cosigners, policy.proposal.supervisors, policy.promise["demand"]) == (5, 2, 13)
