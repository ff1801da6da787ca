-- name: inbox_add^
INSERT INTO inbox (bot_id, update_id, received_at, body)
VALUES (:bot_id, :update_id, :received_at, :body)
ON CONFLICT (bot_id, update_id) DO NOTHING
RETURNING seq;

-- name: inbox_open
SELECT seq, received_at, body, attempts FROM inbox
WHERE done_at IS NULL ORDER BY seq LIMIT :most;

-- name: inbox_backlog^
SELECT COUNT(*) AS waiting, MIN(received_at) AS oldest FROM inbox WHERE done_at IS NULL;

-- name: inbox_attempt^
UPDATE inbox SET attempts = attempts + 1 WHERE seq = :seq RETURNING attempts;

-- name: inbox_take_back_attempt^
UPDATE inbox SET attempts = attempts - 1 WHERE seq = :seq AND attempts > 0 RETURNING attempts;

-- name: inbox_done
UPDATE inbox SET done_at = :now, body = NULL WHERE seq BETWEEN :first AND :last AND done_at IS NULL RETURNING seq;

-- name: inbox_set_aside^
UPDATE inbox SET done_at = :now, body = NULL, failure = :failure WHERE seq = :seq RETURNING seq;

-- name: inbox_forget
DELETE FROM inbox WHERE done_at < :before RETURNING seq;

