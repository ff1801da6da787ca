-- A talk is a matter: who owes an answer is a turn of it, what was said of that are its warnings, and a message that belongs
-- to it refers to it. It keeps its own number. Whose turn it was is kept no longer than it lasts.
INSERT INTO matter_kind VALUES ('talk');
ALTER TABLE talk ADD COLUMN matter_id BIGINT REFERENCES matter (id);
INSERT INTO matter (kind, union_id, number) SELECT 'talk', union_id, 'talk ' || id FROM talk ORDER BY id;
UPDATE talk SET matter_id = (SELECT matter.id FROM matter WHERE matter.number = 'talk ' || talk.id);
UPDATE matter SET number = NULL WHERE kind = 'talk';
CREATE UNIQUE INDEX talk_matter ON talk (matter_id);

INSERT INTO turn (matter_id, number, party, person, limit_name, days, started_at, due_at, look_at)
SELECT matter_id, 1, 'representative', representative, 'talk', 0, waits_since, COALESCE(look_at, waits_since), look_at
FROM talk WHERE waits_since IS NOT NULL;
INSERT INTO warning (matter_id, turn, rung, at)
SELECT matter_id, 1, 'talk', reminded_at FROM talk WHERE waits_since IS NOT NULL AND reminded_at IS NOT NULL
UNION ALL
SELECT matter_id, 1, 'talk_chair', warned_at FROM talk WHERE waits_since IS NOT NULL AND warned_at IS NOT NULL;
INSERT INTO reference (person, message_id, matter_id)
SELECT talk_reference.person, message_id, matter_id FROM talk_reference JOIN talk ON talk.id = talk_id
WHERE NOT EXISTS (
    SELECT 1 FROM reference AS other WHERE other.person = talk_reference.person AND other.message_id = talk_reference.message_id
);
DROP TABLE talk_reference;
DROP INDEX talk_look;
ALTER TABLE talk DROP COLUMN waits_since;
ALTER TABLE talk DROP COLUMN look_at;
ALTER TABLE talk DROP COLUMN reminded_at;
ALTER TABLE talk DROP COLUMN warned_at;
ALTER TABLE talk DROP COLUMN union_id
