"""What happens by itself: one tick that asks the database what is due, and the deliverer that empties the outbox."""
