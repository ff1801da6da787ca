"""Tests read like stories; each says in one sentence what holds."""
