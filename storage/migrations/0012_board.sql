-- 大家议: what its submitter agrees to, and staff put into words, is read by colleagues, who say that they need it too.
ALTER TABLE cases ADD COLUMN offered_at TEXT;
ALTER TABLE cases ADD COLUMN published_at TEXT;
ALTER TABLE cases ADD COLUMN summary TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN seconds BIGINT NOT NULL DEFAULT 0;
CREATE INDEX cases_board ON cases (union_id, published_at) WHERE published_at IS NOT NULL;
CREATE INDEX cases_wanted ON cases (union_id, seconds, published_at) WHERE published_at IS NOT NULL;

CREATE TABLE second (
    case_id BIGINT NOT NULL REFERENCES cases (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    at TEXT NOT NULL,
    PRIMARY KEY (case_id, person)
)
