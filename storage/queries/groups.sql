-- name: group_of^
-- The union whose staff work in this group.
SELECT staff_group.person, union_id, path, forum_at FROM staff_group JOIN unions ON unions.id = union_id
WHERE staff_group.person = :person;

-- name: group_of_union^
SELECT staff_group.person, union_id, path, forum_at FROM staff_group JOIN unions ON unions.id = union_id
WHERE union_id = :union_id;

-- name: groups_on_the_way_up
SELECT staff_group.person, union_id, unions.path, forum_at FROM staff_group JOIN unions ON unions.id = union_id
WHERE substr(CAST(:path AS TEXT), 1, length(unions.path)) = unions.path;

-- name: group_link^
INSERT INTO staff_group (union_id, person, linked_at, linked_by, forum_at)
VALUES (:union_id, :person, :now, :linked_by, CAST(:forum_at AS TEXT)) RETURNING person;

-- name: group_set_forum^
UPDATE staff_group SET forum_at = CAST(:forum_at AS TEXT) WHERE person = :person RETURNING person;

-- name: group_unlink^
DELETE FROM staff_group WHERE person = :person RETURNING person;

-- name: group_code_add^
INSERT INTO group_code (digest, union_id, made_by, expires_at) VALUES (:digest, :union_id, :made_by, :expires_at)
RETURNING digest;

-- name: group_codes_end
-- A new code takes the place of those before.
UPDATE group_code SET expires_at = :now WHERE union_id = :union_id AND used_at IS NULL AND expires_at > :now
RETURNING digest;

-- name: group_code_use^
UPDATE group_code SET used_at = :now WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
RETURNING union_id, made_by;

-- name: group_codes_forget
DELETE FROM group_code WHERE expires_at < :before RETURNING digest;

-- name: group_cases
-- The open cases that have a card there.
SELECT cases.id FROM card JOIN cases ON cases.id = card.matter_id
WHERE card.person = :person AND cases.closed_at IS NULL ORDER BY cases.id;

-- name: group_cases_unseen
-- The open cases that should have a card there, and have none.
SELECT cases.id FROM card JOIN cases ON cases.id = card.matter_id
WHERE card.person = :person AND card.message_id IS NULL AND cases.closed_at IS NULL ORDER BY cases.id;

-- name: group_cards_let_go
UPDATE card SET message_id = NULL WHERE person = :person RETURNING matter_id;

-- name: group_cards_drop
DELETE FROM card WHERE person = :person RETURNING matter_id;

-- name: group_references_drop
DELETE FROM reference WHERE person = :person RETURNING message_id;

-- name: group_conversations_drop
DELETE FROM conversation WHERE place = :person RETURNING person;

-- name: topic_put^
INSERT INTO topic (person, case_id, thread) VALUES (:person, :case_id, :thread)
ON CONFLICT (person, case_id) DO UPDATE SET thread = excluded.thread, closed_at = NULL RETURNING thread;

-- name: topic_get^
SELECT thread, closed_at FROM topic WHERE person = :person AND case_id = :case_id;

-- name: topic_set_closed^
UPDATE topic SET closed_at = CAST(:closed_at AS TEXT) WHERE person = :person AND case_id = :case_id RETURNING thread;

-- name: topics_drop
DELETE FROM topic WHERE person = :person RETURNING case_id;

-- name: overheard_add$
INSERT INTO overheard (person, message_id, case_id, author, pieces, album, said_at)
VALUES (:person, :message_id, :case_id, CAST(:author AS BIGINT), :pieces, CAST(:album AS TEXT), :now) RETURNING id;

-- name: overheard_get^
SELECT id, case_id, author, message_id, pieces FROM overheard WHERE person = :person AND id = :id;

-- name: overheard_in^
-- What that message said, or the album of which it is a part.
SELECT id, case_id, author, message_id, pieces FROM overheard
WHERE person = :person AND (message_id = :message_id OR album = CAST(:album AS TEXT));

-- name: overheard_change^
UPDATE overheard SET pieces = :pieces WHERE id = :id RETURNING id;

-- name: overheard_drop^
DELETE FROM overheard WHERE id = :id RETURNING id;

-- name: overheard_drop_all
DELETE FROM overheard WHERE person = :person RETURNING id;

-- name: overheard_forget
DELETE FROM overheard WHERE said_at < :before RETURNING id;

-- name: note_add$
INSERT INTO note (case_id, person, text, at) VALUES (:case_id, :person, :text, :now) RETURNING id;

-- name: notes_of
SELECT person, text, at FROM note WHERE case_id = :case_id ORDER BY id;
