-- A request to unseal is a matter: that somebody may answer it, then that it may be objected to, are turns of it, which stay as
-- it does. Until when they last stands there alone.
INSERT INTO matter_kind VALUES ('unsealing');
ALTER TABLE unsealing ADD COLUMN matter_id BIGINT REFERENCES matter (id);
INSERT INTO matter (kind, union_id, number)
SELECT 'unsealing', cases.union_id, 'unsealing ' || unsealing.id FROM unsealing JOIN cases ON cases.id = case_id ORDER BY unsealing.id;
UPDATE unsealing SET matter_id = (SELECT matter.id FROM matter WHERE matter.number = 'unsealing ' || unsealing.id);
UPDATE matter SET number = NULL WHERE kind = 'unsealing';
CREATE UNIQUE INDEX unsealing_matter ON unsealing (matter_id);

INSERT INTO turn (matter_id, number, party, limit_name, days, started_at, due_at, look_at, ended_at)
SELECT matter_id, 1, CASE asked_as WHEN 'staff' THEN 'chair' ELSE 'staff' END, 'unsealing', 0, asked_at, due_at,
CASE WHEN COALESCE(agreed_at, refused_at, objected_at) IS NULL THEN due_at END, COALESCE(agreed_at, refused_at, objected_at)
FROM unsealing;
INSERT INTO turn (matter_id, number, party, limit_name, days, started_at, due_at, look_at, ended_at)
SELECT matter_id, 2, 'system', 'unsealing', 0, agreed_at, opens_at,
CASE WHEN COALESCE(opened_at, lapsed_at, objected_at) IS NULL THEN opens_at END, COALESCE(opened_at, lapsed_at, objected_at)
FROM unsealing WHERE agreed_at IS NOT NULL;
DROP INDEX unsealing_opens;
ALTER TABLE unsealing DROP COLUMN due_at;
ALTER TABLE unsealing DROP COLUMN opens_at
