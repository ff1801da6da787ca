"""The command line, as an operator uses it: each command a process of its own, beside a bot that runs."""

import asyncio
import csv
import io
import json
import re
import socket
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli import _bot, cli
from bot.operating.commands.export import plain_cell
from bot.operating.settings import WrongToken
from services.export import COLUMNS, PSEUDONYM
from tests.operating import Command
from tests.phones import TOKEN, Town, town
from tests.processes import command


def asked(database: str, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(database.removeprefix("sqlite:///"))
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


# --- unions ----------------------------------------------------------------------------------------------------------


def test_a_union_is_added_with_its_number_and_its_link(dajiayi: Command) -> None:
    """A root first, then one under it; the link is for the members."""
    root = dajiayi("union", "add", "平湖市总工会")
    town = dajiayi("union", "add", "林埭镇总工会", "--under", "平湖市总工会")
    assert (root.code, root.out) == (0, "1\t平湖市总工会\thttps://t.me/<bot>?start=u1\n")
    assert (town.code, town.out) == (0, "2\t林埭镇总工会\thttps://t.me/<bot>?start=u2\n")


def test_the_list_shows_the_tree(dajiayi: Command) -> None:
    """One a line, those below indented under the one above them."""
    dajiayi("union", "add", "平湖市总工会")
    dajiayi("union", "add", "林埭镇总工会", "--under", "平湖市总工会")
    dajiayi("union", "add", "新埭镇总工会", "--under", "平湖市总工会")
    dajiayi("union", "add", "晨星工会", "--under", "林埭镇总工会")
    lines = dajiayi("union", "list").out.splitlines()
    assert [line.split(maxsplit=1)[1] for line in lines] == ["平湖市总工会", "林埭镇总工会", "晨星工会", "新埭镇总工会"]
    depths = [len(re.sub(r"^\s*\d+", "", line)) - len(re.sub(r"^\s*\d+\s*", "", line)) for line in lines]
    assert [depth - depths[0] for depth in depths] == [0, 2, 4, 2]


def test_the_tree_stays_a_tree_beyond_nine_unions(dajiayi: Command) -> None:
    """What is under the second stays under the second, whatever comes after the ninth."""
    dajiayi("union", "add", "市")
    for number in range(2, 12):
        dajiayi("union", "add", f"镇{number}", "--under", "市")
    dajiayi("union", "add", "厂", "--under", "镇2")
    names = [line.split(maxsplit=1)[1] for line in dajiayi("union", "list").out.splitlines()]
    assert (len(names), names[0], names[names.index("厂") - 1]) == (12, "市", "镇2")


@pytest.mark.parametrize("again", ["林埭镇总工会", " 林埭镇总工会 "], ids=["the same", "with blanks"])
@pytest.mark.parametrize("under", [(), ("--under", "平湖市总工会")], ids=["a root", "under another"])
def test_the_same_union_is_not_added_twice(dajiayi: Command, under: tuple[str, ...], again: str) -> None:
    """One sentence that names it, exit code 1, and nothing changed."""
    dajiayi("union", "add", "平湖市总工会")
    dajiayi("union", "add", "林埭镇总工会", *under)
    twice = dajiayi("union", "add", again, *under)
    assert (twice.code, twice.out, "林埭镇总工会" in twice.err) == (1, "", True)
    assert len(dajiayi("union", "list").out.splitlines()) == 2


@pytest.mark.parametrize("name", ["", "   "], ids=["nothing", "blanks"])
def test_a_union_has_a_name(dajiayi: Command, name: str) -> None:
    """A button with nothing on it would be refused by Telegram."""
    added = dajiayi("union", "add", name)
    assert (added.code != 0, added.out, dajiayi("union", "list").out) == (True, "", "")


@pytest.mark.parametrize(
    "words",
    [("union", "add", "厂", "--under", "没有"), ("invite", "--union", "没有", "--role", "staff")],
    ids=["under it", "invited to it"],
)
def test_an_unknown_union_is_named(dajiayi: Command, words: tuple[str, ...]) -> None:
    """One sentence on standard error, exit code 1."""
    said = dajiayi(*words)
    assert (said.code, said.out) == (1, "")
    assert said.err == "dajiayi: 没有: there is no union of this name\n"


def test_a_name_that_two_unions_have_is_not_guessed_at(dajiayi: Command) -> None:
    """Who would be invited where?"""
    for above in ("甲镇", "乙镇"):
        dajiayi("union", "add", above)
        dajiayi("union", "add", "机关工会", "--under", above)
    said = dajiayi("invite", "--union", "机关工会", "--role", "staff")
    assert (said.code, "several unions" in said.err) == (1, True)


# --- invitations -----------------------------------------------------------------------------------------------------


def test_an_invitation_is_a_link_and_a_bare_code(dajiayi: Command, environment: dict[str, str]) -> None:
    """Two lines; the database keeps a digest of the code and never the code."""
    dajiayi("union", "add", "平湖市总工会")
    link, code = dajiayi("invite", "--union", "平湖市总工会", "--role", "admin").out.splitlines()
    assert link == f"https://t.me/<bot>?start={code}"
    dump = str(asked(environment["DAJIAYI_DATABASE_URL"], "SELECT * FROM invitation"))
    assert (code in dump, "admin" in dump) == (False, True)


def test_a_role_that_is_none_is_named_with_those_there_are(dajiayi: Command) -> None:
    """The mistake and what is allowed."""
    dajiayi("union", "add", "平湖市总工会")
    said = dajiayi("invite", "--union", "平湖市总工会", "--role", "king")
    assert said.code != 0
    assert [role in said.err for role in ("worker", "representative", "staff", "chair", "admin")] == [True] * 5


# --- exports ---------------------------------------------------------------------------------------------------------


DISGUISES = ["＝", "＋", "－", "＠", "﹦", "−", " =", "\u200b=", "\u3000@"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", *DISGUISES])
def test_a_text_that_a_spreadsheet_would_run_is_kept_as_text(start: str) -> None:
    """Whoever opens the export runs nobody's formula."""
    assert plain_cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["", "工资", "0001", "1=1"])
def test_other_cells_are_left_as_they_are(value: str) -> None:
    """Only a beginning is dangerous."""
    assert plain_cell(value) == value


def test_an_export_of_nothing_is_its_headings(dajiayi: Command, tmp_path: Path) -> None:
    """An empty house is no mistake."""
    assert dajiayi("export", "cases", "--out", str(tmp_path / "cases.csv")).code == 0
    assert (tmp_path / "cases.csv").read_text(encoding="utf-8-sig").strip() == ",".join(COLUMNS)


def test_a_file_that_cannot_be_written_is_named(dajiayi: Command, tmp_path: Path) -> None:
    """The file, not the database: exit code 1."""
    said = dajiayi("export", "cases", "--out", str(tmp_path / "nowhere" / "cases.csv"))
    assert (said.code, "nowhere" in said.err, "DAJIAYI_DATABASE_URL" in said.err) == (1, True, False)


# --- mistakes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [("union", "list"), ("export", "cases"), ("union", "add", "x")], ids=" ".join)
def test_a_database_that_is_none_is_said_in_a_sentence(
    dajiayi: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Not a trace: the setting and what is wrong with it."""
    (tmp_path / "letter.db").write_text("这不是数据库" * 200, encoding="utf-8")
    said = dajiayi(*words, DAJIAYI_DATABASE_URL=f"sqlite:///{tmp_path}/letter.db")
    assert (said.code, "DAJIAYI_DATABASE_URL" in said.err, said.err.count("\n")) == (1, True, 1)


def test_a_newer_database_is_said_in_a_sentence(dajiayi: Command, environment: dict[str, str]) -> None:
    """It asks for an update of the program."""
    dajiayi("union", "list")
    connection = sqlite3.connect(environment["DAJIAYI_DATABASE_URL"].removeprefix("sqlite:///"))
    connection.execute("INSERT INTO migration VALUES ('0999_tomorrow')")
    connection.commit()
    connection.close()
    said = dajiayi("union", "list")
    assert (said.code, "新版" in said.err, said.err.count("\n")) == (1, True, 1)


@pytest.mark.parametrize(("setting", "value"), [("DAJIAYI_LANGUAGE", "fr"), ("DAJIAYI_TIMEZONE", "Nowhere/There")])
def test_every_command_names_a_setting_that_cannot_be_used(dajiayi: Command, setting: str, value: str) -> None:
    """Before it does anything."""
    said = dajiayi("union", "list", **{setting: value})
    assert (said.code, said.out, setting in said.err, said.err.count("\n")) == (1, "", True, 1)


# --- check -----------------------------------------------------------------------------------------------------------


def test_check_without_a_token_says_where_one_comes_from(dajiayi: Command) -> None:
    """It fails, because the bot cannot run, and names the setting."""
    said = dajiayi("check")
    assert (said.code, "FAIL 令牌: DAJIAYI_TELEGRAM_TOKEN" in said.out, "BotFather" in said.out) == (1, True, True)


@pytest.mark.parametrize(
    ("setting", "value", "line"),
    [
        ("DAJIAYI_TELEGRAM_API_URL", "http://127.0.0.1:9", "FAIL 令牌: DAJIAYI_TELEGRAM_API_URL"),
        ("DAJIAYI_TELEGRAM_API_URL", "ftp://example", "FAIL 设置: DAJIAYI_TELEGRAM_API_URL"),
        ("DAJIAYI_POLICY", "/nowhere/policy.toml", "FAIL 规则: DAJIAYI_POLICY"),
        ("DAJIAYI_DATABASE_URL", "sqlite:////dev/null/d.db", "FAIL 数据库: DAJIAYI_DATABASE_URL"),
    ],
)
def test_check_names_the_setting_that_is_wrong(dajiayi: Command, setting: str, value: str, line: str) -> None:
    """Exit code 1, one line each."""
    said = dajiayi("check", **{"DAJIAYI_TELEGRAM_TOKEN": TOKEN, setting: value})
    assert (said.code, line in said.out, said.err) == (1, True, "")


def test_check_names_the_key_of_the_policy(dajiayi: Command, tmp_path: Path) -> None:
    """And what is allowed."""
    path = tmp_path / "mine.toml"
    path.write_text('country = "CN"\nanswer_characters = 1\n', encoding="utf-8")
    said = dajiayi("check", DAJIAYI_POLICY=str(path))
    assert (said.code, "FAIL 规则: mine.toml: " in said.out) == (1, True)


def test_check_names_every_contradiction_of_the_policy(dajiayi: Command, tmp_path: Path) -> None:
    """Nobody mends one and meets the next."""
    path = tmp_path / "mine.toml"
    path.write_text("[retention]\nletters = 1\nparcels = 1\n", encoding="utf-8")
    said = dajiayi("check", DAJIAYI_POLICY=str(path)).out
    assert "retention.letters" in said and "retention.parcels" in said


def test_check_tries_the_folder_for_backups(dajiayi: Command, tmp_path: Path) -> None:
    """It writes there what is gone at once, makes no folder, and says of which day the latest is."""
    folder = tmp_path / "nights"

    def says() -> str:
        out = dajiayi("check", DAJIAYI_BACKUP_DIR=str(folder)).out
        return next(line for line in out.splitlines() if "备份:" in line)

    assert says().startswith(f"FAIL 备份: DAJIAYI_BACKUP_DIR: {folder} 写不进去")
    assert not folder.exists()
    folder.mkdir()
    assert says().startswith(f"ok   备份: {folder} 里还没有") and not [*folder.iterdir()]
    (folder / "dajiayi-1999-01-01.db").touch()
    assert says().startswith(f"FAIL 备份: DAJIAYI_BACKUP_DIR: {folder} 里最近一份") and "1999-01-01" in says()
    (folder / "dajiayi-2999-01-01.db").touch()
    assert says().startswith(f"ok   备份: {folder} 里最近一份")


def test_check_tries_the_port(dajiayi: Command) -> None:
    """Somebody else's is taken; a free one is free again afterwards."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = str(other.getsockname()[1])
        assert f"FAIL 端口: DAJIAYI_HTTP_HOST, DAJIAYI_HTTP_PORT: 127.0.0.1:{port} 用不了" in (
            dajiayi("check", DAJIAYI_HTTP_PORT=port).out
        )
    for _ in range(2):
        assert "ok   端口: " in dajiayi("check", DAJIAYI_HTTP_PORT=port).out


# --- help ------------------------------------------------------------------------------------------------------------

COMMANDS = [
    (),
    ("sandbox",),
    ("setup",),
    ("backup",),
    ("restore",),
    ("policy",),
    ("calendar",),
    ("invite",),
    ("check",),
    ("union",),
    ("union", "add"),
    ("union", "list"),
    ("union", "sheets"),
    ("union", "rename"),
    ("union", "move"),
    ("union", "merge"),
    ("export",),
    ("export", "cases"),
    ("export", "roles"),
    ("export", "unsealings"),
    ("roster",),
    ("roster", "import"),
    ("roster", "template"),
    ("roster", "invitations"),
    ("roster", "list"),
    ("roster", "posts"),
    ("roster", "term"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words) or "dajiayi")
def test_every_help_explains(dajiayi: Command, words: tuple[str, ...]) -> None:
    """What it does, and every option with a word of its own."""
    said = dajiayi(*words, "--help")
    assert said.code == 0
    explained = [line for line in said.out.splitlines() if line.strip() and not line.startswith("Usage")]
    assert len(explained[0].strip()) > 20
    options = re.findall(r"^  (?:--\S+|[A-Z]+\b)(.*(?:\n {4,}.*)*)", said.out, re.MULTILINE)
    assert [option for option in options if len(re.sub(r"\[.*?\]|[A-Z]+\b", "", option).split()) < 2] == []


def test_every_command_is_in_the_list_above() -> None:
    """A new command is looked at too."""
    top = [(command.name or command.callback.__name__,) for command in cli.registered_commands]  # type: ignore[union-attr]
    groups = [(group.name or "",) for group in cli.registered_groups]
    below = [
        (str(group.name), str(command.name))
        for group in cli.registered_groups
        for command in group.typer_instance.registered_commands  # type: ignore[union-attr]
    ]
    assert {(), *top, *groups, *below} == set(COMMANDS)


# --- backup and restore ----------------------------------------------------------------------------------------------


def test_a_backup_is_restored_elsewhere(dajiayi: Command, tmp_path: Path) -> None:
    """A count of rows each time; and the unions are there."""
    dajiayi("union", "add", "平湖市总工会")
    made = dajiayi("backup", "backup.db")
    elsewhere = f"sqlite:///{tmp_path}/elsewhere.db"
    restored = dajiayi("restore", "backup.db", DAJIAYI_DATABASE_URL=elsewhere)
    named = f"sqlite:///{tmp_path}/dajiayi.db 的 1 行写进了 {tmp_path}/backup.db\n"
    assert (made.code, made.err) == (0, named)
    assert (restored.code, restored.err) == (0, f"1 行恢复到 {elsewhere}\n")
    assert "平湖市总工会" in dajiayi("union", "list", DAJIAYI_DATABASE_URL=elsewhere).out


def test_what_cannot_be_backed_up_or_restored_is_said_in_a_sentence(dajiayi: Command, tmp_path: Path) -> None:
    """Exit code 1 and what is wrong: a file in the way, none to read, a letter, a place that is not empty."""
    dajiayi("union", "add", "平湖市总工会")
    (tmp_path / "letter").write_text("一封信" * 500, encoding="utf-8")
    dajiayi("backup", "backup.db")
    for words, sentence in (
        (("backup", "letter"), "已经有了"),
        (("restore", "missing.db"), "读不了"),
        (("restore", "letter"), "不是备份"),
        (("restore", "backup.db"), "空的数据库"),
    ):
        refused = dajiayi(*words)
        assert (refused.code, sentence in refused.err, refused.err.count("\n")) == (1, True, 1)


# --- beside a bot that runs ------------------------------------------------------------------------------------------


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as place:
        yield place


async def test_an_invitation_from_the_command_line_can_be_used(place: Town) -> None:
    """Made while the bot runs; the link names the bot, the code works once, and asks whether it is you."""
    said = await command(place, "invite", "--union", "林埭镇总工会", "--role", "staff", "--name", "陈敏")
    link, code = said.out.splitlines()
    assert (said.code, link) == (0, f"https://t.me/dajiayi_demo_bot?start={code}")
    staff = await place.phone(201, "C")
    await staff.says(f"/start {code}")
    assert "您是 陈敏 吗" in staff.last
    await staff.presses("是,接受")
    assert "工作人员" in staff.everything
    other = await place.phone(202, "D")
    await other.says(code)
    assert "这个邀请已经用过" in other.last


async def test_a_union_added_while_the_bot_runs_is_found_at_once(place: Town) -> None:
    """The bot keeps no copy of the tree."""
    said = await command(place, "union", "add", "远山家具工会", "--under", "林埭镇总工会")
    assert (said.code, said.out.split("\t")[1:]) == (0, ["远山家具工会", "https://t.me/dajiayi_demo_bot?start=u4\n"])
    worker = await place.phone(101, "王小明")
    await worker.says("/start")
    await worker.says("远山")
    assert "远山家具工会" in worker.buttons[0]


FORMULA = '=HYPERLINK("http://x","点我")'
AT_LENGTH = '第一行\n第二行,带“引号”和"引号"'


@pytest.fixture
async def two_cases(place: Town) -> Town:
    """One under a name, with a formula for a text; one anonymous, over two lines."""
    worker = await place.member(101, "王小明")
    for text, sign in ((FORMULA, "实名提交"), (AT_LENGTH, "匿名提交")):
        await worker.says("/submit")
        await worker.presses("子女托管教育")
        await worker.says(text)
        await worker.presses(sign)
        await worker.presses("确认提交")
    return place


async def exported(place: Town, form: str, out: Path | None) -> str:
    said = await command(place, "export", "cases", "--format", form, *(["--out", str(out)] if out else []))
    assert (said.code, said.err) == (0, f"2 cases written to {out}\n" if out else "")
    return await asyncio.to_thread(out.read_text, encoding="utf-8-sig") if out else said.out


def records(text: str, form: str) -> list[dict[str, str]]:
    if form == "csv":
        return list(csv.DictReader(io.StringIO(text.replace("\r\n", "\n"))))
    return [json.loads(line) for line in text.splitlines()]


async def test_an_export_has_every_case_and_no_anonymous_name(two_cases: Town, tmp_path: Path) -> None:
    """In both formats, on standard output or in a file, beside the bot that runs."""
    for form, out in (("csv", None), ("csv", tmp_path / "cases"), ("json", None)):
        text = await exported(two_cases, form, out)
        named, anonymous = records(text, form)
        assert set(named) == set(COLUMNS)
        assert [named["number"], anonymous["number"]] == ["0001", "0002"]
        assert [named["submitter"], anonymous["submitter"]] == ["王小明", PSEUDONYM]
        assert named["text"] == ("'" if form == "csv" else "") + FORMULA
        assert anonymous["text"] == AT_LENGTH
        assert "101" not in text


async def test_check_finds_everything_good(place: Town) -> None:
    """A line each, exit code 0, and the bot's name."""
    said = await command(place, "check")
    assert (said.code, [line[:4] for line in said.out.splitlines()]) == (0, ["ok  "] * 10), said.out
    assert "@dajiayi_demo_bot" in said.out


async def test_check_finds_a_wrong_token(place: Town) -> None:
    """And does not print it."""
    said = await command(place, "check", DAJIAYI_TELEGRAM_TOKEN="42:wrong")
    assert (said.code, "FAIL 令牌: DAJIAYI_TELEGRAM_TOKEN" in said.out) == (1, True)
    assert "42:wrong" not in said.out + said.err


@pytest.mark.parametrize(
    ("language", "words"), [("zh", ("令牌", "没有令牌", "没有设")), ("en", ("token", "no token", "not set"))]
)
def test_check_speaks_the_language_that_is_set(dajiayi: Command, language: str, words: tuple[str, ...]) -> None:
    """The whole of it, what is wrong too; also where another setting cannot be used."""
    said = dajiayi("check", DAJIAYI_LANGUAGE=language).out
    assert all(each in said for each in words)
    foreign = re.compile(r"[a-z]{3,} [a-z]{2,} [a-z]{2,}" if language == "zh" else r"[\u4e00-\u9fff]")
    assert not foreign.search(said.replace("dajiayi union add", "")), said
    wrong = dajiayi("check", DAJIAYI_LANGUAGE=language, DAJIAYI_TIMEZONE="Nowhere/There").out
    assert wrong.startswith("FAIL 设置: " if language == "zh" else "FAIL settings: ")


async def test_after_its_rest_it_ends(bare: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a failure, for whoever watches it; at a terminal without any rest."""
    monkeypatch.setattr("bot.cli.WRONG_TOKEN_SECONDS", 0)
    wrong = bare.settings.model_copy(update={"telegram_token": SecretStr("42:wrong"), "http_port": 0})
    with pytest.raises(SystemExit):
        await _bot(wrong)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("bot.cli.WRONG_TOKEN_SECONDS", 3600)
    with pytest.raises(WrongToken):
        await _bot(wrong)
