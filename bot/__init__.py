"""The Telegram side: what comes in becomes one transaction each, what goes out is rendered here."""
