"""The group in which a union's staff work."""

from bot.features.feature import Feature
from bot.handlers import group_links, groups
from bot.views.groups import RENDERERS
from services import group_notes
from services.delivery import Afterwards
from services.group_links import forget_old
from services.groups import asked

GROUPS = Feature(
    "groups",
    optional=True,
    before=groups.HANDLERS,
    commands=group_links.COMMANDS,
    buttons=group_links.BUTTONS,
    group_renderers=RENDERERS,
    follows={"ask": Afterwards(asked)},
    cleans=[forget_old],
    words=[group_notes.delete_words],
)
