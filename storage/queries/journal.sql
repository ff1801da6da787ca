-- What is to be folded from the journal into the file of the database.

-- name: journal_owe
INSERT INTO journal (id, owed_since, asked) VALUES (1, :now, 1)
ON CONFLICT (id) DO UPDATE SET owed_since = COALESCE(journal.owed_since, excluded.owed_since), asked = journal.asked + 1
RETURNING id;

-- name: journal_get^
SELECT owed_since, asked, folded_at FROM journal WHERE id = 1;

-- name: journal_folded
-- What was asked for meanwhile may have come after it, and stays owed.
UPDATE journal SET folded_at = :now, owed_since = CASE WHEN asked = :asked THEN NULL ELSE owed_since END
WHERE id = 1 RETURNING id;
