"""Words that somebody wrote, quoted to say which are meant."""

from domain.masking import masked
from domain.sentences import Key
from domain.text_length import excerpt, length


def quoted(text: str, most: int) -> str | Key:
    """Their beginning, and how much is left of them."""
    text = masked(text)
    said = excerpt(text, most)
    return Key("quoted-cut", {"words": said, "left": length(text) - most + 1}) if said != text else text
