-- name: unsealing_add$
INSERT INTO unsealing (case_id, asked_by, asked_as, reason, asked_at, due_at)
VALUES (:case_id, :asked_by, :asked_as, :reason, :now, :due_at) RETURNING id;

-- name: unsealing_get^
SELECT unsealing.*, cases.number FROM unsealing JOIN cases ON cases.id = unsealing.case_id WHERE unsealing.id = :id;

-- name: unsealing_newest^
SELECT unsealing.*, cases.number FROM unsealing JOIN cases ON cases.id = unsealing.case_id
WHERE case_id = :case_id ORDER BY unsealing.id DESC LIMIT 1;

-- name: unsealing_agree^
UPDATE unsealing SET agreed_by = :person, agreed_as = :role, agreed_at = :now
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL RETURNING id;

-- name: unsealing_refuse^
UPDATE unsealing SET refused_by = :person, refused_at = :now
WHERE id = :id AND agreed_at IS NULL AND refused_at IS NULL RETURNING id;

-- name: unsealing_see^
UPDATE unsealing SET seen_at = :now WHERE id = :id AND agreed_at IS NOT NULL AND seen_at IS NULL RETURNING id;

-- name: unsealing_told^
UPDATE unsealing SET told_at = :now WHERE id = :id AND told_at IS NULL RETURNING id;

-- name: unsealing_holders
-- Everybody with this post in the union or above it, but for one. Whoever the submitter may be is not left out.
SELECT DISTINCT post.person FROM post
JOIN unions AS seat ON seat.id = post.union_id JOIN unions AS place ON place.id = :union_id
WHERE post.role = :role AND post.until IS NULL AND substr(place.path, 1, length(seat.path)) = seat.path
AND post.person <> :besides
ORDER BY post.person;

-- name: unsealings_of
-- The newest in a union and all below it, before a number. Path '' is everything there is.
SELECT unsealing.*, cases.number FROM unsealing
JOIN cases ON cases.id = unsealing.case_id JOIN unions ON unions.id = cases.union_id
WHERE substr(unions.path, 1, length(:path)) = :path AND unsealing.id < :before
ORDER BY unsealing.id DESC LIMIT :most;

-- name: unsealings_open
SELECT DISTINCT cases.number FROM unsealing JOIN cases ON cases.id = case_id
WHERE agreed_at IS NULL AND refused_at IS NULL AND due_at >= :now ORDER BY cases.number;
