"""Every capability of the product. Their order is that of their handlers in a slot: see `bot/features/feature.py`."""

from bot.features.board import BOARD
from bot.features.bulletins import BULLETINS
from bot.features.cases import CASES
from bot.features.contact import CONTACT
from bot.features.demands import DEMANDS
from bot.features.discussion import DISCUSSION
from bot.features.distress import DISTRESS
from bot.features.entries import ENTRIES
from bot.features.feature import Feature, Features
from bot.features.forgetting import FORGETTING
from bot.features.groups import GROUPS
from bot.features.holidays import HOLIDAYS
from bot.features.lists import LISTS
from bot.features.loose import LOOSE
from bot.features.manners import MANNERS
from bot.features.membership import MEMBERSHIP
from bot.features.menu import MENU
from bot.features.merging import MERGING
from bot.features.overview import OVERVIEW
from bot.features.policy import POLICY
from bot.features.presence import PRESENCE
from bot.features.proposals import PROPOSALS
from bot.features.receipts import RECEIPTS
from bot.features.roster import ROSTER
from bot.features.rota import ROTA
from bot.features.seals import SEALS
from bot.features.settings import SETTINGS
from bot.features.sharing import SHARING
from bot.features.tenures import TENURES
from bot.features.unions import UNIONS
from bot.features.unsealing import UNSEALING
from bot.features.visits import VISITS
from bot.features.weekly import WEEKLY

__all__ = ["FEATURES", "Feature", "Features"]

FEATURES = Features(
    [
        GROUPS,  # nothing below may see what is said in a group
        PRESENCE,
        SHARING,  # a card of our own making is not what somebody says
        RECEIPTS,
        MEMBERSHIP,
        DEMANDS,
        PROPOSALS,
        CASES,
        SEALS,
        DISCUSSION,
        MERGING,
        CONTACT,
        DISTRESS,
        ROTA,
        VISITS,
        ENTRIES,
        HOLIDAYS,
        TENURES,  # the roster of a new term is no ordinary one
        ROSTER,
        UNIONS,
        BULLETINS,
        UNSEALING,
        BOARD,
        WEEKLY,
        OVERVIEW,
        POLICY,
        LISTS,
        MENU,
        SETTINGS,
        FORGETTING,
        LOOSE,  # takes any message that no conversation wanted
        MANNERS,
    ]
)
