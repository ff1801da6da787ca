-- Which parts of a message Telegram has taken, and as which messages: what failed is tried again, and nothing else.
ALTER TABLE outbox ADD COLUMN accepted TEXT;
