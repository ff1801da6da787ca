"""更多, 我要提, 管理, 查找: keys that lead further."""

from bot.features.feature import Feature
from bot.handlers import menu

MENU = Feature("menu", commands=menu.KEYS, buttons=menu.BUTTONS)
