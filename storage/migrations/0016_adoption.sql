-- A demand that nobody reads of is taken up only where its submitter, asked once, says yes; what became of it they may take back.
ALTER TABLE cases ADD COLUMN suggested_at TEXT;
ALTER TABLE cases ADD COLUMN entrusted_at TEXT;
ALTER TABLE cases ADD COLUMN taken_up_at TEXT;
ALTER TABLE cases ADD COLUMN reclaimed_at TEXT;
-- The week's news of a union: what was asked, answered and settled there and above it; it goes round once, as a bulletin does.
ALTER TABLE identity ADD COLUMN weekly_off_at TEXT;
CREATE TABLE weekly (
    id {identity},
    union_id BIGINT NOT NULL REFERENCES unions (id),
    week TEXT NOT NULL,
    asked BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    settled BIGINT NOT NULL,
    UNIQUE (union_id, week)
);
ALTER TABLE circular RENAME TO circular_before;
CREATE TABLE circular (
    id {identity},
    bulletin_id BIGINT REFERENCES bulletin (id),
    weekly_id BIGINT UNIQUE REFERENCES weekly (id),
    what TEXT NOT NULL CHECK (what IN ('bulletin', 'reminder', 'cancelled', 'weekly')),
    begins_at TEXT NOT NULL,
    cursor BIGINT NOT NULL DEFAULT 0,
    done_at TEXT,
    UNIQUE (bulletin_id, what),
    CHECK ((bulletin_id IS NULL) = (what = 'weekly') AND (weekly_id IS NULL) = (what <> 'weekly'))
);
INSERT INTO circular (bulletin_id, what, begins_at, cursor, done_at)
SELECT bulletin_id, what, begins_at, cursor, done_at FROM circular_before ORDER BY id;
DROP TABLE circular_before;
CREATE INDEX circular_open ON circular (begins_at) WHERE done_at IS NULL;
