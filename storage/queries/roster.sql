-- name: roster_of
-- Everybody on the roster of a union and of all below it. Path '' is everything there is.
SELECT roster.id, union_id, roster.name, staff_number, roles, contact_group, left_at, person
FROM unions JOIN roster ON roster.union_id = unions.id
WHERE substr(unions.path, 1, length(:path)) = :path
ORDER BY unions.path, roster.id;

-- name: roster_get^
SELECT id, union_id, name, staff_number, roles, contact_group, left_at, person FROM roster WHERE id = :id;

-- name: roster_add$
INSERT INTO roster (union_id, name, staff_number, roles, contact_group, added_at, left_at)
VALUES (:union_id, :name, :staff_number, :roles, :contact_group, :now, CAST(:left_at AS TEXT)) RETURNING id;

-- name: roster_change^
-- Who has left keeps the moment at which they did.
UPDATE roster SET name = :name, staff_number = :staff_number, roles = :roles, contact_group = :contact_group,
left_at = CASE WHEN CAST(:left_at AS TEXT) IS NULL THEN NULL ELSE COALESCE(left_at, CAST(:left_at AS TEXT)) END
WHERE id = :id RETURNING id;

-- name: roster_join^
UPDATE roster SET person = :person, joined_at = :now WHERE id = :id AND person IS NULL RETURNING id;

-- name: roster_free
-- Rows with a number that nobody has taken, and about which nobody has argued.
SELECT id, union_id, name, staff_number, roles, contact_group, left_at, person FROM roster
WHERE union_id = :union_id AND person IS NULL AND left_at IS NULL AND contested_at IS NULL AND staff_number <> ''
AND NOT EXISTS (SELECT 1 FROM member WHERE by_entry = roster.id) ORDER BY id;

-- name: roster_contest^
UPDATE roster SET contested_at = :now WHERE id = :entry RETURNING id;

-- name: roster_entry_of^
-- Under which entry of a union somebody has come in.
SELECT name FROM roster WHERE person = :person AND union_id = :union_id AND left_at IS NULL;

-- name: roster_count^
-- Of a union and all below it: how many there should be, and how many have come in.
SELECT COUNT(*) AS listed, COUNT(person) AS joined FROM unions JOIN roster ON roster.union_id = unions.id
WHERE left_at IS NULL AND substr(unions.path, 1, length(:path)) = :path;

-- name: roster_missing
-- Who has not come in yet.
SELECT roster.id, union_id, roster.name, staff_number, roles, contact_group, left_at, person
FROM unions JOIN roster ON roster.union_id = unions.id
WHERE left_at IS NULL AND person IS NULL AND substr(unions.path, 1, length(:path)) = :path
ORDER BY unions.path, roster.id LIMIT :most OFFSET :skip;

-- name: invitations_end
-- What was given out for somebody on the roster is good for nothing any more.
UPDATE invitation SET expires_at = :now WHERE roster_id = :roster_id AND used_at IS NULL AND expires_at > :now
RETURNING digest;

-- name: invitations_forget
-- Nobody has used them, and nobody can any more.
DELETE FROM invitation WHERE used_at IS NULL AND expires_at < :before RETURNING digest;

-- name: union_code_put^
INSERT INTO union_code (union_id, digest, made_at, made_by, expires_at)
VALUES (:union_id, :digest, :now, CAST(:made_by AS BIGINT), :expires_at)
ON CONFLICT (union_id) DO UPDATE SET digest = excluded.digest, made_at = excluded.made_at,
made_by = excluded.made_by, expires_at = excluded.expires_at
RETURNING union_id;

-- name: union_code_open^
SELECT union_id FROM union_code WHERE digest = :digest AND expires_at > :now;

-- name: post_end^
UPDATE post SET until = :now WHERE person = :person AND union_id = :union_id AND role = :role AND until IS NULL
RETURNING id;

-- name: member_verify^
-- By the union itself, which counts for more than a row that somebody knows.
UPDATE member SET verified_at = COALESCE(verified_at, :now), by_entry = NULL, asked_at = NULL, vouched_by = NULL WHERE person = :person AND union_id = :union_id
RETURNING person;

-- name: member_doubt^
UPDATE member SET verified_at = NULL, by_entry = NULL, vouched_by = NULL WHERE person = :person AND union_id = :union_id RETURNING person;

-- name: cases_out_of_reach
-- What somebody handles although none of their posts reaches it any more.
SELECT cases.id, cases.union_id FROM asked
JOIN cases ON cases.id = asked.matter_id AND cases.turn = asked.part JOIN unions AS place ON place.id = cases.union_id
WHERE asked.person = :person AND asked.party = 'assignee' AND asked.ended_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
    WHERE post.person = :person AND post.role = 'staff' AND post.until IS NULL
    AND substr(place.path, 1, length(seat.path)) = seat.path
)
ORDER BY cases.id;

-- name: appointment_add$
INSERT INTO appointment (at, union_id, role, what, person, actor, roster_id)
VALUES (:now, :union, :role, :what, :person, CAST(:by AS BIGINT), CAST(:entry AS BIGINT)) RETURNING id;

-- name: appointments_of
-- The newest of a union and all below it, before a number.
SELECT appointment.id, at, appointment.union_id, unions.name AS union_name, role, what, appointment.person, actor,
roster.name AS listed, roster.staff_number AS staff_number
FROM appointment JOIN unions ON unions.id = appointment.union_id LEFT JOIN roster ON roster.id = appointment.roster_id
WHERE substr(unions.path, 1, length(:path)) = :path AND appointment.id < :before
ORDER BY appointment.id DESC LIMIT :most;

-- name: upload_add$
INSERT INTO upload (person, union_id, file, name, sent_at, term_at, state)
VALUES (:person, :union_id, :file, :name, :now, CAST(:term_at AS TEXT), 'sent') RETURNING id;

-- name: upload_next^
-- What waits longest to be read or imported.
SELECT id, person, union_id, file, name, state, attempts, cells, message_id, term_at, meant FROM upload
WHERE state = 'sent' OR state = 'confirmed' ORDER BY id LIMIT 1;

-- name: upload_get^
SELECT id, person, union_id, file, name, state, attempts, cells, message_id, term_at, meant FROM upload WHERE id = :id;

-- name: upload_attempt^
UPDATE upload SET attempts = attempts + 1 WHERE id = :id RETURNING attempts;

-- name: upload_set^
-- What was read is kept only until it is confirmed and imported.
UPDATE upload SET state = :state, cells = CAST(:cells AS TEXT), message_id = CAST(:message_id AS BIGINT), attempts = 0
WHERE id = :id RETURNING id;

-- name: upload_answer
-- It is looked at once more, with what its sender has answered.
UPDATE upload SET state = 'sent', meant = :meant, message_id = CAST(:message_id AS BIGINT), attempts = 0
WHERE id = :id RETURNING id;

-- name: uploads_forget
-- What nobody confirmed is not kept for long.
UPDATE upload SET state = 'cancelled', cells = NULL WHERE state = 'read' AND sent_at < :before RETURNING id;
