-- name: matter_add$
INSERT INTO matter (kind, union_id, number) VALUES (:kind, :union_id, CAST(:number AS TEXT)) RETURNING id;

-- name: form_values_of
SELECT field, text FROM form_value WHERE matter_id = :matter_id ORDER BY field;

-- name: form_value_put$
INSERT INTO form_value (matter_id, field, text) VALUES (:matter_id, :field, :text)
ON CONFLICT (matter_id, field) DO UPDATE SET text = excluded.text RETURNING matter_id;

-- name: form_values_without_words
UPDATE form_value SET text = :text WHERE matter_id = :matter_id RETURNING matter_id;

-- name: matter_forget^
DELETE FROM matter WHERE id = :id RETURNING id;

-- name: references_of_matter_forget
-- In the chats of these.
DELETE FROM reference WHERE matter_id = :matter_id AND (person = :one OR person = :other) RETURNING person;
