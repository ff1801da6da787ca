"""A Telegram of one's own: a Bot API server on loopback and a page with several phones.

It imports nothing of the rest of the project: the bot talks to it as it talks to Telegram.
"""

from sandbox.guide import GuideStep
from sandbox.procedure import Procedure, Standing
from sandbox.server import begin_anew, create_app, serve
from sandbox.shapes import Clock, Group, Person

__all__ = ["Clock", "Group", "GuideStep", "Person", "Procedure", "Standing", "begin_anew", "create_app", "serve"]
