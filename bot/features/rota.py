"""值班: who is on duty when."""

from bot.features.feature import Feature
from bot.flows import rota
from scheduler.tick import in_one_transaction
from services.rota import FORGETS, RETAINS, name_gaps

ROTA = Feature(
    "rota",
    commands=rota.COMMANDS,
    flows=[rota.flow],
    buttons=rota.BUTTONS,
    jobs={"rota": in_one_transaction(name_gaps)},
    retains=RETAINS,
    forgets=[FORGETS],
)
