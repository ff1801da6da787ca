-- name: bulletin_add$
INSERT INTO bulletin (
    matter_id, union_id, author, kind, text, picture, audience, contact_group, place, places, volunteers_at, sent_at, starts_at,
    forget_at, reach, message_id
) VALUES (
    :matter_id, :union_id, :author, :kind, :text, CAST(:picture AS TEXT), :audience, :contact_group, :place,
    CAST(:places AS BIGINT), CAST(:volunteers_at AS TEXT), :now, CAST(:starts_at AS TEXT), CAST(:forget_at AS TEXT),
    :reach, CAST(:message_id AS BIGINT)
) RETURNING id;

-- name: bulletin_get^
SELECT bulletin.id, matter_id, union_id, path, author, kind, text, picture, audience, contact_group, place, places, volunteers_at,
sent_at, starts_at, forget_at, reach, closed_at, cancelled_at, message_id
FROM bulletin JOIN unions ON unions.id = union_id WHERE bulletin.id = :id;

-- name: bulletin_of_matter$
SELECT id FROM bulletin WHERE matter_id = :matter_id;

-- name: bulletin_close^
UPDATE bulletin SET closed_at = COALESCE(closed_at, :now) WHERE id = :id RETURNING id;

-- name: bulletin_cancel^
UPDATE bulletin SET cancelled_at = :now WHERE id = :id AND cancelled_at IS NULL RETURNING id;

-- name: bulletin_shown$
-- Its organiser's message that tells how far it is, where there was none.
UPDATE bulletin SET message_id = CAST(:message_id AS BIGINT)
WHERE id = :bulletin_id AND author = :person AND message_id IS NULL RETURNING id;

-- name: bulletin_messages_let_go
-- Another bot numbers its messages anew.
UPDATE bulletin SET message_id = NULL WHERE message_id IS NOT NULL RETURNING id;

-- name: bulletin_reaches$
-- How many there are in a circle.
SELECT COUNT(DISTINCT person) FROM hearing
WHERE audience = :audience AND substr(path, 1, length(:path)) = :path AND contact_group = :contact_group;

-- name: bulletin_groups
-- The contact groups of a union and all below it, and how many of each have come in.
SELECT contact_group, COUNT(DISTINCT person) AS people FROM hearing
WHERE audience = 'group' AND substr(path, 1, length(:path)) = :path
GROUP BY contact_group ORDER BY contact_group LIMIT :most;

-- name: bulletin_is_for$
-- Whether somebody was sent it, wrote it, or belongs to those for whom it is.
SELECT COUNT(*) FROM bulletin JOIN unions AS place ON place.id = bulletin.union_id
WHERE bulletin.id = :id AND (
    author = :person
    OR EXISTS (SELECT 1 FROM reader WHERE reader.bulletin_id = bulletin.id AND reader.person = :person)
    OR EXISTS (
        SELECT 1 FROM hearing
        WHERE hearing.person = :person AND hearing.audience = bulletin.audience
        AND hearing.contact_group = bulletin.contact_group
        AND substr(hearing.path, 1, length(place.path)) = place.path
    )
);

-- name: bulletins_open
-- What is still to come for somebody, the next first; what has no date, for as long as it is news.
SELECT bulletin.id FROM bulletin JOIN unions AS place ON place.id = bulletin.union_id
WHERE cancelled_at IS NULL AND (starts_at > :now OR (starts_at IS NULL AND sent_at > :since)) AND (
    author = :person
    OR EXISTS (SELECT 1 FROM reader WHERE reader.bulletin_id = bulletin.id AND reader.person = :person)
    OR EXISTS (
        SELECT 1 FROM hearing
        WHERE hearing.person = :person AND hearing.audience = bulletin.audience
        AND hearing.contact_group = bulletin.contact_group
        AND substr(hearing.path, 1, length(place.path)) = place.path
    )
)
ORDER BY starts_at IS NULL, starts_at, bulletin.id DESC LIMIT :most OFFSET :skip;

-- name: bulletin_figures^
SELECT COUNT(*) AS readers, COUNT(arrived_at) AS arrived, COUNT(missed_at) AS missed, COUNT(read_at) AS has_read
FROM reader WHERE bulletin_id = :id;

-- name: bulletin_is_going_out$
-- Whether it is still to be sent to somebody.
SELECT COUNT(*) FROM circular WHERE bulletin_id = :id AND what = 'bulletin' AND done_at IS NULL;

-- name: circular_add^
INSERT INTO circular (bulletin_id, what) VALUES (:bulletin_id, :what) RETURNING id;

-- name: circular_next^
-- The oldest that is not done.
SELECT id, COALESCE(bulletin_id, 0) AS bulletin, COALESCE(weekly_id, 0) AS weekly, what, cursor
FROM circular WHERE done_at IS NULL ORDER BY id LIMIT 1;

