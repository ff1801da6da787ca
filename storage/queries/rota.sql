-- Who is on duty when.

-- name: rota_put
INSERT INTO rota (union_id, person, begins_at, ends_at, entered_by, entered_at)
VALUES (:union_id, :person, :begins_at, :ends_at, :entered_by, :now)
ON CONFLICT (union_id, person, begins_at) DO UPDATE SET ends_at = excluded.ends_at RETURNING id;

-- name: rota_between
-- Of one union, as long as they have a post there.
SELECT id, union_id, person, begins_at, ends_at FROM rota
WHERE union_id = :union_id AND ends_at > :since AND begins_at < :until
AND EXISTS (SELECT 1 FROM post WHERE post.person = rota.person AND post.union_id = rota.union_id AND post.until IS NULL)
ORDER BY begins_at, id;

-- name: rota_drop$
DELETE FROM rota WHERE id = :id AND union_id = :union_id RETURNING id;

-- name: rota_now
-- Who is on duty at this moment, as long as they have a post there.
SELECT person FROM rota WHERE ends_at > :now AND begins_at <= :now
AND EXISTS (SELECT 1 FROM post WHERE post.person = rota.person AND post.union_id = rota.union_id AND post.until IS NULL);

-- name: rota_unions
-- Which unions have kept one lately.
SELECT union_id FROM rota WHERE ends_at > :since;

-- name: rota_over
DELETE FROM rota WHERE id IN (SELECT id FROM rota WHERE ends_at < :before ORDER BY ends_at LIMIT :most) RETURNING id;

-- name: rota_forget
DELETE FROM rota WHERE person = :person RETURNING id;

-- name: rota_forget_writer
UPDATE rota SET entered_by = NULL WHERE entered_by = :person RETURNING id;
