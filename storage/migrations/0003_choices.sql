-- What unions ruled for themselves, in order and never changed: the last word on each thing counts.
-- `what` is a figure of the policy or 'notice'; `value` is a number (null: as above), or days as JSON.
CREATE TABLE ruling (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    at TEXT NOT NULL,
    actor BIGINT REFERENCES identity (person),
    what TEXT NOT NULL,
    value TEXT
);

-- By how many working days a demand is promised sooner since it is only a question; 0 where that was objected to.
ALTER TABLE cases ADD COLUMN question_days BIGINT;

-- Since when somebody is on duty: in an emergency they are woken, and nobody else.
ALTER TABLE identity ADD COLUMN on_duty_at TEXT
