-- name: card_want^
-- A place for a card; it is sent by an outbox row and edited from then on. Gives the message of one sent before.
INSERT INTO card (person, matter_id, wanted) VALUES (:person, :matter_id, 1)
ON CONFLICT (person, matter_id) DO UPDATE SET wanted = card.wanted RETURNING message_id;

-- name: cards_place
-- A place for the card of each whom these messages reach, where they have none.
INSERT INTO card (person, matter_id, wanted)
SELECT DISTINCT CAST(value ->> 'person' AS BIGINT), CAST(value ->> 'matter_id' AS BIGINT), 1
FROM json_each(:messages) AS message WHERE 1 = 1
ON CONFLICT (person, matter_id) DO NOTHING RETURNING person;

-- name: card_waits$
-- Whether a card of the case is on its way to somebody.
SELECT id FROM outbox WHERE person = :person AND matter_id = :matter_id AND kind = 'card' AND sent_at IS NULL LIMIT 1;

-- name: cards_want
-- The next cards of a case after somebody's are behind now.
UPDATE card SET wanted = wanted + 1 WHERE matter_id = :matter_id AND person IN (
    SELECT person FROM card WHERE matter_id = :matter_id AND person > :after ORDER BY person LIMIT :most
) RETURNING person;

-- name: card_round_put^
INSERT INTO card_round (matter_id, cursor) VALUES (:matter_id, :cursor)
ON CONFLICT (matter_id) DO UPDATE SET cursor = excluded.cursor RETURNING matter_id;

-- name: card_round_next^
-- A case of whose cards few are still behind.
SELECT matter_id, cursor FROM card_round WHERE (
    SELECT COUNT(*) FROM card
    WHERE card.matter_id = card_round.matter_id AND message_id IS NOT NULL AND shown <> wanted
) < :few ORDER BY matter_id LIMIT 1;

-- name: card_round_end^
DELETE FROM card_round WHERE matter_id = :matter_id RETURNING matter_id;

-- name: card_sent
UPDATE card SET message_id = CAST(value ->> 'message_id' AS BIGINT), shown = CAST(value ->> 'shown' AS BIGINT)
FROM json_each(:cards) AS shown_card
WHERE person = CAST(value ->> 'person' AS BIGINT) AND matter_id = CAST(value ->> 'matter_id' AS BIGINT) RETURNING person;

-- name: card_lost^
-- The message is gone: there is nothing left to edit.
UPDATE card SET message_id = NULL WHERE person = :person AND matter_id = :matter_id RETURNING person;

-- name: cards_stale
-- The first of each case first, so that a case with many cards never hides those of the others.
SELECT person, matter_id, message_id, wanted FROM (
    SELECT behind.*, ROW_NUMBER() OVER (PARTITION BY matter_id ORDER BY person) AS place FROM (
        SELECT person, matter_id, message_id, wanted FROM card
        WHERE message_id IS NOT NULL AND shown <> wanted ORDER BY matter_id LIMIT 4 * :most
    ) AS behind
) AS placed ORDER BY place, matter_id LIMIT :most;

-- name: card_get^
SELECT message_id, shown, wanted FROM card WHERE person = :person AND matter_id = :matter_id;

-- name: reference_add
INSERT INTO reference (person, message_id, matter_id, event_id)
SELECT CAST(value ->> 'person' AS BIGINT), CAST(value ->> 'message_id' AS BIGINT),
CAST(value ->> 'matter_id' AS BIGINT), CAST(value ->> 'event_id' AS BIGINT)
FROM json_each(:references) AS message WHERE 1 = 1
ON CONFLICT (person, message_id) DO UPDATE SET matter_id = excluded.matter_id, event_id = excluded.event_id
RETURNING person;

-- name: references_of_event
SELECT person, message_id, matter_id, event_id FROM reference WHERE event_id = :event_id;

-- name: bot_get$
-- Whose messages these are.
SELECT value FROM counter WHERE name = 'bot';

-- name: bot_put^
INSERT INTO counter (name, value) VALUES ('bot', :bot_id)
ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING value;

-- name: cards_let_go
UPDATE card SET message_id = NULL WHERE message_id IS NOT NULL RETURNING person;

-- name: references_let_go
DELETE FROM reference RETURNING person;
