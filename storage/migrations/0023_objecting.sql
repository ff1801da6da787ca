-- From the second yes to opening somebody may object. What was agreed to until now was opened then, and read by the second.
ALTER TABLE unsealing ADD COLUMN opens_at TEXT;
ALTER TABLE unsealing ADD COLUMN opened_at TEXT;
ALTER TABLE unsealing ADD COLUMN read_at TEXT;
ALTER TABLE unsealing ADD COLUMN nameless_at TEXT;
ALTER TABLE unsealing ADD COLUMN lapsed_at TEXT;
ALTER TABLE unsealing ADD COLUMN objected_by BIGINT REFERENCES identity (person);
ALTER TABLE unsealing ADD COLUMN objected_at TEXT;
UPDATE unsealing SET opens_at = agreed_at, opened_at = agreed_at, read_at = agreed_at WHERE agreed_at IS NOT NULL;
CREATE INDEX unsealing_opens ON unsealing (opens_at)
WHERE agreed_at IS NOT NULL AND opened_at IS NULL AND lapsed_at IS NULL AND objected_at IS NULL;
-- Who was told of a request and may object to it, whatever becomes of their post meanwhile.
CREATE TABLE objector (
    unsealing_id BIGINT NOT NULL REFERENCES unsealing (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    PRIMARY KEY (unsealing_id, person)
);
-- Its submitter pressed that somebody is in danger, where it was said that their name can then be opened at once.
ALTER TABLE cases ADD COLUMN open_at_once_at TEXT;
-- Since when somebody holds a post is asked of those that ended, too.
CREATE INDEX post_ever ON post (union_id, role);
