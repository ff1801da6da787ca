"""大家议: what colleagues have asked for."""

from bot.features.feature import Feature
from bot.handlers import board
from bot.wire.filters import key

BOARD = Feature(
    "board",
    optional=True,
    commands=[board.COMMAND, key("keyboard-board", board.browse)],
    buttons=board.BUTTONS,
    screens=board.SCREENS,
    keys=["keyboard-board"],
    switch="modules.board",
)
