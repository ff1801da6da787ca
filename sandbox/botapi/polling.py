"""How updates reach the bot: it asks for them, or has them brought."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from sandbox.botapi import limits
from sandbox.botapi.errors import Refusal, refused
from sandbox.botapi.params import Params
from sandbox.shapes import Json
from sandbox.updates import Superseded
from sandbox.world import World

HERE = "127.0.0.1"


async def get_updates(world: World, params: Params) -> list[Json]:
    if world.webhook.active:
        raise refused(Refusal.WEBHOOK_ACTIVE)
    _remember_allowed(world, params)
    limit = max(1, min(params.integer("limit", limits.POLL_UPDATES), limits.POLL_UPDATES))
    timeout = max(0, min(params.integer("timeout"), limits.POLL_SECONDS))
    try:
        return list(
            await world.updates.take(
                offset=params.integer("offset"),
                limit=limit,
                seconds=timeout,
            )
        )
    except Superseded:
        raise refused(Refusal.POLL_ENDED if world.webhook.active else Refusal.OTHER_POLL) from None


def set_webhook(world: World, params: Params) -> bool:
    """From now on updates are brought to the url; an empty one is deleteWebhook."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    secret, address = _secret(params), params.text("ip_address")
    _check_url(url, address)
    _remember_allowed(world, params)
    _drop_if_asked(world, params)
    told: Json = {
        "max_connections": max(1, min(params.integer("max_connections", 40), limits.WEBHOOK_CONNECTIONS)),
        "has_custom_certificate": "certificate" in params.files,
        **({"ip_address": address} if address else {}),
    }
    world.webhook.set(url, secret, told)
    return True


def _secret(params: Params) -> str:
    secret = params.text("secret_token")
    if len(secret.encode()) > limits.SECRET:
        raise refused(Refusal.SECRET_TOO_LONG)
    if not limits.SECRET_CHARACTERS.fullmatch(secret):
        raise refused(Refusal.SECRET)
    return secret


def _check_url(url: str, address: str) -> None:
    """HTTPS at a public address, as at Telegram; or HTTP at 127.0.0.1, where whoever tries something out is."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port or 443
    except ValueError:
        raise refused(Refusal.WEBHOOK_URL) from None
    if scheme not in ("http", "https") or not host:
        raise refused(Refusal.WEBHOOK_URL)
    if (scheme, host) == ("http", HERE):
        return
    if why := _fault_of_door(scheme, port) or (_fault_of_address(address) if address else _fault_of_host(host)):
        raise refused(Refusal.WEBHOOK_BAD, why=why)


def _fault_of_door(scheme: str, port: int) -> str | None:
    if scheme != "https":
        return "An HTTPS URL must be provided for webhook"
    return None if port in limits.WEBHOOK_PORTS else "Webhook can be set up only on ports 80, 88, 443 or 8443"


def _fault_of_host(host: str) -> str | None:
    """Nothing is looked up; but what no name server outside knows is no name."""
    if host == "localhost" or host.endswith(".localhost"):
        return _fault_of_address(HERE)
    if ":" in host or host.replace(".", "").isdecimal():
        return _fault_of_address(host)
    return None if "." in host else "Failed to resolve host: Name or service not known"


def _fault_of_address(address: str) -> str | None:
    try:
        found = ip_address(address)
    except ValueError:
        return "Invalid IP address specified"
    if found.version == 6:
        return "IPv6-only addresses are not allowed"
    return None if found.is_global else f"IP address {found} is reserved"


def delete_webhook(world: World, params: Params) -> bool:
    _drop_if_asked(world, params)
    world.webhook.clear()
    return True


def get_webhook_info(world: World, params: Params) -> Json:
    return {
        "has_custom_certificate": False,
        **world.webhook.info,
        "pending_update_count": len(world.updates),
        **({"allowed_updates": world.updates.allowed} if world.updates.allowed else {}),
    }


def _remember_allowed(world: World, params: Params) -> None:
    """A missing list keeps the earlier one, an empty one is the default; only later updates are filtered by it."""
    allowed = params.array("allowed_updates")
    if allowed is not None and all(isinstance(kind, str) for kind in allowed):
        world.updates.allowed = [kind.lower() for kind in allowed if kind.lower() in limits.UPDATES]


def _drop_if_asked(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
