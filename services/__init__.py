"""Use cases: one file a capability, each function one unit of work on a transaction."""
