"""A case (事项): what it is, the loop that it goes round, what is allowed, and what follows."""
