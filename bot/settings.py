"""Settings from the environment or `.env`, and the policy file. A mistake names the setting and what is allowed."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, TypeAdapter, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.calendar import official
from domain.decide import Rules
from domain.policy import Policy
from scheduler.clock import Clock, FileClock, SystemClock

DEFAULT_POLICY = Path(__file__).parent / "policy.toml"


class Settings(BaseSettings):
    """Every setting begins with `DAJIAYI_`; each is explained in docs/settings.md."""

    model_config = SettingsConfigDict(env_prefix="DAJIAYI_", env_file=".env", extra="ignore")

    telegram_token: SecretStr | None = None
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://")] = "https://api.telegram.org"
    database_url: Annotated[str, Field(pattern=r"^sqlite:///.+")] | None = None
    data_dir: Path = Path("data")
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    timezone: str = "Asia/Shanghai"
    language: Literal["zh", "en"] = "zh"
    policy: Path = DEFAULT_POLICY
    send_rate: Annotated[float, Field(gt=0)] = 30
    chat_rate: Annotated[float, Field(gt=0)] = 1
    clock_file: Path | None = None

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
        """The bot's token; None where it is not set, or set to nothing."""
        return (self.telegram_token.get_secret_value() or None) if self.telegram_token else None

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'dajiayi.db'}"

    def clock(self) -> Clock:
        return FileClock(self.clock_file) if self.clock_file else SystemClock()


@dataclass(frozen=True)
class Mistake(Exception):
    """A setting or a policy key that cannot be used: which, and what is allowed."""

    where: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.where}: {self.allowed}"


def read_settings() -> Settings:
    """Raises Mistake for the first setting that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        raise _mistake(error, lambda path: "DAJIAYI_" + path[0].upper()) from None


def read_policy(path: Path) -> Policy:
    """The policy file, checked whole. Raises Mistake, naming the key and what is allowed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Mistake(f"DAJIAYI_POLICY ({path})", str(error)) from None
    try:
        policy = TypeAdapter(Policy).validate_python(data)
    except ValidationError as error:
        raise _mistake(error, lambda parts: f"{path.name}: " + ".".join(parts)) from None
    for name, needed in _NEEDED.items():
        if missing := needed - set(getattr(policy, name)):
            raise Mistake(f"{path.name}: {name}.{min(missing)}", "missing; a number of working days")
    return policy


_NEEDED = {"promise": {"demand"}, "limits": {"acceptance", "urgent_acceptance", "completion", "rating"}}


def _mistake(error: ValidationError, name: object) -> Mistake:
    first = error.errors()[0]
    path = [str(part) for part in first["loc"]]
    return Mistake(name(path) if callable(name) else "", first["msg"])


def read_rules(settings: Settings) -> Rules:
    policy = read_policy(settings.policy)
    return Rules(policy, official(policy.country, ZoneInfo(settings.timezone)))
