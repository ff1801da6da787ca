-- What colleagues say about a published demand. Whoever speaks there does so with a voice made for that one case, so
-- that nobody is known again from one case to another; `number` is the order of their first words in it.
-- `heard`: up to which comment they were told of answers; `told_at`: when.
CREATE TABLE speaker (
    person BIGINT PRIMARY KEY REFERENCES identity (person),
    case_id BIGINT NOT NULL REFERENCES cases (id),
    number BIGINT,
    heard BIGINT NOT NULL DEFAULT 0,
    told_at TEXT,
    UNIQUE (case_id, number)
);

-- `answers`: the comment it replies to; `top`: the one under which it hangs. Who hid it or judged holds an office.
CREATE TABLE comment (
    id {identity},
    case_id BIGINT NOT NULL REFERENCES cases (id),
    person BIGINT NOT NULL REFERENCES speaker (person),
    mark TEXT NOT NULL CHECK (mark IN ('worker', 'representative', 'staff')),
    answers BIGINT REFERENCES comment (id),
    top BIGINT REFERENCES comment (id),
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    taken_back_at TEXT,
    reports BIGINT NOT NULL DEFAULT 0,
    left_at TEXT,
    hidden_at TEXT,
    hidden_by BIGINT REFERENCES identity (person),
    reason TEXT NOT NULL DEFAULT '',
    appealed_at TEXT,
    upheld_at TEXT,
    restored_at TEXT,
    judged_by BIGINT REFERENCES identity (person) CHECK (judged_by <> hidden_by),
    CHECK ((answers IS NULL) = (top IS NULL)),
    CHECK ((hidden_at IS NULL) = (hidden_by IS NULL)),
    CHECK (appealed_at IS NULL OR hidden_at IS NOT NULL),
    CHECK ((upheld_at IS NULL AND restored_at IS NULL) = (judged_by IS NULL)),
    CHECK (judged_by IS NULL OR appealed_at IS NOT NULL),
    CHECK (upheld_at IS NULL OR restored_at IS NULL),
    CHECK (taken_back_at IS NULL OR hidden_at IS NULL OR restored_at IS NOT NULL)
);
CREATE INDEX comment_case ON comment (case_id, (COALESCE(top, id)) DESC, id);
CREATE INDEX comment_person ON comment (person, at);
CREATE INDEX comment_answers ON comment (answers) WHERE answers IS NOT NULL;

-- Who asked that somebody look at a comment: each once, with the voice they have in that case.
CREATE TABLE comment_report (
    comment_id BIGINT NOT NULL REFERENCES comment (id),
    person BIGINT NOT NULL REFERENCES speaker (person),
    at TEXT NOT NULL,
    PRIMARY KEY (comment_id, person)
);
CREATE INDEX comment_report_person ON comment_report (person, at);

-- Who of an office was shown it, in which message: that one is edited when there is more to say.
CREATE TABLE comment_notice (
    comment_id BIGINT NOT NULL REFERENCES comment (id),
    person BIGINT NOT NULL REFERENCES identity (person),
    message_id BIGINT NOT NULL,
    PRIMARY KEY (comment_id, person)
);

-- For which comment somebody may not speak for a while in the discussions of one union, whichever voice they would use.
CREATE TABLE silence (
    comment_id BIGINT PRIMARY KEY REFERENCES comment (id),
    person BIGINT NOT NULL REFERENCES speaker (person),
    union_id BIGINT NOT NULL REFERENCES unions (id),
    by BIGINT NOT NULL REFERENCES identity (person),
    at TEXT NOT NULL,
    until TEXT NOT NULL
);
CREATE INDEX silence_person ON silence (person, union_id)
