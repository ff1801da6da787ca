"""Which category a text is about, by its words: for whoever writes where one is to be chosen."""

from domain.understanding.tables import any_of, table

_WORDS = {code: any_of(words) for code, words in table("words")["topics"].items()}


def topics_of(said: str) -> list[str]:
    """Codes of categories whose words stand in it (as `heard`), the most particular first."""
    return [code for code, words in _WORDS.items() if words.search(said)]