-- name: circular_move^
UPDATE circular SET cursor = :cursor, done_at = CAST(:done_at AS TEXT) WHERE id = :id RETURNING id;

-- name: circulars_end
-- What is off goes to nobody any more, and nobody is reminded of it.
UPDATE circular SET done_at = :now WHERE bulletin_id = :id AND done_at IS NULL RETURNING id;

-- name: reader_add^
INSERT INTO reader (bulletin_id, person, missed_at) VALUES (:bulletin_id, :person, CAST(:missed_at AS TEXT))
ON CONFLICT (bulletin_id, person) DO NOTHING RETURNING person;

-- name: reader_arrived^
UPDATE reader SET arrived_at = COALESCE(arrived_at, :now), missed_at = NULL, message_id = CAST(:message_id AS BIGINT)
WHERE bulletin_id = :bulletin_id AND person = :person
RETURNING person;

-- name: reader_missed^
UPDATE reader SET missed_at = :now WHERE bulletin_id = :bulletin_id AND person = :person AND arrived_at IS NULL
RETURNING person;

-- name: reader_read^
INSERT INTO reader (bulletin_id, person, arrived_at, read_at) VALUES (:bulletin_id, :person, :now, :now)
ON CONFLICT (bulletin_id, person) DO UPDATE SET read_at = COALESCE(reader.read_at, excluded.read_at),
arrived_at = COALESCE(reader.arrived_at, excluded.arrived_at), missed_at = NULL
RETURNING person;

-- name: reader_message$
-- The newest message with it in this reader's chat.
SELECT message_id FROM reader WHERE bulletin_id = :bulletin_id AND person = :person;

-- name: reader_messages_let_go
UPDATE reader SET message_id = NULL WHERE message_id IS NOT NULL RETURNING bulletin_id;

-- name: reader_has_read$
SELECT COUNT(read_at) FROM reader WHERE bulletin_id = :bulletin_id AND person = :person;

-- name: signup_add$
INSERT INTO signup (bulletin_id, person, part, seats, signed_at, taken_at)
VALUES (:bulletin_id, :person, :part, :seats, :now, CAST(:taken_at AS TEXT)) RETURNING id;

-- name: signups_of_person
SELECT id, person, part, seats, taken_at FROM signup
WHERE bulletin_id = :bulletin_id AND person = :person AND left_at IS NULL ORDER BY id;

-- name: signup_ahead$
-- How many wait before one.
SELECT COUNT(*) FROM signup
WHERE bulletin_id = :bulletin_id AND left_at IS NULL AND taken_at IS NULL AND id < :id;

-- name: signup_take^
UPDATE signup SET taken_at = :now WHERE id = :id AND taken_at IS NULL RETURNING id;

-- name: signup_leave^
UPDATE signup SET left_at = :now WHERE id = :id AND left_at IS NULL RETURNING id;

-- name: care_add^
INSERT INTO care (signup_id, ages, fetcher, consented_at) VALUES (:signup_id, :ages, :fetcher, :now)
RETURNING signup_id;

-- name: care_forget
DELETE FROM care WHERE signup_id = :signup_id RETURNING signup_id;

-- name: care_forget_of_bulletin
DELETE FROM care WHERE signup_id IN (SELECT id FROM signup WHERE bulletin_id = :bulletin_id) RETURNING signup_id;

-- name: care_forget_old
DELETE FROM care WHERE signup_id IN (
    SELECT signup.id FROM bulletin JOIN signup ON signup.bulletin_id = bulletin.id WHERE forget_at <= :now
) RETURNING signup_id;

-- name: conversations_forget
-- What somebody began to say and did not finish.
DELETE FROM conversation WHERE flow = :flow AND changed_at < :before RETURNING person;

-- name: circulars_open
-- What still goes out, or reminds of something to come.
SELECT bulletin_id FROM circular WHERE done_at IS NULL AND bulletin_id IS NOT NULL
UNION SELECT bulletin.id FROM turn CROSS JOIN bulletin
WHERE ended_at IS NULL AND look_at IS NOT NULL AND bulletin.matter_id = turn.matter_id ORDER BY bulletin_id;

-- name: bulletins_under_way$
-- What still goes out, or reminds of something to come, of a union and all below it.
SELECT COUNT(*) FROM bulletin JOIN unions ON unions.id = bulletin.union_id
WHERE substr(unions.path, 1, length(:path)) = :path
AND (EXISTS (SELECT 1 FROM circular WHERE circular.bulletin_id = bulletin.id AND circular.done_at IS NULL)
    OR EXISTS (SELECT 1 FROM turn WHERE turn.matter_id = bulletin.matter_id AND turn.ended_at IS NULL AND turn.look_at IS NOT NULL));
