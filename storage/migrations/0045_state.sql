-- What was not delivered, and who cannot be reached, is counted each week.
CREATE INDEX outbox_failed ON outbox (sent_at) WHERE sent_at IS NOT NULL AND failure IS NOT NULL;
CREATE INDEX identity_unreachable ON identity (unreachable_at) WHERE unreachable_at IS NOT NULL
