-- A bulletin is a matter: that those who come are reminded is a turn of it, up to its beginning. What goes round begins when it
-- is written down, and no sooner.
INSERT INTO matter_kind VALUES ('bulletin');
ALTER TABLE bulletin ADD COLUMN matter_id BIGINT REFERENCES matter (id);
INSERT INTO matter (kind, union_id, number) SELECT 'bulletin', union_id, 'bulletin ' || id FROM bulletin ORDER BY id;
UPDATE bulletin SET matter_id = (SELECT matter.id FROM matter WHERE matter.number = 'bulletin ' || bulletin.id);
UPDATE matter SET number = NULL WHERE kind = 'bulletin';
CREATE UNIQUE INDEX bulletin_matter ON bulletin (matter_id);

INSERT INTO turn (matter_id, number, party, limit_name, days, started_at, due_at, look_at)
SELECT matter_id, 1, 'system', 'bulletin', 0, sent_at, starts_at, begins_at FROM circular JOIN bulletin ON bulletin.id = bulletin_id
WHERE what = 'reminder' AND done_at IS NULL AND cursor = 0;
DELETE FROM circular WHERE what = 'reminder' AND done_at IS NULL AND cursor = 0;
DROP INDEX circular_open;
ALTER TABLE circular DROP COLUMN begins_at;
CREATE INDEX circular_open ON circular (id) WHERE done_at IS NULL
