"""Where a union lies in the tree, as the tables keep it: text that begins alike for all that lies below."""

from domain.people import UnionId


def path_of(text: str) -> tuple[UnionId, ...]:
    """`/1/4/17/` as (1, 4, 17)."""
    return tuple(UnionId(int(part)) for part in text.strip("/").split("/"))


def text_of(path: tuple[int, ...]) -> str:
    """(1, 4, 17) as `/1/4/17/`."""
    return "/" + "".join(f"{step}/" for step in path)
