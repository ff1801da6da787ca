-- name: union_add$
INSERT INTO unions (parent_id, name) VALUES (CAST(:parent_id AS BIGINT), :name) RETURNING id;

-- name: union_set_path^
UPDATE unions SET path = :path WHERE id = :id RETURNING id;

-- name: union_get^
-- Of one that was merged the one that took it over: buttons and links of before lead there.
SELECT id, name, path FROM unions
WHERE id = COALESCE((SELECT gone.merged_into FROM unions AS gone WHERE gone.id = :id), :id);

-- name: union_whence^
-- The union to which somebody belongs, if they do, or else this one.
SELECT id, name, path FROM unions
WHERE id = COALESCE((SELECT union_id FROM member WHERE person = CAST(:person AS BIGINT)), :union_id);

-- name: union_by_name
SELECT id, name, path FROM unions WHERE lower(name) = lower(:name) AND merged_into IS NULL ORDER BY path;

-- name: union_children
SELECT id, name, path FROM unions WHERE parent_id = :id AND merged_into IS NULL ORDER BY id LIMIT :most OFFSET :skip;

-- name: union_child_count$
SELECT COUNT(*) FROM unions WHERE parent_id = :id AND merged_into IS NULL;

-- name: union_roots
SELECT id, name, path FROM unions WHERE parent_id IS NULL ORDER BY id;

-- name: union_all
SELECT id, name, path FROM unions WHERE merged_into IS NULL ORDER BY path;

-- name: union_rename^
UPDATE unions SET name = :name WHERE id = :id RETURNING id;

-- name: union_hang^
UPDATE unions SET parent_id = :parent_id WHERE id = :id RETURNING id;

-- name: union_reroot
-- What lies at a place, with all below it, lies at another.
UPDATE unions SET path = CAST(:after AS TEXT) || substr(path, length(CAST(:before AS TEXT)) + 1)
WHERE substr(path, 1, length(CAST(:before AS TEXT))) = :before RETURNING id;

-- name: union_dissolve
-- It is above itself, so that it takes no name away. What it had taken over goes along.
UPDATE unions SET merged_into = :into, parent_id = CASE WHEN id = :id THEN id ELSE parent_id END
WHERE id = :id OR merged_into = :id RETURNING id;

-- name: union_follow_members
UPDATE member SET union_id = :into WHERE union_id = :union_id RETURNING person;

-- name: union_follow_cases
UPDATE cases SET union_id = :into WHERE union_id = :union_id RETURNING id;

-- name: union_follow_matters
UPDATE matter SET union_id = :into WHERE union_id = :union_id RETURNING id;

-- name: union_follow_bulletins
UPDATE bulletin SET union_id = :into WHERE union_id = :union_id RETURNING id;

-- name: union_follow_silences
UPDATE silence SET union_id = :into WHERE union_id = :union_id RETURNING comment_id;

-- name: union_follow_lines
-- Who is on both lists stands on that of the union that takes over.
UPDATE roster SET left_at = :now WHERE union_id = :union_id AND left_at IS NULL AND EXISTS (
    SELECT 1 FROM roster AS same
    WHERE same.union_id = :into AND same.name = roster.name AND same.staff_number = roster.staff_number
) RETURNING id;

-- name: union_follow_roster
-- Their posts have ended.
UPDATE roster SET union_id = :into, roles = 'worker' WHERE union_id = :union_id AND left_at IS NULL RETURNING id;

-- name: union_follow_invitations
-- Whoever was invited to a post there is invited to none.
UPDATE invitation SET union_id = :into,
expires_at = CASE WHEN roster_id IS NULL AND role <> 'worker' AND expires_at > :now THEN :now ELSE expires_at END
WHERE union_id = :union_id AND used_at IS NULL RETURNING digest;

-- name: union_members$
SELECT COUNT(*) FROM member WHERE union_id = :union_id;

-- name: union_open_cases$
-- Of the union itself, or with all below it.
SELECT COUNT(*) FROM cases JOIN unions ON unions.id = cases.union_id
WHERE cases.closed_at IS NULL AND substr(unions.path, 1, length(:path)) = :path;

-- name: union_doubles$
-- How many stand on both lists.
SELECT COUNT(*) FROM roster JOIN roster AS same ON same.union_id = :into
AND same.name = roster.name AND same.staff_number = roster.staff_number
WHERE roster.union_id = :union_id AND roster.left_at IS NULL;

-- name: union_sibling$
-- Another of this name in the same place.
SELECT id FROM unions WHERE lower(name) = lower(:name) AND COALESCE(parent_id, 0) = :parent_id AND id <> :id AND merged_into IS NULL;

-- name: union_clash$
-- A union below one that is called as another below the other is.
SELECT child.name FROM unions AS child JOIN unions AS other ON other.parent_id = :into AND lower(other.name) = lower(child.name)
WHERE child.parent_id = :union_id AND child.id <> other.id AND child.merged_into IS NULL AND other.merged_into IS NULL
ORDER BY child.id LIMIT 1;

-- name: cases_unreached
-- Open cases in a union and all below it that somebody handles whose posts do not reach them any more.
SELECT cases.id FROM unions AS place JOIN cases ON cases.union_id = place.id AND cases.closed_at IS NULL
JOIN turn ON turn.matter_id = cases.id AND turn.number = cases.turn AND turn.party = 'assignee'
WHERE substr(place.path, 1, length(:path)) = :path AND NOT EXISTS (
    SELECT 1 FROM post JOIN unions AS seat ON seat.id = post.union_id
    WHERE post.person = cases.assignee AND post.role = 'staff' AND post.until IS NULL
    AND substr(place.path, 1, length(seat.path)) = seat.path
)
ORDER BY cases.id;

-- name: rearranging_add^
INSERT INTO rearranging (at, union_id, what, before, after, actor)
VALUES (:now, :union_id, :what, :before, :after, CAST(:actor AS BIGINT)) RETURNING id;

-- name: rearrangings_of
-- What became of a union and all below it, the newest first.
SELECT at, unions.name AS union_name, what, before, after, actor FROM rearranging JOIN unions ON unions.id = union_id
WHERE substr(unions.path, 1, length(:path)) = :path ORDER BY rearranging.id DESC LIMIT :most;
