-- What goes with somebody who asked to be forgotten. Of each voice:

-- name: forget_conversations
DELETE FROM conversation WHERE person = :person RETURNING person;

-- name: forget_cards
DELETE FROM card WHERE person = :person RETURNING person;

-- name: forget_references
DELETE FROM reference WHERE person = :person RETURNING person;

-- name: forget_forewarned
DELETE FROM forewarned WHERE person = :person RETURNING person;

-- name: forget_follows
DELETE FROM follower WHERE person = :person RETURNING person;

-- name: forget_reminders
DELETE FROM reminder WHERE person = :person RETURNING person;

-- name: forget_messages
-- What was sent holds nothing any more, and goes by itself.
DELETE FROM outbox WHERE person = :person AND sent_at IS NULL RETURNING id;

-- name: forget_failures
-- What could not be sent to an account that goes now.
DELETE FROM outbox WHERE person = :person RETURNING id;

-- name: forget_receipts
DELETE FROM receipt WHERE person = :person RETURNING digest;

-- name: forget_moves
DELETE FROM moving WHERE :person IN (person, left_behind, taken_in) RETURNING id;

-- Of their own voice:

-- name: forget_tries
DELETE FROM receipt_try WHERE person = :person RETURNING person;

-- name: forget_entry_questions
UPDATE entry SET asked = NULL WHERE asked = :person RETURNING case_id;

-- name: forget_membership
DELETE FROM member WHERE person = :person RETURNING person;

-- name: forget_roster
-- The union's list stays as the union keeps it; that this name has come in as this voice does not.
UPDATE roster SET person = NULL, joined_at = NULL WHERE person = :person RETURNING id;

-- name: forget_invitations
-- The second at which it was used is that of the post which it gave, so it may not say whose line of the roster it was for.
UPDATE invitation SET used_by = NULL, roster_id = NULL WHERE used_by = :person RETURNING digest;

-- name: forget_listed
-- The record says who was given what by a line of the roster, which has the name.
UPDATE appointment SET roster_id = NULL WHERE person = :person AND roster_id IS NOT NULL RETURNING id;

-- name: forget_comment_notices
DELETE FROM comment_notice WHERE person = :person RETURNING comment_id;

-- name: forget_uploads
DELETE FROM upload WHERE person = :person RETURNING id;

-- name: forget_contact_reminders
DELETE FROM contact_reminder WHERE person = :person RETURNING person;

-- name: forget_visit_files
DELETE FROM visit_file WHERE visit_id IN (SELECT id FROM visit WHERE person = :person) RETURNING id;

-- name: forget_visit_questions
-- What a representative wrote down and somebody was asked about, by the representative's name.
DELETE FROM outbox WHERE sent_at IS NULL
AND slot IN (SELECT 'visit-ask:' || CAST(id AS TEXT) FROM visit WHERE person = :person) RETURNING id;

-- name: forget_visits
DELETE FROM visit WHERE person = :person RETURNING id;

-- name: forget_visited
-- Who it was in somebody else's note, where that is known.
UPDATE visit SET whom = '', asked = NULL WHERE asked = :person RETURNING id;

-- name: forget_silences
-- A chair hears of a representative by name who does not answer; whoever is gone need not be reminded.
DELETE FROM outbox WHERE sent_at IS NULL
AND slot IN (SELECT 'talk-silence:' || CAST(id AS TEXT) FROM talk WHERE representative = :person) RETURNING id;

-- name: forget_progress
UPDATE bulletin SET message_id = NULL WHERE author = :person AND message_id IS NOT NULL RETURNING id;

-- name: forget_copies
UPDATE reader SET message_id = NULL WHERE person = :person AND message_id IS NOT NULL RETURNING bulletin_id;

-- name: forget_signups
DELETE FROM signup WHERE person = :person RETURNING id;

-- name: signups_of_all_times
-- What somebody has signed up for, and what they said about children, whenever it was.
SELECT id, bulletin_id, left_at FROM signup WHERE person = :person ORDER BY id;

-- Of a talk:

-- name: forget_talk_messages
DELETE FROM talk_message WHERE talk_id = :talk_id RETURNING id;

-- name: relayed_to
-- What still has to be passed on to somebody.
SELECT id, args FROM outbox WHERE person = :person AND kind = 'relay' AND sent_at IS NULL ORDER BY id;

-- Where they were named, and by whom else a union is ruled:

-- name: cases_naming
-- Whose cards may say this name: what they handed in, lead, handle or signed.
SELECT id FROM cases WHERE submitter = :person
UNION SELECT id FROM cases WHERE lead = :person
UNION SELECT id FROM cases WHERE assignee = :person AND closed_at IS NULL
UNION SELECT case_id FROM opinion JOIN cases ON cases.id = case_id AND closed_at IS NULL
WHERE opinion.person = :person AND party = 'cosigner'
ORDER BY id;

-- name: admins_besides$
-- Whether somebody else is admin of a union, or of one above it.
SELECT COUNT(*) FROM post JOIN unions AS seat ON seat.id = post.union_id JOIN unions AS place ON place.id = :union_id
WHERE role = 'admin' AND until IS NULL AND person <> :person AND substr(place.path, 1, length(seat.path)) = seat.path;
