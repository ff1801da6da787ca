-- name: follower_get^
SELECT since, muted_at FROM follower WHERE case_id = :case_id AND person = :person;

-- name: follower_put^
INSERT INTO follower (case_id, person, since, muted_at)
VALUES (:case_id, :person, CAST(:since AS TEXT), CAST(:muted_at AS TEXT))
ON CONFLICT (case_id, person) DO UPDATE
SET since = COALESCE(follower.since, excluded.since), muted_at = excluded.muted_at
RETURNING person;

-- name: followers_to_tell
-- Those after `cursor` who follow, want to hear of it, and have not been told of this event as something else.
SELECT person FROM follower
WHERE case_id = :case_id AND person > :cursor AND since IS NOT NULL AND muted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM outbox WHERE outbox.event_id = :event_id AND outbox.person = follower.person
)
ORDER BY person LIMIT :most;
