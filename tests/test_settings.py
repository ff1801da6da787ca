"""A setting that cannot be used is named, together with what is allowed."""

import os
import re
from pathlib import Path

import pytest

from bot.operating.settings import DEFAULT_POLICY, Mistake, Settings, read_settings, unheard
from bot.operating.terminal import words
from scheduler.clock import FileClock, SystemClock


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing set, and no .env of whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith("DAJIAYI_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_without_any_setting_the_defaults_are_those_of_the_design() -> None:
    """Shanghai, Chinese, SQLite under ./data, 30 messages a second, one a chat; and no token, so the sandbox."""
    settings = read_settings()
    assert (settings.timezone, settings.language, settings.database) == (
        "Asia/Shanghai",
        "zh",
        f"sqlite:///{Path.cwd() / 'data' / 'dajiayi.db'}",
    )
    assert (settings.http_host, settings.http_port) == ("127.0.0.1", 8080)
    assert (settings.send_rate, settings.chat_rate) == (30, 1)
    assert (settings.token, settings.policy) == (None, DEFAULT_POLICY)
    assert isinstance(settings.clock(), SystemClock)


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("TELEGRAM_TOKEN", "42:abc", "token", "42:abc"),
        ("TELEGRAM_TOKEN", "", "token", None),
        ("DATABASE_URL", "sqlite:////var/lib/d.db", "database", "sqlite:////var/lib/d.db"),
        ("DATABASE_URL", "postgresql://db/dajiayi", "database", "postgresql://db/dajiayi"),
        ("DATA_DIR", "/srv/d", "database", "sqlite:////srv/d/dajiayi.db"),
        ("HTTP_PORT", "0", "http_port", 0),
        ("LANGUAGE", "en", "language", "en"),
        ("SEND_RATE", "0.5", "send_rate", 0.5),
        ("TIMEZONE", "Europe/Berlin", "timezone", "Europe/Berlin"),
        ("BOT_NAME", "大家议", "bot_name", "大家议"),
        ("TELEGRAM_API_URL", "http://127.0.0.1:8081", "telegram_api_url", "http://127.0.0.1:8081"),
        ("KEY_FILE", "/etc/dajiayi.key", "key", Path("/etc/dajiayi.key")),
        ("WEBHOOK_URL", "https://union.example/hook", "webhook_url", "https://union.example/hook"),
        ("WEBHOOK_SECRET", "a_secret-1", "secret", "a_secret-1"),
        ("BACKUP_DIR", "/srv/backups", "backup_dir", Path("/srv/backups")),
        ("BACKUPS_KEPT", "3", "backups_kept", 3),
        ("HTTP_HOST", "0.0.0.0", "http_host", "0.0.0.0"),
        ("POLICY", "/etc/policy.toml", "policy", Path("/etc/policy.toml")),
        ("CHAT_RATE", "2", "chat_rate", 2),
        ("CLOCK_FILE", "/tmp/clock", "clock_file", Path("/tmp/clock")),
    ],
)
def test_a_setting_of_the_environment_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, field: str, expected: object
) -> None:
    """Each by its name with the prefix."""
    monkeypatch.setenv(f"DAJIAYI_{name}", value)
    assert getattr(read_settings(), field) == expected


def test_every_documented_setting_is_set_once() -> None:
    """Here above: what nobody ever sets may end in anything."""
    page = (Path(__file__).parent.parent / "docs" / "settings.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `DAJIAYI_(\w+)`", page, re.MULTILINE))
    [mark] = [each for each in test_a_setting_of_the_environment_is_taken.pytestmark if each.name == "parametrize"]
    assert {name for name, *_ in mark.args[1]} == documented == {name.upper() for name in Settings.model_fields}


def test_what_nobody_reads_is_pointed_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In the environment or the file: with the name that may be meant."""
    monkeypatch.setenv("DAJIAYI_WEBHOK_URL", "https://union.example/hook")
    (tmp_path / ".env").write_text("DAJIAYI_XYZZY=1\n", encoding="utf-8")
    said = [words(each) for each in unheard()]
    assert said == ["DAJIAYI_WEBHOK_URL 没有人读;是不是 DAJIAYI_WEBHOOK_URL?", "DAJIAYI_XYZZY 没有人读"]


def test_all_that_is_wrong_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody mends one and meets the next."""
    monkeypatch.setenv("DAJIAYI_LANGUAGE", "fr")
    monkeypatch.setenv("DAJIAYI_HTTP_PORT", "eighty")
    with pytest.raises(Mistake) as mistake:
        read_settings()
    assert "DAJIAYI_LANGUAGE" in str(mistake.value) and "DAJIAYI_HTTP_PORT" in str(mistake.value)


def test_a_file_that_may_not_be_read_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As it is where root has set it up and another user starts it."""
    (tmp_path / ".env").write_text("DAJIAYI_LANGUAGE=en\n", encoding="utf-8")

    def shut(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pydantic_settings.sources.providers.dotenv.dotenv_values", shut)  # nothing is shut to root
    with pytest.raises(Mistake, match="terminal-unreadable"):
        read_settings()


def test_a_setting_may_stand_in_a_file(tmp_path: Path) -> None:
    """`.env` of the folder where dajiayi is started."""
    (tmp_path / ".env").write_text("DAJIAYI_LANGUAGE=en\n", encoding="utf-8")
    assert read_settings().language == "en"


def test_a_clock_file_moves_the_clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where it is set, the time is asked of that file."""
    monkeypatch.setenv("DAJIAYI_CLOCK_FILE", str(tmp_path / "clock"))
    assert isinstance(read_settings().clock(), FileClock)


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("TELEGRAM_API_URL", "api.telegram.org", "https?://"),
        ("DATABASE_URL", "mysql://somewhere", "postgresql://"),
        ("DATABASE_URL", "dajiayi.db", "sqlite:///"),
        ("HTTP_PORT", "eighty", "integer"),
        ("HTTP_PORT", "65536", "65535"),
        ("HTTP_PORT", "-1", "0"),
        ("TIMEZONE", "Asia/Pinghu", "Asia/Shanghai"),
        ("TIMEZONE", "../etc/passwd", "Asia/Shanghai"),
        ("LANGUAGE", "fr", "'zh' or 'en'"),
        ("SEND_RATE", "0", "0"),
        ("SEND_RATE", "fast", "number"),
        ("CHAT_RATE", "-1", "0"),
        ("WEBHOOK_SECRET", "with a space", "letters, digits"),
        ("BACKUPS_KEPT", "0", "1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, allowed: str
) -> None:
    """The sentence has the setting's full name and what it may be."""
    monkeypatch.setenv(f"DAJIAYI_{name}", value)
    with pytest.raises(Mistake) as mistake:
        read_settings()
    assert mistake.value.where == f"DAJIAYI_{name}"
    assert allowed in str(mistake.value)


def test_a_rate_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a number is no rate."""
    monkeypatch.setenv("DAJIAYI_SEND_RATE", "nan")
    with pytest.raises(Mistake, match="DAJIAYI_SEND_RATE"):
        read_settings()


def test_the_token_is_in_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is wrong, what must stay secret is not printed."""
    monkeypatch.setenv("DAJIAYI_TELEGRAM_TOKEN", "42:very-secret")
    monkeypatch.setenv("DAJIAYI_LANGUAGE", "fr")
    with pytest.raises(Mistake) as mistake:
        read_settings()
    assert "very-secret" not in str(mistake.value)
