"""A Telegram of one's own: a Bot API server on loopback and a page with several phones.

It imports nothing of the rest of the project: the bot talks to it as it talks to Telegram.
"""

from sandbox.server import create_app, serve
from sandbox.shapes import Clock, Person

__all__ = ["Clock", "Person", "create_app", "serve"]
