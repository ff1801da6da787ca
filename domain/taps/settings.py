"""What somebody sets for themselves."""

from datetime import date

from domain.taps.tap import Form, Tap, either

SETTINGS = Tap("settings")
REST = Tap("rest", Form[int]("[0-3]", int))
DUTY = Tap(either("duty-on", "duty-off"))
WEEKLY = Tap(either("weekly-on", "weekly-off"))
AWAY = Tap("away")
AWAY_UNTIL = Tap("away-until", date)
AWAY_OVER = Tap("away-over")
CHINESE = Tap("language-zh")
ENGLISH = Tap("language-en")
