-- name: achievements_of^
-- What a representative has brought about: proposals that were carried, of those the finished ones, demands taken up.
SELECT
    (SELECT COUNT(*) FROM cases WHERE lead = :person AND kind = 'proposal' AND EXISTS (
        SELECT 1 FROM event WHERE event.case_id = cases.id AND event.action = 'adopt'
    )) AS adopted,
    (SELECT COUNT(*) FROM cases WHERE lead = :person AND kind = 'proposal' AND EXISTS (
        SELECT 1 FROM event WHERE event.case_id = cases.id AND event.action = 'archive'
    )) AS archived,
    (SELECT COUNT(*) FROM cases WHERE lead = :person AND EXISTS (
        SELECT 1 FROM event WHERE event.case_id = cases.id AND event.action = 'champion' AND event.actor = :person
    )) AS taken_up;

-- name: talk_add$
INSERT INTO talk (matter_id, worker, representative, opened_at, anonymous_at)
VALUES (:matter_id, :worker, :representative, :now, CAST(:anonymous_at AS TEXT)) RETURNING id;

-- name: talk_get^
SELECT talk.id, matter_id, worker, representative, union_id, unions.path, anonymous_at,
muted_by_worker_at, muted_by_representative_at, told_worker_at, told_representative_at
FROM talk JOIN matter ON matter.id = matter_id JOIN unions ON unions.id = union_id WHERE talk.id = :id;

-- name: talk_of_matter$
SELECT id FROM talk WHERE matter_id = :matter_id;

-- name: talks_under_name
-- Somebody's talks as a worker under their own name, and when something was said last.
SELECT id, matter_id, worker, representative, COALESCE(touched_at, opened_at) AS last FROM talk
WHERE worker = :person AND anonymous_at IS NULL ORDER BY id;

-- name: talk_message_add$
INSERT INTO talk_message (talk_id, side, kind, album, at)
VALUES (:talk_id, :side, :kind, CAST(:album AS TEXT), :now) RETURNING id;

-- name: talk_unanswered$
-- How much the worker has said since an answer is owed.
SELECT COUNT(*) FROM talk_message JOIN talk ON talk.id = talk_id JOIN turn ON turn.matter_id = talk.matter_id
WHERE talk_id = :id AND side = 'worker' AND at >= turn.started_at AND turn.ended_at IS NULL;

-- name: talk_messages_since$
-- An album counts as one.
SELECT COUNT(DISTINCT COALESCE(album, CAST(id AS TEXT))) FROM talk_message
WHERE talk_id = :talk_id AND side = :side AND at >= :since;

-- name: talk_of_album$
SELECT talk_id FROM talk_message WHERE album = :album LIMIT 1;

-- name: talk_messages_forget
DELETE FROM talk_message WHERE at < :before RETURNING id;

-- name: talk_touch^
UPDATE talk SET touched_at = :now, closed_at = NULL WHERE id = :id RETURNING id;

-- name: talk_answer^
UPDATE talk SET answered_at = :now WHERE id = :id RETURNING id;

-- name: talk_rest^
-- `closed_at`: whoever represented somebody does so no longer.
UPDATE talk SET closed_at = CAST(:closed_at AS TEXT) WHERE id = :id RETURNING id;

-- name: talk_mute^
-- `since` null: messages are taken again.
UPDATE talk SET
muted_by_worker_at = CASE WHEN CAST(:side AS TEXT) = 'worker' THEN CAST(:since AS TEXT) ELSE muted_by_worker_at END,
muted_by_representative_at = CASE WHEN CAST(:side AS TEXT) = 'representative' THEN CAST(:since AS TEXT)
ELSE muted_by_representative_at END
WHERE id = :id RETURNING id;

-- name: talk_told^
UPDATE talk SET told_worker_at = CASE WHEN CAST(:side AS TEXT) = 'worker' THEN :now ELSE told_worker_at END,
told_representative_at = CASE WHEN CAST(:side AS TEXT) = 'representative' THEN :now ELSE told_representative_at END
WHERE id = :id RETURNING id;

-- name: visit_add$
INSERT INTO visit (person, union_id, day, kind, place, whom, raised, logged_at)
VALUES (:person, :union_id, :day, :kind, :place, :whom, :raised, :now) RETURNING id;

-- name: visit_file_add$
INSERT INTO visit_file (visit_id, kind, file) VALUES (:visit_id, :kind, :file) RETURNING id;

-- name: visit_get^
SELECT id, person, union_id, day, kind, place, whom, raised, asked FROM visit WHERE id = :id;

-- name: visits_of
-- Somebody's own, the latest first.
SELECT id, person, union_id, day, kind, place, whom, raised, asked FROM visit WHERE person = :person
ORDER BY day DESC, id DESC LIMIT :most OFFSET :skip;

-- name: visit_files
SELECT kind, file FROM visit_file WHERE visit_id = :visit_id ORDER BY id;

-- name: visit_ask^
UPDATE visit SET asked = :person WHERE id = :id RETURNING id;

-- name: roster_named
-- Who has come in under this name in one union.
SELECT person FROM roster
WHERE union_id = :union_id AND name = :name AND person IS NOT NULL AND left_at IS NULL;

-- name: representatives_contact
-- Every representative with the day of their last visit, and when they last answered somebody.
SELECT post.person, unions.path, post.since,
(SELECT MAX(day) FROM visit WHERE visit.person = post.person) AS visited,
(SELECT MAX(answered_at) FROM talk WHERE talk.representative = post.person) AS answered
FROM post JOIN unions ON unions.id = post.union_id
WHERE role = 'representative' AND until IS NULL ORDER BY post.person;

-- name: contact_reminder_add^
INSERT INTO contact_reminder (person, month) VALUES (:person, :month)
ON CONFLICT (person, month) DO NOTHING RETURNING person;

-- name: occasion_first$
SELECT MIN(day) FROM occasion WHERE name = :name;

-- name: talks_waiting
-- In which an answer is owed.
SELECT talk.id FROM turn CROSS JOIN talk
WHERE ended_at IS NULL AND look_at IS NOT NULL AND talk.matter_id = turn.matter_id ORDER BY look_at, talk.id;

-- name: talks_under_way$
-- In which an answer is owed, of a union and all below it.
SELECT COUNT(*) FROM turn CROSS JOIN talk JOIN matter ON matter.id = talk.matter_id
JOIN unions ON unions.id = matter.union_id
WHERE turn.ended_at IS NULL AND turn.look_at IS NOT NULL AND talk.matter_id = turn.matter_id
AND substr(unions.path, 1, length(:path)) = :path;
