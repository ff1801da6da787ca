-- name: outbox_add$
INSERT INTO outbox (person, kind, args, priority, slot, matter_id, event_id, created_at, not_before)
VALUES (
    :person, :kind, :args, :priority, CAST(:slot AS TEXT), CAST(:matter_id AS BIGINT), CAST(:event_id AS BIGINT), :now,
    :not_before
)
ON CONFLICT (person, slot) WHERE sent_at IS NULL AND slot IS NOT NULL
DO UPDATE SET args = excluded.args, not_before = excluded.not_before
RETURNING id;

-- name: outbox_add_all
-- In their order. No two of them go into one slot.
INSERT INTO outbox (person, kind, args, priority, slot, matter_id, event_id, created_at, not_before)
SELECT CAST(value ->> 'person' AS BIGINT), value ->> 'kind', value ->> 'args', CAST(value ->> 'priority' AS BIGINT),
value ->> 'slot', CAST(value ->> 'matter_id' AS BIGINT), CAST(value ->> 'event_id' AS BIGINT), CAST(:now AS TEXT),
value ->> 'not_before'
FROM json_each(:messages) AS message WHERE 1 = 1 ORDER BY CAST(key AS BIGINT)
ON CONFLICT (person, slot) WHERE sent_at IS NULL AND slot IS NOT NULL
DO UPDATE SET args = excluded.args, not_before = excluded.not_before
RETURNING id;

-- name: outbox_due
-- Of each person the first row only, so that nobody's queue hides everybody else's.
SELECT id, candidate.person, kind, args, candidate.matter_id, event_id, attempts, accepted, slot, priority, created_at,
card.message_id AS card, COALESCE(card.wanted, 0) AS wanted
FROM outbox AS candidate
LEFT JOIN card AS card ON card.person = candidate.person AND card.matter_id = candidate.matter_id
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

-- name: outbox_sent
UPDATE outbox SET sent_at = :now, args = '{}', slot = NULL, failure = NULL
WHERE id IN (SELECT CAST(key AS BIGINT) FROM json_each(:ids)) RETURNING id;

-- name: outbox_give_up^
UPDATE outbox SET sent_at = :now, args = '{}', slot = NULL, failure = :reason WHERE id = :id RETURNING id;

-- name: outbox_undelivered$
-- How many were given up since then.
SELECT COUNT(*) FROM outbox WHERE sent_at >= :since AND sent_at IS NOT NULL AND failure IS NOT NULL;

-- name: outbox_change^
UPDATE outbox SET args = :args WHERE id = :id AND sent_at IS NULL RETURNING id;

-- name: outbox_drop
-- An answer that belongs to no case is nothing to remember, not even when it was given.
DELETE FROM outbox WHERE id IN (SELECT CAST(key AS BIGINT) FROM json_each(:ids)) RETURNING id;

-- name: outbox_drop_kind
DELETE FROM outbox WHERE kind = :kind AND sent_at IS NULL RETURNING id;

-- name: outbox_taken^
-- It is being sent: whatever is said into its slot from now on is another message.
UPDATE outbox SET slot = NULL WHERE id = :id RETURNING id;

-- name: outbox_attempt^
-- In vain, but for what was accepted. Until `not_before` others go before it.
UPDATE outbox SET attempts = attempts + 1, accepted = CAST(:accepted AS TEXT), failure = CAST(:failure AS TEXT),
not_before = COALESCE(CAST(:not_before AS TEXT), not_before)
WHERE id = :id RETURNING attempts;

-- name: outbox_of_event
-- What became of all that somebody was to be told of an event.
SELECT kind, sent_at, failure FROM outbox WHERE event_id = :event_id AND person = :person;

-- name: outbox_who_had
-- Everybody who was to hear of an event, and whom it has reached.
SELECT person, MAX(CASE WHEN sent_at IS NOT NULL AND failure IS NULL THEN 1 ELSE 0 END) AS reached FROM outbox
WHERE event_id = :event_id AND kind IN ('push', 'card', 'files', 'followed') GROUP BY person ORDER BY person;

