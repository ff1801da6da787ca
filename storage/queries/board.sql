-- What the colleagues of a union read. One union at a time: somebody reads those on the way from theirs to the root.
-- A set of stages, or of unions, is a text such as /4/17/: it holds 4, since it is another without /4/.

-- name: board_newest
SELECT id, union_id, published_at, seconds FROM cases
WHERE union_id = :union_id AND published_at IS NOT NULL
AND (CAST(:category AS TEXT) IS NULL OR category = CAST(:category AS TEXT))
AND (CAST(:stages AS TEXT) IS NULL OR replace(CAST(:stages AS TEXT), '/' || stage || '/', '') <> :stages)
ORDER BY published_at DESC, id DESC LIMIT :most;

-- name: board_wanted
SELECT id, union_id, published_at, seconds FROM cases
WHERE union_id = :union_id AND published_at IS NOT NULL
AND (CAST(:category AS TEXT) IS NULL OR category = CAST(:category AS TEXT))
AND (CAST(:stages AS TEXT) IS NULL OR replace(CAST(:stages AS TEXT), '/' || stage || '/', '') <> :stages)
ORDER BY seconds DESC, published_at DESC, id DESC LIMIT :most;

-- name: board_found
-- Those that hold a term, from the newest on; the rest of the words is looked for in what is published of them.
SELECT cases.id, cases.union_id, published_at, seconds FROM term CROSS JOIN cases
WHERE term.term = :term AND cases.id = term.case_id AND published_at IS NOT NULL
AND replace(CAST(:unions AS TEXT), '/' || cases.union_id || '/', '') <> :unions
AND lower(cases.title || ' ' || cases.summary) LIKE :words ESCAPE '\'
ORDER BY term.case_id DESC LIMIT :most;

-- name: board_numbered
SELECT id, union_id, published_at, seconds FROM cases
WHERE number = :number AND published_at IS NOT NULL
AND replace(CAST(:unions AS TEXT), '/' || union_id || '/', '') <> :unions;

-- name: second_add^
INSERT INTO second (case_id, person, at) VALUES (:case_id, :person, :now)
ON CONFLICT (case_id, person) DO NOTHING RETURNING person;

-- name: second_drop^
DELETE FROM second WHERE case_id = :case_id AND person = :person RETURNING person;

-- name: second_get$
SELECT person FROM second WHERE case_id = :case_id AND person = :person;

-- name: second_all
SELECT person FROM second WHERE case_id = :case_id ORDER BY person;

-- name: seconds_changed$
UPDATE cases SET seconds = seconds + :by WHERE id = :case_id RETURNING seconds;

-- name: board_under_way$
-- Of a union and all below it: what stands there and is not closed.
SELECT COUNT(*) FROM cases JOIN unions ON unions.id = cases.union_id
WHERE cases.published_at IS NOT NULL AND cases.closed_at IS NULL AND substr(unions.path, 1, length(:path)) = :path;
