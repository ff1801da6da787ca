-- Both engines read a list from one text: of terms, each padded to 12 characters.
-- A set is a text such as /1/4/17/; it holds 4, since it is another without /4/.

-- name: terms_add
INSERT INTO term (term, case_id)
WITH RECURSIVE given(place, word) AS (
    SELECT 1, rtrim(substr(CAST(:terms AS TEXT), 1, 12))
    UNION ALL SELECT place + 12, rtrim(substr(CAST(:terms AS TEXT), place + 12, 12))
    FROM given WHERE place + 12 < length(CAST(:terms AS TEXT))
)
SELECT word, :case_id FROM given
RETURNING case_id;

-- name: terms_remove
WITH RECURSIVE given(place, word) AS (
    SELECT 1, rtrim(substr(CAST(:terms AS TEXT), 1, 12))
    UNION ALL SELECT place + 12, rtrim(substr(CAST(:terms AS TEXT), place + 12, 12))
    FROM given WHERE place + 12 < length(CAST(:terms AS TEXT))
)
DELETE FROM term WHERE case_id = :case_id AND term IN (SELECT word FROM given)
RETURNING case_id;

-- name: terms_note^
UPDATE cases SET terms = :terms WHERE id = :case_id RETURNING id;

-- name: terms_of_case$
SELECT terms FROM cases WHERE id = :case_id;

-- name: terms_missing
SELECT id, title, reason, text FROM cases WHERE terms IS NULL ORDER BY id DESC LIMIT :most;

-- name: terms_count
-- In how many cases each stands, counted up to `enough`; and the number of the newest case.
WITH RECURSIVE asked(place, word) AS (
    SELECT 1, rtrim(substr(CAST(:terms AS TEXT), 1, 12))
    UNION ALL SELECT place + 12, rtrim(substr(CAST(:terms AS TEXT), place + 12, 12))
    FROM asked WHERE place + 12 < length(CAST(:terms AS TEXT))
)
SELECT word, (
    SELECT COUNT(*) FROM (SELECT 1 FROM term WHERE term.term = asked.word LIMIT :enough) AS few
) AS cases, (SELECT MAX(id) FROM cases) AS newest
FROM asked;

-- name: terms_shared
-- The newest cases that have any of these terms, of those that count. IN, not a join: for that SQLite first
-- makes a Bloom filter out of all cases.
WITH RECURSIVE asked(place, word) AS (
    SELECT 1, rtrim(substr(CAST(:terms AS TEXT), 1, 12))
    UNION ALL SELECT place + 12, rtrim(substr(CAST(:terms AS TEXT), place + 12, 12))
    FROM asked WHERE place + 12 < length(CAST(:terms AS TEXT))
)
SELECT id, terms FROM cases
WHERE id IN (SELECT case_id FROM asked CROSS JOIN term WHERE term.term = asked.word)
AND replace(CAST(:unions AS TEXT), '/' || union_id || '/', '') <> :unions
AND (:stages = '' OR replace(CAST(:stages AS TEXT), '/' || stage || '/', '') <> :stages)
AND (:kinds = '' OR replace(CAST(:kinds AS TEXT), '/' || kind || '/', '') <> :kinds)
AND id <> :besides AND submitter <> :submitter AND submitter <> :lead
AND (lead IS NULL OR (lead <> :submitter AND lead <> :lead))
ORDER BY id DESC LIMIT :most;
