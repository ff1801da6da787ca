"""How fast, how even, how small: measured against peers and against itself, each figure a ratio of one run."""
