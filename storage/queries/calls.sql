-- name: opinions_called
-- Who is called by being asked what they say: of those known already the moment stays at which they were.
UPDATE opinion SET called_at = COALESCE(called_at, value ->> 'called_at'), due_at = value ->> 'due_at',
ended_at = value ->> 'ended_at', ending = value ->> 'ending', ending_reason = value ->> 'reason',
ended_by = CAST(value ->> 'ended_by' AS BIGINT)
FROM json_each(:calls) AS news
WHERE case_id = CAST(value ->> 'matter_id' AS BIGINT) AND party = value ->> 'party'
AND turn = CAST(value ->> 'part' AS BIGINT) AND person = CAST(value ->> 'person' AS BIGINT) RETURNING person;

-- name: calls_add
INSERT INTO call (matter_id, part, party, person, called_at, due_at, ended_at, ending, reason, ended_by)
SELECT CAST(value ->> 'matter_id' AS BIGINT), CAST(value ->> 'part' AS BIGINT), value ->> 'party',
CAST(value ->> 'person' AS BIGINT), value ->> 'called_at', value ->> 'due_at', value ->> 'ended_at', value ->> 'ending',
value ->> 'reason', CAST(value ->> 'ended_by' AS BIGINT)
FROM json_each(:calls) AS news WHERE 1 = 1 ORDER BY CAST(key AS BIGINT) RETURNING id;

-- name: calls_change
-- Those that run.
UPDATE call SET due_at = value ->> 'due_at', ended_at = value ->> 'ended_at', ending = value ->> 'ending',
reason = value ->> 'reason', ended_by = CAST(value ->> 'ended_by' AS BIGINT)
FROM json_each(:calls) AS news
WHERE call.ended_at IS NULL AND matter_id = CAST(value ->> 'matter_id' AS BIGINT) AND part = CAST(value ->> 'part' AS BIGINT)
AND party = value ->> 'party' AND person = CAST(value ->> 'person' AS BIGINT) RETURNING id;

-- name: calls_drop
-- To these parts nobody was called. What somebody was asked by name has its ending, and blames nobody.
DELETE FROM call WHERE EXISTS (
    SELECT 1 FROM json_each(:parts) AS gone
    WHERE matter_id = CAST(value ->> 'matter_id' AS BIGINT) AND part = CAST(value ->> 'part' AS BIGINT)
) RETURNING id;

-- name: calls_resume
-- Those that ended last, of each: they run as before.
UPDATE call SET ended_at = NULL, ending = NULL, reason = '', ended_by = NULL FROM json_each(:calls) AS news
WHERE call.id = (
    SELECT MAX(last.id) FROM call AS last WHERE last.matter_id = CAST(value ->> 'matter_id' AS BIGINT)
    AND last.part = CAST(value ->> 'part' AS BIGINT) AND last.party = value ->> 'party'
    AND last.person = CAST(value ->> 'person' AS BIGINT)
) RETURNING id;

-- name: calls_of_representative
-- What somebody was asked as a representative, and what runs; of a vote that nobody may read also where they have voted.
SELECT DISTINCT matter_id FROM asked JOIN cases ON cases.id = matter_id
WHERE person = :person AND ended_at IS NULL AND party IN ('cosigner', 'representative', 'supervisor') ORDER BY matter_id;

-- name: calls_of_helper
SELECT matter_id AS case_id, part AS number, unions.path
FROM asked JOIN cases ON cases.id = matter_id JOIN unions ON unions.id = cases.union_id
WHERE person = :person AND party = 'helper' AND ended_at IS NULL ORDER BY matter_id, part;
