"""What people are called, as it comes from outside: one clean line, and marked where it is what only we call people."""

import unicodedata

from domain.sentences import Key
from domain.text_length import excerpt

LONGEST = 100
"""As Telegram counts; its own names have 64 and 64."""
_BLANK = dict.fromkeys(map(ord, "\u115f\u1160\u2800\u3164\uffa0"), " ")
"""Letters, by what Unicode says, that nobody sees."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Controls, characters that turn others or have no width, half characters. What is not assigned yet stays: it may be of
somebody's name, and newer than our tables."""


def one_line(text: str) -> str:
    """Without what nobody sees: blanks around it, line ends, characters that turn, hide or join others."""
    spaced = "".join(" " if letter.isspace() else letter for letter in text.translate(_BLANK))
    seen = "".join(letter for letter in spaced if unicodedata.category(letter) not in _UNSEEN)
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def cleaned(name: str) -> str:
    """A name of which only what can be seen is left, in a sensible length; empty where there was nothing to see."""
    line = one_line(name)
    seen = any(unicodedata.category(letter)[0] not in "MZ" for letter in line)
    return excerpt(line, LONGEST) if seen else ""


def seen_words(text: str) -> str:
    """The words as they are; none where nobody would see any."""
    return text if cleaned(text) else ""


OFFICES = frozenset(
    {
        *("匿名", "匿名职工", "匿名用户", "职工", "同事", "会员", "提交人", "领衔人", "已注销的职工", "评价的人"),
        *("工会", "总工会", "工会工作人员", "工作人员", "承办人", "维护人员", "管理员", "系统管理员", "客服"),
        *("主席", "工会主席", "督查", "督查员", "督查代表", "代表", "会员代表", "职工代表", "联名代表", "一位代表"),
        *("系统", "系统消息", "官方", "机器人", "大家议", "职工事大家议", "本人", "我", "您", "你"),
        *("anonymous", "anonymousworker", "worker", "colleague", "member", "somebodywhohasleft", "nobody"),
        *("whoeversubmittedit", "whoeverratesit", "union", "theunion", "unionstaff", "staff", "thestaff", "handler"),
        *(
            "maintenance",
            "admin",
            "administrator",
            "support",
            "chair",
            "thechair",
            "chairman",
            "supervisor",
            "supervisors",
        ),
        *("representative", "representatives", "arepresentative", "cosigner", "cosigners", "system", "official", "bot"),
        *("dajiayi", "me", "myself", "i", "you"),
    }
)
"""What the product calls people who have no name to be said, or an office; and itself. Letters alone, and small."""


def is_office(name: str) -> bool:
    """Whether somebody is called what only the product calls people, with whatever signs and numbers around it."""
    said = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in said if letter.isalpha()) in OFFICES


def called(name: str, *, doubtful: bool = False) -> str | Key:
    """How a name is read, wherever it is. `doubtful`: an officer is called so, and nobody knows it to be theirs."""
    if not name:
        return Key("forgotten")
    return Key("self-styled", {"name": name}) if doubtful or is_office(name) else name


def plain(name: str) -> str:
    """The same in a table for programs, which is in Chinese."""
    return f"“{name}”(自称)" if is_office(name) else name
