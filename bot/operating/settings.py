"""Settings from the environment or `.env`, and the policy file. A mistake names the setting and what is allowed."""

import hmac
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints
from zoneinfo import ZoneInfo

from dotenv import dotenv_values, set_key
from pydantic import Field, SecretStr, TypeAdapter, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.calendar import official
from domain.policy import Limit, Policy, Promise, contradictions
from domain.rules import Rules
from domain.sentences import Sentence
from domain.text_length import length
from scheduler.clock import Clock, FileClock, SystemClock

LONGEST_NAME = 64
PREFIX = "DAJIAYI_"
ALIKE = 0.8
"""So much of two names has to be the same for one to be a slip of the other."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
DEFAULT_POLICY = Path(__file__).parent.parent / "policy.toml"


class Settings(BaseSettings):
    """Every setting begins with `DAJIAYI_`; each is explained in docs/settings.md. Set to nothing is not set."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore")

    telegram_token: SecretStr | None = None
    bot_name: str | None = None
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://")] = "https://api.telegram.org"
    database_url: Annotated[str, Field(pattern=r"^(sqlite:///|postgresql://).+")] | None = None
    data_dir: Path = Path("data")
    key_file: Path | None = None
    webhook_url: Annotated[str, Field(pattern=r"^https?://[^/]+")] | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    backup_dir: Path | None = None
    backups_kept: Annotated[int, Field(ge=1)] = 7
    timezone: str = "Asia/Shanghai"
    language: Literal["zh", "en"] = "zh"
    policy: Path = DEFAULT_POLICY
    send_rate: Annotated[float, Field(gt=0)] = 30
    chat_rate: Annotated[float, Field(gt=0)] = 1
    clock_file: Path | None = None

    @field_validator("bot_name")
    @classmethod
    def _short_enough(cls, name: str | None) -> str | None:
        if name and not short_enough(name):
            raise ValueError(f"at most {LONGEST_NAME} characters, as Telegram counts them")
        return name

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("1 to 256 letters, digits, _ and -")
        return secret

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError("a zone such as Asia/Shanghai") from error
        return name

    @property
    def token(self) -> str | None:
        return self.telegram_token.get_secret_value() if self.telegram_token else None

    @property
    def secret(self) -> str:
        """What Telegram has to say with each update that it brings. Made from the token where none is set."""
        if self.webhook_secret:
            return self.webhook_secret.get_secret_value()
        return hmac.digest((self.token or "").encode(), b"webhook", "sha256").hex()

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{(self.data_dir / 'dajiayi.db').absolute()}"

    @property
    def key(self) -> Path:
        return self.key_file or self.data_dir / "dajiayi.key"

    def clock(self) -> Clock:
        return FileClock(self.clock_file) if self.clock_file else SystemClock()


def short_enough(name: str) -> bool:
    """As Telegram counts: 🙂 is two."""
    return length(name) <= LONGEST_NAME


class Mistake(Exception):
    """A setting or a policy key that cannot be used: which, and what is allowed, in words or as sentences of ours."""

    def __init__(self, where: str, *says: str | Sentence) -> None:
        self.where, self.says = where, says
        super().__init__(f"{where}: {self.allowed}")

    @property
    def allowed(self) -> str:
        """Of a sentence its key."""
        return "; ".join(each if isinstance(each, str) else each.key for each in self.says)


class WrongToken(Mistake):
    """Telegram does not know it."""

    def __init__(self) -> None:
        super().__init__(f"{PREFIX}TELEGRAM_TOKEN", Sentence("terminal-token-unknown"))


def read_settings() -> Settings:
    """Raises Mistake, which names every setting that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        raise _mistake(error, lambda path: PREFIX + path[0].upper()) from None
    except OSError as error:
        where, why = str(Path(".env").resolve()), {"why": str(error.strerror)}
        raise Mistake(where, Sentence("terminal-unreadable", why)) from None


def unheard() -> list[Sentence]:
    """What is set under our prefix, and nobody reads: mostly a slip of the pen. A sentence for each."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    there = {name for name in (*os.environ, *dotenv_values(".env")) if name.upper().startswith(PREFIX)}
    return [_unheard(name, known) for name in sorted(there) if name.upper() not in known]


def _unheard(name: str, known: list[str]) -> Sentence:
    close = get_close_matches(name.upper(), known, 1, ALIKE)
    return Sentence("terminal-unheard", {"name": name, "close": close[0] if close else "none"})


