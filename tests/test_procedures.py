"""A kind of case is a procedure: one from outside the product is walked, and whatever it could lack is named."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.features import FEATURES
from bot.features.lacking import Incomplete, check, lacking
from bot.wire.texts import Texts
from domain.cases.loop import PROCEDURES, bring, take_back
from domain.cases.procedure import Procedure
from domain.cases.words import Action, Party, Stage
from domain.people import Role
from tests import mediation
from tests.engines import BOTH
from tests.mediation import FEATURE, MEDIATION, MEDIATOR, PROCEDURE, TALKS
from tests.mediation.asking import asks_for_mediation
from tests.phones import Town, town
from tests.sentences import POLICY

PRODUCTS = tuple(PROCEDURES.values())
TEXTS = Texts(POLICY.categories, [FEATURE.annex.locales] if FEATURE.annex else [])


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    """The program knows of mediation while a story runs."""
    bring(PROCEDURE)
    yield
    take_back(MEDIATION)


@pytest.fixture
async def place(tmp_path: Path, url: str) -> AsyncIterator[Town]:
    async with town(tmp_path, database_url=url, features=FEATURES.beside(FEATURE)) as place:
        yield place


# --- from outside the product -----------------------------------------------------------------------------------------


@BOTH
async def test_a_procedure_from_outside_is_walked_to_its_end(place: Town) -> None:
    """Its stage, its button, its party, its limit and its values, without a line of the product."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    mediator = await place.official(501, "李代表", Role.REPRESENTATIVE)
    await asks_for_mediation(worker)
    assert "等工会请调解员" in worker.last
    assert "欠了两个月工资" in staff.last
    await staff.presses("请调解员")
    assert "请了调解员" in worker.last
    assert "正在调解" in mediator.newest("欠了两个月工资")["text"]
    await mediator.presses("写调解结果")
    await mediator.says("公司答应月底付清")
    assert worker.heard[-1] == "0001 调解结果:公司答应月底付清"
    tables = place.tables()
    [case] = tables["cases"]
    assert (case["kind"], case["stage"], case["outcome"]) == ("mediation", "closed", "unrated")
    values = {row["field"]: row["text"] for row in tables["form_value"]}
    assert values == {"employer": "平湖物流", "sum": "3000"}
    await worker.says("/case 0001")
    assert "调解结束" in worker.last


@BOTH
async def test_its_limit_runs_out_by_itself(place: Town) -> None:
    """Four working days, which no policy knows; whoever was asked is reminded, and owes nobody a warning."""
    worker, staff = await place.member(101, "王小明"), await place.official(201, "陈敏", Role.STAFF)
    await place.official(501, "李代表", Role.REPRESENTATIVE)
    await asks_for_mediation(worker)
    await staff.presses("请调解员")
    await place.pass_working_days(5)
    [case] = place.tables()["cases"]
    assert case["stage"] == "closed"
    assert [row["rung"] for row in place.tables()["warning"]] in ([], ["reminder"])


@BOTH
async def test_a_value_of_the_form_has_to_be_said(place: Town) -> None:
    """What is required and missing is asked for by a sentence; nothing is handed in."""
    worker = await place.member(101, "王小明")
    await asks_for_mediation(worker, ",3000")
    assert worker.last == "请写几个字再发。"
    assert place.tables()["cases"] == []
    await asks_for_mediation(worker, f"平湖物流,{'9' * 21}")
    assert place.tables()["cases"] == []


# --- what a procedure could lack --------------------------------------------------------------------------------------


@pytest.mark.parametrize("procedure", [*PRODUCTS, PROCEDURE], ids=lambda each: each.kind)
def test_a_procedure_is_whole(procedure: Procedure) -> None:
    assert lacking(procedure, TEXTS, POLICY) == []


def without(procedure: Procedure, *actions: Action) -> Procedure:
    return replace(procedure, moves=tuple(row for row in procedure.moves if row.action not in actions))


def changed(action: Action, **facts: object) -> Procedure:
    """The toy, with its moves of that action as `facts` say."""
    rows = (replace(row, **facts) if row.action is action else row for row in PROCEDURE.moves)  # type: ignore[arg-type]
    return replace(PROCEDURE, moves=tuple(rows))


INVITE, WEIGH = Action("invite"), Action("weigh")
LEFT_OUT: dict[str, tuple[Procedure, str]] = {
    "its beginning": (without(PROCEDURE, Action.SUBMIT), "it begins with submitting"),
    "the way to a stage": (without(PROCEDURE, INVITE), "nothing leads to talks"),
    "a way out": (without(PROCEDURE, WEIGH, Action.LAPSE), "no way out of talks"),
    "a stage": (replace(PROCEDURE, stages=(Stage.SUBMISSION, Stage.CLOSED)), "not its stages"),
    "a limit": (replace(PROCEDURE, days={}), "nobody says how long talking is"),
    "a party": (replace(PROCEDURE, asks=()), "nobody is mediator"),
    "a turn": (changed(INVITE, then=(None, None)), "leads to talks without a turn"),
    "somebody to act": (changed(INVITE, then=(Party.HELPER, "assist")), "helper, whose turn it is"),
    "the end of an errand": (changed(WEIGH, target=TALKS, opens=(MEDIATOR, "talking")), "nobody can end talking"),
    "a button": (
        replace(
            PROCEDURE,
            moves=tuple(
                replace(row, verb=row.verb.but(buttons=())) if row.action is INVITE else row for row in PROCEDURE.moves
            ),
        ),
        "nobody has a button to invite",
    ),
    "one meaning": (replace(PROCEDURE, moves=(*PROCEDURE.moves, PROCEDURE.moves[1])), "stands twice"),
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_whatever_is_left_out_is_named(what: str) -> None:
    """A line says which, so that nobody looks for it in a story that fails."""
    procedure, line = LEFT_OUT[what]
    assert any(line in said for said in lacking(procedure, TEXTS, POLICY)), lacking(procedure, TEXTS, POLICY)


LOCALES = Path(mediation.__file__).parent / "locales"
ENDED = tuple(f"card-mediation-{how}" for how in ("unrated", "declined", "withdrawn"))
"""Said on a card where it ended so; which endings there are, no table says."""
OWN_WORDS = [
    line.split(" = ")[0]
    for line in (LOCALES / "zh" / "mediation.ftl").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("strip-party", "mediate-", *ENDED))
]


@pytest.mark.parametrize("key", OWN_WORDS)
def test_a_sentence_that_is_left_out_is_named(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In each language."""
    keys = TEXTS.keys
    monkeypatch.setattr(TEXTS, "keys", lambda language: keys(language) - {key})
    assert {f"mediation: there is no {key} in {language}" for language in ("zh", "en")} <= {
        *lacking(PROCEDURE, TEXTS, POLICY)
    }


def test_the_start_refuses_a_procedure_that_is_not_whole() -> None:
    bring(without(PROCEDURE, INVITE))
    with pytest.raises(Incomplete, match="nothing leads to talks"):
        check(TEXTS, POLICY)
