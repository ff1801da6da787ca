"""Conversations: what takes several messages. Each module gives one flow."""
