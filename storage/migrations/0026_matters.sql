-- Whatever has a number, a union, a turn, a card or files is a matter. What hangs on a case hung on nothing else: from now on
-- turns, warnings, reminders, references, cards, files and messages hang on a matter. A case's id is that of its matter.
-- `number`: what people call it by, where it has one.
CREATE TABLE matter_kind (code TEXT PRIMARY KEY);
INSERT INTO matter_kind VALUES ('case');
CREATE TABLE matter (
    id {identity},
    kind TEXT NOT NULL REFERENCES matter_kind (code),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    number TEXT UNIQUE
);
-- Counted one by one, so that the next number is the one after the last case's on every engine; what no case has goes again.
INSERT INTO matter (kind, union_id, number)
WITH RECURSIVE place (id) AS (
    SELECT 1 WHERE EXISTS (SELECT 1 FROM cases)
    UNION ALL SELECT id + 1 FROM place WHERE id < (SELECT MAX(id) FROM cases)
)
SELECT 'case', COALESCE(cases.union_id, (SELECT MIN(id) FROM unions)), cases.number
FROM place LEFT JOIN cases ON cases.id = place.id ORDER BY place.id;
DELETE FROM matter WHERE number IS NULL;

-- Which kinds of case there are is said by rows.
CREATE TABLE loop_kind (code TEXT PRIMARY KEY);
INSERT INTO loop_kind VALUES ('demand');
INSERT INTO loop_kind VALUES ('proposal');
ALTER TABLE cases ADD COLUMN loop TEXT REFERENCES loop_kind (code);
UPDATE cases SET loop = kind;
ALTER TABLE cases DROP COLUMN kind;
ALTER TABLE cases RENAME COLUMN loop TO kind;

ALTER TABLE turn RENAME TO turn_before;
CREATE TABLE turn (
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    number BIGINT NOT NULL,
    party TEXT NOT NULL REFERENCES loop_party (code),
    person BIGINT REFERENCES identity (person),
    limit_name TEXT NOT NULL,
    days BIGINT NOT NULL,
    started_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    look_at TEXT,
    ended_at TEXT,
    errand TEXT,
    about BIGINT REFERENCES identity (person),
    PRIMARY KEY (matter_id, number)
);
INSERT INTO turn (matter_id, number, party, person, limit_name, days, started_at, due_at, look_at, ended_at, errand, about)
SELECT case_id, number, party, person, limit_name, days, started_at, due_at, look_at, ended_at, errand, about FROM turn_before;

ALTER TABLE warning RENAME TO warning_before;
CREATE TABLE warning (
    matter_id BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    rung TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (matter_id, turn, rung),
    FOREIGN KEY (matter_id, turn) REFERENCES turn (matter_id, number)
);
INSERT INTO warning (matter_id, turn, rung, at) SELECT case_id, turn, rung, at FROM warning_before;
DROP TABLE warning_before;
DROP TABLE turn_before;
CREATE INDEX turn_look ON turn (look_at) WHERE ended_at IS NULL AND look_at IS NOT NULL;
CREATE UNIQUE INDEX turn_open ON turn (matter_id) WHERE ended_at IS NULL AND errand IS NULL;
CREATE INDEX turn_errand ON turn (matter_id) WHERE ended_at IS NULL AND errand IS NOT NULL;
CREATE INDEX turn_person ON turn (person) WHERE ended_at IS NULL AND person IS NOT NULL;
CREATE INDEX turn_about ON turn (about) WHERE ended_at IS NULL AND about IS NOT NULL;
CREATE INDEX turn_chair ON turn (matter_id) WHERE party = 'chair' AND ended_at IS NULL;

ALTER TABLE reminder RENAME TO reminder_before;
CREATE TABLE reminder (
    id {identity},
    person BIGINT NOT NULL REFERENCES identity (person),
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    turn BIGINT NOT NULL,
    rung TEXT NOT NULL,
    outbox_id BIGINT,
    UNIQUE (person, matter_id, turn, rung)
);
INSERT INTO reminder (person, matter_id, turn, rung, outbox_id)
SELECT person, case_id, turn, rung, outbox_id FROM reminder_before ORDER BY id;
DROP TABLE reminder_before;
CREATE INDEX reminder_outbox ON reminder (outbox_id);

CREATE TABLE card (
    person BIGINT NOT NULL REFERENCES identity (person),
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    message_id BIGINT,
    shown BIGINT NOT NULL DEFAULT 0,
    wanted BIGINT NOT NULL,
    PRIMARY KEY (person, matter_id)
);
INSERT INTO card (person, matter_id, message_id, shown, wanted) SELECT person, case_id, message_id, shown, wanted FROM case_card;
DROP TABLE case_card;
CREATE INDEX card_matter ON card (matter_id, person);
CREATE INDEX card_stale ON card (matter_id) WHERE message_id IS NOT NULL AND shown <> wanted;

ALTER TABLE card_round RENAME TO card_round_before;
CREATE TABLE card_round (
    matter_id BIGINT PRIMARY KEY REFERENCES matter (id),
    cursor BIGINT NOT NULL
);
INSERT INTO card_round (matter_id, cursor) SELECT case_id, cursor FROM card_round_before;
DROP TABLE card_round_before;

ALTER TABLE reference RENAME TO reference_before;
CREATE TABLE reference (
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    event_id BIGINT REFERENCES event (id),
    PRIMARY KEY (person, message_id)
);
INSERT INTO reference (person, message_id, matter_id, event_id) SELECT person, message_id, case_id, event_id FROM reference_before;
DROP TABLE reference_before;
CREATE INDEX reference_event ON reference (event_id);

-- These are known by their numbers, which stay as they are; a file of what is no case belongs to no event.
DROP INDEX attachment_case;
DROP INDEX attachment_event;
ALTER TABLE attachment ADD COLUMN matter_id BIGINT REFERENCES matter (id);
ALTER TABLE attachment ADD COLUMN event BIGINT REFERENCES event (id);
UPDATE attachment SET matter_id = case_id, event = event_id;
ALTER TABLE attachment DROP COLUMN case_id;
ALTER TABLE attachment DROP COLUMN event_id;
ALTER TABLE attachment RENAME COLUMN event TO event_id;
CREATE INDEX attachment_event ON attachment (event_id);
CREATE INDEX attachment_matter ON attachment (matter_id);
ALTER TABLE outbox ADD COLUMN matter_id BIGINT REFERENCES matter (id);
UPDATE outbox SET matter_id = case_id WHERE case_id IS NOT NULL;
ALTER TABLE outbox DROP COLUMN case_id
