"""Use cases of a case: performing a move, announcing it, chasing whoever must act, and who is asked."""
