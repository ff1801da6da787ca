-- name: union_add$
INSERT INTO unions (parent_id, name) VALUES (CAST(:parent_id AS BIGINT), :name) RETURNING id;

-- name: union_set_path^
UPDATE unions SET path = :path WHERE id = :id RETURNING id;

-- name: union_get^
SELECT id, name, path FROM unions WHERE id = :id;

-- name: union_whence^
-- The union to which somebody belongs, if they do, or else this one.
SELECT id, name, path FROM unions
WHERE id = COALESCE((SELECT union_id FROM member WHERE person = CAST(:person AS BIGINT)), :union_id);

-- name: union_by_name
SELECT id, name, path FROM unions WHERE lower(name) = lower(:name) ORDER BY path;

-- name: union_children
SELECT id, name, path FROM unions WHERE parent_id = :id ORDER BY id LIMIT :most OFFSET :skip;

-- name: union_child_count$
SELECT COUNT(*) FROM unions WHERE parent_id = :id;

-- name: union_roots
SELECT id, name, path FROM unions WHERE parent_id IS NULL ORDER BY id;

-- name: union_all
SELECT id, name, path FROM unions ORDER BY path;

-- name: union_search
-- The pattern is escaped with a backslash by the caller.
SELECT id, name, path FROM unions WHERE lower(name) LIKE :pattern ESCAPE '\'
ORDER BY length(name), id LIMIT :most;
