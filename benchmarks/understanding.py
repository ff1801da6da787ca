"""What people write, and what is made of it: `python -m benchmarks understanding [FILE.tsv]`.

A file of tab-separated `situation`, `text`, `meaning` and perhaps `trap`; its head explains them. `a|b`: either is
right. `a+b`: both must be seen. The code is that of the bot's handlers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.rows import Row
from domain.understanding.meanings import DANGERS, KEPT, Meaning, Scene, Understood
from domain.understanding.understand import understand

UTTERANCES = Path(__file__).with_name("utterances.tsv")
CATEGORIES = ("pay", "safety", "arrears", "injury", "training", "childcare", "living", "leisure", "hardship", "women")
"""What may be chosen in the situation `choice`, in the order that the file's head tells."""


@dataclass(frozen=True)
class Utterance:
    scene: Scene
    text: str
    meant: Sequence[frozenset[str]]
    """All of these must be seen, each in one of its ways."""

    @property
    def allowed(self) -> frozenset[str]:
        return frozenset[str]().union(*self.meant)

    @property
    def dangers(self) -> frozenset[str]:
        return self.allowed & DANGERS


@dataclass(frozen=True)
class Heard:
    """What was made of it. `seconds`: how long it took."""

    said: Utterance
    understood: Understood
    seconds: float

    @property
    def found(self) -> frozenset[str]:
        return frozenset(
            f"{meaning}:{self.understood.option}" if meaning is Meaning.OPTION else meaning
            for meaning in self.understood.meanings
        )

    @property
    def is_right(self) -> bool:
        """All is seen, and nothing beside it but that the words are offered to be kept."""
        return all(self.found & part for part in self.said.meant) and self.found - self.said.allowed <= KEPT

    @property
    def is_swallowed(self) -> bool:
        """Somebody's matter became something else, or was not offered after help was."""
        kept = self.said.allowed & KEPT
        offered = self.found & (self.said.allowed - DANGERS) if self.said.dangers else self.found & self.said.allowed
        return bool(kept) and not offered

    @property
    def is_missed(self) -> bool:
        return bool(self.said.dangers) and not self.found & self.said.dangers

    @property
    def is_false_alarm(self) -> bool:
        return not self.said.dangers and bool(self.found & DANGERS)


def utterances(file: Path) -> Iterator[Utterance]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith(("#", "situation\t")):
            continue
        scene, text, meaning = line.split("\t")[:3]
        yield Utterance(Scene(scene), text, [frozenset(part.split("|")) for part in meaning.strip().split("+")])


def hear(said: Utterance) -> Heard:
    options = CATEGORIES if said.scene is Scene.CHOICE else ()
    before = perf_counter()
    understood = understand(said.text, said.scene, options)
    return Heard(said, understood, perf_counter() - before)


def report(file: Path = UTTERANCES) -> None:
    """Each row that went wrong; the figures in the last line."""
    heard = [hear(each) for each in utterances(file)]
    for each in heard:
        if not each.is_right:
            wanted = "+".join("|".join(sorted(part)) for part in each.said.meant)
            print(f"{each.said.scene}\t{each.said.text}\t{wanted}\t→ {'+'.join(sorted(each.found))}")
    print(f"median {median(each.seconds for each in heard) * 1000:.2f} ms a sentence")
    safe = [each for each in heard if not each.said.dangers]
    print(
        f"understood {sum(each.is_right for each in heard)} of {len(heard)}, "
        f"swallowed {sum(each.is_swallowed for each in heard)}, "
        f"dangers missed {sum(each.is_missed for each in heard)}, "
        f"false alarms {sum(each.is_false_alarm for each in safe)} of {len(safe)}"
    )


async def measured() -> list[Row]:
    heard = [hear(each) for each in utterances(UTTERANCES)]
    right = sum(each.is_right for each in heard)
    seconds = median(each.seconds for each in heard)
    return [
        Row("Plain words understood", f"{right} of {len(heard)}", "the rows of `benchmarks/utterances.tsv`"),
        Row("One sentence, median", f"{seconds * 1000:.2f} ms", "danger and intents, without a network"),
    ]
