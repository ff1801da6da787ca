"""How updates reach the bot: it asks for them, or has them brought."""

from __future__ import annotations

from sandbox.botapi import limits
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.shapes import Json
from sandbox.updates import Superseded
from sandbox.webhook import may_be_brought_to
from sandbox.world import World


async def get_updates(world: World, params: Params) -> list[Json]:
    if world.webhook.active:
        raise refused(Refusal.WEBHOOK_ACTIVE)
    _remember_allowed(world, params)
    limit = params.integer("limit", limits.POLL_UPDATES)
    timeout = max(0, min(params.integer("timeout"), limits.POLL_SECONDS))
    try:
        return list(
            await world.updates.take(
                offset=params.integer("offset"),
                limit=limit if 1 <= limit <= limits.POLL_UPDATES else limits.POLL_UPDATES,
                seconds=timeout,
            )
        )
    except Superseded:
        raise refused(Refusal.OTHER_POLL) from None


def set_webhook(world: World, params: Params) -> bool:
    """From now on updates are brought to the url; an empty one is deleteWebhook."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    if not may_be_brought_to(url):
        raise refused(Refusal.WEBHOOK_URL)
    _remember_allowed(world, params)
    _drop_if_asked(world, params)
    world.webhook.set(url, params.text("secret_token"), params.integer("max_connections", 40))
    return True


def delete_webhook(world: World, params: Params) -> bool:
    _drop_if_asked(world, params)
    world.webhook.clear()
    return True


def get_webhook_info(world: World, params: Params) -> Json:
    return {
        **world.webhook.info,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
        **({"allowed_updates": world.updates.allowed} if world.updates.allowed else {}),
    }


def _remember_allowed(world: World, params: Params) -> None:
    """A missing list keeps the earlier one, an empty one is the default; only later updates are filtered by it."""
    allowed = params.json("allowed_updates")
    if isinstance(allowed, list):
        world.updates.allowed = [kind for kind in allowed if isinstance(kind, str)]


def _drop_if_asked(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
