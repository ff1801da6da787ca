-- What is over for so long that it is not needed any more, a batch at a time.

-- name: retain_drafts
DELETE FROM conversation WHERE (person, place, flow) IN (
    SELECT person, place, flow FROM conversation WHERE changed_at < :before ORDER BY changed_at LIMIT :most
) RETURNING person;

-- name: retain_uploads
DELETE FROM upload WHERE id IN (
    SELECT id FROM upload WHERE sent_at < :before AND state IN ('imported', 'failed', 'cancelled') ORDER BY id LIMIT :most
) RETURNING id;

-- name: retain_visit_files
DELETE FROM visit_file WHERE visit_id IN (
    SELECT id FROM visit WHERE logged_at < :before ORDER BY id LIMIT :most
) RETURNING id;

-- name: retain_visits
DELETE FROM visit WHERE id IN (
    SELECT id FROM visit WHERE logged_at < :before ORDER BY id LIMIT :most
) RETURNING id;

-- name: talks_over
-- Nothing was said in them since, and nobody waits for an answer.
SELECT id, matter_id, worker, representative, anonymous_at IS NOT NULL AS anonymous FROM talk
WHERE COALESCE(touched_at, opened_at) < :before
AND NOT EXISTS (SELECT 1 FROM turn WHERE turn.matter_id = talk.matter_id AND ended_at IS NULL) ORDER BY id LIMIT :most;

-- name: talk_forget
DELETE FROM talk WHERE id = :id RETURNING id;

-- name: retain_care
DELETE FROM care WHERE signup_id IN (
    SELECT signup.id FROM signup JOIN bulletin ON bulletin.id = signup.bulletin_id
    WHERE COALESCE(starts_at, sent_at) < :before ORDER BY signup.id LIMIT :most
) RETURNING signup_id;

-- name: retain_signups
DELETE FROM signup WHERE id IN (
    SELECT signup.id FROM signup JOIN bulletin ON bulletin.id = signup.bulletin_id
    WHERE COALESCE(starts_at, sent_at) < :before ORDER BY signup.id LIMIT :most
) RETURNING id;

-- name: cases_worded
SELECT id FROM cases WHERE closed_at IS NOT NULL AND (words_deleted_at IS NULL OR words_deleted_at < closed_at)
AND closed_at < :before ORDER BY closed_at LIMIT :most;

-- name: case_delete_words^
UPDATE cases SET text = :text, reason = :reason, resolution = :resolution, extension_reason = :extension_reason,
words_deleted_at = :now WHERE id = :id RETURNING id;

-- name: events_whole
SELECT id, action, text, opinions, changes FROM event WHERE case_id = :case_id ORDER BY id;

-- name: event_delete_words^
UPDATE event SET text = :text, opinions = CAST(:opinions AS TEXT), changes = :changes WHERE id = :id RETURNING id;

-- name: opinions_delete_words
UPDATE opinion SET text = :text WHERE case_id = :case_id AND text <> '' AND party <> 'companion' RETURNING person;

-- name: comments_delete_words
UPDATE comment SET text = :text, reason = '' WHERE case_id = :case_id AND text <> :text RETURNING id;

-- name: notes_delete_words
UPDATE note SET text = :text WHERE case_id = :case_id AND text <> '' RETURNING id;

-- name: attachments_delete
DELETE FROM attachment WHERE matter_id = :matter_id RETURNING id;

-- name: occasion_get^
SELECT name FROM occasion WHERE name = :name AND day = :day;

-- name: occasions_forget
DELETE FROM occasion WHERE name = :name AND day < :day RETURNING day;