-- name: outbox_in_slot$
-- The last word that waits in it.
SELECT args FROM outbox WHERE person = :person AND slot = :slot AND sent_at IS NULL;

-- name: outbox_unsent_of_event
DELETE FROM outbox WHERE event_id = :event_id AND sent_at IS NULL RETURNING id;

-- name: outbox_news_of
-- What somebody still has to be told of cases, or shown.
SELECT id, matter_id, args FROM outbox
WHERE person = :person AND sent_at IS NULL AND matter_id IS NOT NULL AND (kind = 'push' OR kind = 'files') ORDER BY id;

-- name: outbox_hearers_of_files
SELECT DISTINCT person, priority FROM outbox WHERE event_id = :event_id AND kind = 'files';

-- name: outbox_answers_waiting$
SELECT COUNT(*) FROM outbox WHERE person = :person AND sent_at IS NULL AND priority = 0;

-- name: outbox_forget
DELETE FROM outbox WHERE sent_at < :before RETURNING id;

-- name: spreading^
-- Whether anything waits to be spread.
SELECT CASE WHEN EXISTS (SELECT 1 FROM announcement WHERE done_at IS NULL) THEN 1 ELSE 0 END AS announcements,
CASE WHEN EXISTS (SELECT 1 FROM card_round) THEN 1 ELSE 0 END AS rounds,
CASE WHEN EXISTS (SELECT 1 FROM circular WHERE done_at IS NULL) THEN 1 ELSE 0 END AS circulars;

-- name: announcement_add^
INSERT INTO announcement (event_id, audience, kind) VALUES (:event_id, :audience, :kind)
ON CONFLICT (event_id, audience, kind) DO NOTHING RETURNING id;

-- name: announcement_open
-- With whose turn and errand began then; `about`: whom the errand concerns that began or ended, `helper`: whose it is by name.
SELECT announcement.id, event_id, audience, announcement.kind, cursor, event.case_id, turn.party AS turn,
errand.party AS errand, errand.about, errand.person AS helper
FROM announcement JOIN event ON event.id = event_id
LEFT JOIN turn ON turn.matter_id = event.case_id AND turn.number = event.turn
LEFT JOIN turn AS errand ON errand.matter_id = event.case_id AND errand.number = COALESCE(event.opens, event.ends)
WHERE done_at IS NULL ORDER BY announcement.id LIMIT :most;

-- name: ears
-- Of these whoever was told of this event, or shown it, as something else; has a card of the case, or one on its way to
-- them; or wants to hear no more of it.
SELECT * FROM (
    SELECT CAST(asked.key AS BIGINT) AS person, card.message_id,
    CASE WHEN EXISTS (
        SELECT 1 FROM outbox AS told
        WHERE told.event_id = :event_id AND told.person = CAST(asked.key AS BIGINT) AND told.kind = :kind
    ) THEN 1 ELSE 0 END AS told,
    CASE WHEN EXISTS (
        SELECT 1 FROM outbox AS waiting WHERE waiting.person = CAST(asked.key AS BIGINT)
        AND waiting.matter_id = :case_id AND waiting.kind = 'card' AND waiting.sent_at IS NULL
    ) THEN 1 ELSE 0 END AS waits,
    CASE WHEN follower.muted_at IS NULL THEN 0 ELSE 1 END AS muted
    FROM json_each(:persons) AS asked
    LEFT JOIN card ON card.person = CAST(asked.key AS BIGINT) AND card.matter_id = :case_id
    LEFT JOIN follower ON follower.person = CAST(asked.key AS BIGINT) AND follower.case_id = :case_id
) AS ear WHERE message_id IS NOT NULL OR told + waits + muted > 0;

-- name: announcement_drop
DELETE FROM announcement WHERE event_id = :event_id RETURNING id;

-- name: announcement_move^
UPDATE announcement SET cursor = :cursor WHERE id = :id RETURNING id;

-- name: announcements_done
UPDATE announcement SET done_at = :now WHERE id IN (SELECT CAST(key AS BIGINT) FROM json_each(:ids)) RETURNING id;
