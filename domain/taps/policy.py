"""The figures of a union, and its calendar."""

from domain.taps.tap import Form, Tap

FIGURE_NAME = Form[str](r"[a-z]+\.[a-z_]+", str)
VALUE = Form[int | None](
    "[0-9]{0,4}", lambda text: int(text) if text else None, lambda value: "" if value is None else str(value)
)

POLICY = Tap("policy", int)
SWITCHES = Tap("switches", int)
FIGURE = Tap("figure", int, FIGURE_NAME)
RULE = Tap("rule", int, FIGURE_NAME, VALUE)
RULINGS = Tap("rulings", int)
CALENDAR = Tap("calendar", int)
HOLIDAYS_CONFIRM = Tap("holidays-confirm")
HOLIDAYS_CANCEL = Tap("holidays-cancel")
