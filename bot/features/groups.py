"""The group in which a union's staff work."""

from bot.features.feature import Feature
from bot.handlers import group_links, groups
from bot.views import groups as views
from services import group_links as links
from services import group_notes
from services import groups as service
from services.delivery import Afterwards

GROUPS = Feature(
    "groups",
    optional=True,
    before=groups.HANDLERS,
    commands=group_links.COMMANDS,
    buttons=group_links.BUTTONS,
    group_renderers=views.RENDERERS,
    follows={"ask": Afterwards(service.asked)},
    cleans=[links.forget_old],
    words=[group_notes.delete_words],
)
