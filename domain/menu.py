"""Where everybody finds everything: the keys that are always there, and what lies behind 更多, by what one is.

The same place has the same word for everybody, and no key changes its place. Each is named as its label
(`keyboard-<name>`); what leads there stands in `bot/views/menu.py`.
"""

from collections.abc import Collection, Iterable, Mapping

from domain.people import Role

FOREMOST = (Role.CHAIR, Role.STAFF, Role.REPRESENTATIVE, Role.ADMIN)
"""Of several posts the first gives the keyboard; what is in the others' reach lies behind 其他职务."""

KEYS: Mapping[Role, tuple[str, ...]] = {
    Role.WORKER: ("submit", "mine", "board", "representatives", "more"),
    Role.REPRESENTATIVE: ("offer", "todo", "board", "visit", "mine", "more"),
    Role.STAFF: ("todo", "find", "enter", "launch", "overview", "more"),
    Role.CHAIR: ("todo", "overview", "find", "launch", "board", "more"),
    Role.ADMIN: ("todo", "administer", "find", "overview", "more"),
}
"""Two in a row, at most six."""
MORE: Mapping[Role, tuple[str, ...]] = {
    Role.WORKER: ("bulletins", "settings", "help"),
    Role.REPRESENTATIVE: ("bulletins", "settings", "help"),
    Role.STAFF: ("bulletins", "own", "board", "settings", "help"),
    Role.CHAIR: ("enter", "bulletins", "own", "settings", "help"),
    Role.ADMIN: ("bulletins", "own", "board", "settings", "help"),
}
OFFER = ("propose", "own-submit", "visit")
"""我要提, of a representative."""
MODULES: Mapping[str, str] = {
    "propose": "proposals",
    "board": "board",
    "representatives": "contact",
    "bulletins": "bulletins",
    "launch": "bulletins",
}
"""What a union may be without (`[modules]` of the policy), by what leads there: what is off has no key."""


def foremost(roles: Collection[Role]) -> Role:
    return next((role for role in FOREMOST if role in roles), Role.WORKER)


def keys(roles: Collection[Role], off: Collection[str] = ()) -> list[str]:
    """The keyboard of whoever has these roles. `off`: the modules that none of their unions has."""
    return _on(KEYS[foremost(roles)], off)


def more(roles: Collection[Role], off: Collection[str] = ()) -> list[str]:
    """What lies behind 更多; what their other posts lead to stands first, under one name."""
    beside = [others_name(roles)] if others(roles) else []
    return [*beside, *_on(MORE[foremost(roles)], off)]


def offers(off: Collection[str] = ()) -> list[str]:
    """What 我要提 holds."""
    return _on(OFFER, off)


def others(roles: Collection[Role], off: Collection[str] = ()) -> list[str]:
    """What the posts beside the foremost lead to, and that one does not."""
    here = {*keys(roles), *MORE[foremost(roles)]}
    beside = [role for role in FOREMOST if role in roles and role is not foremost(roles)]
    return [
        name for name in dict.fromkeys(name for role in beside for name in _on(KEYS[role], off)) if name not in here
    ]


def others_name(roles: Collection[Role]) -> str:
    """Where 管理 is all that there is, it is called so."""
    return "administer" if others(roles) == ["administer"] else "others"


def _on(names: Iterable[str], off: Collection[str]) -> list[str]:
    return [name for name in names if MODULES.get(name) not in off]
