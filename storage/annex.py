"""Tables and queries of a feature that lies outside the product."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Annex:
    """A folder with `migrations/*.sql`, `queries/*.sql` and `locales/<language>/*.ftl`, as the product has them.

    Its migrations run after the product's, and are known by its name: `toys:0001_first`.
    """

    name: str
    folder: Path

    @property
    def migrations(self) -> dict[str, Path]:
        """By the names under which the database remembers them, in order."""
        files = sorted((self.folder / "migrations").glob("*.sql"))
        return {f"{self.name}{OF}{file.stem}": file for file in files}

    @property
    def queries(self) -> Path:
        return self.folder / "queries"

    @property
    def locales(self) -> Path:
        return self.folder / "locales"


OF = ":"
"""Between the name of an annex and that of its migration; no migration of the product has it."""
