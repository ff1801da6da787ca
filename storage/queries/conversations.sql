-- name: conversation_put^
INSERT INTO conversation (person, place, flow, step, data, changed_at)
VALUES (:person, :place, :flow, :step, :data, :now)
ON CONFLICT (person, place, flow) DO UPDATE SET step = excluded.step, data = excluded.data,
changed_at = excluded.changed_at, asleep_at = NULL
RETURNING person;

-- name: conversation_of^
-- Of one voice, awake or asleep.
SELECT person, flow, step, data FROM conversation WHERE person = :person AND place = :place AND flow = :flow;

-- name: conversation_sleep^
UPDATE conversation SET asleep_at = :now WHERE person = :person AND place = :place AND flow = :flow RETURNING person;

-- name: conversation_end^
DELETE FROM conversation WHERE person = :person AND place = :place AND flow = :flow RETURNING person;

-- name: conversation_change^
UPDATE conversation SET data = :data WHERE person = :person AND place = :place AND flow = :flow RETURNING person;

-- name: conversations_all
SELECT person AS voice, flow, step, data, place FROM conversation;
