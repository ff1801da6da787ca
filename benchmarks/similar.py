"""Finding similar cases: reworded demands among twenty thousand. `demands.py` says how they are made."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean, median, quantiles
from time import perf_counter

from benchmarks.crowd import NOW, UNIONS, gather, speak
from benchmarks.demands import STRANGE, Matter, matters, reworded, written
from benchmarks.engines import databases
from benchmarks.rows import Row, at_least, at_most, said
from bot.operating.settings import Settings, read_rules
from domain.likeness import ALIKE, Bar
from domain.people import UnionId
from domain.search_terms import terms_of
from services.cases.similar import MOST, Found, alike, catch_up
from services.work import Work
from storage.database import Database, Transaction, opened
from storage.engines import engine_of
from storage.search_terms import Circle, SearchTerms

CASES, ASKED, STRANGERS, NOTED = 20_000, 500, 300, 500
EVERYWHERE = Circle([UnionId(number) for number in range(1, UNIONS + 3)])
NO_BAR = Bar(0, 0)
RECALL, MILLISECONDS, NOTE_MILLISECONDS = 0.9, 3, 1
BATCH = 1000


@dataclass(frozen=True)
class Corpus:
    """What was handed in, case by case, what is asked for again in other words, and what nobody ever asked for."""

    matters: list[Matter]
    texts: list[str]
    asked: list[tuple[int, str]]
    strange: list[str]


def corpus() -> Corpus:
    random = Random(2026)
    about = matters(random, CASES)
    said = [written(random, matter) for matter in about]
    chosen = random.sample(range(CASES), ASKED)
    asked = [(number, reworded(random, about[number], said[number]).text) for number in chosen]
    strange = [written(random, matter).text for matter in matters(random, STRANGERS, STRANGE)]
    return Corpus(about, [each.text for each in said], asked, strange)


async def measured() -> list[Row]:
    rows, made = [], corpus()
    async with databases(1) as urls:
        for engine, [url] in urls.items():
            await gather(url, CASES)
            texts = enumerate(made.texts, 1)
            change = "UPDATE cases SET text = :text, terms = NULL WHERE id = :id"
            await speak(url, *((change, {"text": text, "id": number}) for number, text in texts))
            async with opened(url) as database:
                await _catch_up(database)
                await settle(url)
                rows += await _found(database, made, engine)
                rows.append(await _noted(database, made, engine))
    return rows


def work_in(tx: Transaction) -> Work:
    return Work(tx, NOW, read_rules(Settings.model_construct()))


async def _catch_up(database: Database) -> None:
    for _ in range(CASES // BATCH):
        async with database.transaction() as tx:
            await catch_up(work_in(tx), BATCH)


async def settle(url: str) -> None:
    """What the engine does by itself a minute later: it counts, and PostgreSQL clears up behind what was written."""
    connection = await engine_of(url).connect(url)
    try:
        await connection.rows("ANALYZE" if url.startswith("sqlite") else "VACUUM ANALYZE")
    finally:
        await connection.close()


async def _found(database: Database, made: Corpus, engine: str) -> list[Row]:
    seconds: list[float] = []
    best = [await _asked(database, text, NO_BAR) for _, text in made.asked]
    shown = [await _asked(database, text, ALIKE, seconds) for _, text in made.asked]
    strange = [await _asked(database, text, ALIKE) for text in made.strange]
    right = [made.matters[number].thing for number, _ in made.asked]
    same = [made.matters[each - 1].thing == thing for thing, cases in zip(right, shown, strict=True) for each in cases]
    took = [1000 * each for each in seconds]
    among = f"{ASKED} reworded demands among {CASES:,}, {engine}"
    return [
        at_least(f"{among}: the one meant is of the best {MOST}", _hits(made, best), RECALL, ""),
        Row(f"{among}: it is shown, being alike enough", said(_hits(made, shown), "")),
        Row(f"{among}: of what is shown is about the same thing", said(fmean(same), "")),
        Row(f"of {STRANGERS} demands that resemble none, are shown something, {engine}", said(_share(strange), "")),
        at_most(
            f"{among}: median", median(took), MILLISECONDS, "ms", f" (95 %: {said(quantiles(took, n=20)[-1], 'ms')})"
        ),
    ]


async def _asked(database: Database, text: str, bar: Bar, took: list[float] | None = None) -> list[int]:
    async with database.transaction() as tx:
        begun = perf_counter()
        found: list[Found] = await alike(work_in(tx), text, EVERYWHERE, MOST, bar)
        if took is not None:
            took.append(perf_counter() - begun)
    return [each.case_id for each in found]


def _hits(made: Corpus, answers: Sequence[Sequence[int]]) -> float:
    return fmean(number + 1 in cases for (number, _), cases in zip(made.asked, answers, strict=True))


def _share(answers: Sequence[Sequence[int]]) -> float:
    return fmean(bool(cases) for cases in answers)


async def _noted(database: Database, made: Corpus, engine: str) -> Row:
    """What a submission costs more since its terms are noted."""
    took = []
    for number in range(NOTED):
        async with database.transaction() as tx:
            await SearchTerms(tx).forget(number + 1)
            begun = perf_counter()
            await SearchTerms(tx).note(number + 1, terms_of(made.texts[number]))
            took.append(1000 * (perf_counter() - begun))
    return at_most(f"noting the terms of a new demand among {CASES:,}, {engine}", median(took), NOTE_MILLISECONDS, "ms")
