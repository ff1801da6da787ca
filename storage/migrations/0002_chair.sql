-- How often a day was promised for what is being solved, and when the submitter asked the chair to look at it again.
ALTER TABLE cases ADD COLUMN promised BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN reviewed_at TEXT;

-- More time: asked for once, for so many working days, and answered by the chair. And when the chair urged last.
ALTER TABLE cases ADD COLUMN extension_days BIGINT;
ALTER TABLE cases ADD COLUMN extension_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN extension_answered_at TEXT;
ALTER TABLE cases ADD COLUMN urged_at TEXT;

CREATE INDEX cases_closed ON cases (closed_at) WHERE closed_at IS NOT NULL;

-- What comes round, such as a Monday's digest, is done once a day that it is for.
CREATE TABLE occasion (
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (name, day)
);

-- One's own quiet hours (HH:MM, local), and the end of the last day on which somebody is away.
ALTER TABLE identity ADD COLUMN rest_from TEXT;
ALTER TABLE identity ADD COLUMN rest_until TEXT;
ALTER TABLE identity ADD COLUMN away_until TEXT;
CREATE INDEX identity_away ON identity (away_until) WHERE away_until IS NOT NULL;
CREATE INDEX turn_person ON turn (person) WHERE ended_at IS NULL AND person IS NOT NULL;

-- What waits for staff in the middle of handling, and for chairs: few among many.
CREATE INDEX cases_handover ON cases (union_id) WHERE stage = 'handling' AND assignee IS NULL AND closed_at IS NULL;
CREATE INDEX turn_chair ON turn (case_id) WHERE party = 'chair' AND ended_at IS NULL
