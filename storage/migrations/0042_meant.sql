-- What the sender of a roster has answered about rows that may be people on the roster there is, as JSON.
ALTER TABLE upload ADD COLUMN meant TEXT;
