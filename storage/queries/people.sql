-- name: member_get^
SELECT union_id, changed_at, verified_at, by_entry, asked_at, vouched_by FROM member WHERE person = :person;

-- name: member_put^
INSERT INTO member (person, union_id, joined_at, verified_at)
VALUES (:person, :union_id, :now, CAST(:verified_at AS TEXT))
ON CONFLICT (person) DO UPDATE SET union_id = excluded.union_id, changed_at = excluded.joined_at,
verified_at = excluded.verified_at, by_entry = NULL, asked_at = NULL, vouched_by = NULL
RETURNING person;

-- name: member_recognise^
-- By a row of the roster, while nobody else is.
UPDATE member SET verified_at = :now, by_entry = :entry, asked_at = NULL WHERE person = :person AND verified_at IS NULL RETURNING person;

-- name: member_by_entry^
SELECT person, verified_at AS since FROM member WHERE by_entry = :entry;

-- name: member_doubt_entry^
UPDATE member SET verified_at = NULL, by_entry = NULL WHERE by_entry = :entry RETURNING person;

-- name: member_ask^
UPDATE member SET asked_at = CAST(:asked_at AS TEXT) WHERE person = :person AND verified_at IS NULL RETURNING person;

-- name: member_vouch^
UPDATE member SET verified_at = :now, vouched_by = :by, asked_at = NULL
WHERE person = :person AND asked_at IS NOT NULL AND verified_at IS NULL RETURNING person;

-- name: members_count$
-- How many belong to a union and all below it.
SELECT COUNT(*) FROM unions JOIN member ON member.union_id = unions.id
WHERE substr(unions.path, 1, length(:path)) = :path;

-- name: posts_of
SELECT person, role, union_id, unions.path FROM json_each(:persons) AS asked CROSS JOIN post JOIN unions ON unions.id = union_id
WHERE person = CAST(asked.key AS BIGINT) AND until IS NULL ORDER BY post.id;

-- name: posts_reaching
-- Who has ever held which post in a union or above it, and from when until when.
SELECT post.person, post.role, seat.path, post.since, post.until FROM unions AS place
JOIN unions AS seat ON substr(place.path, 1, length(seat.path)) = seat.path JOIN post ON post.union_id = seat.id
WHERE place.id = :union_id AND post.role IN ('staff', 'chair', 'admin') ORDER BY post.id;

-- name: post_add^
-- In the term of office that runs.
INSERT INTO post (person, union_id, role, since, tenure_id) VALUES (
    :person, :union_id, :role, :now, (SELECT id FROM tenure WHERE union_id = CAST(:union_id AS BIGINT) AND ended_at IS NULL)
)
ON CONFLICT (person, union_id, role) WHERE until IS NULL DO UPDATE SET role = excluded.role
RETURNING id;

-- name: tenure_first
-- A union's first term of office begins with its first post.
INSERT INTO tenure (union_id, began_at) SELECT CAST(:union_id AS BIGINT), :now
WHERE NOT EXISTS (SELECT 1 FROM tenure WHERE union_id = CAST(:union_id AS BIGINT) AND ended_at IS NULL) RETURNING id;

-- name: tenure_running$
SELECT began_at FROM tenure WHERE union_id = :union_id AND ended_at IS NULL;

-- name: posts_of_union
-- Who holds which post in a union itself, now.
SELECT id, person, role, '' AS name FROM post WHERE union_id = :union_id AND until IS NULL ORDER BY id;

-- name: tenure_end
UPDATE tenure SET ended_at = :now WHERE union_id = :union_id AND ended_at IS NULL RETURNING id;

-- name: tenure_begin$
INSERT INTO tenure (union_id, began_at, begun_by) VALUES (:union_id, :now, CAST(:begun_by AS BIGINT)) RETURNING id;

-- name: tenure_take_over
-- Whoever goes on does so in the new term.
UPDATE post SET tenure_id = :tenure_id WHERE union_id = :union_id AND until IS NULL RETURNING id;

-- name: posts_on
-- Who held which post in a union itself on a day, be it for a part of it.
SELECT person, role, since, until FROM post
WHERE union_id = :union_id AND since < :day_ends AND (until IS NULL OR until >= :day_begins)
ORDER BY role, since, id;

-- name: posts_held$
SELECT COUNT(*) FROM post WHERE union_id = :union_id AND role = :role AND until IS NULL;

-- name: admins_of_roots
SELECT DISTINCT post.person FROM post JOIN unions ON unions.id = post.union_id
WHERE role = 'admin' AND until IS NULL AND parent_id IS NULL;

-- name: post_holders_below
-- Whoever has a post in a union or below it.
SELECT DISTINCT post.person FROM unions AS seat JOIN post ON post.union_id = seat.id AND post.until IS NULL
WHERE substr(seat.path, 1, length(:path)) = :path;

-- name: staff_reaching
-- Everybody with a staff post that reaches the union, nearest first.
SELECT DISTINCT post.person, length(seat.path) AS depth FROM post
JOIN unions AS seat ON seat.id = post.union_id
JOIN unions AS place ON place.id = :union_id
WHERE post.role = 'staff' AND post.until IS NULL AND substr(place.path, 1, length(seat.path)) = seat.path
ORDER BY depth DESC, post.person LIMIT :most;

-- name: invitation_add^
INSERT INTO invitation (digest, union_id, role, name, expires_at, roster_id, made_by)
VALUES (:digest, :union_id, :role, CAST(:name AS TEXT), :expires_at, CAST(:roster_id AS BIGINT),
CAST(:made_by AS BIGINT)) RETURNING digest;

-- name: invitation_open^
-- What it offers; for somebody on the roster, as long as they have not come in or left, what the roster says now.
SELECT digest, invitation.union_id, role, COALESCE(roster.name, invitation.name) AS name, roster_id, made_by, roles
FROM invitation LEFT JOIN roster ON roster.id = invitation.roster_id
WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
AND (roster_id IS NULL OR (roster.person IS NULL AND roster.left_at IS NULL));

-- name: invitations_awaited$
-- Of those that an operator made for somebody who is on no roster.
SELECT COUNT(*) FROM invitation WHERE union_id = :union_id AND role = :role
AND roster_id IS NULL AND made_by IS NULL AND used_at IS NULL AND expires_at > :now;

-- name: invitations_void
UPDATE invitation SET expires_at = :now WHERE union_id = :union_id AND role = :role
AND roster_id IS NULL AND made_by IS NULL AND used_at IS NULL AND expires_at > :now RETURNING digest;

-- name: invitation_use^
-- Whom it named is known in the sealed table from now on.
UPDATE invitation SET used_at = :now, used_by = :person, name = NULL
WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
RETURNING union_id, role;

-- name: forewarn^
-- A voice without a name has read what files may give away.
INSERT INTO forewarned (person) VALUES (:person) ON CONFLICT (person) DO NOTHING RETURNING person;

-- name: is_forewarned$
SELECT person FROM forewarned WHERE person = :person;
