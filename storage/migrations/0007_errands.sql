-- A turn beside the case's own (an inquiry, a colleague's part) is an errand; `about` is whom it concerns.
ALTER TABLE turn ADD COLUMN errand TEXT;
ALTER TABLE turn ADD COLUMN about BIGINT REFERENCES identity (person);
DROP INDEX turn_open;
CREATE UNIQUE INDEX turn_open ON turn (case_id) WHERE ended_at IS NULL AND errand IS NULL;
CREATE INDEX turn_errand ON turn (case_id) WHERE ended_at IS NULL AND errand IS NOT NULL;

-- Which errand an event began or ended, and what was asked or said by name, as JSON: so that replaying gives the same case.
ALTER TABLE event ADD COLUMN opens BIGINT;
ALTER TABLE event ADD COLUMN ends BIGINT;
ALTER TABLE event ADD COLUMN opinions TEXT;

-- Who handles it was given it by somebody else, and has handed it back. Where it was merged, and that it is another thing.
ALTER TABLE cases ADD COLUMN given_at TEXT;
ALTER TABLE cases ADD COLUMN handed_back_at TEXT;
ALTER TABLE cases ADD COLUMN merged_into BIGINT REFERENCES cases (id);
ALTER TABLE cases ADD COLUMN parted_at TEXT;
CREATE INDEX cases_lead ON cases (lead) WHERE lead IS NOT NULL;
CREATE INDEX turn_about ON turn (about) WHERE ended_at IS NULL AND about IS NOT NULL;
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;

-- Its submitter said that somebody is in danger; staff may call a case urgent within the same second.
ALTER TABLE cases ADD COLUMN danger_at TEXT;
UPDATE cases SET danger_at = urgent_at WHERE urgent_at = submitted_at;

-- Somebody who was asked may leave without a word.
CREATE TABLE opinion_of (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    turn BIGINT NOT NULL,
    party TEXT NOT NULL REFERENCES loop_party (code),
    person BIGINT NOT NULL REFERENCES identity (person),
    answer TEXT CHECK (answer IN ('yes', 'no', 'abstain', 'gone')),
    text TEXT NOT NULL DEFAULT '',
    at TEXT,
    PRIMARY KEY (case_id, party, turn, person)
);
INSERT INTO opinion_of SELECT case_id, turn, party, person, answer, text, at FROM opinion;
DROP TABLE opinion;
ALTER TABLE opinion_of RENAME TO opinion;
CREATE INDEX opinion_person ON opinion (person) WHERE answer IS NULL
