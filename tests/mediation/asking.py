"""How somebody asks for mediation."""

from tests.phones import Phone

IDCARD = "330482198704215579"
AGREEMENT = b"%PDF-1.4 " + "甲方乙方于六月商定".encode() * 8000
"""Of three parts."""


async def asks_for_mediation(worker: Phone, head: str = "平湖物流,3000") -> None:
    """All of the form: what stands on the card, what is sealed, and what proves it."""
    await worker.says(f"/mediate {head}: 欠了两个月工资")
    await worker.says(IDCARD)
    await worker.sends_files([("王小明的协议.pdf", "application/pdf", AGREEMENT)])
