"""Which addresses Telegram takes as a link, and in which words it refuses the others."""

from __future__ import annotations

import re

_OWN = re.compile(r"(?:tg|ton):", re.IGNORECASE)
_NOT_IN_A_HOST = re.compile(r"[\s<>\"`{}|\\^]")


def fault_of(url: str, *, https_only: bool = False) -> str | None:
    """Why this is no link, None if it is one."""
    if _OWN.match(url):
        return "Only HTTPS links are allowed" if https_only else None
    scheme, slashes, rest = url.partition("://")
    scheme, rest = (scheme.lower(), rest) if slashes else ("http", url)
    if scheme not in ("http", "https"):
        return "Unsupported URL protocol"
    if problem := _fault_of_host(rest):
        return problem
    return "Only HTTPS links are allowed" if https_only and scheme != "https" else None


def _fault_of_host(rest: str) -> str | None:
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2]
    host, colon, port = authority.partition(":")
    if colon and not (port.isdecimal() and int(port) <= 65535):
        return "Wrong port number specified in the URL"
    if not host:
        return "URL host is empty"
    if _NOT_IN_A_HOST.search(host):
        return "Disallowed character in URL host"
    return None if "." in host else "Wrong HTTP URL"
