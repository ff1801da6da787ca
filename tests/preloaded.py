"""What every process of the program reads before it does anything: its modules, texts, queries, rules and dates."""

import bot.cli
import storage.postgres
import storage.sqlite
from bot.operating.settings import Settings, read_rules
from bot.wire.texts import Texts
from storage.database import queries

__all__ = ["bot", "storage"]

queries()
Texts(read_rules(Settings(_env_file=None)).policy.categories)  # type: ignore[call-arg]
