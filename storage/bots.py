"""Which of Telegram's bots it speaks as."""

from storage.store import Store, asked


class Bots(Store):
    """Files and messages are a bot's own."""

    @asked("bot_get")
    async def known(self) -> int | None: ...

    @asked("bot_put")
    async def put(self, bot_id: int) -> None: ...
