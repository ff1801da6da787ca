"""The Telegram side: what comes in becomes one transaction each, what goes out is rendered here."""

import os

# python-telegram-bot asks for this until durations are timedeltas everywhere.
os.environ.setdefault("PTB_TIMEDELTA", "true")
