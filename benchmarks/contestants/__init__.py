"""The peers, each written as its own documentation would have it."""
