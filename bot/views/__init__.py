"""What people read: cards, pushes, lists, digests, sheets. Each file says one noun."""
