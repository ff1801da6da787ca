-- The week's news of unions.

-- name: weekly_add$
INSERT INTO weekly (union_id, week, asked, answered, settled)
VALUES (:union_id, :week, :asked, :answered, :settled)
ON CONFLICT (union_id, week) DO NOTHING RETURNING id;

-- name: weekly_get^
SELECT weekly.id, union_id, unions.name, unions.path, week, asked, answered, settled
FROM weekly JOIN unions ON unions.id = weekly.union_id WHERE weekly.id = :id;

-- name: circular_add_weekly^
INSERT INTO circular (weekly_id, what) VALUES (:weekly_id, 'weekly') RETURNING id;
