-- name: ruling_add$
INSERT INTO ruling (union_id, at, actor, what, value)
VALUES (:union_id, :at, CAST(:actor AS BIGINT), :what, CAST(:value AS TEXT)) RETURNING id;

-- name: ruling_newest$
SELECT COALESCE(MAX(id), 0) FROM ruling;

-- name: rulings_all
SELECT id, union_id, at, actor, what, value FROM ruling ORDER BY id;

-- name: proposals_under_way$
-- Of a union and all below it.
SELECT COUNT(*) FROM cases JOIN unions ON unions.id = cases.union_id
WHERE cases.kind = 'proposal' AND cases.closed_at IS NULL AND substr(unions.path, 1, length(:path)) = :path;

-- name: cases_with_dates_after
-- Open cases of a union and all below it with a date after this moment.
SELECT cases.id FROM cases JOIN unions ON unions.id = cases.union_id
JOIN turn ON turn.matter_id = cases.id AND turn.ended_at IS NULL
WHERE cases.closed_at IS NULL AND substr(unions.path, 1, length(:path)) = :path
AND (cases.promise_due >= :since OR turn.due_at >= :since)
ORDER BY cases.id;
