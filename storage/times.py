"""Moments as the tables keep them: UTC text such as 2026-01-31T08:00:00Z, which sorts as it happened."""

from datetime import UTC, datetime


def to_text(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def maybe_text(moment: datetime | None) -> str | None:
    return to_text(moment) if moment else None


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def maybe_moment(text: str | None) -> datetime | None:
    return from_text(text) if text else None
