-- name: follower_get^
SELECT since, muted_at FROM follower WHERE case_id = :case_id AND person = :person;

-- name: follower_put^
INSERT INTO follower (case_id, person, since, muted_at)
VALUES (:case_id, :person, CAST(:since AS TEXT), CAST(:muted_at AS TEXT))
ON CONFLICT (case_id, person) DO UPDATE
SET since = COALESCE(follower.since, excluded.since), muted_at = excluded.muted_at
RETURNING person;
