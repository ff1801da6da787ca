-- What unions ruled for themselves, in order and never changed: the last word on each thing counts.
-- `what` is a figure of the policy or 'notice'; `value` is a number (null: as above), or days as JSON.
CREATE TABLE ruling (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    at TEXT NOT NULL,
    actor BIGINT REFERENCES identity (person),
    what TEXT NOT NULL,
    value TEXT
)
