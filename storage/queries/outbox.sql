-- name: outbox_add$
INSERT INTO outbox (person, kind, args, priority, slot, case_id, event_id, created_at, not_before)
VALUES (
    :person, :kind, :args, :priority, CAST(:slot AS TEXT), CAST(:case_id AS BIGINT), CAST(:event_id AS BIGINT), :now,
    :not_before
)
ON CONFLICT (person, slot) WHERE sent_at IS NULL AND slot IS NOT NULL
DO UPDATE SET args = excluded.args, not_before = excluded.not_before
RETURNING id;

-- name: outbox_due
-- Of each person the first row only, so that nobody's queue hides everybody else's.
SELECT id, person, kind, args, case_id, event_id, attempts, slot, priority, created_at FROM outbox AS candidate
WHERE sent_at IS NULL AND not_before <= :now AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
    WHERE earlier.person = candidate.person AND earlier.sent_at IS NULL AND earlier.not_before <= :now
    AND (earlier.priority < candidate.priority OR (earlier.priority = candidate.priority AND earlier.id < candidate.id))
)
ORDER BY priority, id LIMIT :most;

-- name: outbox_put_off
-- All of a person's news: whatever is no more pressing than `priority`.
UPDATE outbox SET not_before = :at
WHERE person = :person AND sent_at IS NULL AND priority >= :priority AND not_before < :at RETURNING id;

-- name: outbox_backlog^
SELECT COUNT(*) AS waiting, MIN(not_before) AS oldest FROM outbox WHERE sent_at IS NULL AND not_before <= :now;

-- name: outbox_sent^
UPDATE outbox SET sent_at = :now, args = '{}', slot = NULL, failure = CAST(:failure AS TEXT) WHERE id = :id
RETURNING id;

-- name: outbox_drop^
-- An answer that belongs to no case is nothing to remember, not even when it was given.
DELETE FROM outbox WHERE id = :id RETURNING id;

-- name: outbox_drop_kind
DELETE FROM outbox WHERE kind = :kind AND sent_at IS NULL RETURNING id;

-- name: outbox_taken^
-- It is being sent: whatever is said into its slot from now on is another message.
UPDATE outbox SET slot = NULL WHERE id = :id RETURNING id;

-- name: outbox_attempt^
UPDATE outbox SET attempts = attempts + 1 WHERE id = :id RETURNING attempts;

-- name: outbox_unsent_of_event
DELETE FROM outbox WHERE event_id = :event_id AND sent_at IS NULL RETURNING id;

-- name: outbox_news_of
-- What somebody still has to be told of cases, or shown.
SELECT id, case_id, args FROM outbox
WHERE person = :person AND sent_at IS NULL AND case_id IS NOT NULL AND (kind = 'push' OR kind = 'files') ORDER BY id;

-- name: outbox_hearers_of_files
SELECT DISTINCT person, priority FROM outbox WHERE event_id = :event_id AND kind = 'files';

-- name: outbox_answers_waiting$
SELECT COUNT(*) FROM outbox WHERE person = :person AND sent_at IS NULL AND priority = 0;

-- name: outbox_forget
DELETE FROM outbox WHERE sent_at < :before RETURNING id;

-- name: announcement_add^
INSERT INTO announcement (event_id, audience, kind) VALUES (:event_id, :audience, :kind)
ON CONFLICT (event_id, audience, kind) DO NOTHING RETURNING id;

-- name: announcement_open^
-- With whose turn and errand began then; `about`: whom the errand concerns that began or ended, `helper`: whose it is by name.
SELECT announcement.id, event_id, audience, announcement.kind, cursor, event.case_id, turn.party AS turn,
errand.party AS errand, errand.about, errand.person AS helper
FROM announcement JOIN event ON event.id = event_id
LEFT JOIN turn ON turn.case_id = event.case_id AND turn.number = event.turn
LEFT JOIN turn AS errand ON errand.case_id = event.case_id AND errand.number = COALESCE(event.opens, event.ends)
WHERE done_at IS NULL ORDER BY announcement.id LIMIT 1;

-- name: told_of$
-- Whether somebody was told of this event, or shown it, as something else.
SELECT id FROM outbox WHERE event_id = :event_id AND person = :person AND kind = :kind LIMIT 1;

-- name: announcement_drop
DELETE FROM announcement WHERE event_id = :event_id RETURNING id;

-- name: announcement_move^
UPDATE announcement SET cursor = :cursor, done_at = CAST(:done_at AS TEXT) WHERE id = :id RETURNING id;
