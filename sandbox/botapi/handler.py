"""The shape of everything that carries a method out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.botapi.params import Params
from sandbox.world import World

Handler = Callable[[World, Params], Any]
"""Answers the call's result, or something to await for it; raises ApiError to refuse."""
