-- Screens that somebody waits for.

-- name: question_ask$
INSERT INTO question (person, message_id, screen, fields) VALUES (:person, :message_id, :screen, :fields)
ON CONFLICT (person, message_id) DO UPDATE SET screen = excluded.screen, fields = excluded.fields, attempts = 0
RETURNING id;

-- name: question_next^
SELECT id, person, message_id, screen, fields, attempts FROM question ORDER BY id LIMIT 1;

-- name: question_attempt^
UPDATE question SET attempts = attempts + 1 WHERE id = :id RETURNING attempts;

-- name: question_answered^
-- In the place of which message it is to come. Nothing comes back where something else has been asked meanwhile.
DELETE FROM question WHERE id = :id AND attempts > 0 RETURNING message_id;

-- name: forget_questions
DELETE FROM question WHERE person = :person RETURNING id;

-- name: question_place^
-- It is to come in the place of this message, which says that it is being counted.
UPDATE question SET message_id = :message_id WHERE id = :id AND message_id <= 0 RETURNING id;