def keep(name: str, value: str, file: Path = Path(".env")) -> Settings:
    """Writes a setting into `.env`, which nobody else may read, and leaves all else there as it is.

    Raises Mistake for a value that cannot be used, or that would not be heard beside the environment's own.
    """
    setting = PREFIX + name.upper()
    if os.environ.get(setting):
        raise Mistake(setting, Sentence("terminal-in-environment"))
    try:
        Settings(_env_file=None, **{name: value})  # type: ignore[call-arg, arg-type]
        file.touch(mode=0o600)
        file.chmod(0o600)
        owner = file.stat()
        set_key(file, setting, value)
        if os.geteuid() == 0:
            os.chown(file, owner.st_uid, owner.st_gid)
    except ValidationError as error:
        raise _mistake(error, lambda path: setting) from None
    except OSError as error:
        raise Mistake(str(file.resolve()), Sentence("terminal-unwritable", {"why": str(error.strerror)})) from None
    return read_settings()


def read_policy(path: Path) -> Policy:
    """The policy file, checked whole. Raises Mistake, naming the key and what is allowed."""
    try:
        data = _parsed(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Mistake(f"DAJIAYI_POLICY ({path})", str(error)) from None
    try:
        policy = _checker().validate_python(_over_the_shipped(data))
    except ValidationError as error:
        raise _mistake(error, lambda parts: f"{path.name}: " + ".".join(parts)) from None
    if found := [(f"{path.name}: {where}", allowed) for where, allowed in _contradictions(policy)]:
        raise _together(found)
    return policy


@lru_cache(maxsize=2)
def _parsed(text: str) -> dict[str, Any]:
    """Not to be changed: it is kept, since a policy is mostly the shipped one, which is needed beside any other too."""
    return tomllib.loads(text)


@cache
def _checker() -> TypeAdapter[Policy]:
    """Made once, of the sections' dataclasses: that takes longer than the checking."""
    return TypeAdapter(Policy)


@cache
def _shipped() -> dict[str, Any]:
    return tomllib.loads(DEFAULT_POLICY.read_text(encoding="utf-8"))


def _over_the_shipped(data: dict[str, Any]) -> dict[str, Any]:
    """A copy may leave out what it does not change: what a later program knows is not in a copy made before."""
    shipped = _shipped()
    sections = {name: shipped[name] | data[name] for name in data if _is_table(shipped.get(name), data[name])}
    return shipped | data | sections


def _is_table(*values: Any) -> bool:
    return all(isinstance(value, dict) for value in values)


_NEEDED = {"promise": set(get_args(Promise)), "limits": set(get_args(Limit))}
_CODE = re.compile(r"[a-z][a-z0-9_-]{0,19}")


def _contradictions(policy: Policy) -> Iterator[tuple[str, str]]:
    """What is right key by key and wrong together: where, and what is allowed."""
    for name, needed in _NEEDED.items():
        for key in sorted(needed - set(getattr(policy, name))):
            yield f"{name}.{key}", "missing; a number of working days"
    for key in sorted(policy.retention.keys() - _shipped()["retention"].keys()):
        yield f"retention.{key}", "nobody knows this"
    yield from contradictions(policy)
    codes = [category.code for category in policy.categories]
    for place, category in enumerate(policy.categories):
        if not _CODE.fullmatch(category.code) or category.code in codes[:place]:
            yield f"categories.{place}.code", "small letters, digits, - and _, at most 20, each code once"
        for language in ("zh", "en"):
            if set(getattr(category, language)) & set("{}\n\r"):
                yield f"categories.{place}.{language}", "one line without braces"


def _mistake(error: ValidationError, name: Callable[[list[str]], str]) -> Mistake:
    return _together([_where(each, name) for each in error.errors()])


def _together(found: list[tuple[str, str]]) -> Mistake:
    """The first of them, and then the others, so that nobody mends one and meets the next."""
    (where, allowed), *others = found
    return Mistake(where, "; ".join([allowed, *(f"{place}: {says}" for place, says in others)]))


def _where(error: Any, name: Callable[[list[str]], str]) -> tuple[str, str]:
    path = [str(part) for part in error["loc"] if part != "[key]"]
    unknown = error["type"] == "unexpected_keyword_argument"
    return name(path), f"no such key; there are {_known_beside(path)}" if unknown else error["msg"]


def _known_beside(path: list[str]) -> str:
    """The keys that stand where an unknown one was found."""
    kind: Any = Policy
    for part in path[:-1]:
        hint = kind if part.isdigit() else get_type_hints(kind)[part]
        kind = next((each for each in (hint, *get_args(hint)) if is_dataclass(each)), hint)
    return ", ".join(field.name for field in fields(kind))


def read_rules(settings: Settings) -> Rules:
    policy = read_policy(settings.policy)
    return Rules(policy, official(policy.country, ZoneInfo(settings.timezone)))
