-- Who is in danger, by their own words, and who was told of it. Nothing else reads these tables.

-- name: distress_add$
INSERT INTO distress (kind, person, made_at, union_id, matter_id, words, place, at)
VALUES (:kind, :person, CAST(:made_at AS TEXT), CAST(:union_id AS BIGINT), CAST(:matter_id AS BIGINT), :words, '', :at)
RETURNING id;

-- name: distress_get
SELECT id, kind, person, made_at, union_id, matter_id, words, place, at, wanted_at, taken_by
FROM distress WHERE id = :id;

-- name: distress_fresh
-- All that was said since then: the latest first.
SELECT id, kind, person, made_at, union_id, matter_id, words, place, at, wanted_at, taken_by
FROM distress WHERE at >= :since ORDER BY at DESC, id DESC;

-- name: distress_say
UPDATE distress SET words = :words WHERE id = :id RETURNING id;

-- name: distress_place
UPDATE distress SET place = :place WHERE id = :id RETURNING id;

-- name: distress_union
UPDATE distress SET union_id = :union_id WHERE id = :id RETURNING id;

-- name: distress_want
UPDATE distress SET wanted_at = :now WHERE id = :id RETURNING id;

-- name: distress_look_again
UPDATE distress SET look_at = CAST(:at AS TEXT) WHERE id = :id RETURNING id;

-- name: distress_take$
-- Only whoever is first.
UPDATE distress SET taken_by = :person, taken_at = :now, look_at = NULL WHERE id = :id AND taken_by IS NULL RETURNING id;

-- name: distress_to_look_at
SELECT id FROM distress WHERE look_at <= :now ORDER BY look_at, id LIMIT :most;

-- name: distress_tell
INSERT INTO distress_told (distress_id, person, at) VALUES (:id, :person, :now) ON CONFLICT DO NOTHING RETURNING person;

-- name: distress_told
SELECT person FROM distress_told WHERE distress_id = :id ORDER BY person;

-- name: distress_over
SELECT id, person, made_at FROM distress WHERE at < :before ORDER BY at LIMIT :most;

-- name: distress_forget_told
DELETE FROM distress_told WHERE distress_id = :id RETURNING person;

-- name: distress_forget
DELETE FROM distress WHERE id = :id RETURNING id;

-- name: distress_under
SELECT id FROM distress WHERE person = :person;

-- name: distress_forget_hearer
DELETE FROM distress_told WHERE person = :person RETURNING distress_id;

-- name: distress_forget_taker
UPDATE distress SET taken_by = NULL WHERE taken_by = :person RETURNING id;

-- name: carer_add
INSERT INTO carer (person, union_id, given_by, at) VALUES (:person, :union_id, :given_by, :now)
ON CONFLICT DO NOTHING RETURNING person;

-- name: carer_drop
DELETE FROM carer WHERE person = :person AND union_id = :union_id RETURNING person;

-- name: carers_possible
-- The staff of the unions below a path, or of that one, that are no deeper than a township; and whether they are marked.
SELECT post.person, post.union_id, seat.name AS union_name,
EXISTS (SELECT 1 FROM carer WHERE carer.person = post.person AND carer.union_id = post.union_id) AS marked
FROM unions AS seat JOIN post ON post.union_id = seat.id AND post.role = 'staff' AND post.until IS NULL
LEFT JOIN unions AS above ON above.id = seat.parent_id
WHERE substr(seat.path, 1, length(:path)) = :path AND above.parent_id IS NULL
ORDER BY seat.path, post.person LIMIT :most OFFSET :skip;

-- name: carer_forget
DELETE FROM carer WHERE person = :person RETURNING union_id;

-- name: carer_forget_giver
UPDATE carer SET given_by = NULL WHERE given_by = :person RETURNING person;
