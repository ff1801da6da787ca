-- Who asked that an anonymous submitter be known to them and to a second, why, and what became of it: never deleted.
-- Who the submitter is stands here as little as anywhere else. `seen_at`: when whoever asked looked; `told_at`: when
-- the submitter was told. What takes two persons with two posts is refused here too, whoever else forgets it.
CREATE TABLE unsealing (
    id {identity},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    asked_by BIGINT NOT NULL REFERENCES identity (person),
    asked_as TEXT NOT NULL CHECK (asked_as IN ('staff', 'chair')),
    reason TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    agreed_by BIGINT REFERENCES identity (person) CHECK (agreed_by <> asked_by),
    agreed_as TEXT CHECK (agreed_as IN ('staff', 'chair') AND agreed_as <> asked_as),
    agreed_at TEXT,
    refused_by BIGINT REFERENCES identity (person) CHECK (refused_by <> asked_by),
    refused_at TEXT,
    seen_at TEXT,
    told_at TEXT,
    CHECK ((agreed_by IS NULL) = (agreed_at IS NULL) AND (agreed_by IS NULL) = (agreed_as IS NULL)),
    CHECK ((refused_by IS NULL) = (refused_at IS NULL)),
    CHECK (agreed_at IS NULL OR refused_at IS NULL),
    CHECK (agreed_at IS NOT NULL OR (seen_at IS NULL AND told_at IS NULL))
);
CREATE INDEX unsealing_case ON unsealing (case_id, id);
CREATE INDEX unsealing_untold ON unsealing (case_id) WHERE agreed_at IS NOT NULL AND told_at IS NULL
